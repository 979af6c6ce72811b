from __future__ import annotations

import pytest

from checker.annotate import annotate
from checker.annotate.cues import FURNITURE
from checker.annotate.scan import Scan
from checker.model.document import TEXT, Document


def opening(text: str, language: str = "de") -> str:
    scan = Scan(Document("a", text, language=language), TEXT)
    return scan.words_at(*scan.sentences[0])


@pytest.mark.parametrize(
    "line, language",
    [
        ("Altdorf, 12. März 2025 -", "de"),
        ("Altdorf, 12.3.2025 –", "de"),
        ("BONN (dpa/bb) -", "de"),
        ("Frankfurt am Main (dpa) –", "de"),
        ("Bonn/Köln (epd) -", "de"),
        ("KIEW –", "de"),
        ("LONDON, April 4, 2025 -", "en"),
        ("WASHINGTON, D.C. —", "en"),
        ("Oslo, March 3 (Reuters) -", "en"),
        ("OSLO (AP) --", "en"),
        ("Oslo, Oct 3 -", "en"),
        ("OSLO, Minn., Aug. 19 (AP) -", "en"),
    ],
)
def test_a_date_line_stands_by_itself(line: str, language: str) -> None:
    rest = {"de": "Der Rat hat getagt.", "en": "The council has met."}[language]
    assert opening(f"{line} {rest}", language) == line
    sentences = annotate(Document("a", f"Ein Titel\n{line} {rest}", language=language)).sentences
    assert len(sentences) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Titan - der Mond des Saturn - ist weit.",
        "Am 3. August - ein Sonntag - kam er.",
        "Die dpa - so heißt sie - meldet es.",
        "EU - das sind 27 Staaten.",
        "Merkel (CDU) - die Kanzlerin - kam.",
        "Kiel-Holtenau ist ein Hafen.",
        "NATO - das Bündnis - hat getagt.",
        "SPANIEN - ITALIEN ist das erste Spiel.",
        "Das ist die Bilanz -",
        "BONN -",
        "-",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert opening(text) == text


def test_one_far_down_is_none() -> None:
    text = "Der Rat hat getagt. " * 30 + "\nBONN (dpa) - Der Rat hat getagt."
    scan = Scan(Document("a", text, language="de"), TEXT)
    assert scan.words_at(*scan.sentences[-1]) == "BONN (dpa) - Der Rat hat getagt."


@pytest.mark.parametrize("end", ["\n", "\n\n", "\r\n\r\n", "\r", "\r\r"])
def test_one_after_any_line_end(end: str) -> None:
    article = Document("a", f"Der Rat tagt{end}BONN (dpa) - Der Rat hat getagt.", language="de")
    assert [article.words(sentence.span) for sentence in annotate(article).sentences][1] == "BONN (dpa) -"


def test_only_a_date_line_is_no_statement() -> None:
    article = Document("a", "BONN (dpa) - Drei Menschen sind tot -\n\nDer Rat hat getagt.", language="de")
    assert [article.words(cue.span) for cue in annotate(article).cues if cue.kind == FURNITURE] == ["BONN"]
