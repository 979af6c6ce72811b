"""Which party a person is of: "Jens Kollmann (SPD)", "SPD-Politiker Jens Kollmann", "Jane Whitlock (D-Ohio)"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Iterator, Mapping, Sequence

from checker.annotate.scan import Scan
from checker.data import table
from checker.lang.lists import word_table
from checker.lang.verbs import verbs
from checker.model.annotation import PERSON, Membership, Mention, RoleMention
from checker.model.document import Span
from checker.model.spans import Spans

_JOINT = 2  # words between a name and its party: "von der"
_WIDEST = 40  # characters behind a name in which its party stands
_ENDS = frozenset("(),;/–—")
# (SPD), (SPD, 54), (54, SPD), (B90/Grüne), and in America (D-Ohio) and ", D-Ohio,", but no ", D-Day veteran"
_BRACKET = re.compile(r"\s?\((?:\w{1,4}/|\d{1,3},\s)?(?P<party>[^\s(),;/–—-][^(),;/–—-]{0,30})(?P<place>-[A-Z])?")
_COMMA = re.compile(r",\s(?P<party>[A-Z])(?P<place>-[A-Z][\w.]*(?: [A-Z][\w.]*)?(?=[,;:)]|$))")
_FORMER = "former"

People = Sequence[tuple[int, Mention]]  # persons with the numbers of their mentions


def memberships(
    scan: Scan, mentions: Sequence[Mention], roles: Sequence[RoleMention], offset: int
) -> list[Membership]:  # fmt: skip
    """Every party that the field gives to a person, in order. `offset`: the number of its first mention."""
    named = {mention.span.start: mention for mention in mentions if mention.key in _parties()}
    people = [(number, mention) for number, mention in enumerate(mentions, offset) if mention.type == PERSON]
    found = [*_behind(scan, people, named), *_of(scan, people, named), *_in_titles(roles)]
    changes = Spans(_of_changes(scan) if found else ())
    kept = (one for one in found if not changes.hold(one.span))
    return sorted(kept, key=lambda one: (one.span, one.holder))


def _of_changes(scan: Scan) -> Iterator[Span]:
    """The sentences that tell of somebody leaving a party or joining one: of which one now, they tell elsewhere."""
    changing = _changing(scan.language.code)
    if not changing.isdisjoint(scan.low):
        yield from (scan.span(*at) for at in scan.sentences if not changing.isdisjoint(scan.low[slice(*at)]))


def _behind(scan: Scan, people: People, named: Mapping[int, Mention]) -> Iterator[Membership]:
    """What stands in brackets behind a name, and is a party's name or its mark. `named`: parties by their start."""
    for number, mention in people:
        end = mention.span.end
        behind = scan.text[end : end + _WIDEST]
        if match := _BRACKET.match(behind) or _COMMA.match(behind):
            span = Span(end + match.start("party"), end + match.end("party"), scan.field)
            key = _named(scan.text, named.get(span.start), span.end) or _marked(scan, match, span.end)
            if key is not None:
                yield Membership(span, number, key)


def _named(text: str, party: Mention | None, least: int) -> str | None:
    """The party whose whole name stands there: "SPD-nah" and "Grüne Liste" are none."""
    whole = party is not None and party.span.end >= least and text[party.span.end : party.span.end + 1] in _ENDS
    return party.key if party and whole else None


def _marked(scan: Scan, match: re.Match[str], end: int) -> str | None:
    """The party of a mark by itself, or with the place behind it that one stands for."""
    closed = match["place"] is not None or scan.text[end : end + 1] in _ENDS
    return _marks(scan.language.code).get(match["party"]) if closed else None


def _of(scan: Scan, people: People, named: Mapping[int, Mention]) -> Iterator[Membership]:
    """ "Anna Voss von der SPD sagte": what a name and a preposition lead to, in front of the verb; behind a passive the
    party may be who did it."""
    for number, mention in people if named else ():
        last = scan.words_of(mention.span)[1]
        at = last + _JOINT
        follows = " ".join(scan.forms[last:at]) in _joints(scan.language.code) and at < len(scan.words)
        party = named.get(scan.words[at].start) if follows else None
        if party and party.key and _acts(scan, scan.words_of(party.span)[1]):
            yield Membership(party.span, number, party.key)


def _acts(scan: Scan, at: int) -> bool:
    """Does a finite verb stand at word `at`?"""
    form = scan.forms[at] if at < len(scan.forms) else ""
    verb = verbs(scan.language.code).read(form) if form.islower() else None
    return verb is not None and verb.letter in "FA"


def _in_titles(roles: Sequence[RoleMention]) -> Iterator[Membership]:
    """ "CDU-Chef", "Labour MP". Not of a critic of a party, nor of a former member, of another by now."""
    for role in roles:
        if role.holder is None or role.jurisdiction not in _parties() or role.qualifier == _FORMER:
            continue
        sure = _of_members().get(role.office)
        if sure is not None:
            yield Membership(role.span, role.holder, role.jurisdiction or "", sure)


@lru_cache(maxsize=1)
def _of_members() -> Mapping[str, bool]:
    """Office in front of which a party's name is that of its holder -> whether nobody without a party holds it."""
    titles = table("parties")["titles"]
    return {
        office: entry["kind"] not in titles["appointed"]
        for office, entry in table("offices").items()
        if (entry["kind"] in titles["kinds"] or "party" in entry.get("of", ()) or office in titles["offices"])
        and office not in titles["nominees"]
    }


@lru_cache(maxsize=1)
def _parties() -> frozenset[str]:
    return frozenset(table("bodies")["party"])


@lru_cache(maxsize=None)
def _changing(code: str) -> frozenset[str]:
    return frozenset(word_table(code, "memberships")["changing"])


@lru_cache(maxsize=None)
def _joints(code: str) -> frozenset[str]:
    """What joins a name and its party."""
    return frozenset(word_table(code, "memberships")["joints"]["of"])


@lru_cache(maxsize=None)
def _marks(code: str) -> Mapping[str, str]:
    """Mark -> party."""
    return {mark: party for party, marks in word_table(code, "memberships")["marks"].items() for mark in marks}
