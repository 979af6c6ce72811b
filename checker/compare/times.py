"""Do two times exclude each other? Days, times of day, durations and habits, each with what both sides know."""

from __future__ import annotations

from datetime import date

from checker.compare.durations import compare_durations
from checker.model.finding import Judgement, Relation
from checker.model.value import Interval

_DAY = 24 * 60  # minutes
_ROUGHLY = 0.1  # of a length of time: "20 years ago"
_FRIDAY_EVENING = 7 * 60  # minutes by which a weekend begins before its Saturday
_SLACK = 90  # minutes that a clock time may be off
# Hours from midnight; wide, so that the evening of one writer is the night of another.
_PARTS = {"MO": (4, 11), "MI": (11, 14), "AF": (13, 18), "EV": (17, 24), "NI": (20, 30)}


def compare_intervals(one: Interval, other: Interval) -> Judgement:
    """SAME, COMPATIBLE (one holds or touches the other), CONFLICT (both known and apart), UNKNOWN."""
    if "DURATION" in (one.kind, other.kind):
        return _with_duration(one, other)
    if "SET" in (one.kind, other.kind):
        return _sets(one, other)
    if _is_vague(one) or _is_vague(other):
        return Judgement(Relation.UNKNOWN, "a time without a date")
    ours, theirs = _minutes(one), _minutes(other)
    if ours is None or theirs is None:
        return _underspecified(one, other)
    return _spans(ours, theirs, _slack(one, other), one == other or one.timex == other.timex)


def weekday_fits(interval: Interval) -> bool | None:
    """Is the weekday written beside a date the date's? None where there is none, or no single resolved day."""
    if interval.weekday is None or interval.first is None or len(interval.timex.partition("T")[0]) != 10:
        return None
    return date.fromisoformat(interval.timex[:10]).isoweekday() == interval.weekday


def _with_duration(one: Interval, other: Interval) -> Judgement:
    """What leads to a day ("vor zwei Wochen") compares by the day, unless both count from one day to one side."""
    ours, theirs = _minutes(one), _minutes(other)
    if ours is not None and theirs is not None and not _counted_alike(one, other):
        return _spans(ours, theirs, _slack(one, other), False)
    if one.kind == other.kind:
        return compare_durations(one, other)
    return Judgement(Relation.UNKNOWN, "how long and when do not compare")


def _counted_alike(one: Interval, other: Interval) -> bool:
    """vor zwei Jahren, vor drei Jahren: the lengths tell more than the years they lead to."""
    if one.kind != other.kind or one.anchor is None or one.anchor != other.anchor:
        return False
    return ((one.first or "") < one.anchor) == ((other.first or "") < one.anchor)


def _sets(one: Interval, other: Interval) -> Judgement:
    if one.kind != other.kind:
        return Judgement(Relation.UNKNOWN, "a habit and a single time")
    if one.timex == other.timex:
        return Judgement(Relation.SAME, "equally often")
    if one.timex[:1] == other.timex[:1]:
        return Judgement(Relation.CONFLICT, "not equally often", 0.8)
    return Judgement(Relation.UNKNOWN, "habits told in different ways")


def _is_vague(interval: Interval) -> bool:
    return interval.timex.endswith("_REF")


def _minutes(interval: Interval) -> tuple[int, int] | None:
    """First and last minute, counted from the calendar's beginning; the last one is not included."""
    if interval.first is None or interval.last is None:
        return None
    first, last = date.fromisoformat(interval.first).toordinal(), date.fromisoformat(interval.last).toordinal()
    day, _, part = interval.timex.partition("T")
    inside = _within_day(part) if interval.kind == "TIME" and len(day) == 10 else None
    if inside is None:
        begins = first * _DAY - (_FRIDAY_EVENING if day.endswith("-WE") else 0)
        return begins, (last + 1) * _DAY
    return first * _DAY + inside[0], first * _DAY + inside[1]


def _within_day(part: str) -> tuple[int, int] | None:
    if part in _PARTS:
        return _PARTS[part][0] * 60, _PARTS[part][1] * 60
    hour, _, minute = part.partition(":")
    if hour.isdigit() and minute.isdigit():
        return int(hour) * 60 + int(minute), int(hour) * 60 + int(minute)
    return None


