"""A fingerprint of the wording, by which copies and reworked agency texts are known again.

Bottom-k sketch of hashed word 5-grams (Broder 1997, "On the resemblance and containment of documents").
"""

from __future__ import annotations

import zlib
from typing import Sequence

_WORDS = 5
_KEPT = 64


def signature(forms: Sequence[str]) -> tuple[int, ...]:
    """The smallest hashes of all runs of five words, ascending; fewer words than five give one run."""
    words = " ".join([form for form in forms if form[0].isalnum()]).casefold().encode("utf-8", "replace").split(b" ")
    runs = {b" ".join(words[at : at + _WORDS]) for at in range(max(1, len(words) - _WORDS + 1))}
    return tuple(sorted(map(zlib.crc32, runs)))[:_KEPT]
