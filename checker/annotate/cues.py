"""Words that say which state of things a sentence tells: an earlier one, the latest, or one told in local time."""

from __future__ import annotations

from checker.annotate.scan import Scan
from checker.model.annotation import Cue


def cues(scan: Scan) -> list[Cue]:
    """Every such word of the field, in order."""
    return [Cue(scan.span(m.first, m.last), m.concept) for m in scan.matches if m.kind == "cue"]
