"""Writes docs/times-and-quantities.md from the word lists and the tested examples: `python -m docs.tables`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Iterable, Iterator, Mapping, Sequence

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "times-and-quantities.md"
LANGUAGES = {"de": "German", "en": "English"}
_MOST = 12  # wordings that a row shows
_INTRO = """\
# Times and quantities

What each expression becomes. The examples are those that the tests run over, the words those that the program reads.
Written by `python -m docs.tables`; do not edit.

Every example is read as published on Wednesday, 20 August 2025. A time becomes a TIMEX3 type and value: `2025-W34` is
a week, `P2W` a span of two weeks, `XXXX-WXX-1` some Monday, `T20:00` a time of day. A quantity becomes an interval with
its unit or what it counts: `27..33 person about` is between 27 and 33 persons, roughly; `12.. visitor` at least twelve
visitors; a `part` is one of several and never the whole; `of` names whose age it is.
"""
_TIME_CLASSES = {
    "month": "Months", "weekday": "Weekdays", "part": "Parts of a day", "season": "Seasons", "unit": "Units",
    "ordinal": "Ordinals", "shift": "Which one, from the day of writing", "near": "Which one, from the day told",
    "beside_day": "The day before and after", "relative_day": "Days from today", "ref": "Vague times",
    "set": "Habits", "lasting": "Spans without a number", "edge": "Parts of a period", "mod": "Modifiers",
    "feast": "Feasts",
}  # fmt: skip
_QUANTITY_CLASSES = {
    "magnitudes": "Magnitudes", "vague": "Numbers without digits", "several": "Several", "fractions": "Fractions",
    "before": "Bounds before a number", "after": "Bounds behind a number", "units": "Units",
}  # fmt: skip


def page() -> str:
    """The whole page."""
    times = _section("Times", "times", "times.toml", _TIME_CLASSES, _time)
    quantities = _section("Quantities", "quantities", "quantities.toml", _QUANTITY_CLASSES, str)
    return "\n".join([_INTRO, *times, *quantities])


def _section(title: str, name: str, words: str, classes: Mapping[str, str], shown: Any) -> Iterator[str]:
    for code, language in LANGUAGES.items():
        yield f"## {title}, {language}\n"
        yield _table(("example", "becomes", "why"), _examples(code, name, shown))
    yield f"## Words of {title.lower()}\n"
    for part, heading in classes.items():
        yield f"### {heading}\n"
        yield _table(("stands for", *LANGUAGES.values()), _words(words, part))


def _examples(code: str, name: str, shown: Any) -> Iterator[Sequence[str]]:
    """One row for every case."""
    for case in _load(ROOT / "fixtures" / "annotate" / code / f"{name}.toml")["case"]:
        yield case["text"], "<br>".join(shown(one) for one in case[name]) or "nothing", case["why"]


def _time(told: Sequence[str]) -> str:
    words, kind, value = told
    return f"{words} = {kind} {value}"


def _words(name: str, part: str) -> Iterator[Sequence[str]]:
    """One row for every value, with the wordings of each language."""
    lists = [_load(ROOT / "checker" / "lang" / code / name)[part] for code in LANGUAGES]
    for value in dict.fromkeys(key for listed in lists for key in listed):
        yield value, *(", ".join(listed.get(value, [])[:_MOST]) for listed in lists)


def _load(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join("| " + " | ".join(map(_cell, line)) + " |\n" for line in lines)


def _cell(text: str) -> str:
    """Text of one line that Markdown leaves as it is."""
    return " ".join(text.split()).replace("|", "\\|").replace("*", "\\*").replace("_", "\\_")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
