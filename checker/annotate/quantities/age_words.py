"""What the words beside an age say of it: that it is of another time, of a relative, or of whoever did it."""

from __future__ import annotations

from typing import Sequence

from checker.annotate.quantities.lexicon import Lexicon

AGENT, KIN = "agent", "kin"
FATAL = frozenset({"killed", "shot", "stabbed"})  # what happens to a victim whose age is told as of that day


def then(words: Lexicon, low: Sequence[str], first: int, last: int) -> bool:
    """ "the then 17-year-old", "who was 17 at the time": the age at words first..last (half open) is none of today."""
    before = low[first - 1] if first else ""
    return words.has("age_then", before) or words.phrases("age_then_after").at(low, last) is not None


def standing(words: Lexicon, low: Sequence[str], first: int) -> str | None:
    """AGENT: a word says that its holder did it ("by his 3-year-old brother"); KIN: "his 25-year-old wife"."""
    at = first - 1
    short = at > 0 and words.has("age_pronouns", low[at - 1])  # "she's 25" is no wife's age
    kin = at >= 0 and words.has("age_kin", low[at]) and not short
    at -= kin or at >= 0 and (words.has("article", low[at]) or words.has("age_articles", low[at]))
    if at >= 0 and words.has("age_agents", low[at]):
        return AGENT
    return KIN if kin else None
