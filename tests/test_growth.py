"""A text many times as long takes about so many times as much work: counted in lines run, not timed."""

from __future__ import annotations

import re
from typing import Any, Callable

import pytest
from calls import steps
from samples import document

from checker.annotate.memberships import memberships
from checker.annotate.scan import Scan
from checker.link import statements
from checker.model.annotation import ORGANIZATION, PERSON, Mention
from checker.model.assertion import Reading
from checker.model.document import TEXT, Span
from checker.pipeline import check_story, read_document
from checker.report.markdown import markdown
from checker.report.page import page
from checker.report.records import findings_json
from checker.result import rule_pages, story_reports
from checker.settings import Settings

LETTERS = "bdfgklmnprstvwz"
SHORT, LONG = 40, 160
FEW = 20  # sentences that share a word: what more share tells nothing, as in a text of any length
PARAGRAPH = """\
Minister Odo {one} sprach am Montag mit Ida {two} ({age}) über Halle {number}. Der Minister lachte. Nach Angaben eines
Mitarbeiters, der nicht genannt werden wollte, kosten die {number} Boote {number},5 Millionen Euro. "Wir brauchen
{number} neue Schiffe und Lager {number}", sagte {two} dieser Zeitung. Berichten zufolge wurden in Dorf {one} {number}
Menschen verletzt. Odo {one} lehnt den Plan {number} ab. Wie die Agentur Reuters meldet, könnte {two} noch gewinnen.

"""


def surname(number: int) -> str:
    """Different ones, more than a letter apart."""
    first, rest = divmod(number, len(LETTERS))
    return f"{LETTERS[first % len(LETTERS)]}e{LETTERS[rest]}o{LETTERS[-1 - first % 9]}a{LETTERS[rest]}ing".capitalize()


def text(paragraphs: int, every: int = 1) -> str:
    """So many paragraphs that name different people and numbers; `every`: the step from one to the next."""
    return "".join(
        PARAGRAPH.format(one=surname(2 * at), two=surname(2 * at + 1), age=20 + at % 60, number=100 + 7 * at)
        for at in range(0, paragraphs * every, every)
    )


def readings(paragraphs: int) -> list[Reading]:
    """Of a text, of one that shares some of it, and of a short one."""
    texts = [text(paragraphs), text(paragraphs // 2, 2), text(2)]
    return [read_document(document(told, id)) for told, id in zip(texts, "abc")]


def pages(told: Any) -> None:
    markdown(told, (), "de")
    page(told, (), "de", rule_pages())
    findings_json(told, (), "de")


def read(paragraphs: int) -> Callable[[], object]:
    return lambda: read_document(document(text(paragraphs)))


def check(paragraphs: int) -> Callable[[], object]:
    found = readings(paragraphs)
    return lambda: check_story(found, Settings())


def show(paragraphs: int) -> Callable[[], object]:
    told = story_reports([check_story(readings(paragraphs), Settings())])
    return lambda: pages(told)


@pytest.mark.parametrize("stage", [read, check, show])
def test_work_grows_with_the_length_of_the_text(
    stage: Callable[[int], Callable[[], object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statements, "_CROWD", FEW)
    for paragraphs in (SHORT, LONG):
        stage(paragraphs)()  # fills the tables of words
    short, long = (steps(stage(paragraphs)) for paragraphs in (SHORT, LONG))
    assert long < 1.25 * LONG / SHORT * short


def test_changes_of_party_are_not_asked_for_every_member() -> None:
    def told(times: int) -> Callable[[], object]:
        line = "Odo {0} (SPD) wechselt die Partei. Ida {0} (CDU) kam. "
        lines = "".join(line.format(surname(at)) for at in range(times))
        scan = Scan(document(lines), TEXT)
        people = [Mention(span, PERSON, "") for span in _spans(lines, "Odo ", "Ida ")]
        parties = [Mention(span, ORGANIZATION, key, key) for key in ("SPD", "CDU") for span in _spans(lines, key)]
        return lambda: memberships(scan, [*people, *parties], (), 0)

    told(SHORT)()  # fills the tables of words
    short, long = (steps(told(times)) for times in (SHORT, LONG))
    assert long < 1.25 * LONG / SHORT * short


def _spans(text: str, *words: str) -> list[Span]:
    """Where the words stand; of a given name the surname with it."""
    return [Span(*found.span()) for word in words for found in re.finditer(rf"{word}(?:(?<= )\w+)?", text)]
