"""A sentence cut into stretches: at marks, and where a word opens a clause without one."""

from __future__ import annotations

from typing import Iterator

from checker.annotate.clause_insets import told_before
from checker.annotate.clause_sentence import CUTS, Sentence, holds
from checker.annotate.clause_words import Info

_CLOSING = frozenset("”“\"'’»«›‹)")
_INSET = 7  # words of "late on Tuesday", "the Evening Post"
_SPEECH_REACH = 12  # words between a verb of speech and the verb of what is said


def segments(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """First and last word (half open) of every stretch, in order; quotation marks at its ends left out."""
    cutter, start = _Cutter(sentence), 0
    for at, info in enumerate(sentence.infos):
        if info.letter in CUTS or info.letter in ".m" and cutter.ends_inside(start, at):
            yield from _trimmed(sentence, start, at)
            start = at + 1
        elif at > start and cutter.opens(info, start, at):
            yield from _trimmed(sentence, start, at)
            start = at
    yield from _trimmed(sentence, start, len(sentence.infos))


def _trimmed(sentence: Sentence, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and sentence.letters[start] in "m.":
        start += 1
    while end > start and sentence.letters[end - 1] in "m.":
        end -= 1
    if end > start:
        yield start, end


class _Cutter:
    """Judges every word of one sentence: does a clause end or begin here?"""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence, self.letters, self.infos = sentence, sentence.letters, sentence.infos

    def ends_inside(self, start: int, at: int) -> bool:
        """A sentence glued to the next one behind a quotation mark, or a quotation with its verb behind it."""
        form = self.sentence.form
        if self.letters[at] == "m":
            closes = form(at) in _CLOSING and self.letters[at + 1 : at + 2] in ("F", "A", "B")
            return closes and self._verbal(start, at) and self.sentence.scan.glued(self.sentence.first + at - 1)
        return 0 < at < len(self.infos) - 1 and form(at - 1) in _CLOSING and form(at + 1)[0].isupper()

    def opens(self, info: Info, start: int, at: int) -> bool:
        """Does a new clause begin here, in the middle of a stretch without commas?"""
        if info.opener == "coordinators":
            return self._verbal(start, at) and self._verb_follows(at + 1)
        if self.sentence.german:
            return info.opener in ("that", "conditions") and self.infos[at - 1].opener == "coordinators"
        if info.opener == "without":
            return self.letters[at + 1 : at + 2] == "G"
        if info.opener == "relatives":
            return self._verb_follows(at + 1)
        return self._verbal(start, at) and (self._infinitive(info, at) or self._content(info, at))

    def _infinitive(self, info: Info, at: int) -> bool:
        """English "to deploy", "not to deploy"."""
        if info.to:
            return self.letters[at + 1 : at + 2] in ("I", "Q")
        return info.negator and at + 1 < len(self.infos) and self.infos[at + 1].to

    def _content(self, info: Info, at: int) -> bool:
        """English "that ...", "if ...", "because ..."; "said he would"."""
        if info.opener in ("that", "whether", "conditions", "subordinators") and self._verb_follows(at + 1):
            return True
        before, follows = self.infos[at - 1], self.letters[at : at + _SPEECH_REACH].split(",")[0]
        if follows[:1] in ("F", "A", "B", "P", "G") or info.preposition:
            return False
        if not holds(follows, "FA") and not self._past(before.lemma, at, at + len(follows)):
            return False
        if before.letter in "FBIG" and self.sentence.classes.is_speech(before.lemma):
            later = range(at + 1, min(at + _INSET, len(self.infos)))
            return not any(told_before(self.sentence, begins) for begins in later)
        return told_before(self.sentence, at)

    def _past(self, lemma: str, at: int, end: int) -> bool:
        """ "said 34 people died": only few verbs of saying have no noun as their object: "denied charges filed"."""
        return lemma in self.sentence.classes.lists["plain_saying"] and any(
            self.letters[verb] == "B" and self.letters[verb - 1] in "wu" and not self.infos[verb - 1].preposition
            for verb in range(at + 1, end)
        )

    def _verbal(self, first: int, last: int) -> bool:
        return holds(self.letters[first:last], "FABIPQ")

    def _verb_follows(self, at: int) -> bool:
        """A finite verb before the next mark."""
        ends = [end for mark in CUTS if (end := self.letters.find(mark, at)) >= 0]
        return holds(self.letters[at : min(ends, default=len(self.letters))], "FAB")
