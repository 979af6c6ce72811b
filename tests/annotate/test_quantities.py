from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from calls import calls
from cases import cases

from checker.annotate.mentions import mentions
from checker.annotate.people import persons
from checker.annotate.quantities import quantities
from checker.annotate.scan import Scan
from checker.annotate.times import times
from checker.model.annotation import Mention, Quantity
from checker.model.document import TEXT, Document


def read(text: str, code: str, offset: int = 0) -> tuple[list[Quantity], list[Mention]]:
    scan = Scan(Document("a", text, language=code), TEXT)
    named = list(mentions(scan, persons([scan])[0]))
    return quantities(scan, times(scan), named, offset), named


def shown(text: str, found: Quantity, named: list[Mention]) -> str:
    """ "rund 30 = 27..33 person about part several of Name", only what is said."""
    low, high = ("" if bound is None else f"{bound.normalize():f}" for bound in (found.low, found.high))
    words = [text[found.span.start : found.span.end], "=", low if low == high else f"{low}..{high}"]
    words += [found.unit or "", f"{found.counted or ''}{'/' if found.kind else ''}{found.kind or ''}"]
    words += ["about" if found.approximate else "", "part" if found.part else "", found.scope or ""]
    words += [{True: "with actor", False: "without actor", None: ""}[found.with_actor]]
    words += [f"of {named[found.holder].name}" if found.holder is not None else ""]
    return " ".join(word for word in words if word)


@pytest.mark.parametrize("code, case", cases("quantities"))
def test_quantities_are_read_as_a_reader_reads_them(code: str, case: dict[str, Any]) -> None:
    found, named = read(case["text"], code)
    assert [shown(case["text"], one, named) for one in found] == case["quantities"]


def test_the_noun_is_where_the_counted_thing_stands() -> None:
    text = "Es kamen zwölf junge Männer."
    (found,), _ = read(text, "de")
    assert found.noun is not None
    assert text[found.noun.start : found.noun.end] == "Männer"


def test_an_age_without_a_name_keeps_its_noun() -> None:
    text = "A 15-year-old boy won."
    (found,), _ = read(text, "en")
    assert found.noun is not None and found.holder is None
    assert text[found.noun.start : found.noun.end] == "boy"


def test_a_text_may_end_at_what_happened() -> None:
    (found,), _ = read("Anna Miller, 17, died", "en")
    assert found.kind == "killed"


def test_the_holder_counts_from_the_document() -> None:
    (found,), _ = read("Anna Miller, 17, won.", "en", offset=7)
    assert found.holder == 7


def test_an_interval_is_exact() -> None:
    (found,), _ = read("rund 1.400 Arbeiter", "de")
    assert (found.low, found.high) == (Decimal("1260.0"), Decimal("1540.0"))


@pytest.mark.parametrize("code", ["de", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "1" * 5000,
        "1." * 3000,
        "1 000 " * 2000,
        "a one " * 3000,
        "hundert" * 500,
        "und" * 500 + "zwanzig",
        "zwei und " * 2000,
        "5-" * 3000,
        "killed 5, " * 2000,
        "two hundred thousand million " * 500,
        "ein halb drittel jährige 1jährige -jährig" * 100,
        "٣ people were killed ½ ² 1² ①",
        "$ $ $5 5$ -5 5-",
        "53-",
        "(53",
        "of 5",
        "5 of " * 3000,
        "two " + "hundred " * 3000,
        "zwei" + " Millionen" * 3000,
        "5 the the the " * 1000,
        "12, including " * 2000,
    ],
)
def test_hostile_texts_are_read_without_harm(code: str, text: str) -> None:
    for found in read(text, code)[0]:
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found.low is None or found.high is None or found.low <= found.high


@pytest.mark.parametrize("unit", ["killed 5, ", "5 of ", "one in ", "three other people, ", "5 tote "])
def test_reading_is_linear(unit: str) -> None:
    """Eight times the text takes about eight times the work, never sixty-four times."""
    short, long = (calls(_read_english, unit * times) for times in (250, 2000))
    assert long < 12 * short


def _read_english(text: str) -> None:
    quantities(Scan(Document("a", text, language="en"), TEXT), [], [], 0)


@pytest.mark.parametrize(
    "german, english",
    [
        ("Drei Menschen starben.", "Three people died."),
        ("Mindestens zwölf Soldaten wurden getötet.", "At least twelve soldiers were killed."),
        ("Zwei Kinder wurden schwer verletzt.", "Two children were seriously injured."),
        ("Es gab 30 Verletzte.", "30 people were injured."),
        ("Vier Menschen werden vermisst.", "Four people are missing."),
        ("Die Polizei hat sechs Verdächtige festgenommen.", "Police arrested six suspects."),
        ("Rund 1.400 Menschen kamen.", "About 1,400 people came."),
        ("Das kostet 3,2 Milliarden Euro.", "It costs 3.2 billion euros."),
        ("Zwei Drittel der Wähler stimmten zu.", "Two-thirds of voters agreed."),
        ("38 der 41 Staaten unterzeichneten.", "38 of the 41 countries signed."),
        ("Zehntausende Menschen demonstrierten.", "Tens of thousands of people marched."),
        ("Drei Menschen starben, darunter zwei Kinder.", "Three people died, including two children."),
    ],
)
def test_german_and_english_say_the_same(german: str, english: str) -> None:
    assert [neutral(one) for one in read(german, "de")[0]] == [neutral(one) for one in read(english, "en")[0]]


def neutral(found: Quantity) -> tuple[object, ...]:
    return found.low, found.high, found.unit, found.counted, found.kind, found.part, found.approximate
