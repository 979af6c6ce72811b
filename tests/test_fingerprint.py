"""What makes a document another one, and a story's findings."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from samples import document

from checker import fingerprint
from checker.fingerprint import digest, made
from checker.model.document import Anchor, Source
from checker.settings import Preferred, Settings, Tolerance

ONE = document("Es regnet. \ud800", path="a/b.txt", published="2025-08-18")


def test_a_digest_does_not_know_where_the_file_lies() -> None:
    assert digest(msgspec.structs.replace(ONE, path="elsewhere.txt")) == digest(ONE)


@pytest.mark.parametrize(
    "other",
    [
        {"text": "Es schneit."},
        {"title": "Wetter"},
        {"source": Source("Abendpost")},
        {"published": "2025-08-19"},
        {"language": "en"},
        {"url": "https://a.example"},
        {"story": "wetter"},
        {"anchors": (Anchor(0, 2, 1),)},
    ],
)
def test_whatever_a_reading_depends_on_is_in_the_digest(other: dict[str, Any]) -> None:
    assert digest(msgspec.structs.replace(ONE, **other)) != digest(ONE)


def test_another_program_changes_what_stands_behind_the_point_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest(ONE)
    monkeypatch.setattr(fingerprint, "_program", lambda parts: "newer")
    assert digest(ONE, "rules").split(".") == [before.split(".")[0], "newer", "rules"]


@pytest.mark.parametrize(
    "other",
    [
        Settings(select=("N",)),
        Settings(ignore=("N",)),
        Settings(severity={"N": "info"}),
        Settings(tolerance=Tolerance(days=1)),
        Settings(preferred=Preferred(places={"Kiew": ()})),
    ],
)
def test_settings_of_the_rules_make_other_findings(other: Settings) -> None:
    assert made(other) != made(Settings())


def test_settings_of_a_run_do_not() -> None:
    other = Settings(jobs=3, report_language="de", store="a.sqlite", reviewer="Ada", keys={"undo": "x"})
    assert made(other) == made(Settings())


def test_words_lists_and_rules_are_part_of_the_program() -> None:
    reads = {path.relative_to(fingerprint._PACKAGE).as_posix() for path in fingerprint._files(fingerprint._READS)}
    judges = {path.relative_to(fingerprint._PACKAGE).as_posix() for path in fingerprint._files(fingerprint._JUDGES)}
    assert {"lang/de/quotes.toml", "annotate/names.py", "pipeline.py", "data/offices.toml"} <= reads
    assert {"rules/role_differs.py", "link/people.py", "report/messages/de.toml", "rests.py"} <= judges
