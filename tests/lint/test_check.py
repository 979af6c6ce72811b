from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import msgspec
import pytest
from lint_story import DAY, DRAFT, SOURCES
from lint_story import lint as lint_story
from samples import RIGHT, WRONG, document

from checker.lint.check import draft_name, lint_drafts
from checker.model.document import Document, Problem, Source
from checker.model.finding import INFO, Relation, StoryReport
from checker.read import Input
from checker.settings import Settings, Tolerance

MISPRINT = Settings(select=("N101",))
MORE = " Danach flog er ab."


def given(*found: Document) -> Input:
    return Input(found, ())


def lint(draft: Document, *sources: Document) -> StoryReport:
    (found,) = lint_drafts(given(draft), given(*sources) if sources else None, MISPRINT)
    return found


def words(story: StoryReport) -> set[str]:
    return {one.passage.text for finding in story.findings for one in finding.evidence}


def test_a_draft_is_held_against_its_sources() -> None:
    found = lint(document(WRONG, "draft"), document(RIGHT, "b"), document(RIGHT + MORE, "c"))
    assert "Keir Starrer" in words(found)


def test_what_only_sources_disagree_on_is_not_the_drafts() -> None:
    found = lint(document("Es regnete.", "draft"), document(WRONG, "b"), document(RIGHT, "c"), document(RIGHT, "d"))
    assert found.findings == ()


def test_a_draft_without_sources_is_held_against_itself() -> None:
    (found,) = lint_drafts(given(document("Er kam in in Berlin an.", "draft")), None, Settings())
    assert [one.code for one in found.findings] == ["X301"]


@pytest.mark.parametrize(
    "itself",
    [
        document(RIGHT, "draft"),  # its id
        document(WRONG, "other"),  # its text
        document(RIGHT, "other", path="draft.txt"),  # its file
        document(RIGHT, "other", path="folder/../draft.txt"),  # its file by another way
    ],
    ids=["id", "text", "file", "way"],
)
def test_a_draft_is_never_held_against_itself(itself: Document) -> None:
    path = None if itself.path is None else "draft.txt"
    found = lint(document(WRONG, "draft", path=path), itself)
    assert len(found.readings) == 1


def test_each_draft_is_a_story_of_its_own_named_for_its_file() -> None:
    drafts = (document(WRONG, "a", path="in/a.txt", story="s"), document(RIGHT, "b", path="in/b.txt", story="s"))
    found = lint_drafts(given(*drafts), given(document(RIGHT + MORE, "c")), MISPRINT)
    assert [(one.story, len(one.readings)) for one in found] == [("in/a.txt", 2), ("in/b.txt", 2)]


def test_records_of_one_file_keep_apart() -> None:
    records = [document(RIGHT + MORE * n, str(n), path="sources.jsonl") for n in (1, 2)]
    found = lint(document(WRONG, "draft"), *records)
    assert sorted(one.document for one in found.readings) == ["draft", "sources.jsonl", "sources.jsonl (2)"]


def test_a_draft_from_standard_input_goes_by_its_id() -> None:
    assert lint(document(WRONG, "article", path="-")).story == "article"


def test_a_problem_of_the_draft_is_the_drafts() -> None:
    problem = Problem("a.txt", "line 1", "its language was not recognised", "s")
    (found,) = lint_drafts(Input((document(WRONG, "a.txt", story="s", path="in/a.txt"),), (problem,)), None, MISPRINT)
    assert found.problems == (msgspec.structs.replace(problem, story=found.story),)


def places(story: StoryReport) -> list[tuple[str, int, int, str]]:
    """Code, line, column and words of every finding's first passage."""
    passages = [(finding.code, finding.evidence[0].passage) for finding in story.findings]
    return [(code, passage.line, passage.column, passage.text) for code, passage in passages]


def test_a_draft_faithful_to_its_sources_is_clean() -> None:
    assert places(lint_story(DRAFT, *SOURCES)) == []


