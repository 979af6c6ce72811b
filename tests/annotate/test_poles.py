from __future__ import annotations

import pytest
from samples import document

from checker.annotate import annotate


@pytest.mark.parametrize(
    "code, text, concept, word, sign",
    [
        ("en", "She has ruled out a deal.", "possible", "ruled", "-"),
        ("en", "The man was arrested.", "holding", "arrested", "+"),
        ("en", "Profits went down.", "change", "went", "-"),
        ("de", "Die Polizei nahm den Mann fest.", "holding", "nahm", "+"),
        ("de", "Es kam zu einem Freispruch.", "guilt", "Freispruch", "-"),
        ("de", "Die Herkunft ist ungeklärt.", "clear", "ungeklärt", "-"),
        ("de", "Der Plan ist unausgereift.", "not:ausgereift", "unausgereift", "-"),
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
