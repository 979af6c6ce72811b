"""What query.wikidata.org downloads (JSON, verbose JSON, CSV or TSV) -> rows of a list of people.

Columns, by the names of the query's variables: person, personLabel, aliases (apart by ;), officeLabel, jurisdiction
(ISO 3166 code, may be missing), start, end (may be missing). Labels of offices are read as articles are.
"""

from __future__ import annotations

import csv
import io
import json
from functools import lru_cache
from pathlib import Path
from typing import Any, Iterable, Iterator, Mapping

from checker.compare.roles import sole
from checker.errors import UnreadableError
from checker.listed.files import COLUMNS
from checker.model.document import Document
from checker.model.predicate import HOLDS_ROLE
from checker.model.value import Role
from checker.pipeline import read_document

Row = dict[str, str]
_NEEDED = ("personLabel", "officeLabel")
_SENTENCES = (("en", "Max Muster, {}, spoke."), ("de", "{} Max Muster sprach."))
_LEFT_OUT = ("Federal ", "federal ")
_DAY = 10


def people(path: Path, as_of: str) -> tuple[list[Row], list[str]]:
    """Rows with the keys of COLUMNS, in order of name and start, and the offices that are not known, each once."""
    found, unknown = [], set()
    for result in _results(path):
        office = role(result["officeLabel"])
        if office is None:
            unknown.add(result["officeLabel"])
        elif result["personLabel"]:
            found.append(_row(result, office, as_of))
    found.sort(key=lambda row: tuple(row[name] for name in ("name", "id", "start", "office")))
    return [row for at, row in enumerate(found) if row not in found[max(0, at - 1) : at]], sorted(unknown)


def written(rows: Iterable[Mapping[str, str]]) -> str:
    """The rows as a CSV file that the setting `references` can name."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _row(result: Row, office: Role, as_of: str) -> Row:
    key = result.get("person", "").rpartition("/")[2]
    return {
        "name": result["personLabel"],
        "aliases": result.get("aliases", ""),
        "office": office.office,
        "jurisdiction": result.get("jurisdiction") or office.jurisdiction or "",
        "qualifier": office.qualifier or "",
        "start": result.get("start", "")[:_DAY],
        "end": result.get("end", "")[:_DAY],
        "source": f"Wikidata {key}".strip(),
        "as_of": as_of,
        "id": key,
    }


@lru_cache(maxsize=None)
def role(label: str) -> Role | None:
    """The office of a label, "Prime Minister of Japan"; None where none is known that one person holds alone."""
    shorter = [label.removeprefix(start) for start in _LEFT_OUT if label.startswith(start)]
    found = [one for wording in (label, *shorter) for one in _read(wording)]
    return next((one for one in found if sole(one.office)), None)


def _read(label: str) -> Iterator[Role]:
    for language, sentence in _SENTENCES:
        reading = read_document(Document("label", sentence.format(label), language=language), "rules")
        for assertion in reading.assertions:
            if assertion.predicate == HOLDS_ROLE and isinstance(assertion.value, Role):
                yield assertion.value


def _results(path: Path) -> list[Row]:
    """Variable -> value of every result; UnreadableError where the file is none of the four formats."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        results = _json(json.loads(text)) if text.lstrip()[:1] in ("[", "{") else _table(text)
    except OSError as error:
        raise UnreadableError(f"{path}: cannot be read: {error.strerror}; name a downloaded file") from error
    except (ValueError, RecursionError, AttributeError, KeyError, TypeError, csv.Error) as error:
        raise UnreadableError(f"{path}: no query result; download it as JSON or CSV from query.wikidata.org") from error
    for number, result in enumerate(results, 1):
        missing = [name for name in _NEEDED if name not in result]
        if missing:
            raise UnreadableError(f"{path}: result {number} has no {missing[0]}; run the query of the README")
    if not results:
        raise UnreadableError(f"{path}: holds no results; run the query of the README")
    return results


def _json(content: Any) -> list[Row]:
    """Verbose: {"results": {"bindings": [{variable: {"value": …}}]}}; else [{variable: value}]."""
    if isinstance(content, dict):
        return [{name: str(cell["value"]) for name, cell in row.items()} for row in content["results"]["bindings"]]
    return [{name: str(value) for name, value in row.items()} for row in content]


def _table(text: str) -> list[Row]:
    delimiter = "\t" if "\t" in text.partition("\n")[0] else ","
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    return [{name.lstrip("?"): value or "" for name, value in row.items()} for row in rows]
