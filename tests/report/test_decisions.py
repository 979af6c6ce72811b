"""Decisions as CSV, JSON and a list of corrections."""

from __future__ import annotations

import csv
import io
import json
from typing import Iterator

import pytest
import web_store
from hypothesis import given
from hypothesis import strategies as st

from checker.model.decision import Decision, Words
from checker.report.decisions import COLUMNS, Correction, as_csv, as_json, corrections

MADE = Decision("aa01", "hafen", "N101", "confirmed", "Änne", "2026-11-20T08:00:00Z", "a \"b\"\nc", None,
                (Words("Webber", ("Ada Webber", "A. Webber")), Words("Weber", ("Weber",))), number=7)  # fmt: skip


def test_a_table_has_a_heading_and_a_line_each() -> None:
    rows = list(csv.reader(io.StringIO("".join(as_csv([MADE])))))
    assert rows == [list(COLUMNS), ["7", "2026-11-20T08:00:00Z", "Änne", "hafen", "aa01", "N101", "confirmed", "",
                                    'a "b" c', "no", "no", "yes", "Webber: Ada Webber / A. Webber | Weber: Weber"]]


@pytest.mark.parametrize("sign", "=+-@")
def test_no_cell_is_carried_out_by_a_spreadsheet(sign: str) -> None:
    made = Decision("a", f"{sign}x", "N101", "unsure", f"{sign}1+1", "2026", f" {sign}cmd", number=1)
    rows = list(csv.reader(io.StringIO("".join(as_csv([made])))))
    assert not [cell for cell in rows[1] if cell.startswith(sign)]


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=30), max_size=3))
def test_objects_are_read_again(notes: list[str]) -> None:
    made = [Decision("a", "s", "N101", "unsure", "x", "2026", note) for note in notes]
    assert [one["note"] for one in json.loads("".join(as_json(made)))] == notes


def test_all_is_written_as_it_is_read() -> None:
    read: list[int] = []

    def endless() -> Iterator[Decision]:
        for number in range(1000):
            read.append(number)
            yield MADE

    for parts in (as_csv(endless()), as_json(endless())):
        next(parts), next(parts)
        assert len(read) <= 2
        read.clear()


def test_without_a_known_culprit_every_side_is_to_be_looked_at() -> None:
    boats = web_store.made()["hafen"][2]
    names = {"a.txt": "Abendpost", "b.txt": "b.txt", "c.txt": "<Kurier>"}
    text = "".join(corrections([Correction(boats, MADE, names, {"a.txt": "Ein *Titel*"})], "de"))
    assert text.startswith("# Korrekturen\n\n## hafen\n\n### Abendpost, Ein \\*Titel\\* (a.txt)\n\n- [ ] **300 Boote** "
                           "– anderswo: 301; 302 (Q101 Andere Anzahl, Zeile 1)\n")  # fmt: skip
    assert "\n### b.txt\n" in text and "\n### &lt;Kurier&gt; (c.txt)\n" in text
    assert "  Änne, 20. November 2026: a \"b\" c\n" in text


def test_articles_stand_in_order_and_their_places_from_top_to_bottom() -> None:
    found = web_store.made()["hafen"]
    names = {"a.txt": "A", "b.txt": "B", "c.txt": "C", "d.txt": "D"}
    text = "".join(corrections([Correction(one, None, names, {}) for one in found], "en"))
    assert text.count("### B") == 1
    assert text.index("**Ada Webber**") < text.index("**301 Boote**") < text.index("**Staatssekretärin**")
