"""One verdict for everything that a filter finds, after a look at exactly what that is."""

from __future__ import annotations

from starlette.responses import Response

from checker.errors import StoreError
from checker.model.decision import VERDICTS
from checker.report.labels import rule_label
from checker.store.records import Preview
from checker.web.filters import Filter
from checker.web.refusals import Refused
from checker.web.views import shown
from checker.web.visit import Visit

_LINES = 200


def preview(visit: Visit) -> Response:
    """What would be decided: numbers, and every single finding, page by page."""
    return _preview(visit, 200, moved=False)


def _preview(visit: Visit, status: int, moved: bool) -> Response:
    filter, language = visit.filter, visit.pages.language
    query = visit.query(filter)
    found = visit.store.preview(query)
    rows = visit.store.queue(query, _LINES, None if visit.posted else visit.params.get("after")).rows
    return visit.html(
        "bulk", status, filter=filter, preview=found, lines=shown(rows, language, filter.blind, None),
        by=found.reviewers, rules={code: rule_label(code, language) for code in found.codes}, moved=moved,
        after=rows[-1].place if len(rows) == _LINES else "", undecided=_undecided(filter, found),
    )  # fmt: skip


def _undecided(filter: Filter, found: Preview) -> str:
    """Where the same is without what is decided already."""
    return filter.set("verdict", "undecided").address("/bulk") if found.decided else ""


def decide_all(visit: Visit) -> Response:
    """Decide what was shown; if the set is no longer the same, show it again and decide nothing."""
    filter, verdict, digest = visit.filter, visit.form.get("verdict", ""), visit.field("digest")
    if verdict not in VERDICTS:
        raise Refused(400, "no_verdict")
    query = visit.query(filter)
    try:
        action = visit.store.decide_matching(
            query, digest, reviewer=visit.reviewer, verdict=verdict, token=visit.token(),
            note=visit.field("note") or None,
        )  # fmt: skip
    except StoreError:
        if visit.store.preview(query).digest == digest:
            raise
        return _preview(visit, 409, moved=True)
    visit.say(verdict, None, "", len(action.targets))
    return visit.go(filter.address())
