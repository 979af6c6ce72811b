"""Is a number of four digits a year?"""

from __future__ import annotations

from checker.annotate.scan import Scan
from checker.annotate.times.lexicon import Lexicon
from checker.lang.forms import key

_SURE = range(1800, 2051)  # outside of it a word before must say so


def is_year(scan: Scan, words: Lexicon, at: int) -> bool:
    """Judges by the words beside it: 1998; not 1998 Euro, Nr. 1998, 1998 Menschen."""
    form = scan.forms[at]
    if len(form) != 4 or not form.isdigit():
        return False
    before = scan.forms[at - 1] if at else ""
    after = scan.forms[at + 1] if at + 1 < len(scan.forms) else ""
    if _glued(scan, at) or before in words.context("no_year_before") or after in words.context("no_year_after"):
        return False
    if _counts(scan, after):
        return before in words.context("year_before") and after not in words.context("no_year_after") and not _plural(scan, after)
    return int(form) in _SURE or before in words.context("year_before") and int(form) <= 2100


def _glued(scan: Scan, at: int) -> bool:
    """Part of a longer number or name: 1998%, A-1998, 12/1998/5."""
    start, end = scan.words[at].start, scan.words[at].end
    before, after = scan.text[max(0, start - 1) : start], scan.text[end : end + 2]
    return before in ("#", "$", "€", "£", "_", "@", "+", ".") and bool(before) or after[:1] in ("%", "$", "€")


def _counts(scan: Scan, after: str) -> bool:
    """Is the next word a noun that the number may count?"""
    return after[:1].isupper() and scan.language.known(after)[1] == "NN"


def _plural(scan: Scan, after: str) -> bool:
    lemma, tag = scan.language.known(after)
    return tag == "NN" and key(lemma) != key(after)
