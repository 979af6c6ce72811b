from __future__ import annotations

import csv
import io
import json

from checker.model.assertion import Reading
from checker.model.finding import StoryReport
from checker.report.items import items_csv, items_jsonl

PLACE = {"document": "a.txt", "field": "text"}
NAME = {**PLACE, "start": 15, "end": 24, "text": "Ada Weber"}
TITLE = {**PLACE, "start": 0, "end": 15, "text": "Außenministerin"}
SAID = {
    "polarity": "+",
    "certainty": "asserted",
    "attributed_to": None,
    "condition": None,
    "time": None,
    "place": None,
}


def test_a_mention_a_role_and_assertions(readings: tuple[Reading, ...]) -> None:
    mention, role, named, holds = [json.loads(line) for line in items_jsonl(readings).splitlines()]
    assert mention == {"kind": "mention", **NAME, "type": "person", "entity": "e1", "name": "Ada Weber"}
    assert role == {
        "kind": "role",
        **TITLE,
        "person": "Ada Weber",
        "office": "foreign_minister",
        "jurisdiction": "US",
        "qualifier": "acting",
    }
    subject = {"kind": "assertion", "subject": "Ada Weber"}
    assert named == {**subject, **NAME, "predicate": "named", "value": "Ada Weber", **SAID}
    assert holds == {**subject, **TITLE, "predicate": "holds_role", "value": "foreign_minister/US//acting", **SAID}


def test_csv_holds_the_same_items(readings: tuple[Reading, ...]) -> None:
    rows = list(csv.DictReader(io.StringIO(items_csv(readings))))
    items = [json.loads(line) for line in items_jsonl(readings).splitlines()]
    given = [{key: str(value) for key, value in item.items() if value is not None} for item in items]
    assert [{key: cell for key, cell in row.items() if cell} for row in rows] == given


def test_hostile_text_stays_in_its_line(hostile: StoryReport) -> None:
    (line,) = items_jsonl(hostile.readings).splitlines()
    assert json.loads(line)["text"] == hostile.readings[0].mentions[0].text


def test_nothing_read_is_nothing() -> None:
    assert items_jsonl([Reading("a", "s", "de")]) == ""
