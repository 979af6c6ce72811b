"""The model that guesses names: a conditional random field over a sentence (Lafferty, McCallum, Pereira 2001).

Trained by models/make_mentions.py; what it was trained on and how well it does stands in models/mentions.md.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Sequence

import pycrfsuite
from msgspec import Struct

from checker.lang.features import features

OUTSIDE = "O"


class Guess(Struct, frozen=True):
    """A name the model sees: words first..last (half open), what it names (PER, LOC, ORG), how sure it is (0 to 1)."""

    first: int
    last: int
    type: str
    sure: float


@lru_cache(maxsize=1)
def _content() -> bytes:
    return (files("checker.lang") / "models" / "mentions.crf").read_bytes()


@lru_cache(maxsize=1)
def _tagger() -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(_content())  # which it reads where it lies: the content must stay
    return tagger


def guesses(forms: Sequence[str], marks: Sequence[Sequence[str]]) -> list[Guess]:
    """The names of a sentence, hyphenated words being one, in order. `marks`: what the rules say of each word."""
    if not forms:
        return []
    tagger = _tagger()
    labels = tagger.tag(features(forms, marks))
    return [
        Guess(first, last, kind, min(tagger.marginal(labels[at], at) for at in range(first, last)))
        for first, last, kind in spans(labels)
    ]


def spans(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """The runs of B-X I-X labels as first, last (half open), X; a stray I-X begins one."""
    found: list[tuple[int, int, str]] = []
    for at, label in enumerate(labels):
        kind = label[2:]
        if label == OUTSIDE:
            continue
        if label.startswith("I-") and found and found[-1][1:] == (at, kind):
            found[-1] = (found[-1][0], at + 1, kind)
        else:
            found.append((at, at + 1, kind))
    return found
