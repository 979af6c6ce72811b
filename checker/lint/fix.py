"""Applies the suggestions that are safe: a misprint where the evidence is overwhelming, and the house style."""

from __future__ import annotations

from difflib import unified_diff
from io import StringIO
from pathlib import Path
from typing import Iterator, Sequence

from msgspec import Struct

from checker.compare.inflected import find_word
from checker.errors import UnreadableError
from checker.lint.quoted import Spans, protected
from checker.model.assertion import Reading
from checker.model.document import TEXT, Document, Places, Span
from checker.model.finding import Finding, StoryReport
from checker.rules.spellings import known_names

ENDINGS = (".txt", ".md", ".html", ".htm")
_MISPRINT, _HOUSE_STYLE = "N101", "N302"
_SURE = 0.75  # confidence that a misprint is one
_WITNESSES = 2  # independent sources that write the name as suggested


class Fix(Struct, frozen=True, order=True):
    """Words of the document's text to replace, all of one word."""

    span: Span
    wrong: str
    right: str


class Fixed(Struct, frozen=True):
    """A file's content before and after."""

    path: str
    before: str
    after: str
    places: int

    def diff(self) -> str:
        """The change as a unified diff."""
        before, after = (list(StringIO(text, newline="\n")) for text in (self.before, self.after))
        found = unified_diff(before, after, f"a/{self.path}", f"b/{self.path}")
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in found)


def fixes(document: Document, story: StoryReport) -> list[Fix]:
    """The safe replacements in the draft's text, each place once, none in anybody's quotation."""
    reading = next(reading for reading in story.readings if reading.document == story.story)
    spans = protected(document, reading)
    found: dict[Span, Fix] = {}
    for finding in story.findings:
        for wrong, right in _safe(finding):
            for span in _places(finding, reading, wrong):
                if not spans.touches(span):
                    found.setdefault(span, Fix(span, wrong, right))
    return sorted(found.values())


def fixed(document: Document, changes: Sequence[Fix]) -> Fixed | None:
    """The draft's file with the changes; None where none can be made."""
    path = document.path or ""
    if not changes or not path.lower().endswith(ENDINGS):
        return None
    before = _content(path)
    if before is None:
        return None
    parts, done, places = [], 0, 0
    for at, change in _in_file(document, before, changes):
        if at >= done:
            parts += [before[done:at], change.right]
            done, places = at + len(change.wrong), places + 1
    return Fixed(path, before, "".join(parts) + before[done:], places) if places else None


def _safe(finding: Finding) -> Iterator[tuple[str, str]]:
    """(wrong word, right word) of a finding that may be mended without asking."""
    right = finding.suggestion
    if not isinstance(right, str):
        return
    if finding.code == _HOUSE_STYLE:
        yield str(finding.details["word"]), right
    elif finding.code == _MISPRINT and finding.details.get("decided") and finding.confidence >= _SURE:
        if dict(finding.support).get(right, 0) >= _WITNESSES or set(right.split()) <= known_names():
            yield str(finding.details["misprint"]), right


def _places(finding: Finding, reading: Reading, word: str) -> Iterator[Span]:
    """Every place in the text where what the finding is about is called so."""
    own = (e for e in finding.evidence if e.passage.document == reading.document and e.value == word)
    shown = Spans(evidence.passage.span for evidence in own)
    meant = {mention.entity for mention in reading.mentions if shown.touches(mention.span)}
    for mention in reading.mentions:
        at = find_word(mention.text, word)
        if mention.entity in meant and at >= 0 and mention.span.field == TEXT:
            start = mention.span.start + at
            yield Span(start, start + len(word))


def _in_file(document: Document, source: str, changes: Sequence[Fix]) -> Iterator[tuple[int, Fix]]:
    """Each change with its offset in the file; one that does not stand there to the letter is left out."""
    places, starts = Places(document), _line_starts(source)
    for change in changes:
        line, column = places.place(change.span)
        at = starts[line - 1] + column - 1 if line <= len(starts) else len(source)
        if source.startswith(change.wrong, at):
            yield at, change


def _line_starts(text: str) -> list[int]:
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def _content(path: str) -> str | None:
    """The file as it stands; None where it is not UTF-8: it could not be written back as it was."""
    try:
        return Path(path).read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None
    except OSError as error:
        raise UnreadableError(f"{path}: cannot be opened: {error.strerror}") from error
