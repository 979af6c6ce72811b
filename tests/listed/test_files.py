from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.errors import SettingsError
from checker.listed import Listed, Term, read
from checker.model.value import Role

MINISTER = Term(Role("foreign_minister", "DE"), "2021-12-08", "2025-05-06", "cabinet list")
MEMBER = Term(Role("member_of_parliament", "DE"), "2013-10-22", None, "handbook", "2025-06-30")
PERSON = Listed("Henrike Solbach", ("H. Solbach", "Henrieke Solbach"), (MINISTER, MEMBER), "cabinet list")
CSV = """name,aliases,office,jurisdiction,start,end,source,as_of
Henrike Solbach,H. Solbach;Henrieke Solbach,foreign_minister,DE,2021-12-08,2025-05-06,cabinet list,
Henrike Solbach,,member_of_parliament,DE,2013-10-22,,handbook,2025-06-30
"""
JSONL = {
    "name": "Henrike Solbach",
    "aliases": ["H. Solbach", "Henrieke Solbach"],
    "source": "cabinet list",
    "offices": [
        {"office": "foreign_minister", "jurisdiction": "DE", "start": "2021-12-08", "end": "2025-05-06"},
        {
            "office": "member_of_parliament",
            "jurisdiction": "DE",
            "start": "2013-10-22",
            "source": "handbook",
            "as_of": "2025-06-30",
        },
    ],
}


def test_rows_of_one_name_are_one_person(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("\ufeff" + CSV, encoding="utf-8")
    assert read([tmp_path / "people.csv"]).people == (PERSON,)


def test_a_line_of_json_is_a_person(tmp_path: Path) -> None:
    (tmp_path / "people.jsonl").write_text(json.dumps(JSONL) + "\n\n", encoding="utf-8")
    assert read([tmp_path / "people.jsonl"]).people == (PERSON,)


def test_an_id_keeps_namesakes_apart(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("id,name\n1,Jan Weber\n2,Jan Weber\n", encoding="utf-8")
    assert len(read([tmp_path / "people.csv"]).people) == 2


def test_the_file_is_the_source_where_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("name\nJan Weber\n", encoding="utf-8")
    assert read([tmp_path / "people.csv"]).people[0].source == "people.csv"


@pytest.mark.parametrize(
    "name, content, told",
    [
        ("a.csv", "name,offise\nJan Weber,mayor\n", ":1: unknown column 'offise'; did you mean 'office'?"),
        ("a.csv", "office\nmayor\n", ":1: 'name' is missing"),
        ("a.csv", "name,office\n,mayor\n", ":2: the name is empty"),
        ("a.csv", "name,office\nJan Weber,forein_minister\n", ":2: unknown office 'forein_minister'; did you mean"),
        ("a.csv", "name,office,start\nJan Weber,mayor,6.5.2025\n", ":2: start is '6.5.2025'; write the day as"),
        ("a.csv", "name,office,start,end\nJan Weber,mayor,2025-05-06,2024-01-01\n", ":2: the end, 2024-01-01, is"),
        ("a.csv", "name,office,qualifier\nJan Weber,mayor,old\n", ":2: qualifier is 'old'; give one of"),
        ("a.csv", "name,office\nJan Weber,mayor,Köln\n", ":2: more cells than columns"),
        ("a.csv", 'name\n"Jan Weber\n', ": no valid CSV"),
        ("a.csv", "", "'name' is missing"),
        ("a.csv", "name\n", ": holds no people"),
        ("a.jsonl", "{\n", ":1: no valid JSON"),
        ("a.jsonl", "[]\n", ":1: no person"),
        ("a.jsonl", '{"name": 3}\n', ":1: name is 3; write it as text"),
        ("a.jsonl", '{"name": "A B"}\n{"name": "C D", "offices": "mayor"}\n', ":2: offices is no list"),
        ("a.jsonl", '{"name": "A B", "aliases": [1]}\n', ":1: aliases is no list of names"),
        ("a.txt", "Jan Weber", ": no list of people; give a .csv or .jsonl file"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(tmp_path: Path, name: str, content: str, told: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError) as failed:
        read([path])
    assert str(path) in str(failed.value) and told in str(failed.value) and "\n" not in str(failed.value)


def test_a_file_that_is_not_there_and_one_in_another_encoding(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read([tmp_path / "people.csv"])
    (tmp_path / "people.csv").write_bytes("name\nJörg Weber\n".encode("latin-1"))
    with pytest.raises(SettingsError, match="not UTF-8"):
        read([tmp_path / "people.csv"])
