from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import UnreadableError
from checker.model.finding import StoryReport
from checker.report.records import findings_json
from checker.report.since import NOTHING_BEFORE, read_before


def test_a_report_is_read_again(story: StoryReport, tmp_path: Path) -> None:
    path = tmp_path / "findings.json"
    path.write_text(findings_json([story], (), "en"), encoding="utf-8")
    before = read_before(str(path))
    assert [before.status("s", id) for id in ("0123", "new one")] == ["open", "new"]
    assert before.status("t", "0123") == "new"
    assert [earlier.id for earlier in before.closed("s", {"4567"})] == ["0123"]


def test_without_an_earlier_report_nothing_is_new() -> None:
    assert (NOTHING_BEFORE.status("s", "0123"), NOTHING_BEFORE.closed("s", ())) == ("", ())


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is no findings.json"),
        (b"[1, 2", "is no findings.json"),
        (b"\xff\xfe\x00", "is no findings.json"),
        (b"[" * 100_000, "is no findings.json"),
        (b'{"a": 1}', "schema"),
        (b'{"schema": "other/1", "stories": []}', "other/1"),
        (b'{"schema": "checker/1", "stories": [{"story": "s", "findings": [{"id": 7}]}]}', "is no findings.json"),
    ],
)
def test_a_broken_or_foreign_file_is_named(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "old.json"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match="old.json") as caught:
        read_before(str(path))
    assert says in str(caught.value)


@pytest.mark.parametrize("path", ["nowhere.json", "."])
def test_a_path_that_cannot_be_opened_is_named(path: str) -> None:
    with pytest.raises(UnreadableError, match="cannot be read"):
        read_before(path)


def test_hostile_words_of_the_file_come_clean(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    finding = '{"id": "1", "code": "N101", "severity": "fatal", "message": "a\\u202eb\\nc"}'
    path.write_text('{"schema": "checker/1", "stories": [{"story": "s", "findings": [%s]}]}' % finding)
    (earlier,) = read_before(str(path)).closed("s", ())
    assert (earlier.message, earlier.severity) == ("a\ufffdb c", "info")
