"""What a judge is, what it is asked, and what it answers."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct


class Case(Struct, frozen=True):
    """Two passages that a rule is not sure about."""

    story: str
    finding: str  # id
    one: str
    other: str


class Answer(Struct, frozen=True):
    """A judge's answer: one of OPINIONS, or None where it gave none of them."""

    verdict: str | None
    score: float | None = None  # 0 to 1
    tokens: int = 0  # that the call took


class Judge(Protocol):
    """Somebody who can be asked about two passages."""

    name: str  # as a reader knows it
    key: str  # as the cache knows it: another model, or another question, has another key
    charged: bool  # do its calls cost what the settings say?

    def ask(self, one: str, other: str) -> Answer:
        """What it thinks of the two; SilentError where it cannot be reached or does not answer as it should."""

    def size(self, one: str, other: str) -> int:
        """Tokens that asking may take at most, about."""


class SilentError(Exception):
    """A judge that gives no answer. The text says why; the report comes without it."""


class Tally:
    """What asking has come to."""

    def __init__(self) -> None:
        self.borderline = self.calls = self.kept = self.unclear = self.left = self.tokens = 0
        self.cost = 0.0
        self.trouble = ""  # why no more was asked

    def words(self, name: str) -> str:
        """One line for the user."""
        parts = [f"{self.calls} asked", f"{self.kept} from the cache"]
        parts += [f"{self.unclear} without a clear answer"] if self.unclear else []
        parts += [f"{self.left} left out"] if self.left else []
        spent = f"{self.tokens} tokens, cost {self.cost:.4f}"
        why = f"; {self.trouble}" if self.trouble else ""
        return f"judge {name}: {self.borderline} borderline findings, {', '.join(parts)}; {spent}{why}"
