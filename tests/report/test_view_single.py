from __future__ import annotations

from decimal import Decimal

import msgspec
from report_story import desk_story

from checker.model.assertion import ReadQuantity
from checker.model.document import Span
from checker.model.finding import StoryReport
from checker.model.value import Amount
from checker.report.known import sources
from checker.report.view_single import Open, Single, singles, uncompared


def alone(story: StoryReport) -> tuple[Single, ...]:
    return singles(story, sources(story, "en"), "en")


def left_open(story: StoryReport) -> list[Open]:
    return list(uncompared(story, sources(story, "en"), "en"))


def items(single: Single) -> dict[str, tuple[str, ...]]:
    return {kind.kind: kind.items for kind in single.kinds}


def test_what_no_other_origin_has() -> None:
    found = {single.source: items(single) for single in alone(desk_story())}
    assert found["Hafenbote"] == {"names": ("Declan Okoro",), "numbers": ("301 Arbeiter",)}
    assert found["Abendpost, Tageblatt"] == {"numbers": ("300 Arbeiter", "304 Arbeiter"), "days": ("20 August 2025",)}


def test_one_origin_alone_is_compared_with_nothing() -> None:
    story = desk_story()
    assert alone(msgspec.structs.replace(story, origins={r.document: "0.txt" for r in story.readings})) == ()


def test_long_lists_are_cut_and_counted() -> None:
    story = desk_story()
    boats = tuple(ReadQuantity(Span(0, 5), f"{n} Boote", Amount(Decimal(n), Decimal(n), "boat")) for n in range(30))
    first = msgspec.structs.replace(story.readings[1], quantities=boats)
    changed = msgspec.structs.replace(story, readings=(story.readings[0], first, *story.readings[2:]))
    numbers = next(s for s in alone(changed) if s.source == "Hafenbote").kinds[-1]
    assert (len(numbers.items), numbers.more) == (8, "and 22 more")


def test_what_stayed_open_says_why() -> None:
    found = {one.reason.partition(" ")[0]: one.items for one in left_open(desk_story())}
    assert found == {
        "Without": ("Tageblatt",),
        "Counted": ("Tageblatt = Abendpost",),
        "Flagged": ("Ada Weber: title",),
    }


def test_a_language_that_is_not_read_is_named() -> None:
    story = desk_story()
    dutch = msgspec.structs.replace(story.readings[0], language="nl")
    found = left_open(msgspec.structs.replace(story, readings=(dutch,), findings=()))
    assert [one.items for one in found] == [("Abendpost",)]
