from __future__ import annotations

import pandas
import pytest

from checker.frames import COLUMNS, evidence_frame
from checker.model.assertion import Passage
from checker.model.document import TITLE, Span
from checker.model.finding import Evidence, Finding, Relation
from checker.model.value import Role

PASSAGE = Passage("a", Span(3, 8), "Weber", 2, 4, "Dann kam Weber.")
OTHER = Passage("b", Span(0, 6, TITLE), "Webber", 1, 1, "Webber reist")
FINDING = Finding(
    "0123",
    "N101",
    "name.misspelt",
    "error",
    "s",
    (Evidence(PASSAGE, "Weber"), Evidence(OTHER, Role("chancellor", "DE"))),
    subject="Ada Weber",
    predicate="named",
    relation=Relation.MISSPELLING,
    confidence=0.9,
)


@pytest.fixture
def frame() -> pandas.DataFrame:
    return evidence_frame([FINDING])


def test_one_row_an_evidence(frame: pandas.DataFrame) -> None:
    assert list(frame["document"]) == ["a", "b"]
    assert set(frame["finding"]) == {"0123"}


def test_a_row_in_full(frame: pandas.DataFrame) -> None:
    assert list(frame.iloc[0]) == ["0123", "N101", "name.misspelt", "error", "s", "Ada Weber", "named", "misspelling",
                                   "a", "text", 3, 8, 2, 4, "Weber", "Weber", "Dann kam Weber.", 0.9]  # fmt: skip


def test_a_role_is_one_text(frame: pandas.DataFrame) -> None:
    assert frame["value"][1] == "chancellor/DE//"


def test_a_finding_of_no_relation_has_none() -> None:
    bare = Finding("1", "X301", "text.repeated", "warning", "s", (Evidence(PASSAGE, "x"),))
    assert evidence_frame([bare])[["subject", "predicate", "relation"]].isna().all(axis=None)


@pytest.mark.parametrize("findings", [[], [FINDING]])
def test_the_columns_are_always_the_same(findings: list[Finding]) -> None:
    assert tuple(evidence_frame(findings).columns) == COLUMNS
