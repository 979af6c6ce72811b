"""A word of a name inside running text, with or without a genitive ending."""

from __future__ import annotations

_ENDINGS = ("", "s", "’s", "'s", "’", "'")


def find_word(text: str, word: str) -> int:
    """Where the whole word stands first, its genitive too ("Starmers"); -1: nowhere."""
    at = text.find(word)
    while at >= 0:
        ending = text[at + len(word) :].split(" ", 1)[0].split("-", 1)[0]
        if not text[at - 1 : at].isalnum() and ending in _ENDINGS:
            return at
        at = text.find(word, at + 1)
    return -1
