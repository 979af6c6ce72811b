"""The desk: the queue, and the finding that is on the table."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from checker.report.text import clean
from checker.store.records import AGAIN, DISPUTED, OPEN, UNDECIDED, Case, Page, Progress, Target
from checker.web.filters import Filter
from checker.web.refusals import Refused
from checker.web.views import case_view, shown
from checker.web.visit import Visit

_LINES = 40
_AS_IT_IS = ("verdict", "opinion", "closed")  # filters under which a decided finding may be opened unasked


def desk(visit: Visit) -> Response:
    """The whole desk, or what lies on it."""
    filter, target = visit.filter, visit.target
    page = visit.store.queue(visit.query(filter), _LINES, visit.params.get("after"))
    if target is None:
        target = _first(visit, page, filter)
    case = visit.store.case(*target) if target else None
    if target and case is None:
        raise Refused(404, "no_finding", target[1])
    context = {**_queue(visit, filter, page, case), **_case(visit, filter, case)}
    return visit.html("work_part" if visit.into("work") else "desk", said=visit.heard(), **context)


def _first(visit: Visit, page: Page, filter: Filter) -> Target | None:
    """What to begin with: the first undecided finding, or whatever the filter asks for."""
    if not page.rows:
        return None
    row = page.rows[0]
    if row.state in UNDECIDED or any(filter.values(name) for name in _AS_IT_IS):
        return row.story, row.id
    return visit.store.next_undecided(visit.query(filter), row.story, row.id)


def _queue(visit: Visit, filter: Filter, page: Page, case: Case | None) -> dict[str, Any]:
    """Everything beside the finding."""
    at = (case.row.story, case.row.id) if case else None
    rows, first = _around(visit, filter, page, case)
    progress = visit.site.progress(visit.query(filter.without("verdict")))
    return {
        "newest": visit.store.last_action(),
        "lines": shown(rows, visit.pages.language, filter.blind, at),
        "total": page.total,
        "beginning": first and not visit.params.get("after"),
        "after": rows[-1].place if len(rows) >= _LINES else "",
        "filter": filter,
        "at": at,
        "state": case.row.state if case and not filter.blind else "",
        "progress": progress,
        "views": _views(visit, filter, progress),
    }


def _around(visit: Visit, filter: Filter, page: Page, case: Case | None) -> tuple[list[Any], bool]:
    """The lines to show: the page, or, where it does not hold the open finding, those from there on."""
    rows = list(page.rows)
    if case is None or filter.first("order") or case.row.place in {row.place for row in rows}:
        return rows, True
    following = visit.store.queue(visit.query(filter), _LINES - 1, case.row.place).rows
    return ([case.row, *following], False) if following else (rows, True)


def _views(visit: Visit, filter: Filter, progress: Progress) -> list[tuple[str, str, int | None, bool]]:
    """Ready-made views: label, address, number, whether it is the present one."""
    base = filter.without("verdict", "opinion", "closed", "assignee")
    states = progress.states
    asked = [
        ("all", base, progress.total if not filter.blind else None),
        ("undecided", base.set("verdict", "undecided"), sum(states.get(state, 0) for state in UNDECIDED)),
        ("again", base.set("verdict", AGAIN), states.get(AGAIN, 0)),
        ("disputed", base.set("verdict", DISPUTED), states.get(DISPUTED, 0)),
        ("mine", base.set("assignee", visit.reviewer), None),
        ("second", base.set("opinion", "second"), None),
        ("gone", base.set("closed", "1"), None),
    ]
    own = ("opinion", "closed", "assignee")
    counted = not any(filter.values(name) for name in own)
    return [
        (name, to.address(), number if counted else None, to == filter)
        for name, to, number in asked
        if to == filter or name not in (AGAIN, DISPUTED) or counted and number
    ]


def _case(visit: Visit, filter: Filter, case: Case | None) -> dict[str, Any]:
    """The finding and its neighbours."""
    if case is None:
        return {"case": None, "before": None, "behind": None}
    query, at = visit.query(filter), (case.row.story, case.row.id)
    before, behind = (visit.store.step(query, *at, by) for by in (-1, 1))
    return {
        "case": case_view(case, visit.pages.language, visit.reviewer, filter.blind),
        "before": before and filter.address(in_=before[0], id=before[1]),
        "behind": behind and filter.address(in_=behind[0], id=behind[1]),
    }


def changed(visit: Visit) -> Response:
    """What others have done since: nothing, or the queue anew and what became of the open finding."""
    newest = visit.store.last_action()
    if visit.params.get("newest") == str(newest):
        return Response(status_code=204)
    filter, target = visit.filter, visit.target
    page = visit.store.queue(visit.query(filter), _LINES, visit.params.get("after"))
    case = visit.store.case(*target) if target else None
    news = _news(visit, filter, case)
    return visit.html("changed", **_queue(visit, filter, page, case), news=news)


def _news(visit: Visit, filter: Filter, case: Case | None) -> tuple[str, str] | None:
    """Who else has just decided the open finding, and how, unless that is not to be known yet."""
    known = visit.params.get("state", "")
    if case is None or filter.blind or case.row.state in (known, OPEN) or case.row.reviewer == visit.reviewer:
        return None
    return clean(case.row.reviewer or ""), case.row.state
