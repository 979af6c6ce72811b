"""Things and offices of a digest that none of its sources has in any words. Part of S201.

Only what can be touched or dated, and titles: acts, thoughts and words are told in other words all the time.
"""

from __future__ import annotations

from typing import Iterable, Iterator, NamedTuple

from checker.compare.contrasts import rivals, synonyms
from checker.compare.coverage import held, keys_of, tells
from checker.compare.lexicon import is_thing, row
from checker.compare.roles import broader, kind
from checker.model.assertion import Passage, Statement
from checker.model.linked import Rest
from checker.model.predicate import TITLED
from checker.model.value import Role, value_text
from checker.rules.base import place_of
from checker.rules.followed import Followed

_PART = 4  # letters of a word that may be part of a compound
_ALIKE = 0.5  # share of a sentence's words that the source's hold, from which its other words are looked at


class Added(NamedTuple):
    """One such thing or office, and where it stands."""

    kind: str
    key: str
    passage: Passage
    statement: Statement


def added(text: Followed) -> Iterator[Added]:
    """Each once, in order of the text; none if the text is no digest."""
    seen: set[str] = set()
    for rest in text.rests.values():
        if rest.share >= _ALIKE and not text.is_own(rest.statement):
            for item in (*_things(text, rest.statement), *_offices(text, rest.statement), *_replaced(text, rest)):
                if item.key not in seen:
                    seen.add(item.key)
                    yield item


def _things(text: Followed, statement: Statement) -> Iterator[Added]:
    for term in statement.terms:
        word = term.form
        if not term.named and tells(word) and is_thing(word) and not held(word, text.keys):
            if not any(synonyms(word, other) or _is_kind_of(other, word) for other in text.words):
                if not _in_compound(word, text.words):
                    yield Added("thing", f"word/{word}", place_of(statement, term), statement)


def _is_kind_of(one: str, other: str) -> bool:
    """A lorry is a kind of vehicle: who tells of a vehicle says no other thing."""
    return not row(one).above.isdisjoint(row(other).senses)


def _in_compound(word: str, others: Iterable[str]) -> bool:
    """ "Smartphones" and "phones", "Lastwagen" and "Wagen"."""
    return any(len(other) >= _PART and (word.endswith(other) or word.startswith(other)) for other in others) or any(
        other.endswith(word) or other.startswith(word) for other in others
    )


def _offices(text: Followed, statement: Statement) -> Iterator[Added]:
    """Offices that none of the sources' may be another word for. An occupation is named in many ways."""
    known = frozenset().union(*map(_general, text.offices))
    for slot in statement.slots:
        if isinstance(slot.value, Role) and slot.predicate == TITLED:
            if kind(slot.value.office) not in ("", "occupation") and known.isdisjoint(_general(slot.value.office)):
                yield Added("office", f"office/{value_text(slot.value)}", slot.passage, statement)


def _general(office: str) -> frozenset[str]:
    """The office and every more general one."""
    return broader(office) | {office}


def _replaced(text: Followed, rest: Rest) -> Iterator[Added]:
    """Words of which the sentence's source has another of their series: "third session", and there it is the second."""
    own = keys_of(term.form for term in rest.statement.terms)
    others = [term.form for part in rest.parts for term in part.terms if not held(term.form, own)]
    for term in rest.statement.terms:
        if not term.named and not held(term.form, text.keys) and any(rivals(term.form, other) for other in others):
            yield Added("other", f"word/{term.form}", place_of(rest.statement, term), rest.statement)
