"""What the documents of a made archive bring to the search for persons and stories: no text, only what is kept of it.

The parameters are those of real readings: 850 German articles of Wikinews, and for what two articles on one story
share, 48 in 19 clusters of German newspapers and 191 English ones in 69 events.

* rare words a document: 91 on average, 37 to 158 from the tenth to the ninetieth percent; names in words: 16;
  full names of persons: 2.0
* how often words occur: a third of the documents have the most frequent one, 18 % the 10th, 8 % the 100th, 1.8 % the
  1,000th, 0.35 % the 5,000th; beyond, the frequency falls with rank to the 1/0.64, as the number of different words
  grows with the 0.64th power of all (Heaps). Two documents of different stories share 3 words on average
* how rare words are in general, by rank: 3.5 for the first, and 0.37 more with every power of ten
* two documents of one story share 42 to 46 percent of the words of the shorter one; 7 in 10,000 pairs of different
  stories are as much alike as groups have to be, since their themes are
* different full names: 1,438 in 1,677, taken to grow with the 0.85th power

Of story sizes there is no such measure: they follow a power law (Zipf, exponent 2.2, at most 200), so that three in
four documents are of stories with others and some of a hundred. Days are of one year; one document in five is English.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Iterator, NamedTuple

import numpy as np
from name_forms import name_forms

from checker.link.told import Told
from checker.model.value import Name
from checker.normalize import parse_name

YEAR, DAYS = 739_000, 365
WORDS, SPREAD = 80, 0.55  # median of rare words, and of their logarithm the standard deviation
NAMES, PERSONS = 0.18, 2.0  # names a rare word, persons
KNOWN = {1: 0.3365, 10: 0.178, 100: 0.0835, 1_000: 0.0176, 5_000: 0.0035}  # rank -> share of documents
TAIL, LAST = 1 / 0.64, 2**31  # how it goes on, and the last rank
SHARED, THEME = 0.32, 0.25  # of a document's words that come from its story, and from its theme
THEMES, THEME_WORDS = 500, 30
POOL = 1.25  # words of a story for each that a document takes
SIZES, LARGEST = 2.2, 200
LANGUAGES, ENGLISH = ("de", "en"), 0.2
_MIX = 0x9E3779B1


class Made(NamedTuple):
    """One document: what it brings, its names in full, and its story."""

    told: Told
    names: list[Name]
    story: int


def made(documents: int, seed: int = 1) -> Iterator[Made]:
    """So many documents, a story after the other; the same ones every time."""
    chance = np.random.default_rng(seed)
    forms = [parse_name(form) for form, _ in name_forms(round(1438 * (2 * documents / 1677) ** 0.85))]
    chance.shuffle(forms)
    count = story = 0
    while count < documents:
        size = min(int(chance.zipf(SIZES)), LARGEST, documents - count)
        for one in _story(chance, count, size, forms):
            yield Made(*one, story)
        count, story = count + size, story + 1


def _story(chance: np.random.Generator, first: int, size: int, forms: list[Name]) -> Iterator[tuple[Told, list[Name]]]:
    day = YEAR + int(chance.integers(DAYS))
    lengths = np.maximum(8, np.exp(chance.normal(np.log(WORDS), SPREAD, size))).astype(int)
    pools = [_words(chance, max(8, int(POOL * SHARED * lengths.mean()))) for _ in LANGUAGES]
    theme = _theme(int(chance.integers(THEMES)))
    named = _words(chance, max(8, int(POOL * NAMES * lengths.mean())))
    persons = [forms[at] for at in _ranks(chance, 4, len(forms))]
    for at, length in enumerate(lengths):
        language = int(chance.random() < ENGLISH)
        words = _hashed(_some(chance, pools[language], theme, int(length)), language)
        names = _hashed(_some(chance, named, theme[:8], int(NAMES * length)), len(LANGUAGES))
        told = Told(
            "story", f"{first + at:08}", day + min(int(chance.geometric(0.6)) - 1, 4), LANGUAGES[language],
            words[0].tobytes(), words[1].tobytes(), names[0].tobytes(),
        )  # fmt: skip
        yield told, [persons[n] for n in chance.permutation(4)[: min(4, chance.poisson(PERSONS))]]


@lru_cache(maxsize=None)
def _theme(number: int) -> np.ndarray:
    return _words(np.random.default_rng(number), THEME_WORDS)


def _some(chance: np.random.Generator, pool: np.ndarray, theme: np.ndarray, count: int) -> np.ndarray:
    """Words of a document: some of its story, some of its theme, and others."""
    own = chance.choice(pool, min(len(pool), int(SHARED * count)), replace=False)
    near = chance.choice(theme, min(len(theme), int(THEME * count)), replace=False)
    return np.union1d(np.union1d(own, near), _words(chance, count - len(own) - len(near)))


def _words(chance: np.random.Generator, count: int) -> np.ndarray:
    """Ranks of different words, as frequent as words are."""
    ranks, mass = _distribution()
    return np.unique(np.interp(chance.random(count), mass, ranks).astype(np.uint64))


@lru_cache(maxsize=1)
def _distribution() -> tuple[np.ndarray, np.ndarray]:
    """Ranks, and which share of all words is up to each."""
    ranks = np.geomspace(1, LAST, 4000)
    last = max(KNOWN)
    known = np.exp(np.interp(np.log(ranks), np.log(list(KNOWN)), np.log(list(KNOWN.values()))))
    often = np.where(ranks <= last, known, KNOWN[last] * (ranks / last) ** -TAIL)
    mass = np.concatenate([[0], np.cumsum((often[1:] + often[:-1]) / 2 * np.diff(ranks))])
    return ranks, mass / mass[-1]


def _hashed(ranks: np.ndarray, language: int) -> tuple[np.ndarray, np.ndarray]:
    """Hashes of words in order, and how rare they are."""
    hashes = ((ranks * _MIX) ^ np.uint64(language * 0x0F0F0F0F)).astype("<u4")
    order = np.argsort(hashes)
    return hashes[order], (4096 * (3.5 + 0.37 * np.log10(ranks))).astype("<u2")[order]


def _ranks(chance: np.random.Generator, count: int, most: int) -> np.ndarray:
    """Places in a list whose first ones are more frequent."""
    return (most * chance.random(count) ** 1.6).astype(int)
