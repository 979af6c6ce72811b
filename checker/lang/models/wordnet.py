"""English words of WordNet 3.0 (Princeton University), for the lexicon. Used by make_lexicon.py alone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Iterator

from checker.lang.lists import lemma_table
from checker.lang.models.lexicon_rows import ABOVE, KIN, OPPOSITE, SENSE, THING, WORD, Lexicon, plain

_CLASSES = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_THINGS = frozenset({"05", "06", "08", "13", "15", "17", "20", "27"})  # files of what can be touched
_FEW = 80  # kinds of a thing that still tells something: not of "tool", "vehicle", "building"
_MOSTLY = 4  # times as often a noun as anything else
_HEIGHT = 5  # steps up from a thing to what it is a kind of
_USUAL = 4  # meanings of a word in one class that count, the commonest first
_ANTONYM, _GENUS, _LIKE, _DERIVED = "!", ("@", "@i"), "&", ("+", "\\", "<")

Id = tuple[str, str]  # class and offset of a synset


class Synset:
    """One meaning of WordNet."""

    def __init__(self, line: str) -> None:
        cells = line.split("|")[0].split()
        count = int(cells[3], 16)
        self.thing = cells[1] in _THINGS and cells[2] == "n"
        self.words = [re.sub(r"\(.*\)", "", word) for word in cells[4 : 4 + 2 * count : 2]]
        first = 5 + 2 * count
        self.pointers = [  # relation, (class, offset), number of the own word and of the other one; 0 for all
            (relation, (letter.replace("s", "a"), offset), int(numbers[:2], 16), int(numbers[2:], 16))
            for at in range(first, first + 4 * int(cells[first - 1]), 4)
            for relation, offset, letter, numbers in [cells[at : at + 4]]
        ]


def wordnet(folder: Path, lexicon: Lexicon) -> None:
    """Add the English words. `folder`: the database of WordNet 3.0."""
    synsets = {
        (letter, row.split()[0]): Synset(row)
        for name, letter in _CLASSES.items()
        for row in _rows(folder / f"data.{name}")
    }
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    uses, below = _uses(folder / "cntlist.rev"), _below(synsets)
    for name, letter in _CLASSES.items():
        for row in _rows(folder / f"index.{name}"):
            cells = row.split()
            every = [(letter, offset) for offset in cells[6 + int(cells[3]) :]]
            if WORD.fullmatch(cells[0]):
                counts[cells[0]][letter] = len(every)
                _meanings(cells[0], every[:_USUAL], synsets, lexicon)
                if letter == "n":
                    _things(cells[0], every[:_USUAL], synsets, lexicon, below)
        for row in _rows(folder / f"{name}.exc"):
            form, *bases = row.split()
            lexicon.verbs.update([form] if letter == "v" else [])
            for base in bases:
                if WORD.fullmatch(form) and plain(base) in lexicon.rows:
                    for kind, numbers in lexicon.rows[plain(base)].items():
                        lexicon.rows[plain(form)][kind] |= numbers
    lexicon.verbs.update(word for word, classes in counts.items() if classes["v"] > classes["n"])
    for word in lexicon.rows:
        if THING in lexicon.rows[word] and not _is_thing(word, counts[word], uses[word]):
            del lexicon.rows[word][THING]


def _uses(path: Path) -> dict[str, Counter[str]]:
    """Word -> class -> how often the texts that come with WordNet use it so."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in _rows(path):
        key, _, count = row.split()
        word, rest = key.split("%")
        found[word]["nvara"[int(rest[0]) - 1]] += int(count)
    return found


def is_noun(word: str) -> bool:
    """Is it no other word in English news: "not", "rose"?"""
    return lemma_table("en").get(word, ("", "NN"))[1].startswith("NN")


def _is_thing(word: str, meanings: Counter[str], uses: Counter[str]) -> bool:
    """Is the word hardly anything but a noun?"""
    if meanings["a"] or not is_noun(word):
        return False
    return uses["n"] >= _MOSTLY * uses["v"] if uses["n"] else not meanings["v"]


def _below(synsets: dict[Id, Synset]) -> Counter[Id]:
    """How many meanings stand below each: a tool is of many kinds, a fork of few."""
    found: Counter[Id] = Counter()
    for id in synsets:
        level = {id}
        for _ in range(_HEIGHT):
            level = {target for one in level for relation, target, *_ in synsets[one].pointers if relation in _GENUS}
            found.update(level)
    return found


def _things(
    word: str, usual: list[Id], synsets: dict[Id, Synset], lexicon: Lexicon, below: Counter[Id]
) -> None:  # fmt: skip
    """The usual meaning, if it is a thing of few kinds; and what the meanings are a kind of, step by step."""
    if synsets[usual[0]].thing and below[usual[0]] <= _FEW and SENSE in lexicon.rows[word]:
        lexicon.add(word, THING, usual[0])
    level = set(usual)
    for _ in range(_HEIGHT):
        level = {target for id in level for relation, target, *_ in synsets[id].pointers if relation in _GENUS}
        for id in sorted(level):
            lexicon.add(word, ABOVE, id)


def _rows(path: Path) -> Iterator[str]:
    """The lines of a file of WordNet but for its licence."""
    return (row for row in path.read_text(encoding="latin-1").splitlines() if not row.startswith("  "))


def _meanings(
    word: str, usual: list[Id], synsets: dict[Id, Synset], lexicon: Lexicon
) -> None:  # fmt: skip
    """What one word's row gets of its usual meanings."""
    for id in usual:
        synset = synsets[id]
        forms = [form.casefold() for form in synset.words]
        name = word in forms and synset.words[forms.index(word)][0].isupper()
        if not name:
            lexicon.add(word, SENSE, id)
        for relation, target, own, other in synset.pointers:
            if relation == _LIKE and not name:
                lexicon.add(word, SENSE, target)
            elif relation == _ANTONYM or relation in _DERIVED and own and forms[own - 1] == word:
                partner = synsets[target].words[other - 1].casefold() if other else ""
                if WORD.fullmatch(partner):
                    lexicon.add(word, OPPOSITE if relation == _ANTONYM else KIN, partner)
