"""Judges beside the rules: a local model or a server says what it thinks of borderline findings.

Never needed and never on by itself. A judge changes no finding: its opinion stands beside the rule's verdict.
"""

from __future__ import annotations

from checker.judge.base import Judge, Tally
from checker.judge.cache import Cache
from checker.judge.cases import cases
from checker.judge.hearing import hear
from checker.judge.opening import open_judge

__all__ = ["Cache", "Judge", "Tally", "cases", "hear", "open_judge"]
