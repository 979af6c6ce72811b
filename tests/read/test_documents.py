"""Articles become documents."""

from __future__ import annotations

import pytest

from checker.model.document import Anchor, Document, Source
from checker.read.article import Article, Metadata
from checker.read.documents import Collection, Options
from checker.read.folder import File

FILE = File("news", "a.txt", "x/news/a.txt")
GERMAN = "Der Rat hat sich mit dem Plan nicht befasst."


def one(article: Article, table: Metadata = Metadata(), options: Options = Options()) -> tuple[Document, list[str]]:
    collection = Collection(options)
    collection.add(article, FILE, table)
    return collection.documents[0], [str(problem) for problem in collection.problems]


def test_a_document_of_a_file_takes_id_story_and_path_from_it() -> None:
    document, problems = one(Article(GERMAN, anchors=(Anchor(0, 2, 1),)))
    assert document == Document("a.txt", GERMAN, "news", path="x/news/a.txt", anchors=(Anchor(0, 2, 1),))
    assert problems == []


def test_a_record_states_its_own_id_and_story() -> None:
    document, _ = one(Article(GERMAN, id="r", story="s"))
    assert (document.id, document.story) == ("r", "s")


def test_metadata_is_kept() -> None:
    document, _ = one(Article(GERMAN, Metadata("T", "2025-08-18", "P", "U", "de", "O")))
    assert (document.title, document.published, document.url) == ("T", "2025-08-18", "U")
    assert document.source == Source("P", "O")


def test_the_table_goes_before_what_a_page_states() -> None:
    document, _ = one(Article(GERMAN, Metadata(publisher="page", url="U")), Metadata(publisher="table"))
    assert (document.source.publisher, document.url) == ("table", "U")


def test_a_record_goes_before_the_table_of_its_file() -> None:
    document, _ = one(Article(GERMAN, Metadata(publisher="record"), id="r"), Metadata(publisher="table", url="U"))
    assert (document.source.publisher, document.url) == ("record", "U")


def test_an_impossible_date_is_named_and_the_document_read_without_one() -> None:
    document, problems = one(Article(GERMAN, Metadata(published="2025-02-30")))
    assert document.published is None
    assert problems == ["a.txt: published: '2025-02-30' is no ISO date or date-time; read without a date"]


def test_the_day_of_the_options_is_that_of_all() -> None:
    document, problems = one(Article(GERMAN, Metadata(published="2025-02-30")), options=Options(published="2025-03-01"))
    assert (document.published, problems) == ("2025-03-01", [])


@pytest.mark.parametrize(
    ("stated", "forced", "language"),
    [("en-GB", "de", "en"), (None, "en", "en"), (None, None, "de"), ("de", None, "de")],
)
def test_language_is_stated_else_forced_else_detected(stated: str | None, forced: str | None, language: str) -> None:
    document, problems = one(Article(GERMAN, Metadata(language=stated)), options=Options(language=forced))
    assert (document.language, problems) == (language, [])


def test_a_stated_language_that_cannot_be_read_is_named() -> None:
    document, (problem,) = one(Article(GERMAN, Metadata(language="fr")))
    assert document.language == "de"
    assert problem.startswith("a.txt: language: 'fr' cannot be read")


def test_a_language_that_is_not_recognised_is_named() -> None:
    document, (problem,) = one(Article("Merz, Macron"))
    assert document.language == "de"
    assert "not recognised" in problem


def test_notes_name_the_document_and_the_place() -> None:
    _, problems = one(Article(GERMAN, id="r", place="line 3", notes=("odd",)))
    assert problems == ["r: line 3: odd"]


def test_an_id_that_is_taken_in_its_story_gets_a_number() -> None:
    collection = Collection(Options())
    for story in ("s", "s", "s", "t"):
        collection.add(Article(GERMAN, id="r", story=story), FILE, Metadata())
    ids = [(document.story, document.id) for document in collection.documents]
    assert ids == [("s", "r"), ("s", "r (2)"), ("s", "r (3)"), ("t", "r")]
    assert [problem.document for problem in collection.problems] == ["r (2)", "r (3)"]
