"""Are two names of one place spellings of one word (Kiew, Kyiv), or two names (USA, Vereinigte Staaten)?"""

from __future__ import annotations

from rapidfuzz.distance import JaroWinkler

_ALIKE = 0.65  # Kiew/Kyiv 0.70, Peking/Beijing 0.66, Türkei/Türkiye 0.93; Birma/Myanmar 0.56, Holland/Niederlande 0.49


def spelled_alike(one: str, other: str) -> bool:
    """True for spellings of one word; acronyms and names of several words are names of their own."""
    if one.isupper() or other.isupper() or len(one.split()) != len(other.split()):
        return False
    return JaroWinkler.similarity(one.casefold(), other.casefold()) >= _ALIKE
