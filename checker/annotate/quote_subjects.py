"""Who speaks in a clause of speech: its subject, the agent of a passive, whoever is cited, the place it is said at."""

from __future__ import annotations

from typing import Container, NamedTuple, Sequence

from checker.annotate.clause_parse import Parsed
from checker.annotate.clause_phrases import Names, Phrases, Subject, noun_phrase
from checker.annotate.clause_sentence import Draft

_PARTICIPLES = "PB"
_BACK = 8  # words of a name
_NEAR = 4  # words from a verb in which its object begins


class Speaker(NamedTuple):
    """Who says it: the mention, the words of the field, the cue's lemma."""

    mention: int | None
    words: tuple[int, int] | None
    cue: str


def speaker(who: Subject | None, cue: str) -> Speaker:
    """The subject as a speaker; of "X's adviser" X does not speak."""
    if who is None:
        return Speaker(None, None, cue)
    number = who.mention.number if who.mention and not who.attribute else None
    return Speaker(number, (who.first, who.last), cue)


class Subjects:
    """Finds who speaks in the clauses of one field."""

    def __init__(self, names: Names) -> None:
        self.names = names

    def of(self, parsed: Parsed, draft: Draft) -> Speaker:
        """Who speaks in the clause; of "wird gefordert" nobody is known."""
        return speaker(self._cited(parsed, draft) or self._who(parsed, draft), draft.lemma)

    def _cited(self, parsed: Parsed, draft: Draft) -> Subject | None:
        """ "zitierte X mit den Worten": of these verbs the object speaks."""
        citing = draft.lemma in parsed.sentence.classes.citing
        if not citing or draft.finite is None or draft.main != draft.finite:
            return None
        first = parsed.sentence.first
        named = self.names.between(first + draft.finite + 1, first + draft.parts[-1][1])
        if named:
            return Subject(named[0].first, named[0].last, named[0])
        near = range(draft.finite + 1, min(draft.finite + _NEAR, draft.parts[-1][1]))
        who = noun_phrase(parsed.sentence, self.names, near)
        return who if who and parsed.sentence.acting(who.first, who.last) else None

    def _who(self, parsed: Parsed, draft: Draft) -> Subject | None:
        if _passive(parsed, draft):
            return self._agent(parsed, draft)
        who = self._related(parsed, draft) or self._pronoun(parsed, draft) or parsed.who[id(draft)]
        if who is None or who.pronoun == "it":  # "hieß es im Bericht", "wie aus Berlin verlautete"
            return self._place(parsed, draft)
        return who

    def _related(self, parsed: Parsed, draft: Draft) -> Subject | None:
        """ "X, der das ... nannte": who stands in front of the comma, with the pronoun."""
        at = draft.parts[0][0]
        if draft.kind != "relative" or parsed.sentence.form(at) not in parsed.hearsay.words.who or at < 2:
            return None
        here = parsed.sentence.first + at
        named = next((one for one in self.names.between(max(0, here - _BACK), here) if one.last == here - 1), None)
        return Subject(named.first if named else here - 2, here + 1, named)

    def _pronoun(self, parsed: Parsed, draft: Draft) -> Subject | None:
        """ "Das Angebot lehnte er ab": behind the verb "er" is the subject, and "sie" is behind one of saying."""
        at = -1 if draft.finite is None else draft.finite + 1
        if not parsed.sentence.german or not 0 < at < len(parsed.sentence.infos):
            return None
        own = parsed.who[id(draft)]
        who = parsed.sentence.infos[at].pronoun
        tells = parsed.hearsay.tells(draft) and draft.lemma not in parsed.hearsay.words.naming
        sure = who == "he" or who in ("she", "they") and tells
        first = parsed.sentence.first + at
        if not sure or own is None or own.first >= first:
            return None
        return Subject(first, first + 1, None, pronoun=who)

    def _place(self, parsed: Parsed, draft: Draft) -> Subject | None:
        """Where it is said; else the first noun phrase behind the verb, or in front of it."""
        infos = parsed.sentence.infos
        site = self._after(parsed, draft, parsed.hearsay.words.sites)
        if site:
            return site
        words = [at for at in draft.words() if at not in (draft.finite, draft.main) and infos[at].pronoun != "it"]
        behind = [at for at in words if draft.finite is not None and at > draft.finite]
        free = Phrases(parsed.sentence, self.names, behind).first()  # "entschied am Montag das Gericht"
        return free or self._phrase(parsed, behind) or self._phrase(parsed, words) or self._plain(parsed, draft)

    def _plain(self, parsed: Parsed, draft: Draft) -> Subject | None:
        """ "wie example.org berichtet": the words between opener and verb, where none of them is a noun."""
        first, last = draft.parts[0]
        if draft.kind != "sub" or draft.finite is None or not first + 1 < draft.finite <= last:
            return None
        return Subject(parsed.sentence.first + first + 1, parsed.sentence.first + draft.finite, None)

    def _phrase(self, parsed: Parsed, words: Sequence[int]) -> Subject | None:
        return noun_phrase(parsed.sentence, self.names, words)

    def _agent(self, parsed: Parsed, draft: Draft) -> Subject | None:
        """ "von X gefordert"; where nobody does it, in German the place: "im Bericht gefordert"."""
        agents = parsed.sentence.classes.lists["agents"]
        sites = parsed.hearsay.words.sites if parsed.sentence.german else ()
        return self._after(parsed, draft, agents) or self._after(parsed, draft, sites)

    def _after(self, parsed: Parsed, draft: Draft, words: Container[str]) -> Subject | None:
        """The first noun phrase behind one of these prepositions."""
        own = draft.words()
        places = [place for place, at in enumerate(own) if parsed.sentence.form(at).lower() in words]
        return next((who for place in places if (who := self._phrase(parsed, own[place + 1 :]))), None)


def _passive(parsed: Parsed, draft: Draft) -> bool:
    """ "wird gefordert", "ist gefordert worden", "is expected": the subject does not speak."""
    if draft.finite is None or draft.main is None or draft.main == draft.finite:
        return False
    if draft.lemma in parsed.sentence.classes.citing:
        return False
    infos, letters = parsed.sentence.infos, parsed.sentence.letters
    verbs = [infos[at].lemma for at in draft.words() if at != draft.main and letters[at] in "FABPI"]
    return letters[draft.main] in _PARTICIPLES and ("werden" if parsed.sentence.german else "be") in verbs


def oneself(parsed: Parsed, draft: Draft) -> bool:
    """ "Ich glaube, dass ...": the text, or somebody quoted, speaks for himself."""
    return any(parsed.sentence.form(at).lower() in parsed.hearsay.words.oneself for at in draft.words())
