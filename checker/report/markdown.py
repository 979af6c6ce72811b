"""The report for a chat or a wiki. Whatever stands in an article is text here, never markup."""

from __future__ import annotations

import re
from typing import Iterable, Iterator, Sequence

from checker.model.document import Problem
from checker.model.finding import StoryReport
from checker.report.known import Source
from checker.report.labels import label
from checker.report.sides import shape
from checker.report.since import NEW, NOTHING_BEFORE, OPEN, Before
from checker.report.text import clean
from checker.report.sheets import written
from checker.report.view import StoryView, Views
from checker.report.view_cells import Cell
from checker.report.view_findings import Entry, Side, Witness
from checker.report.words import word
from checker.spool import Spool

# Signs of markup, and what makes a link of a bare address: "://", "www.", "@".
_MARKUP = re.compile(r"[&<>@\\`*_\[\]#|~$]|(?<=:)//|(?<=[wW]{3})\.")
_ROWS, _COLUMNS = 8, 6  # the largest table that reads well in a chat
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;"}


def markdown(
    stories: Sequence[StoryReport], problems: Sequence[Problem], language: str, before: Before = NOTHING_BEFORE
) -> str:
    """All stories, then what could not be read. `before`: what an earlier report had."""
    return written(Markdown(problems, language, before, len(stories) == 1), stories)


class Markdown:
    """The report, story by story. `alone`: there is but one."""

    def __init__(
        self, problems: Iterable[Problem], language: str, before: Before = NOTHING_BEFORE, alone: bool = False
    ) -> None:  # fmt: skip
        self._problems, self._language = set(problems), language
        self._views = Views(language, before, alone)
        self._since = before is not NOTHING_BEFORE
        self._blocks = Spool("\n\n")

    def add(self, story: StoryReport) -> None:
        """One more story."""
        self._problems.update(story.problems)
        for block in _story(self._views.view(story), self._language, self._since):
            self._blocks.add(block)

    def pieces(self) -> Iterator[str]:
        """The report from its beginning."""
        blocks = []
        if self._problems:
            lines = "\n".join(f"- {plain(clean(str(problem)))}" for problem in sorted(self._problems))
            blocks = [f"## {word('problems', self._language)}", lines]
        yield from self._blocks.pieces(*blocks)
        yield "\n"


def _story(story: StoryView, language: str, since: bool) -> Iterator[str]:
    yield f"# {plain(story.name)}"
    yield "\n".join([f"{word('sources', language)}:", "", *(_source(source, language) for source in story.sources)])
    if since:
        yield from _since(story, language)
    table = _table(story, language)
    if table:
        yield table
    if story.quiet:
        yield word("nothing_found", language)
    for entry in story.entries:
        yield from _entry(entry, language)
    if story.decided:
        yield "\n".join([f"{label('decided', language)}:", "", *map(_decided, story.decided)])


def _source(source: Source, language: str) -> str:
    parts = [f"**{plain(source.publisher)}**", source.published, plain(source.title), f"({plain(source.document)})"]
    twin = "; " + word("same_origin", language).format(plain(source.twin)) if source.twin else ""
    return "- " + " ".join(part for part in parts if part) + twin


def _since(story: StoryView, language: str) -> Iterator[str]:
    """How many findings are new, open and closed; the closed ones by their messages."""
    numbers = {"new": story.of_status(NEW), "open": story.of_status(OPEN), "closed": len(story.closed)}
    yield f"{label('since', language)}: {label('since_counts', language).format(**numbers)}"
    if story.closed:
        lines = (f"- {label('closed', language)}: {plain(f'{one.code} {one.message}')}" for one in story.closed)
        yield "\n".join(lines)


def _table(story: StoryView, language: str) -> str:
    """The disputed facts by sources, where the table is small enough for a chat; else ""."""
    rows = story.matrix.disputed
    if not rows or len(rows) > _ROWS or len(story.sources) > _COLUMNS:
        return ""
    head = [label("facts", language), *(source.name for source in story.sources)]
    lines = [[f"{row.subject}: {row.fact}" if row.subject else row.fact, *map(_cell, row.cells)] for row in rows]
    table = [_columns(map(plain, head)), _columns(["---"] * len(head)), *(_columns(map(plain, line)) for line in lines)]
    return "\n".join(table)


def _columns(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return "; ".join(f"{shape(mark.side)} {mark.words}" for mark in cell.marks if mark.side) or "–"


def _entry(entry: Entry, language: str) -> Iterator[str]:
    status = f", {label(entry.status, language)}" if entry.status else ""
    yield f"### [{entry.code} {word(entry.severity, language)}{status}] {plain(entry.message)}"
    yield "\n".join(_line(entry, side, witness, language) for side in entry.sides for witness in side.witnesses)
    if entry.across:
        support = ", ".join(f"{plain(side.value)} {side.support}" for side in entry.sides)
        yield f"{word('independent_sources', language)}: {support}"
    if entry.decision:
        yield f"{label('decided', language)}: {plain(entry.decision)}"
    if entry.opinion:
        yield f"{label('judge', language)}: {plain(entry.opinion)}"
    if entry.suggestion:
        yield f"{word('suggestion', language)}: **{plain(entry.suggestion)}**"


def _decided(entry: Entry) -> str:
    return f"- {entry.code} {plain(entry.message)} ({plain(entry.decision)})"


def _line(entry: Entry, side: Side, witness: Witness, language: str) -> str:
    """One passage; of a finding with one side the message has already given the value."""
    before, words, after = plain(witness.before), plain(witness.words), plain(witness.after)
    quote = word("quote", language).format(f"{before}**{words}**{after}" if words else before + after)
    value = f"**{plain(side.value)}** — " if len(entry.sides) > 1 else ""
    return f"- {value}{plain(witness.source)} ({plain(witness.document)}, {witness.place}): {quote}"


def plain(text: str) -> str:
    """Text that renders as itself."""
    return _MARKUP.sub(lambda sign: _ENTITIES.get(sign[0], "\\" + sign[0]), text)
