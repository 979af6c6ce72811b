"""What a judge beside the rules thinks of two passages. It never replaces the rule's own verdict."""

from __future__ import annotations

from msgspec import Struct

CONTRADICTION, AGREEMENT, NEUTRAL = "contradiction", "agreement", "neutral"
OPINIONS = (CONTRADICTION, AGREEMENT, NEUTRAL)


class Opinion(Struct, frozen=True):
    """One judge's word on one finding."""

    judge: str  # the model's folder name, or the server's address and the model: "http://localhost:11434/v1#qwen3"
    verdict: str  # one of OPINIONS
    score: float | None = None  # how sure the judge is, 0 to 1; None where it does not say
