"""A misprint of a name that other sources spell otherwise.

Finds
    A person's name with a letter dropped, doubled, swapped or mistaken, where another source spells the same person
    without it: "Keir Starrer" beside "Keir Starmer". A word no list knows, one letter away from a country, town or
    body that another source names: "Ukrane". As a warning: two common surnames a letter apart where age, office or two
    given names say that they mean one person ("Norvin Fisher, 31", "Norvin Fischer, 31"), and any other name of several
    words that another source writes with one letter changed ("Halden Harbour Trust", "Halden Harbuor Trust"). One
    finding a misprint.

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

from checker.compare.names import slipped
from checker.graph import Slot, StoryGraph
from checker.model.annotation import PERSON
from checker.model.assertion import Assertion, Passage
from checker.model.finding import ERROR, WARNING, Judgement, Relation
from checker.model.predicate import NAMED
from checker.model.value import Name
from checker.rules.base import GRAPH, Rule, Verdict, side
from checker.rules.misprinted_words import misprinted_words
from checker.rules.reference_lists import right_spelling
from checker.rules.spellings import SURNAME, TWO_NAMES, Pair, pairs, spellings
from checker.settings import Settings


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict a misprint: of names by all that is said of them, then of other words by the sentence."""
    told: set[Passage] = set()
    for slot in graph.slots:
        if slot.predicate == NAMED and len(slot.documents()) > 1:
            for verdict in _of_slot(slot, settings):
                told.update(passage for side in verdict.sides for passage in side.passages)
                yield verdict
    yield from misprinted_words(graph, told)


def _of_slot(slot: Slot, settings: Settings) -> Iterator[Verdict]:
    """One verdict a misprint, its form first; undecided pairs in order of the alphabet."""
    if slot.subject.type != PERSON:
        yield from _of_listed_names(slot)
        yield from _of_unlisted_names(slot)
        return
    by_misprint: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs(slot, (Relation.MISSPELLING,)):
        right, _ = right_spelling(slot, pair.part, pair.one, pair.other, settings)
        wrong = pair.other if right == pair.one else pair.one
        by_misprint[pair.part, wrong].append(pair)
    for (part, wrong), found in sorted(by_misprint.items()):
        yield _verdict(slot, part, wrong, found, settings)


def _of_listed_names(slot: Slot) -> Iterator[Verdict]:
    """Places and bodies: the word lists know the right name; another document must write it."""
    written = spellings(slot, SURNAME)
    for wrong, found in written.items():
        right = next(map(_right, found))
        if right in written and {a.document for a in written[right]} != {a.document for a in found}:
            yield Verdict(
                Judgement(Relation.MISSPELLING, "no known name", 0.8),
                (side(wrong, found), side(right, written[right])),
                slot.subject,
                suggestion=right,
                details={"misprint": wrong, "favoured": right, "decided": True},
                blames=True,
            )


def _right(assertion: Assertion) -> str | None:
    return assertion.value.right if isinstance(assertion.value, Name) else None


def _of_unlisted_names(slot: Slot) -> Iterator[Verdict]:
    """Names of several words of which one stands in no list: `link` has joined those that are a slip of each other."""
    written = spellings(slot, SURNAME)
    names = [name for name, found in written.items() if not any(_right(a) for a in found)]
    names.sort(key=lambda name: (-slot.support(written[name]), -len(name), name))
    for at, wrong in enumerate(names):
        right = next((name for name in names[:at] if slipped(name, wrong)), None)
        if right:
            decided = slot.support(written[right]) > slot.support(written[wrong])
            yield Verdict(
                Judgement(Relation.MISSPELLING, "one letter differs", 0.7),
                (side(wrong, written[wrong]), side(right, written[right])),
                slot.subject,
                severity=WARNING,
                suggestion=right if decided else None,
                details={"misprint": wrong, "favoured": right, "decided": decided},
                blames=decided,
            )


def _verdict(slot: Slot, part: str, wrong: str, found: list[Pair], settings: Settings) -> Verdict:
    written = spellings(slot, part)
    right = {pair.one if pair.other == wrong else pair.other for pair in found}
    others = sorted(right, key=lambda word: (-slot.support(written[word]), word))
    favoured, listed = right_spelling(slot, part, wrong, others[0], settings)
    decided = favoured == others[0]
    return Verdict(
        found[0].judgement,
        tuple(side(word, written[word]) for word in (wrong, *others)),
        slot.subject,
        severity=WARNING if found[0].judgement is TWO_NAMES else None,
        suggestion=others[0] if decided else None,
        details={"misprint": wrong, "favoured": others[0], "decided": decided} | listed,
        blames=decided,
    )


RULE = Rule("N101", "name.misspelt", ERROR, GRAPH, judge, NAMED, __doc__ or "")
