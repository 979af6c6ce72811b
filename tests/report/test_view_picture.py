from __future__ import annotations

from itertools import combinations

import pytest
from report_story import desk_story, large_story, nasty_story

from checker.model.finding import StoryReport
from checker.report.view import story_view
from checker.report.view_picture import Picture
from checker.report.picture_layout import FONT, PAD, Box
from checker.report.wrap import width

STORIES = {"desk": desk_story(), "large": large_story(), "nasty": nasty_story()}


def found(story: StoryReport) -> tuple[Picture, ...]:
    return story_view(story, "en").pictures


def boxes(picture: Picture) -> list[Box]:
    return [picture.entity, *picture.values, *picture.sources]


def apart(one: Box, other: Box) -> bool:
    beside = one.x + one.width <= other.x or other.x + other.width <= one.x
    return beside or one.y + one.height <= other.y or other.y + other.height <= one.y


def test_a_picture_an_entity_with_alarms_across_sources() -> None:
    assert [p.title for p in found(desk_story())] == [
        "What the sources say of Ada Weber", "What the sources say of Streik im Westhafen"
    ]  # fmt: skip


def test_values_carry_what_is_compared_and_their_side() -> None:
    picture = found(desk_story())[0]
    assert sorted((box.head, box.lines[0][1], box.side) for box in picture.values) == [
        ("spelling", "Webber", 2), ("spelling", "Weber", 1),
        ("title", "foreign minister", 1), ("title", "state secretary", 2),
    ]  # fmt: skip
    assert [anchor for anchor, _ in picture.anchors] == ["finding-aa01", "finding-aa02"]


def test_what_is_drawn_is_also_said() -> None:
    assert "spelling: Webber (The Gull)." in found(desk_story())[0].words


@pytest.mark.parametrize("story", STORIES)
def test_nothing_overlaps_and_everything_is_inside(story: str) -> None:
    for picture in found(STORIES[story]):
        assert all(apart(one, other) for one, other in combinations(boxes(picture), 2))
        assert all(0 <= box.x and box.x + box.width <= picture.width for box in boxes(picture))
        assert all(0 <= box.y and box.y + box.height <= picture.height for box in boxes(picture))


@pytest.mark.parametrize("story", STORIES)
def test_text_fits_its_box(story: str) -> None:
    for box in (box for picture in found(STORIES[story]) for box in boxes(picture)):
        assert all(box.y < y < box.y + box.height for y, _ in box.lines)
        assert all(width(line) * FONT <= box.width - 2 * PAD for _, line in box.lines)


def test_many_sources_are_counted_not_drawn() -> None:
    picture = found(large_story())[0]
    assert len(picture.sources) <= 4 * 6
    assert any(line.startswith("+") for box in picture.sources for _, line in box.lines)


def test_every_edge_is_a_curve_of_its_side() -> None:
    picture = found(desk_story())[0]
    assert len(picture.edges) == len(picture.values) + 7
    assert all(edge.path.startswith("M") and edge.side in (1, 2) for edge in picture.edges)
