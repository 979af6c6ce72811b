"""Clauses: predicate, subject, negation and its scope, condition, certainty, speaker."""

from __future__ import annotations

from typing import Iterator, Sequence

from checker.annotate.clause_parse import Parsed, Parses
from checker.annotate.clause_parties import parties
from checker.annotate.clause_scope import HEARSAY, condition, negation, own_certainty, rules_out, stands_in
from checker.annotate.clause_sentence import Draft, Sentence
from checker.annotate.hearsay import Hearsay
from checker.model.annotation import Clause
from checker.model.document import Span


def clauses(parses: Parses, parted: bool = True) -> list[Clause]:
    """Every clause of the field, in order. `parted`: with those who act in it, and on whom."""
    numbers = range(len(parses.scan.sentences))
    return [clause for number in numbers for clause in _of_sentence(parses.of(number), parted)]


def _of_sentence(parsed: Parsed, parted: bool) -> Iterator[Clause]:
    sentence, drafts, who, hearsay = parsed
    for draft in drafts:
        governor = hearsay.governor(draft, drafts)
        own = who[id(draft)]
        said = hearsay.speaker(draft, governor, who)
        denied = negation(sentence, draft)
        own_sure = own_certainty(sentence, draft)
        acting = parties(sentence, draft, own, hearsay.names) if parted else None
        yield Clause(
            span=_span(sentence, draft.parts[0][0], draft.parts[-1][1]),
            predicate=draft.lemma,
            verb=None if draft.main is None else _span(sentence, draft.main, draft.main + 1),
            subject=own.mention.number if own and own.mention and not own.attribute else None,
            negation=None if denied is None else _span(sentence, denied, denied + 1),
            certainty=_certainty(own_sure, sentence, draft, hearsay, governor),
            condition=_condition(sentence, draft, drafts),
            speaker=said,
            reporting=sentence.classes.is_telling(draft.lemma),
            own=own_sure,
            agent=sentence.scan.span(*acting.agent) if acting else None,
            others=tuple(sentence.scan.span(*other) for other in acting.others) if acting else (),
            rules_out=denied is not None and rules_out(sentence, draft, own_sure),
        )


def _certainty(own: str, sentence: Sentence, draft: Draft, hearsay: Hearsay, governor: Draft | None) -> str:
    """The clause's own certainty, unless it is given as fact or hearsay and what is around it tells more. "Würden" may
    be nothing but reported."""
    if own == "possible" and governor and stands_in(sentence, draft):
        if hearsay.certainty(draft, governor) == "reported":
            return "reported"
    if own not in ("asserted", "reported", HEARSAY):
        return own
    told = hearsay.certainty(draft, governor) if governor or hearsay.cue else None
    return told or ("reported" if own == HEARSAY else own)


def _condition(sentence: Sentence, draft: Draft, drafts: Sequence[Draft]) -> Span | None:
    """The phrase inside, or the if-clause beside it."""
    inside = condition(sentence, draft)
    if inside:
        return _span(sentence, *inside)
    beside = (d for d in drafts if d.opener == "conditions" and d is not draft and _belongs(d, draft, drafts))
    clause = next(beside, None)
    return _span(sentence, clause.parts[0][0], clause.parts[-1][1]) if clause else None


def _belongs(clause: Draft, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """An if-clause goes with the clause before it; at the head of the sentence with the one after it."""
    at = drafts.index(clause)
    neighbour = drafts[at - 1] if at else drafts[1] if len(drafts) > 1 else None
    return neighbour is draft


def _span(sentence: Sentence, first: int, last: int) -> Span:
    return sentence.scan.span(sentence.first + first, sentence.first + last)
