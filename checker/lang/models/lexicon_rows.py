"""The rows of the lexicon under construction. Used by make_lexicon.py and wordnet.py alone."""

from __future__ import annotations

import re
from collections import defaultdict

KIN, SENSE, OPPOSITE, ABOVE, THING = range(5)
WORD = re.compile(r"[a-zäöüß]{2,}(-[a-zäöüß]+)*")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


class Lexicon:
    """Rows under construction: words and meanings get numbers as they come."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
        self.spelled: dict[str, str] = {}  # rows are named without umlauts
        self.verbs: set[str] = set()  # English words that are forms of verbs, more than of nouns
        self._numbers: dict[object, int] = {}

    def number(self, thing: object) -> int:
        """The number of a word or meaning."""
        return self._numbers.setdefault(thing, len(self._numbers))

    def add(self, word: str, kind: int, thing: object) -> None:
        """The row of the word gets the number of a word (KIN, OPPOSITE) or of a meaning."""
        row = self.rows[plain(word)]
        self.spelled[plain(word)] = word
        row[KIN].add(self.number(plain(word)))
        row[kind].add(self.number(plain(thing) if isinstance(thing, str) else thing))


def plain(word: str) -> str:
    """As the rows are named."""
    return word.casefold().translate(_UMLAUTS)
