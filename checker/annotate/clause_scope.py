"""What a clause's words do to it: negation of its predicate, certainty, conditions."""

from __future__ import annotations

from checker.annotate.clause_sentence import Draft, Sentence
from checker.annotate.clause_words import phrase_at

_CARDINALS = ("CARD", "CRD")  # tags of number words
HEARSAY = "hearsay"  # certainty of a clause that gives itself as reported, by nobody in particular
_PERFECT = ("haben", "sein", "have")


def negation(sentence: Sentence, draft: Draft) -> int | None:
    """The number of the word that denies the predicate, None if it is affirmed (or only a part of it is denied)."""
    if draft.opener == "without":
        return draft.parts[0][0]
    governor = draft.parent
    if draft.kind == "infinitive" and governor and governor.lemma in sentence.classes.lists["failing"]:
        return governor.main
    if not sentence.negated:
        return None
    found = [at for at in draft.words() if sentence.infos[at].negator and _denies(sentence, draft, at)]
    paired = len(found) == 2 and sentence.form(found[1]) != "nor"
    return None if not found or paired else found[0]


def _denies(sentence: Sentence, draft: Draft, at: int) -> bool:
    forms, here = sentence.scan.forms, sentence.first + at
    for back in (0, 1, 2):
        if here - back >= sentence.first and phrase_at(sentence.classes.exempt, forms, here - back) > back:
            return False
    return not (_contrasted(sentence, draft, at) or _attributive(sentence, at) or _counted(sentence, at))


def _contrasted(sentence: Sentence, draft: Draft, at: int) -> bool:
    """ "nicht die USA, sondern Europa": one part stands against another, and the predicate holds of the latter."""
    end = draft.parts[-1][1]
    for after in range(at + 1, min(len(sentence.infos), at + 30)):
        if sentence.form(after) in sentence.classes.lists["contrast"]:
            low = sentence.form(after - 1) == "," if not sentence.german else True
            rest = sentence.letters[after + 1 : after + 12].split(",")[0].split(".")[0]
            parted = any(letter in "FABPIZ" for letter in rest)
            return low and not parted and (after <= end + 1 or sentence.german) and not _own_verb(sentence, at, after)
    return False


def _own_verb(sentence: Sentence, at: int, after: int) -> bool:
    """A verb between the negator and "sondern" belongs to what is denied: "er ging nicht, sondern blieb"."""
    return any(letter in "PIZ" for letter in sentence.letters[at + 1 : after]) and not sentence.german


def _attributive(sentence: Sentence, at: int) -> bool:
    """ "die nicht genannten Beamten": the negator belongs to the adjective behind an article."""
    if at == 0 or at + 1 >= len(sentence.infos):
        return False
    article = sentence.form(at - 1).lower() in sentence.classes.lists["articles"]
    return article and sentence.form(at) in ("nicht", "not") and sentence.infos[at + 1].letter not in "FAu"


def _counted(sentence: Sentence, at: int) -> bool:
    """ "keine 30 Kilometer", "not even three months" is a number, no denial; "nicht 30 Kilometer" is one."""
    lists, last = sentence.classes.lists, len(sentence.infos)
    even = at + 1 < last and sentence.form(at + 1) in lists["even"]
    number = at + 1 + even
    plain = sentence.form(at).lower() in lists["plain_negators"] and not even
    return not plain and number < last and _number(sentence, number)


def _number(sentence: Sentence, at: int) -> bool:
    form = sentence.form(at)
    return form[0].isdigit() or sentence.scan.language.known(form)[1].startswith(_CARDINALS)


def certainty(sentence: Sentence, draft: Draft) -> str:
    """How sure the clause itself is, by its verb and its adverbs; what stands around it is not asked."""
    if draft.opener in ("conditions", "whether"):
        return "possible"
    marks = {sentence.infos[at].certainty for at in draft.words()} if sentence.qualified else set()
    for mark in ("alleged", "possible", "demanded", "planned"):
        if mark in marks:
            return mark
    if "reported" in marks:
        return _reported(sentence, draft)
    return _mood(sentence, draft)


def own_certainty(sentence: Sentence, draft: Draft) -> str:
    """The same, but "hearsay" where the clause gives itself as reported by nobody: "soll ... haben", "reportedly"."""
    found = certainty(sentence, draft)
    hearsay = sentence.classes.lists["hearsay"] if found == "reported" else ()
    return HEARSAY if any(sentence.form(at).lower() in hearsay for at in draft.words() if hearsay) else found


def rules_out(sentence: Sentence, draft: Draft, own: str) -> bool:
    """Does the clause, which denies, rule out for good what is to come, or is planned: "will not send"?

    "Not before June" and "not without a mandate" leave it open. `own`: the clause's own certainty.
    """
    lists, words = sentence.classes.lists, {sentence.form(at).lower() for at in draft.words()}
    planned = not words.isdisjoint(lists["to_come"]) or own == "planned"
    return planned and words.isdisjoint(lists["limits"])


def stands_in(sentence: Sentence, draft: Draft) -> bool:
    """ "sagte, sie würden versorgt": where the first subjunctive looks like the indicative, the second stands in."""
    if draft.finite is None or any(sentence.infos[at].certainty for at in draft.words()):
        return False
    return sentence.form(draft.finite).lower() in sentence.classes.lists["standing_in"]


def _reported(sentence: Sentence, draft: Draft) -> str:
    """ "soll geantwortet haben" is hearsay, "soll antworten" a plan."""
    if draft.finite is None or not sentence.german or sentence.infos[draft.finite].lemma != "sollen":
        return "reported"
    last = [at for at in draft.words() if sentence.infos[at].lemma in _PERFECT and at != draft.finite]
    return "reported" if last else "planned"


def _mood(sentence: Sentence, draft: Draft) -> str:
    """German subjunctives: the first reports, the second supposes."""
    if draft.finite is None or not sentence.german or draft.kind == "infinitive":
        return "asserted"
    form, info = sentence.form(draft.finite).lower(), sentence.infos[draft.finite]
    if form in ("wäre", "wären", "hätte", "hätten", "würde", "würden", "gäbe", "käme", "kämen", "müsste", "müssten"):
        return "possible"
    return "reported" if form in ("sei", "seien") or _first_subjunctive(form, info.lemma) else "asserted"


def subjunctive(sentence: Sentence, draft: Draft) -> bool:
    """Is the clause in one of the German subjunctives?"""
    return _mood(sentence, draft) != "asserted" or certainty(sentence, draft) in ("demanded", "possible")


def reported(sentence: Sentence, draft: Draft) -> bool:
    """Is the clause in the subjunctive by which German reports?"""
    return _mood(sentence, draft) == "reported"


def _first_subjunctive(form: str, lemma: str) -> bool:
    """habe, werde, gehe: the stem with -e, where the indicative has -t."""
    return form == lemma[:-1] and lemma.endswith("en") and form.endswith("e")


def condition(sentence: Sentence, draft: Draft) -> tuple[int, int] | None:
    """Words of a condition inside the clause: "im Falle eines Abkommens"."""
    for first, last in draft.parts if sentence.conditional else ():
        for at in range(first, last):
            if sentence.infos[at].conditional:
                if phrase_at(sentence.classes.condition_phrases, sentence.scan.forms, sentence.first + at):
                    return at, _phrase_end(sentence, at, last, draft)
    return None


def _phrase_end(sentence: Sentence, at: int, last: int, draft: Draft) -> int:
    """The condition ends before the clause's verb, or with the stretch."""
    verbs = [n for n in (draft.finite, draft.main) if n is not None and n > at]
    return min([*verbs, last])
