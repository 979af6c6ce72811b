"""Precision of rules, agreement of reviewers."""

from __future__ import annotations

import pytest
from web_client import Person, listed, seen

from checker.web.figures import grade


def test_each_rule_has_its_precision(ann: Person) -> None:
    assert "Nothing is decided yet." in ann.text("/rules")
    ann.decide("confirmed", "/?in=hafen&id=aa03")
    ann.decide("dismissed", "/?in=rathaus&id=bb02")
    ann.decide("unsure", "/?in=hafen&id=aa02")
    text = ann.text("/rules")
    assert "Q101 Count differs 1 1 0 50 %" in text and "R101 Title differs 0 0 1 –" in text


def test_reviewers_are_compared_and_differences_listed(ann: Person, ben: Person) -> None:
    assert "No two reviewers" in ann.text("/agreement") and "No verdicts differ." in ann.text("/agreement")
    for id, mine, yours in (("aa02", "confirmed", "confirmed"), ("aa03", "confirmed", "dismissed"),
                            ("aa04", "dismissed", "dismissed"), ("aa01", "unsure", "unsure")):  # fmt: skip
        ann.decide(mine, f"/?in=hafen&id={id}")
        ben.decide(yours, f"/?opinion=second&in=hafen&id={id}")
    page = ann.get("/agreement")
    # Observed 3/4; by chance (2*1 + 1*2 + 1*1) / 16 = 5/16; kappa = (12 - 5) / (16 - 5).
    assert "Ann – Ben 4 3 0.64 substantial" in seen(page)
    assert listed(page) == ["aa03"] and "Settle 1 finding" in seen(page)


@pytest.mark.parametrize(
    ("kappa", "name"),
    [(None, "none"), (1.0, "almost_perfect"), (0.7, "substantial"), (0.5, "moderate"), (0.3, "fair"), (0.0, "slight"),
     (-0.2, "poor")],
)  # fmt: skip
def test_what_a_kappa_is_called(kappa: float | None, name: str) -> None:
    assert grade(kappa) == name
