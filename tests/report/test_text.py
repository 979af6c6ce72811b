from __future__ import annotations

import pytest

from checker.model.assertion import Passage
from checker.model.document import Span
from checker.report.text import around, clean, shorten


def passage(text: str, quote: str) -> Passage:
    return Passage("a", Span(0, len(text)), text, 1, 1, quote)


@pytest.mark.parametrize(
    "text",
    ["a\nb", "a\r\n\tb", "a\u2028b", "a\x85b"],
)
def test_line_ends_become_blanks(text: str) -> None:
    assert clean(text) == "a b"


@pytest.mark.parametrize("control", ["\x00", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\ud800"])
def test_controls_leave_a_mark(control: str) -> None:
    assert clean(f"a{control}b") == "a\ufffdb"


def test_letters_of_every_script_stay() -> None:
    assert clean("Ärger, Київ, القاهرة") == "Ärger, Київ, القاهرة"


def test_a_long_text_ends_at_a_word() -> None:
    assert shorten("eins zwei drei", 11) == "eins zwei…"


def test_a_short_text_stays() -> None:
    assert shorten("eins zwei", 9) == "eins zwei"


def test_the_deciding_words_are_found_in_the_sentence() -> None:
    assert around(passage("Weber", "Dann sprach Weber kurz.")) == ("Dann sprach ", "Weber", " kurz.")


def test_a_whole_word_goes_before_a_part_of_another() -> None:
    assert around(passage("Weber", "Webers Rede hielt Weber."))[0] == "Webers Rede hielt "


def test_words_broken_over_lines_are_found() -> None:
    assert around(passage("18.\nAugust", "Am 18. August war es."))[1] == "18. August"


def test_a_paragraph_longer_than_its_sentence_stands_alone() -> None:
    before, words, after = around(passage("Ein Satz. " * 100, "Ein Satz."))
    assert (before, after) == ("", "")
    assert words.endswith("…") and len(words) < 400


def test_a_long_sentence_is_cut_on_both_sides() -> None:
    before, words, after = around(passage("Mitte", "links " * 60 + "Mitte" + " rechts" * 60))
    assert before.startswith("…links") and before.endswith("links ")
    assert after.startswith(" rechts") and after.endswith("rechts…")
    assert len(before + words + after) < 400
