"""Does the clause around an expression speak of what was or of what will be?"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.annotate.scan import Scan
from checker.annotate.times.lexicon import lexicon
from checker.lang.language import language

_BREAKS = frozenset(",;:()–")
_WIDEST = 25  # words looked at on either side
_BESIDE = 3  # words from a verb of saying to its own day: "said late on Friday"
_PAST_TAGS = frozenset({"VV(PP)", "VVN", "VVD", "VBD", "VDD", "VHD"})
_PRETERITE = re.compile("[^t]te[nt]?$|tete|(hielt|trat|bat|bot|tat|galt|riet|itt)$")  # sagte, trat; not bittet


def tense(scan: Scan, first: int, last: int, bounds: tuple[int, int]) -> str | None:
    """Past, future, or None where no word tells: the clause decides, else the sentence."""
    near = clause(scan, first, last, bounds, _WIDEST)
    if _lasts(scan, first, near):
        return "future"
    found = _told(scan, near, range(first, last))
    if found is None and near != bounds:
        return _told(scan, (max(bounds[0], first - _WIDEST), min(bounds[1], last + _WIDEST)), range(first, last))
    return found


def _lasts(scan: Scan, first: int, near: tuple[int, int]) -> bool:
    """ "is closed until Friday", "gilt bis Freitag": an end to come of what is so today."""
    words = lexicon(scan.language.code)
    if first == near[0] or scan.forms[first - 1].lower() not in words.context("tense_until"):
        return False
    told = set(scan.forms[slice(*near)])
    return bool(told & words.context("tense_state")) and not told & words.context("tense_over")


def clause(scan: Scan, first: int, last: int, bounds: tuple[int, int], widest: int) -> tuple[int, int]:
    """The words around first..last up to the next mark, half open, `widest` words on either side at most."""
    left, right = first, last
    while left > max(bounds[0], first - widest) and scan.forms[left - 1] not in _BREAKS:
        left -= 1
    while right < min(bounds[1], last + widest) and scan.forms[right] not in _BREAKS:
        right += 1
    return left, right


def _told(scan: Scan, places: tuple[int, int], own: range) -> str | None:
    """What the words at these places tell, but the expression's own: "May" is no "may".

    A verb of saying tells the tense of what stands beside it, not of what is said: "said he could leave on Friday".
    """
    saying, said = lexicon(scan.language.code).context("tense_saying"), None
    for at in range(*places):
        told = None if at in own else _tense_at(scan, at)
        if told and scan.forms[at] in saying and own.start > at + _BESIDE:
            said = said or told
        elif told:
            return told
    return said


def _tense_at(scan: Scan, at: int) -> str | None:
    """The tense of one word; "may have been" and "soll getan haben" tell of what was, "is to visit" and "getan werden
    soll" of what will be."""
    words, after = lexicon(scan.language.code), scan.forms[at + 1 : at + 2]
    if after == ["to"] and scan.forms[at] in words.context("tense_to"):
        return "future"
    low, modal = scan.forms[at].lower(), words.context("tense_modal")
    if after == ["have"] and low in words.context("tense_perfect") or low in modal and _done(scan, at):
        return "past"
    told = tense_of(scan.language.code, scan.forms[at])
    return "future" if told == "past" and not modal.isdisjoint(after) else told


def _done(scan: Scan, at: int) -> bool:
    """ "soll ihn am Montag gesehen haben": does the clause of a modal verb at `at` end in an infinitive perfect?"""
    words = lexicon(scan.language.code)
    last = clause(scan, at, at + 1, (at, len(scan.forms)), _WIDEST)[1]
    for end in range(at + 2, last):
        having = scan.forms[end] in words.context("tense_having")
        if having and tense_of(scan.language.code, scan.forms[end - 1]) == "past":
            return True
        if scan.forms[end] in words.context("tense_been"):
            return True
    return False


@lru_cache(maxsize=32_000)
def tense_of(code: str, form: str) -> str | None:
    """Past or future of a finite verb or another word that tells; None of all others."""
    words = lexicon(code)
    for name in ("past", "future"):
        if {form, form.lower()} & words.context(f"tense_{name}"):
            return name
    if form in words.context("tense_none"):
        return None
    lemma, tag = language(code).known(form)
    if tag in _PAST_TAGS or tag == "VV(FIN)" and _is_preterite(form, lemma):
        return "past"
    if tag == "" and words.participle.fullmatch(form):
        return "past"
    return "future" if form in words.context("tense_scheduled") else None


def _is_preterite(form: str, lemma: str) -> bool:
    """sagte, kam, kamen; a present form ends in -e, -t, -st, or is the infinitive."""
    if _PRETERITE.search(form):
        return True
    return form != lemma if form.endswith("n") else not form.endswith(("e", "t"))
