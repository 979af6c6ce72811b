"""The fixture stories end to end: what must be found, what must stay silent, and the golden report.

`CHECKER_GOLDEN=write pytest tests/test_stories.py` writes the golden reports again; review them as a diff.
"""

from __future__ import annotations

import os
import random
from functools import lru_cache

import msgspec
import pytest
from cases import FIXTURES, STORIES

from checker.model.document import Document
from checker.model.finding import INFO, Finding
from checker.pipeline import Story
from checker.read import read
from checker.report.markdown import markdown
from checker.result import story_reports
from checker.rules import RULES
from checker.scale import check_all
from checker.settings import Settings

NAMES = [
    "agreement",
    "bridge-collapse",
    "court-case",
    "harbour-strike",
    "summit-two-languages",
    "takeover",
    "ukraine-guarantees",
]


@lru_cache(maxsize=None)
def documents(name: str) -> tuple[Document, ...]:
    return read([STORIES / name]).documents


@lru_cache(maxsize=None)
def story(name: str) -> Story:
    return check_all(documents(name), Settings())[0]


def findings(name: str, code: str) -> list[Finding]:
    return [finding for finding in story(name).findings if finding.code == code]


def words(finding: Finding) -> set[str]:
    return {evidence.passage.text for evidence in finding.evidence}


FOUND = [
    ("ukraine-guarantees", "N101", {"Keir Starrer"}),
    ("ukraine-guarantees", "N102", {"Kiri Starmer", "Keir Starmer"}),
    ("ukraine-guarantees", "N102", {"Wladimir Selenskij", "Wolodymyr Selenskyj"}),
    ("ukraine-guarantees", "N103", {"Zelensky"}),
    ("ukraine-guarantees", "N103", {"Steve Wítkoff"}),
    ("ukraine-guarantees", "N103", {"Kyiv", "Kiew"}),
    ("ukraine-guarantees", "N301", {"Zelensky"}),
    ("ukraine-guarantees", "R101", {"US-Staatssekretär", "amtierender nationaler Sicherheitsberater"}),
    ("ukraine-guarantees", "R102", {"US-Staatssekretär"}),
    ("ukraine-guarantees", "R103", {"amtierender nationaler Sicherheitsberater"}),
    ("ukraine-guarantees", "X301", {"Alexander Stubb Alexander Stubb"}),
    ("ukraine-guarantees", "C101", {"ausgeschlossen", "möglich"}),
    ("ukraine-guarantees", "C102", {"lehnt es ab", "zugestimmt"}),
    ("bridge-collapse", "D301", {"Dienstag, 13. Mai 2026"}),
    ("bridge-collapse", "Q101", {"Fünf", "six"}),
    ("bridge-collapse", "Q101", {"38", "52"}),
    ("bridge-collapse", "W101", {"Es hat gekracht, und dann war die halbe Brücke weg"}),
    ("takeover", "C102", {"rejected", "zugestimmt"}),
    ("takeover", "Q101", {"900", "1.900"}),
    ("takeover", "Q102", {"3,6 Milliarden Euro", "3.2 billion euros"}),
    ("takeover", "Q104", {"53", "58"}),
    ("takeover", "Q301", {"vier", "Kassel, Bremen und Linz."}),
    ("takeover", "W102", {"Niemand verkauft ein Haus, in dem er wohnen bleiben will"}),
    ("court-case", "Q104", {"51-jährige", "56"}),
    ("court-case", "W101", {"Ich habe alles verloren, was mein Vater aufgebaut hat"}),
    ("court-case", "W102", {"Wer ein Haus anzündet, zündet auch das Vertrauen der Nachbarn an"}),
    ("harbour-strike", "N101", {"Declan Okofor"}),
    ("harbour-strike", "R101", {"Labor Minister"}),
    ("harbour-strike", "R103", {"acting chief executive"}),
    ("summit-two-languages", "R101", {"kenianische Wirtschaftsministerin"}),
    ("summit-two-languages", "N101", {"Ximena Quintamilla"}),
]
ALARMS = {
    "agreement": 0,
    "bridge-collapse": 4,
    "court-case": 3,
    "harbour-strike": 4,
    "summit-two-languages": 2,
    "takeover": 6,
    "ukraine-guarantees": 11,
}


@pytest.mark.parametrize("name, code, expected", FOUND, ids=lambda value: str(value))
def test_found_once(name: str, code: str, expected: set[str]) -> None:
    assert len([f for f in findings(name, code) if expected <= words(f)]) == 1


@pytest.mark.parametrize("name", NAMES)
def test_nothing_else_is_an_alarm(name: str) -> None:
    alarms = [f for f in story(name).findings if f.severity != INFO]
    assert len(alarms) == ALARMS[name], [(f.code, sorted(words(f))) for f in alarms]


@pytest.mark.parametrize("name", NAMES)
def test_a_document_and_its_copy_differ_in_nothing(name: str) -> None:
    for document in documents(name):
        copy = msgspec.structs.replace(document, id="copy", source=document.source)
        found = check_all([document, copy], Settings())[0].findings
        assert [f.code for f in found if len({e.passage.document for e in f.evidence}) > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_golden_report(name: str) -> None:
    path = FIXTURES / "expected" / f"{name}.md"
    text = markdown(story_reports([story(name)]), (), "en")
    if os.environ.get("CHECKER_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def ids(documents: list[Document]) -> set[str]:
    return {f.id for f in check_all(documents, Settings())[0].findings}


@pytest.mark.parametrize("name", NAMES)
def test_ids_survive_an_edit_elsewhere(name: str) -> None:
    edited = [
        msgspec.structs.replace(d, text=f"Es regnete die ganze Nacht.\n\n{d.text}\n\nMehr dazu später.")
        for d in documents(name)
    ]
    assert ids(edited) == ids(list(documents(name)))


@pytest.mark.parametrize("name", NAMES)
def test_ids_survive_a_further_source_that_takes_a_side(name: str) -> None:
    alone = {rule.code for rule in RULES if rule.yields}  # what no other source has ends with one that has it
    before = {f.id for f in story(name).findings if f.code not in alone}
    for document in documents(name):
        further = msgspec.structs.replace(
            document, id="zz-further", source=msgspec.structs.replace(document.source, publisher="Another")
        )
        assert before <= ids([*documents(name), further])


@pytest.mark.parametrize("name", NAMES)
def test_the_order_of_the_documents_does_not_matter(name: str) -> None:
    shuffled = list(documents(name))
    random.Random(1).shuffle(shuffled)
    assert check_all(shuffled, Settings())[0].findings == story(name).findings


@pytest.mark.parametrize("name", NAMES)
def test_every_passage_is_what_stands_in_the_text(name: str) -> None:
    texts = {document.id: document for document in documents(name)}
    for assertion in story(name).graph.linked.assertions:
        passage = assertion.passage
        assert texts[passage.document].words(passage.span) == passage.text
