"""The persons of an archive are those that one process finds, in however many buckets it looks for them."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from pathlib import Path

import pytest
from archive import table, unwatched
from name_forms import name_forms
from near_names import near_names

from checker.batch.job import Job, Sizes
from checker.batch.names import note
from checker.batch.people import people
from checker.batch.place import Place
from checker.batch.stages import Stages
from checker.link.names import cluster_names
from checker.normalize import parse_name
from checker.workers import Workers


@pytest.fixture(scope="module")
def forms() -> list[str]:
    """Made forms, pairs of near names, and short forms between long ones."""
    near = chain.from_iterable(pair[:2] for pair in near_names())
    short = ["Maria García", "Maria Elena García", "Maria Luisa García", "Elena García", "Maria Elena García López"]
    return list(dict.fromkeys([*short, *near, *(form for form, _ in name_forms(1500))]))


def found(folder: Path, forms: list[str], buckets: int) -> dict[str, list[tuple[str, int]]]:
    """Forms with the number of their documents by person; three pieces of an archive hold them, some of them twice."""
    job = Job(Place(str(folder)), "seal", sizes=Sizes(groups=buckets))
    for piece in range(3):
        note(job, f"00{piece}", {parse_name(form): 1 + piece for at, form in enumerate(forms) if at % 3 >= piece})
    people(Stages(job, Workers(), unwatched))
    rows: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for row in table(folder, "people"):
        rows[row["person"]].append((row["form"], row["documents"]))
    return rows


@pytest.mark.parametrize("buckets", [1, 3, 7])
def test_persons_are_the_same_in_any_number_of_buckets(buckets: int, forms: list[str], tmp_path: Path) -> None:
    rows = found(tmp_path, forms, buckets)
    told = sorted(sorted(form for form, _ in own) for own in rows.values())
    wanted = [sorted(forms[at] for at in own) for own in cluster_names([parse_name(form) for form in forms])]
    assert told == sorted(wanted)
    assert all(person in dict(own) for person, own in rows.items())
    counts = dict(chain.from_iterable(rows.values()))
    assert [counts[form] for form in forms[:6]] == [1, 3, 6, 1, 3, 6]


def test_an_archive_without_persons_has_none(tmp_path: Path) -> None:
    people(Stages(Job(Place(str(tmp_path)), "seal", sizes=Sizes(groups=2)), Workers(), unwatched))
    assert not (tmp_path / "people").exists()
