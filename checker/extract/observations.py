"""What can be seen inside one document alone: printed twice, letters of another script in a name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Iterator

from checker.compare.times import weekday_fits
from checker.extract.passages import Passages
from checker.model.annotation import Annotations, TimeExpression
from checker.model.assertion import Observation
from checker.model.document import Span
from checker.model.resolved import Resolved

_WORD = re.compile(r"[^\W\d_]+")


def repeated(annotations: Annotations, passages: Passages) -> Iterator[Observation]:
    """Words and paragraphs printed twice."""
    for found in annotations.repetitions:
        places = tuple(passages.passage(span) for span in found.spans)
        yield Observation(f"repeated_{found.kind}", places, value=" ".join(places[0].text.split()))


def homoglyphs(annotations: Annotations, resolved: Resolved, passages: Passages) -> Iterator[Observation]:
    """Names with letters of more than one script in one word, each spelling once."""
    seen: set[str] = set()
    for mention, entity in zip(annotations.mentions, resolved.entity_of):
        text = passages.document.words(mention.span)
        if text not in seen and not text.isascii() and any(len(_scripts(word)) > 1 for word in _WORD.findall(text)):
            seen.add(text)
            yield Observation("homoglyph", (passages.passage(mention.span),), subject=entity, value=text)


def lists(annotations: Annotations, passages: Passages) -> Iterator[Observation]:
    """Lists that do not match the number that announces them."""
    for found in annotations.enumerations:
        if found.said != found.listed:
            places = (passages.passage(found.number), passages.passage(found.items))
            yield Observation("list", places, value=f"{found.said}/{found.listed}")


def parts(annotations: Annotations, passages: Passages) -> Iterator[Observation]:
    """Parts that are more than their whole: the whole's passage first, where it is told, then each part's."""
    for found in annotations.divisions:
        if found.exceeds:
            spans = (*([found.whole] if found.whole else []), *found.parts)
            yield Observation("parts" if found.whole else "shares", tuple(map(passages.passage, spans)))


def weekdays(annotations: Annotations, resolved: Resolved, passages: Passages) -> Iterator[Observation]:
    """Dates with a weekday on which they did not fall; the value is the day."""
    befores = (None, *annotations.times)
    for before, time, value in zip(befores, annotations.times, resolved.times):
        if weekday_fits(value) is False:
            span = _with_weekday(before, time, passages)
            yield Observation("weekday", (passages.passage(span),), value=value.timex[:10])


def _with_weekday(before: TimeExpression | None, time: TimeExpression, passages: Passages) -> Span:
    """The date with the weekday in front of its brackets: "Sonntag (17. August 2026)"."""
    span = time.span
    if before is None or (before.anchor, before.direction) != ("following", "past") or before.span.field != span.field:
        return span
    closing = passages.document.field(span.field)[span.end : span.end + 1] == ")"
    return Span(before.span.start, span.end + closing, span.field)


def unnamed(annotations: Annotations, passages: Passages) -> Iterator[Observation]:
    """Phrases for sources without a name."""
    for span in annotations.anonymous:
        yield Observation("anonymous", (passages.passage(span),), value=passages.document.words(span))


def own(annotations: Annotations, passages: Passages) -> Iterator[Observation]:
    """Phrases by which the text says that it has something by itself."""
    for span in annotations.own:
        yield Observation("own", (passages.passage(span),), value=passages.document.words(span))


def cited(annotations: Annotations, passages: Passages) -> Iterator[Observation]:
    """Outlets that the text cites or that sign it."""
    for credit in annotations.credits:
        yield Observation("signed" if credit.whole else "cited", (passages.passage(credit.span),), value=credit.outlet)


def _scripts(word: str) -> set[str]:
    return {_script(letter) for letter in word} - {""}


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """ "LATIN", "CYRILLIC" ...: the first word of the letter's Unicode name; "" for marks of no script."""
    return "" if unicodedata.category(letter) == "Mn" else unicodedata.name(letter, "").split(" ")[0]
