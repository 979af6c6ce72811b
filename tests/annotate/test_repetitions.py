from __future__ import annotations

import pytest
from samples import document

from checker.annotate import annotate

PARAGRAPH = "Am Abend trafen sich alle Beteiligten im Rathaus."
SENTENCE = "Am Abend trafen sich alle Beteiligten des Streiks im Rathaus."


def repeated(text: str, **more: str) -> list[tuple[str, list[str]]]:
    article = document(text, **more)
    return [(one.kind, [article.words(span) for span in one.spans]) for one in annotate(article).repetitions]


@pytest.mark.parametrize(
    "text, words",
    [
        ("Er kam in in Berlin an.", "in in"),
        ("Er kam In in Berlin an.", "In in"),
        ("Er kam auf dem auf dem Platz an.", "auf dem auf dem"),
        ("Dort sprach Alexander Stubb Alexander Stubb lange.", "Alexander Stubb Alexander Stubb"),
        ("Er kam nach nach nach Hause.", "nach nach nach"),
        ("Er kam in\nin Berlin an.", "in\nin"),
    ],
)
def test_words_twice_in_a_row(text: str, words: str) -> None:
    assert repeated(text) == [("words", [words])]


@pytest.mark.parametrize(
    "text",
    [
        "Er sagte, dass die, die kamen, blieben.",
        "Alle, die die Stadt kennen, kamen.",
        "Das ist sehr, sehr gut.",
        "Er kam an. An diesem Tag schneite es.",
        "Die Zahlen 10 10 standen auf der Tafel.",
        "Er rief: Ha! Ha!",
        "Das ist ein Ein-Mann-Betrieb.",
    ],
)
def test_words_that_may_stand_twice(text: str) -> None:
    assert repeated(text) == []


@pytest.mark.parametrize(
    "name",
    [
        "Boutros Boutros-Ghali",
        "Abdullah Abdullah",
    ],
)
def test_a_name_that_says_one_word_twice(name: str) -> None:
    assert repeated(f"Gestern reiste {name} ab.") == []


def test_english_words_twice() -> None:
    assert repeated("He arrived at the the harbour.", language="en") == [("words", ["the the"])]


def test_hearsay_twice_in_one_sentence() -> None:
    text = "Berichten zufolge soll er Berichten zufolge gehen."
    assert repeated(text) == [("words", ["Berichten zufolge", "Berichten zufolge"])]


def test_hearsay_in_two_sentences_is_no_repetition() -> None:
    assert repeated("Berichten zufolge geht er. Berichten zufolge kommt sie.") == []


@pytest.mark.parametrize("between", ["\n\n", "\r\n\r\n", "\n\nDanach regnete es.\n\n", "\u2029"])
def test_a_paragraph_twice(between: str) -> None:
    assert repeated(f"{PARAGRAPH}{between}{PARAGRAPH}") == [("paragraph", [PARAGRAPH, PARAGRAPH])]


def test_a_paragraph_with_other_blanks_is_the_same() -> None:
    other = PARAGRAPH.replace(" ", "  ")
    assert repeated(f"{PARAGRAPH}\n\n  {other} ") == [("paragraph", [PARAGRAPH, other])]


def test_a_short_line_may_come_again() -> None:
    assert repeated("Mehr dazu\n\nEs regnete.\n\nMehr dazu\n") == []


def test_a_long_sentence_twice_inside_other_paragraphs() -> None:
    assert repeated(f"Es regnete. {SENTENCE}\n\n{SENTENCE} Dann schien die Sonne.") == [
        ("paragraph", [SENTENCE, SENTENCE])
    ]


def test_a_sentence_of_a_repeated_paragraph_is_not_reported_again() -> None:
    whole = f"Es regnete. {SENTENCE}"
    assert repeated(f"{whole}\n\n{whole}") == [("paragraph", [whole, whole])]


def test_every_further_copy_belongs_to_the_same_repetition() -> None:
    assert [len(spans) for _, spans in repeated("\n\n".join([PARAGRAPH] * 3))] == [3]


def test_a_headline_apart_from_the_text_repeats_nothing() -> None:
    assert repeated("Es regnete.", title="Er kam in in Berlin an") == []


def test_two_capitals_in_english_are_a_name() -> None:
    assert repeated("They played Bang Bang at the end.", language="en") == []
    assert repeated("They won won the match.", language="en") == [("words", ["won won"])]


def test_a_line_printed_again_and_again_belongs_to_the_page() -> None:
    assert len(repeated("\n\n".join([PARAGRAPH] * 3))) == 1
    assert repeated("\n\n".join([PARAGRAPH] * 4)) == []
