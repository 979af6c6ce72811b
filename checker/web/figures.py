"""What the verdicts say: how right each rule is, how far reviewers agree, and what is left to settle."""

from __future__ import annotations

from starlette.responses import Response

from checker.report.labels import rule_label
from checker.store.records import DISPUTED, Query
from checker.web.filters import Filter
from checker.web.views import shown
from checker.web.visit import Visit

_LINES = 100
# Landis and Koch, Biometrics 33 (1977): what a kappa of at least so much is called.
_GRADES = ((0.81, "almost_perfect"), (0.61, "substantial"), (0.41, "moderate"), (0.21, "fair"), (0.0, "slight"))


def rules(visit: Visit) -> Response:
    """Each rule's verdicts and its precision."""
    language = visit.pages.language
    counts = [(count, rule_label(count.code, language)) for count in visit.store.precision()]
    return visit.html("rules", counts=counts, pages=set(visit.site.config.pages))


def agreement(visit: Visit) -> Response:
    """Each two reviewers, Cohen's kappa, and the findings on which verdicts differ."""
    pairs = [(pair, grade(pair.kappa)) for pair in visit.store.agreement()]
    disputed = visit.store.queue(Query(verdicts=(DISPUTED,)), _LINES)
    return visit.html(
        "agreement", pairs=pairs, disputed=shown(disputed.rows, visit.pages.language, False, None),
        total=disputed.total, settle=Filter((("verdict", DISPUTED),)), second=Filter((("opinion", "second"),)),
    )  # fmt: skip


def grade(kappa: float | None) -> str:
    """What a kappa is called; a key of the labels' table "grades"."""
    if kappa is None:
        return "none"
    return next((name for least, name in _GRADES if kappa >= least), "poor")
