"""A sentence into its clauses: its stretches, and what belongs together joined again."""

from __future__ import annotations

from checker.annotate.clause_cut import segments
from checker.annotate.clause_kinds import Kinds
from checker.annotate.clause_sentence import Draft, Sentence, holds
from checker.annotate.clause_verbs import find_verbs


def drafts(sentence: Sentence) -> list[Draft]:
    """The clauses in order of their beginnings, with their verbs."""
    joiner = _Joiner(sentence)
    for first, last in segments(sentence):
        joiner.place(first, last)
    for draft in joiner.found:
        find_verbs(sentence, draft)
    return [draft for draft in joiner.found if draft.parts]


class _Joiner:
    """Gives every stretch to the clause that waits for it, or begins a new one."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence, self.letters, self.kinds = sentence, sentence.letters, Kinds(sentence)
        self.found: list[Draft] = []
        self.open: list[Draft] = []  # those that still wait for their verb

    def place(self, first: int, last: int) -> None:
        """Find the clause of the next stretch."""
        apart = self._apart(first)
        if apart:
            self.open.clear()
        kind, opener = self.kinds.of(first, last)
        waiting = self.open[-1] if self.open else None
        if waiting and kind == "main" and self._closes(waiting, first, last):
            kind = "rest"
        if waiting and self._completes(waiting, kind):
            waiting.parts.append((first, last))
            if kind != "fragment" or self.kinds.complete(waiting):
                self.open.pop()
        elif kind in ("fragment", "rest") and self.found and not apart and not self._of_its_own(kind):
            self._attach(first, last)
        else:
            self._begin(kind, opener, first, last)

    def _begin(self, kind: str, opener: str, first: int, last: int) -> None:
        whole = "main" if kind in ("fragment", "rest") else kind
        draft = Draft(whole, opener, self._parent(kind))
        draft.parts += [*self._lost(kind, opener, first), (first, last)]
        self.found.append(draft)
        if not self.kinds.complete(draft):
            self.open.append(draft)

    def _parent(self, kind: str) -> Draft | None:
        last = self.found[-1] if self.found else None
        return last if last is None or kind != "main" or last.kind == "main" else last.parent

    def _apart(self, first: int) -> bool:
        """Does a mark stand before the stretch that no clause goes on behind?"""
        return holds(self.letters[max(0, first - 2) : first], "/.")

    def _closes(self, waiting: Draft, first: int, last: int) -> bool:
        """ "soll der Mann auf die Frage, ob ..., mit Ja geantwortet haben": verbs at the end close a verb group."""
        verbs = [at for at in range(first, last) if self.letters[at] in "FABPIZ"]
        if not (self.sentence.german and waiting.kind == "main" and verbs):
            return False
        ends = verbs[0] > first and verbs == list(range(verbs[0], last))
        return ends and "A" in self.sentence.letters_of(waiting)

    def _completes(self, waiting: Draft, kind: str) -> bool:
        if kind not in ("main", "fragment", "rest"):
            return False
        has = self.sentence.letters_of(waiting)
        return kind == "fragment" or (kind == "rest" if "A" in has else not holds(has, "FB"))

    def _of_its_own(self, kind: str) -> bool:
        """Participles behind a whole clause make a clause that goes on from it."""
        return kind == "rest" and self.kinds.complete(self.found[-1]) and self.found[-1].kind != "relative"

    def _attach(self, first: int, last: int) -> None:
        """A stretch without a verb of its own belongs to the clause that waits, else to the last one."""
        near = self.found[-1]
        if near.kind == "relative" and near.parent and self.kinds.complete(near):
            near = near.parent
        (self.open[-1] if self.open else near).parts.append((first, last))

    def _lost(self, kind: str, opener: str, first: int) -> list[tuple[int, int]]:
        """ "..., die Sprecherin, Sandra Boser, erklärte": what the clause before took as its own is a subject."""
        quoted = "m" in self.letters[max(0, first - 2) : first]
        if kind != "main" or opener or not self.found or self.letters[first] not in "FBA" or quoted:
            return []
        parts = self.found[-1].parts
        if self._spoken_before(first):
            return [parts.pop()]
        at = next((n for n, part in enumerate(parts) if n and self._may_be_subject(part)), len(parts))
        if any(holds(self.letters[a:b], "FABPIZ") for a, b in parts[at:]):
            return []
        lost, parts[at:] = parts[at:], []
        return lost

    def _spoken_before(self, first: int) -> bool:
        """English "..., its chief executive, Claire Rondeau, said on Tuesday": a name, and nobody behind the verb."""
        parts, sentence = self.found[-1].parts, self.sentence
        if sentence.german or len(parts) == 1 or not sentence.classes.is_speech(sentence.infos[first].lemma):
            return False
        named = set(self.letters[slice(*parts[-1])]) == {"u"}
        after = sentence.infos[first + 1] if first + 1 < len(sentence.infos) else None
        return named and (after is None or after.preposition or after.letter in ".,/")

    def _may_be_subject(self, part: tuple[int, int]) -> bool:
        info = self.sentence.infos[part[0]]
        return info.article and not info.oblique
