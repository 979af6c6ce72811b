"""Decisions for other programs, and as a list of corrections for those who mend the articles. All written in parts."""

from __future__ import annotations

import csv
import io
from itertools import groupby
from typing import Iterable, Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct

from checker.model.decision import Decision
from checker.model.finding import Evidence, Finding
from checker.report.labels import DAY, day, rule_label
from checker.report.markdown import plain
from checker.report.text import around, clean, shorten
from checker.report.words import suggestion_words, value_words, word

COLUMNS = ("number", "at", "reviewer", "story", "finding", "code", "verdict", "because", "note", "blind", "final",
           "in_force", "words")  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would carry out
_SIDES = " | "


class Correction(Struct, frozen=True):
    """A confirmed finding and the decision on it."""

    finding: Finding
    decision: Decision | None
    names: Mapping[str, str]  # document -> publisher
    titles: Mapping[str, str]  # document -> title, where there is one


class _Mend(Struct, frozen=True):
    """What to look at in one article."""

    evidence: Evidence
    of: Correction


def as_csv(decisions: Iterable[Decision]) -> Iterator[str]:
    """One line a decision, with a heading."""
    yield _line(COLUMNS)
    for one in decisions:
        row = msgspec.structs.asdict(one)
        row["words"] = _SIDES.join(f"{side.value}: {' / '.join(side.texts)}" for side in one.words)
        yield _line([_cell(row[name]) for name in COLUMNS])


def _line(cells: Sequence[str]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerow(cells)
    return written.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = "" if value is None else clean(str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text


def as_json(decisions: Iterable[Decision]) -> Iterator[str]:
    """A list of objects, one a line."""
    opening = "["
    for one in decisions:
        yield f"{opening}\n{msgspec.json.encode(one).decode()}"
        opening = ","
    yield "[]\n" if opening == "[" else "\n]\n"


def corrections(found: Iterable[Correction], language: str) -> Iterator[str]:
    """What to mend in which article, as Markdown. `found` has each story's findings together."""
    yield f"# {word('corrections', language)}\n"
    empty = True
    for story, own in groupby(found, key=lambda one: one.finding.story):
        empty = False
        yield f"\n## {plain(clean(story)) or word('story', language)}\n"
        yield from _story(list(own), language)
    if empty:
        yield f"\n{word('nothing_to_correct', language)}\n"


def _story(found: Sequence[Correction], language: str) -> Iterator[str]:
    """Article by article, in each from top to bottom."""
    mends = [_Mend(evidence, one) for one in found for evidence in _wrong(one.finding)]
    mends.sort(key=lambda mend: (mend.evidence.passage.document, mend.evidence.passage.span))
    for document, own in groupby(mends, key=lambda mend: mend.evidence.passage.document):
        every = list(own)
        yield _heading(every[0].of, document)
        yield from (_mend(mend, language) for mend in every)


def _wrong(finding: Finding) -> list[Evidence]:
    """The passages to mend: those of the value that is wrong, where that is known, else all to look at."""
    blamed = [e for e in finding.evidence if finding.blamed is not None and e.value == finding.blamed]
    return blamed or list(finding.evidence)


def _heading(one: Correction, document: str) -> str:
    name, title = one.names.get(document, document), one.titles.get(document, "")
    titled = f", {plain(shorten(clean(title), 120))}" if title else ""
    own = f" ({plain(clean(document))})" if name != document else ""
    return f"\n### {plain(clean(name))}{titled}{own}\n\n"


def _mend(mend: _Mend, language: str) -> str:
    finding, passage = mend.of.finding, mend.evidence.passage
    before, words, after = map(plain, around(passage))
    place = word("line", language).format(passage.line)
    rule = f"{finding.code} {plain(rule_label(finding.code, language))}"
    lines = [f"- [ ] **{plain(shorten(clean(passage.text)))}** {_instead(mend, language)} ({rule}, {place})",
             f"  > {before}**{words}**{after}"]  # fmt: skip
    return "\n".join([*lines, *_note(mend.of.decision, language)]) + "\n"


def _instead(mend: _Mend, language: str) -> str:
    """What to write, or what the others have."""
    finding = mend.of.finding
    suggestion = suggestion_words(finding, language)
    if suggestion:
        return f"→ **{plain(clean(suggestion))}**"
    others = dict.fromkeys(e.value for e in finding.evidence if e.value != mend.evidence.value)
    said = "; ".join(plain(shorten(clean(value_words(value, language)))) for value in others)
    return f"– {word('elsewhere', language)}: {said}" if said else ""


def _note(decision: Decision | None, language: str) -> Iterator[str]:
    if decision:
        note = f": {plain(clean(decision.note))}" if decision.note else ""
        yield f"  {plain(clean(decision.reviewer))}, {day(decision.at[:DAY], language)}{note}"
