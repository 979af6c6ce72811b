"""The German genitive of names: "Stefanischynas Besuch", but "Hans kam"."""

from __future__ import annotations

from typing import Collection

from checker.annotate.scan import Scan
from checker.annotate.units import Unit
from checker.lang.forms import plain
from checker.lang.lists import name_list

_SHORTEST = 3  # letters that remain


def without_genitive(scan: Scan, unit: Unit, known: Collection[str], forms: Collection[str], taken: set[int]) -> str:
    """The unit without a German genitive -s, where text or lists know the form without it, or a noun follows.

    `known`: surnames without accents; `forms`: all words of the field; `taken`: numbers of its listed words.
    """
    form, stem = unit.form, unit.form[:-1]
    if scan.language.code != "de" or not form.endswith("s") or len(stem) < _SHORTEST or plain(form) in known:
        return form
    if plain(stem) in known or stem in forms:
        return stem
    listed = plain(form) in name_list("surnames") or plain(form) in name_list("given_names")
    return stem if not listed and _noun_follows(scan, unit, taken) else form


def _noun_follows(scan: Scan, unit: Unit, taken: set[int]) -> bool:
    """ "Stefanischynas Besuch": a name in -s before a noun is a genitive."""
    if unit.last >= len(scan.forms) or unit.last in taken:
        return False
    after = scan.forms[unit.last]
    return after[0].isupper() and scan.language.tag(after) == "NN"
