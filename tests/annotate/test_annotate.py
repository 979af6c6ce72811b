from __future__ import annotations

from typing import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from samples import document, fixture_articles

from checker.annotate import annotate
from checker.lang.language import LANGUAGES
from checker.model.annotation import ORGANIZATION, PLACE, Annotations
from checker.model.document import TEXT, TITLE, Document, Span

PIECES = [
    "Kanzler", "Friedrich", "Merz", "US", "-", "Präsident", "president", "Keir", "Starmer", "der", "the", "von", "Jr",
    ".", ",", "(", "'s", "’s", "\n\n", "\r\n", " ", "\u2028", "\u00ad", "\u200b", "\ufeff", "e\u0301", "\ud800", "J",
    "JD", "seit", "ist", "wird", "ehemaliger", "former", "Kiew", "Frankreichs", "NATO", "18", "Berichten zufolge", "Ex",
]  # fmt: skip
LISTED = st.lists(st.sampled_from(PIECES))
TEXTS = st.one_of(st.text(), LISTED.map("".join), LISTED.map(" ".join))
HOSTILE = ["", " ", "\n", "\ufeff", "A" * 3000, "Merz " * 500, "Dr. " * 500, ", der " * 500, "J." * 1000, "(" * 2000]


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def spans(found: Annotations) -> Iterator[Span]:
    for one in (*found.tokens, *found.sentences, *found.mentions, *found.roles, *found.times, *found.quantities):
        yield one.span
    for other in (*found.clauses, *found.quotes, *found.stances, *found.events, *found.cues, *found.credits):
        yield other.span
    yield from (*found.anonymous, *found.negators)
    yield from (span for listed in found.enumerations for span in (listed.number, listed.items))
    yield from (span for repetition in found.repetitions for span in repetition.spans)


def keeps_the_law(article: Document, found: Annotations) -> bool:
    """Every span is a stretch of its field, and what stands there is neither empty nor edged with white space."""
    return all(
        0 <= span.start < span.end <= len(article.field(span.field))
        and article.words(span) == article.words(span).strip()
        for span in spans(found)
    )


@pytest.fixture(scope="module", params=fixture_articles(), ids=lambda article: f"{article.story}/{article.id}")
def article(request: pytest.FixtureRequest) -> Document:
    one: Document = request.param
    return one


def test_spans_of_an_article_keep_the_law(article: Document) -> None:
    assert keeps_the_law(article, annotate(article))


def test_tokens_of_an_article_are_the_words_at_their_spans(article: Document) -> None:
    assert [t for t in annotate(article).tokens if article.words(t.span) != t.form] == []


def test_sentences_of_an_article_hold_every_token_once(article: Document) -> None:
    found = annotate(article)
    assert [at for one in found.sentences for at in range(one.first, one.last)] == list(range(len(found.tokens)))


def test_mentions_of_an_article_do_not_overlap(article: Document) -> None:
    """But for a place inside a name that stands in no list: "Frankfurt Lions"."""
    mentions = [m for m in annotate(article).mentions if m.span.field == TEXT]
    unlisted = [m.span for m in mentions if m.type == ORGANIZATION and m.key is None]
    ordered = sorted(m.span for m in mentions if m.type != PLACE or not any(_holds(s, m.span) for s in unlisted))
    assert [(a, b) for a, b in zip(ordered, ordered[1:]) if a.end > b.start] == []


def test_the_holder_of_a_title_is_a_person(article: Document) -> None:
    found = annotate(article)
    assert {found.mentions[role.holder].type for role in found.roles if role.holder is not None} <= {"person"}


@pytest.mark.parametrize("code", LANGUAGES)
@settings(max_examples=60, deadline=None)
@given(text=TEXTS, title=TEXTS)
@example(text="", title="Merz")
def test_any_text_is_annotated_within_the_law(code: str, text: str, title: str) -> None:
    article = document(text, title=title, language=code)
    assert keeps_the_law(article, annotate(article))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:6]))
def test_hostile_text_is_annotated_within_the_law(code: str, text: str) -> None:
    article = document(text, language=code)
    assert keeps_the_law(article, annotate(article))


def test_the_title_is_read_after_the_text() -> None:
    found = annotate(document("Friedrich Merz kam.", title="Keir Starmer reist"))
    assert [(m.span.field, m.name) for m in found.mentions] == [(TEXT, "Friedrich Merz"), (TITLE, "Keir Starmer")]


def test_a_title_in_the_headline_belongs_to_its_person() -> None:
    found = annotate(document("Friedrich Merz kam.", title="Premierminister Keir Starmer reist"))
    assert [found.mentions[role.holder or 0].name for role in found.roles] == ["Keir Starmer"]


def test_annotating_twice_gives_the_same() -> None:
    article = fixture_articles()[0]
    assert annotate(article) == annotate(article)
