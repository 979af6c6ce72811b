from __future__ import annotations

import msgspec
from report_story import desk_story, finding, large_story, passage

from checker.model.finding import INFO, WARNING, StoryReport
from checker.report.view_matrix import AGREES, DIFFERS, SIMILAR, Matrix, Row, matrix


def rows(story: StoryReport) -> Matrix:
    return matrix(story, 1, "en")


def row(story: StoryReport, subject: str, fact: str) -> Row:
    return next(row for row in rows(story).rows if (row.subject, row.fact) == (subject, fact))


def test_dissent_stands_first_then_variants_then_agreement() -> None:
    states = [row.state for row in rows(desk_story()).rows]
    assert states == [DIFFERS] * 3 + [SIMILAR, AGREES]


def test_a_cell_says_it_in_the_sources_own_words() -> None:
    cells = row(desk_story(), "Ada Weber", "title").cells
    words = [[mark.words for mark in cell.marks] for cell in cells]
    assert words == [["Außenministerin"], ["Staatssekretärin"], ["Ministerin des Äußeren"], [], []]
    assert [[mark.side for mark in cell.marks] for cell in cells] == [[1], [2], [1], [], []]


def test_a_cell_leads_to_its_passage() -> None:
    marks = [mark for cell in row(desk_story(), "Ada Weber", "spelling").cells for mark in cell.marks if mark.side]
    assert sorted(mark.anchor for mark in marks) == [f"finding-aa01.{n}" for n in (1, 2, 3, 4)]


def test_who_takes_no_side_is_quoted() -> None:
    (mark,) = row(desk_story(), "Ada Weber", "spelling").cells[1].marks
    assert (mark.side, mark.words, mark.after) == (0, "Ada Weber", " kam.")


def test_a_fact_that_sources_share_is_agreement() -> None:
    shared = row(desk_story(), "Streik im Westhafen", "injured")
    assert [len(cell.marks) for cell in shared.cells] == [1, 1, 1, 1, 0]
    assert shared.cells[0].marks[0].after == " Menschen wurden verletzt."


def test_copies_of_one_text_do_not_agree_with_each_other() -> None:
    story = desk_story()
    one = msgspec.structs.replace(story, origins={reading.document: "0.txt" for reading in story.readings})
    assert AGREES not in [row.state for row in rows(one).rows]


def test_findings_that_part_the_sources_alike_are_one_row() -> None:
    story = desk_story()
    again = msgspec.structs.replace(story.findings[0], id="zz99", code="N102", severity=WARNING)
    twice = msgspec.structs.replace(story, findings=(*story.findings, again))
    assert len(rows(twice).rows) == len(rows(story).rows)


def test_facts_without_a_subject_are_told_by_their_sentence() -> None:
    sides = {n: [passage(d, n, f"Dort fallen {n} Stellen weg.")] for n, d in (("900", "0.txt"), ("1.900", "1.txt"))}
    more = [finding(f"q{n}", "N103", WARNING, sides, subject="", predicate=None) for n in range(2)]
    found = rows(msgspec.structs.replace(desk_story(), findings=tuple(more))).disputed
    assert [row.subject for row in found] == ["Dort fallen … Stellen weg."] * 2


def test_information_is_no_dissent() -> None:
    story = desk_story()
    calm = tuple(msgspec.structs.replace(one, severity=INFO) for one in story.findings)
    assert rows(msgspec.structs.replace(story, findings=calm)).disputed == ()


def test_a_single_document_has_no_matrix() -> None:
    story = desk_story()
    assert rows(msgspec.structs.replace(story, readings=story.readings[:1])).rows == ()


def test_a_cell_stays_small() -> None:
    cells = rows(large_story()).rows[0].cells
    assert len(cells) == 30 and all(len(cell.marks) <= 3 for cell in cells)
