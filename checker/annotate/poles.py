"""Words that have an opposite: which of the two poles of which concept they name."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, Sequence

from checker.annotate.scan import Scan
from checker.lang.language import Language
from checker.lang.lists import word_table
from checker.lang.verbs import verbs
from checker.model.annotation import Clause, Pole

_ENDINGS = {"de": ("", "e", "en", "er", "es", "em", "s"), "en": ("",)}  # of adjectives in the superlative
_HYPHENS = frozenset("-‐‑")
_LEAST = 6  # letters of a word with a prefix that turns it round


class _Entry(NamedTuple):
    concept: str
    sign: str
    rest: tuple[str, ...] = ()  # the words that have to follow: "rule out"


def poles(scan: Scan, clauses: Sequence[Clause] = ()) -> list[Pole]:
    """Every such word of the field, in order. A word of two concepts stands twice.

    `clauses`: for verbs whose prefix stands elsewhere. A word turned round by its prefix ("ungeklärt") is a pole of
    a concept of its own, "not:" and the word without it.
    """
    found = {form: entries for form in scan.distinct if form[0].isalpha() and (entries := _of(scan.language, form))}
    named = [
        Pole(scan.span(at, at + 1), entry.concept, entry.sign)
        for at, form in enumerate(scan.forms)
        if form in found and scan.forms[max(0, at - 1)] not in _HYPHENS  # "3-year-old"
        for entry in found[form]
        if _follows(scan, at + 1, entry.rest)
    ]
    told = {(pole.span.start, pole.concept) for pole in named}
    parted = (Pole(c.verb, e.concept, e.sign) for c in clauses if c.verb for e in _listed(scan, c.predicate))
    named += [pole for pole in parted if (pole.span.start, pole.concept) not in told]
    return sorted(named, key=lambda pole: (pole.span.start, pole.concept))


@lru_cache(maxsize=32_000)
def _of(language: Language, form: str) -> Sequence[_Entry]:
    small, code = form.lower(), language.code
    verb = verbs(code).read(small)
    bases = (small, language.known(form)[0].lower(), verb.lemma if verb else "")
    listed: Sequence[_Entry] = next((entries for base in bases if (entries := _table(code).get(base))), ())
    return listed or _turned(language, small)


def _follows(scan: Scan, at: int, rest: tuple[str, ...]) -> bool:
    return not rest or tuple(map(str.lower, scan.forms[at : at + len(rest)])) == rest


def _listed(scan: Scan, lemma: str) -> list[_Entry]:
    return [entry for entry in _table(scan.language.code).get(lemma, ()) if not entry.rest]


def _turned(language: Language, small: str) -> list[_Entry]:
    """ "ungeklärt", "unknown": a known word behind a prefix of negation."""
    rest = small.removeprefix("un")
    known = language.known(rest)[1][:1] in ("A", "V") or verbs(language.code).read(rest) is not None
    turned = rest != small and len(small) >= _LEAST and known
    return [_Entry(f"not:{rest}", "-")] if turned else []


@lru_cache(maxsize=None)
def _table(code: str) -> dict[str, tuple[_Entry, ...]]:
    """First word in small letters -> the concepts of the wordings that begin with it."""
    found: dict[str, list[_Entry]] = {}
    for concept, sides in word_table(code, "antonyms").items():
        for word, sign in ((word, sign) for sign, words in zip("+-", sides) for word in words):
            first, *rest = word.split()
            for ending in _ENDINGS[code] if word.endswith("st") else ("",):
                found.setdefault(first + ending, []).append(_Entry(concept, sign, tuple(rest)))
    return {word: tuple(dict.fromkeys(own)) for word, own in found.items()}
