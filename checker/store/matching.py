"""Whether an old decision speaks of the finding at hand. Pure."""

from __future__ import annotations

import hashlib
from typing import Iterable, Sequence

from checker.model.decision import HELD_AT_ONCE, ONE_NAME, TWO_PEOPLE, Words
from checker.model.finding import Finding
from checker.model.value import Role, value_text

PERSON, SPELLING, TITLES = "person:", "spelling:", "titles:"
_SEPARATOR = "\x1f"
_NAMES = "N"  # beginning of the codes of rules on names


def sides(finding: Finding) -> tuple[Words, ...]:
    """The finding's sides: each value with the distinct words that stand for it, in order."""
    texts: dict[str, set[str]] = {}
    for evidence in finding.evidence:
        texts.setdefault(_text(evidence.value), set()).add(_plain(evidence.passage.text))
    return tuple(Words(value, tuple(sorted(own))) for value, own in sorted(texts.items()))


def words_key(finding: Finding) -> str:
    """Hash of the rule and the sides' words, without the values they were understood as.

    Of a name the value is the spelling itself, and a further source may have it in another form: "Weber", "Ada Weber".
    """
    named = finding.code.startswith(_NAMES)
    own = sorted(side.value if named else _SEPARATOR.join(side.texts) for side in sides(finding))
    return hashlib.sha256(_SEPARATOR.join([finding.code, *own]).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def holds(decided: Sequence[Words], present: Sequence[Words]) -> bool:
    """Does every side still have some of the words it had? Further words change nothing."""
    now = {side.value: set(side.texts) for side in present}
    same = all(now.get(side.value, set()) & set(side.texts) for side in decided)
    return same or _texts(decided) == _texts(present)


def _texts(words: Iterable[Words]) -> list[tuple[str, ...]]:
    return sorted(side.texts for side in words)


def usual_reason(code: str) -> str | None:
    """What a dismissal of this rule's finding says, if nothing else is said."""
    return ONE_NAME if code.startswith("N") else HELD_AT_ONCE if code in ("R101", "R301") else None


def settles(because: str | None, rests_on: Iterable[str]) -> list[str]:
    """The premises that a dismissal for this reason settles, in every story."""
    terms = list(rests_on)
    if because == TWO_PEOPLE:
        return sorted(PERSON + term.removeprefix(SPELLING) for term in terms if term.startswith(SPELLING))
    wanted = {ONE_NAME: SPELLING, HELD_AT_ONCE: TITLES}.get(because or "")
    return sorted(term for term in terms if wanted and term.startswith(wanted))


def closes(rests_on: Sequence[str], settled: Iterable[str]) -> bool:
    """Is a finding that rests on these premises without ground?

    It falls when two people were taken for one, or when all its differences of spelling or title are accepted.
    """
    gone = set(settled)
    if any(term in gone for term in rests_on if term.startswith(PERSON)):
        return True
    differences = [term for term in rests_on if not term.startswith(PERSON)]
    return bool(differences) and all(term in gone for term in differences)


def _text(value: str | Role) -> str:
    return value if isinstance(value, str) else value_text(value)


def _plain(text: str) -> str:
    return " ".join(text.split())
