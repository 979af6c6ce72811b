from __future__ import annotations

import pytest
from report_story import passage, said

from checker.model.finding import Evidence
from checker.model.value import Name, Role
from checker.report.view_cells import Mark, few, quoted, words_of


@pytest.mark.parametrize(
    ("words", "value", "shown"),
    [
        ("Keir Webber", "Webber", "Keir Webber"),
        ("51-jährige", "51", "51-jährige"),
        ("ausgeschlossen", "Weber: ausgeschlossen (ein Rücktritt)", "Weber: ausgeschlossen (ein Rücktritt)"),
        ("Kanzlerin", Role("chancellor"), "Kanzlerin"),
    ],
)
def test_the_sources_own_words_or_what_says_more(words: str, value: str | Role, shown: str) -> None:
    assert words_of(Evidence(passage("a", words, words), value)) == shown


def test_a_cell_is_short() -> None:
    assert len(words_of(Evidence(passage("a", "w " * 200, "w"), "x"))) < 50
    marks = [Mark("eins"), Mark("eins"), Mark("zwei"), Mark("eins", side=1), Mark("drei")]
    assert few(marks) == (Mark("eins"), Mark("zwei"), Mark("eins", side=1))


def test_an_assertion_is_quoted_in_its_sentence() -> None:
    mark = quoted(said("a", "e", "named", Name("Weber"), "Weber", "Dann kam Weber."))
    assert (mark.before, mark.words, mark.after) == ("Dann kam ", "Weber", ".")
