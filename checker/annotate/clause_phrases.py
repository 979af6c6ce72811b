"""Noun phrases of a clause: the names in it, and the first phrase that nothing else takes hold of."""

from __future__ import annotations

from typing import NamedTuple, Sequence

from checker.annotate.clause_sentence import Sentence
from checker.annotate.scan import Scan
from checker.model.annotation import PERSON, Mention

_OWNING = (["'s"], ["’s"])
_TITLE = 5  # words between a title and its name
_REACH = 14  # words of a noun phrase
_NOUN_TAGS = ("NN", "NP", "NE")
_PRONOUN_TAGS = ("PNP", "PNI", "PPER", "PIS", "PDS")


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
    pronoun: str = ""  # he, she, it, they


class Names:
    """The mentions of a field by the number of their first word."""

    def __init__(self, scan: Scan, mentions: Sequence[Mention], offset: int) -> None:
        self.at: dict[int, Named] = {}
        self.ends: set[int] = set()  # last words of the mentions
        for number, mention in enumerate(mentions):
            first, last = scan.words_of(mention.span)
            if last > first and (first not in self.at or last > self.at[first].last):
                owner = genitive(scan, mention, last)
                self.ends.add(last - 1)
                self.at[first] = Named(first, last, offset + number, mention.type == PERSON, owner, mention.name)

    def between(self, first: int, last: int) -> list[Named]:
        """The mentions that begin at words first..last."""
        return [self.at[at] for at in range(first, last) if at in self.at]


def genitive(scan: Scan, mention: Mention, last: int) -> bool:
    """Trumps, Rubio's: the mention tells whose something is."""
    written = scan.text[mention.span.start : mention.span.end]
    after = scan.forms[last] if last < len(scan.forms) else ""
    return after in ("'s", "’s") or written != mention.name and written.endswith(("s", "'", "’"))


def noun_phrase(sentence: Sentence, names: Names, words: Sequence[int]) -> Subject | None:
    """The first noun phrase in the words, whatever its case."""
    return Phrases(sentence, names, words, free=True).first()


