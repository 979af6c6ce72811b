"""A sentence into its clauses: cut at marks and openers, then what belongs together joined again."""

from __future__ import annotations

from typing import Iterator, Sequence

from checker.annotate.clause_words import ClauseWords, Info
from checker.annotate.scan import Scan
from checker.lang.language import Match

FINITE = "FAB"
VERBAL = "FABPIZGQ"
_CUTS = ",;/()"
_CLOSING = frozenset("”“\"'’»«›‹)")
_LONGEST = 400  # words of a sentence that are looked at


class Draft:
    """A clause while it is put together: its stretches of words, and what opened it."""

    def __init__(self, kind: str, opener: str, parent: Draft | None) -> None:
        self.kind = kind  # main, sub, relative, infinitive
        self.opener = opener
        self.parent = parent
        self.parts: list[tuple[int, int]] = []
        self.finite: int | None = None  # numbers of words in the sentence
        self.main: int | None = None
        self.particle: int | None = None
        self.lemma = ""

    def words(self) -> Iterator[int]:
        """The numbers of its words, in order."""
        return (at for first, last in self.parts for at in range(first, last))


class Sentence:
    """One sentence: its classes of words (numbers count from `first`), its drafts."""

    def __init__(self, scan: Scan, classes: ClauseWords, first: int, last: int) -> None:
        self.scan, self.classes = scan, classes
        self.first, self.last = first, min(last, first + _LONGEST)
        self.infos: list[Info] = classes.of(scan, self.first, self.last)
        self.letters = "".join(info.letter for info in self.infos)
        self.german = classes.code == "de"

    def form(self, at: int) -> str:
        """The word as written."""
        return self.scan.forms[self.first + at]

    def matches(self, at: int) -> list[Match]:
        """Listed wordings that begin at a word of the field."""
        return self.scan.starting.get(at, [])

    def acting(self, first: int, last: int) -> bool:
        """Does a word for somebody who speaks or acts stand at words first..last of the field?"""
        return any(self.classes.is_source(form) for form in self.scan.forms[first:last])

    def drafts(self) -> list[Draft]:
        """The clauses in order of their beginnings."""
        found: list[Draft] = []
        open_: list[Draft] = []  # those that still wait for their verb
        for first, last in self._segments():
            self._place(first, last, found, open_)
        for draft in found:
            self._verbs(draft)
        return [draft for draft in found if draft.parts]

    # -- cutting

    def _segments(self) -> Iterator[tuple[int, int]]:
        start = 0
        for at, info in enumerate(self.infos):
            if info.letter in _CUTS or info.letter in ".m" and self._ends_inside(start, at):
                yield from self._segment(start, at)
                start = at + 1
            elif at > start and self._opens(info, start, at):
                yield from self._segment(start, at)
                start = at
        yield from self._segment(start, len(self.infos))

    def _ends_inside(self, start: int, at: int) -> bool:
        """A sentence glued to the next one behind a quotation mark, or a quotation with its verb of speech behind it."""
        if self.letters[at] == "m":
            closes = self.form(at) in _CLOSING and self.letters[at + 1 : at + 2] in ("F", "A", "B")
            return closes and self._verbal(start, at) and self.scan.glued(self.first + at - 1)
        return 0 < at < len(self.infos) - 1 and self.form(at - 1) in _CLOSING and self.form(at + 1)[0].isupper()

    def _segment(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        while start < end and self.infos[start].letter in "m.":
            start += 1
        while end > start and self.infos[end - 1].letter in "m.":
            end -= 1
        if end > start:
            yield start, end

    def _opens(self, info: Info, start: int, at: int) -> bool:
        """Does a new clause begin here, in the middle of a stretch without commas?"""
        if info.opener == "coordinators":
            return self._verbal(start, at) and self._verb_follows(at + 1)
        if self.german:
            return info.opener in ("that", "conditions") and self.infos[at - 1].opener == "coordinators"
        if info.to:
            follows = self.letters[at + 1 : at + 2] in ("I", "Q") or self.infos[at + 1 : at + 2] == [] and False
            return follows and self._verbal(start, at)
        if info.negator and at + 1 < len(self.infos) and self.infos[at + 1].to:
            return self._verbal(start, at)
        if info.opener == "without":
            return self.letters[at + 1 : at + 2] == "G"
        if start < at - 0 and self._speaks_before(at, start):
            return True
        if info.opener in ("that", "whether", "conditions", "relatives"):
            return self._verb_follows(at + 1) and (info.opener == "relatives" or self._verbal(start, at))
        return info.opener == "subordinators" and self._verbal(start, at) and self._verb_follows(at + 1)

    def _speaks_before(self, at: int, start: int) -> bool:
        """ "said he would", "denied the army was there": the words of somebody without "that"."""
        before = self.infos[at - 1]
        if before.letter not in "FBIG" or not self.classes.is_speech(before.lemma) or self.infos[at].letter in "FABPG":
            return False
        follows = self.letters[at:].split(",")[0]
        finite = next((n for n, letter in enumerate(follows) if letter in "FA"), len(follows))
        return 0 < finite < len(follows) and not any(self.infos[n].preposition for n in (at,)) and finite < 12

    def _verbal(self, first: int, last: int) -> bool:
        return any(letter in "FABIPQ" for letter in self.letters[first:last])

    def _verb_follows(self, at: int) -> bool:
        """A finite verb before the next mark."""
        ends = [end for mark in _CUTS if (end := self.letters.find(mark, at)) >= 0]
        return any(letter in "FAB" for letter in self.letters[at : min(ends, default=len(self.letters))])

    # -- joining

    def _place(self, first: int, last: int, found: list[Draft], open_: list[Draft]) -> None:
        """Give a stretch to the clause that waits for it, or begin a new one."""
        if self._hard(first):
            open_.clear()
        kind, opener = self._kind(first, last)
        waiting = open_[-1] if open_ else None
        if waiting and kind == "main" and self._closes(waiting, first, last):
            kind = "rest"
        if waiting and kind in ("main", "fragment", "rest") and self._completes(waiting, kind, first):
            waiting.parts.append((first, last))
            if kind != "fragment" or self._complete(waiting):
                open_.pop()
            return
        if kind in ("fragment", "rest") and found and not self._hard(first) and not self._rest_of_its_own(kind, found[-1]):
            self._attach(found, open_, first, last)
            return
        draft = Draft("main" if kind in ("fragment", "rest") else kind, opener, self._parent(found, kind))
        draft.parts += [*self._lost(found, kind, opener, first), (first, last)]
        found.append(draft)
        if not self._complete(draft):
            open_.append(draft)

    def _hard(self, first: int) -> bool:
        """Does a mark stand before the stretch that no clause goes on behind?"""
        before = max(0, first - 2)
        return any(letter in "/." for letter in self.letters[before:first])

    def _closes(self, waiting: Draft, first: int, last: int) -> bool:
        """ "soll der Mann auf die Frage, ob ..., mit Ja geantwortet haben": verbs at the end close a verb group."""
        has = "".join(self.letters[a:b] for a, b in waiting.parts)
        verbs = [at for at in range(first, last) if self.letters[at] in "FABPIZ"]
        return self.german and waiting.kind == "main" and "A" in has and verbs[0] > first and verbs == list(range(verbs[0], last))

    def _rest_of_its_own(self, kind: str, last: Draft) -> bool:
        return kind == "rest" and self._complete(last) and last.kind != "relative"

    def _lost(self, found: Sequence[Draft], kind: str, opener: str, first: int) -> list[tuple[int, int]]:
        """ "..., die Sprecherin der Partei, Sandra Boser, erklärte": what the last clause took as its own is a subject."""
        if kind != "main" or opener or not found or self.letters[first] not in "FBA" or self._quote_before(first):
            return []
        parts = found[-1].parts
        at = next((n for n, part in enumerate(parts) if n and self._may_be_subject(part)), len(parts))
        if any(letter in "FABPIZ" for a, b in parts[at:] for letter in self.letters[a:b]):
            return []
        lost, parts[at:] = parts[at:], []
        return lost

    def _may_be_subject(self, part: tuple[int, int]) -> bool:
        low = self.form(part[0]).lower()
        return low in self.classes.lists["articles"] and low not in self.classes.lists["objects"]

    def _quote_before(self, first: int) -> bool:
        return "m" in self.letters[max(0, first - 2) : first]

    def _attach(self, found: list[Draft], open_: list[Draft], first: int, last: int) -> None:
        """A stretch without a verb of its own belongs to the clause that waits, else to the last one."""
        last_one = found[-1]
        if last_one.kind == "relative" and last_one.parent and self._complete(last_one):
            last_one = last_one.parent
        (open_[-1] if open_ else last_one).parts.append((first, last))

    def _completes(self, waiting: Draft, kind: str, first: int) -> bool:
        has = "".join(self.letters[a:b] for a, b in waiting.parts)
        if kind == "fragment":
            return True
        if "A" in has:
            return kind == "rest"
        return not any(letter in "FB" for letter in has)

    def _complete(self, draft: Draft) -> bool:
        """Has the clause its whole verb: a finite full verb, or an auxiliary with its participle or predicate?"""
        has = "".join(self.letters[a:b] for a, b in draft.parts)
        if draft.kind == "infinitive":
            return True
        if not self.german:
            return any(letter in "FABIQ" for letter in has)
        if any(letter in "FB" for letter in has) or draft.kind == "main" and "A" not in has and self._plural(has):
            return True
        return "A" in has and (any(letter in "PIZ" for letter in has) or draft.kind in ("sub", "relative"))

    def _parent(self, found: list[Draft], kind: str) -> Draft | None:
        if not found:
            return None
        last = found[-1]
        return last if kind != "main" or last.kind == "main" else last.parent

    def _kind(self, first: int, last: int) -> tuple[str, str]:
        """What the stretch is: main, sub, relative, infinitive, rest (of a verb group) or fragment; and its opener."""
        head = first + (1 if self._coordinated(first, last) else 0)
        opener = self.infos[head].opener if head < last else ""
        letters = self.letters[head:last]
        finite = any(letter in FINITE for letter in letters) or self._plural(letters)
        if self._infinitive(head, last, letters):
            return "infinitive", opener
        if self._relative(head, last, opener, finite):
            return "relative", opener
        if opener == "relatives" and self.form(head).lower().startswith("welch"):
            return "sub", opener
        if opener in ("that", "whether", "conditions") or opener == "subordinators" and finite and self._verb_last(letters):
            return "sub", opener
        if finite:
            return self._rest_or_main(letters), "coordinators" if head > first else ""
        return ("rest" if any(letter in "PIZG" for letter in letters) else "fragment"), ""

    def _verb_last(self, letters: str) -> bool:
        """ "als er kam" is a clause, "als Grund nannte er ..." a phrase in front of the verb."""
        return not self.german or letters.rstrip("m")[-1:] in tuple("FABIPZ")

    def _coordinated(self, first: int, last: int) -> bool:
        return self.infos[first].opener == "coordinators" and first + 1 < last

    def _plural(self, letters: str) -> bool:
        """A plural present looks like the infinitive: "die USA prüfen Optionen", "they deny it"."""
        return "I" in letters and not letters.endswith("I") if self.german else any(x in letters for x in "IQ")

    def _rest_or_main(self, letters: str) -> str:
        """ "..., ausgeschlossen": a participle that may be finite, alone at the end, is the rest of a verb group."""
        alone = self.german and letters.endswith("B") and not any(letter in "FA" for letter in letters)
        return "rest" if alone else "main"

    def _infinitive(self, head: int, last: int, letters: str) -> bool:
        if not self.german:
            at = head + self.infos[head].negator
            opener = self.infos[head].opener == "without" and letters[1:2] == "G"
            return opener or at + 1 < last and self.infos[at].to and self.letters[at + 1] in "IQ"
        if any(letter in "FA" for letter in letters[:-1]):
            return False
        return "Z" in letters or any(self.infos[at].to and self.letters[at + 1] in "IA" for at in range(head, last - 1))

    def _relative(self, head: int, last: int, opener: str, finite: bool) -> bool:
        """German "die" opens a relative clause where the verb stands last; "die USA lehnten ab" has it second."""
        if not finite:
            return False
        if not self.german:
            return opener == "relatives"
        at = head + self.infos[head].preposition
        if at >= last or self.infos[at].opener != "relatives" or head == 0:
            return False
        return self.letters[last - 1] in "FABI"

    # -- verbs

    def _verbs(self, draft: Draft) -> None:
        words = [at for at in draft.words() if self.letters[at] in VERBAL]
        if not words:
            return
        (self._german_verbs if self.german else self._english_verbs)(draft, words)
        if draft.main is not None:
            particle = self.form(draft.particle) if draft.particle is not None else ""
            draft.lemma = particle + self.infos[draft.main].lemma

    def _german_verbs(self, draft: Draft, words: Sequence[int]) -> None:
        finite = self._german_finite(draft, words)
        draft.finite = draft.main = finite
        if draft.kind == "infinitive":
            draft.main = draft.finite = words[-1]
        elif self.letters[finite] == "A":
            inner = [at for at in words if at != finite and self.letters[at] in "PBIZF"]
            draft.main = inner[-1] if inner else finite
            if len(inner) > 1 and self.infos[inner[-1]].lemma in ("lassen",):
                draft.main = inner[-2]
        elif draft.kind == "main":
            last = draft.parts[-1][1] - 1
            ends = [part[1] - 1 for part in draft.parts]
            closing = [at for at in ends if at > finite and self.infos[at].particle]
            draft.particle = closing[0] if closing and last > finite else None

    def _german_finite(self, draft: Draft, words: Sequence[int]) -> int:
        if draft.kind in ("sub", "relative"):
            auxiliaries = [at for at in words if self.letters[at] == "A"]
            return auxiliaries[-1] if auxiliaries else words[-1]
        fitting = [at for at in words if self.letters[at] in "FABI"] or list(words)
        fronted = len(fitting) > 1 and self.letters[fitting[0]] in "BI" and self.letters[fitting[0] : fitting[1] + 1] in ("BA", "IA")
        return fitting[1] if fronted else fitting[0]

    def _english_verbs(self, draft: Draft, words: Sequence[int]) -> None:
        fitting = [at for at in words if self.letters[at] in "FAB"] or [at for at in words if self.letters[at] in "IQG"]
        first = fitting[0] if fitting else words[0]
        if draft.kind == "infinitive":
            first = words[0]
        draft.finite = draft.main = at = first
        while self.letters[at] == "A":
            after = next((n for n in words if n > at), None)
            if after is None or after - at > 4 or self.letters[after] == "Q" and after - at > 1:
                break
            draft.main = at = after
