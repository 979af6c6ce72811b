"""What is kept of stories, what it costs to index them again, and that decisions outlive it."""

from __future__ import annotations

import json
import tempfile
from functools import partial
from pathlib import Path
from typing import Any, Callable, Iterator, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from index_story import INJURED, STORE, indexed, write
from samples import RIGHT, WRONG

from checker import indexing
from checker.errors import SettingsError, StoreError
from checker.indexing import Indexed, index, keys
from checker.model.assertion import Entity, Reading
from checker.model.document import Document
from checker.pipeline import check_story
from checker.read import read_parts
from checker.settings import Settings
from checker.store import Store, open_store
from checker.store.records import Query, Written

STORY = {"a.txt": RIGHT, "b.txt": WRONG, "c.txt": RIGHT + " Danach flog er ab."}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / STORE) as opened:
        yield opened


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that are read, in order."""
    seen: list[str] = []
    genuine = indexing.read_all

    def read_all(documents: Sequence[Document], *how: Any) -> Iterator[Reading]:
        seen.extend(document.id for document in documents)
        return genuine(documents, *how)

    monkeypatch.setattr(indexing, "read_all", read_all)
    return seen


def codes(store: Store, **query: object) -> list[tuple[str, str]]:
    rows = store.queue(Query(codes=("N101",), **query)).rows  # type: ignore[arg-type]
    return [(row.story, row.code) for row in rows]


def test_a_story_is_kept_with_its_findings(store: Store, tmp_path: Path) -> None:
    done = indexed(store, write(tmp_path / "reise", STORY), root=tmp_path)
    assert (done.stories, done.written.new) == (1, 3)
    assert codes(store) == [("reise", "N101")]
    (row,) = store.queue(Query(codes=("N101",))).rows
    assert set(row.message) == {"de", "en"} and "Starrer" in row.message["de"]
    assert row.sources == ("b.txt", "a.txt", "c.txt")
    case = store.case("reise", row.id)
    assert case and "spelling:starmer|starrer" in case.finding.rests_on


def test_what_has_not_changed_is_neither_read_nor_written(store: Store, tmp_path: Path, reads: list[str]) -> None:
    folder = write(tmp_path / "reise", STORY)
    indexed(store, folder, root=tmp_path)
    del reads[:]
    assert indexed(store, folder, root=tmp_path) == Indexed(stories=1, unchanged=1)
    assert reads == []


def test_a_changed_article_alone_is_read_and_the_whole_story_checked(
    store: Store, tmp_path: Path, reads: list[str]
) -> None:  # fmt: skip
    folder = write(tmp_path / "reise", STORY)
    indexed(store, folder, root=tmp_path)
    del reads[:]
    write(folder, {**STORY, "b.txt": RIGHT + " Es regnete."})
    done = indexed(store, folder, root=tmp_path)
    assert reads == ["b.txt"]
    assert (done.written.changed, done.written.closed) == (1, 1) and codes(store) == []
    assert codes(store, closed=True) == [("reise", "N101")]


def test_a_story_that_is_moved_with_its_store_costs_nothing(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    write(old / "reise", STORY)
    with open_store(old / STORE) as store:
        indexed(store, old / "reise", root=old)
    old.rename(new)
    with open_store(new / STORE) as store:
        assert indexed(store, new / "reise", root=new).unchanged == 1


@pytest.mark.parametrize("other", [Settings(select=("R",)), Settings(severity={"N101": "info"})])
def test_other_settings_check_again_without_reading(
    store: Store, tmp_path: Path, reads: list[str], other: Settings
) -> None:  # fmt: skip
    folder = write(tmp_path / "reise", STORY)
    indexed(store, folder, root=tmp_path)
    del reads[:]
    done = indexed(store, folder, root=tmp_path, settings=other)
    assert (reads, done.unchanged) == ([], 0)
    assert [row.severity for row in store.queue(Query(codes=("N101",))).rows] == ([] if other.select else ["info"])


def test_the_number_of_processes_checks_nothing_again(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "reise", STORY)
    indexed(store, folder, root=tmp_path)
    assert indexed(store, folder, root=tmp_path, settings=Settings(jobs=2, report_language="de")).unchanged == 1


def test_another_version_of_the_program_reads_again_and_makes_no_new_version(
    store: Store, tmp_path: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    folder = write(tmp_path / "reise", STORY)
    indexed(store, folder, root=tmp_path)
    del reads[:]
    monkeypatch.setattr("checker.fingerprint._program", lambda parts: "newer")
    done = indexed(store, folder, root=tmp_path)
    assert (sorted(reads), done.written.changed, done.written.kept) == (sorted(STORY), 0, done.written.kept)
    assert done.unchanged == 0 and codes(store) == [("reise", "N101")]


def test_an_article_whose_file_is_gone_leaves_its_story(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "reise", STORY)
    indexed(store, folder, root=tmp_path)
    (folder / "b.txt").unlink()
    assert indexed(store, folder, root=tmp_path).written.gone == 1
    assert codes(store) == []
    write(folder, STORY)
    indexed(store, folder, root=tmp_path)
    assert codes(store) == [("reise", "N101")]


def test_a_whole_folder_that_is_gone_takes_its_story_along(store: Store, tmp_path: Path) -> None:
    write(tmp_path / "archive" / "reise", STORY)
    write(tmp_path / "archive" / "brand", {"x.txt": INJURED.format("zwölf")})
    indexed(store, tmp_path / "archive", root=tmp_path)
    write(tmp_path / "archive" / "reise", {})
    done = indexed(store, tmp_path / "archive", root=tmp_path)
    assert (done.written.gone, codes(store)) == (3, [])


def test_a_file_that_merely_has_a_problem_keeps_its_article(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "reise", STORY)
    indexed(store, folder, root=tmp_path)
    (folder / "b.txt").write_text(" ")
    assert indexed(store, folder, root=tmp_path).written == Written()
    assert codes(store) == [("reise", "N101")]


def test_a_record_that_its_file_no_longer_holds_is_gone(store: Store, tmp_path: Path) -> None:
    def lines(*ids: str) -> str:
        return "\n".join(json.dumps({"id": id, "text": STORY[f"{id}.txt"]}) for id in ids)

    folder = write(tmp_path / "reise", {"wire.jsonl": lines("a", "b", "c")})
    indexed(store, folder, root=tmp_path)
    write(folder, {"wire.jsonl": lines("a", "c")})
    assert indexed(store, folder, root=tmp_path).written.gone == 1


def test_a_file_named_alone_belongs_to_its_folders_story_and_nothing_is_gone(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "reise", STORY)
    indexed(store, folder, root=tmp_path)
    (folder / "c.txt").unlink()
    (folder / "b.txt").write_text(RIGHT, encoding="utf-8")
    done = indexed(store, folder / "b.txt", root=tmp_path)
    assert done.written.changed == 1 and done.written.gone == 0
    assert [line.name for line in store.stories()] == ["reise"] and store.stories()[0].documents == 3


def test_two_folders_of_one_name_are_two_stories_however_they_are_named(store: Store, tmp_path: Path) -> None:
    one, other = write(tmp_path / "one" / "texts", STORY), write(tmp_path / "other" / "texts", STORY)
    indexed(store, other, root=tmp_path)
    indexed(store, one, root=tmp_path)
    again = indexed(store, tmp_path, root=tmp_path)
    assert (again.stories, again.unchanged) == (2, 2)
    assert codes(store) == [("texts", "N101"), ("texts (2)", "N101")]


def test_a_story_may_be_named_and_is_known_by_its_folder_then(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "texts", STORY)
    indexed(store, folder, root=tmp_path, name="Reise")
    assert indexed(store, folder, root=tmp_path).unchanged == 1
    assert codes(store) == [("Reise", "N101")]
    with pytest.raises(SettingsError, match="is called 'Reise' already"):
        indexed(store, folder, root=tmp_path, name="Fahrt")


def test_a_name_is_for_one_story(store: Store, tmp_path: Path) -> None:
    write(tmp_path / "one", STORY)
    write(tmp_path / "other", STORY)
    with pytest.raises(SettingsError, match="several stories"):
        indexed(store, tmp_path, root=tmp_path, name="Reise")
    assert store.stories() == []


def test_many_stories_are_written_in_parts(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "_AT_ONCE", 3)
    for number in range(4):
        write(tmp_path / "archive" / f"s{number}", {"a.txt": RIGHT, "b.txt": WRONG})
    done = indexed(store, tmp_path / "archive", root=tmp_path)
    assert (done.stories, done.written.new) == (4, 8)
    assert codes(store) == [(f"s{number}", "N101") for number in range(4)]


def test_the_store_finds_documents_by_whom_and_what_they_name(store: Store, tmp_path: Path) -> None:
    indexed(store, write(tmp_path / "reise", STORY), root=tmp_path)
    assert {id for _, id in store.related(["keir starmer"])} == {"a.txt", "c.txt"}


def test_keys_are_names_without_capitals_or_the_tables_keys() -> None:
    entities = (Entity("e1", "person", "Keir  Starmer"), Entity("e2", "place", "Kiew", "kyiv"))
    assert keys(Reading("a", "s", "de", entities=entities)) == ("keir starmer", "kyiv")


# What stands in the property below: three disputed facts with two sides each, and sentences that touch none of them.
FACTS = (
    ("Der britische Premierminister Keir Starmer kam an.", "Der britische Premierminister Keir Starrer kam an."),
    (INJURED.format("zwölf"), INJURED.format("vierzehn")),
    ("Außenminister Jonas Weber reiste am Abend weiter.", "Innenminister Jonas Weber reiste am Abend weiter."),
)
OTHERS = ("Der Himmel war grau.", "Niemand lachte.", "Danach wurde es still.", "Es roch nach Teer.")
FURTHER = (  # the same sides in other words, as a further source may have them
    ("Premierminister Keir Starmer schwieg. Starmer nickte.", "Premierminister Keir Starrer schwieg. Starrer nickte."),
    (INJURED.format("rund zwölf"), INJURED.format("14")),
    ("Jonas Weber, der Außenminister, nickte.", "Jonas Weber, der Innenminister, nickte."),
)
CHANGED = (  # one side of each in other words, and still the same dispute
    "Der britische Premierminister Keir Starrmer kam an.",
    INJURED.format("rund vierzehn"),
    "Jonas Weber, Minister des Inneren, reiste am Abend weiter.",
)
ARTICLES = {"a.txt": (0, 0, 0), "b.txt": (0, 0, 0), "c.txt": (1, 1, 1), "d.txt": (1, 1, 1)}
fillers = st.lists(st.sampled_from(OTHERS), max_size=4)


@st.composite
def edits(draw: st.DrawFn) -> dict[str, str]:
    """The articles with other sentences between their facts, one of each side perhaps gone, further ones beside."""
    left = [*draw(one_or_both("a.txt", "b.txt")), *draw(one_or_both("c.txt", "d.txt"))]
    texts = {name: article(FACTS, ARTICLES[name], draw) for name in draw(st.permutations(left))}
    for number in range(draw(st.integers(0, 3))):
        sides = draw(st.tuples(*[st.sampled_from([0, 1, None])] * len(FACTS)))
        texts[f"e{number}.txt"] = article(draw(st.sampled_from([FACTS, FURTHER])), sides, draw)
    return texts


def one_or_both(one: str, other: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.sampled_from([(one, other), (one,), (other,)])


def article(facts: Sequence[Sequence[str]], sides: Sequence[int | None], draw: st.DrawFn) -> str:
    told = [facts[n][side] for n, side in enumerate(sides) if side is not None]
    parts = [sentence for fact in told for sentence in (*draw(fillers), fact)]
    return " ".join([*parts, *draw(fillers)]) or "Es war ein Tag wie jeder andere."


def plain(name: str) -> str:
    return " ".join(FACTS[n][side] for n, side in enumerate(ARTICLES[name]))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edits())
def test_decisions_whose_words_stand_hold_after_any_edit(texts: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as name, open_store(Path(name) / STORE) as store:
        root, folder = Path(name), Path(name) / "tag"
        indexed(store, write(folder, {name: plain(name) for name in ARTICLES}), root=root)
        disputed = [row for row in store.queue(Query()).rows if row.code in ("N101", "Q101", "R101")]
        assert sorted(row.code for row in disputed) == ["N101", "Q101", "R101"]
        for row, verdict in zip(disputed, ("confirmed", "dismissed", "unsure")):
            store.decide([(row.story, row.id)], reviewer="Ada", verdict=verdict, token=row.id)
        before = {row.code: row.state for row in store.queue(Query(codes=("N101", "Q101", "R101"))).rows}
        indexed(store, write(folder, texts), root=root)
        after = {row.code: row.state for row in store.queue(Query(codes=("N101", "Q101", "R101"))).rows}
        assert after == before


@pytest.mark.parametrize("fact, code", list(enumerate(("N101", "Q101", "R101"))))
def test_a_decision_whose_words_changed_is_asked_again(store: Store, tmp_path: Path, fact: int, code: str) -> None:
    told = {name: FACTS[fact][ARTICLES[name][fact]] for name in ("a.txt", "b.txt", "c.txt")}
    folder = write(tmp_path / "tag", told)
    indexed(store, folder, root=tmp_path)
    (row,) = store.queue(Query(codes=(code,))).rows
    store.decide([(row.story, row.id)], reviewer="Ada", verdict="confirmed", token="t")
    indexed(store, write(folder, {**told, "c.txt": CHANGED[fact]}), root=tmp_path)
    (now,) = store.queue(Query(codes=(code,))).rows
    assert now.state == ("again" if now.id == row.id else "open")
    case = store.case(row.story, row.id)
    assert case and [made.decision.verdict for made in case.history if made.decision] == ["confirmed"]


@pytest.fixture
def rival(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], object]]:
    """What somebody else does, one thing each time a story has been checked and is not yet written."""
    acts: list[Callable[[], object]] = []
    genuine = indexing.check_story

    def check_story(*given: Any) -> Any:
        found = genuine(*given)
        if acts:
            act, *rest = acts
            acts.clear()  # nobody disturbs the other one
            act()
            acts.extend(rest)
        return found

    monkeypatch.setattr(indexing, "check_story", check_story)
    return acts


def test_findings_are_those_of_what_somebody_else_has_written_meanwhile(
    store: Store, tmp_path: Path, rival: list[Callable[[], object]]
) -> None:
    folder = tmp_path / "reise"
    indexed(store, write(folder, {"a.txt": RIGHT, "b.txt": RIGHT}), root=tmp_path)
    assert codes(store) == []
    parts = list(read_parts([write(folder, {"a.txt": RIGHT + " Danach ging er.", "b.txt": RIGHT})]))
    rival.append(lambda: indexed(store, write(folder, {"a.txt": RIGHT, "b.txt": WRONG}), root=tmp_path))
    index(parts, store, str(tmp_path / STORE), Settings(), [str(folder)])
    kept = check_story(store.readings("reise"), Settings()).findings
    assert sorted(row.id for row in store.queue(Query()).rows) == sorted(finding.id for finding in kept)


def test_what_somebody_else_has_written_alike_is_not_written_again(
    store: Store, tmp_path: Path, rival: list[Callable[[], object]]
) -> None:
    folder = write(tmp_path / "reise", STORY)
    rival.append(lambda: indexed(store, folder, root=tmp_path))
    assert indexed(store, folder, root=tmp_path).written == Written(kept=1)
    assert codes(store) == [("reise", "N101")] and store.document("reise", "a.txt", 2) is None


def test_a_story_that_others_keep_changing_is_refused(
    store: Store, tmp_path: Path, rival: list[Callable[[], object]]
) -> None:
    folder = tmp_path / "reise"
    texts = [{"a.txt": RIGHT, "b.txt": f"{WRONG} Er blieb {n} Tage."} for n in range(25)]
    rival += [partial(lambda one: indexed(store, write(folder, one), root=tmp_path), one) for one in texts]
    with pytest.raises(StoreError, match="reise: others keep changing"):
        indexed(store, write(folder, STORY), root=tmp_path)