def _slack(one: Interval, other: Interval) -> int:
    """Minutes that may lie between: "vor zwei Wochen" is told roughly, and so are clock times."""
    if one.kind == other.kind == "TIME":
        return _SLACK if ":" in one.timex or ":" in other.timex else 0
    return max(_rough(one), _rough(other))


def _rough(interval: Interval) -> int:
    """Half of the week, month or year that a length of time leads to; of what is long ago a share of how long."""
    span = _minutes(interval)
    if span is None or interval.kind != "DURATION" and interval.mod != "APPROX":
        return 0
    ago = date.fromisoformat(interval.anchor).toordinal() * _DAY - span[1] if interval.anchor else 0
    return max((span[1] - span[0]) // 2, round(ago * _ROUGHLY)) if span[1] - span[0] > _DAY else 0


def _spans(ours: tuple[int, int], theirs: tuple[int, int], slack: int, same_words: bool) -> Judgement:
    if ours == theirs:
        return Judgement(Relation.SAME, "the same time", 1.0 if same_words else 0.9)
    gap = max(ours[0], theirs[0]) - min(ours[1], theirs[1])
    if gap > slack or gap == 0 and slack == 0 and ours[0] != theirs[0]:
        return Judgement(Relation.CONFLICT, "different times", 1.0 if gap >= _DAY else 0.8)
    if ours[0] <= theirs[0] and theirs[1] <= ours[1] or theirs[0] <= ours[0] and ours[1] <= theirs[1]:
        return Judgement(Relation.COMPATIBLE, "one time lies within the other")
    return Judgement(Relation.COMPATIBLE, "the times overlap or lie close together", 0.8)


def _underspecified(one: Interval, other: Interval) -> Judgement:
    """What both know is compared: weekday with weekday, month and day, clock times of an unknown day."""
    (ours, _, our_part), (theirs, _, their_part) = one.timex.partition("T"), other.timex.partition("T")
    if ours.startswith("XXXX-WXX-") and theirs.startswith("XXXX-WXX-"):
        return _same_or_conflict(ours, theirs, "weekday")
    if not ours or not theirs:
        return _clocks(our_part, their_part)
    known = [(a, b) for a, b in zip(_fields(ours), _fields(theirs)) if _known(a) and _known(b)]
    if any(a != b for a, b in known):
        return Judgement(Relation.CONFLICT, "different dates", 0.9)
    if not known or ours[5:6] != theirs[5:6] and "W" in (ours[5:6], theirs[5:6]):
        return Judgement(Relation.UNKNOWN, "not enough is known of the dates")
    return Judgement(Relation.SAME if ours == theirs else Relation.COMPATIBLE, "alike as far as both tell", 0.8)


def _fields(value: str) -> list[str]:
    """Year, month, day; a week, quarter or season is no month and compares with nothing but its like."""
    parts = value.split("-")
    return parts if len(parts) < 2 or parts[1].isdigit() or parts[1] == "XX" else [parts[0], "", "", *parts[1:]]


def _known(part: str) -> bool:
    return bool(part) and "X" not in part


def _same_or_conflict(ours: str, theirs: str, what: str) -> Judgement:
    if ours == theirs:
        return Judgement(Relation.SAME, f"the same {what}", 0.8)
    if ours.endswith("WE") or theirs.endswith("WE"):
        day = (theirs if ours.endswith("WE") else ours)[-1:]
        if day in "67":
            return Judgement(Relation.COMPATIBLE, "a day of the weekend", 0.8)
    return Judgement(Relation.CONFLICT, f"different {what}s", 0.9)


def _clocks(ours: str, theirs: str) -> Judgement:
    one, other = _within_day(ours), _within_day(theirs)
    if one is None or other is None:
        return Judgement(Relation.UNKNOWN, "a time of day and a date")
    slack = _SLACK if ":" in ours or ":" in theirs else 0
    found = _spans(one, other, slack, ours == theirs)
    return Judgement(found.relation, found.reason, min(found.confidence, 0.8))
