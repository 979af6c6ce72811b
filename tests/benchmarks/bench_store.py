"""What a reviewer waits for in a store of 100,000 findings: each must stay well under 100 ms.

    pytest tests/benchmarks/bench_store.py
"""

from __future__ import annotations

import random
from itertools import count
from pathlib import Path
from typing import Any, Iterator

import pytest
from store_samples import finding, kept

from checker.model.finding import Finding
from checker.store import Store, open_store
from checker.store.records import Query

STORIES, EACH = 2000, 50
CODES = ("C101", "D101", "N101", "N301", "Q101", "R101", "W101")


@pytest.fixture(scope="module")
def store(tmp_path_factory: Any) -> Iterator[Store]:
    path: Path = tmp_path_factory.mktemp("store") / "desk.sqlite"
    chance = random.Random(1)
    with open_store(path) as opened:
        for number in range(STORIES):
            name = f"story {number:04}"
            found = [kept(_finding(chance, name)) for _ in range(EACH)]
            opened.write_story(name, [], (), found, "1")
        yield opened


def _finding(chance: random.Random, story: str) -> Finding:
    code, person = chance.choice(CODES), chance.randrange(3000)
    sides = [(f"paper {chance.randrange(40)}", f"{n} Boote im Hafen", str(n)) for n in chance.sample(range(1000), 2)]
    rests = {"N": (f"spelling:{person}",), "R": (f"titles:{person}", f"person:{person}")}.get(code[0], ())
    severity = chance.choice(("error", "warning", "info"))
    return finding(f"{chance.getrandbits(64):016x}", sides, code, severity, f"Person {person}", story, rests)


@pytest.mark.parametrize(
    "query",
    [
        Query(), Query(order="newest"), Query(order="story"), Query(severities=("info",), codes=("Q", "D")),
        Query(subjects=("Person 77",)), Query(sources=("paper 7",)), Query(text="hafen 77"), Query(text="zebra"),
        Query(stories=("story 0100",)), Query(verdicts=("undecided",)), Query(opinion="second", reviewer="Ben"),
    ],
    ids=lambda query: repr({name: value for name in query.__struct_fields__ if (value := getattr(query, name))}),
)  # fmt: skip
def test_first_page(benchmark: Any, store: Store, query: Query) -> None:
    benchmark(store.queue, query)


def test_a_later_page(benchmark: Any, store: Store) -> None:
    place = store.queue(Query(), 5000).rows[-1].place
    assert len(benchmark(store.queue, Query(), 50, place).rows) == 50


def test_neighbour(benchmark: Any, store: Store) -> None:
    row = store.queue(Query(), 1000).rows[-1]
    assert benchmark(store.step, Query(), row.story, row.id, -1)


def test_next_undecided(benchmark: Any, store: Store) -> None:
    row = store.queue(Query(), 1000).rows[-1]
    assert benchmark(store.next_undecided, Query(), row.story, row.id)


def test_case(benchmark: Any, store: Store) -> None:
    row = store.queue(Query()).rows[-1]
    assert benchmark(store.case, row.story, row.id)


def test_decide(benchmark: Any, store: Store) -> None:
    rows, numbers = iter(store.queue(Query(), 50_000).rows), count()

    def decide() -> None:
        row = next(rows)
        store.decide([(row.story, row.id)], reviewer="Ada", verdict="dismissed", token=f"decide {next(numbers)}")

    benchmark.pedantic(decide, rounds=500)


def test_undo_and_redo(benchmark: Any, store: Store) -> None:
    numbers = count()

    def turn() -> None:
        assert store.undo("Ada", f"undo {next(numbers)}") and store.redo("Ada", f"redo {next(numbers)}")

    benchmark.pedantic(turn, rounds=50)


def test_numbers_beside_the_queue(benchmark: Any, store: Store) -> None:
    benchmark(store.facets)


def test_progress(benchmark: Any, store: Store) -> None:
    assert benchmark(store.progress, Query()).total == STORIES * EACH
