"""What a reviewer does to one finding. Each form is one action of the store, however often it arrives."""

from __future__ import annotations

from starlette.responses import Response

from checker.model.decision import REASONS, VERDICTS
from checker.report.text import clean, shorten
from checker.store.records import Action, Case, Target
from checker.web.filters import Filter
from checker.web.refusals import Refused
from checker.web.views import line
from checker.web.visit import Visit


def decide(visit: Visit) -> Response:
    """A verdict; then on to the next finding."""
    filter, (target, case) = visit.filter, _meant(visit)
    verdict, _, because = visit.form.get("verdict", "").partition(":")
    if verdict not in VERDICTS or because not in ("", *REASONS):
        raise Refused(400, "unknown_value", shorten(clean(visit.form.get("verdict", ""))))
    goal = _after(visit, filter, target) if filter.blind else None  # there it would not be found any more
    action = visit.store.decide(
        [target], reviewer=visit.reviewer, verdict=verdict, token=visit.token(), note=visit.field("note") or None,
        because=because or None, blind=_unseen(filter, case, visit.reviewer), final=visit.form.get("final") == "1",
    )  # fmt: skip
    if action.verdict != verdict or target not in action.targets:
        return _told(visit, "stale", target, case, filter.address(in_=target[0], id=target[1]))
    goal = goal or (None if filter.blind else _after(visit, filter, target))
    return _told(visit, verdict, target, case, filter.address(in_=goal[0], id=goal[1]) if goal else filter.address())


def _unseen(filter: Filter, case: Case, reviewer: str) -> bool:
    """Is this verdict given without knowing the others'?"""
    return filter.blind and not any(one.reviewer == reviewer for one in case.opinions)


def _after(visit: Visit, filter: Filter, target: Target) -> Target | None:
    query = visit.query(filter)
    if filter.blind:
        return visit.store.step(query, *target, 1)
    return visit.store.next_undecided(query, *target)


def annotate(visit: Visit) -> Response:
    """A note without a verdict."""
    target, case = _meant(visit)
    note, stay = visit.field("note"), visit.filter.address(in_=target[0], id=target[1])
    if not note:
        return _told(visit, "no_note", target, case, stay)
    visit.store.annotate(*target, reviewer=visit.reviewer, note=note, token=visit.token())
    return _told(visit, "noted", target, case, stay)


def assign(visit: Visit) -> Response:
    """Give the finding to somebody, or, without a name, to nobody."""
    target, case = _meant(visit)
    name = visit.reviewer if visit.form.get("mine") else clean(visit.field("assignee"))
    visit.store.assign([target], reviewer=visit.reviewer, assignee=name or None, token=visit.token())
    done, stay = "assigned" if name else "unassigned", visit.filter.address(in_=target[0], id=target[1])
    return _told(visit, done, target, case, stay)


def undo(visit: Visit) -> Response:
    """Take back the reviewer's last action, and show what it was about."""
    return _turned(visit, "undone", visit.store.undo(visit.reviewer, visit.token()))


def redo(visit: Visit) -> Response:
    """Do again what was taken back."""
    return _turned(visit, "redone", visit.store.redo(visit.reviewer, visit.token()))


def _turned(visit: Visit, done: str, action: Action | None) -> Response:
    filter = visit.filter
    if action is None or not action.targets:
        at = visit.target
        visit.say(f"nothing_{done}")
        return visit.go(filter.address(in_=at[0], id=at[1]) if at else filter.address())
    target = action.targets[0]
    case = visit.store.case(*target)
    text = line(case.row, visit.pages.language).message if case else ""
    visit.say(done, target, shorten(text, 120), len(action.targets))
    return visit.go(filter.address(in_=target[0], id=target[1]) if case else filter.address())


def _meant(visit: Visit) -> tuple[Target, Case]:
    """The finding that the form is about."""
    target = visit.target
    case = visit.store.case(*target) if target else None
    if target is None or case is None:
        raise Refused(404, "no_finding", target[1] if target else "")
    return target, case


def _told(visit: Visit, what: str, target: Target, case: Case, address: str) -> Response:
    visit.say(what, target, shorten(line(case.row, visit.pages.language).message, 120))
    return visit.go(address)
