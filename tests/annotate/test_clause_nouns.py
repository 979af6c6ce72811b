from __future__ import annotations

import pytest

from checker.annotate.clause_words import clause_words
from checker.annotate.scan import Scan
from checker.model.document import Document


def letters(text: str) -> dict[str, str]:
    """The letter of every word of one English sentence."""
    scan = Scan(Document("a", text, language="en"), "text")
    return dict(zip(scan.forms, (info.letter for info in clause_words("en").of(scan, 0, len(scan.words)))))


@pytest.mark.parametrize(
    "text, nouns",
    [
        ("The strike ended.", "strike"),
        ("Nobody saw the injured driver.", "injured"),
        ("She leads the local fire service.", "fire"),
        ("He pleaded guilty to 14 counts of fraud.", "counts"),
        ("The two walks were cancelled.", "walks"),
        ("They paid in cash.", "cash"),
        ("Members are on strike.", "strike"),
        ("The county's offer was refused.", "offer"),
        ("Two alleged robbers fled.", "alleged"),
    ],
)
def test_a_word_behind_what_only_a_noun_follows_is_no_verb(text: str, nouns: str) -> None:
    assert letters(text)[nouns] == "w"


@pytest.mark.parametrize(
    "text, verb",
    [
        ("The union plans to strike.", "plans"),
        ("They want to strike.", "strike"),
        ("In 2024 plans changed.", "plans"),
        ("The council votes today.", "votes"),
        ("He said members plan a walkout.", "plan"),
        ("The will was read.", "was"),
    ],
)
def test_other_words_may_still_be_verbs(text: str, verb: str) -> None:
    assert letters(text)[verb] in "FABIQ"


def test_a_first_word_that_goes_on_in_capitals_is_part_of_a_name() -> None:
    assert letters("Unite Works called a strike.")["Unite"] == "u"
    assert letters("Trains stopped.")["Trains"] == "Q"


def test_an_irregular_form_that_is_also_a_noun_may_be_a_verb() -> None:
    assert letters("The man was shot.")["shot"] == "Q"
    assert letters("A shot was fired.")["shot"] == "w"
