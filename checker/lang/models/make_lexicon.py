"""Make checker/data/lexicon.bin.gz: which words are kin, mean one thing, are of one kind, are opposites.

Run: python -m checker.lang.models.make_lexicon WORDNET THESAURUS

In:  WORDNET, the folder `dict` of WordNet 3.0 (Princeton University; its licence allows it), and THESAURUS, the file
     th_de_DE_v2.dat of OpenThesaurus (LGPL).
     The lists of countries and places of the languages are read too: a country's names, adjectives, people and capital
     are kin.
Out: rows of numbers, see checker/compare/lexicon.py. No phrases, of every word the usual meanings only; of names no
     meanings, only their kin. "@us" is the row of a country's code.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Iterator

from checker.compare.lexicon import bases, packed
from checker.data import table
from checker.lang.clusters import NONE, clusters
from checker.lang.lists import lemma_table, word_table
from checker.lang.models.lexicon_rows import ABOVE, KIN, SENSE, THING, WORD, Lexicon, plain
from checker.lang.models.wordnet import is_noun, wordnet

OUT = Path(__file__).parent.parent.parent / "data" / "lexicon.bin.gz"
_INFLECTED = ("NN", "VV", "ADJ")
_BROADER = "(Oberbegriff)"
_GERMAN_THINGS = frozenset(
    "tier pflanze baum blume frucht obst gemüse lebensmittel speise getränk fahrzeug kraftfahrzeug gebäude bauwerk "
    "gerät werkzeug maschine waffe möbel möbelstück kleidung kleidungsstück behälter stoff material rohstoff metall "
    "gestein chemikalie schiff boot flugzeug musikinstrument schmuck vogel fisch säugetier insekt".split()
)  # what OpenThesaurus calls the kinds of things that can be touched


def openthesaurus(path: Path, lexicon: Lexicon) -> None:
    """German words. A line holds a meaning's words, with their remarks in brackets."""
    broader: dict[str, set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("-|"):
            words = line[2:].split("|")
            own = [plain for word in words if _BROADER not in word for plain in _single(word)]
            above = [plain for word in words if _BROADER in word for plain in _single(word)]
            for word in own:
                lexicon.add(word, SENSE, tuple(sorted(own)))
                lexicon.add(word, SENSE, ("broader", word))
                if above:
                    broader[word].update(above)
    for word in list(broader):
        kinds = broader[word].union(*(broader.get(one, ()) for one in broader[word]))
        for one in sorted(kinds):
            lexicon.add(word, ABOVE, ("broader", one))
        if not _GERMAN_THINGS.isdisjoint(kinds) and is_noun(word) and word not in lexicon.verbs:
            lexicon.add(word, THING, ("broader", word))


def countries(lexicon: Lexicon) -> None:
    """A country's words in all languages."""
    for code in ("de", "en"):
        words = word_table(code, "countries")
        for key, facts in table("countries").items():
            places = word_table(code, "places").get(facts.get("capital", ""), ())
            told = [word for part in words.values() for word in part.get(key, ())]
            for word in (f"@{key}", *told, *places):
                if " " not in word:
                    lexicon.add(word, KIN, ("country", key))


def inflected(lexicon: Lexicon) -> None:
    """German forms that no ending gives away ("gesunken", "Häuser") get the row of their base form."""
    for form, (lemma, tag) in sorted(lemma_table("de").items()):
        base = plain(lemma)
        if tag.startswith(_INFLECTED) and base in lexicon.rows and base not in set(bases(plain(form))):
            for kind, numbers in list(lexicon.rows[base].items()):
                lexicon.rows[plain(form)][kind] |= numbers


def _single(term: str) -> Iterator[str]:
    """The term without its remarks, if it is one word."""
    word = re.sub(r"\(.*?\)", "", term).strip().casefold()
    if WORD.fullmatch(word):
        yield word


def main(folder: Path, thesaurus: Path) -> None:
    lexicon = Lexicon()
    wordnet(folder, lexicon)
    openthesaurus(thesaurus, lexicon)
    countries(lexicon)
    inflected(lexicon)
    met = {word: row for word, row in lexicon.rows.items() if _is_met(lexicon.spelled.get(word, word))}
    OUT.write_bytes(packed(met))


def _is_met(word: str) -> bool:
    """Does the word occur in the corpora behind the word clusters? Thousands of plants and beetles do not."""
    return word.startswith("@") or any(clusters(form) != (NONE, NONE) for form in (word, word.capitalize()))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
