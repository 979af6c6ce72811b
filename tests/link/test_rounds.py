from __future__ import annotations

import random
from collections import defaultdict
from typing import Iterable

import pytest

from checker.link.rounds import Tie, large_star, moved, small_star
from checker.link.unions import Unions


def stars(ties: Iterable[Tie]) -> tuple[dict[str, str], int]:
    """The smallest node of every node's component, and how many rounds it took."""
    kept, rounds = set(ties), 0
    while True:
        around: dict[str, set[str]] = defaultdict(set)
        for one, other in kept:
            around[one].add(other)
            around[other].add(one)
        if not any(moved(node, own) for node, own in around.items()):
            return {node: min(node, *own) for node, own in around.items()}, rounds
        smaller: dict[str, set[str]] = defaultdict(set)
        for node, own in around.items():
            for tie in large_star(node, own):
                smaller[tie.one].add(tie.other)
        kept = {tie for node, own in smaller.items() for tie in small_star(node, own)}
        rounds += 1


@pytest.mark.parametrize("seed", range(20))
def test_rounds_find_the_components(seed: int) -> None:
    chance = random.Random(seed)
    nodes = [f"{chance.randrange(10**6):06}" for _ in range(200)]
    ties = [Tie(*chance.sample(nodes, 2)) for _ in range(chance.choice((60, 120, 250)))]
    unions = Unions({node for tie in ties for node in tie})
    for one, other in ties:
        unions.join(one, other)
    assert stars(ties)[0] == unions.roots()


def test_a_long_chain_takes_few_rounds() -> None:
    nodes = [f"{at:04}" for at in range(1000)]
    random.Random(1).shuffle(nodes)
    found, rounds = stars(map(Tie, nodes, nodes[1:]))
    assert set(found.values()) == {"0000"} and rounds < 12
