from __future__ import annotations

from itertools import permutations

import pytest
from samples import assertion, document, linked, reading

from checker.link import link
from checker.link.events import events
from checker.model.assertion import Assertion, Entity, Reading
from checker.model.linked import Linked
from checker.model.value import Interval, Party, Place
from checker.pipeline import read_document

PARIS = "Keir Starmer und Emmanuel Macron hielten am 18. August 2025 in Paris ein Treffen ab."


def told(paper: str, *happened: tuple[str, str, str, str]) -> Reading:
    """A reading of events: kind, parties, place and day, each "" if not told."""
    entities: list[Entity] = []
    said: list[Assertion] = []
    for number, (kind, parties, place, day) in enumerate(happened, 1):
        entities.append(Entity(f"e{number}", "event", kind, kind))
        said += [assertion(paper, f"e{number}", "took_part", Party(p, p)) for p in parties.split()]
        said += [assertion(paper, f"e{number}", "happened_in", Place(p, p)) for p in place.split()]
        said += [assertion(paper, f"e{number}", "happened_on", Interval(d, "DATE", d, d)) for d in day.split()]
    return reading(paper, entities, said)


def sets(*readings: Reading) -> list[list[str]]:
    """The events that are one, as document and id."""
    names = {(r.document, key): key for r in readings for key in "ABCDEFGH"}
    _, event_of = events(readings, names)
    found: dict[str, list[str]] = {}
    for (paper, id), event in sorted(event_of.items()):
        found.setdefault(event, []).append(paper + id)
    return sorted(found.values())


def one(*readings: Reading) -> bool:
    return len(sets(*readings)) == 1


@pytest.mark.parametrize(
    "ours, theirs, same",
    [
        (("meeting", "A B", "", ""), ("meeting", "A B", "", ""), True),
        (("meeting", "A B", "", ""), ("meeting", "A C", "", ""), False),
        (("meeting", "A B", "x", ""), ("meeting", "A C", "x", ""), True),
        (("meeting", "A B", "", "2025-08-18"), ("meeting", "A C", "", "2025-08-18"), True),
        (("meeting", "", "x", "2025-08-18"), ("meeting", "", "x", "2025-08-18"), True),
        (("meeting", "A B", "x", ""), ("meeting", "A B", "y", ""), False),  # another place
        (("meeting", "A B", "", "2025-08-18"), ("meeting", "A B", "", "2025-08-20"), False),  # another day
        (("meeting", "A B", "x", "2025-08-18"), ("meeting", "A B", "x", "2025-08-20"), True),  # a day in dispute
        (("meeting", "A B", "", ""), ("call", "A B", "", ""), False),  # another kind
        (("meeting", "A B", "", ""), ("summit", "A B", "", ""), True),  # a kind of the same family
        (("fire", "", "x", ""), ("fire", "", "", "2025-08-18"), True),  # each text's first
        (("fire", "", "x", ""), ("fire", "", "y", ""), False),
        (("fire", "", "x", "2025-08-18"), ("fire", "", "y", "2025-08-18"), True),  # a place in dispute
        (("meeting", "", "x", ""), ("meeting", "", "", "2025-08-18"), False),  # talks are many
    ],
)
def test_when_two_events_are_one(ours: tuple[str, ...], theirs: tuple[str, ...], same: bool) -> None:
    assert one(told("a", ours), told("b", theirs)) is same  # type: ignore[arg-type]
    assert one(told("a", theirs), told("b", ours)) is same  # type: ignore[arg-type]


def test_only_each_texts_first_fire_is_taken_for_one() -> None:
    first, second = ("fire", "", "x", ""), ("fire", "", "y", "")
    assert sets(told("a", first, second), told("b", ("fire", "", "", "2025-08-18"))) == [["ae1", "be1"], ["ae2"]]


def test_an_event_has_one_partner_in_each_other_document() -> None:
    ours = ("meeting", "A B", "x", "")
    found = sets(told("a", ours), told("b", ("meeting", "A B", "", ""), ours))
    assert found == [["ae1", "be2"], ["be1"]]
    assert sets(told("a", ("meeting", "A B", "", ""), ours), told("b", ours)) == [["ae1"], ["ae2", "be1"]]


def test_events_of_one_document_are_never_one() -> None:
    ours = ("meeting", "A B", "x", "")
    assert sets(told("a", ours, ours)) == [["ae1"], ["ae2"]]


def test_three_documents_tell_of_one_event() -> None:
    ours = ("meeting", "A B", "x", "")
    assert one(told("a", ours), told("b", ours), told("c", ours))


def ids(*readings: Reading) -> list[str]:
    return [entity.id for entity in events(readings, {(r.document, k): k for r in readings for k in "ABCDEFGH"})[0]]


def test_an_event_is_named_for_its_kind() -> None:
    assert ids(told("a", ("summit", "A B", "x", ""))) == ["event:meeting"]


def test_events_of_one_kind_are_told_apart_by_whom_most_name() -> None:
    ours, others = ("meeting", "A B", "", ""), ("meeting", "C D", "", "")
    assert ids(told("a", ours, others), told("b", ours)) == ["event:meeting.A", "event:meeting.C"]


def test_events_with_nothing_to_tell_them_apart_are_numbered() -> None:
    day = ("meeting", "A B", "", "2025-08-18")
    assert ids(told("a", day, day)) == ["event:meeting.A", "event:meeting.A.2"]


def test_no_slot_of_an_event_in_dispute_is_part_of_its_id() -> None:
    days = [told("a", ("meeting", "A B", "x", day)) for day in ("2025-08-18", "2025-08-20")]
    assert ids(days[0]) == ids(days[1])


def test_the_story_speaks_of_its_events() -> None:
    story: Linked = linked(PARIS, PARIS.replace("18.", "20."))
    days = {a.passage.text for a in story.assertions if a.predicate == "happened_on" and a.subject == "event:meeting"}
    assert days == {"18. August 2025", "20. August 2025"}


def test_the_order_of_the_documents_does_not_matter() -> None:
    texts = (PARIS, PARIS.replace("Paris", "Bern"), "Ein Treffen in Paris begann am 18. August 2025.")
    readings = [read_document(document(text, id)) for id, text in zip("abc", texts)]
    assert all(link(order) == link(readings) for order in permutations(readings))


def test_chronicles_are_linked_in_good_time() -> None:
    day = [f"{2000 + n // 336}-{n % 336 // 28 + 1:02}-{n % 28 + 1:02}" for n in range(2000)]
    readings = [told(paper, *(("meeting", "A B", "x", d) for d in day)) for paper in "abc"]
    assert len(ids(*readings)) >= 2000
