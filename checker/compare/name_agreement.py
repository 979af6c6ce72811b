"""Do the words that two names share make them one person's name?"""

from __future__ import annotations

from checker.compare.name_families import is_common, is_known_person
from checker.compare.name_given import is_arabic, is_everywhere, listed
from checker.compare.name_loose import only_vowels
from checker.compare.name_match import Match
from checker.compare.name_pairs import Pair
from checker.compare.name_parts import Parts
from checker.compare.name_slips import exchanged
from checker.compare.name_tokens import INITIAL, SAME_SOUND_MISPRINT
from checker.compare.romanize import bare
from checker.model.finding import Relation

_RARE_FROM = 6  # letters
_SHORTEST = 2  # a given name and a surname


def agree(one: Parts, other: Parts, matched: Match) -> bool:
    """Nothing is left on both sides, and what agrees is more than initials and one misprint."""
    missing = matched.left_one or matched.left_other
    if matched.left_one and matched.left_other or missing and _namesake(one, other, matched):
        return False
    if is_common(one.surname[-1]) and any([_exchanged(one, other, pair) for pair in matched.pairs]):
        return False
    judgements = [pair.judgement for pair in matched.pairs]
    if len(judgements) < _SHORTEST or all([judgement is INITIAL for judgement in judgements]):
        return False
    misprints = sum([j.relation is Relation.MISSPELLING and j.confidence < SAME_SOUND_MISPRINT for j in judgements])
    if misprints > 1 and one.foreign and other.foreign:
        misprints -= min(misprints - 1, _by_vowels(one, other, matched))
    sure = len(judgements) - misprints
    return misprints == 0 or (misprints == 1 and sure >= 1) or (misprints == 2 and not missing and _rare(one, other))


def _exchanged(one: Parts, other: Parts, pair: Pair) -> bool:
    """Javon and Jovan: under a common surname two people, under a rare one a slip."""
    slipped = pair.judgement.relation is Relation.MISSPELLING and pair.one < len(one.given)
    return slipped and exchanged(bare(one.words[pair.one]), bare(other.words[pair.other]))


def _by_vowels(one: Parts, other: Parts, matched: Match) -> int:
    """How many of the pairs differ as spellings of foreign names do."""
    misspelt = [pair for pair in matched.pairs if pair.judgement.relation is Relation.MISSPELLING]
    told = bool(one.origins | other.origins)
    return sum(only_vowels(one.words[pair.one], other.words[pair.other], told) for pair in misspelt)


def _rare(one: Parts, other: Parts) -> bool:
    """Are the names so long, and so unlike any that many bear, that both words may be misspelt?"""
    words = one.words + other.words
    return all(len(word) >= _RARE_FROM and not listed(word) and not is_common(word) for word in words)


def _namesake(one: Parts, other: Parts, matched: Match) -> bool:
    """Peter Schmidt is not Hans Peter Schmidt: under a common surname the first given name has to agree.

    Nor is Muhammad Hussein any Muhammad Hussein with a name more, or Muhammad Quist a son of his, Omar Muhammad Quist.
    """
    if len(matched.pairs) > _SHORTEST:
        return False
    first = 0 in (*matched.left_one, *matched.left_other)
    words = [one.words[pair.one] for pair in matched.pairs]
    if all(map(is_arabic, words)) and (first or any(map(is_everywhere, words))):
        return not turned(matched)
    if first and 0 in (matched.pairs[0].one, matched.pairs[0].other) and is_everywhere(words[0]):
        return not turned(matched)
    if not first or not is_common(one.surname[-1]) or not is_common(other.surname[-1]):
        return False
    given = [one.words[pair.one] for pair in matched.pairs if pair.one < len(one.given)]
    return all(map(listed, given)) and not is_known_person(one.words) and not is_known_person(other.words)


def turned(matched: Match) -> bool:
    """Do the words stand in another order?"""
    places = [pair.other for pair in matched.pairs]
    return places != sorted(places)
