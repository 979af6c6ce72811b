from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from checker.errors import CheckerError
from checker.listed import Kind, read, standing
from checker.model.value import Role
from checker.wikidata import people, role, written

VARIABLES = ("person", "personLabel", "aliases", "officeLabel", "jurisdiction", "start", "end")
RESULTS = [
    ("Q1", "Henrike Solbach", "Rike Solbach;H. Solbach", "Prime Minister of Japan", "JP", "2025-05-06T00:00:00Z", ""),
    ("Q1", "Henrike Solbach", "", "Minister of Foreign Affairs of Japan", "", "2021-12-08T00:00:00Z", "2025-05-06"),
    ("Q2", "Jan Weber", "", "keeper of the seven keys", "", "2020-01-01T00:00:00Z", ""),
]


def rows() -> list[dict[str, str]]:
    """As downloaded: what is not known is not there."""
    named = (dict(zip(VARIABLES, (f"http://www.wikidata.org/entity/{row[0]}", *row[1:]))) for row in RESULTS)
    return [{name: value for name, value in row.items() if value} for row in named]


def downloaded(form: str) -> str:
    if form == "json":
        return json.dumps(rows())
    if form == "verbose":
        cells = [{name: {"type": "literal", "value": value} for name, value in row.items()} for row in rows()]
        return json.dumps({"head": {"vars": list(VARIABLES)}, "results": {"bindings": cells}})
    out = io.StringIO()
    writer = csv.DictWriter(out, VARIABLES, delimiter="\t" if form == "tsv" else ",")
    writer.writeheader()
    writer.writerows(rows())
    return out.getvalue()


@pytest.mark.parametrize("form", ["json", "verbose", "csv", "tsv"])
def test_every_download_becomes_a_list_that_can_be_read(tmp_path: Path, form: str) -> None:
    (tmp_path / "query").write_text(downloaded(form), encoding="utf-8")
    found, unknown = people(tmp_path / "query", "2025-08-22")
    assert unknown == ["keeper of the seven keys"]
    (tmp_path / "people.csv").write_text(written(found), encoding="utf-8")
    listed = read([tmp_path / "people.csv"])
    person = listed.person("Rike Solbach")
    assert person and person.source == "Wikidata Q1" and len(person.terms) == 2
    assert standing(Role("foreign_minister", "JP"), person, "2023-01-01").kind is Kind.RIGHT
    assert standing(Role("foreign_minister", "JP"), person, "2025-06-01").kind is Kind.WRONG
    assert standing(Role("prime_minister", "JP"), person, "2025-08-23").kind is Kind.SILENT


@pytest.mark.parametrize(
    "label, expected",
    [
        ("Federal Chancellor of Germany", Role("federal_chancellor", "DE")),
        ("President of the United States", Role("president", "US")),
        ("United States Secretary of State", Role("foreign_minister", "US")),
        ("Federal Minister for Foreign Affairs", Role("foreign_minister")),
        ("Secretary-General of the United Nations", Role("un_secretary_general", "UN")),
        ("Bundeskanzler", Role("federal_chancellor")),
        ("human", None),
    ],
)
def test_labels_are_read_as_titles_are(label: str, expected: Role | None) -> None:
    assert role(label) == expected


@pytest.mark.parametrize(
    "content, told",
    [
        ("", "holds no results"),
        ("[]", "holds no results"),
        ("{}", "no query result"),
        ("[1]", "no query result"),
        ('[{"x": "y"}]', "result 1 has no personLabel"),
        ("a,b\n1,2\n", "result 1 has no personLabel"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / "query.json").write_text(content, encoding="utf-8")
    with pytest.raises(CheckerError, match=told):
        people(tmp_path / "query.json", "2025-08-22")
