"""Whatever our own generator writes, the reader reads back; and nothing costs more than in proportion to its length."""

from __future__ import annotations

from decimal import Decimal

import pytest
import renderings
import renderings_amounts
import renderings_times
from calls import calls
from hypothesis import given, settings
from hypothesis import strategies as st
from renderings import Rendering

from checker.annotate.quantities import quantities
from checker.annotate.scan import Scan
from checker.annotate.times import times
from checker.model.document import TEXT, Document
from checker.model.value import Interval
from checker.normalize.times import intervals

CODES = pytest.mark.parametrize("code", ["de", "en"])
FEW = settings(max_examples=60, deadline=None, derandomize=True)
EVENT = {"de": "Das Haus brannte am {}, sagte Rohwer.", "en": "The house burned on {}, Rohwer said."}
MONTH = {"de": "Das Haus brannte im {} ab.", "en": "The house burned in {} again."}
CLOCK = {"de": "Die Wache rief um {} an.", "en": "The guard called at {} again."}
SPAN = {"de": "Nach Angaben der Stadt waren {} nötig.", "en": "The city asked for {} at the harbour."}
COUNT = {"de": "Im Saal saßen {} Gäste.", "en": "The hall seated {} guests."}
SHARE = {"de": "Die Bahn verlor {} Euro.", "en": "The railway lost {} euros."}


def read_times(template: str, told: Rendering, code: str) -> list[Interval]:
    document = Document("a", template.format(told.text), language=code, published="2025-08-20")
    return intervals(times(Scan(document, TEXT)), document)


def read_numbers(template: str, told: Rendering, code: str) -> list[tuple[Decimal | None, Decimal | None]]:
    scan = Scan(Document("a", template.format(told.text), language=code), TEXT)
    return [(found.low, found.high) for found in quantities(scan, times(scan), [], 0)]


@CODES
@FEW
@given(st.data())
def test_a_date_reads_back(code: str, data: st.DataObject) -> None:
    told = data.draw(renderings.dates(code))
    values = {found.timex for found in read_times(EVENT[code], told, code)}
    assert values == {told.value}


@CODES
@FEW
@given(st.data())
def test_a_month_reads_back(code: str, data: st.DataObject) -> None:
    told = data.draw(renderings.months(code))
    assert [found.timex for found in read_times(MONTH[code], told, code)] == [told.value]


@CODES
@FEW
@given(st.data())
def test_a_time_of_day_reads_back(code: str, data: st.DataObject) -> None:
    told = data.draw(renderings.times(code))
    assert [found.timex for found in read_times(CLOCK[code], told, code)] == [f"2025-08-20T{told.value}"]


@CODES
@FEW
@given(st.data())
def test_a_span_reads_back(code: str, data: st.DataObject) -> None:
    told = data.draw(renderings.spans(code))
    assert [found.timex for found in read_times(SPAN[code], told, code)] == [told.value]


@CODES
@FEW
@given(st.data())
def test_a_whole_number_reads_back(code: str, data: st.DataObject) -> None:
    told = data.draw(renderings.wholes(code))
    assert read_numbers(COUNT[code], told, code) == [(told.low, told.high)]


@CODES
@FEW
@given(st.data())
def test_a_decimal_reads_back(code: str, data: st.DataObject) -> None:
    told = data.draw(renderings.decimals(code))
    assert read_numbers(SHARE[code], told, code) == [(told.low, told.high)]


@CODES
@FEW
@given(st.data())
def test_a_bounded_number_reads_back(code: str, data: st.DataObject) -> None:
    told = data.draw(renderings.bounded(code))
    assert read_numbers(COUNT[code], told, code) == [(told.low, told.high)]


RANGE = {"de": "Das Haus war {} geschlossen, sagte Rohwer.", "en": "The house was closed {}, Rohwer said."}
AMOUNT = {"de": "Nach Angaben der Stadt waren es {}.", "en": "The city said that it was {}."}
DIVIDED = {"de": "Nach Angaben der Stadt kam {} Gäste.", "en": "The city said that {} guests came."}
EACH = {"de": "Nach Angaben der Stadt kam {} Gast.", "en": "The city said that {} guest came."}


