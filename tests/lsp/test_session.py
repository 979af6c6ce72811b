from __future__ import annotations

from pathlib import Path

import pytest
from samples import RIGHT, WRONG

from checker.errors import SettingsError
from checker.lsp import session as module
from checker.lsp.session import Options, Session, options
from checker.model.document import Document

MORE = " Danach flog er ab."


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A workspace with a draft beside the folder of its sources."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "sources" / "b.txt").write_text(RIGHT + MORE, encoding="utf-8")
    return tmp_path


def codes(session: Session, draft: Path, text: str = WRONG) -> list[str]:
    return [note.code for note in session.check(str(draft), text).notes]


def test_sources_come_from_the_editor(desk: Path) -> None:
    assert "N101" in codes(Session(desk, Options(against=("sources",))), desk / "draft.md")


def test_sources_come_from_the_settings_above_the_draft(desk: Path) -> None:
    (desk / "checker.toml").write_text('against = ["sources"]\nselect = ["N"]', encoding="utf-8")
    (desk / "drafts").mkdir()
    assert set(codes(Session(desk), desk / "drafts" / "draft.md")) == {"N101"}


def test_without_sources_a_draft_is_held_against_itself(desk: Path) -> None:
    assert codes(Session(desk), desk / "draft.md") == []
    assert codes(Session(desk), desk / "draft.md", "Er kam in in Berlin an.") == ["X301"]


def test_the_text_is_the_editors_and_not_the_files(desk: Path) -> None:
    (desk / "draft.md").write_text(WRONG, encoding="utf-8")
    assert codes(Session(desk, Options(against=("sources",))), desk / "draft.md", RIGHT + " Er blieb.") != ["N101"]


def test_a_change_reads_only_the_draft_again(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    kernel = module.read_document

    def counted(document: Document) -> object:
        read.append(Path(document.id).name)
        return kernel(document)

    monkeypatch.setattr(module, "read_document", counted)
    session = Session(desk, Options(against=("sources",)))
    session.check(str(desk / "draft.md"), WRONG)
    session.check(str(desk / "draft.md"), WRONG + MORE)
    assert sorted(read) == ["a.txt", "b.txt", "draft.md", "draft.md"]


def test_a_source_that_changes_is_read_again(desk: Path) -> None:
    session = Session(desk, Options(against=("sources",)))
    assert "N101" in codes(session, desk / "draft.md")
    for name in ("a.txt", "b.txt"):
        (desk / "sources" / name).write_text("Es regnete den ganzen Tag in der Stadt.", encoding="utf-8")
    assert codes(session, desk / "draft.md") == []


def test_a_missing_source_is_told_and_the_draft_is_held_against_itself(desk: Path) -> None:
    checked = Session(desk, Options(against=("nowhere",))).check(str(desk / "draft.md"), "Er kam in in Berlin an.")
    assert [note.code for note in checked.notes] == ["X301"]
    assert len(checked.trouble) == 1 and "nowhere" in checked.trouble[0]


def test_broken_settings_are_told(desk: Path) -> None:
    (desk / "checker.toml").write_text('agianst = ["sources"]', encoding="utf-8")
    checked = Session(desk).check(str(desk / "draft.md"), WRONG)
    assert checked.notes == () and "did you mean 'against'" in checked.trouble[0]


@pytest.mark.parametrize("text", ["", " \n", "\x00\x00", "\ud800", "a" * 10_000])
def test_whatever_is_typed_is_no_failure(desk: Path, text: str) -> None:
    Session(desk, Options(against=("sources",))).check(str(desk / "draft.md"), text)


def test_a_text_that_cannot_be_read_is_told_and_an_empty_one_not(desk: Path) -> None:
    assert "binary" in Session(desk).check(str(desk / "draft.md"), "\x00\x00 Ein Text").trouble[0]
    assert Session(desk).check(str(desk / "draft.md"), " \n").trouble == ()


def test_a_comment_that_silences_nothing_is_told_at_its_line(desk: Path) -> None:
    text = f"{RIGHT}\n\n<!-- checker: ignore X301 wanted -->\nEs regnete.\n"
    checked = Session(desk).check(str(desk / "draft.md"), text)
    assert [line for line, _ in checked.complaints] == [text[: text.index("<!--")].count("\n") + 1]


def test_what_the_editor_sends_is_checked() -> None:
    assert options(None) == Options()
    assert options({"against": ["a"]}) == Options(("a",))
    for wrong in ({"against": "a"}, {"agianst": []}, []):
        with pytest.raises(SettingsError, match="initialization options"):
            options(wrong or ["x"])


def test_a_web_page_is_checked_at_the_places_of_its_source(desk: Path) -> None:
    page = f"<html><body><article>\n<p>{WRONG.replace('Starrer', '<b>Starrer</b>')}</p>\n</article></body></html>"
    (note,) = Session(desk, Options(against=("sources",))).check(str(desk / "draft.html"), page).notes
    assert (note.code, note.place.line, note.place.column) == ("N101", 2, page.splitlines()[1].index("Keir") + 1)
    assert note.edits == () and note.place.end_line is None