@pytest.mark.parametrize(
    "right, wrong, code, words",
    [
        ("am Dienstag zwölf", "am Dienstag fünfzehn", "Q101", "fünfzehn"),
        ("drei Millionen Euro", "vier Millionen Euro", "Q102", "vier Millionen Euro"),
        ("am Dienstag zwölf", "am Montag zwölf", "D101", "Montag"),
        ("Christian Pegel", "Christian Pegle", "N101", "Christian Pegle"),
        ("Bundeskanzler", "Bundespräsident", "R101", "Bundespräsident"),
        ("einen Anschlag aus", "einen Anschlag nicht aus", "C101", "schließt einen Anschlag nicht aus"),
    ],
)
def test_a_planted_error_is_found_at_its_column(right: str, wrong: str, code: str, words: str) -> None:
    text = DRAFT.replace(right, wrong)
    ((found, line, column, read),) = places(lint_story(text, *SOURCES))
    at = text.index(wrong) + wrong.find(words) if words in wrong else text.index(words)
    assert (found, read) == (code, words)
    assert (line, column) == (text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def test_several_independent_sources_against_the_draft_are_counted() -> None:
    (found,) = lint_story(DRAFT.replace("zwölf", "fünfzehn"), *SOURCES).findings
    assert found.details["told_otherwise"] == 2
    (found,) = lint_story(DRAFT.replace("drei Mill", "vier Mill"), *SOURCES).findings
    assert "told_otherwise" not in found.details


INSIDE = {
    "N301": "Präsident Wolodymyr Selenskyj kam. Später sprach Zelensky.",
    "N303": "Premierminister Keir St\u0430rmer kam am Abend.",
    "R301": "Außenminister Marco Rubio kam am Abend. Verteidigungsminister Marco Rubio sprach dann.",
    "D301": "Die Sitzung begann am Montag, den 20. August 2025.",
    "Q301": "Drei Städte waren dabei: Berlin, Hamburg, Köln und Bremen.",
    "Q302": "Zehn Menschen kamen, darunter acht Männer und vier Frauen.",
    "Q303": "Der 34-jährige Max Wendler kam. Max Wendler (35) sprach lange.",
    "X301": "Er kam in in Berlin an.",
}


@pytest.mark.parametrize("code", INSIDE)
def test_a_draft_alone_is_held_against_itself(code: str) -> None:
    assert [found.code for found in lint_story(INSIDE[code]).findings] == [code]


def test_an_earlier_version_among_the_sources_gives_updates() -> None:
    own = {"source": Source("Der Bote"), "published": DAY}
    draft = document(DRAFT.replace("zwölf Menschen", "fünfzehn Menschen"), "brand", path="brand.md", **own)
    before = document(DRAFT, "old", path="alt/brand-v1.md", **own)
    (story,) = lint_drafts(given(draft), given(before), Settings())
    assert [(f.code, f.relation, f.severity) for f in story.findings] == [("Q101", Relation.UPDATE, INFO)]
    other = document(SOURCES[0], "s", published=DAY)
    (story,) = lint_drafts(given(draft), given(before, other), Settings())
    assert [(f.code, f.severity) for f in story.findings] == [("Q101", "warning")]


def test_what_outlets_have_in_common_is_not_the_drafts() -> None:
    copy = document(DRAFT.replace("Hafen", "Fährhafen"), "s", published=DAY)
    (story,) = lint_drafts(given(document(DRAFT, "draft", published=DAY)), given(copy), Settings())
    assert [found.code for found in story.findings if found.code.startswith("S")] == []


def test_passages_that_the_settings_skip_are_left_alone() -> None:
    text = "Er kam an.\n\n„Wir waren in in Berlin, alle beide“, sagte Max Wendler."
    assert [f.code for f in lint_story(text).findings] == ["X301"]
    assert lint_story(text, settings=Settings(skip=("quotations",))).findings == ()


def test_a_draft_goes_by_one_name_however_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    named = [document("x", path=path) for path in ("in/a.md", "./in/../in/a.md", str(tmp_path / "in" / "a.md"))]
    assert {draft_name(one) for one in named} == {"in/a.md"}
    assert draft_name(document("x", path=str(tmp_path.parent / "b.md"))) == (tmp_path.parent / "b.md").as_posix()


PLANTED = [
    "Bei einem Brand in einer Lagerhalle am Hafen von Rostock sind am Dienstag fünfzehn Menschen verletzt worden.",
    "Polizeisprecherin Katrin Woltesr sprach am Abend mit den Angehörigen.",
    "Bundespräsident Friedrich Merz sprach den Verletzten sein Mitgefühl aus.",
    "Die Reederei Nordstern kam kam nicht zu Wort.",
]
PLAIN = [
    "Viele Anwohner wurden vom Lärm der Sirenen geweckt.",
    "Die Straße blieb bis zum Abend gesperrt.",
    "Über die Ursache ist bisher nichts bekannt.\nDie Ermittler schweigen.",
    "Ein Kiosk in der Nähe schenkte Kaffee aus.",
]


def test_a_hundred_random_edits_leave_the_ids_of_untouched_findings() -> None:
    chance = random.Random(4)
    id_of = {text: {f.id for f in lint_story(text, *SOURCES).findings} for text in PLANTED}
    assert all(len(ids) == 1 for ids in id_of.values())
    paragraphs = [*PLANTED, *PLAIN]
    for _ in range(100):
        edit(paragraphs, chance)
        found = {finding.id for finding in lint_story("\n\n".join(paragraphs), *SOURCES).findings}
        assert found == set().union(*(id_of.get(text, set()) for text in paragraphs)), paragraphs


def edit(paragraphs: list[str], chance: random.Random) -> None:
    """Insert, delete or move a paragraph; the deleted ones come back some day."""
    missing = [text for text in (*PLANTED, *PLAIN) if text not in paragraphs]
    kind = chance.choice(["insert", "delete", "move"])
    if kind != "insert" and len(paragraphs) > 2:
        missing = [paragraphs.pop(chance.randrange(len(paragraphs)))] if kind == "move" else missing
        if kind == "delete":
            paragraphs.pop(chance.randrange(len(paragraphs)))
            return
    if missing:
        paragraphs.insert(chance.randint(0, len(paragraphs)), chance.choice(missing))


def unsupported(text: str, *sources: Document, **given_settings: Any) -> list[tuple[str, str]]:
    """Severity and words of what no source of the draft has."""
    settings = Settings(select=("S201",), **given_settings)
    (story,) = lint_drafts(given(document(text, "draft", published=DAY)), given(*sources), settings)
    return [(finding.severity, finding.evidence[0].passage.text) for finding in story.findings]


ADDED = DRAFT.replace("Die Reederei Nordstern lehnt", "Reederin Marlene Dietrichsen lehnt")


def test_what_no_source_has_is_an_alarm_in_a_draft_and_none_in_a_source() -> None:
    papers = [document(text, f"s{at}", published=DAY) for at, text in enumerate(SOURCES)]
    assert unsupported(DRAFT, *papers) == []
    assert unsupported(ADDED, *papers) == [("warning", "Marlene Dietrichsen")]
    assert unsupported(ADDED, *papers, severity={"S201": "error"}) == [("error", "Marlene Dietrichsen")]
    assert unsupported(DRAFT, document(ADDED, "s", published=DAY)) == []


def test_beside_an_earlier_version_alone_what_is_new_is_no_alarm() -> None:
    own = {"source": Source("Der Bote"), "published": DAY}
    draft = document(ADDED, "brand", path="brand.md", **own)
    before = document(DRAFT, "old", path="alt/brand-v1.md", **own)
    (story,) = lint_drafts(given(draft), given(before), Settings(select=("S201",)))
    assert [finding.severity for finding in story.findings] == [INFO]


def test_what_the_settings_tolerate_is_no_finding() -> None:
    text = DRAFT.replace("drei Millionen", "3,5 Millionen").replace("am Dienstag zwölf", "am Mittwoch zwölf")
    assert [found.code for found in lint_story(text, *SOURCES).findings] == ["D101", "Q102"]
    assert lint_story(text, *SOURCES, settings=Settings(tolerance=Tolerance(days=1, share=0.2))).findings == ()
