"""Groups that are found piece by piece are those of one piece."""

from __future__ import annotations

import random
from collections import defaultdict
from itertools import combinations
from typing import Mapping

import pytest

from checker.link.alike import likeness
from checker.link.settling import ALIKE, Piece, joined, settled, wider

Likenesses = Mapping[tuple[str, str], int]


def chained(seed: int, documents: int = 60) -> tuple[dict[str, int], Likenesses]:
    """Documents in the pieces 0 to 5, and likenesses within a piece and between neighbours, many of them equal."""
    chance = random.Random(seed)
    names = [f"d{chance.randrange(10**6):06}" for _ in range(documents)]
    home = {name: at * 6 // documents for at, name in enumerate(names)}
    near = [pair for pair in combinations(sorted(home), 2) if abs(home[pair[0]] - home[pair[1]]) < 2]
    return home, {
        pair: likeness(chance.choice((0.1, 0.3, 0.3, 0.6, 1.0)), *pair)
        for pair in chance.sample(near, min(len(near), 4 * documents))
    }


def in_pieces(home: Mapping[str, int], alike: Likenesses) -> list[list[str]]:
    pieces = {at: Piece(at, {}, defaultdict(dict), {}) for at in sorted(set(home.values()))}
    for name in home:
        pieces[home[name]].groups[name] = [name]
    for (one, other), value in alike.items():
        pieces[home[one]].links[one][other] = value
        if home[one] != home[other]:
            pieces[home[other]].links[other][one] = value
            pieces[home[one]].beyond[other], pieces[home[other]].beyond[one] = home[other], home[one]
    waiting = list(pieces.values())
    found: list[list[str]] = []
    first = True
    while waiting:
        if not first:
            parts: dict[int, list[Piece]] = defaultdict(list)
            for piece in waiting:
                parts[wider(piece.number)].append(piece)
            waiting = [joined(own) for own in parts.values()]
        first = False
        done, rests = zip(*map(settled, waiting))
        found += [group for groups in done for group in groups]
        waiting = [rest for rest in rests if rest.groups]
    return sorted(found)


def greedily(home: Mapping[str, int], alike: Likenesses) -> list[list[str]]:
    """The definition: the two groups that are most alike on average are joined, as long as they are so enough."""

    def mean(a: list[str], b: list[str]) -> float:
        return sum(alike.get((min(x, y), max(x, y)), 0) for x in a for y in b) / (len(a) * len(b))

    groups = [[name] for name in sorted(home)]
    while len(groups) > 1:
        value, one, other = max((mean(a, b), i, j) for (i, a), (j, b) in combinations(enumerate(groups), 2))
        if value < ALIKE:
            break
        groups[one] += groups.pop(other)
    return sorted(map(sorted, groups))


@pytest.mark.parametrize("wide", [2, 4, 16])
@pytest.mark.parametrize("seed", range(12))
def test_the_border_between_pieces_changes_no_group(seed: int, wide: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.link.settling._WIDER", wide)
    home, alike = chained(seed)
    whole = in_pieces(dict.fromkeys(home, 0), alike)
    assert in_pieces(home, alike) == whole == greedily(home, alike)
    assert any(len({home[name] for name in group}) > 1 for group in whole)


def piece(names: str, links: dict[tuple[str, str], float], beyond: str = "") -> Piece:
    """Documents of one letter each, with their cosines; those beyond are in the next piece."""
    made = Piece(0, {name: [name] for name in names}, defaultdict(dict), dict.fromkeys(beyond, 1))
    for (one, other), cosine in links.items():
        made.links[one][other] = likeness(cosine, one, other)
    return made


def test_who_is_most_like_somebody_beyond_the_border_waits_and_who_waits_for_him_too() -> None:
    done, rest = settled(piece("abc", {("a", "b"): 0.4, ("b", "x"): 0.9}, beyond="x"))
    assert done == [["c"]] and set(rest.groups) == {"a", "b"}


def test_a_group_that_is_surer_than_what_is_beyond_is_joined_at_once() -> None:
    done, rest = settled(piece("ab", {("a", "b"): 0.9, ("b", "x"): 0.4}, beyond="x"))
    assert done == [] and rest.groups == {"a": ["a", "b"]}
    whole = joined([rest, Piece(1, {}, {}, {})])
    assert whole.links == whole.beyond == {}  # x is done there, so it was not like enough


def test_what_is_done_takes_its_documents_beyond_with_it() -> None:
    links = {("a", "x"): 0.1, ("b", "y"): 0.9}
    done, rest = settled(piece("ab", links, beyond="xy"))
    assert done == [["a"]] and rest.beyond == {"y": 1} and set(rest.links) == {"b"}


def test_documents_that_are_hardly_alike_stay_apart() -> None:
    done, rest = settled(piece("ab", {("a", "b"): 0.17}))
    assert done == [["a"], ["b"]] and rest.groups == {}
