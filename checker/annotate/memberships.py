"""Which party a person is of: "Jens Kollmann (SPD)", "SPD-Politiker Jens Kollmann", "Jane Whitlock (D-Ohio)"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Iterator, Mapping, Sequence

from checker.annotate.scan import Scan
from checker.data import table
from checker.lang.lists import word_table
from checker.model.annotation import PERSON, Membership, Mention, RoleMention
from checker.model.document import Span

_WIDEST = 40  # characters behind a name in which its party stands
# (SPD), (SPD, 54), (B90/Grüne), and in America ", D-Ohio,"
_BRACKET = re.compile(r"\s?\((?:\w{1,4}/)?(?P<party>[^\s(),;/–—-][^(),;/–—-]{0,30})(?=[(),;/–—-])")
_COMMA = re.compile(r",\s(?P<party>[A-Z])(?=-[A-Z])")


def memberships(
    scan: Scan, mentions: Sequence[Mention], roles: Sequence[RoleMention], offset: int
) -> list[Membership]:  # fmt: skip
    """Every party that the field gives to a person, in order. `offset`: the number of its first mention."""
    found = [*_behind(scan, mentions, offset), *_in_titles(roles)]
    return sorted(found, key=lambda one: (one.span, one.holder))


def _behind(scan: Scan, mentions: Sequence[Mention], offset: int) -> Iterator[Membership]:
    """What stands in brackets behind a name, and is a party's name or its mark."""
    named = {mention.span.start: mention for mention in mentions if mention.key in _parties()}
    marks = _marks(scan.language.code)
    for number, mention in enumerate(mentions, offset):
        end = mention.span.end
        behind = scan.text[end : end + _WIDEST] if mention.type == PERSON else ""
        if match := _BRACKET.match(behind) or _COMMA.match(behind):
            span = Span(end + match.start("party"), end + match.end("party"), scan.field)
            party = named.get(span.start)
            key = party.key if party and party.span.end >= span.end else marks.get(match["party"])
            if key is not None:
                yield Membership(span, number, key)


def _in_titles(roles: Sequence[RoleMention]) -> Iterator[Membership]:
    """ "CDU-Chef", "Labour MP"; a critic of a party is none of its members."""
    strangers = table("parties")["strangers"]
    for role in roles:
        if role.holder is not None and role.jurisdiction in _parties() and role.office not in strangers:
            yield Membership(role.span, role.holder, role.jurisdiction or "")


@lru_cache(maxsize=1)
def _parties() -> frozenset[str]:
    return frozenset(table("bodies")["party"])


@lru_cache(maxsize=None)
def _marks(code: str) -> Mapping[str, str]:
    """Mark -> party."""
    return {mark: party for party, marks in word_table(code, "memberships")["marks"].items() for mark in marks}
