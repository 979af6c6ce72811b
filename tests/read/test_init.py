"""The face of the package: paths in, documents out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.errors import SettingsError, UnreadableError
from checker.read import read, read_parts

GERMAN = "Der Rat hat sich mit dem Plan nicht befasst."
ENGLISH = "The council has not dealt with the plan."


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = Path("news")
    (folder / "fire").mkdir(parents=True)
    (folder / "b.txt").write_text(GERMAN)
    (folder / "a.md").write_text(ENGLISH)
    (folder / "fire" / "c.jsonl").write_text("\n".join(json.dumps({"id": id, "text": GERMAN}) for id in "zy"))
    return folder


def test_documents_are_ordered_by_story_and_id(news: Path) -> None:
    documents = read([news]).documents
    assert [(each.story, each.id) for each in documents] == [
        ("fire", "y"), ("fire", "z"), ("news", "a.md"), ("news", "b.txt"),
    ]  # fmt: skip


def test_the_order_of_the_paths_does_not_matter(news: Path) -> None:
    paths = [news / "b.txt", news / "fire", news / "a.md"]
    assert read(paths) == read(paths[::-1])


def test_one_path_is_as_good_as_a_list(news: Path) -> None:
    assert read(str(news)) == read([news])


def test_languages_are_detected_one_by_one(news: Path) -> None:
    assert [each.language for each in read([news]).documents] == ["de", "de", "en", "de"]
    assert read([news], language="auto") == read([news])


def test_the_language_can_be_forced(news: Path) -> None:
    assert {each.language for each in read([news], language="en").documents} == {"en"}


def test_the_day_can_be_set_for_all(news: Path) -> None:
    assert {each.published for each in read([news], published="2025-08-18").documents} == {"2025-08-18"}


def test_a_bad_file_does_not_hide_the_others(news: Path) -> None:
    (news / "empty.txt").write_text("")
    result = read([news / "empty.txt", news / "b.txt"])
    assert [each.id for each in result.documents] == ["b.txt"]
    assert [str(problem) for problem in result.problems] == ["news/empty.txt: is empty; nothing to check; skipped"]


def test_problems_are_ordered(news: Path) -> None:
    for name in ("z.txt", "c.txt", "fire/a.txt"):
        (news / name).write_text("")
    names = [problem.document for problem in read([news]).problems]
    assert names == ["news/c.txt", "news/fire/a.txt", "news/z.txt"]


def test_one_id_in_two_files_is_told_apart(news: Path) -> None:
    (news / "fire" / "d.jsonl").write_text(json.dumps({"id": "z", "text": ENGLISH}))
    result = read([news / "fire"])
    assert [each.id for each in result.documents] == ["y", "z", "z (2)"]
    assert result.documents[2].text == ENGLISH


def test_nothing_readable_names_the_first_problem(news: Path) -> None:
    (news / "empty.txt").write_text("")
    with pytest.raises(UnreadableError, match="news/empty.txt: is empty"):
        read([news / "empty.txt"])


def test_a_folder_without_files_says_which_endings_work(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"nothing there .*\.txt"):
        read([tmp_path])


def test_no_path_is_refused() -> None:
    with pytest.raises(UnreadableError, match="no path"):
        read([])


def test_standard_input_is_json_lines() -> None:
    (document,) = read(["-"], stdin=json.dumps({"id": "a", "text": GERMAN}).encode()).documents
    assert (document.story, document.id, document.path) == ("story", "a", "-")


def test_standard_input_with_a_name_is_that_file(news: Path) -> None:
    (news / "sources.toml").write_text('[b]\npublisher = "P"')
    result = read(["-", news / "a.md"], stdin=b"Der neue Text ist nicht der alte.", stdin_filename="news/b.txt")
    assert [each.id for each in result.documents] == ["a.md", "b.txt"]
    draft = result.documents[1]
    assert (draft.text, draft.source.publisher) == ("Der neue Text ist nicht der alte.", "P")
    assert draft.path == "news/b.txt"


def test_standard_input_that_was_not_given_is_refused() -> None:
    with pytest.raises(UnreadableError, match="-: nothing was given"):
        read(["-"])


def test_an_unknown_ending_of_standard_input_is_refused() -> None:
    with pytest.raises(UnreadableError, match="a.xls"):
        read(["-"], stdin=b"x", stdin_filename="a.xls")


def test_a_day_that_does_not_exist_is_refused(news: Path) -> None:
    with pytest.raises(SettingsError, match="2025-02-30"):
        read([news], published="2025-02-30")


def test_a_language_that_cannot_be_read_is_refused(news: Path) -> None:
    with pytest.raises(SettingsError, match="'fr'"):
        read([news], language="fr")


def test_parts_are_what_is_read_a_story_at_a_time(news: Path) -> None:
    parts = list(read_parts([news]))
    folder = news.absolute()
    assert [(part.story, part.folder) for part in parts] == [("fire", str(folder / "fire")), ("news", str(folder))]
    assert tuple(document for part in parts for document in part.documents) == read([news]).documents


def test_files_named_one_by_one_are_a_part_of_their_folder_and_come_first(news: Path) -> None:
    (named, fire) = read_parts([news / "b.txt", news / "fire"])
    assert (named.folder, [each.id for each in named.documents]) == (str(news.absolute()), ["b.txt"])
    assert fire.story == "fire"


def test_records_that_state_their_story_come_last_and_under_ids_of_their_own(news: Path) -> None:
    for file in (news / "one.jsonl", news / "fire" / "two.jsonl"):
        file.write_text(json.dumps({"id": "1", "text": f"{GERMAN} {file.stem}", "story": "flood"}))
    *_, flood = read_parts([news])
    assert (flood.story, flood.folder) == ("flood", None)
    assert [each.id for each in flood.documents] == ["1", "1 (2)"]
    assert [problem.document for problem in flood.problems] == ["1 (2)"]


def test_parts_of_nothing_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="nothing there that can be read"):
        list(read_parts([tmp_path]))


def test_a_named_file_that_is_missing_stops_before_anything_is_handed_over(news: Path) -> None:
    parts = read_parts([news, news / "nowhere.txt"])
    with pytest.raises(UnreadableError, match="nowhere.txt"):
        next(parts)