class Phrases:
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
            noun = named is not None or self._noun(at) and not info.pronoun
            if not noun and not info.pronoun:
                bound = bound or not self.free and self._binds(at, behind_noun)
            elif noun and named is None and self._owns(at) and at + 1 in self.words:
                behind_noun, place = False, place + 2
                continue
            elif noun and not bound and (named is None or self.free or not named.genitive):
                if named and not self._compounded(named) or not self._leads_to_name(place):
                    return self._found(place, named)
            elif noun:
                bound = bound and named is None and self._leads_to_name(place) and self._titled(at)
            elif not bound:
                return Subject(self.sentence.first + at, self.sentence.first + at + 1, None, pronoun=info.pronoun)
            behind_noun = noun
            place += named.last - named.first if named else 1
        return None

    def _owns(self, at: int) -> bool:
        """English "the county's": the next noun is the head."""
        after = self.sentence.first + at + 1
        return not self.sentence.german and self.sentence.scan.forms[after : after + 1] in _OWNING

    def _binds(self, at: int, behind_noun: bool) -> bool:
        """A preposition, the article of an object, or what ties the next noun to the one before."""
        info = self.sentence.infos[at]
        taken = info.preposition or info.oblique and not self._stands(at)
        return taken or behind_noun and self.sentence.form(at) in self.lists["binding"]

    def _stands(self, at: int) -> bool:
        """ "ihm", "ihn": an object by itself, and no article of the noun behind."""
        return self.sentence.form(at).lower() in self.lists["standing"]

    def _noun(self, at: int) -> bool:
        letter = self.sentence.letters[at]
        if self.sentence.german:
            return letter == "u"
        form = self.sentence.form(at)
        tag = self.sentence.scan.language.known(form)[1]
        unknown = not tag and letter == "w" and form.isalpha() and not form.endswith("ly") and not self._closed(at)
        return letter in "uQ" or tag[:2] in _NOUN_TAGS or tag in _PRONOUN_TAGS or unknown

    def _closed(self, at: int) -> bool:
        info = self.sentence.infos[at]
        return bool(info.preposition or info.opener or info.article or info.negator or info.certainty)

    def _leads_to_name(self, place: int) -> bool:
        """A title or a prefix in front of a name: "US-Präsident Donald Trump"."""
        return self._name_behind(place + 1) is not None

    def _compounded(self, named: Named) -> bool:
        """ "der Grünen-Abgeordnete Malte Vierkant": the name is a part of somebody's title."""
        forms = self.sentence.scan.forms
        return not named.person and forms[named.last : named.last + 1] == ["-"]

    def _name_behind(self, place: int) -> Named | None:
        """The name that nothing but nouns, titles and marks stand in front of."""
        for at in self.words[place : place + _TITLE]:
            named = self.names.at.get(self.sentence.first + at)
            if named:
                return None if named.genitive else named
            if self.sentence.letters[at] not in "um" and not self._noun(at) and not self._in_title(at):
                return None
        return None

    def _in_title(self, at: int) -> bool:
        """Is an English word part of a title? Not all are nouns by themselves: "chief"."""
        here = self.sentence.first + at
        return not self.sentence.german and any(
            match.kind == "office" and match.last > here
            for first in range(here, here - 3, -1)
            for match in self.sentence.matches(first)
        )

    def _titled(self, at: int) -> bool:
        """ "with President X" is one phrase, "on Tuesday X" are two; a German name follows a phrase of time rarely."""
        return self.sentence.german or self._in_title(at)

    def _found(self, place: int, named: Named | None) -> Subject:
        start = self.sentence.first + self._start(place)
        if named:
            return self._headed(start, named) or Subject(start, named.last, named)
        end, owner = self._owner_of(place)
        return Subject(start, self.sentence.first + end, owner, owner is not None)

    def _headed(self, start: int, named: Named) -> Subject | None:
        """English "a Reuters reporter", "Ford chief executive Jim Farley": the name tells whose the next noun is."""
        at = named.last - self.sentence.first
        if self.sentence.german or at not in self.words or not self._head(at):
            return None
        place = self.words.index(at)
        bearer = self._name_behind(place)
        if bearer:
            return Subject(start, bearer.last, bearer)
        return Subject(start, self.sentence.first + self._compound(place), named, True)

    def _head(self, at: int) -> bool:
        """A noun in small letters that is no verb and no day."""
        form, info = self.sentence.form(at), self.sentence.infos[at]
        pronoun = info.pronoun or self.sentence.scan.language.known(form)[1] in _PRONOUN_TAGS
        own = info.letter == "w" and (self._noun(at) or self._in_title(at))
        return own and not pronoun and form not in self.lists["insets"]

    def _compound(self, place: int) -> int:
        """The end of a noun with the English nouns behind it: "trade union", "57-year-old"."""
        last = self.words[place]
        inside = frozenset(self.words[place:])
        while last + 1 in inside:
            if self.sentence.form(last + 1) == "-" and self.sentence.scan.glued(self.sentence.first + last):
                last += 1 + (last + 2 in inside)
            elif self._head(last + 1):
                last += 1
            else:
                break
        return last + 1

    def _start(self, place: int) -> int:
        """Where the phrase begins: its article, its adjectives, its title."""
        while place and self.words[place - 1] == self.words[place] - 1:
            before = self.words[place - 1]
            info = self.sentence.infos[before]
            pronoun = info.pronoun or self._stands(before)
            taken = info.preposition or pronoun or info.opener and info.opener != "relatives"
            parted = self.sentence.first + before in self.names.ends and self.sentence.form(before + 1) != "-"
            if info.letter not in "umw" or taken or parted:
                break
            place -= 1
            if info.article:
                break  # "am Montag das Gericht"
        return self.words[place]

    def _owner_of(self, place: int) -> tuple[int, Named | None]:
        """The end of a phrase whose head is no name, and the name it belongs to: "ein Berater von Donald Trump"."""
        end = self.words[place] + 1 if self.sentence.german else self._compound(place)
        for at in self.words[self.words.index(end - 1) + 1 : place + _REACH]:
            named = self.names.at.get(self.sentence.first + at)
            if named:
                return named.last - self.sentence.first, named
            info, low = self.sentence.infos[at], self.sentence.form(at).lower()
            inner = info.letter in "um" or info.letter == "w" and not info.preposition and not info.opener
            if not (inner or low in self.lists["owned_by"] or info.article):
                break
        return end, None
