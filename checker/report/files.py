"""JSON and CSV as files: whatever the text of an article holds, it stays text."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any, Iterable, Mapping, Sequence

# Valid JSON, but line ends for many readers of lines, or no valid UTF-8: written as \uXXXX.
_RAW = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_line = json.JSONEncoder(ensure_ascii=False).encode  # made once: json.dumps would make one a call
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # what a spreadsheet would run


def json_text(value: Any, indent: int | None = None) -> str:
    """The value as JSON, one line without indent."""
    text = _line(value) if indent is None else json.dumps(value, ensure_ascii=False, indent=indent)
    return _RAW.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def nested(value: Any, depth: int, indent: int = 2) -> str:
    """The value as it stands in a JSON text with that indent, so many levels below the whole."""
    return json_text(value, indent).replace("\n", "\n" + " " * indent * depth)


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], heading: bool = True) -> str:
    """The rows as CSV; a cell that a spreadsheet would run as a formula gets an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out)  # line ends CR LF: with others it would leave a CR inside a cell unquoted
    if heading:
        writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue()


def _cell(value: Any) -> Any:
    """The value, a formula made text; a sign alone (a polarity) is none."""
    formula = isinstance(value, str) and value.startswith(_FORMULA) and len(value) > 1
    return f"'{value}" if formula else value
