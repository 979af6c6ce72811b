"""Lists of people from files: CSV, one row an office, or JSONL, one line a person."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Callable, Iterable, Iterator, Mapping, Sequence

from checker.data import table
from checker.errors import SettingsError
from checker.listed.people import Listed, People, Term
from checker.model.value import Role

COLUMNS = ("name", "aliases", "office", "jurisdiction", "qualifier", "start", "end", "source", "as_of", "id")
_QUALIFIERS = ("acting", "designated")
_PERSON = ("name", "aliases", "offices", "source", "as_of", "id")
_DAYS = ("start", "end", "as_of")
Row = Mapping[str, Any]


class _RowError(Exception):
    """What is wrong with a row, and what to do."""


def read(paths: Iterable[str | Path]) -> People:
    """The people of all files, in their order; SettingsError, one line that names file and row, where one is wrong."""
    return People(tuple(person for path in paths for person in _people(Path(path))))


def _people(path: Path) -> list[Listed]:
    """The rows of one person, told by id or else by name, are one person."""
    found: dict[str, Listed] = {}
    for number, row in _rows(path):
        try:
            person = _person(row, path)
        except _RowError as error:
            raise SettingsError(f"{path}:{number}: {error}") from error
        key = str(row.get("id") or person.name)
        found[key] = _joined(found[key], person) if key in found else person
    if not found:
        raise SettingsError(f"{path}: holds no people; write a row for each, or take the file out of 'references'")
    return list(found.values())


def _joined(one: Listed, other: Listed) -> Listed:
    aliases = dict.fromkeys([*one.aliases, *other.forms])
    aliases.pop(one.name, None)
    return Listed(one.name, tuple(aliases), (*one.terms, *other.terms), one.source or other.source)


def _rows(path: Path) -> Iterator[tuple[int, Row]]:
    """Number of the line, and what stands in it with the keys of COLUMNS, or of _PERSON with `offices`."""
    kinds: dict[str, Callable[[Path, str], Iterator[tuple[int, Row]]]] = {".csv": _csv, ".jsonl": _jsonl}
    if path.suffix.lower() not in kinds:
        raise SettingsError(f"{path}: no list of people; give a .csv or .jsonl file")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}; check 'references'") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: is not UTF-8; save it as UTF-8") from error
    return kinds[path.suffix.lower()](path, text)


def _csv(path: Path, text: str) -> Iterator[tuple[int, Row]]:
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        _known(path, 1, reader.fieldnames or (), COLUMNS)
        for row in reader:
            if None in row:
                raise SettingsError(f"{path}:{reader.line_num}: more cells than columns; put quotes around commas")
            yield reader.line_num, {name: (value or "").strip() for name, value in row.items()}
    except csv.Error as error:
        raise SettingsError(f"{path}:{reader.line_num}: no valid CSV: {error}; mend the row") from error


def _jsonl(path: Path, text: str) -> Iterator[tuple[int, Row]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                raise SettingsError(f"{path}:{number}: no valid JSON; write one person a line") from error
            if not isinstance(row, dict):
                raise SettingsError(f"{path}:{number}: no person; write {{\"name\": …}}")
            _known(path, number, row, _PERSON)
            yield number, row


def _known(path: Path, number: int, names: Iterable[str], right: Sequence[str]) -> None:
    names = list(names)
    if "name" not in names:
        raise SettingsError(f"{path}:{number}: 'name' is missing; known: {', '.join(right)}")
    for name in names:
        if name not in right:
            raise SettingsError(f"{path}:{number}: unknown column {name!r}{_proposal(name, right)}")


def _person(row: Row, path: Path) -> Listed:
    name, source = _text(row, "name"), _text(row, "source") or path.name
    if not name:
        raise _RowError("the name is empty; write it or take the row out")
    aliases = row.get("aliases") or ()
    if isinstance(aliases, str):
        aliases = [alias.strip() for alias in aliases.split(";") if alias.strip()]
    if not isinstance(aliases, (list, tuple)) or not all(isinstance(alias, str) for alias in aliases):
        raise _RowError("aliases is no list of names; write [\"…\", \"…\"]")
    return Listed(name, tuple(aliases), tuple(_terms(row, source)), source)


def _terms(row: Row, source: str) -> Iterator[Term]:
    offices = row.get("offices", [row] if row.get("office") else [])
    if not isinstance(offices, list) or not all(isinstance(office, dict) for office in offices):
        raise _RowError("offices is no list of offices; write [{\"office\": …, \"start\": …}]")
    for office in offices:
        yield _term({"as_of": row.get("as_of"), **office}, source)


def _term(row: Row, source: str) -> Term:
    office, qualifier = _text(row, "office"), _text(row, "qualifier") or None
    if office not in table("offices"):
        raise _RowError(f"unknown office {office!r}{_proposal(office, table('offices'))}")
    if qualifier not in (None, *_QUALIFIERS):
        raise _RowError(f"qualifier is {qualifier!r}; give one of {', '.join(_QUALIFIERS)}, or nothing")
    start, end, as_of = (_day(row, name) for name in _DAYS)
    if start and end and end < start:
        raise _RowError(f"the end, {end}, is before the start, {start}; mend one")
    role = Role(office, _text(row, "jurisdiction") or None, qualifier=qualifier)
    return Term(role, start, end, _text(row, "source") or source, as_of)


def _day(row: Row, name: str) -> str | None:
    value = _text(row, name)
    try:
        return date.fromisoformat(value).isoformat() if value else None
    except ValueError as error:
        raise _RowError(f"{name} is {value!r}; write the day as 2025-05-06, or nothing") from error


def _text(row: Row, name: str) -> str:
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        raise _RowError(f"{name} is {value!r}; write it as text")
    return (value or "").strip()


def _proposal(wrong: str, right: Iterable[str]) -> str:
    near = get_close_matches(wrong, list(right), n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; known: {', '.join(sorted(right)[:12])} …"
