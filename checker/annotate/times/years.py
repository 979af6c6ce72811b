"""Is a number of four digits a year?"""

from __future__ import annotations

import re

from checker.annotate.scan import Scan
from checker.annotate.times.lexicon import Lexicon
from checker.lang.forms import key

_LAST = 2100
_DASHES = ("-", "–")
_SIGNS = ("#", "$", "€", "£", "_", "@", "+", ".")
_ISO_REST = re.compile(r"-\d\d-", re.ASCII)
_PLURAL = "NN2"  # tag of English plurals
_NOMINAL = ("te", "ten")  # Wahlberechtigte, Befragten: participles as nouns
_SURE = range(1800, 2051)  # outside of it a word before must say so


def is_year(scan: Scan, words: Lexicon, at: int) -> bool:
    """Judges by the words beside it: 1998; not 1998 Euro, Nr. 1998, 1998 Menschen."""
    form = scan.forms[at]
    if len(form) != 4 or not form.isdigit() or not 1000 <= int(form) <= _LAST:
        return False
    before = _before(scan, at)
    after = scan.forms[at + 1] if at + 1 < len(scan.forms) else ""
    if _glued(scan, at) or before in words.context("no_year_before") or after in words.context("no_year_after"):
        return False
    if after in _DASHES and _is_number(scan, at + 2) or before in _DASHES and _is_number(scan, at - 2):
        return True
    cued = before in words.context("year_before") or any(edge.kind == "month" for edge in words.readings(before or " "))
    sure = int(form) in _SURE
    if may_be_counted(scan, after):
        return cued and not _plural(scan, after) and (sure or scan.language.code == "de")
    return cued or sure


def _before(scan: Scan, at: int) -> str:
    """The word before, past the full stop of an abbreviation: Nr. 1998."""
    before = scan.forms[at - 1] if at else ""
    return scan.forms[at - 2] if before == "." and at > 1 else before


def _glued(scan: Scan, at: int) -> bool:
    """Part of a sum or a longer number: 1998%, $1998."""
    start, end = scan.words[at].start, scan.words[at].end
    before = scan.text[max(0, start - 2) : start]
    if before[-1:] == "-" and before[:1].isdigit() and not _is_number(scan, at - 2):
        return True  # a telephone number
    if _ISO_REST.match(scan.text, end):
        return True
    return before[-1:] in _SIGNS or scan.text[end : end + 1] in ("%", "$", "€")


def _is_number(scan: Scan, at: int) -> bool:
    return 0 <= at < len(scan.forms) and scan.forms[at].isdigit() and len(scan.forms[at]) == 4


def may_be_counted(scan: Scan, after: str) -> bool:
    """Is the word after a number a noun that it may count: a German one, or an English plural?"""
    lemma, tag = scan.language.known(after) if after else ("", "")
    if scan.language.code == "en":
        return after.islower() and after.endswith("s") and (tag == _PLURAL or not lemma)
    nominal = tag in ("NN", "NNA") or tag != "NE" and after.endswith(_NOMINAL)
    return after[:1].isupper() and nominal


def _plural(scan: Scan, after: str) -> bool:
    lemma, tag = scan.language.known(after)
    return tag == "NN" and key(lemma) != key(after)
