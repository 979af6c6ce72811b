"""Where sentences end: German ordinals and abbreviations, glued ends, headings without a full stop."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from importlib.resources import files
from typing import Any, Iterator, Sequence

import tomllib

from checker.annotate.datelines import LONGEST, dateline
from checker.lang.tokens import Word, glued
from checker.lang.language import Language

_CLOSING = frozenset("”“\"'’»«›‹)]}")
_JOINING = frozenset(",;:)]-–")
_MARKS = frozenset(".!?…")
_BEGINNING = 500  # code points in which a date line may stand
_LAST = _MARKS | _CLOSING  # how a word ends behind which a sentence may end
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n|\r[^\S\n\r]*\r|\u2029|\f")
_LINE_END = re.compile(r"[\n\r\u2029\f]")
_ROMAN = re.compile(r"[IVX]+$")
# Words that open a sentence but never follow an abbreviation or ordinal inside one.
_OPENING_TAGS = frozenset("""ART PPER PDS PDAT PIS PPOSAT APPR APPRART KOUS KON ADV PROAV PWAV PWS
    AT0 PNP PRP CJC CJS AV0 DT0 DPS EX0""".split())
_MOST_CLOSING = 4  # quotation marks and brackets after an end mark
_FEWEST_BREAKS = 2  # more are needed to tell what they mean
_WRAPPED_SHARE = 0.2  # of the lines that go on in lower case: then line breaks mean nothing


def sentences(text: str, words: Sequence[Word], language: Language) -> list[tuple[int, int]]:
    """Half-open ranges of word numbers, one a sentence; together they cover all words. A date line is one by itself."""
    rules = _Rules(text, words, language)
    ends = sorted({*rules.datelines(), *(at for at in range(1, len(words)) if rules.ends_before(at)), len(words)})
    return [(first, last) for first, last in zip([0, *ends], ends) if last > first]


def _dateline_at(words: Sequence[Word], at: int, language: Language) -> int:
    """How many words the date line has that begins at word `at`, 0 where none does."""
    lists = _lists(language.code)
    return dateline(words[at : at + LONGEST], lists["months"], lists["agencies"])


def datelines(words: Sequence[Word], found: Sequence[tuple[int, int]], language: Language) -> list[tuple[int, int]]:
    """Those of the sentences that are date lines: "BONN (dpa) -"."""
    near = takewhile(lambda bounds: words[bounds[0]].start <= _BEGINNING, found)
    return [(first, last) for first, last in near if _dateline_at(words, first, language) == last - first]


@lru_cache(maxsize=None)
def _lists(code: str) -> dict[str, Any]:
    content = tomllib.loads((files("checker.lang") / code / "sentences.toml").read_text(encoding="utf-8"))
    return {name: frozenset(value) if isinstance(value, list) else value for name, value in content.items()}


class _Rules:
    """The decision for every gap between two words."""

    def __init__(self, text: str, words: Sequence[Word], language: Language) -> None:
        self.text, self.words, self.language = text, words, language
        self.lists = _lists(language.code)
        self.wrapped = _is_wrapped(text, words)

    def datelines(self) -> Iterator[int]:
        """Where the line ends that a paragraph near the beginning opens with: a headline may stand before it."""
        for at, word in enumerate(self.words):
            if word.start > _BEGINNING:
                return
            opens_line = at == 0 or _LINE_END.search(self.text, self.words[at - 1].end, word.start)
            if opens_line and not self._opens(word.form) and (length := _dateline_at(self.words, at, self.language)):
                yield at + length

    def ends_before(self, at: int) -> bool:
        """Does a sentence end between word at-1 and word at?"""
        gap = self.text[self.words[at - 1].end : self.words[at].start]
        if gap != " " and _LINE_END.search(gap):
            return self._line_ends(at, gap)
        return self.words[at - 1].form[-1] in _LAST and self._mark_ends(at, gap)

    def _line_ends(self, at: int, gap: str) -> bool:
        if _BLANK_LINE.search(gap.replace("\r\n", "\n")):
            return True
        if self.wrapped or self._continues(at):
            return self._mark_ends(at, gap)
        return True

    def _continues(self, at: int) -> bool:
        """The line before stops in the middle: "18.<newline>August", a comma, a lower-case word."""
        before, after = self.words[at - 1].form, self.words[at].form
        return after[0].islower() or before in {",", "-", "–", "("} or (before == "." and self._ordinal(at - 2, after))

    def _mark_ends(self, at: int, gap: str) -> bool:
        mark = self._mark_before(at)
        if mark is None or self._goes_on(self.words[at].form, gap):
            return False
        if self.words[mark].form in "!?…":
            return bool(gap) or self.words[at].form not in _MARKS
        return self._stop_ends(mark, at, gap)

    def _mark_before(self, at: int) -> int | None:
        """The number of the end mark before word `at`, closing quotes and brackets skipped."""
        mark = at - 1
        lowest = max(0, mark - _MOST_CLOSING)
        while mark > lowest and self.words[mark].form in _CLOSING and glued(self.words[mark - 1], self.words[mark]):
            mark -= 1
        form = self.words[mark].form
        return mark if form in _MARKS or _dotted(form) else None

    def _goes_on(self, after: str, gap: str) -> bool:
        """A quotation mark closes where it touches the word before it, and opens where it does not."""
        closes = after in _CLOSING and not gap
        return after[0].islower() or after in _JOINING or after in _MARKS or closes

    def _stop_ends(self, mark: int, at: int, gap: str) -> bool:
        before, after = self.words[mark - 1].form if mark else "", self.words[at].form
        if not gap and mark == at - 1:
            return self._glued_end(before, after)
        if _dotted(self.words[mark].form) or before in self.lists["final"]:
            return self._opens(after)
        if len(before) == 1 and before.isalpha() or before in self.lists["abbreviations"]:
            return False
        return not self._ordinal(mark - 1, after)

    def _glued_end(self, before: str, after: str) -> bool:
        """ "weckt.Früher": the blank was lost; not in "Node.js", "3.Liga", "U.S.Army"."""
        return (
            len(before) > 1
            and before[-1].islower()
            and before not in self.lists["abbreviations"]
            and after[0].isupper()
        )

    def _ordinal(self, at: int, after: str) -> bool:
        """Is word `at` with its full stop an ordinal or a monarch's number that the next word continues?"""
        form = self.words[at].form if at >= 0 else ""
        if not self.lists["ordinals"] or not (form.isdigit() and len(form) <= 2 or _ROMAN.match(form)):
            return False
        return after in self.lists["months"] or not self._opens(after)

    def _opens(self, after: str) -> bool:
        """Can this word only open a sentence here?"""
        return after[0].isupper() and self.language.known(after[0].lower() + after[1:])[1] in _OPENING_TAGS


def _dotted(form: str) -> bool:
    return len(form) > 2 and form.endswith(".")


def _is_wrapped(text: str, words: Sequence[Word]) -> bool:
    breaks = lower = 0
    if text.count("\n") <= _FEWEST_BREAKS:
        return False
    for left, right in zip(words, words[1:]):
        gap = text[left.end : right.start]
        if gap.count("\n") == 1:
            breaks += 1
            lower += right.form[0].islower()
    return breaks > _FEWEST_BREAKS and lower / breaks > _WRAPPED_SHARE
