"""The subject of a clause: the noun phrase, the mention in it, and what stands between the two."""

from __future__ import annotations

from typing import NamedTuple, Sequence

from checker.annotate.clause_split import Draft, Sentence
from checker.annotate.scan import Scan
from checker.model.annotation import PERSON, Mention

_REACH = 14  # words of a noun phrase
_MOST = 60  # words in which a subject is looked for
_NOUN_TAGS = ("NN", "NP", "NE")
_PRONOUN_TAGS = ("PNP", "PNI", "PPER", "PIS", "PDS")
_OWNED_BY = frozenset(("von", "vom", "of", "for", "to", "from", "aus", "des", "der", "'s", "’s", "the", "dem", "den"))


class Named(NamedTuple):
    """A mention at words first..last (half open) of its field; `number` in Annotations.mentions."""

    first: int
    last: int
    number: int
    person: bool
    genitive: bool
    name: str


class Subject(NamedTuple):
    """Words first..last (half open) of the field; the mention that is meant, if one is."""

    first: int
    last: int
    mention: Named | None
    attribute: bool = False  # the mention only tells whose the subject is: "ein Berater Trumps"
    pronoun: str = ""  # "he" or "she"


class Names:
    """The mentions of a field by the number of their first word."""

    def __init__(self, scan: Scan, mentions: Sequence[Mention], offset: int) -> None:
        self.at: dict[int, Named] = {}
        self.ends: set[int] = set()  # last words of the mentions
        for number, mention in enumerate(mentions):
            first, last = scan.words_of(mention.span)
            if last > first and first not in self.at:
                person = mention.type == PERSON
                self.ends.add(last - 1)
                self.at[first] = Named(first, last, offset + number, person, _genitive(scan, mention, last), mention.name)

    def between(self, first: int, last: int) -> list[Named]:
        """The mentions that begin at words first..last."""
        return [self.at[at] for at in range(first, last) if at in self.at]


def _genitive(scan: Scan, mention: Mention, last: int) -> bool:
    """Trumps, Rubio's: the mention tells whose something is."""
    written = scan.text[mention.span.start : mention.span.end]
    after = scan.forms[last] if last < len(scan.forms) else ""
    return after in ("'s", "’s") or written != mention.name and written.endswith(("s", "'", "’"))


def subject(sentence: Sentence, draft: Draft, names: Names) -> Subject | None:
    """The subject of the clause, None where none stands in it."""
    if draft.finite is None or draft.kind == "infinitive":
        return None
    words = list(draft.words())[:_MOST]
    if sentence.german and draft.kind in ("sub", "relative"):
        return _Phrases(sentence, names, words[1:]).first()
    before = _Phrases(sentence, names, [at for at in words if at < draft.finite]).first()
    if not sentence.german and (before or not _inverted(sentence, draft)):
        return before
    behind = _Phrases(sentence, names, [at for at in words if at > draft.finite]).first()
    if before is None:
        return behind
    return behind if _object_in_front(sentence, draft, before, behind) else before


def noun_phrase(sentence: Sentence, names: Names, words: Sequence[int]) -> Subject | None:
    """The first noun phrase in the words, whatever its case."""
    return _Phrases(sentence, names, words, free=True).first()


def _inverted(sentence: Sentence, draft: Draft) -> bool:
    """ "..., said Rubio"."""
    return draft.finite == draft.parts[0][0] and sentence.classes.is_speech(draft.lemma)


def subjects(
    sentence: Sentence, drafts: Sequence[Draft], names: Names, before: Sequence[Named]
) -> dict[int, Subject | None]:
    """The subject of every draft, by its id: its own, what a pronoun means, or that of the clause it goes on from."""
    found: dict[int, Subject | None] = {}
    for draft in drafts:
        own = subject(sentence, draft, names)
        governor = found.get(id(draft.parent)) if draft.parent else None
        if governor and draft.kind == "main" and _goes_on(sentence, draft, own):
            own = governor
        if own and own.pronoun and own.mention is None:
            near = persons(names, sentence.first, own.first) or before
            own = own._replace(mention=_meant(own.pronoun, near, governor))
        found[id(draft)] = own
    return found


def _meant(pronoun: str, near: Sequence[Named], governor: Subject | None) -> Named | None:
    """ "Russland sagte, dass es ...": the one who speaks; else the only person who can be meant."""
    speaker = governor.mention if governor and not governor.attribute else None
    if speaker and (pronoun in ("she", "they") or speaker.person == (pronoun == "he")):
        return speaker
    single = len({named.name.split()[-1] for named in near}) == 1
    return near[-1] if single and pronoun in ("he", "she") else None


def _goes_on(sentence: Sentence, draft: Draft, own: Subject | None) -> bool:
    """ "X kam und sagte": the verb comes first, behind "und" or a comma, and no name and no speaker behind it."""
    first = draft.parts[0][0]
    if draft.finite is None or draft.finite > first + (draft.opener == "coordinators" or own is None):
        return False
    if own and sentence.classes.is_speech(draft.lemma) and "m" in sentence.letters[max(0, first - 2) : first]:
        return False
    return own is None or own.mention is None and not own.pronoun and not sentence.acting(own.first, own.last)


