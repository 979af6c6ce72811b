"""Downloads."""

from __future__ import annotations

import csv
import io
import json

from web_client import Person


def test_decisions_come_as_a_table_and_as_objects(ann: Person) -> None:
    ann.decide("confirmed", "/?in=hafen&id=aa03", note="=HYPERLINK(1)")
    ann.decide("unsure", "/?in=hafen&id=aa02")
    ann.post("/undo")
    answer = ann.get("/export/decisions.csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="decisions.csv"'
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [(row["finding"], row["verdict"], row["in_force"]) for row in rows] == [
        ("aa03", "confirmed", "yes"), ("aa02", "unsure", "no"),
    ]  # fmt: skip
    assert rows[0]["note"] == "'=HYPERLINK(1)" and "301 Boote" in rows[0]["words"]
    objects = json.loads(ann.get("/export/decisions.json").text)
    assert [one["finding"] for one in objects] == ["aa03", "aa02"] and objects[0]["note"] == "=HYPERLINK(1)"


def test_the_list_of_corrections_tells_article_by_article(ann: Person) -> None:
    ann.decide("confirmed", "/?in=hafen&id=aa01", note="ask *them*")
    ann.decide("fixed", "/?in=hafen&id=aa03")
    text = ann.get("/export/corrections.md").text
    assert text.startswith("# Corrections\n\n## hafen\n\n### Hafenbote, Hafenbote am Montag (b.txt)\n")
    assert "- [ ] **Ada Webber** → **Weber** (N101 Misspelt name, line 1)\n  > **Ada Webber** kam in den" in text
    assert "ask \\*them\\*" in text and "Abendpost" not in text and "Boote" not in text


def test_empty_exports_are_whole(ann: Person) -> None:
    assert json.loads(ann.get("/export/decisions.json").text) == []
    assert len(ann.get("/export/decisions.csv").text.splitlines()) == 1
    assert "No finding is confirmed" in ann.get("/export/corrections.md").text
    assert ann.text("/export").count("decisions.csv") == 1
