"""What is printed twice: words in a row, a hearsay phrase within one sentence, whole paragraphs and sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Iterator, Sequence

from checker.annotate.scan import Scan
from checker.model.annotation import Repetition
from checker.model.document import TEXT, Span
from checker.model.spans import Spans

_LINE = re.compile(r"[^\r\n\u2029]+")
_HYPHENS = frozenset("-‐‑")
_FURNITURE = 4  # times from which a line is part of the page, not of the article
_LONGEST = 6  # words of a repeated phrase
_PARAGRAPH_WORDS = 6
_SENTENCE_WORDS = 8

Range = tuple[int, int]  # half open, word numbers


def repetitions(scan: Scan) -> list[Repetition]:
    """Every repetition in the field, each once, in order."""
    if scan.field != TEXT:
        return []
    found = [*_phrases(scan), *_hearsay(scan)]
    paragraphs = list(_paragraphs(scan))
    found += [*paragraphs, *_sentences(scan, paragraphs)]
    return sorted(found, key=lambda repetition: repetition.spans)


def _phrases(scan: Scan) -> Iterator[Repetition]:
    doubled, repeating, articles = (_words(scan, name) for name in ("doubled", "repeating", "article"))
    for first, last in scan.sentences:
        words = [form.casefold() for form in scan.forms[first:last]]
        for start, end in _merged(_repeated(words, doubled, repeating, articles)):
            if not _is_name(scan, first + start, first + end):
                yield Repetition("words", (scan.span(first + start, first + end),))


def _is_name(scan: Scan, first: int, last: int) -> bool:
    """Abdullah Abdullah and, in English, any two words with capitals; "ein Ein-Mann-Betrieb" repeats nothing."""
    if any(m.kind == "known_person" and m.last >= last for m in scan.starting.get(first, ())):
        return True
    if last < len(scan.forms) and scan.forms[last] in _HYPHENS and scan.glued(last - 1):
        return True
    capitals = all(form[0].isupper() for form in scan.forms[first:last])
    return scan.language.code == "en" and capitals and last - first == 2


def _words(scan: Scan, concept: str) -> set[str]:
    """The words of one class of the grammar list that occur in the field."""
    return {scan.forms[m.first].casefold() for m in scan.matches if m.concept == concept and m.kind == "grammar"}


def _repeated(words: Sequence[str], doubled: set[str], repeating: set[str], articles: set[str]) -> list[Range]:
    """Ranges in which a phrase stands twice in a row; doubled words are read as one when longer phrases are sought."""
    if len(set(words)) == len(words):
        return []
    found, kept = [], list(range(len(words)))
    for at in range(len(words) - 1):
        if words[at] == words[at + 1] and words[at].isalpha() and len(words[at]) > 1 and words[at] not in doubled:
            found.append((at, at + 2))
            kept.remove(at + 1)
    for length in range(2, _LONGEST + 1):
        found += _twice(words, kept, length, repeating, articles)
    return found


def _twice(
    words: Sequence[str], kept: Sequence[int], length: int, repeating: set[str], articles: set[str]
) -> Iterator[Range]:
    spoken = [words[word] for word in kept]
    for at, (first, again) in enumerate(zip(spoken, spoken[length:])):
        if first != again or spoken[at : at + length] != spoken[at + length : at + 2 * length]:
            continue
        phrase = spoken[at : at + length]
        lives = length == 2 and (phrase[0] in repeating or phrase[1] in repeating) and phrase[1] not in articles
        if all(word.isalpha() for word in phrase) and not lives:
            yield kept[at], kept[at + 2 * length - 1] + 1


def _merged(ranges: list[Range]) -> list[Range]:
    """Overlapping ranges become one."""
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _hearsay(scan: Scan) -> Iterator[Repetition]:
    """ "Berichten zufolge" twice in one sentence."""
    cues = [(m.first, m.last) for m in scan.matches if m.concept == "hearsay" and m.last - m.first > 1]
    for first, last in scan.sentences:
        seen: dict[str, list[Span]] = {}
        for cue in cues[bisect_left(cues, (first,)) : bisect_left(cues, (last,))]:
            seen.setdefault(scan.words_at(*cue).casefold(), []).append(scan.span(*cue))
        yield from (Repetition("words", tuple(spans)) for spans in seen.values() if len(spans) > 1)


def _paragraphs(scan: Scan) -> Iterator[Repetition]:
    seen: dict[str, list[Span]] = {}
    for found in _LINE.finditer(scan.text):
        line = found.group()
        words = line.split()
        if len(words) >= _PARAGRAPH_WORDS:
            start = found.start() + len(line) - len(line.lstrip())
            seen.setdefault(" ".join(words), []).append(Span(start, start + len(line.strip()), scan.field))
    yield from (Repetition("paragraph", tuple(spans)) for spans in seen.values() if 1 < len(spans) < _FURNITURE)


def _sentences(scan: Scan, paragraphs: Sequence[Repetition]) -> Iterator[Repetition]:
    """Long sentences that stand twice, outside repeated paragraphs."""
    covered = Spans(span for repetition in paragraphs for span in repetition.spans)
    seen: dict[tuple[str, ...], list[Span]] = {}
    for first, last in scan.sentences:
        span = scan.span(first, last)
        if last - first >= _SENTENCE_WORDS and not covered.hold(span):
            seen.setdefault(tuple(scan.forms[first:last]), []).append(span)
    yield from (Repetition("paragraph", tuple(spans)) for spans in seen.values() if 1 < len(spans) < _FURNITURE)
