"""Names of several words that stand in no list: teams, companies, products, small places.

In English every run of capitalised words inside a sentence is one. German writes all nouns so: there a run counts
only if no word of it is a German one.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import Iterator, Sequence

from checker.annotate.names import name_words
from checker.annotate.scan import Scan
from checker.annotate.units import HYPHENS, Unit, units
from checker.lang.language import Language, language
from checker.lang.lists import lemma_table

_MOST = 6  # words; longer runs are headings and lists
_SHORTEST = 3  # letters of one word at least
_SIMPLE = 10  # letters; longer words that no lexicon knows are compounds, of which the tagger knows the parts
_SMALL = 4  # letters of the longest words that an English heading leaves small
_NAME_TAGS = frozenset({"NE", "FM", "XY", ""})
_NUMERAL = "CRD"  # "Two British soldiers"
_ORDINARY = (_NUMERAL, "ORD", "AJ", "AV", "NN", "V", "PR", "DT")  # in front of a hyphen and small letters: no names
_FUNCTION_TAGS = {
    "de": ("ADV", "APP", "ART", "K", "P", "V"),
    "en": ("AT", "AV", "CJ", "DP", "DT", "EX", "PN", "PR", "V", "XX", "IT"),
}


def unlisted(scan: Scan, persons: set[int], listed: set[int]) -> Iterator[tuple[int, int]]:
    """Such names as words first..last (half open), in order. `persons`, `listed`: words of names found before."""
    ages = {match.last for match in scan.matches if match.concept == "aged"}
    titles = {at for match in scan.matches if match.kind == "office" for at in range(match.first, match.last)}
    for first, last in scan.sentences:
        if not _may_run(scan.forms[first:last]):
            continue
        found = units(scan, set(), first, last)
        if not _is_heading(scan.language, found):
            aged = {unit.first for unit in found if unit.last in ages}  # "Twenty-year-old" opens a sentence
            for run in _runs(scan.language, found, persons, aged):
                if run := _trimmed(scan.language, run, run[0].first == first):
                    own = {at for unit in run for at in range(unit.first, unit.last)}
                    title = run[-1].last - 1 in titles and run[-1].last in persons  # "Ruritanian Foreign Minister X"
                    if not (own <= listed or own <= titles or title):
                        yield run[0].first, run[-1].last


def _may_run(forms: Sequence[str]) -> bool:
    """Do two words with capitals stand side by side, or is there anything that joins words to one?"""
    capitals = "".join(["X" if form[0].isupper() else "-" if form in HYPHENS else "x" for form in forms])
    return "XX" in capitals or "-" in capitals


def _is_heading(words: Language, found: Sequence[Unit]) -> bool:
    """An English heading that capitalises every word but short ones."""
    forms = [unit.form for unit in found if unit.form[0].isalpha()]
    small = [form for form in forms if form[0].islower()]
    return words.code != "de" and 3 < len(forms) > 2 * len(small) and all(len(form) <= _SMALL for form in small)


def _runs(words: Language, found: Sequence[Unit], *taken: set[int]) -> Iterator[list[Unit]]:
    """Capitalised words in a row, two parts at least."""

    def is_free(unit: Unit) -> bool:
        free = _is_capital(unit.form) and not any([unit.first in own for own in taken])
        return free and not _made_of(words, unit.form)

    for named, run in groupby(found, is_free):
        units = list(run) if named else []
        if len(units) > 1 or any("-" in unit.form for unit in units):
            yield units


def _made_of(words: Language, form: str) -> bool:
    """English "Boston-based", "Saudi-led": an adjective made of a name."""
    rest = _small_part(form) if words.code == "en" else ""
    return bool(rest) and words.known(rest)[1].startswith("V")


def _is_capital(form: str) -> bool:
    return form[0].isupper() and form[-1].isalpha()


def _trimmed(words: Language, run: list[Unit], opens: bool) -> list[Unit]:
    """The run without what opens a sentence; nothing if it is no name of several words."""
    while run and _begins_no_name(words, run[0].form, opens):
        run, opens = run[1:], False
    parts = [part for unit in run for part in unit.form.split("-") if part]
    if not 1 < len(parts) <= _MOST or max(map(len, parts)) < _SHORTEST or all(part.isupper() for part in parts):
        return []
    if words.code == "de":
        return run if len(run) > 1 and all(map(_is_foreign, sorted(parts, key=len))) else []  # long ones are dear
    return run


def _begins_no_name(words: Language, form: str, opens: bool) -> bool:
    """Function words; where a sentence opens, numerals, and in German any word that is also written small."""
    if words.code == "de":
        return words.known(form)[1].startswith(_FUNCTION_TAGS["de"]) or opens and form.lower() in words.lemmas
    if rest := _small_part(form):
        first = words.known(form.split("-")[0].lower())[1]
        return opens and (first.startswith(_ORDINARY) or words.known(rest)[1].startswith(_NUMERAL))
    tag = words.known(form)[1]
    return tag.startswith(_FUNCTION_TAGS["en"]) or opens and tag.startswith(_NUMERAL)


def _small_part(form: str) -> str:
    """What stands in small letters behind a hyphen: "Fifty-one", "Second-quarter", "Boston-based"; "" for others."""
    rest = form.rpartition("-")[2]
    return rest if len(rest) < len(form) and rest.islower() else ""


@lru_cache(maxsize=100_000)
def _is_foreign(form: str) -> bool:
    """A name or a foreign word in a German text: no German word as far as the lexicon goes, and no long compound."""
    if form.lower() in lemma_table("en"):
        return True
    german = language("de")
    tag = german.known(form)[1]
    if tag not in _NAME_TAGS or name_words(german).known_word(form):
        return False
    if tag or len(form) > _SIMPLE:
        return german.tag(form) in _NAME_TAGS
    return german.compound(form) is None