def persons(names: Names, first: int, last: int) -> list[Named]:
    """The persons named at words first..last of the field, owners in the genitive left out where others stand."""
    found = [named for named in names.between(first, last) if named.person]
    return [named for named in found if not named.genitive] or found


def _object_in_front(sentence: Sentence, draft: Draft, before: Subject, behind: Subject | None) -> bool:
    """ "Bodentruppen hat Trump ausgeschlossen": a thing in front, and a name right behind the verb."""
    if before.mention and not before.attribute or before.pronoun or behind is None or behind.mention is None:
        return False
    acts = {"office", "people"} & {m.kind for at in range(before.first, before.last) for m in sentence.matches(at)}
    near = draft.finite is not None and behind.first == sentence.first + draft.finite + 1
    return near and not acts and not sentence.acting(before.first, before.last) and not behind.attribute


class _Phrases:
    """Walks over words and finds the first noun phrase that no preposition, no article and no noun takes hold of."""

    def __init__(self, sentence: Sentence, names: Names, words: Sequence[int], free: bool = False) -> None:
        self.sentence, self.names, self.words, self.free = sentence, names, words, free
        self.lists = sentence.classes.lists

    def first(self) -> Subject | None:
        """The first free phrase."""
        bound, place, behind_noun = False, 0, False
        while place < len(self.words):
            at = self.words[place]
            info = self.sentence.infos[at]
            named = self.names.at.get(self.sentence.first + at)
            noun = named is not None or self._noun(at) and not self._pronoun(at)
            if self.free and not noun and not self._pronoun(at):
                pass
            elif info.preposition or info.oblique or behind_noun and self.sentence.form(at) in ("der", "des", "of"):
                bound = True
            elif noun and not bound and (named is None or not self._owner(named)):
                if named or not self._leads_to_name(place):
                    return self._found(place, named)
            elif noun:
                bound = bound and named is None and self._leads_to_name(place) and self._titled(at)
            elif self._pronoun(at):
                return Subject(self.sentence.first + at, self.sentence.first + at + 1, None, pronoun=info.pronoun)
            behind_noun = noun
            place += named.last - named.first if named else 1
        return None

    def _pronoun(self, at: int) -> bool:
        return bool(self.sentence.infos[at].pronoun)

    def _owner(self, named: Named) -> bool:
        return named.genitive and not self.free

    def _noun(self, at: int) -> bool:
        letter = self.sentence.letters[at]
        if self.sentence.german:
            return letter == "u"
        tag = self.sentence.scan.language.known(self.sentence.form(at))[1]
        return letter in "uQ" or tag[:2] in _NOUN_TAGS or tag in _PRONOUN_TAGS and not self.lists["he"] & {self.sentence.form(at)}

    def _leads_to_name(self, place: int) -> bool:
        """A title or a prefix in front of a name: "US-Präsident Donald Trump"."""
        for at in self.words[place + 1 : place + 6]:
            if self.sentence.first + at in self.names.at:
                return not self.names.at[self.sentence.first + at].genitive
            if self.sentence.letters[at] not in "um" and not self._noun(at):
                return False
        return False

    def _titled(self, at: int) -> bool:
        """ "with President X" is one phrase, "on Tuesday X" are two; a German name follows a phrase of time rarely."""
        here = self.sentence.first + at
        return self.sentence.german or any(
            match.kind == "office" and match.last > here
            for first in range(here, here - 3, -1)
            for match in self.sentence.matches(first)
        )

    def _found(self, place: int, named: Named | None) -> Subject:
        start = self.sentence.first + self._start(place)
        if named:
            return Subject(start, named.last, named)
        end, owner = self._owner_of(place)
        return Subject(start, self.sentence.first + end, owner, owner is not None)

    def _start(self, place: int) -> int:
        """Where the phrase begins: its article, its adjectives, its title."""
        while place and self.words[place - 1] == self.words[place] - 1:
            info = self.sentence.infos[self.words[place - 1]]
            taken = info.preposition or info.opener and info.opener != "relatives" or self._pronoun(self.words[place - 1])
            if info.letter not in "umw" or taken or self.sentence.first + self.words[place - 1] in self.names.ends:
                break
            place -= 1
        return self.words[place]

    def _owner_of(self, place: int) -> tuple[int, Named | None]:
        """The end of a phrase whose head is no name, and the name it belongs to: "ein Berater von Donald Trump"."""
        end = self.words[place] + 1
        for at in self.words[place + 1 : place + _REACH]:
            named = self.names.at.get(self.sentence.first + at)
            if named:
                return named.last - self.sentence.first, named
            info, low = self.sentence.infos[at], self.sentence.form(at).lower()
            inner = info.letter in "um" or info.letter == "w" and not info.preposition and not info.opener
            if not (inner or low in _OWNED_BY or low in self.lists["articles"]):
                break
        return end, None
