"""Are two names of one place spellings of one word (Kiew, Kyiv), or two names (USA, Vereinigte Staaten)?"""

from __future__ import annotations

from rapidfuzz.distance import JaroWinkler

_ALIKE = 0.65  # Kiew/Kyiv 0.67, Türkei/Türkiye 0.94; Belarus/Weißrussland 0.63, Holland/Niederlande 0.48


def spelled_alike(one: str, other: str) -> bool:
    """True for spellings of one word; acronyms and names of several words, which are inflected, are never compared."""
    if one.isupper() or other.isupper() or len(one.split()) > 1 or len(other.split()) > 1:
        return False
    return JaroWinkler.similarity(one.casefold(), other.casefold()) >= _ALIKE
