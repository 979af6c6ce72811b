"""The day of publication, as it was given -> as the program keeps it."""

from __future__ import annotations

import re
from datetime import date, datetime

ISO = re.compile(r"\d{4}-\d{2}-\d{2}([T ].+)?", re.ASCII)


def published(value: str) -> str | None:
    """The ISO date or date-time in its canonical form; None when it is not one or no such day exists."""
    value = value.strip()
    match = ISO.fullmatch(value)
    if not match:
        return None
    try:
        return (datetime if match[1] else date).fromisoformat(value).isoformat()
    except ValueError:
        return None
