"""Several writers at once, and random histories: nothing lost or doubled, and the state is what the records say."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from store_samples import STORY, document, fill, finding, kept

from checker.store import Store, open_store
from checker.store.records import Query
from checker.store.schema import finding as table


def test_writers_at_once_lose_nothing(url: str) -> None:
    with open_store(url) as store:
        fill(store, [finding(f"aa{n:02}") for n in range(20)])

    def work(reviewer: str) -> None:
        with open_store(url) as own:
            for n in range(20):
                own.decide([(STORY, f"aa{n:02}")], reviewer=reviewer, verdict="confirmed", token=f"{reviewer}{n}")
                if n % 5 == 0:
                    fill(own, [finding(f"aa{n:02}") for n in range(20)])

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(work, ["Ada", "Ben", "Cleo"]))
    with open_store(url) as store:
        made = list(store.decisions())
        assert sorted((d.reviewer, d.finding) for d in made) == sorted(
            (reviewer, f"aa{n:02}") for reviewer in ("Ada", "Ben", "Cleo") for n in range(20)
        )
        assert store.progress(Query()).states == {"confirmed": 20}


WORK = """
import sys
from checker.store import open_store
url, reviewer = sys.argv[1:]
with open_store(url) as store:
    for n in range(10):
        for _ in range(2):  # a client that repeats itself
            store.decide([("hafen", f"aa{n:02}")], reviewer=reviewer, verdict="fixed", token=f"{reviewer}{n}")
"""


def test_programs_at_once_lose_nothing_and_double_nothing(url: str) -> None:
    with open_store(url) as store:
        fill(store, [finding(f"aa{n:02}") for n in range(10)])
        working = [subprocess.Popen([sys.executable, "-c", WORK, url, name]) for name in ("Ada", "Ben")]
        assert [one.wait(120) for one in working] == [0, 0]
        made = [(d.reviewer, d.finding) for d in store.decisions()]
    assert sorted(made) == [(name, f"aa{n:02}") for name in ("Ada", "Ben") for n in range(10)]


def test_a_new_store_opened_by_several_at_once_is_made_once(url: str) -> None:
    def work(n: int) -> None:
        with open_store(url) as own:
            own.write_story(STORY, [document("a")], (), [kept(finding())], "1")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    with open_store(url) as store:
        assert store.queue(Query()).total == 1 and store.document(STORY, "a", 2) is None


SPELLINGS = ("spelling:a|b", "spelling:a|c", "person:a|b")
FINDINGS = [
    finding("aa01", (("a", "A", "A"), ("b", "B", "B")), "N101", rests_on=SPELLINGS[:1]),
    finding("aa02", (("a", "A", "A"), ("b", "B", "B")), "N301", rests_on=SPELLINGS[:2]),
    finding("aa03", rests_on=SPELLINGS[2:]),
    finding("aa04"),
]
CHANGED = finding("aa04", (("a", "Boote: 18", "18"), ("b", "19 Boote", "19")))
RENAMED = finding("aa05")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("decide"), st.sampled_from(["Ada", "Ben"]), st.sets(st.integers(0, 3), min_size=1),
                  st.sampled_from(["confirmed", "dismissed", "unsure"]), st.sampled_from([None, "two-people"]),
                  st.booleans(), st.booleans()),
        st.tuples(st.sampled_from(["undo", "redo", "repeat"]), st.sampled_from(["Ada", "Ben"])),
        st.tuples(st.just("index"), st.sets(st.integers(0, 3)), st.sampled_from([(), (CHANGED,), (RENAMED,)])),
    ),
    max_size=14,
)  # fmt: skip


def play(store: Store, steps: list[tuple[object, ...]]) -> None:
    fill(store, FINDINGS)
    token = 0
    for step in steps:
        token += step[0] != "repeat"
        match step:
            case ("decide", str(who), set(which), str(verdict), because, bool(blind), bool(final)):
                targets = [(STORY, FINDINGS[n].id) for n in sorted(which)]
                store.decide(targets, reviewer=who, verdict=verdict, token=f"t{token}", blind=blind, final=final,
                             because=because)  # type: ignore[arg-type]  # fmt: skip
            case ("undo" | "repeat", str(who)):
                store.undo(who, f"t{token}")
            case ("redo", str(who)):
                store.redo(who, f"t{token}")
            case ("index", set(which), tuple(more)):
                left = {FINDINGS[n].id: FINDINGS[n] for n in which} | {one.id: one for one in more}
                fill(store, list(left.values()))


def states(store: Store) -> list[tuple[object, ...]]:
    columns = (table.c.id, table.c.state, table.c.decided, table.c.reviewer, table.c.decided_at, table.c.entry)
    with store._engine.connect() as connection:
        return [tuple(row) for row in connection.execute(select(*columns).order_by(table.c.id))]


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_the_state_is_what_the_records_say(steps: list[tuple[object, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "s.sqlite") as store:
        play(store, steps)
        before = states(store)
        store.rebuild()
        assert states(store) == before
        if store.undo("Ada", "u"):
            store.redo("Ada", "r")
            assert states(store) == before
