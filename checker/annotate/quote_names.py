"""Words between quotation marks that nobody says: a name, a title, a term."""

from __future__ import annotations

from checker.annotate.clause_words import ClauseWords, clause_words
from checker.annotate.hearsay_words import hearsay_words
from checker.annotate.quote_marks import Quoted
from checker.annotate.scan import Scan

_ENDS = frozenset(".!?…")
_TITLE = 6  # words
_FOREIGN = 8  # words; what is longer is a sentence, in whatever language


def is_name(scan: Scan, stretch: Quoted) -> bool:
    """A name by what stands in front of it, "das Lied ...", or by its words: capitals, and small ones that bind them.

    What an indefinite article or "als" stands in front of is a term that somebody chose: "nannte es eine ...".
    """
    before = scan.forms[stretch.first - 2] if stretch.first > 1 else ""
    lists = hearsay_words(scan.language.code)
    if before and lists.is_titled(before):
        return True
    forms = scan.forms[stretch.first : stretch.last]
    return _of_names(scan, forms) and before not in lists.choosing or _foreign(scan, forms)


def looks_like_title(scan: Scan, stretch: Quoted) -> bool:
    """Short, with a capital in front and no full stop: where nobody speaks and a sentence goes on, it is a title."""
    forms = scan.forms[stretch.first : stretch.last]
    return forms[0][0].isupper() and forms[-1][-1] not in _ENDS and len(forms) <= _TITLE


def _of_names(scan: Scan, forms: list[str]) -> bool:
    """No word but those of a name, and no full stop."""
    words = [form for form in forms if form[0].isalnum()]
    classes = clause_words(scan.language.code)
    capitals = any(form[0].isupper() for form in words) and forms[-1][-1] not in _ENDS
    bound = hearsay_words(scan.language.code).foreign
    return capitals and all(not form[0].islower() or form in bound or _binds(classes, form) for form in words)


def _foreign(scan: Scan, forms: list[str]) -> bool:
    """Words of another language, none of which the lexicon knows."""
    words = [form for form in forms if form[0].isalpha()]
    return 1 < len(words) <= _FOREIGN and not any(scan.language.known(form)[1] for form in words)


def _binds(classes: ClauseWords, form: str) -> bool:
    """An article, a preposition, a conjunction."""
    info = classes.info(form)
    return bool(info.article or info.preposition or info.oblique or info.to or info.opener == "coordinators")
