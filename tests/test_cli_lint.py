"""`checker lint` as a user meets it: output, exit status, one line for what is wrong, files that stay as they are."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any, Callable, NamedTuple

import pytest
from samples import RIGHT, WRONG

from checker import cli

MORE = " Danach flog er ab."
SILENCE = "<!-- checker: ignore N101 so im Original -->\n"


class Done(NamedTuple):
    status: int
    out: str
    err: str


Lint = Callable[..., Done]


@pytest.fixture
def lint(monkeypatch: pytest.MonkeyPatch, capsysbinary: Any, tmp_path: Path) -> Lint:
    """Runs the command in a folder with a wrong draft.md and two right sources in src/."""
    (tmp_path / ".git").mkdir()  # settings are sought no further up
    (tmp_path / "src").mkdir()
    (tmp_path / "draft.md").write_text(WRONG, encoding="utf-8")
    for name, text in (("a.txt", RIGHT), ("b.txt", RIGHT + MORE)):
        (tmp_path / "src" / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Done:
        monkeypatch.setattr("sys.argv", ["checker", "lint", *arguments])
        status = 0
        try:
            cli.main()
        except SystemExit as left:
            status = int(left.code or 0)
        out, err = capsysbinary.readouterr()
        return Done(status, out.decode(), err.decode())

    return run


def settings(text: str) -> None:
    Path("checker.toml").write_text(text, encoding="utf-8")


def one_line(done: Done, *words: str) -> None:
    assert (done.status, done.out, len(done.err.splitlines())) == (2, "", 1)
    assert all(word in done.err for word in words), done.err


AGAINST = ("--against", "src")


@pytest.mark.parametrize("fail_on", ["error", "warning", "info", "never"])
@pytest.mark.parametrize("severity, failing", [
    ("error", ("error", "warning", "info")), ("warning", ("warning", "info")), ("info", ("info",)),
])  # fmt: skip
def test_the_exit_status_for_every_severity(
    lint: Lint, severity: str, failing: tuple[str, ...], fail_on: str
) -> None:
    settings(f'select = ["N101"]\n[severity]\nN101 = "{severity}"\n')
    assert lint("draft.md", *AGAINST, "--fail-on", fail_on).status == int(fail_on in failing)


def test_a_clean_draft_says_nothing(lint: Lint) -> None:
    Path("draft.md").write_text("Der britische Premierminister Keir Starmer kam.", encoding="utf-8")
    assert lint("draft.md", *AGAINST) == Done(0, "", "")


def test_several_independent_sources_are_counted(lint: Lint) -> None:
    Path("src/b.txt").write_text("Gestern war Keir Starmer in Rom. Dort sah er den Papst.", encoding="utf-8")
    assert "2 independent sources tell it otherwise" in lint("draft.md", *AGAINST).out


def test_settings_are_found_upward_from_the_draft(lint: Lint) -> None:
    settings('report_language = "de"\nignore = ["R"]\n')
    Path("in/it").mkdir(parents=True)
    Path("in/it/draft.md").write_text(WRONG, encoding="utf-8")
    assert "Tippfehler" in lint("in/it/draft.md", *AGAINST).out


def test_what_is_piped_has_the_settings_of_its_name(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("in").mkdir()
    Path("in/checker.toml").write_text('ignore = ["N"]\n', encoding="utf-8")
    monkeypatch.setattr("checker.console.stdin_bytes", lambda: WRONG.encode())
    assert lint("-", *AGAINST, "--stdin-filename", "in/new.md") == Done(0, "", "")
    assert "N101" in lint("-", *AGAINST, "--stdin-filename", "new.md").out


def test_setup_cfg_holds_settings_too(lint: Lint) -> None:
    Path("setup.cfg").write_text("[checker]\nignore = N1, R\n", encoding="utf-8")
    assert lint("draft.md", *AGAINST).status == 0


def test_each_draft_has_the_settings_above_it(lint: Lint) -> None:
    for folder, ignored in (("one", "N"), ("two", "R")):
        Path(folder).mkdir()
        Path(folder, "draft.md").write_text(WRONG, encoding="utf-8")
        Path(folder, "checker.toml").write_text(f'ignore = ["{ignored}"]\n', encoding="utf-8")
    done = lint("one/draft.md", "two/draft.md", *AGAINST)
    assert "two/draft.md:1:31: error N101" in done.out and "one/draft.md" not in done.out


def test_the_settings_name_sources_too(lint: Lint) -> None:
    settings('against = ["src"]\n')
    assert "N101" in lint("draft.md").out


def test_show_settings_tells_where_each_comes_from(lint: Lint) -> None:
    settings('ignore = ["R"]\n[severity]\nN103 = "warning"\n')
    lines = lint("draft.md", "--select", "N", "--show-settings").out.splitlines()
    assert 'select = ["N"]  # --select' in lines
    assert any(line.startswith('ignore = ["R"]  # ') and line.endswith("checker.toml") for line in lines)
    assert any(line.startswith('severity.N103 = "warning"  # ') for line in lines)
    assert "jobs = 1  # default" in lines


def test_a_comment_silences_and_one_that_does_not_is_told(lint: Lint) -> None:
    Path("draft.md").write_text(SILENCE + WRONG, encoding="utf-8")
    assert lint("draft.md", *AGAINST) == Done(0, "", "")
    Path("draft.md").write_text(SILENCE + RIGHT + " Dann ging er.", encoding="utf-8")
    done = lint("draft.md", *AGAINST)
    assert (done.status, done.out) == (0, "")
    assert "draft.md: line 1: the comment silences no N101 any more" in done.err


def test_a_baseline_silences_until_its_entries_are_of_no_use(lint: Lint) -> None:
    base = ("--baseline", "base.json")
    assert lint("draft.md", *AGAINST, *base, "--update-baseline") == Done(0, "", "")
    Path("draft.md").write_text("Ein neuer Absatz steht nun davor.\n\n" + WRONG, encoding="utf-8")
    assert lint("draft.md", *AGAINST, *base) == Done(0, "", "")
    Path("draft.md").write_text(RIGHT + " Dann ging er.", encoding="utf-8")
    done = lint("draft.md", *AGAINST, *base)
    assert done.status == 0 and "silences no N101 any more; update it" in done.err


def test_diff_shows_and_writes_nothing(lint: Lint) -> None:
    done = lint("draft.md", *AGAINST, "--fix", "--diff")
    assert "-" + WRONG in done.out and "+" + RIGHT in done.out
    assert Path("draft.md").read_text(encoding="utf-8") == WRONG


def test_fix_mends_and_reports_what_is_left(lint: Lint) -> None:
    Path("draft.md").write_text(WRONG + " Er kam in in Berlin an.", encoding="utf-8")
    done = lint("draft.md", *AGAINST, "--fix")
    assert Path("draft.md").read_text(encoding="utf-8") == RIGHT + " Er kam in in Berlin an."
    assert "X301" in done.out and "N101" not in done.out
    assert done.err == "checker: draft.md: 2 places mended\n"


def git(*arguments: str) -> None:
    who = {f"GIT_{role}_{what}": "a@b.c" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    subprocess.run(["git", *arguments], check=True, capture_output=True, env={**os.environ, **who})


def test_changed_since_shows_touched_lines_alone(lint: Lint) -> None:
    Path(".git").rmdir()
    Path("draft.md").write_text("Er kam in in Berlin an.\n\nEnde.\n", encoding="utf-8")
    git("init", "-q")
    git("add", "draft.md")
    git("commit", "-qm", "x")
    assert lint("draft.md", "--changed-since", "HEAD") == Done(0, "", "")
    Path("draft.md").write_text("Er kam in in Berlin an.\n\nSie ging aus aus dem Haus.\n", encoding="utf-8")
    done = lint("draft.md", "--changed-since", "HEAD")
    assert done.out.startswith("draft.md:3:") and len(done.out.splitlines()) < 3


@pytest.mark.parametrize("revision", ["nothing", "--output=x", "HEAD:draft.md", "", "a\nb"])
def test_a_bad_revision_is_one_line(lint: Lint, revision: str) -> None:
    Path(".git").rmdir()
    git("init", "-q")
    one_line(lint("draft.md", "--changed-since", revision or "@{x}"), "--changed-since", "revision")
    assert not Path("x").exists()


def test_no_repository_is_one_line(lint: Lint) -> None:
    one_line(lint("draft.md", "--changed-since", "HEAD"), "draft.md", "no Git repository")


@pytest.mark.parametrize(
    "arguments, words",
    [
        (["nowhere.md"], ["nowhere.md", "does not exist"]),
        (["draft.md", "--against", "nowhere"], ["nowhere", "does not exist"]),
        (["draft.md", "--fail-on", "fatal"], ["--fail-on", "fatal"]),
        (["draft.md", "--format", "xml"], ["--format", "xml"]),
        (["draft.md", "--baseline", "none.json"], ["none.json", "--update-baseline"]),
        (["draft.md", "--update-baseline"], ["--baseline"]),
        (["-", "--fix"], ["standard input"]),
        (["draft.md", "--config", "none.toml"], ["none.toml"]),
    ],
)
def test_what_cannot_be_done_is_one_line(lint: Lint, arguments: list[str], words: list[str]) -> None:
    one_line(lint(*arguments), *words)


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff" * 99])
def test_an_unreadable_draft_is_one_line_beside_a_good_one(lint: Lint, content: bytes) -> None:
    Path("bad.md").write_bytes(content)
    one_line(lint("draft.md", "bad.md"), "bad.md")


def test_a_broken_word_document_is_one_line(lint: Lint) -> None:
    Path("bad.docx").write_bytes(b"PK nothing")
    one_line(lint("bad.docx"), "bad.docx", "no Word document")


@pytest.mark.parametrize(
    "content, words",
    [
        ("selct = ['N']", ["checker.toml", "selct", "did you mean 'select'"]),
        ("[preferred]\nperson = {}", ["preferred.person", "did you mean 'preferred.persons'"]),
        ("[severity]\nX9 = 'error'", ["X9"]),
        ("[severity]\nN1 = 'bad'", ["severity.N1", "bad"]),
        ("skip = ['quotes']", ["skip", "quotations"]),
        ("select = ", ["no valid TOML"]),
    ],
)
def test_broken_settings_are_one_line_and_nothing_is_written(lint: Lint, content: str, words: list[str]) -> None:
    settings(content)
    one_line(lint("draft.md", *AGAINST, "--fix", "--baseline", "b.json", "--update-baseline"), *words)
    assert Path("draft.md").read_text(encoding="utf-8") == WRONG and not Path("b.json").exists()


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b'{"schema": "checker-baseline/9", "findings": []}', b'{"schema": 1}', b"\xff\xfe"]
)
def test_a_baseline_that_is_none_is_one_line_and_stays(lint: Lint, content: bytes) -> None:
    Path("b.json").write_bytes(content)
    one_line(lint("draft.md", *AGAINST, "--baseline", "b.json", "--update-baseline"), "b.json", "baseline")
    assert Path("b.json").read_bytes() == content


def test_json_holds_complaints_as_problems(lint: Lint) -> None:
    Path("draft.md").write_text(SILENCE + RIGHT + " Dann ging er.", encoding="utf-8")
    (story,) = json.loads(lint("draft.md", *AGAINST, "--format", "json", "--quiet").out)["stories"]
    assert [problem["place"] for problem in story["problems"]] == ["line 1"]
