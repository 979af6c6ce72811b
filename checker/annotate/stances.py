"""Stances: who excludes, denies, agrees to, refuses, promises, demands, confirms or doubts what."""

from __future__ import annotations

from typing import Iterator, Sequence

from msgspec import structs

from checker.annotate.clause_parse import Parsed, Parses
from checker.annotate.clause_sentence import Draft, Sentence
from checker.annotate.stance_acts import acts
from checker.annotate.stance_holders import Holder, Scene, holder
from checker.annotate.stance_topics import complement, span_of, topic, topic_words
from checker.annotate.stance_words import StanceWords, stance_words
from checker.model.annotation import Clause, Stance


_TURNED = ("promises", "confirms", "agrees")  # acts whose content may be an exclusion


def stances(parses: Parses, clauses: Sequence[Clause]) -> list[Stance]:
    """Every stance of the field, in order."""
    reader = _Reader(parses, clauses)
    return [stance for number, _ in enumerate(parses.scan.sentences) for stance in reader.sentence(number)]


class _Reader:
    """Reads the stances of one field; sentences are taken apart only where a word announces an act."""

    def __init__(self, parses: Parses, clauses: Sequence[Clause]) -> None:
        self.scan, self.names, self.parse = parses.scan, parses.names, parses.of
        self.lists = stance_words(self.scan.language.code)
        self.triggers = {form: str(self.lists.trigger(form)) for form in self.scan.those(self.lists.announces)}
        self.clauses = {clause.span.start: clause for clause in reversed(clauses)}
        self.spoken_of: dict[str, Holder] = {}  # role -> who was last called so: "ein Berater", then "der Berater"

    def sentence(self, number: int) -> Iterator[Stance]:
        """The stances of one sentence."""
        first, last = self.scan.sentences[number]
        if self._announced(self.scan.forms[first:last]):
            yield from self._read(self.parse(number))

    def _announced(self, forms: Sequence[str]) -> bool:
        """Does a word of the sentence announce an act?"""
        bases = {self.triggers[form] for form in forms if form in self.triggers}
        return any(not base or not self.lists.particles(base).isdisjoint(forms) for base in bases)

    def _read(self, parsed: Parsed) -> Iterator[Stance]:
        sentence, found, who, _ = parsed
        told: set[int] = set()  # infinitives that are what another act is about: "refused to accept"
        for draft in found:
            if id(draft) in told:
                continue
            clause = self.clauses.get(self.scan.words[sentence.first + draft.parts[0][0]].start)
            for act in acts(sentence, draft, self.names, self.lists):
                scene = Scene(sentence, found, draft, act, who[id(draft)], self.names, self.lists, clause)
                stance = _stance(scene, self._known(sentence, holder(scene)))
                if stance:
                    inner = complement(draft, found)
                    told.update({id(inner)} if inner and inner.kind == "infinitive" else ())
                    yield self._turned(stance, sentence, inner)

    def _turned(self, stance: Stance, sentence: Sentence, inner: Draft | None) -> Stance:
        """ "confirmed that he will not go" stands against going: a negated content turns the polarity.

        So does a content that is an exclusion: "promised the exclusion of layoffs".
        """
        if inner is None and stance.act in _TURNED and self._excludes(stance):
            return structs.replace(stance, polarity="-" if stance.polarity == "+" else "+")
        if inner is None or inner.opener in ("whether", "without"):
            return stance
        content = self.clauses.get(self.scan.words[sentence.first + inner.parts[0][0]].start)
        if content is None or content.negation is None:
            return stance
        return structs.replace(stance, polarity="-" if stance.polarity == "+" else "+")

    def _excludes(self, stance: Stance) -> bool:
        """Is the first word of the topic that is an act an exclusion?"""
        first, last = self.scan.words_of(stance.topic) if stance.topic else (0, 0)
        named = (act for form in self.scan.forms[first:last] if (act := self.lists.noun(form)))
        return next(named, "") == "excludes"

    def _known(self, sentence: Sentence, found: Holder) -> Holder:
        """ "der Berater" is the one of whom the text spoke before as "ein Berater des Präsidenten"."""
        if found.role is None or found.words is None:
            return found
        if found.mention is not None:
            self.spoken_of[found.role] = found
            return found
        before = self.spoken_of.get(found.role)
        definite = self.scan.forms[found.words[0]].lower() in sentence.classes.lists["definite"]
        return found._replace(mention=before.mention) if before and definite else found


def _stance(scene: Scene, own: Holder) -> Stance | None:
    sentence, act, clause, draft = scene.sentence, scene.act, scene.clause, scene.draft
    words = topic(scene, own)
    content = topic_words(sentence, words, scene.lists)
    if act.way == "without" and not any(word[0] == "#" for word in content):
        return None
    scan, first = sentence.scan, sentence.first
    return Stance(
        span=scan.span(first + act.first, first + act.last),
        act=act.act,
        polarity="-" if _denied(scene) else "+",
        holder=own.mention,
        holder_span=scan.span(*own.words) if own.words else None,
        body=own.body,
        role=own.role,
        topic=span_of(sentence, words),
        topic_words=content,
        certainty="demanded" if _owed(scene) else clause.certainty if clause else "asserted",
        condition=clause.condition if clause else None,
        change=_called_new(sentence, draft, scene.lists),
        said=scan.span(first + draft.parts[0][0], first + max(draft.parts[-1][1], words[-1] + 1 if words else 0)),
    )


def _denied(scene: Scene) -> bool:
    """Is the act itself negated? A set wording holds its negation in itself."""
    act, clause = scene.act, scene.clause
    if clause is None or clause.negation is None or act.way in ("without", "owned"):
        return False
    if act.way != "phrase":
        return True
    words, first = scene.sentence.scan.words, scene.sentence.first
    inside = words[first + act.first].start <= clause.negation.start < words[first + act.last - 1].end
    return not inside


def _owed(scene: Scene) -> bool:
    """ "Das Amt muss noch zustimmen": what has to be done is not done."""
    return any(scene.sentence.form(at).lower() in scene.lists.lists["owing"] for at in scene.draft.words())


def _called_new(sentence: Sentence, draft: Draft, lists: StanceWords) -> bool:
    return any(sentence.form(at).lower() in lists.lists["changed"] for at in draft.words())
