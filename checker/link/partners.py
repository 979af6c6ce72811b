"""Which documents of one story are compared with each other, so that work grows with their number, not with its square.

A small story is compared all with all. In a large one what a few documents share is compared all with all too; what
many share is told by some of them, one for each wording, and every other document is compared with those. So every
document still meets every wording of what it tells.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Hashable, Iterable, Iterator, Mapping, Sequence, TypeVar

T = TypeVar("T")
SMALL = 32  # documents of a story in which all are compared with all
_SPEAKERS = 8  # wordings of one thing, each by the first document that has it, that all others are compared with

Told = Iterable[tuple[str, Hashable, Hashable]]  # document, what it shares with others, and how it words that


def partners(told: Told) -> Mapping[str, set[str]] | None:
    """Document -> the documents it is compared with; None where it is all of them. Documents come in order,
    the same one as often as it shares something."""
    holders: dict[Hashable, dict[str, Hashable]] = defaultdict(dict)
    documents: set[str] = set()
    for document, key, wording in told:
        documents.add(document)
        holders[key].setdefault(document, wording)
    if len(documents) <= SMALL:
        return None
    found: dict[str, set[str]] = {document: set() for document in documents}
    for shared in holders.values():
        for speaker in _speakers(shared):
            found[speaker].update(shared)
            for document in shared:
                found[document].add(speaker)
    return found


def across(
    groups: Mapping[str, Sequence[T]], compared: Mapping[str, set[str]] | None
) -> Iterator[tuple[Sequence[T], Sequence[T]]]:  # fmt: skip
    """What two documents hold that are compared, each two documents once. `compared`: as `partners` gives it."""
    for document, own in groups.items():
        others = groups if compared is None or len(groups) < len(compared[document]) else compared[document]
        for other in others:
            if document < other and other in groups and (compared is None or other in compared[document]):
                yield own, groups[other]


def _speakers(shared: Mapping[str, Hashable]) -> Iterable[str]:
    """Who tells for all that share a thing: everybody where they are few, else one for each of the first wordings."""
    if len(shared) <= _SPEAKERS:
        return shared
    first: dict[Hashable, str] = {}
    for document, wording in shared.items():
        if len(first) == _SPEAKERS:
            break
        first.setdefault(wording, document)
    return first.values()
