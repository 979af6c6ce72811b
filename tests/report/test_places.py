from __future__ import annotations

from checker.model.assertion import Passage, Reading
from checker.model.document import TITLE, Span
from checker.report.places import Place, Places, after

READINGS = (
    Reading("a", "s", "de", path="/home/desk/in/a.md"),
    Reading("b", "s", "de", path="b.html"),
    Reading("c", "s", "de", path="-"),
)


def passage(document: str, text: str = "Ada\nWeber", field: str = "text") -> Passage:
    return Passage(document, Span(0, len(text), field), text, 2, 4, "")


def test_a_place_in_a_file_that_is_its_text_has_an_end() -> None:
    assert Places(READINGS).place(passage("a")) == Place("/home/desk/in/a.md", 2, 4, 3, 6)


def test_elsewhere_markup_may_stand_between_the_words() -> None:
    assert Places(READINGS).place(passage("b")) == Place("b.html", 2, 4)


def test_a_title_outside_the_text_has_no_end() -> None:
    assert Places(READINGS).place(passage("a", field=TITLE)) == Place("/home/desk/in/a.md", 2, 4, title=True)


def test_a_path_below_the_root_is_told_from_there() -> None:
    assert Places(READINGS, "/home/desk").path("a") == "in/a.md"
    assert Places(READINGS, "/home/des").path("a") == "/home/desk/in/a.md"
    assert Places(READINGS, "/").path("a") == "home/desk/in/a.md"


def test_a_document_without_a_file_goes_by_its_id() -> None:
    assert Places(READINGS).path("c") == "c"


def test_a_path_commands_no_terminal_and_keeps_its_blanks() -> None:
    odd = (Reading("a", "s", "de", path="a  b\n\x1b[31m\u2028.txt"),)
    assert Places(odd).path("a") == "a  b\ufffd\ufffd[31m\ufffd.txt"


def test_behind_a_text() -> None:
    assert after(3, 5, "") == (3, 5)
    assert after(3, 5, "ab") == (3, 7)
    assert after(3, 5, "ab\r\nc\n") == (5, 1)
