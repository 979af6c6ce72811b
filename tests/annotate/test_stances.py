from __future__ import annotations

from typing import Any, Iterator

import pytest
from cases import cases

from checker.annotate import annotate
from checker.annotate.clause_parse import Parses
from checker.annotate.scan import Scan
from checker.annotate.stances import _Reader
from checker.model.document import TEXT, Document


@pytest.mark.parametrize("code, case", cases("stances"))
def test_stances_are_read_as_a_reader_reads_them(code: str, case: dict[str, Any]) -> None:
    document = Document("a", case["text"], language=code)
    annotations = annotate(document)
    found = [
        [
            stance.act + stance.polarity,
            document.words(stance.span),
            "" if stance.holder is None else annotations.mentions[stance.holder].name,
            stance.role or "",
            list(stance.topic_words),
        ]
        for stance in annotations.stances
    ]
    assert found == case["stances"]


def test_a_body_without_a_name_is_the_same_in_two_languages() -> None:
    texts = [("de", "Der Betriebsrat lehnt den Verkauf ab."), ("en", "The works council rejects the sale.")]
    found = [annotate(Document("a", text, language=code)).stances[0] for code, text in texts]
    assert found[0].body == found[1].body == "works_council"
    assert found[0].topic_words == found[1].topic_words


def test_what_is_called_new_is_marked() -> None:
    stance = annotate(Document("a", "Inzwischen lehnt Moskau den Plan ab.")).stances[0]
    assert stance.change


class Looked(list[str]):
    """Words that count how often somebody goes through them."""

    times = 0

    def __iter__(self) -> Iterator[str]:
        self.times += 1
        return super().__iter__()


def test_a_word_that_may_announce_is_looked_for_once_however_often_it_stands_there() -> None:
    def times(count: int) -> int:
        scan = Scan(Document("x", "sagte ab, schloss und lehnte, " * count, language="de"), TEXT)
        words = Looked(form for form in scan.forms if form not in ("ab", "aus"))
        _Reader(Parses(scan, [], 0), [])._announced(words)
        return words.times

    assert times(50) == times(2) > 1


@pytest.mark.parametrize(
    "code, text, certainty",
    [
        ("de", "Die Kartellbehörden müssen dem Kauf noch zustimmen.", "demanded"),
        ("de", "Die Kartellbehörden haben dem Kauf zugestimmt.", "asserted"),
        ("de", "Der Rat musste dem Kauf zustimmen.", "asserted"),
        ("en", "The regulator must approve the sale.", "demanded"),
        ("en", "The regulator approved the sale.", "asserted"),
    ],
)
def test_who_has_to_agree_has_not_agreed(code: str, text: str, certainty: str) -> None:
    (stance,) = annotate(Document("a", text, language=code)).stances
    assert stance.certainty == certainty
