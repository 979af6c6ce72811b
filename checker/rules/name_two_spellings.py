"""One text spells one name two ways.

Finds
    A person whose name one text writes in two ways: a transliteration of its own ("Zelensky" in the heading,
    "Selenskyj" in the text), an accent here and not there, or a misprint. One finding a person and text.

Why it matters
    Whatever the right spelling, one text has one.

Contradiction
    "Zelensky und die Zukunft" over "Präsident Wolodymyr Selenskyj".

No contradiction
    Full name and surname, initials, short forms (Joe, Joseph), genitives (Rubios).

Limits
    Two people with similar surnames in one text are told apart by their given names alone.
"""

from __future__ import annotations

from typing import Iterator

from checker.compare.names import SHORT_FORM
from checker.graph import Slot
from checker.model.annotation import PERSON
from checker.model.finding import WARNING, Relation
from checker.model.predicate import NAMED
from checker.rules.base import INSIDE, Rule, Verdict, side
from checker.rules.spellings import Pair, known_names, pairs, spellings
from checker.settings import Settings


def judge(slot: Slot, settings: Settings) -> Iterator[Verdict]:
    """One verdict a part of the name that is written in more than one way."""
    if slot.subject.type != PERSON:
        return
    found = [p for p in pairs(slot, (Relation.VARIANT, Relation.MISSPELLING)) if p.judgement.reason != SHORT_FORM]
    for part in sorted({pair.part for pair in found}):
        yield _verdict(slot, part, [pair for pair in found if pair.part == part])


def _verdict(slot: Slot, part: str, found: list[Pair]) -> Verdict:
    written = spellings(slot, part)
    words = sorted({word for pair in found for word in (pair.one, pair.other)})
    votes = {word: (word in known_names(), len(written[word])) for word in words}
    best, second = sorted(words, key=lambda word: votes[word], reverse=True)[:2]
    return Verdict(
        found[0].judgement,
        tuple(side(word, written[word]) for word in words),
        slot.subject,
        suggestion=best if votes[best] > votes[second] else None,
    )


RULE = Rule("N301", "name.two-spellings", WARNING, INSIDE, judge, NAMED, __doc__ or "")
