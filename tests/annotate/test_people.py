"""Persons: the rules, the model, and what the two make of each other."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any, Sequence

import pytest
from calls import steps

from checker.annotate.guesses import NameGuess
from checker.annotate.people import _votes, by_rule, persons
from checker.annotate.persons import Finder
from checker.annotate.scan import Scan
from checker.annotate.spacy_names import loaded
from checker.errors import SettingsError
from checker.model.document import TEXT, Document


def named(text: str, language: str = "de", model: str = "model") -> list[str]:
    scan = Scan(Document("x", text, language=language), TEXT)
    return [person.name for person in persons([scan], model)[0]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("„Wir haben Angst“, sagte Okke Brodersen der Zeitung.", ["Okke Brodersen"]),
        ("Foto: Anke Quistorf/dpa", ["Anke Quistorf"]),
        ("Bild: Yoko Brandenstein\nDer Hafen bleibt zu.", ["Yoko Brandenstein"]),
        ("Von Mareile Ostwaldt\nDie Brücke ist gesperrt.", ["Mareile Ostwaldt"]),
        ("Kapitän Harrison Ford kam an Bord.", ["Harrison Ford"]),
    ],
)
def test_persons_are_found(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Das Magazin Charlie Hebdo erscheint wieder.",
        "Das Wetterphänomen El Niño bringt Regen.",
        "Die Anleihe (ISIN DE000A0EPM07) fiel.",
        "Von Anfang Mai an gilt die Regel.",
        "Text und Musik stammen aus Leipzig.",
        "Am Bahnhof Zoologischer Garten hielt kein Zug.",
        "Diebold Nixdorf baut Stellen ab.",
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Das Quorvex blieb leer.", 0),  # a strange word alone, once: never taken for a person
        ("Das Quorvex blieb leer. Dann kam das Quorvex.", 2),
        ("Das Quorvex Ambrell blieb leer.", 1),
        ("Quorvex blieb leer.", 0),
        ("Die Katze schlief, und der Regen fiel.", 0),
    ],
)
def test_the_model_is_asked_where_it_can_find_a_name(text: str, asked: int, monkeypatch: pytest.MonkeyPatch) -> None:
    sentences: list[Sequence[str]] = []
    monkeypatch.setattr("checker.annotate.guesses.guesses", lambda forms, marks: sentences.append(forms) or [])
    named(text)
    assert len(sentences) == asked


def test_a_name_the_model_finds_is_known_by_its_surname() -> None:
    text = "Das berichtete Okke Brodersen am Montag. Brodersen will bleiben."
    assert named(text) == ["Okke Brodersen", "Brodersen"]


def test_the_rules_can_stand_alone() -> None:
    scan = Scan(Document("x", "„Nein“, sagte Okke Brodersen der Zeitung. Kanzlerin Angela Merkel kam."), TEXT)
    assert named(scan.text, model="rules") == [person.name for person in by_rule([scan])[0]] == ["Angela Merkel"]


def test_a_pipeline_of_spacy_takes_the_models_place(monkeypatch: pytest.MonkeyPatch) -> None:
    def nlp(text: str) -> Any:
        start = text.index("Zorbad Quux")
        ents = [SimpleNamespace(label_="PER", start_char=start, end_char=start + 11),
                SimpleNamespace(label_="MISC", start_char=0, end_char=3)]  # fmt: skip
        return SimpleNamespace(ents=ents)

    loaded.cache_clear()
    monkeypatch.setitem(sys.modules, "spacy", SimpleNamespace(load=lambda name: nlp))
    assert named("Da lachte Zorbad Quux laut.", model="spacy:some_pipeline") == ["Zorbad Quux"]
    loaded.cache_clear()


def test_a_pipeline_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str) -> None:
        raise OSError(name)

    monkeypatch.setitem(sys.modules, "spacy", SimpleNamespace(load=load))
    with pytest.raises(SettingsError, match="python -m spacy download none"):
        named("Da lachte er.", model="spacy:none")
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(SettingsError, match="pip install spacy"):
        named("Da lachte er.", model="spacy:none")


def grows(text: str, count: int, work: Any) -> float:
    """How much more work five times the text is."""
    scans = [Scan(Document("x", text * n, language="de"), TEXT) for n in (count, 5 * count)]
    few, many = (work(scan) for scan in scans)
    return float(many / few)


def test_a_name_is_read_where_it_stands_however_long_its_sentence_is() -> None:
    def last_one(scan: Scan) -> int:
        finder = Finder(scan)
        first = len(scan.forms) - 3
        return steps(finder.at, first, first + 2)

    assert grows("Anna Berg, ", 60, last_one) < 1.5


def test_the_votes_on_many_names_take_work_for_each_one_alone() -> None:
    def votes(scan: Scan) -> int:
        people = by_rule([scan])
        guesses = [NameGuess(person.first, person.last, "PER", 0.9) for person in people[0]]
        return steps(_votes, people, [guesses])

    assert grows("Anna Berg und Anja Berg kamen. ", 30, votes) < 6
