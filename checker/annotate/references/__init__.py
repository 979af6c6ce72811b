"""Words that stand for somebody without a name: pronouns as subjects, ages, titles, and persons whom nobody names."""

from __future__ import annotations

from typing import Sequence

from checker.annotate.clause_parse import Parses
from checker.annotate.references.ages import ages
from checker.annotate.references.field import Field
from checker.annotate.references.nouns import nouns
from checker.annotate.references.offices import offices
from checker.annotate.references.pronouns import pronouns
from checker.model.annotation import Mention, Quantity, Quote, Reference, RoleMention


def references(
    parses: Parses,
    mentions: Sequence[Mention],
    quantities: Sequence[Quantity],
    roles: Sequence[RoleMention],
    quotes: Sequence[Quote],
) -> list[Reference]:
    """All of them outside direct quotations, in order of the field."""
    field = Field(parses.scan, mentions, roles, quantities, quotes)
    found = [*pronouns(field, parses), *ages(field, quantities), *offices(field), *nouns(field)]
    return sorted(found, key=lambda reference: (reference.span.start, reference.span.end))
