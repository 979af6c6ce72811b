from __future__ import annotations

from typing import Sequence

from checker.link.digests import digests
from checker.model.assertion import Passage, Reading, Statement, Term
from checker.model.document import TEXT, Span

LONG = (
    "the old bridge in the harbour of marlow collapsed on thursday when a lorry loaded with grain drove onto it",
    "twelve workers were injured and forty others escaped because a crane operator had shouted a warning in time",
    "the council wants to build a ferry terminal instead of a bridge and asks a french company for an offer",
    "experts examine why the barrier was open while prosecutors question the driver of the lorry about his orders",
)

SHORT = "the old bridge of marlow collapsed and twelve workers were injured when others escaped"


def reading(document: str, sentences: Sequence[str], title: str | None = None, language: str = "en") -> Reading:
    statements, at = [], 0
    for number, sentence in enumerate(sentences):
        place = Passage(document, Span(at, at + len(sentence), TEXT), sentence, 1, at + 1, sentence)
        terms = tuple(Term(word, at) for word in sentence.split())
        statements.append(Statement(f"s{number}", place, terms, ()))
        at += len(sentence) + 1
    return Reading(document, "s", language, title=title, statements=tuple(statements))


def test_a_short_text_rests_on_the_sentences_that_hold_its_words() -> None:
    short = reading("b", [SHORT])
    (found,) = digests([reading("a", LONG), short])
    assert (found.document, found.source, found.headed) == ("b", "a", False)
    assert [part.id for part in found.rests[0].parts] == ["s1", "s0"]
    assert found.rests[0].share == 1


def test_the_text_that_holds_most_of_it_is_its_source() -> None:
    short = reading("c", ["the bridge of marlow collapsed when a lorry loaded with grain drove onto it"])
    other = [sentence.replace("lorry", "tram").replace("grain", "timber") for sentence in LONG]
    assert [found.source for found in digests([reading("a", other), reading("b", LONG), short])] == ["b"]


def test_a_headline_of_its_own_is_kept_in_mind() -> None:
    short = reading("b", [SHORT], title="Bridge down")
    assert [found.headed for found in digests([reading("a", LONG), short])] == [True]


def test_other_matters_languages_and_texts_of_one_length_are_no_digests() -> None:
    matter = reading("b", ["the minister resigned after a newspaper had published letters about his holidays in spain"])
    language = reading("b", [SHORT], language="de")
    for other in (matter, language, reading("b", LONG[:3]), reading("b", ["bridge collapsed"])):
        assert list(digests([reading("a", LONG), other])) == []
    assert list(digests([])) == []


def test_a_source_of_many_sentences_takes_no_long_time() -> None:
    others = [f"in the harbour ship{number} of marlow waits for the tide" for number in range(20_000)]
    (found,) = digests([reading("a", [*others, *LONG]), reading("b", [SHORT])])
    assert found.rests[0].share == 1
