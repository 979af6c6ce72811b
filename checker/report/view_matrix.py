"""Facts by sources: one row a fact, one column a source, each cell in the source's own words."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterable, Iterator, Sequence

from msgspec import Struct

from checker.model.assertion import Assertion
from checker.model.finding import INFO, SEVERITIES, Finding, StoryReport
from checker.model.predicate import NAMED
from checker.model.value import Wording, value_text
from checker.report.labels import predicate_label
from checker.report.sides import anchor, fact, numbers, subject
from checker.report.text import clean, shorten
from checker.report.view_cells import Cell, Mark, few, gap_sentence, quoted, words_of

DIFFERS, SIMILAR, AGREES = "differs", "similar", "agrees"
SIGNS = {DIFFERS: "≠", SIMILAR: "≈", AGREES: "="}
CAP = 12  # rows shown before "show all"
_ROWS = 200  # rows at all, so that a story of any size makes a page that opens


class Row(Struct, frozen=True):
    """One fact."""

    subject: str
    fact: str
    state: str  # DIFFERS, SIMILAR, AGREES
    cells: tuple[Cell, ...]
    tally: tuple[tuple[int, int], ...] = ()  # side -> independent sources
    anchor: str = ""

    @property
    def sign(self) -> str:
        """The state as a sign."""
        return SIGNS[self.state]


class Matrix(Struct, frozen=True):
    """The rows, disputed facts first."""

    rows: tuple[Row, ...]

    @property
    def disputed(self) -> tuple[Row, ...]:
        """The rows in which sources contradict each other."""
        return tuple(row for row in self.rows if row.state == DIFFERS)


def matrix(story: StoryReport, number: int, language: str) -> Matrix:
    """All facts of the story that more than one source speaks of; none of a story with a single document."""
    if len(story.readings) < 2:
        return Matrix(())
    maker = _Maker(story, number, language)
    return Matrix((*maker.disputed(), *maker.shared())[:_ROWS])


class _Maker:
    """Makes the rows of one story."""

    def __init__(self, story: StoryReport, number: int, language: str) -> None:
        self.story, self.number, self.language = story, number, language
        self.names = {entity.id: clean(entity.name) for entity in story.entities}
        self.slots: dict[tuple[str, str], list[Assertion]] = defaultdict(list)
        for assertion in story.assertions:
            self.slots[self.names.get(assertion.subject, ""), assertion.predicate].append(assertion)

    def disputed(self) -> Iterator[Row]:
        """A row a finding across sources; of findings that part the sources alike only the gravest."""
        seen: set[object] = set()
        for finding in sorted(self.story.findings, key=lambda f: (SEVERITIES.index(f.severity), f.subject or "")):
            if len(_documents(finding)) > 1 and len(finding.support) > 1:
                row = self._row(finding)
                parted = tuple((c.source, tuple(sorted({m.side for m in c.marks if m.side}))) for c in row.cells)
                key = (finding.subject, finding.predicate, parted) if finding.subject else finding.id
                if key not in seen:
                    seen.add(key)
                    yield row

    def _row(self, finding: Finding) -> Row:
        sides = numbers(finding)
        marks: dict[str, list[Mark]] = defaultdict(list)
        for n, evidence in enumerate(finding.evidence, 1):
            place = f"{anchor(finding, self.number)}.{n}"
            marks[evidence.passage.document].append(Mark(words_of(evidence), sides[evidence.value], place))
        for document, own in _by_document(self._slot(finding)).items():
            if document not in marks:
                marks[document] += map(quoted, own)
        return Row(
            shorten(subject(finding, self.language) or gap_sentence(finding), 60),
            fact(finding, self.language),
            SIMILAR if finding.severity == INFO else DIFFERS,
            self._cells(marks),
            tuple(sorted((sides[value], number) for value, number in finding.support)),
            anchor(finding, self.number),
        )

    def _slot(self, finding: Finding) -> list[Assertion]:
        return self.slots.get((clean(finding.subject or ""), finding.predicate or ""), [])

    def shared(self) -> list[Row]:
        """The facts without a finding that several independent sources give, those that most give first; no sayings."""
        spoken = {(clean(finding.subject or ""), finding.predicate) for finding in self.story.findings}
        rows = [
            (key[1] == NAMED, -len(_by_document(own)), key, own)
            for key, own in self.slots.items()
            if key not in spoken and key[0] and self._origins(own) > 1 and not isinstance(own[0].value, Wording)
        ]
        return [self._shared(key, own) for *_, key, own in sorted(rows, key=lambda row: row[:3])]

    def _shared(self, key: tuple[str, str], own: Sequence[Assertion]) -> Row:
        values = [{value_text(a.value) for a in said} for said in _by_document(own).values()]
        state = AGREES if set.intersection(*values) else SIMILAR
        marks = {document: list(map(quoted, said)) for document, said in _by_document(own).items()}
        return Row(shorten(key[0], 60), predicate_label(key[1], self.language), state, self._cells(marks))

    def _origins(self, own: Iterable[Assertion]) -> int:
        return len({self.story.origins.get(a.document, a.document) for a in own})

    def _cells(self, marks: dict[str, list[Mark]]) -> tuple[Cell, ...]:
        readings = enumerate(self.story.readings)
        return tuple(Cell(n, reading.language, few(marks.get(reading.document, []))) for n, reading in readings)


def _documents(finding: Finding) -> set[str]:
    return {evidence.passage.document for evidence in finding.evidence}


def _by_document(own: Iterable[Assertion]) -> dict[str, list[Assertion]]:
    found: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in own:
        found[assertion.document].append(assertion)
    return found
