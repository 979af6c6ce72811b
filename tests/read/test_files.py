"""Files become documents, each by itself."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from checker.errors import CheckerError, UnreadableError
from checker.model.document import Document
from checker.read import files
from checker.read.article import Content
from checker.read.documents import Options
from checker.read.files import load
from checker.read.folder import STDIN, File

GERMAN = "Der Rat hat sich mit dem Plan nicht befasst."


def loaded(path: Path, data: bytes | str = GERMAN) -> tuple[list[Document], list[str]]:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    documents, problems = load([File("s", path.name, str(path))], Options())
    return documents, [str(problem) for problem in problems]


def test_a_file_is_read_by_its_ending(tmp_path: Path) -> None:
    assert loaded(tmp_path / "a.TXT")[0][0].text == GERMAN
    assert loaded(tmp_path / "a.jsonl", f'{{"id": "r", "text": "{GERMAN}"}}')[0][0].id == "r"


@pytest.mark.parametrize(
    ("data", "message"), [(b"", "is empty"), (b"a\0", "is binary"), (b"\x81\x81", "is neither UTF-8")]
)
def test_a_bad_file_is_a_problem_of_its_own(tmp_path: Path, data: bytes, message: str) -> None:
    documents, (problem,) = loaded(tmp_path / "a.txt", data)
    assert documents == []
    assert problem.startswith(f"{tmp_path / 'a.txt'}: {message}")


def test_a_file_the_program_fails_on_keeps_no_other_from_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(data: bytes) -> Content:
        raise TypeError("no such thing")

    monkeypatch.setitem(files.READERS, ".md", fails)
    paths = [tmp_path / "a.md", tmp_path / "b.txt"]
    for path in paths:
        path.write_text(GERMAN)
    documents, (problem,) = load([File("s", path.name, str(path)) for path in paths], Options())
    assert [one.id for one in documents] == ["b.txt"]
    assert problem.message == "the checker failed on it (TypeError: no such thing); please report it; skipped"


def test_a_bad_record_names_file_and_line(tmp_path: Path) -> None:
    _, (problem,) = loaded(tmp_path / "a.jsonl", "[]")
    assert problem.startswith(f"{tmp_path / 'a.jsonl'}: line 1: ")


def test_a_file_beyond_the_limit_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LIMIT", 10)
    assert "larger than" in loaded(tmp_path / "a.txt")[1][0]


def test_the_table_of_a_file_is_applied(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text('[a]\npublisher = "P"')
    assert loaded(tmp_path / "a.txt")[0][0].source.publisher == "P"


def test_what_is_wrong_with_sources_toml_is_said_once(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text("[")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(GERMAN)
    documents, problems = load([File("s", name, str(tmp_path / name)) for name in ("a.txt", "b.txt")], Options())
    assert (len(documents), len(problems)) == (2, 1)


def test_a_file_of_a_folder_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("nowhere")
    documents, (problem,) = load([File("s", "a.txt", str(tmp_path / "a.txt"))], Options())
    assert documents == []
    assert "cannot be opened: No such file" in problem.message


def test_a_named_file_that_cannot_be_opened_ends_it(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="a.txt: cannot be opened: No such file"):
        load([File("s", "a.txt", str(tmp_path / "a.txt"), named=True)], Options())


def test_a_missing_extra_for_a_named_file_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (tmp_path / "a.html").write_text("<p>x</p>")
    with pytest.raises(CheckerError, match=r"a.html: .*pip install"):
        load([File("s", "a.html", str(tmp_path / "a.html"), named=True)], Options())


def test_a_missing_extra_for_a_found_file_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    documents, (problem,) = load([File("s", "a.pdf", str(tmp_path / "a.pdf"))], Options())
    assert documents == [] and "pip install" in problem.message


def test_standard_input_is_json_lines_and_has_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources.toml").write_text("[")
    data = f'{{"id": "r", "text": "{GERMAN}"}}'.encode()
    documents, problems = load([File("s", STDIN, STDIN, True, data)], Options())
    assert ([document.id for document in documents], problems) == (["r"], [])
