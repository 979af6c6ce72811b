"""The model that guesses names, its features and its word clusters."""

from __future__ import annotations

import pytest

from checker.lang.clusters import NONE, clusters, packed
from checker.lang.features import features
from checker.lang.names_model import guesses, spans


def test_words_used_alike_share_a_cluster() -> None:
    assert clusters("Montag")[0] == clusters("Dienstag")[0] != NONE
    assert clusters("Qxzzyplk") == (NONE, NONE)


def test_a_table_holds_what_was_packed() -> None:
    content = packed({"Hafen": (3, 9), "harbour": (0, 65_535)})
    assert len(content) == 16 and content == packed({"harbour": (0, 65_535), "Hafen": (3, 9)})


def test_every_word_has_its_own_features_and_its_neighbours() -> None:
    first, second = features(["sagte", "QUIST"], [(), ("l=office",)])
    assert "w=sagte" in first and "BOS" in first and "+1w=quist" in first and "1l=office" in first
    assert {"w=quist", "caps", "EOS", "b=w=sagte|Xxx", "0l=office"} <= set(second)
    assert features([], []) == []


def test_a_very_long_word_costs_little() -> None:
    (own,) = features(["A" * 1_000_000], [()])
    assert max(map(len, own)) < 100


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (["B-PER", "I-PER", "O"], [(0, 2, "PER")]),
        (["B-PER", "B-PER"], [(0, 1, "PER"), (1, 2, "PER")]),
        (["O", "I-LOC", "I-ORG"], [(1, 2, "LOC"), (2, 3, "ORG")]),
        ([], []),
    ],
)
def test_labels_become_names(labels: list[str], names: list[tuple[int, int, str]]) -> None:
    assert spans(labels) == names


def test_it_knows_a_person_from_a_place() -> None:
    words = "Gestern sprach Henrike Okonjo in Hannover .".split()
    found = {(" ".join(words[g.first : g.last]), g.type) for g in guesses(words, [()] * len(words))}
    assert {("Henrike Okonjo", "PER"), ("Hannover", "LOC")} <= found
    assert all(0 < guess.sure <= 1 for guess in guesses(words, [()] * len(words))) and guesses([], []) == []
