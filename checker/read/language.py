"""The language of a text: stated, or by a vote of its most common words."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files

LANGUAGES = ("de", "en")
DEFAULT = "de"
SAMPLE = 50_000  # characters; more would not change the vote
RARE = 20  # fewer than one common word in so many words is no vote
WORD = re.compile(r"[^\W\d_]+")


@cache
def stopwords() -> dict[str, str]:
    """Every stop word with its language."""
    lists = tomllib.loads(files(__package__).joinpath("stopwords.toml").read_text("utf-8"))
    return {word: language for language, words in lists.items() for word in words}


def detect(text: str) -> str | None:
    """"de" or "en", whichever has more of its common words in the text; None when neither has enough."""
    words = WORD.findall(text[:SAMPLE].lower())
    known = stopwords()
    votes = Counter(known[word] for word in words if word in known)
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] * RARE < len(words):
        return None
    tied = len(ranked) == 2 and ranked[0][1] == ranked[1][1]
    return None if tied else ranked[0][0]


def stated(value: str) -> str | None:
    """The language a tag like "de-AT" names, if it is one that can be read."""
    language = re.split(r"[-_]", value.strip().lower(), maxsplit=1)[0]
    return language if language in LANGUAGES else None
