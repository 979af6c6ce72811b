"""Words that have an opposite: which of the two poles of which concept they name."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, Sequence

from checker.annotate.pole_uses import idle
from checker.annotate.scan import Scan
from checker.lang.language import Language
from checker.lang.lists import word_table
from checker.lang.verbs import verbs
from checker.model.annotation import Clause, Pole
from checker.model.value import SHARES

_ENDINGS = {"de": ("", "e", "en", "er", "es", "em", "s"), "en": ("",)}  # of adjectives in the superlative
_HYPHENS = frozenset("-‐‑")
_PERCENTAGE = "%"
_WITHIN = 8  # words from a verb to its percentage
_ENDS = frozenset((".", ",", ";", ":", "mit", "with"))  # "won with 52 percent"
_LEAST = 6  # letters of a word with a prefix that turns it round


class _Entry(NamedTuple):
    concept: str
    sign: str
    rest: tuple[str, ...] = ()  # the words that have to follow: "rule out"; of a percentage: "lose %"


def poles(scan: Scan, clauses: Sequence[Clause] = ()) -> list[Pole]:
    """Every such word of the field, in order. A word of two concepts stands twice.

    `clauses`: for verbs whose prefix stands elsewhere. A word turned round by its prefix ("ungeklärt") is a pole of
    a concept of its own, "not:" and the word without it.
    """
    found = {form: entries for form in scan.distinct if form[0].isalpha() and (entries := _of(scan.language, form))}
    acts = {clause.verb.start: clause.predicate for clause in clauses if clause.verb}
    named = [
        Pole(scan.span(at, at + 1 + _length(entry)), entry.concept, entry.sign)
        for at, form in enumerate(scan.forms)
        if form in found and scan.forms[max(0, at - 1)] not in _HYPHENS  # "3-year-old"
        for entry in found[form]
        if _follows(scan, at + 1, entry.rest)
        and not _is_parted(scan.language, form, acts.get(scan.words[at].start, ""))
        and not idle(scan, at)
    ]
    told = {(pole.span.start, pole.concept) for pole in named}
    whole = [(clause.verb, clause.predicate) for clause in clauses if clause.verb]
    parted = (Pole(at, entry.concept, entry.sign, verb) for at, verb in whole for entry in _listed(scan, verb))
    named += [pole for pole in parted if (pole.span.start, pole.concept) not in told]
    return sorted(named, key=lambda pole: (pole.span.start, pole.concept))


@lru_cache(maxsize=32_000)
def _of(language: Language, form: str) -> Sequence[_Entry]:
    small, code = form.lower(), language.code
    verb = verbs(code).read(small)
    bases = dict.fromkeys((small, language.known(form)[0].lower(), verb.lemma if verb else ""))
    listed = [entries for base in bases if (entries := _table(code).get(base))]
    wordings = [entry for entries in listed[1:] for entry in entries if entry.rest]
    return [*listed[0], *wordings] if listed else _turned(language, small)


def _is_parted(language: Language, form: str, predicate: str) -> bool:
    """ "kündigte ... an" is no "kündigen": the rest of the verb stands elsewhere."""
    verb = verbs(language.code).read(form.lower())
    return verb is not None and predicate != verb.lemma and predicate.endswith(verb.lemma)


def _follows(scan: Scan, at: int, rest: tuple[str, ...]) -> bool:
    if rest == (_PERCENTAGE,):
        return _percentage_follows(scan, at)
    return not rest or tuple(map(str.lower, scan.forms[at : at + len(rest)])) == rest


def _length(entry: _Entry) -> int:
    return 0 if entry.rest == (_PERCENTAGE,) else len(entry.rest)


def _percentage_follows(scan: Scan, at: int) -> bool:
    """ "lost almost 3 percent", not "won with 52 percent"."""
    words = _percentages(scan.language.code)
    reached = next((form for form in scan.low[at : at + _WITHIN] if form in words or form in _ENDS), "")
    return reached in words


@lru_cache(maxsize=None)
def _percentages(code: str) -> frozenset[str]:
    """First words for percent and percentage points."""
    units = word_table(code, "quantities")["units"]
    return frozenset(word.split()[0] for name in SHARES for word in units[name])


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