def read_amounts(template: str, told: Rendering, code: str) -> list[tuple[Decimal | None, Decimal | None, str | None]]:
    scan = Scan(Document("a", template.format(told.text), language=code), TEXT)
    return [(found.low, found.high, found.unit) for found in quantities(scan, times(scan), [], 0)]


@CODES
@FEW
@given(st.data())
def test_an_hour_in_words_reads_back(code: str, data: st.DataObject) -> None:
    told = data.draw(renderings_times.told_hours(code))
    template = CLOCK[code]
    assert [found.timex for found in read_times(template, told, code)] == [f"2025-08-20T{told.value}"]


@CODES
@FEW
@given(st.data())
def test_a_range_of_days_reads_back(code: str, data: st.DataObject) -> None:
    ends = data.draw(renderings_times.day_ranges(code))
    assert [found.timex for found in read_times(RANGE[code], ends[0], code)] == [end.value for end in ends]


@CODES
@FEW
@given(st.data())
def test_a_range_of_weekdays_reads_back(code: str, data: st.DataObject) -> None:
    ends = data.draw(renderings_times.weekday_ranges(code))
    assert [found.timex for found in read_times(RANGE[code], ends[0], code)] == [end.value for end in ends]


@CODES
@FEW
@given(st.data())
def test_a_feast_reads_back(code: str, data: st.DataObject) -> None:
    told = data.draw(renderings_times.feasts(code))
    assert [found.timex for found in read_times(RANGE[code], told, code)] == [told.value]


@CODES
@FEW
@given(st.data())
@pytest.mark.parametrize("kind", ["money", "measures", "smaller_units"])
def test_a_sum_or_measure_reads_back(kind: str, code: str, data: st.DataObject) -> None:
    told = data.draw(getattr(renderings_amounts, kind)(code))
    assert read_amounts(AMOUNT[code], told, code) == [(told.low, told.high, told.unit)]


@CODES
@FEW
@given(st.data())
@pytest.mark.parametrize("kind, template", [("fractions", DIVIDED), ("ratios", EACH)])
def test_a_share_in_words_reads_back(kind: str, template: dict[str, str], code: str, data: st.DataObject) -> None:
    told = data.draw(getattr(renderings_amounts, kind)(code))
    assert read_amounts(template[code], told, code) == [(told.low, told.high, told.unit)]


@CODES
@FEW
@given(st.data())
@pytest.mark.parametrize("kind", ["narrowed", "number_ranges"])
def test_an_interval_reads_back(kind: str, code: str, data: st.DataObject) -> None:
    told = data.draw(getattr(renderings_amounts, kind)(code))
    assert read_numbers(COUNT[code], told, code) == [(told.low, told.high)]


HOSTILE = ["1", "1.", "1. ", "12.12.", "3. 3. ", "1.000.", "1,", "9 ", "am 3. bis ", "2025-", "12:12:", "3rd of ",
           "zwei und ", "1 Euro 20 ", "5 feet 4 ", "fünf vor halb ", "zwischen dem 3. und dem ", "3 Viertel der ",
           "jeder dritte ", "Marlo Quist, 5, "]


@CODES
@pytest.mark.parametrize("unit", HOSTILE)
def test_a_line_of_digits_and_dots_is_read_in_proportion(code: str, unit: str) -> None:
    """Eight times the line takes about eight times the work."""
    short, long = (calls(_read, unit * (size // len(unit)), code) for size in (2_000, 16_000))
    assert long < 12 * short


@CODES
@given(st.lists(st.sampled_from(["1", "12", "3.", ".", ":", ",", "-", " ", "am ", "Mai ", "May ", "of ", "bis ",
                                 "th "]),
                min_size=1, max_size=8))  # fmt: skip
@settings(max_examples=15, deadline=None, derandomize=True)
def test_no_mixture_of_them_costs_more(code: str, parts: list[str]) -> None:
    unit = "".join(parts)
    short, long = (calls(_read, unit * times, code) for times in (40, 320))
    assert long < 12 * short + 2_000


def _read(text: str, code: str) -> None:
    document = Document("a", text, language=code, published="2025-08-20")
    scan = Scan(document, TEXT)
    found = times(scan)
    intervals(found, document)
    quantities(scan, found, [], 0)
