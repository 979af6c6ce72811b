"""What the rules say of people that a list knows."""

from __future__ import annotations

from typing import Any

import pytest
from cases import FIXTURES

from checker.model.document import Document
from checker.model.finding import INFO, WARNING, Finding
from checker.model.value import Role
from checker.report.messages import message
from checker.scale import check_all
from checker.settings import load

LIST = str(FIXTURES / "references" / "people.csv")
DAY = "2025-03-01"


def found(code: str, *texts: str, day: str | None = DAY, language: str = "de", **settings: Any) -> list[Finding]:
    documents = [Document(f"{at}", text, published=day, language=language) for at, text in enumerate(texts)]
    settings = {"references": (LIST,)} | settings
    return [f for story in check_all(documents, load(select=(code,), **settings)) for f in story.findings]


def test_the_title_of_the_day_is_right() -> None:
    one, *more = found(
        "R101", "Außenministerin Henrike Solbach sagte ab.", "Innenministerin Henrike Solbach sagte ab."
    )
    assert not more and one.severity == WARNING
    assert one.suggestion == (Role("foreign_minister", "DE"),) and one.details["listed"] == "cabinet list"
    assert "cabinet list has for that day" in message(one, {}, "en")
    assert "Liste cabinet list steht für den Tag" in message(one, {}, "de")


def test_two_titles_that_are_held_together_are_information() -> None:
    texts = "Außenministerin Henrike Solbach sagte ab.", "Verteidigungsministerin Henrike Solbach sagte ab."
    assert [one.severity for one in found("R101", *texts)] == [INFO]
    assert [one.severity for one in found("R101", *texts, references=())] == [WARNING]


@pytest.mark.parametrize("day", [None, "2020-01-01"])
def test_on_other_days_the_list_is_silent(day: str | None) -> None:
    one, *_ = found(
        "R101", "Außenministerin Henrike Solbach sagte ab.", "Innenministerin Henrike Solbach sagte ab.", day=day
    )
    assert "listed" not in one.details and one.suggestion is None


def test_a_list_knows_how_one_stands_to_an_office() -> None:
    texts = "Die amtierende Verteidigungsministerin Henrike Solbach kam", "Verteidigungsministerin Henrike Solbach kam"
    one, *_ = found("R103", *texts)
    assert one.suggestion == (Role("defence_minister", "DE", qualifier="acting"),)
    assert one.details["listed"] == "cabinet list"


def test_a_former_holder() -> None:
    texts = "Die frühere Außenministerin Henrike Solbach kam.", "Außenministerin Henrike Solbach kam."
    one, *_ = found("R103", *texts, day="2025-06-01")
    assert one.suggestion == (Role("foreign_minister", "DE", qualifier="former"),)


def test_which_of_two_holders_is_in_office() -> None:
    texts = (
        "The Norwegian prime minister Torben Haldorsen spoke.",
        "The Norwegian prime minister Leif Gundersen spoke.",
    )
    one, *_ = found("R201", *texts, day="2025-06-01", language="en")
    assert one.details["right"] == "Torben Haldorsen" and "cabinet list has Torben Haldorsen" in message(one, {}, "en")
    assert "right" not in found("R201", *texts, day="2026-06-01", language="en")[0].details


def test_the_shipped_list_adds_what_it_knows_and_changes_no_severity() -> None:
    texts = "US-Außenminister Marco Rubio kam.", "Der nationale Sicherheitsberater Marco Rubio kam."
    one, *_ = found("R101", *texts, day="2025-08-01", references=())
    assert one.severity == WARNING and one.details["listed"].startswith("checker ")
    assert {role.office for role in one.suggestion or () if isinstance(role, Role)} == {
        "foreign_minister", "national_security_adviser",
    }  # fmt: skip


def test_a_list_goes_before_the_majority_of_spellings() -> None:
    texts = "Torben Haldorsen kam.", "Torben Haldrosen lehnte ab.", "Im Hafen traf Torben Haldrosen die Belegschaft."
    one, *_ = found("N101", *texts)
    assert one.suggestion == "Haldorsen" and one.details["listed"] == "cabinet list"
    assert found("N101", *texts, references=())[0].suggestion == "Haldrosen"


def test_a_list_knows_the_given_name() -> None:
    texts = "Außenministerin Henrike Solbach kam.", "Außenministerin Renate Solbach kam."
    one, *_ = found("N102", *texts)
    assert one.suggestion == "Henrike" and "list cabinet list has “Henrike”" in message(one, {}, "en")


def test_a_list_knows_the_right_spelling() -> None:
    one, *_ = found("N103", "Wolodymyr Kowalenko kam.", "Wolodymyr Kovalenko kam.")
    assert one.suggestion is None  # both stand in the list
    one, *_ = found("N103", "Wolodymyr Kowalenko kam.", "Wolodymyr Kowalienko kam.", "Wolodymyr Kovaljenko kam.")
    assert one.suggestion == "Kowalenko" and one.details["listed"] == "register"
