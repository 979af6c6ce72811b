"""Stances: who excludes, denies, agrees to, refuses, promises, demands, confirms or doubts what."""

from __future__ import annotations

from typing import Iterator, NamedTuple, Sequence

from checker.annotate.clause_split import Draft, Sentence
from checker.annotate.clause_subject import Named, Names, Subject, persons, subjects
from checker.annotate.clause_words import clause_words
from checker.annotate.scan import Scan
from checker.annotate.stance_acts import Act, acts
from checker.annotate.stance_topics import complement, object_words, relative_inside, span_of, topic_words, without_adjuncts
from checker.annotate.stance_words import StanceWords, stance_words
from checker.model.annotation import Clause, Mention, Stance

_SINGLE = {"excludes", "allows"}  # acts that a thing as the subject can have: "ist ausgeschlossen"
_AGENT_REACH = 8


class _Holder(NamedTuple):
    """Whose stance it is: the mention, the words, and what stands between the two."""

    mention: int | None
    words: tuple[int, int] | None  # of the field
    role: str | None
    body: str | None = None


def stances(scan: Scan, mentions: Sequence[Mention], clauses: Sequence[Clause], offset: int) -> list[Stance]:
    """Every stance of the field, in order."""
    lists, names = stance_words(scan.language.code), Names(scan, mentions, offset)
    found: list[Stance] = []
    known = {clause.span.start: clause for clause in reversed(clauses)}
    for number, (first, last) in enumerate(scan.sentences):
        if _may_hold(scan.forms[first:last], lists):
            before = persons(names, *scan.sentences[number - 1]) if number else []
            sentence = Sentence(scan, clause_words(lists.code), first, last)
            found += _of_sentence(sentence, names, known, lists, before)
    return found


def _may_hold(forms: Sequence[str], lists: StanceWords) -> bool:
    """Does a word of the sentence announce an act?"""
    for form in forms:
        trigger = lists.trigger(form)
        if trigger is not None and (not trigger or not lists.particles(trigger).isdisjoint(forms)):
            return True
    return False


def _of_sentence(
    sentence: Sentence, names: Names, known: dict[int, Clause], lists: StanceWords, before: Sequence[Named]
) -> Iterator[Stance]:
    drafts = sentence.drafts()
    who = subjects(sentence, drafts, names, before)
    for draft in drafts:
        clause = known.get(sentence.scan.words[sentence.first + draft.parts[0][0]].start)
        for act in acts(sentence, draft, names, lists):
            stance = _stance(sentence, draft, drafts, act, who[id(draft)], names, lists, clause)
            if stance:
                yield stance


def _stance(
    sentence: Sentence,
    draft: Draft,
    drafts: Sequence[Draft],
    act: Act,
    own: Subject | None,
    names: Names,
    lists: StanceWords,
    clause: Clause | None,
) -> Stance | None:
    passive = _passive(sentence, draft, act)
    holder = _holder(sentence, draft, act, own, names, lists, clause, passive)
    words = _topic(sentence, draft, drafts, act, own, lists, holder, passive)
    content = topic_words(sentence, words, lists)
    if act.way == "without" and not any(word[0] == "#" for word in content):
        return None
    scan, first = sentence.scan, sentence.first
    denied = clause is not None and clause.negation is not None and act.way not in ("without", "owned")
    if act.way == "phrase" and denied and clause and clause.negation:
        denied = not scan.span(first + act.first, first + act.last).end >= clause.negation.end > scan.words[first + act.first].start
    return Stance(
        span=scan.span(first + act.first, first + act.last),
        act=act.act,
        polarity="-" if denied else "+",
        holder=holder.mention,
        holder_span=scan.span(*holder.words) if holder.words else None,
        role=holder.role,
        body=holder.body,
        topic=span_of(sentence, words),
        topic_words=content,
        certainty=clause.certainty if clause else "asserted",
        condition=clause.condition if clause else None,
        change=any(sentence.form(at).lower() in lists.lists["changed"] for at in draft.words()),
        said=scan.span(first + draft.parts[0][0], first + max(draft.parts[-1][1], words[-1] + 1 if words else 0)),
    )


def _passive(sentence: Sentence, draft: Draft, act: Act) -> bool:
    """ "wurde von Trump ausgeschlossen", "was ruled out by Trump"."""
    if act.way != "verb" or draft.finite is None or draft.finite == draft.main:
        return False
    lemmas = {sentence.infos[at].lemma for at in draft.words() if sentence.letters[at] == "A"}
    return ("werden" in lemmas or "sein" in lemmas) if sentence.german else "be" in lemmas


def _holder(
    sentence: Sentence,
    draft: Draft,
    act: Act,
    own: Subject | None,
    names: Names,
    lists: StanceWords,
    clause: Clause | None,
    passive: bool,
) -> _Holder:
    if act.owner:
        return _Holder(act.owner.number, (act.owner.first, act.owner.last), None)
    if act.way == "without":
        return _Holder(None, None, None)
    if passive:
        return _agent(sentence, draft, names, sentence.classes.lists["agents"])
    judged = act.way == "phrase" or act.way == "adjective" and act.act != "agrees" and _plain_copula(draft)
    if judged:
        return _agent(sentence, draft, names, lists.lists["holders"])
    if own is None and draft.kind == "infinitive" and draft.parent:
        return _Holder(None, None, None)
    return _named(sentence, own, lists, clause, draft)


