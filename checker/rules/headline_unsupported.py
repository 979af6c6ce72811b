"""A headline that its body does not bear out.

Finds
    A number, a name, a day, a "not" or a stance of the headline against what the body itself says of the same thing.
    The headline is the title that the document's data give, or a first line with a blank line behind it; a teaser
    above the text, which its first sentences say again, counts as one.

Why it matters
    Most readers see the headline alone, and it is written last, in a hurry, often by somebody else. A toll that was
    corrected in the text stays wrong above it.

Contradiction
    "Zwölf Tote nach Zugunglück", and the body counts nine dead and never twelve.
    "Minister rules out new tax", and in the body he does not rule it out.
    "Müller tritt zurück", and the body tells of the resignation of Schulze and of no Müller.

No contradiction
    What is shortened, rounded, added up from the body's parts, or said in other words; metaphors.
    A question, and a headline with words in quotation marks: they are another's.
    A number, name or day that the body holds anywhere, or has nothing to set against.

Limits
    What a headline means beyond its words (irony, exaggeration) is not read. A name or day is only held against the
    body where a sentence there says what the headline says, with another name or day.
"""

from __future__ import annotations

import re
from itertools import combinations, islice
from typing import Callable, Iterator, Sequence

from checker.compare.stances import opposed, sign
from checker.graph import StoryGraph
from checker.model.annotation import ORGANIZATION, PERSON, PLACE
from checker.model.assertion import Assertion, Entity, Passage, ReadStance, Statement
from checker.model.document import TEXT
from checker.model.finding import WARNING, Judgement, Relation
from checker.model.predicate import COUNT, DAY, MEASURE, MONEY, SHARE
from checker.model.value import Amount, value_text
from checker.rules.base import GRAPH, Rule, Side, Verdict, amount_of
from checker.rules.circumstances import AGREEING, slots
from checker.rules.days import compare_days
from checker.rules.denials import clauses, likeness
from checker.rules.figures import compare_figures
from checker.rules.headlines import Article, articles
from checker.settings import Settings

_ALIKE, _SAME = 0.15, 0.3  # likeness of headline and sentence: of one matter; saying one thing
_CLAUSES = 0.4  # likeness of two clauses of which one is negated
_FIGURES = (COUNT, MONEY, SHARE, MEASURE)
_YEAR = re.compile(r"\d{4}")
_PARTS = 4  # numbers that a headline adds up


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict a thing of a document's headline that its body has otherwise."""
    for reading in graph.linked.readings:
        for article in articles(reading, graph, settings.tolerance):
            for check in _VALUES:
                yield from check(article)
            yield from islice((*_stances(article), *_negations(article)), 1)


def _numbers(article: Article) -> Iterator[Verdict]:
    """Numbers that the body gives otherwise, of the same thing."""
    for slot in slots(article.head, _FIGURES):
        amount = amount_of(slot)
        if article.held.has_amount(amount, "") or amount.low is None or amount.low != amount.high:
            continue
        others = [(s, other) for s in article.body for other in slots(s, (slot.predicate,)) if _one_thing(slot, other)]
        against = [(s, other) for s, other in others if compare_figures(slot, other).relation is Relation.CONFLICT]
        if against and len(against) == len(others) and not _adds_up(amount, [amount_of(other) for _, other in others]):
            best = max(against, key=lambda found: (article.alike(found[0]), -found[1].passage.span.start))
            if article.alike(best[0]) >= _ALIKE:
                yield _verdict("number", slot, best[1])


def _one_thing(one: Assertion, other: Assertion) -> bool:
    a, b = amount_of(one), amount_of(other)
    return (a.unit, a.counted) == (b.unit, b.counted) and (a.unit or a.counted) is not None


def _adds_up(whole: Amount, parts: Sequence[Amount]) -> bool:
    """Is the number the sum or the difference of some of the body's?"""
    lows = [part.low for part in parts if part.low is not None][:12]
    sums = (sum(some) for size in range(2, _PARTS + 1) for some in combinations(lows, size))
    return any(total == whole.low for total in sums) or any(abs(a - b) == whole.low for a, b in combinations(lows, 2))


def _days(article: Article) -> Iterator[Verdict]:
    """Days that the body gives otherwise in a sentence that says the same, and that it does not have."""
    told = [(s, slot) for s in article.body for slot in slots(s, (DAY,))]
    for day in slots(article.head, (DAY,)):
        if _YEAR.search(day.passage.text):
            continue  # a date with its year is the stamp of the page
        relations = [compare_days(day, slot).relation for _, slot in told]
        against = [found for found, relation in zip(told, relations) if relation is Relation.CONFLICT]
        against = [(s, slot) for s, slot in against if article.alike(s) >= _SAME and len(slots(s, (DAY,))) == 1]
        if against and not any(relation in AGREEING for relation in relations):
            yield _verdict("day", day, max(against, key=lambda found: article.alike(found[0]))[1])


