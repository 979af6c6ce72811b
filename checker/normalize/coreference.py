"""Whom a pronoun, an age or a title stands for, where only one person can be meant; otherwise nobody.

The text is walked once. What was said so far is kept by sentence: the persons named or meant in it, those it is about,
and the persons nobody names, who may be meant as well. A false link is worse than none.
"""

from __future__ import annotations

from itertools import islice
from typing import Iterable, Sequence

from checker.model.annotation import AGED, OFFICE, PERSON, PRONOUN, Annotations, Reference
from checker.model.document import TEXT, TITLE
from checker.normalize.known import Told, ages_of_others, known_persons
from checker.normalize.scenes import Scene, Scenes

_NEAR = 3  # sentences in which somebody still is present


def referents(annotations: Annotations, ids: Sequence[str]) -> list[str | None]:
    """The entity of every reference; `ids`: the entities of the mentions."""
    if not annotations.references:
        return []
    told = Told(known_persons(annotations, ids))
    found: dict[int, str | None] = {}
    for field in (TEXT, TITLE):
        walk = _Walk(annotations, ids, told, field)
        for number, reference in enumerate(annotations.references):
            if reference.span.field == field:
                found[number] = walk.meet(reference)
    return [found[number] for number, _ in enumerate(annotations.references)]


class _Walk:
    """Meets the references of one field in order."""

    def __init__(self, annotations: Annotations, ids: Sequence[str], told: Told, field: str) -> None:
        self.mentions, self.ids, self.told, self.persons = annotations.mentions, ids, told, told.persons
        self.scenes = Scenes(annotations, ids, field)
        self.scenes.unnamed_ages.update(ages_of_others(annotations, ids, self.persons))

    def meet(self, reference: Reference) -> str | None:
        """Whom it stands for; from now on that person has been meant here, or somebody without a name."""
        scene = self.scenes.reach(reference.span)
        found = self._by_kind(reference, scene)
        if found is None:
            self.scenes.leave(reference)
        elif found in self.persons:
            self.scenes.meant(found, scene, reference.kind == PRONOUN)
        return found

    def _by_kind(self, reference: Reference, scene: Scene) -> str | None:
        if reference.kind == PRONOUN:
            return self._pronoun(reference, scene)
        if reference.kind == AGED:
            return self._aged(reference, scene)
        return self._office(reference, scene) if reference.kind == OFFICE else None

    def _pronoun(self, reference: Reference, scene: Scene) -> str | None:
        """The one its sentence points to; else the only one in this sentence, else in the one before."""
        pointed = self._pointed(reference, scene)
        if pointed or reference.plural:
            return pointed
        here = self._only(reference, scene)
        if here or not self._nobody(reference, scene):
            return here
        before = self.scenes.before(scene.number)
        found = self._only(reference, before) if before else None
        return found if before and found and (reference.natural or found in before.topics) else None

    def _pointed(self, reference: Reference, scene: Scene) -> str | None:
        """Whom the grammar gives: of persons only one of this sentence whose gender fits."""
        if reference.mention is None:
            return None
        entity, mention = self.ids[reference.mention], self.mentions[reference.mention]
        if mention.type != PERSON:
            return entity
        if reference.plural or not self._fits(reference, entity) or entity not in scene.persons:
            return None
        return entity if entity in scene.topics or not self._rivals(reference, scene) else None

    def _aged(self, reference: Reference, scene: Scene) -> str | None:
        """Who is said to be of that age; else the only one of the text so far, if the sentence before is about them."""
        of_age = self._known(reference, self.told.of_age(reference.age))
        somebody = reference.age in self.scenes.unnamed_ages
        if of_age or somebody:
            return of_age[0] if len(of_age) == 1 and not somebody else None
        before = self.scenes.before(scene.number)
        if not reference.bare or before is None or scene.persons or self.scenes.strangers:
            return None
        found = self._only(reference, before)
        if found is None or found not in before.topics or len(self._known(reference, self.scenes.last)) > 1:
            return None
        return found if len(self.persons) == 1 or not self.persons[found].ages else None

    def _office(self, reference: Reference, scene: Scene) -> str | None:
        """The only one introduced with that title, if still present and nobody who may hold it came since.

        Nobody of the same sentence: "Quist rief den Minister an".
        """
        bearers = (e for e in self.told.bearers(reference) if e not in scene.persons)
        holders = self._known(reference, bearers)
        if not holders:
            return self._untitled(reference, scene)
        if len(holders) > 1 or scene.number - self.scenes.last[holders[0]] > _NEAR:
            return None
        since = self.scenes.since(self.scenes.last[holders[0]])
        others = (e for e in since if e not in scene.persons and self._fits(reference, e))
        return None if any(not self.persons[e].offices for e in others) else holders[0]

    def _known(self, reference: Reference, entities: Iterable[str]) -> list[str]:
        """The first two of them that have been named so far and can be meant: more make no difference."""
        return list(islice((e for e in entities if e in self.scenes.last and self._fits(reference, e)), 2))

    def _untitled(self, reference: Reference, scene: Scene) -> str | None:
        """Of a title nobody was introduced with: the only person of the text, of that gender, and without a title."""
        if len(self.persons) > 1 or self.scenes.strangers or scene.persons:
            return None
        fitting = self._known(reference, self.persons)
        if not fitting:
            return None
        person = self.persons[fitting[0]]
        near = scene.number - self.scenes.last[fitting[0]] <= _NEAR
        return fitting[0] if near and not person.offices and person.gender == reference.gender is not None else None

    def _only(self, reference: Reference, scene: Scene) -> str | None:
        """The only person of the sentence who can be meant."""
        found = {entity for entity in scene.persons if self._fits(reference, entity)}
        return found.pop() if len(found) == 1 and not self._rivals(reference, scene) else None

    def _nobody(self, reference: Reference, scene: Scene) -> bool:
        fits = any(self._fits(reference, entity) for entity in scene.persons)
        return not fits and not self._rivals(reference, scene)

    def _rivals(self, reference: Reference, scene: Scene) -> bool:
        """Is there somebody without a name who may be meant?"""
        return any(reference.gender in (None, r.gender) or r.gender is None for r in scene.unnamed)

    def _fits(self, reference: Reference, entity: str) -> bool:
        person = self.persons.get(entity)
        return person is not None and (reference.gender is None or person.gender in (None, reference.gender))
