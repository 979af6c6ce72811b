from __future__ import annotations

import pytest
from samples import document

from checker.lint.silence import silenced
from checker.model.assertion import Passage
from checker.model.document import Document, Span
from checker.model.finding import WARNING, Evidence, Finding
from checker.read.text import articles
from checker.settings import Settings

TEXT = "Erster Absatz.\n\n{}\nZweiter Absatz,\nmit zwei Zeilen.\n\nDritter Absatz.\n"


def draft(comment: str) -> Document:
    (article,) = articles(TEXT.format(comment).encode()).articles
    return document(article.text, comments=article.comments)


def finding(code: str, draft: Document, words: str) -> Finding:
    start = draft.text.index(words)
    passage = Passage(draft.id, Span(start, start + len(words)), words, 1, 1, words)
    return Finding(f"{code} {words}", code, "", WARNING, "s", (Evidence(passage, words),))


def left(comment: str, settings: Settings = Settings()) -> tuple[list[str], list[str]]:
    """What is left of R101 and N101 in each paragraph, and the messages."""
    one = draft(comment)
    found = [finding(code, one, words) for words in ("Erster", "mit", "Dritter") for code in ("R101", "N101")]
    kept, problems = silenced(one, found, settings)
    return [each.id for each in kept], [problem.message for problem in problems]


ALL = ["R101 Erster", "N101 Erster", "R101 mit", "N101 mit", "R101 Dritter", "N101 Dritter"]


@pytest.mark.parametrize(
    "comment, gone",
    [
        ("<!-- checker: ignore R101 so im Original -->", ["R101 mit"]),
        ("<!--checker:ignore R101,N101 so im Original-->", ["R101 mit", "N101 mit"]),
        ("<!-- checker: ignore R mit Absicht -->\n", ["R101 mit"]),
        ("<!-- checker: ignore-file R1 mit Absicht -->", ["R101 Erster", "R101 mit", "R101 Dritter"]),
        ("<!-- checker: ignore R101 aus\nzwei Gründen -->", ["R101 mit"]),
        ("<!-- checker: ignore R101 a -->\n<!-- checker: ignore N101 b -->", ["R101 mit", "N101 mit"]),
        ("<!-- irgendetwas -->", []),
        ("", []),
    ],
)
def test_a_comment_silences_the_next_paragraph_or_the_file(comment: str, gone: list[str]) -> None:
    assert left(comment) == ([id for id in ALL if id not in gone], [])


@pytest.mark.parametrize(
    "comment, says",
    [
        ("<!-- checker: ignore R101 -->", "gives no reason"),
        ("<!-- checker: ignore -->", "names no rule"),
        ("<!-- checker: ignor R101 weil -->", "did you mean 'ignore'"),
        ("<!-- checker: ignore R9 weil -->", "unknown rule code 'R9'"),
        ("<!-- checker: ignore D101 weil -->", "silences no D101 any more"),
        ("<!-- checker: -->", "unknown order ''"),
    ],
)
def test_a_comment_that_silences_nothing_is_told(comment: str, says: str) -> None:
    kept, (message,) = left(comment)
    assert kept == ALL and says in message


def test_a_comment_for_a_rule_that_did_not_run_is_left_alone() -> None:
    assert left("<!-- checker: ignore D101 weil -->", Settings(select=("R",))) == (ALL, [])


def test_the_place_of_the_comment_is_told() -> None:
    _, (problem,) = silenced(draft("<!-- checker: ignore D101 weil -->"), [], Settings())
    assert (problem.document, problem.place) == ("a", "line 3")
