"""Stores with findings for the tests of the page: of fixture stories, and of made-up articles, one of which attacks."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

from cases import STORIES

from checker.model.assertion import Passage, Reading
from checker.model.document import Document, Source, Span
from checker.model.finding import Evidence, Finding, Relation
from checker.model.value import Role
from checker.pipeline import check_story, read_document
from checker.read import read
from checker.report.messages import message
from checker.settings import Settings
from checker.store import Store
from checker.store.records import Kept, KeptFinding

RUN = "document.title='run'"
ATTACK = f"</p><script>{RUN}</script><img src=x onerror=\"{RUN}\"> {{{{ 7*7 }}}} ' \u202e & <b>"
ARTICLES = {
    "hafen": {
        "a.txt": ("Abendpost",
                  "Am Abend sprach Ada Weber im Westhafen. Dort lagen 300 Boote.\n\nMinisterin Weber ging"),
        "b.txt": ("Hafenbote",
                  "Ada Webber kam in den Westhafen. Dort lagen 301 Boote.\nStaatssekretärin Weber ging."),
        "c.txt": ("Kurier", "Ada Weber kam mit Verspätung in den Hafen. Dort lagen 302 Boote."),
        "d.txt": ("The Gull", "The harbour was full. Ada Weber spoke for an hour."),
    },
    "rathaus": {
        "a.txt": ("Abendpost", "Im Rathaus tagte Ada Weber mit 12 Räten."),
        "b.txt": (f"Bote {ATTACK}", f"Im Rathaus tagte Ada Webber mit 13 Räten. {ATTACK}"),
    },
}  # fmt: skip
MINISTER, SECRETARY = Role("foreign_minister"), Role("state_secretary")
Sides = Mapping[str | Role, Sequence[tuple[str, str]]]  # value -> document and words


def fill(store: Store, articles: Mapping[str, Mapping[str, tuple[str, str]]] = ARTICLES) -> None:
    """The made-up stories: six findings, two of which rest on one question of spelling."""
    for story, findings in made(articles).items():
        kept = [_kept(story, id, *given) for id, given in articles[story].items()]
        shown = [_shown(story, articles, one) for one in findings]
        store.write_story(story, kept, (), shown, "1", "2026-11-20T08:00:00Z")


def made(articles: Mapping[str, Mapping[str, tuple[str, str]]] = ARTICLES) -> dict[str, list[Finding]]:
    """Story -> its findings."""
    spelling = ("spelling:webber|weber",)

    def finding(
        id: str, code: str, severity: str, sides: Sides, story: str = "hafen", **more: object
    ) -> Finding:  # fmt: skip
        texts = articles[story]
        evidence = tuple(
            Evidence(_passage(document, words, texts[document][1]), value, "de")
            for value, own in sides.items()
            for document, words in own
        )
        support = tuple((value, len({document for document, _ in own})) for value, own in sides.items())
        given: dict[str, Any] = {
            "subject": "Ada Weber", "relation": Relation.CONFLICT, "predicate": "named", "support": support, **more,
        }  # fmt: skip
        return Finding(id, code, "a.rule", severity, story, evidence, **given)

    names = {"misprint": "Webber", "favoured": "Weber", "decided": True}
    right, wrong = [("a.txt", "Ada Weber"), ("c.txt", "Ada Weber"), ("d.txt", "Ada Weber")], [("b.txt", "Ada Webber")]
    misspelt: dict[str, object] = {
        "relation": Relation.MISSPELLING, "details": names, "blamed": "Webber", "suggestion": "Weber",
        "rests_on": spelling, "reason": "one letter differs: Weber / Webber",
    }  # fmt: skip
    boats: Sides = {str(n): [(f"{d}.txt", f"{n} Boote")] for n, d in ((300, "a"), (301, "b"), (302, "c"))}
    return {
        "hafen": [
            finding("aa01", "N101", "error", {"Webber": wrong, "Weber": right}, **misspelt),
            finding("aa02", "R101", "warning", {MINISTER: [("a.txt", "Ministerin")],
                                                SECRETARY: [("b.txt", "Staatssekretärin")]},
                    predicate="holds_role", relation=Relation.UNKNOWN, details={"both": []},
                    rests_on=("titles:weber:foreign_minister|state_secretary",)),
            finding("aa03", "Q101", "warning", boats, subject="Westhafen", predicate="count"),
            finding("aa04", "N103", "info", {"Westhafen": [("a.txt", "Westhafen")], "Hafen": [("c.txt", "Hafen")]},
                    subject="Westhafen", relation=Relation.VARIANT),
        ],
        "rathaus": [
            finding("bb01", "N101", "error", {"Webber": wrong, "Weber": right[:1]}, "rathaus", **misspelt),
            finding("bb02", "Q101", "warning", {"12": [("a.txt", "12 Räten")], "13": [("b.txt", "13 Räten")]},
                    "rathaus", subject="Rathaus", predicate="count"),
        ],
    }  # fmt: skip


def index(store: Store, names: Sequence[str]) -> None:
    """Fixture stories, checked."""
    for name in names:
        documents = read([STORIES / name]).documents
        readings = [read_document(document) for document in documents]
        found = check_story(readings, Settings()).findings
        kept = [Kept(document, reading, document.text) for document, reading in zip(documents, readings)]
        publishers = {document.id: document.source.publisher or document.id for document in documents}
        story = documents[0].story
        store.write_story(story, kept, (), [said(one, publishers) for one in found], "1")


def _passage(document: str, words: str, text: str) -> Passage:
    start = text.index(words)
    line = next(line for line in text.split("\n") if words in line)
    sentence = next(part for part in line.split(". ") if words in part)
    return Passage(document, Span(start, start + len(words)), words, text[:start].count("\n") + 1, 1, sentence)


def _kept(story: str, id: str, publisher: str, text: str) -> Kept:
    source = Source(publisher)
    language = "en" if publisher == "The Gull" else "de"
    document = Document(id, text, story, f"{publisher} am Montag", source, f"https://{id}.example/", "2026-11-19",
                        language)  # fmt: skip
    return Kept(document, Reading(id, story, language, source), text)


def _shown(story: str, articles: Mapping[str, Mapping[str, tuple[str, str]]], one: Finding) -> KeptFinding:
    return said(one, {id: publisher for id, (publisher, _) in articles[story].items()})


def said(one: Finding, names: Mapping[str, str]) -> KeptFinding:
    documents = dict.fromkeys(evidence.passage.document for evidence in one.evidence)
    messages = {language: message(one, names, language) for language in ("en", "de")}
    return KeptFinding(one, messages, tuple(dict.fromkeys(names.get(document, document) for document in documents)))
