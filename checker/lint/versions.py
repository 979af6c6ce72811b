"""An earlier version of the draft among the sources: what it tells otherwise was changed, not contradicted."""

from __future__ import annotations

import re
from pathlib import PurePath

import msgspec

from checker.link.origins import resemblance
from checker.model.assertion import Reading
from checker.model.finding import INFO, Finding, Relation

_COPY = 0.6  # resemblance above which two texts of one house are two states of one
_REVISED = 0.3  # the same, where the files' names say so too
_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"v\d+|version|fassung|alt|old|neu|new|final|copy|kopie|backup|bak|orig")


def versions(draft: Reading, others: list[Reading]) -> set[str]:
    """The ids of the sources that are the draft itself, earlier.

    A near copy alone is none: an agency's text that the draft follows word for word is a witness like any other. It
    must be of the draft's house, by what is stated, by the file's name, or, where neither says more, by the headline.
    """
    return {other.document for other in others if _is_version(draft, other)}


def as_update(finding: Finding, draft: str, earlier: set[str]) -> Finding:
    """The finding, made an update for information if only earlier versions stand against the draft."""
    own = {evidence.value for evidence in finding.evidence if evidence.passage.document == draft}
    against = {e.passage.document for e in finding.evidence if e.value not in own}
    if finding.relation is not Relation.CONFLICT or not against or not against <= earlier:
        return finding
    details = {**finding.details, "earlier_version": True}
    return msgspec.structs.replace(finding, relation=Relation.UPDATE, severity=INFO, details=details, blamed=None)


def _is_version(draft: Reading, other: Reading) -> bool:
    stated = other.source.publisher or other.source.origin
    own = draft.source.publisher or draft.source.origin
    if stated and own and stated != own or any(seen.kind == "signed" for seen in other.observations):
        return False
    alike = resemblance(draft.signature, other.signature)
    if _name(draft.path) == _name(other.path) != ():
        return alike > _REVISED
    return alike > _COPY and (stated is not None and stated == own or stated is None and _same_headline(draft, other))


def _name(path: str | None) -> tuple[str, ...]:
    """The words of the file's name but for those that tell versions apart: "rede-v2.md", "rede (alt).md"."""
    words = _WORD.findall(PurePath(path or "").stem.casefold())
    return tuple(word for word in words if not _MARK.fullmatch(word))


def _same_headline(draft: Reading, other: Reading) -> bool:
    return _headline(draft) == _headline(other) != ""


def _headline(reading: Reading) -> str:
    """The title, or the first line where it is no whole sentence."""
    if reading.title or not reading.statements:
        return (reading.title or "").casefold()
    first = reading.statements[0].passage.text
    return "" if first.endswith((".", "!", "?")) else first.casefold()
