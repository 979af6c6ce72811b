from __future__ import annotations

from checker.model.assertion import Assertion, Passage, Reading, Statement
from checker.model.document import Span
from checker.model.value import Name
from checker.report.sentences import Sentences

ONE, TWO = "Am Montag kam Weber.", "Am Montag ging sie."


def whole(text: str, start: int) -> Statement:
    return Statement(f"s{start}", Passage("a", Span(start, start + len(text)), text, 1, 1, text), (), ())


def test_the_sentence_is_the_one_at_the_place() -> None:
    found = Sentences(Reading("a", "s", "de", statements=(whole(ONE, 0), whole(TWO, 21))))
    assert found.around(Span(24, 30), "Montag") == ("Am ", "Montag", " ging sie.")


def test_any_passage_of_the_sentence_tells_it() -> None:
    weber = Assertion("e", "named", Name("Weber"), Passage("a", Span(14, 19), "Weber", 1, 15, ONE))
    assert Sentences(Reading("a", "s", "de", assertions=(weber,))).around(Span(3, 9), "Montag")[2] == " kam Weber."


def test_outside_of_every_known_sentence_the_words_stand_alone() -> None:
    found = Sentences(Reading("a", "s", "de", statements=(whole(ONE, 0),)))
    assert found.around(Span(99, 105), "Montag") == ("", "Montag", "")
    assert found.around(Span(3, 9, "title"), "Montag") == ("", "Montag", "")
    assert Sentences(Reading("a", "s", "de")).around(Span(0, 6), "Montag") == ("", "Montag", "")
