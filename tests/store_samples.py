"""Findings and documents to keep in a store."""

from __future__ import annotations

from typing import Sequence

from checker.model.assertion import Entity, Passage, Reading
from checker.model.document import Document, Source, Span
from checker.model.finding import Evidence, Finding, Relation
from checker.store import Store
from checker.store.records import Kept, KeptFinding

STORY = "hafen"


def evidence(document: str, text: str, value: str) -> Evidence:
    return Evidence(Passage(document, Span(0, len(text)), text, 1, 1, f"Gestern: {text}."), value, "de")


def finding(
    id: str = "aa01", sides: Sequence[tuple[str, str, str]] = (("a", "18 Boote", "18"), ("b", "19 Boote", "19")),
    code: str = "Q101", severity: str = "warning", subject: str | None = "Hafen", story: str = STORY,
    rests_on: Sequence[str] = (),
) -> Finding:  # fmt: skip
    return Finding(
        id, code, "count.differs", severity, story, tuple(evidence(*side) for side in sides), subject,
        relation=Relation.CONFLICT, rests_on=tuple(rests_on),
    )  # fmt: skip


def kept(one: Finding) -> KeptFinding:
    documents = dict.fromkeys(evidence.passage.document for evidence in one.evidence)
    return KeptFinding(one, {"en": f"{one.code} differs", "de": f"{one.code} weicht ab"}, tuple(documents))


def document(id: str, text: str = "Im Hafen liegen 18 Boote.", digest: str = "", keys: Sequence[str] = (),
             story: str = STORY) -> Kept:  # fmt: skip
    whole = Document(id, text, story, source=Source(f"Blatt {id}"))
    reading = Reading(id, story, "de", whole.source, entities=(Entity("e1", "place", "Hafen"),))
    return Kept(whole, reading, digest or text, tuple(keys))


def fill(store: Store, found: Sequence[Finding], story: str = STORY, seal: str = "1") -> None:
    """The story's findings are these."""
    names = dict.fromkeys(e.passage.document for one in found for e in one.evidence)
    store.write_story(story, [document(name, story=story) for name in names], (), [kept(one) for one in found], seal)
