"""What a stance is about: the object and the complement clause, as words that compare across languages."""

from __future__ import annotations

from typing import Iterable, Sequence

from checker.annotate.clause_sentence import Draft, Sentence, holds
from checker.annotate.stance_holders import Holder, Scene
from checker.annotate.stance_words import StanceWords
from checker.model.document import Span

_MOST = 60  # words of a topic
_PLACES = ("country", "adjective", "prefix", "people")


def topic(scene: Scene, own: Holder) -> list[int]:
    """The words (numbers of the sentence) that the stance is about."""
    act, drafts = scene.act, scene.drafts
    if act.way == "answer":
        asked = [draft for draft in drafts if draft.opener == "whether"]
        return list(asked[0].words()) if asked else []
    if act.way == "owned":
        return _behind(scene)
    inside = _telling(scene, without_adjuncts(scene.sentence, _object_words(scene, own)))
    clause = complement(scene.draft, drafts)
    if clause is None:
        return inside
    inner = complement(clause, drafts)
    deep = {at for part in (clause, inner) if part for at in part.words()}
    return sorted(deep | {at for at in inside if _is_matter(scene, at)})


def _is_matter(scene: Scene, at: int) -> bool:
    """A concept beside a complement clause belongs to the topic; "die Idee" does not."""
    found = scene.lists.topic(scene.sentence.form(at))
    return found is not None and found.word[0] == "#"


def _object_words(scene: Scene, own: Holder) -> list[int]:
    """The words of the clause that are neither verb nor subject nor the act itself."""
    draft, act, first = scene.draft, scene.act, scene.sentence.first
    taken = {draft.finite, draft.main, draft.particle}
    if act.way != "verb":
        taken.update(range(act.first, act.last))
    if _in_front(scene) and draft.finite is not None:
        taken.update(range(draft.parts[0][0], draft.finite))
    elif own.words:
        taken.update(range(own.words[0] - first, own.words[1] - first))
    return [at for at in draft.words() if at not in taken]


def _in_front(scene: Scene) -> bool:
    """Does the subject fill the whole front of a main clause?"""
    own, draft = scene.own, scene.draft
    if own is None or draft.finite is None or draft.kind != "main" or scene.passive:
        return False
    return own.first < scene.sentence.first + draft.finite


def _behind(scene: Scene) -> list[int]:
    """The phrases right behind an owned noun: "seiner Zusage zur Teilnahme an Garantien das Vertrauen ..."."""
    sentence, found = scene.sentence, list[int]()
    for at in (at for at in scene.draft.words() if at >= scene.act.last):
        info = sentence.infos[at]
        new_phrase = found and info.article and not sentence.infos[at - 1].preposition
        if holds(info.letter, "FABPIZ") or new_phrase or not found and not (info.preposition or info.to):
            break
        found.append(at)
    return found


def _telling(scene: Scene, words: list[int]) -> list[int]:
    """From the first to the last word that tells something of the topic, an article in front of the first with it."""
    sentence, lists = scene.sentence, scene.lists
    telling = [n for n, at in enumerate(words) if lists.topic(sentence.form(at)) or _place(sentence, at)]
    if not telling:
        return []
    start = telling[0]
    if start and words[start - 1] == words[start] - 1:
        before = sentence.infos[words[start - 1]]
        start -= before.article or before.oblique
    return words[start : telling[-1] + 1]


def _place(sentence: Sentence, at: int) -> bool:
    return any(match.kind in _PLACES for match in sentence.matches(sentence.first + at))


def complement(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The clause that tells the content: "dass ...", "ob ...", "zu ..."; purposes and conditions tell none."""
    at = drafts.index(draft)
    for after in drafts[at + 1 : at + 4]:
        content = after.kind == "sub" and after.opener in ("that", "whether")
        purpose = after.kind == "infinitive" and after.opener in ("subordinators", "without")
        if after.parent is draft and (content or after.kind == "infinitive" and not purpose):
            return after
        if after.kind == "main":
            break
    front = drafts[at - 1] if at == 1 else None  # "Dass er geht, schloss sie aus"
    return front if front and front.kind == "sub" and front.opener == "that" else None


def topic_words(sentence: Sentence, words: Iterable[int], lists: StanceWords) -> tuple[str, ...]:
    """Concepts ("#troops", "~deploy"), countries and regions ("@US") and lemmas, each once, in order."""
    found: dict[str, None] = {}
    for at in list(words)[:_MOST]:
        places = [m.concept for m in sentence.matches(sentence.first + at) if m.kind in _PLACES]
        if places:
            found[f"@{places[0]}"] = None
            continue
        info = sentence.infos[at]
        told = None if info.article or info.oblique else lists.topic(sentence.form(at))
        if told:
            found[told.word] = None
    return tuple(found)


def span_of(sentence: Sentence, words: Sequence[int]) -> Span | None:
    """From the first to the last of the words, at most as many as one can read."""
    if not words:
        return None
    return sentence.scan.span(sentence.first + words[0], sentence.first + words[-1] + 1)


def without_adjuncts(sentence: Sentence, words: Sequence[int]) -> list[int]:
    """The words but for phrases of time and circumstance: "bei einem Treffen", "nach dem Gespräch"; countries stay."""
    found: list[int] = []
    inside = False
    for at in words:
        form, info = sentence.form(at).lower(), sentence.infos[at]
        if info.preposition:
            inside = form in sentence.classes.lists["adjuncts"]
        if not inside or _place(sentence, at):
            found.append(at)
        if inside and info.letter == "u" and not (at + 1 < len(sentence.infos) and sentence.letters[at + 1] in "um"):
            inside = False
    return found
