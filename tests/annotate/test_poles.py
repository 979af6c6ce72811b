from __future__ import annotations

import pytest
from samples import document

from checker.annotate import annotate


@pytest.mark.parametrize(
    "code, text, concept, word, sign",
    [
        ("en", "She has ruled out a deal.", "possible", "ruled out", "-"),
        ("en", "The man was arrested.", "holding", "arrested", "+"),
        ("en", "Profits went down.", "change", "went down", "-"),
        ("de", "Die Polizei nahm den Mann fest.", "holding", "nahm", "+"),
        ("de", "Es kam zu einem Freispruch.", "guilt", "Freispruch", "-"),
        ("de", "Die Herkunft ist ungeklärt.", "clear", "ungeklärt", "-"),
        ("de", "Der Plan ist unausgereift.", "not:ausgereift", "unausgereift", "-"),
        ("de", "Die Aktie verlor am Vormittag fast 3 Prozent.", "change", "verlor", "-"),
        ("en", "Shares lost 3 per cent.", "change", "lost", "-"),
        ("de", "Die Mieterpartei stimmte dagegen.", "it:voting", "stimmte dagegen", "-"),
        ("de", "Die Mieterpartei hat dafür gestimmt.", "it:voting", "dafür gestimmt", "+"),
        ("en", "The senator voted against the bill.", "accepting", "voted against", "-"),
        ("de", "Die Ministerin blieb im Amt.", "resigning", "blieb im Amt", "+"),
        ("de", "Die Ministerin trat am Mittwoch zurück.", "resigning", "trat", "-"),
        ("de", "Die alte Brücke bleibt erhalten.", "standing", "bleibt erhalten", "+"),
    ],
)
def test_a_pole_is_named_by_verb_noun_particle_or_prefix(
    code: str, text: str, concept: str, word: str, sign: str
) -> None:
    article = document(text, language=code)
    found = [(pole.concept, article.words(pole.span), pole.sign) for pole in annotate(article).poles]
    assert (concept, word, sign) in found


@pytest.mark.parametrize("text", ["A 3-year-old boy came.", "She ruled the country.", "He left the union."])
def test_what_only_looks_like_a_pole_is_none(text: str) -> None:
    article = document(text, language="en")
    words = {article.words(pole.span) for pole in annotate(article).poles if pole.concept in ("young", "possible")}
    assert not words and not any(pole.concept.startswith("not:") for pole in annotate(article).poles)


@pytest.mark.parametrize(
    "code, text, concept",
    [
        ("de", "Der Minister kündigte eine Prüfung an.", "hiring"),
        ("de", "Der Minister schloss einen Fehler aus.", "opening"),
        ("de", "Sie gewann die Wahl mit 52 Prozent.", "change"),
        ("de", "Sie verlor die Wahl, die 52 Prozent erreichte.", "change"),
        ("en", "She won the race with 52 percent.", "change"),
    ],
)
def test_a_word_that_is_only_part_of_another_is_no_pole(code: str, text: str, concept: str) -> None:
    assert concept not in {pole.concept for pole in annotate(document(text, language=code)).poles}


@pytest.mark.parametrize(
    "text, verb",
    [("Die Ministerin trat am Mittwoch zurück.", "zurücktreten"), ("Die Ministerin ist zurückgetreten.", "")],
)
def test_a_verb_in_parts_is_kept_whole(text: str, verb: str) -> None:
    assert [pole.verb for pole in annotate(document(text)).poles if pole.concept == "resigning"] == [verb]
