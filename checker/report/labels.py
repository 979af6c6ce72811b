"""What the page says beside the messages: labels, days and numbers as its reader writes them."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any

from checker.model.decision import Decision
from checker.model.opinion import Opinion
from checker.report.text import clean, shorten

DAY = len("2025-08-18")
ENGLISH = "en"
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


@lru_cache(maxsize=None)
def labels(language: str) -> dict[str, dict[str, Any]]:
    """The tables of labels/<language>.toml."""
    path = files("checker.report") / "labels" / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def label(name: str, language: str) -> str:
    """One label of the page."""
    return str(labels(language)["page"][name])


def counted(name: str, number: int, language: str) -> str:
    """ "1 source", "5 sources"."""
    return label(f"{name}_{'one' if number == 1 else 'many'}", language).format(figure(number, language))


def figure(number: int, language: str) -> str:
    """A count with the language's sign for thousands."""
    return f"{number:,}".replace(",", labels(language)["months"]["thousands"])


def reason_words(reason: str, language: str) -> tuple[str, bool]:
    """A rule's reason as a sentence, and whether it is in the language asked for: rules give reasons in English.

    Numbers, and what stands after a colon (the two words that differ), are kept as they are.
    """
    general, colon, particular = reason.partition(": ")
    numbers = _NUMBER.findall(general)
    found = listed("reasons", _NUMBER.sub("{}", general), language)
    if found is None:
        return _sentence(reason), language == ENGLISH
    return _sentence(found.format(*numbers).rstrip("." if colon else "") + colon + particular), True


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) or not text else ".")


def listed(table: str, key: str, language: str) -> str | None:
    """An entry of a table, or None."""
    found = labels(language).get(table, {}).get(key)
    return str(found) if found else None


def rule_label(code: str, language: str) -> str:
    """The rule's short name; of one without a label its code."""
    return listed("rules", code, language) or code


def predicate_label(predicate: str, language: str) -> str:
    """What a predicate is called in a heading."""
    return listed("predicates", predicate, language) or predicate.replace("_", " ")


def decision_words(decision: Decision, language: str) -> str:
    """ "dismissed by Ada Weber, 22 August 2025: both are right"."""
    verdict = listed("verdicts", decision.verdict, language) or decision.verdict
    who, when = shorten(clean(decision.reviewer)), day(decision.at, language)
    note = f": {shorten(clean(decision.note), 200)}" if decision.note else ""
    return label("decided_by", language).format(verdict=verdict, reviewer=who, day=when) + note


def opinion_words(opinion: Opinion, language: str) -> str:
    """ "contradiction, 0.93 (the judge's name)"."""
    verdict = listed("opinions", opinion.verdict, language) or opinion.verdict
    sure = "" if opinion.score is None else f", {opinion.score:.2f}"
    return f"{verdict}{sure} ({shorten(clean(opinion.judge))})"


def day(iso: str, language: str, weekday: bool = False) -> str:
    """ "22 August 2025", with the day of the week if asked for; what is no day stays as it is."""
    try:
        found = date.fromisoformat(iso[:DAY])
    except ValueError:
        return iso[:DAY]
    names = labels(language)["months"]
    text = label("date", language).format(day=found.day, month=names["names"][found.month - 1], year=found.year)
    return f"{names['weekdays'][found.weekday()]}, {text}" if weekday else text
