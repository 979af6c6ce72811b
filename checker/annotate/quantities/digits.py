"""Digits to a number: 1.400 and 2,5 in German, 1,400 and 2.5 in English."""

from __future__ import annotations

import re
from decimal import Decimal

_MOST = 18  # digits; what is longer is a code
_POINT = {"de": ",", "en": "."}
_GROUP = {"de": ".", "en": ","}
_GLUED = re.compile(r"(\d{1,18}(?:[.,]\d{1,18}){0,6})([^\W\d_]{1,12}|[¼½¾])$")
_PLAIN = re.compile(r"[\d.,]+$")
GLYPHS = {"¼": Decimal("0.25"), "½": Decimal("0.5"), "¾": Decimal("0.75")}


def number(text: str, code: str) -> Decimal | None:
    """The value of digits with separators; None for what is no number: 007, 1.2.3, 4:2."""
    if len(text) > _MOST or not _PLAIN.match(text):
        return None
    if text.isdigit():
        return None if text[0] == "0" and len(text) > 1 else Decimal(text)
    point, group = _POINT[code], _GROUP[code]
    if text.count(point) > 1 or point not in text and _grouped(text, group) is None:
        point, group = group, point  # the other language's separators
    whole, _, rest = text.partition(point)
    digits = _grouped(whole, group) if group in whole else whole
    if digits is None or not rest.isdigit() and point in text:
        return None
    return Decimal(f"{digits}.{rest}" if rest else digits)


def _grouped(text: str, group: str) -> str | None:
    """Digits in groups of three as one: 1.400 -> 1400."""
    first, *groups = text.split(group)
    if not groups or not 1 <= len(first) <= 3 or first[0] == "0" or any(len(part) != 3 for part in groups):
        return None
    return first + "".join(groups)


def glued(form: str, code: str) -> tuple[Decimal, str] | None:
    """Digits with letters directly behind them: 5bn, 10km, 2½."""
    found = _GLUED.match(form)
    value = number(found.group(1), code) if found else None
    return None if found is None or value is None else (value, found.group(2))
