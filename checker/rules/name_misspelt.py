"""A misprint of a name that other sources spell otherwise.

Finds
    A person's name with a letter dropped, doubled, swapped or mistaken, where another source spells the same person
    without it: "Keir Starrer" beside "Keir Starmer". One finding a misprint.

Why it matters
    A misspelt name is the correction readers ask for most, and no search finds the article.

Contradiction
    "Keir Starrer" and "Keir Starmer"; "Declan Okofor" and "Declan Okafor".

No contradiction
    Transliterations (Selenskyj, Zelensky), accents and umlauts (Wítkoff, Mueller): N103.
    Two common surnames (Olaf Scholz, Olaf Schulz): other people.
    A short form, an initial, a genitive.

Limits
    Where as many sources write the one as the other, and the name is no known person's, the finding says so and
    suggests nothing.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator

from checker.graph import Slot
from checker.model.finding import ERROR, Relation
from checker.model.predicate import NAMED
from checker.rules.base import ACROSS, Rule, Verdict, side
from checker.rules.spellings import Pair, favoured, pairs, spellings
from checker.settings import Settings


def judge(slot: Slot, settings: Settings) -> Iterator[Verdict]:
    """One verdict a misprint, its form first; undecided pairs in order of the alphabet."""
    if slot.subject.key is not None:
        return  # a name of the word lists is right by itself
    by_misprint: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs(slot, (Relation.MISSPELLING,)):
        right = favoured(slot, pair.part, pair.one, pair.other)
        wrong = pair.other if right == pair.one else pair.one
        by_misprint[pair.part, wrong].append(pair)
    for (part, wrong), found in sorted(by_misprint.items()):
        yield _verdict(slot, part, wrong, found)


def _verdict(slot: Slot, part: str, wrong: str, found: list[Pair]) -> Verdict:
    written = spellings(slot, part)
    right = {pair.one if pair.other == wrong else pair.other for pair in found}
    others = sorted(right, key=lambda word: (-slot.support(written[word]), word))
    decided = favoured(slot, part, wrong, others[0]) == others[0]
    return Verdict(
        found[0].judgement,
        tuple(side(word, written[word]) for word in (wrong, *others)),
        slot.subject,
        suggestion=others[0] if decided else None,
        details={"misprint": wrong, "favoured": others[0], "decided": decided},
    )


RULE = Rule("N101", "name.misspelt", ERROR, ACROSS, judge, NAMED, __doc__ or "")
