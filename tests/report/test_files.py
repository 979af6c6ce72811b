from __future__ import annotations

import csv
import io
import json

import pytest

from checker.report.files import csv_text, json_text


def test_json_keeps_umlauts() -> None:
    assert json_text({"a": "Außen"}) == '{"a": "Außen"}'


@pytest.mark.parametrize("text", ["a\u2028b", "a\x85b", "a\x7fb", "a\ud800b", "a\x00\x1bb", "\u2029"])
def test_json_of_one_value_is_one_line_of_valid_unicode_that_says_the_same(text: str) -> None:
    written = json_text([text])
    assert len(written.splitlines()) == 1 and written.encode("utf-8")
    assert json.loads(written) == [text]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])
def test_a_formula_becomes_text(cell: str) -> None:
    rows = list(csv.reader(io.StringIO(csv_text(["a"], [{"a": cell}]), newline="")))
    assert rows == [["a"], [f"'{cell}"]]


def test_a_sign_alone_stays() -> None:
    assert csv_text(["a"], [{"a": "+"}]) == "a\r\n+\r\n"


def test_other_cells_stay_and_missing_ones_are_empty() -> None:
    rows = list(csv.reader(io.StringIO(csv_text(["a", "b", "c"], [{"a": 'x "y", z', "b": -1}]))))
    assert rows[1] == ['x "y", z', "-1", ""]
