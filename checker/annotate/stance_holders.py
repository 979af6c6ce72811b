"""Whose stance it is: the subject, the agent of a passive, the owner of a noun, the one who speaks."""

from __future__ import annotations

from typing import NamedTuple, Sequence

from checker.annotate.clause_phrases import Names, Subject
from checker.annotate.clause_sentence import Draft, Sentence
from checker.annotate.stance_acts import Act
from checker.annotate.stance_words import StanceWords
from checker.model.annotation import Clause

_AGENT_REACH = 8  # words from "von" to the name


class Holder(NamedTuple):
    """The mention, the words (of the field), what stands between the two, or a body without a name."""

    mention: int | None = None
    words: tuple[int, int] | None = None
    role: str | None = None
    body: str | None = None


class Scene(NamedTuple):
    """Everything that is known where an act was found."""

    sentence: Sentence
    drafts: Sequence[Draft]
    draft: Draft
    act: Act
    own: Subject | None  # the clause's subject
    names: Names
    lists: StanceWords
    clause: Clause | None

    @property
    def passive(self) -> bool:
        """ "wurde von Trump ausgeschlossen", "was ruled out by Trump"."""
        draft = self.draft
        if self.act.way != "verb" or draft.finite is None or draft.finite == draft.main:
            return False
        letters, infos = self.sentence.letters, self.sentence.infos
        return any(infos[at].lemma in self.lists.lists["passive"] for at in draft.words() if letters[at] == "A")


def holder(scene: Scene) -> Holder:
    """Whose stance it is; all empty where nobody is named."""
    act = scene.act
    if act.owner:
        return Holder(act.owner.number, (act.owner.first, act.owner.last))
    if act.way == "without" or scene.own is None and scene.draft.kind == "infinitive":
        return Holder()
    if scene.passive:
        return _agent(scene, scene.sentence.classes.lists["agents"])
    if act.way == "phrase" or act.way == "adjective" and act.act != "agrees" and _plain(scene):
        return _agent(scene, scene.lists.lists["holders"])
    return _named(scene)


def _plain(scene: Scene) -> bool:
    """ "ist möglich": the subject is the matter, no holder."""
    return scene.draft.lemma in scene.lists.lists["plain_copulas"]


def _agent(scene: Scene, heads: frozenset[str]) -> Holder:
    """The mention behind "von", "by", "für"."""
    sentence = scene.sentence
    for at in scene.draft.words():
        if sentence.form(at).lower() in heads:
            here = sentence.first + at
            near = scene.names.between(here + 1, min(here + _AGENT_REACH, sentence.last))
            if near:
                return Holder(near[0].number, (near[0].first, near[0].last))
    return Holder()


def _named(scene: Scene) -> Holder:
    """The subject as holder, the first person as the one who speaks."""
    own, lists = scene.own, scene.lists
    if own is None:
        forms = (scene.sentence.form(at).lower() for at in scene.draft.words())
        first_person = any(form in lists.lists["first_person"] for form in forms)
        return Holder(scene.clause.speaker if scene.clause and first_person else None)
    unnamed = own.mention is None or own.attribute
    body = lists.body(scene.sentence.scan.forms, own.first, own.last) if unnamed and _definite(scene, own) else None
    if body:
        return Holder(None, (own.first, own.last), None, body)
    return Holder(own.mention.number if own.mention else None, (own.first, own.last), _role(scene, own))


def _definite(scene: Scene, own: Subject) -> bool:
    """ "Der Betriebsrat"; in English bodies may do without an article."""
    sentence = scene.sentence
    return not sentence.german or sentence.scan.forms[own.first].lower() in sentence.classes.lists["definite"]


def _role(scene: Scene, own: Subject) -> str | None:
    """What stands between the holder and the one named with him: adviser, spokesperson ...; of a government nothing."""
    if own.mention and not own.attribute or own.pronoun:
        return None
    lists, forms = scene.lists, scene.sentence.scan.forms
    end = own.mention.first if own.mention and own.mention.first > own.first else own.last
    words = forms[own.first : end]
    role = next((lists.roles[form] for form in words if form in lists.roles), None)
    if role or not own.attribute:
        return role
    return None if any(form in lists.lists["governments"] for form in words) else "other"
