"""`checker index`, `review --list`, `decide`, and what `report` and `lint` make of decisions, as a user meets them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any, Callable, NamedTuple

import pytest
from index_story import INJURED
from samples import RIGHT, WRONG

from checker import cli, cli_decide

STORY = {"a.txt": RIGHT, "b.txt": WRONG, "c.txt": RIGHT + " Danach flog er ab."}


class Done(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: Any, tmp_path: Path) -> Run:
    """Runs a command in a folder with one story, reise/."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "reise").mkdir()
    for name, text in STORY.items():
        (tmp_path / "reise" / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("getpass.getuser", lambda: "ada")

    def command(*arguments: str) -> Done:
        monkeypatch.setattr("sys.argv", ["checker", *arguments])
        status = 0
        try:
            cli.main()
        except SystemExit as left:
            status = int(left.code or 0)
        out, err = capsysbinary.readouterr()
        return Done(status, out.decode(), err.decode())

    return command


@pytest.fixture
def id(run: Run) -> str:
    """The id of the story's misprint, in the store of the folder."""
    run("index", "reise", "--quiet")
    return listed(run, "--select", "N101")[0][0]


def listed(run: Run, *options: str) -> list[list[str]]:
    done = run("review", "--list", "--quiet", *options)
    assert (done.status, done.err) == (0, "")
    return [line.split("\t") for line in done.out.splitlines()]


def one_line(done: Done, *words: str) -> None:
    assert (done.status, done.out, len(done.err.splitlines())) == (2, "", 1), done
    assert all(word in done.err for word in words), done.err


def test_index_prints_one_line_on_standard_error(run: Run) -> None:
    done = run("index", "reise", "--store", "desk.sqlite")
    assert (done.status, done.out) == (0, "")
    assert done.err == (
        "checker: 1 story, 0 unchanged; documents: 3 new, 0 changed, 0 gone; "
        "findings: 1 opened, 0 closed, 0 as before\n"
    )
    assert run("index", "reise", "--store", "desk.sqlite", "--quiet") == Done(0, "", "")


def test_the_usual_store_is_said(run: Run) -> None:
    done = run("index", "reise")
    assert "the store is checker.sqlite in this folder" in done.err and Path("checker.sqlite").exists()


def test_settings_name_the_store_as_seen_from_their_file(run: Run) -> None:
    Path("conf").mkdir()
    Path("conf/checker.toml").write_text('store = "desk.sqlite"\nreviewer = "Grace"\n', encoding="utf-8")
    done = run("index", "reise", "--config", "conf/checker.toml")
    assert done.err.count("\n") == 1 and Path("conf/desk.sqlite").exists()
    assert "Decided" not in run("report", "reise", "--config", "conf/checker.toml").out
    (line,) = listed(run, "--config", "conf/checker.toml")
    assert "by Grace" in run("decide", line[0], "dismissed", "--config", "conf/checker.toml").err
    assert "Decided" in run("report", "reise", "--config", "conf/checker.toml").out


def test_the_nearest_settings_hold_without_being_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("checker.toml").write_text('store = "desk.sqlite"\nreviewer = "Grace"\nkeys = {undo = "x"}\n')
    seen: dict[str, Any] = {}
    monkeypatch.setattr("checker.web.serve", lambda url, **more: seen.update(url=url, **more))
    monkeypatch.chdir("reise")
    assert run("index", ".", "--quiet").status == 0
    run("review", "--no-browser")
    assert Path(seen["url"]).samefile("../desk.sqlite")
    assert (seen["reviewer"], seen["keys"]) == ("Grace", {"undo": "x"})


def test_bad_documents_are_told_and_strict_makes_them_fatal(run: Run) -> None:
    Path("reise/d.txt").write_text(" ")
    done = run("index", "reise", "--strict")
    assert done.status == 2 and "d.txt" in done.err and "3 new" in done.err


def test_the_list_has_a_line_a_finding(run: Run, id: str) -> None:
    (line,) = listed(run, "--report-language", "de")
    assert line[:5] == [id, "reise", "error", "N101", "open"] and "Tippfehler" in line[5]
    assert listed(run, "--ignore", "N") == []


def test_review_indexes_what_is_named_first(run: Run) -> None:
    done = run("review", "reise", "--list", "--store", "desk.sqlite")
    assert done.out.count("N101") == 1 and "3 new" in done.err


def test_review_serves_what_is_asked_for(run: Run, id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, Any] = {}
    monkeypatch.setattr("checker.web.serve", lambda url, **more: seen.update(url=url, **more))
    run("review", "--port", "8123", "--reviewer", "Ada", "--no-browser", "--token", "t", "--host", "0.0.0.0")
    assert seen.pop("pages")["N101"].startswith("A misprint")
    assert seen == {
        "url": "checker.sqlite", "port": 8123, "host": "0.0.0.0", "reviewer": "Ada", "token": "t", "language": "en",
        "keys": {}, "open_browser": False,
    }  # fmt: skip


def test_a_decision_is_listed_and_taken_back(run: Run, id: str) -> None:
    done = run("decide", id[:6], "dismissed", "--note", "beides richtig", "--quiet")
    assert done == Done(0, "", "")
    assert listed(run)[0][4] == "dismissed"
    assert run("decide", "--undo").err.endswith(f"{id} taken back by ada in reise\n")
    assert listed(run)[0][4] == "open"
    assert "decided again by ada" in run("decide", "--redo").err
    assert listed(run)[0][4] == "dismissed"


def test_a_finding_of_several_stories_is_decided_in_all_unless_one_is_named(run: Run, id: str) -> None:
    Path("reise").rename("fahrt")
    assert run("index", "fahrt", "--quiet").status == 0
    assert run("decide", id, "confirmed", "--story", "fahrt").err.endswith("confirmed by ada in fahrt\n")
    assert [line[4] for line in sorted(listed(run), key=lambda line: line[1])] == ["confirmed", "open"]
    assert run("decide", id, "unsure").err.endswith("unsure by ada in fahrt, reise\n")


def test_nobody_logged_in_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError("no such user")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert cli_decide.login() == "unknown"


def test_decisions_are_exported(run: Run, id: str) -> None:
    run("decide", id, "confirmed", "--note", "=1+1", "--quiet")
    (row,) = csv.DictReader(io.StringIO(run("decide", "--export", "csv", "--quiet").out, newline=""))
    assert (row["finding"], row["verdict"], row["reviewer"], row["note"]) == (id, "confirmed", "ada", "'=1+1")
    (made,) = json.loads(run("decide", "--export", "json", "--quiet").out)
    assert (made["finding"], made["note"], made["in_force"]) == (id, "=1+1", True)
    corrections = run("decide", "--export", "md", "--quiet").out
    assert "Starrer" in corrections and "**Starmer**" in corrections


def test_a_report_honours_decisions(run: Run, id: str) -> None:
    assert json.loads(run("report", "reise", "--format", "json").out)["stories"][0]["findings"][0]["decision"] is None
    run("decide", id, "dismissed", "--note", "so heißt er", "--quiet")
    named = ("report", "reise", "--store", "checker.sqlite")
    (finding,) = json.loads(run(*named, "--format", "json").out)["stories"][0]["findings"]
    assert finding["decision"].pop("at") and finding["decision"] == {
        "verdict": "dismissed", "reviewer": "ada", "note": "so heißt er",
    }  # fmt: skip
    told = run(*named).out
    assert "No contradictions found." in told and "dismissed by ada" in told and "### [" not in told
    assert '<article class="finding' not in run(*named, "--format", "html").out
    run("decide", "--undo", "--quiet")
    assert "### [N101 error]" in run(*named).out


def test_a_report_finds_its_story_by_the_folder(run: Run, id: str) -> None:
    run("decide", id, "confirmed", "--quiet")
    for paths in (["reise"], ["."], ["reise/a.txt", "reise/b.txt", "reise/c.txt"]):
        assert "confirmed by ada" in run("report", *paths, "--store", "checker.sqlite").out, paths


def test_a_lint_honours_decisions_and_takes_its_sources_from_the_store(run: Run, id: str) -> None:
    lint = ("lint", "reise/b.txt", "--store", "checker.sqlite")
    done = run(*lint)
    assert done.status == 1 and "error N101" in done.out and "reise/a.txt:1:" in done.out
    run("decide", id, "confirmed", "--quiet")
    assert "(confirmed by ada, " in run(*lint).out
    run("decide", id, "dismissed", "--quiet")
    assert run(*lint) == Done(0, "", "")
    assert run("lint", "reise/b.txt", "--against", "reise").status == 1
    assert run("lint", "reise/b.txt", "--against", "reise", "--store", "checker.sqlite").status == 0


def test_a_draft_meets_the_story_it_shares_most_with(run: Run, id: str) -> None:
    Path("brand").mkdir()
    for name, number in (("x.txt", "zwölf"), ("y.txt", "zwölf")):
        text = f"{INJURED.format(number)} Bürgermeisterin Jana Ohl kam."
        Path("brand", name).write_text(text, encoding="utf-8")
    run("index", "brand", "--quiet")
    Path("draft.txt").write_text(INJURED.format("vierzehn") + " Bürgermeisterin Jana Ohl kam.", encoding="utf-8")
    done = run("lint", "draft.txt", "--store", "checker.sqlite")
    assert "Q101" in done.out and "brand/x.txt:1:" in done.out and "reise" not in done.out


def test_a_draft_on_something_else_has_no_sources(run: Run, id: str) -> None:
    Path("draft.txt").write_text("Der Himmel über der Stadt war grau, und Emmanuel Macron kam nicht.", encoding="utf-8")
    assert run("lint", "draft.txt", "--store", "checker.sqlite") == Done(0, "", "")


def test_a_baseline_of_what_is_dismissed_silences_the_lint(run: Run, id: str) -> None:
    twice = "Präsident Wolodymyr Selenskyj kam in die Stadt. Präsident Wolodymyr Zelensky sprach mit dem Rat."
    Path("reise/d.txt").write_text(twice, encoding="utf-8")
    run("index", "reise", "--quiet")
    assert {line[3] for line in listed(run)} == {"N101", "N301"}
    for line in listed(run):
        run("decide", line[0], "dismissed", "--quiet")
    done = run("decide", "--export-baseline", "known.json")
    assert done.status == 0 and "known.json: 2 dismissed findings" in done.err
    for draft in ("reise/b.txt", "reise/d.txt"):
        assert run("lint", draft, "--against", "reise").status == 1
        assert run("lint", draft, "--against", "reise", "--baseline", "known.json") == Done(0, "", "")


@pytest.mark.parametrize(
    "arguments, words",
    [
        (["decide"], ["ID and VERDICT"]),
        (["decide", "aa"], ["ID and VERDICT"]),
        (["decide", "aa", "confirmed", "--undo"], ["ID and VERDICT"]),
        (["decide", "aa", "maybe"], ["'maybe' is none of confirmed"]),
        (["decide", "zz", "confirmed"], ["zz: is no finding", "review --list"]),
        (["decide", "zz", "confirmed", "--story", "x"], ["of the story 'x'"]),
        (["decide", "aa", "dismissed", "--because", "so"], ["--because", "'so'"]),
        (["decide", "aa", "confirmed", "--because", "one-name"], ["--because"]),
        (["decide", "--undo"], ["ada has nothing"]),
        (["decide", "--redo"], ["ada has nothing"]),
        (["decide", "--export", "xml"], ["--export", "'xml'"]),
        (["decide", "--export-baseline", "nowhere/known.json"], ["nowhere/known.json"]),
        (["index", "nowhere"], ["nowhere: does not exist"]),
        (["index", "reise", "--story", " "], ["--story"]),
        (["index", "reise", "--store", "nowhere/desk.sqlite"], ["nowhere/desk.sqlite"]),
        (["index", "reise", "--store", "mysql://host/desk"], ["mysql://host/desk"]),
        (["index", "reise", "--store", "reise/a.txt"], ["reise/a.txt", "is no store"]),
        (["report", "reise", "--store", "nowhere.sqlite"], ["nowhere.sqlite: does not exist"]),
        (["lint", "reise/a.txt", "--store", "nowhere.sqlite"], ["nowhere.sqlite: does not exist"]),
        (["review", "--list", "--store", "nowhere.sqlite"], ["nowhere.sqlite: does not exist"]),
        (["review", "--store", "nowhere.sqlite"], ["nowhere.sqlite: does not exist"]),
        (["review", "--port", "-1"], ["--port"]),
    ],
)
def test_what_cannot_be_done_is_one_line(run: Run, id: str, arguments: list[str], words: list[str]) -> None:
    one_line(run(*arguments, "--quiet"), *words)


def test_a_store_without_its_library_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "checker.store", None)
    one_line(run("decide", "aa", "confirmed", "--quiet"), "pip install 'checker[review]'")
