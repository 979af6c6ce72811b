from __future__ import annotations

import pytest
from samples import document

from checker.annotate import annotate


@pytest.mark.parametrize(
    "code, text, words, party",
    [
        ("de", "Minister Jens Kollmann (SPD) kam.", "SPD", "SPD"),
        ("de", "Petra Wollin (Grüne, 54) kam.", "Grüne", "GREENS_DE"),
        ("de", "Petra Wollin (54, Grüne) kam.", "Grüne", "GREENS_DE"),
        ("de", "Petra Wollin (B90/Grüne) kam.", "Grüne", "GREENS_DE"),
        ("de", "Bürgermeisterin Petra Wollin (parteilos) kam.", "parteilos", "none"),
        ("de", "Bürgermeisterin Petra Wollin von der SPD lobte den Bau.", "SPD", "SPD"),
        ("de", "Petra Wollin von den Grünen hielt dagegen.", "Grünen", "GREENS_DE"),
        ("de", "Der CDU-Politiker Jens Kollmann kam.", "CDU-Politiker", "CDU"),
        ("en", "Sen. Jane Whitlock (D-Ohio) came.", "D", "democrats_us"),
        ("en", "Jane Whitlock, R-Ohio, came.", "R", "republicans_us"),
        ("en", "Jane Whitlock, D-N.Y., came.", "D", "democrats_us"),
        ("en", "Labour MP Jane Whitlock came.", "Labour MP", "labour"),
        ("en", "Mayor Jane Whitlock of the Christian Democrats came.", "Christian Democrats", "CDU"),
    ],
)
def test_the_party_of_a_person(code: str, text: str, words: str, party: str) -> None:
    article = document(text, language=code)
    found = annotate(article)
    (one,) = found.memberships
    assert (article.words(one.span), one.party) == (words, party)
    assert found.mentions[one.holder].type == "person"


@pytest.mark.parametrize(
    "text",
    [
        "Jens Kollmann (54) kam.",
        "Der SPD-Kritiker Jens Kollmann kam.",
        "Jens Kollmann lobte die SPD.",
        "Jens Kollmann (ehemals SPD) kam.",
        "Die SPD (Berlin) tagte.",
        "Jens Kollmann (SPD-nah) kam.",
        "Jens Kollmann (Grüne Liste) kam.",
        "Der frühere SPD-Chef Jens Kollmann kam.",
        "SPD-Kandidat Jens Kollmann kam.",
        "Jens Kollmann (SPD) wechselt die Partei.",
        "Heute wird Minister Jens Kollmann von der SPD kritisiert.",
        "Am Freitag wurde Jens Kollmann von der SPD nominiert.",
    ],
)
def test_no_party(text: str) -> None:
    assert annotate(document(text)).memberships == ()


@pytest.mark.parametrize("title, sure", [("SPD-Minister", False), ("SPD-Abgeordnete", True), ("SPD-Vorsitzende", True)])
def test_a_title_that_somebody_of_no_party_may_hold(title: str, sure: bool) -> None:
    (one,) = annotate(document(f"{title} Petra Wollin kam.")).memberships
    assert one.sure is sure
