"""Who does what to whom: agent of a clause and those it is done to, whatever its voice and the order of its words."""

from __future__ import annotations

from typing import NamedTuple, Sequence

from checker.annotate.clause_chunks import Chunk, Chunks, party_words
from checker.annotate.clause_phrases import Names, Subject
from checker.annotate.clause_sentence import Draft, Sentence


class Parties(NamedTuple):
    """Words first..last (half open) of the field: of the agent, and of each of the others."""

    agent: tuple[int, int]
    others: tuple[tuple[int, int], ...]


def parties(sentence: Sentence, draft: Draft, own: Subject | None, names: Names) -> Parties | None:
    """The parties of a clause with a verb of one who does something to another; `own`: its subject."""
    lists = party_words(sentence.classes.code)
    untold = draft.lemma in lists["mutual"] or draft.lemma in lists["speaking"]
    if draft.finite is None or draft.kind not in ("main", "sub") or untold:
        return None
    found = Chunks(sentence, draft, names).all()
    reader = _Voice(sentence, draft, lists)
    agent = reader.agent_of_passive(found) if reader.passive else reader.agent_of_active(found, own)
    others = [chunk for chunk in found if chunk is not agent and reader.undergoes(chunk)]
    if agent is None or not others:
        return None
    first = sentence.first
    words = [(first + chunk.first, first + chunk.last) for chunk in (agent, *others)]
    return Parties(words[0], tuple(words[1:]))


class _Voice:
    """Judges the phrases of one clause by its voice."""

    def __init__(self, sentence: Sentence, draft: Draft, lists: dict[str, frozenset[str]]) -> None:
        self.sentence, self.draft, self.lists = sentence, draft, lists
        self.passive = self._passive()

    def _passive(self) -> bool:
        """ "wurde verklagt", "has been sued": an auxiliary of the passive beside a participle."""
        sentence, main = self.sentence, self.draft.main
        if main is None or main == self.draft.finite or sentence.letters[main] not in "PBF":
            return False
        helping = (at for at in self.draft.words() if at != main and sentence.letters[at] in "AP")
        return any(sentence.infos[at].lemma in self.lists["passive"] for at in helping)

    def agent_of_passive(self, found: Sequence[Chunk]) -> Chunk | None:
        """The phrase behind "von", "by": the last one, for the first may belong to the subject."""
        behind = [chunk for chunk in found if chunk.preposition in self.lists["agents"]]
        return behind[-1] if behind else None

    def agent_of_active(self, found: Sequence[Chunk], own: Subject | None) -> Chunk | None:
        """The subject; in German what its article tells, else one that can act before one that cannot."""
        free = [chunk for chunk in found if not chunk.preposition and chunk.nominative]
        if not self.sentence.german:
            finite = self.draft.finite or 0
            return next((chunk for chunk in free[::-1] if chunk.last <= finite), None)
        if own is not None and own.pronoun:
            return None
        free = list(self._not_given(free))
        if len(free) == 1:
            return free[0]
        for surer in ([chunk for chunk in free if chunk.certain], [chunk for chunk in free if chunk.acting]):
            if surer:
                return surer[0]
        return None

    def _not_given(self, free: Sequence[Chunk]) -> Sequence[Chunk]:
        """ "Die Regierung wirft der FDP ... vor": without the dative behind a verb of giving and blaming."""
        finite = self.draft.finite or 0
        front = [chunk for chunk in free if chunk.last <= finite and self.sentence.infos[chunk.first].article]
        if self.draft.lemma not in self.sentence.classes.lists["giving"] or not front:
            return free
        return [c for c in free if c.last <= finite or self.sentence.form(c.first) != "der"]

    def undergoes(self, chunk: Chunk) -> bool:
        """An object, or a phrase behind a preposition of giving, taking or turning against."""
        if chunk.preposition:
            by_whom = self.passive and chunk.preposition in self.lists["agents"]
            return chunk.preposition in self.lists["undergoing"] and not by_whom
        return self.sentence.german or self.passive == (chunk.last <= (self.draft.finite or 0))
