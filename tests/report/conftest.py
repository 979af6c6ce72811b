"""A small story to report on, and one whose every text tries to break out."""

from __future__ import annotations

from typing import Any, Callable

import msgspec
import pytest

from checker.model.assertion import Assertion, Entity, Passage, Reading, ReadMention
from checker.model.decision import Decision
from checker.model.document import Problem, Source, Span
from checker.model.finding import Evidence, Finding, Relation, StoryReport
from checker.model.value import Name, Role

LISTS = {
    "de": {
        "office": {
            "foreign_minister": ["Außenminister", "Chef des Äußeren"],
            "chancellor": ["Kanzler"],
            "mayor": ["Bürgermeister"],
        },
        "country": {"US": ["USA", "Vereinigte Staaten"]},
        "organization": {"EU": ["EU"]},
        "place": {"cologne": ["Köln"]},
    },
    "en": {
        "office": {"foreign_minister": ["foreign minister"], "chancellor": ["chancellor"], "mayor": ["mayor"]},
        "country": {"US": ["United States"]},
        "organization": {"EU": ["EU"]},
        "place": {"cologne": ["Cologne"]},
    },
}
HOSTILE = (
    "</style><script>alert(1)</script> **x** _y_ [a](javascript:b) | `c` \"q\" 'r' \\d ~~e~~ $f$ # &lt; "
    "https://evil.example www.evil.example a@evil.example \x1b[31m \x00 \u202e \u2028 \x85 \ud800 {subject} {{ 7 * 7 }}"
)


@pytest.fixture(autouse=True)
def lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """Word lists of our own: what a list holds is not what is tested here."""
    monkeypatch.setattr("checker.report.words.wordings", LISTS.__getitem__)


def passage(document: str, text: str, quote: str = "", line: int = 1, column: int = 1, start: int = 0) -> Passage:
    return Passage(document, Span(start, start + len(text)), text, line, column, quote or text)


@pytest.fixture
def make() -> Callable[..., Finding]:
    """Makes a finding of the rule with this code; sides: value -> passages."""

    def finding(code: str, sides: dict[str | Role, list[Passage]], **more: Any) -> Finding:
        evidence = tuple(Evidence(one, value) for value, passages in sides.items() for one in passages)
        support = tuple((value, len({one.document for one in passages})) for value, passages in sides.items())
        given = {"id": "0123", "rule": "a.rule", "severity": "warning", "story": "s", "subject": "Ada Weber", **more}
        return Finding(code=code, evidence=evidence, support=support, **given)

    return finding


@pytest.fixture
def readings() -> tuple[Reading, ...]:
    """Three documents; the last one has no publisher."""
    entity = Entity("e1", "person", "Ada Weber")
    name = Assertion("e1", "named", Name("Ada Weber", ("Ada",), (), "Weber"), passage("a.txt", "Ada Weber", start=15))
    acting = Role("foreign_minister", "US", None, "acting")
    role = Assertion("e1", "holds_role", acting, passage("a.txt", "Außenministerin"))
    mentions = (ReadMention(Span(15, 24), "Ada Weber", "e1"),)
    return (
        Reading("a.txt", "s", "de", Source("Abendpost"), "Weber reist", "https://abendpost.example/weber",
                "2025-08-18T10:00:00", "in/a.txt", entities=(entity,), mentions=mentions, assertions=(name, role)),
        Reading("b.txt", "s", "en", Source("The Gull"), published="2025-08-19"),
        Reading("c.txt", "s", "de"),
    )  # fmt: skip


@pytest.fixture
def story(make: Callable[..., Finding], readings: tuple[Reading, ...]) -> StoryReport:
    """A misprint, and two titles that go together; c.txt copies a.txt."""
    misprint = make(
        "N101",
        {
            "Webber": [passage("b.txt", "Webber", "Minister Webber left on Monday.", 3, 10)],
            "Weber": [
                passage("a.txt", "Weber", "Dann sprach Weber.", 7, 13),
                passage("c.txt", "Weber", "Weber kommt.", 2, 1),
            ],
        },
        severity="error",
        relation=Relation.MISSPELLING,
        predicate="named",
        suggestion="Weber",
        details={"misprint": "Webber", "favoured": "Weber", "decided": True},
    )
    titles = make(
        "R101",
        {
            Role("chancellor"): [passage("a.txt", "Kanzlerin", "Die Kanzlerin Weber sprach.", 9, 5)],
            Role("foreign_minister", "US"): [passage("b.txt", "foreign minister", "The foreign minister left.", 4, 5)],
        },
        id="4567",
        severity="info",
        relation=Relation.COMPATIBLE,
        predicate="holds_role",
        details={"both": []},
    )
    origins = {"a.txt": "a.txt", "b.txt": "b.txt", "c.txt": "a.txt"}
    return StoryReport("s", readings, origins, (misprint, titles), (Problem("a.txt", "date line", "two days"),))


@pytest.fixture
def hostile(make: Callable[..., Finding]) -> StoryReport:
    """Every text that comes from outside is HOSTILE."""
    finding = make(
        "N101",
        {HOSTILE: [passage(HOSTILE, HOSTILE, f"vor {HOSTILE} nach")], "Weber": [passage("b", "Weber")]},
        subject=HOSTILE,
        suggestion=HOSTILE,
        details={"misprint": HOSTILE, "favoured": "Weber", "decided": True},
    )
    entity = Entity(HOSTILE, "person", HOSTILE)
    reading = Reading(HOSTILE, HOSTILE, "de", Source(HOSTILE), HOSTILE, url="javascript:alert(1)", path=HOSTILE,
                      entities=(entity,), mentions=(ReadMention(Span(0, 5), HOSTILE, HOSTILE),))  # fmt: skip
    problem = Problem(HOSTILE, HOSTILE, HOSTILE)
    return StoryReport(HOSTILE, (reading,), {HOSTILE: HOSTILE}, (finding,), (problem,))


@pytest.fixture
def decided(story: StoryReport) -> StoryReport:
    """The misprint is dismissed, the titles are confirmed."""

    def made(id: str, verdict: str, note: str | None) -> Decision:
        return Decision(id, "s", "N101", verdict, "Ada *Weber*", "2025-08-22T09:00:00.000Z", note)

    decisions = {"0123": made("0123", "dismissed", "<b>so heißt er</b>"), "4567": made("4567", "confirmed", None)}
    return msgspec.structs.replace(story, decisions=decisions)
