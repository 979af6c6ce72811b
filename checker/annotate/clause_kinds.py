"""What a stretch of words is: a main, sub, relative or infinitive clause, the rest of a verb group, or a fragment."""

from __future__ import annotations

from checker.annotate.clause_sentence import FINITE, Draft, Sentence, holds


class Kinds:
    """Judges the stretches of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence, self.letters, self.infos = sentence, sentence.letters, sentence.infos
        self.german = sentence.german

    def of(self, first: int, last: int) -> tuple[str, str]:
        """The kind of the stretch, and its opener."""
        coordinated = self.infos[first].opener == "coordinators" and first + 1 < last
        head = first + coordinated
        opener, letters = self.infos[head].opener, self.letters[head:last]
        finite = holds(letters, FINITE) or self.plural(letters)
        if self._infinitive(head, last, letters):
            return "infinitive", opener
        if finite and self._relative(head, last, opener):
            return "relative", opener
        if self._subordinate(head, opener, letters, finite):
            return "sub", opener
        if finite:
            return self._rest_or_main(letters), "coordinators" if coordinated else ""
        return ("rest" if holds(letters, "PIZG") else "fragment"), ""

    def complete(self, draft: Draft) -> bool:
        """Has the clause its whole verb: a finite full verb, or an auxiliary with its participle or predicate?"""
        has = self.sentence.letters_of(draft)
        if draft.kind == "infinitive":
            return True
        if not self.german:
            return holds(has, "FABIQ")
        if holds(has, "FB") or draft.kind == "main" and "A" not in has and self.plural(has):
            return True
        return "A" in has and (holds(has, "PIZ") or draft.kind in ("sub", "relative"))

    def plural(self, letters: str) -> bool:
        """A plural present looks like the infinitive: "die USA prüfen Optionen", "they deny it"."""
        return "I" in letters and not letters.endswith("I") if self.german else holds(letters, "IQ")

    def _subordinate(self, head: int, opener: str, letters: str, finite: bool) -> bool:
        """ "als er kam" is a clause, "als Grund nannte er ..." a phrase in front of the verb."""
        if opener == "subordinators":
            return finite and (not self.german or letters.rstrip("m")[-1:] in tuple("FABIPZ"))
        asks = opener == "relatives" and self.sentence.form(head).lower().startswith("welch")
        return asks or opener in ("that", "whether", "conditions")

    def _rest_or_main(self, letters: str) -> str:
        """ "..., ausgeschlossen": a participle that may be finite, alone at the end, is the rest of a verb group."""
        alone = self.german and letters.endswith("B") and not holds(letters, "FA")
        return "rest" if alone else "main"

    def _infinitive(self, head: int, last: int, letters: str) -> bool:
        if not self.german:
            at = head + self.infos[head].negator
            without = self.infos[head].opener == "without" and letters[1:2] == "G"
            return without or at + 1 < last and self.infos[at].to and self.letters[at + 1] in "IQ"
        if holds(letters[:-1], "FA"):
            return False
        return "Z" in letters or any(self.infos[at].to and self.letters[at + 1] in "IA" for at in range(head, last - 1))

    def _relative(self, head: int, last: int, opener: str) -> bool:
        """German "die" opens a relative clause where the verb stands last; "die USA lehnten ab" has it second."""
        if not self.german:
            return opener == "relatives"
        at = head + self.infos[head].preposition
        if at >= last or self.infos[at].opener != "relatives" or head == 0:
            return False
        return self.letters[last - 1] in "FABI"
