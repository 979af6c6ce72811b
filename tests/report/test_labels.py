from __future__ import annotations

import pytest

from checker.report.labels import counted, day, figure, labels, predicate_label, reason_words, rule_label
from checker.result import rule_pages

ONLY_GERMAN = ("reasons", "explanations")


def test_both_languages_have_the_same_keys_in_the_same_order() -> None:
    german, english = ([(t, list(labels(code)[t])) for t in labels(code)] for code in ("de", "en"))
    assert [pair for pair in german if pair[0] not in ONLY_GERMAN] == english


@pytest.mark.parametrize("code", sorted(rule_pages()))
def test_every_rule_has_a_name_and_a_german_explanation(code: str) -> None:
    assert code in labels("en")["rules"] and code in labels("de")["rules"]
    assert len(labels("de")["explanations"][code]) == 2


@pytest.mark.parametrize(
    ("language", "weekday", "text"),
    [
        ("de", False, "5. September 2025"),
        ("de", True, "Freitag, 5. September 2025"),
        ("en", False, "5 September 2025"),
        ("en", True, "Friday, 5 September 2025"),
    ],
)
def test_a_day_as_the_reader_writes_it(language: str, weekday: bool, text: str) -> None:
    assert day("2025-09-05T10:00:00", language, weekday) == text


@pytest.mark.parametrize("odd", ["", "2025-02-30", "soon"])
def test_what_is_no_day_stays(odd: str) -> None:
    assert day(odd, "de") == odd


def test_counts_and_thousands() -> None:
    assert (figure(12345, "de"), figure(12345, "en")) == ("12.345", "12,345")
    assert (counted("source", 1, "de"), counted("source", 1000, "de")) == ("1 Quelle", "1.000 Quellen")


def test_what_nobody_has_named_is_its_key() -> None:
    assert (rule_label("Z999", "de"), predicate_label("flew_to", "de")) == ("Z999", "flew to")


@pytest.mark.parametrize(
    ("reason", "language", "words"),
    [
        ("surnames differ", "en", ("Surnames differ.", True)),
        ("surnames differ", "de", ("Die Nachnamen sind verschieden.", True)),
        ("one letter differs: Weber / Webber", "de", ("Ein Buchstabe weicht ab: Weber / Webber.", True)),
        ("the ages differ by 2.5", "de", ("Das Alter weicht um 2.5 Jahre ab.", True)),
        ("12 announced, 10 listed", "de", ("12 angekündigt, 10 aufgezählt.", True)),
        ("nobody knows", "de", ("Nobody knows.", False)),
        ("", "en", ("", True)),
    ],
)
def test_reasons_as_sentences(reason: str, language: str, words: tuple[str, bool]) -> None:
    assert reason_words(reason, language) == words
