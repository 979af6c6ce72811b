"""Words that are no words: one letter away from a listed country, town or body, and unknown otherwise.

Candidates come from a table of deletions (Garbe's symmetric delete), so that no word meets every name.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Iterator, NamedTuple

from checker.annotate.names import name_words
from checker.annotate.scan import Scan
from checker.lang.forms import key, name_bases, plain
from checker.lang.language import LANGUAGES, Language, language
from checker.lang.lists import name_list, wordings

_SHORTEST = 6  # letters: shorter names have too many neighbours that are names themselves
_LONGEST = 40  # and no listed name is longer
_KINDS = ("country", "place", "organization")


class Misprint(NamedTuple):
    """A word with the listed name it seems to stand for."""

    at: int
    kind: str
    concept: str
    right: str


def misprints(scan: Scan, taken: set[int]) -> Iterator[Misprint]:
    """Every such word of the field outside the words taken."""
    for at, form in enumerate(scan.forms):
        if _SHORTEST <= len(form) <= _LONGEST and form[0].isupper() and at not in taken:
            found = _near(scan.language.code, form)
            if found:
                yield Misprint(at, *found)


@lru_cache(maxsize=100_000)
def _near(code: str, form: str) -> tuple[str, str, str] | None:
    """(kind, concept, listed name) of the only name one letter away; None for words that are known or ambiguous."""
    if not form.isalpha() or form.isupper() or _is_word(language(code), form):
        return None
    near = {
        entry for part in _deletions(key(form)) for entry in _index(code).get(part, ()) if _one_edit(form, entry[2])
    }
    if len({concept for _, concept, _ in near}) != 1 or _is_known(language(code), form) or _is_foreign(code, form):
        return None
    if not any(kind == "country" for kind, _, _ in near) and _is_noun(language(code), form):
        return None  # there are too many towns to trust the likeness more than the tagger
    return min(near)


def _is_foreign(code: str, form: str) -> bool:
    """A name or adjective of another language: "Indian Wells" in a German text."""
    return any(language(other).find([form]) for other in LANGUAGES if other != code)


def _is_word(words: Language, form: str) -> bool:
    return bool(words.known(form)[1]) or name_words(words).known_word(form)


def _is_known(words: Language, form: str) -> bool:
    """A person's name, with or without an ending, or a compound of the language."""
    lists = (name_list("given_names"), name_list("surnames"))
    if any(plain(base) in names for base in name_bases(form, words.code) for names in lists):
        return True
    return words.compound(form) is not None


def _is_noun(words: Language, form: str) -> bool:
    """Does the tagger guess anything but a name at an unknown German word?"""
    return words.code == "de" and words.tag(form) != "NE"


@lru_cache(maxsize=None)
def _index(code: str) -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Deletion -> (kind, concept, name) of the listed names of one word."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for kind in _KINDS:
        for concept, phrases in wordings(code)[kind].items():
            for name in phrases:
                if name.isalpha() and len(name) >= _SHORTEST and not name.isupper():
                    for part in _deletions(key(name)):
                        found.setdefault(part, []).append((kind, concept, name))
    return {part: tuple(entries) for part, entries in found.items()}


def _deletions(word: str) -> set[str]:
    return {word} | {word[:at] + word[at + 1 :] for at in range(len(word))}


def _one_edit(form: str, name: str) -> bool:
    """One letter dropped, added, changed or two swapped, but for the first letter and a German ending."""
    form, name = plain(form), plain(name)
    if form == name or form[0] != name[0] or form.startswith(name) or name.startswith(form):
        return False
    head = next(at for at in range(min(len(form), len(name))) if form[at] != name[at])
    one, other = form[head:], name[head:]
    swapped = one[:2] == other[1::-1] and one[2:] == other[2:]
    return swapped or one[1:] == other[1:] or one[1:] == other or one == other[1:]
