"""The command line as a user meets it: output, exit status, one line for what is wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cases import STORIES

GUARANTEES = str(STORIES / "ukraine-guarantees")
RIGHT = "Der britische Premierminister Keir Starmer kam. Starmer sprach mit Emmanuel Macron."
WRONG = "Der britische Premierminister Keir Starrer kam. Starrer sprach mit Emmanuel Macron."


def run(
    *arguments: str | Path, stdin: bytes | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "checker.cli", *map(str, arguments)]
    done = subprocess.run(command, input=stdin, capture_output=True, cwd=cwd, env={**os.environ, "PYTHONUTF8": "1"})
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    folder.mkdir()
    for name, text in (("a.txt", RIGHT), ("b.txt", WRONG), ("c.txt", RIGHT + " Danach flog er ab.")):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def codes(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [f["code"] for s in json.loads(done.stdout)["stories"] for f in s["findings"]]


def test_report_prints_markdown() -> None:
    done = run("report", GUARANTEES, "--select", "N101")
    assert done.returncode == 0
    assert "Starrer" in done.stdout and "N101" in done.stdout


def test_report_writes_every_format(tmp_path: Path) -> None:
    done = run("report", GUARANTEES, "-o", tmp_path / "out")
    assert (done.returncode, done.stdout) == (0, "")
    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert written == ["findings.csv", "findings.json", "graph.graphml", "report.html", "report.md"]


def test_report_tells_what_changed_since_an_earlier_one(story: Path, tmp_path: Path) -> None:
    names = ("--select", "N")
    run("report", story, "-o", tmp_path / "old", "--format", "json", *names)
    (story / "b.txt").write_text(RIGHT, encoding="utf-8")
    done = run("report", story, "--since", tmp_path / "old" / "findings.json", "--report-language", "de", *names)
    assert done.returncode == 0
    assert "Seit dem letzten Bericht: 0 neu, 0 noch offen, 1 erledigt" in done.stdout


@pytest.mark.parametrize("content", [None, b"", b"[]", b'{"schema": "checker/9", "stories": []}'])
def test_an_earlier_report_that_is_none_is_one_line_and_nothing_is_written(story: Path, content: bytes | None) -> None:
    old = story.parent / "old.json"
    if content is not None:
        old.write_bytes(content)
    done = run("report", story, "--since", old, "-o", story.parent / "out")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert "old.json" in done.stderr and not (story.parent / "out").exists()


@pytest.mark.parametrize("options", [["--jobs", "2"], [], ["--reversed"]])
def test_same_input_same_bytes(options: list[str]) -> None:
    files = sorted(Path(GUARANTEES).glob("*.txt"))
    order = files[::-1] if options == ["--reversed"] else files
    first = run("report", *files, "--format", "json")
    again = run("report", *order, "--format", "json", *[o for o in options if o != "--reversed"])
    assert first.stdout == again.stdout and first.stdout


def test_lint_finds_the_misprint_at_its_place(story: Path) -> None:
    done = run("lint", story / "b.txt", "--against", story)
    assert done.returncode == 1
    assert f"{story / 'b.txt'}:1:" in done.stdout and "error N101" in done.stdout


def test_lint_leaves_a_draft_alone_that_is_right_where_a_source_is_wrong(story: Path) -> None:
    done = run("lint", story / "a.txt", "--against", story)
    assert (done.returncode, done.stdout) == (0, "")


def test_output_that_cannot_be_written_is_one_line(story: Path) -> None:
    command = f"{sys.executable} -m checker.cli report {story} > /dev/full"
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert done.returncode == 2 and "Traceback" not in done.stderr
    assert "cannot be written" in done.stderr


def test_lint_of_a_faithful_draft_is_clean(story: Path) -> None:
    (story / "b.txt").unlink()
    done = run("lint", story / "a.txt", "--against", story)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("fail_on, status", [("error", 1), ("warning", 1), ("info", 1), ("never", 0)])
def test_lint_fails_from_the_severity_asked_for(story: Path, fail_on: str, status: int) -> None:
    assert run("lint", story / "b.txt", "--against", story, "--fail-on", fail_on).returncode == status


def test_lint_shows_nothing_between_sources(story: Path) -> None:
    draft = story.parent / "draft.txt"
    draft.write_text("Ein Text über das Wetter in der Stadt.", encoding="utf-8")
    done = run("lint", draft, "--against", story, "--format", "json")
    assert (done.returncode, codes(done)) == (0, [])


def test_extract_prints_a_line_an_item(story: Path) -> None:
    done = run("extract", story / "b.txt")
    items = [json.loads(line) for line in done.stdout.splitlines()]
    assert {"mention", "role", "assertion"} <= {item["kind"] for item in items}
    assert all(WRONG[item["start"] : item["end"]] == item["text"] for item in items)


def test_rules_lists_and_explains() -> None:
    listed = run("rules")
    assert "N101" in listed.stdout and "role.differs" in listed.stdout
    page = run("rules", "R102")
    assert "Why it matters" in page.stdout


def test_standard_input_is_json_lines_or_what_it_is_called(story: Path) -> None:
    records = "\n".join(json.dumps({"id": n, "text": t}) for n, t in (("a", RIGHT), ("b", WRONG), ("c", RIGHT)))
    assert "N101" in codes(run("report", "-", "--format", "json", stdin=records.encode()))
    piped = run("extract", "-", "--stdin-filename", "x.txt", stdin=RIGHT.encode())
    assert '"Keir Starmer"' in piped.stdout


def one_line(done: subprocess.CompletedProcess[str], *words: str) -> None:
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1
    for word in words:
        assert word in done.stderr


def test_a_missing_path_is_named() -> None:
    one_line(run("report", "nowhere"), "nowhere")


def test_an_empty_file_alone_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    done = run("report", tmp_path / "a.txt")
    assert done.returncode == 2 and "a.txt" in done.stderr and "empty" in done.stderr


def test_a_binary_file_does_not_hide_the_others(story: Path) -> None:
    (story / "z.txt").write_bytes(b"\x00\x01\x02\xff" * 100)
    done = run("report", story, "--format", "json")
    assert done.returncode == 0
    assert "z.txt" in done.stderr and "binary" in done.stderr
    assert "N101" in codes(done)


def test_strict_makes_a_problem_fatal(story: Path) -> None:
    (story / "z.txt").write_bytes(b"")
    assert run("report", story).returncode == 0
    assert run("report", story, "--strict").returncode == 2


def test_latin_1_is_read_and_said(story: Path) -> None:
    (story / "d.txt").write_bytes("Außenminister Jörg Müller sprach über Österreich.".encode("latin-1"))
    done = run("extract", story)
    assert done.returncode == 0
    assert "Jörg Müller" in done.stdout
    assert "d.txt" in done.stderr and "1252" in done.stderr


def test_a_broken_line_is_numbered_and_the_others_read(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(
        '{"id": "a", "text": "Keir Starmer kam."}\n{"id": \n{"id": "c", "text": "Er ging."}\n', encoding="utf-8"
    )
    done = run("report", file, "--format", "json")
    assert done.returncode == 0
    assert "line 2" in done.stderr
    assert [d["id"] for d in json.loads(done.stdout)["stories"][0]["documents"]] == ["a", "c"]


@pytest.mark.parametrize(
    "field, says",
    [({"publishr": "x"}, "publisher"), ({"published": "2025-02-30"}, "2025-02-30"), ({"language": "xx"}, "xx")],
)
def test_a_wrong_field_is_named_and_the_document_read(tmp_path: Path, field: dict[str, str], says: str) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps({"id": "a", "text": "Keir Starmer kam am Abend.", **field}), encoding="utf-8")
    done = run("extract", file)
    assert done.returncode == 0 and "Keir Starmer" in done.stdout
    assert says in done.stderr


@pytest.mark.parametrize(
    "options, words",
    [
        (["--select", "Z9"], ["Z9"]),
        (["--ignore", "N99"], ["N99"]),
        (["--jobs", "0"], ["jobs"]),
        (["--report-language", "fr"], ["fr"]),
        (["--language", "nl"], ["nl"]),
        (["--published", "2025-13-01"], ["2025-13-01"]),
        (["--format", "docx"], ["docx"]),
        (["--format", "md,json"], ["-o"]),
        (["--config", "none.toml"], ["none.toml"]),
        (["--nonsense"], ["--nonsense"]),
    ],
)
def test_a_wrong_option_is_one_line(story: Path, options: list[str], words: list[str]) -> None:
    one_line(run("report", story, *options), *words)


def test_an_unknown_rule_is_one_line() -> None:
    one_line(run("rules", "Q999"), "Q999")


def test_a_folder_that_cannot_be_written_is_named_and_nothing_written(story: Path) -> None:
    file = story.parent / "file"
    file.write_text("x")
    one_line(run("report", story, "-o", file / "out"), str(file / "out"))
    assert file.read_text() == "x"


def test_help_loads_nothing_heavy() -> None:
    heavy = "'pandas', 'networkx', 'HanTa', 'trafilatura', 'jinja2'"
    code = f"import sys, checker.cli; print([m for m in ({heavy}) if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
