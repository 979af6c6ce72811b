"""What the builders of values share."""

from __future__ import annotations

from typing import Any

Told = dict[str, str]  # class -> value of the words of one expression
Fields = dict[str, Any]  # of the TimeExpression

# Unit -> the TIMEX3 value of one that is not resolved.
PERIODS = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
