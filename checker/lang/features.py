"""What a model sees of a sentence: each word's form, shape, ends, clusters and name lists, and its neighbours'."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple, Sequence

from checker.lang.clusters import LANGUAGES, NONE, clusters
from checker.lang.forms import plain
from checker.lang.lists import name_list

_LONGEST = 40  # letters of a word that are looked at
_CAPITALS = 4  # letters from which a word in capitals is read as one that begins with a capital
_LONG_RUN = re.compile(r"(.)\1{2,}")
_LISTS = ("given_names", "surnames")

_BEGIN, _END, _NOTHING = ("BOS",), ("EOS",), ()
Features = list[list[str]]


def features(forms: Sequence[str], marks: Sequence[Sequence[str]]) -> Features:
    """The features of every word of a sentence, hyphenated words being one.

    `marks`: what the rules say of each word; a word's neighbours see its marks too.
    """
    seen = [_word(form) for form in forms]
    pairs = [[f"b={before.word}|{word.shape}"] for before, word in zip(seen, seen[1:])]
    places = zip(
        [word.own for word in seen],
        [_BEGIN, *[word.before for word in seen]],
        [_NOTHING, *pairs],
        [_NOTHING, _NOTHING, *[word.long_before for word in seen]],
        [*[word.behind for word in seen[1:]], _END],
        [*[word.long_behind for word in seen[2:]], _NOTHING, _NOTHING],
    )
    found = [[*own, *before, *pair, *two_before, *behind, *two_behind]
             for own, before, pair, two_before, behind, two_behind in places]  # fmt: skip
    for at, own in enumerate(marks):
        for place in (-1, 0, 1) if own else ():
            if 0 <= at - place < len(found):
                found[at - place] += [f"{place}{mark}" for mark in own]
    return found


class _Seen(NamedTuple):
    """A word's own features, and those that its neighbours see: one or two words away, before or behind them."""

    own: tuple[str, ...]
    word: str
    shape: str
    before: tuple[str, ...]
    behind: tuple[str, ...]
    long_before: tuple[str, ...]
    long_behind: tuple[str, ...]


@lru_cache(maxsize=1 << 15)
def _word(form: str) -> _Seen:
    """What is seen of a word, wherever it stands."""
    capitals = form.isupper() and len(form) >= _CAPITALS
    form = (form.capitalize() if capitals else form)[:_LONGEST].encode("utf-8", "replace").decode()
    small, shape = form.lower(), _shape(form)
    known = [*_listed(form), *_clusters(form)]
    ends = [f"p3={small[:3]}"] if len(small) > 3 else []
    ends += [f"x{n}={small[-n:]}" for n in (2, 3, 4) if len(small) > n]
    own = (f"w={small}", f"s={shape}", *ends, *(text for text, _ in known), *(["caps"] if capitals else []))
    near = (f"w={small}", f"s={shape}", *ends[2:3], *(text for text, shown in known if shown))
    sides = (tuple(f"{place}{feature}" for feature in some)
             for place, some in (("-1", near), ("+1", near), ("-2", near[:2]), ("+2", near[:2])))  # fmt: skip
    return _Seen(own, near[0], shape, *sides)


class _Kinds(dict[int, str]):
    """Code point -> X for a capital, x for any other letter, d for a digit, or the character itself."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        kind = "d" if letter.isdecimal() else letter
        if letter.isalnum() and not letter.isdecimal():
            kind = "X" if letter.isupper() else "x"
        self[code] = kind
        return kind


_KINDS = _Kinds()


def _shape(form: str) -> str:
    """Quist -> Xxx: runs of one kind are cut to two."""
    return _LONG_RUN.sub(r"\1\1", form.translate(_KINDS))


def _clusters(form: str) -> list[tuple[str, bool]]:
    """Each language's cluster, and the wider one above it."""
    numbers = [(language, number) for language, number in zip(LANGUAGES, clusters(form)) if number != NONE]
    return [(text, shown) for language, number in numbers
            for text, shown in ((f"{language}6={number & 63}", False), (f"{language}c={number}", True))]  # fmt: skip


def _listed(form: str) -> list[tuple[str, bool]]:
    """The name lists it stands in, with or without a genitive -s."""
    if not form[:1].isupper():
        return []
    bare = plain(form)
    found = [(f"in={name}", True) for name in _LISTS if bare in name_list(name)]
    if not found and bare.endswith("s"):
        found = [(f"in={name}+s", True) for name in _LISTS if bare[:-1] in name_list(name)]
    return found