def _plain_copula(draft: Draft) -> bool:
    return draft.lemma in ("sein", "bleiben", "be", "remain", "scheinen", "seem")


def _agent(sentence: Sentence, draft: Draft, names: Names, heads: frozenset[str]) -> _Holder:
    """The mention behind "von", "by", "für"."""
    for at in draft.words():
        if sentence.form(at).lower() in heads:
            here = sentence.first + at
            near = names.between(here + 1, min(here + _AGENT_REACH, sentence.last))
            if near:
                return _Holder(near[0].number, (near[0].first, near[0].last), None)
    return _Holder(None, None, None)


def _named(
    sentence: Sentence, own: Subject | None, lists: StanceWords, clause: Clause | None, draft: Draft
) -> _Holder:
    """The subject as holder, the first person as the one who speaks."""
    if own is None:
        first_person = any(sentence.form(at).lower() in lists.lists["first_person"] for at in draft.words())
        return _Holder(clause.speaker if clause and first_person else None, None, None)
    body = _body(sentence, own, lists) if own.mention is None or own.attribute else None
    if body:
        return _Holder(None, (own.first, own.last), None, body)
    between = own.mention.first if own.mention and own.attribute else own.last
    role = _role(sentence, own, between, lists)
    number = own.mention.number if own.mention else None
    return _Holder(number, (own.first, own.last), role if own.attribute or own.mention is None else None)


def _body(sentence: Sentence, own: Subject, lists: StanceWords) -> str | None:
    definite = sentence.scan.forms[own.first].lower() in ("der", "die", "das", "the") or sentence.german is False
    return lists.body(sentence.scan.forms, own.first, own.last) if definite else None


def _role(sentence: Sentence, own: Subject, end: int, lists: StanceWords) -> str | None:
    forms = sentence.scan.forms[own.first : max(end, own.last)]
    role = next((lists.roles[form] for form in forms if form in lists.roles), None)
    if role or not own.attribute:
        return role
    return None if any(form in lists.lists["governments"] for form in forms) else "other"


def _topic(
    sentence: Sentence,
    draft: Draft,
    drafts: Sequence[Draft],
    act: Act,
    own: Subject | None,
    lists: StanceWords,
    holder: _Holder,
    passive: bool,
) -> list[int]:
    """The words the stance is about."""
    if act.way == "answer":
        asked = [d for d in drafts if d.opener == "whether"]
        return list(asked[0].words()) if asked else []
    if act.way == "owned":
        return _behind(sentence, draft, act.last)
    taken = [] if act.way == "verb" else [range(act.first, act.last)]
    if own and draft.finite and draft.kind == "main" and own.first < sentence.first + draft.finite and not passive:
        taken.append(range(draft.parts[0][0], draft.finite))
    elif holder.words:
        taken.append(range(holder.words[0] - sentence.first, holder.words[1] - sentence.first))
    inside = object_words(sentence, draft, taken)
    inside = _within(sentence, without_adjuncts(sentence, inside), lists)
    clause = complement(draft, drafts)
    if clause is None:
        return inside
    deep = [at for part in relative_inside(clause, drafts) for at in part.words()]
    heavy = [at for at in inside if (topic := lists.topic(sentence.form(at))) and topic.word[0] == "#"]
    return sorted({*deep, *heavy}) if heavy else deep


def _behind(sentence: Sentence, draft: Draft, start: int) -> list[int]:
    """The phrases right behind an owned noun: "seiner Zusage zur Teilnahme an Garantien das Vertrauen ..."."""
    found: list[int] = []
    for at in draft.words():
        if at < start:
            continue
        info = sentence.infos[at]
        if info.letter in "FABPIZ" or not found and not (info.preposition or info.to):
            break
        article = sentence.form(at).lower() in sentence.classes.lists["articles"]
        if found and article and not sentence.infos[at - 1].preposition:
            break
        found.append(at)
    return found


def _within(sentence: Sentence, words: list[int], lists: StanceWords) -> list[int]:
    """From the first to the last word that tells something of the topic; adverbs at both ends left out."""
    telling = [n for n, at in enumerate(words) if lists.topic(sentence.form(at)) or _place(sentence, at)]
    return words[_phrase_start(sentence, words, telling[0]) : telling[-1] + 1] if telling else []


def _place(sentence: Sentence, at: int) -> bool:
    return any(m.kind in ("country", "adjective", "prefix", "people") for m in sentence.matches(sentence.first + at))


def _phrase_start(sentence: Sentence, words: list[int], place: int) -> int:
    """The article in front of the first telling word belongs to it."""
    before = words[place - 1] if place else -1
    lists = sentence.classes.lists
    form = sentence.form(before).lower() if before == words[place] - 1 and before >= 0 else ""
    return place - 1 if form in lists["articles"] or form in lists["objects"] else place
