from __future__ import annotations

import time
import tomllib
from importlib.resources import files
from typing import Any

import pytest
from cases import cases

from checker.annotate import annotate
from checker.annotate.scan import Scan
from checker.annotate.times import times
from checker.model.annotation import TimeExpression
from checker.model.document import Document
from checker.normalize import normalize


def read(text: str, language: str = "de") -> list[TimeExpression]:
    return times(Scan(Document("a", text, language=language), "text"))


@pytest.mark.parametrize("code, case", cases("times"))
def test_times_are_read_as_a_reader_reads_them(code: str, case: dict[str, Any]) -> None:
    document = Document("a", case["text"], language=code, published="2025-08-20")
    annotations = annotate(document)
    values = normalize(document, annotations).times
    found = [[document.words(t.span), v.kind, v.timex] for t, v in zip(annotations.times, values)]
    assert found == case["times"]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Er kam gestern.", ("XXXX-XX-XX", "day", -1, None, "document")),
        ("Er kam nächste Woche.", ("XXXX-WXX", "week", 1, None, "document")),
        ("Er kam am vergangenen Montag.", ("XXXX-WXX-1", None, None, "before", "document")),
        ("Er wird am Montag kommen.", ("XXXX-WXX-1", None, None, "future", "document")),
        ("Er kam am Montag.", ("XXXX-WXX-1", None, None, "past", "document")),
        ("Montag.", ("XXXX-WXX-1", None, None, None, "document")),
        ("Tags darauf kam er.", ("XXXX-XX-XX", "day", 1, None, "narrative")),
        ("Um 20 Uhr kam er.", ("T20:00", None, None, "past", "narrative")),
        ("Vor zwei Wochen kam er.", ("P2W", "week", -2, None, "document")),
    ],
)
def test_words_become_concepts_first(text: str, expected: tuple[object, ...]) -> None:
    (found,) = read(text)
    assert (found.value, found.unit, found.offset, found.direction, found.anchor) == expected


def test_the_weekday_beside_a_date_is_kept() -> None:
    assert [time.weekday for time in read("Am Dienstag, 18. August 2025, und am Freitag.")] == [2, None]


@pytest.mark.parametrize("code", ["de", "en"])
def test_expressions_stand_in_order_and_apart(code: str) -> None:
    for case in (case for found in cases("times") for language, case in [found.values] if language == code):
        spans = [found.span for found in read(case["text"], code)]
        assert all(one.end <= other.start for one, other in zip(spans, spans[1:]))


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "18.",
        "'",
        "am",
        "vom 3. bis",
        "0. Mai, 99. Mai, 31. Februar",
        "\ud800 Montag",
        "９９９９ ²² ٣. Mai",
        "1" * 5000,
        "-".join("2025" for _ in range(500)),
        "halb halb halb neun",
        "Am Dienstag, Samstag und vergangenen Sonntag, vorgestern, in 9999 Jahren, vor 9999 Jahrhunderten, Ostern",
        "Tuesday, Saturday, last Sunday, 9999 years ago, 9999 decades later, Easter, next Thanksgiving, last month",
        "Jahrhundertjahrhundert 99. Jahrhundert 0. Jahrhundert 9. Quartal",
    ],
)
@pytest.mark.parametrize("code", ["de", "en"])
@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "no day"])
def test_hostile_texts_do_no_harm(text: str, code: str, published: str) -> None:
    document = Document("a", text, language=code, published=published)
    normalize(document, annotate(document))


@pytest.mark.parametrize("text", ["3. ", "3., ", "am ", "Montag ", "der letzte ", "2025-", "18.08.2025 ", "vor zwei "])
def test_reading_takes_time_in_proportion(text: str) -> None:
    scan = Scan(Document("a", text * 4000), "text")
    began = time.process_time()
    times(scan)
    assert time.process_time() - began < 3


# Classes that the code gives beside those of the word lists.
NUMERALS = set(
    "int anyyear twoyear day hour clock daymonth fulldate decade_full decade_digits nth joined_am joined_pm "
    "year isodate usdate weekday_part adjective_number".split()
)


@pytest.mark.parametrize("code", ["de", "en"])
def test_rules_name_known_classes(code: str) -> None:
    table = tomllib.loads((files("checker.lang") / code / "times.toml").read_text("utf-8"))
    known = {name for name, part in table.items() if isinstance(part, dict)} | set(table["small"]) | NUMERALS
    items = [item for rows in table["rules"].values() for row in rows for item in row.split() if item not in "[]"]
    named = {name.partition("=")[0] for item in items for name in item.rstrip("?").split("|")}
    assert sorted(named - known) == []
