"""Document -> Annotations: everything that needs to know a language. It alone uses `lang`."""

from __future__ import annotations

from typing import Sequence

from checker.annotate.mentions import mentions, persons
from checker.annotate.persons import Person
from checker.annotate.repetitions import repetitions
from checker.annotate.roles import titles
from checker.annotate.scan import Scan
from checker.model.annotation import Annotations, Mention, Repetition, RoleMention, Sentence, Token
from checker.model.document import TEXT, TITLE, Document


def annotate(document: Document) -> Annotations:
    """Read one document; every span obeys the law of `Span`. The title comes after the text."""
    scans = [Scan(document, field) for field in (TEXT, TITLE) if document.field(field).strip()]
    people = persons(scans)
    found: list[Mention] = []
    roles: list[RoleMention] = []
    tokens: list[Token] = []
    ranges: list[Sentence] = []
    repeated: list[Repetition] = []
    for scan, here in zip(scans, people):
        roles += _roles(scan, here, len(found))
        found += mentions(scan, here)
        ranges += _sentences(scan, len(tokens))
        tokens += _tokens(scan, here)
        repeated += repetitions(scan)
    return Annotations(tuple(tokens), tuple(ranges), tuple(found), tuple(roles), tuple(repeated))


def _roles(scan: Scan, people: Sequence[Person], offset: int) -> list[RoleMention]:
    return [
        RoleMention(scan.span(t.first, t.last), t.office, offset + t.person, t.jurisdiction, None, t.qualifier)
        for t in titles(scan, people)
    ]


def _sentences(scan: Scan, offset: int) -> list[Sentence]:
    return [Sentence(scan.span(first, last), offset + first, offset + last) for first, last in scan.sentences]


def _tokens(scan: Scan, people: Sequence[Person]) -> list[Token]:
    """Lemma and tag: from the table everywhere, from the tagger only in sentences that speak of somebody."""
    starts = {person.first for person in people}
    found: list[Token] = []
    for first, last in scan.sentences:
        matters = any(at in starts for at in range(first, last))
        look_up = scan.language.analyze if matters else scan.language.known
        for at in range(first, last):
            form = scan.forms[at]
            lemma, tag = look_up(form) if form[0].isalpha() else (form, "CARD" if form[0].isdigit() else "$")
            found.append(Token(scan.span(at, at + 1), form, lemma or form, tag))
    return found
