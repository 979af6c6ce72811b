"""Document -> Annotations: everything that needs to know a language. It alone uses `lang`."""

from __future__ import annotations

from typing import Any, Callable, Sequence

from checker.annotate.cues import cues
from checker.annotate.divisions import divisions
from checker.annotate.enumerations import enumerations
from checker.annotate.events import events
from checker.annotate.genders import gendered
from checker.annotate.guesses import MODEL
from checker.annotate.memberships import memberships
from checker.annotate.mentions import mentions
from checker.annotate.negators import denials, negators
from checker.annotate.people import persons
from checker.annotate.persons import Person
from checker.annotate.clause_parse import Parses
from checker.annotate.clauses import clauses
from checker.annotate.poles import poles
from checker.annotate.quantities import quantities
from checker.annotate.quotes import quotes
from checker.annotate.references import references
from checker.annotate.repetitions import repetitions
from checker.annotate.roles import titles
from checker.annotate.scan import Scan
from checker.annotate.sourcing import anonymous, credits, own
from checker.annotate.stances import stances
from checker.annotate.successions import successions
from checker.annotate.times import times
from checker.model.annotation import (
    Annotations,
    Clause,
    EventMention,
    OfficeWord,
    Quantity,
    RoleMention,
    Sentence,
    TimeExpression,
    Token,
)
from checker.model.document import Document, Span


def annotate(document: Document, model: str = MODEL, compared: bool = True) -> Annotations:
    """Read one document; every span obeys the law of `Span`. The title comes after the text.

    `model`: who finds names besides the rules: MODEL, RULES for nobody, or "spacy:" and an installed pipeline.
    `compared`: False leaves out what only a comparison with other documents, or of a document with itself, asks for.
    """
    scans = [Scan(document, field) for field in document.fields if document.field(field).strip()]
    found: dict[str, list[Any]] = {name: [] for name in Annotations.__struct_fields__}
    for scan, people in zip(scans, persons(scans, model)):
        sizes = (len(found[name]) for name in ("mentions", "tokens", "times"))
        for name, read in _field(scan, people, compared, *sizes).items():
            found[name] += read
    return Annotations(**{name: tuple(read) for name, read in found.items()})


def _field(
    scan: Scan, people: Sequence[Person], compared: bool, offset: int, first_token: int, first_time: int
) -> dict[str, Sequence[Any]]:
    """Everything in one field. `offset`: the number of its first mention in the document."""
    named = mentions(scan, people)
    told = times(scan)
    numbers = quantities(scan, told, named, offset)
    parses = Parses(scan, named, offset)
    parts = clauses(parses, compared)
    spoken = quotes(parses)
    roles = _roles(scan, people, offset)
    happened = events(scan, named, told, parts, offset, first_time)
    items: dict[str, Sequence[Any]] = {
        "roles": roles,
        "memberships": memberships(scan, named, roles, offset),
        "mentions": gendered(scan, named, roles, offset),
        "references": references(parses, named, numbers, roles, spoken),
        "sentences": _sentences(scan, first_token),
        "tokens": _tokens(scan),
        "times": told,
        "quantities": numbers,
        "clauses": parts,
        "quotes": spoken,
        "stances": stances(parses, parts),
        "events": happened,
        "cues": cues(scan),
    }
    return items | _compared(scan, numbers, told, parts, happened) if compared else items


def _compared(
    scan: Scan, numbers: Sequence[Quantity], told: Sequence[TimeExpression], parts: Sequence[Clause],
    happened: Sequence[EventMention],
) -> dict[str, Sequence[Any]]:  # fmt: skip
    """What is asked for where documents are compared."""
    return {
        "successions": successions(scan, happened),
        "poles": poles(scan, parts),
        "offices": [OfficeWord(scan.span(m.first, m.last), m.concept) for m in scan.matches if m.kind == "office"],
        "credits": credits(scan),
        "anonymous": anonymous(scan),
        "own": own(scan),
        "enumerations": enumerations(scan, numbers),
        "divisions": divisions(scan, numbers, [scan.words_of(time.span) for time in told]),
        "negators": negators(scan),
        "denials": denials(scan),
        "repetitions": repetitions(scan),
    }


def _roles(scan: Scan, people: Sequence[Person], offset: int) -> list[RoleMention]:
    return [
        RoleMention(scan.span(t.first, t.last), t.office, offset + t.person, t.jurisdiction, None, t.qualifier)
        for t in titles(scan, people)
    ]


def _sentences(scan: Scan, offset: int) -> list[Sentence]:
    return [Sentence(scan.span(first, last), offset + first, offset + last) for first, last in scan.sentences]


def _tokens(scan: Scan) -> list[Token]:
    """The words with lemma and tag of the table; the tagger is asked by those who need more."""
    field, known = scan.field, scan.language.known
    return [Token(Span(word.start, word.end, field), word.form, *_lexical(word.form, known)) for word in scan.words]


def _lexical(form: str, known: Callable[[str], tuple[str, str]]) -> tuple[str, str]:
    if form[0].isalpha():
        lemma, tag = known(form)
        return lemma or form, tag
    return form, "CARD" if form[0].isdigit() else "$"