def _names(article: Article) -> Iterator[Verdict]:
    """Names that the body has not, where a sentence that says the same has another of their kind."""
    entities = {entity.id: entity for entity in article.reading.entities}
    kinds = (PERSON, ORGANIZATION, PLACE)
    own = [entities[id] for id in article.head.entities if id in entities and entities[id].type in kinds]
    best = max(article.body, key=lambda s: (article.alike(s), -s.passage.span.start))
    if not own or article.alike(best) < _SAME or {e.id for e in own} & set(best.entities):
        return
    for entity in own:
        rivals = [entities[id] for id in best.entities if id in entities and entities[id].type == entity.type]
        if len(rivals) == 1 and not _in_body(entity, article):
            ours, theirs = _mention(article, entity, article.head), _mention(article, rivals[0], best)
            if ours and theirs:
                yield _told("name", (entity.name, ours), (rivals[0].name, theirs), 0.6)


def _in_body(entity: Entity, article: Article) -> bool:
    """Does the body name it, in whatever words? Of a country, or a body of one, that cannot be told."""
    key = entity.key or ""
    if key.isupper() or key.startswith("government") or entity.name.isupper():
        return True
    return any(entity.id in s.entities for s in article.body) or article.held.has_name(entity.name, "")


def _mention(article: Article, entity: Entity, statement: Statement) -> Passage | None:
    """Where the statement names the entity."""
    whole = statement.passage
    for mention in article.reading.mentions:
        if mention.entity == entity.id and whole.span.holds(mention.span):
            return Passage(whole.document, mention.span, mention.text, mention.line, mention.column, whole.quote)
    return None


def _negations(article: Article) -> Iterator[Verdict]:
    """A clause that is negated in the headline or in the sentence that says the same, and in no other."""
    best = max(article.body, key=lambda s: (article.alike(s), -s.passage.span.start))
    for one, other in ((article.head, best), (best, article.head)):
        denied, said = clauses(one, "-"), clauses(other, "+")
        if len(denied) != 1 or len(said) != 1 or clauses(other, "-") or one.negators != other.negators + 1:
            continue
        if "pending" in one.cues or article.alike(best) < _SAME or likeness(denied[0], said[0]) < _CLAUSES:
            continue
        ours, theirs = (denied[0], said[0]) if one is article.head else (said[0], denied[0])
        if not _borne_out(ours, best, article):
            texts = [" ".join(s.passage.text.split()) for s in (article.head, best)]
            yield _told("negation", (texts[0], ours.passage), (texts[1], theirs.passage), 0.6)


def _borne_out(claim: Assertion, but: Statement, article: Article) -> bool:
    """Does another sentence of the body say it as the headline does?"""
    others = (clause for s in article.body if s is not but for clause in clauses(s, claim.polarity))
    return any(likeness(claim, clause) >= _CLAUSES for clause in others)


def _stances(article: Article) -> Iterator[Verdict]:
    """Somebody for a thing above who is against it below, and nowhere for it."""
    span = article.head.passage.span
    ours = [s for s in article.reading.stances if span.holds(s.passage.span) and sign(s)]
    theirs = [s for s in article.reading.stances if s.passage.span.field == TEXT and not span.holds(s.passage.span)]
    for one in ours:
        same = [s for s in theirs if _same_holder(one, s)]
        against = [s for s in same if opposed(one, s).relation is Relation.CONFLICT]
        if against and not any(sign(s) == sign(one) for s in same):
            words = [stance.said or stance.passage.text for stance in (one, against[0])]
            yield _told("stance", (words[0], one.passage), (words[1], against[0].passage), 0.7)


def _same_holder(one: ReadStance, other: ReadStance) -> bool:
    return one.holder == other.holder and one.body == other.body and (one.holder or one.body) is not None


_VALUES: tuple[Callable[[Article], Iterator[Verdict]], ...] = (_numbers, _days, _names)


def _verdict(kind: str, head: Assertion, body: Assertion) -> Verdict:
    """Of two values, as they are written."""
    sides = [(" ".join(one.passage.text.split()), one.passage) for one in (head, body)]
    keys = [value_text(one.value) for one in (head, body)]
    return _told(kind, sides[0], sides[1], 0.7, keys)


def _told(
    kind: str, head: tuple[str, Passage], body: tuple[str, Passage], sure: float, keys: Sequence[str] = ("", "")
) -> Verdict:  # fmt: skip
    ours = Side(head[0], (head[1],), f"headline/{keys[0] or head[0].casefold()}")
    theirs = Side(body[0], (body[1],), f"body/{keys[1] or body[0].casefold()}")
    judgement = Judgement(Relation.CONFLICT, "the body has it otherwise", sure)
    return Verdict(judgement, (ours, theirs), details={"kind": kind}, topic=f"{kind}/{head[1].document}")


RULE = Rule("W301", "headline.unsupported", WARNING, GRAPH, judge, None, __doc__ or "")
