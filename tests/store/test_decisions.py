"""Decide, undo, redo, assign, note: append-only records, and what they make of the findings."""

from __future__ import annotations

import pytest
from store_samples import STORY, fill, finding

from checker.errors import StoreError
from checker.store import Store
from checker.store.records import Query


def state(store: Store, id: str = "aa01", story: str = STORY) -> str:
    case = store.case(story, id)
    assert case
    return case.row.state


def decide(store: Store, verdict: str, token: str, id: str = "aa01", reviewer: str = "Ada", **more: object) -> None:
    store.decide([(STORY, id)], reviewer=reviewer, verdict=verdict, token=token, **more)  # type: ignore[arg-type]


def test_a_decision_holds_and_says_who_and_why(store: Store) -> None:
    fill(store, [finding()])
    assert state(store) == "open"
    decide(store, "confirmed", "t1", note="Polizei sagt 19")
    case = store.case(STORY, "aa01")
    assert case and case.standing
    assert (case.row.state, case.standing.reviewer, case.standing.note) == ("confirmed", "Ada", "Polizei sagt 19")
    assert [(w.value, w.texts) for w in case.standing.words] == [("18", ("18 Boote",)), ("19", ("19 Boote",))]


def test_the_same_token_is_the_same_action(store: Store) -> None:
    fill(store, [finding()])
    first = store.decide([(STORY, "aa01")], reviewer="Ada", verdict="unsure", token="t1")
    assert store.decide([(STORY, "aa01")], reviewer="Ada", verdict="fixed", token="t1") == first
    assert [one.verdict for one in store.decisions()] == ["unsure"]


def test_undo_and_redo_walk_the_whole_history(store: Store) -> None:
    fill(store, [finding("aa01"), finding("aa02")])
    decide(store, "confirmed", "t1")
    decide(store, "dismissed", "t2")
    decide(store, "fixed", "t3", "aa02")
    for token, states in (("u1", ("dismissed", "open")), ("u2", ("confirmed", "open")), ("u3", ("open", "open"))):
        assert store.undo("Ada", token)
        assert (state(store), state(store, "aa02")) == states
    assert store.undo("Ada", "u4") is None
    for token, states in (("r1", ("confirmed", "open")), ("r2", ("dismissed", "open")), ("r3", ("dismissed", "fixed"))):
        assert store.redo("Ada", token)
        assert (state(store), state(store, "aa02")) == states
    assert store.redo("Ada", "r4") is None
    assert [one.in_force for one in store.decisions()] == [True, True, True]


def test_a_new_decision_ends_what_could_be_redone(store: Store) -> None:
    fill(store, [finding("aa01"), finding("aa02")])
    decide(store, "confirmed", "t1")
    store.undo("Ada", "u1")
    decide(store, "unsure", "t2", "aa02")
    assert store.redo("Ada", "r1") is None and state(store) == "open"


def test_redo_skips_what_was_given_up_for_something_new(store: Store) -> None:
    fill(store, [finding("aa01"), finding("aa02"), finding("aa03")])
    for id in ("aa01", "aa02"):
        decide(store, "confirmed", id, id)
    store.undo("Ada", "u1")
    decide(store, "confirmed", "t3", "aa03")
    store.undo("Ada", "u2")
    redone = store.redo("Ada", "r1")
    assert redone and redone.targets == ((STORY, "aa03"),)
    assert store.redo("Ada", "r2") is None and state(store, "aa02") == "open"


def test_undo_is_ones_own(store: Store) -> None:
    fill(store, [finding()])
    decide(store, "confirmed", "t1")
    assert store.undo("Ben", "u1") is None and state(store) == "confirmed"
    decide(store, "dismissed", "t2", reviewer="Ben")
    store.undo("Ben", "u2")
    assert state(store) == "confirmed"


def test_an_undo_that_is_repeated_takes_back_one_thing(store: Store) -> None:
    fill(store, [finding()])
    decide(store, "confirmed", "t1")
    decide(store, "dismissed", "t2")
    assert store.undo("Ada", "u1") == store.undo("Ada", "u1")
    assert state(store) == "confirmed"


def test_a_bulk_decision_is_one_action(store: Store) -> None:
    fill(store, [finding(f"aa{n:02}") for n in range(9)] + [finding("bb01", code="D101")])
    query = Query(codes=("Q",))
    preview = store.preview(query)
    assert (preview.total, preview.decided, preview.codes) == (9, 0, {"Q101": 9})
    store.decide_matching(query, preview.digest, reviewer="Ada", verdict="dismissed", token="t1")
    assert store.progress(Query()).states == {"dismissed": 9, "open": 1}
    store.undo("Ada", "u1")
    assert store.progress(Query()).states == {"open": 10}


def test_a_bulk_decision_touches_what_was_shown_or_nothing(store: Store) -> None:
    fill(store, [finding("aa01")])
    preview = store.preview(Query())
    fill(store, [finding("aa01"), finding("aa02")])
    with pytest.raises(StoreError, match="preview"):
        store.decide_matching(Query(), preview.digest, reviewer="Ada", verdict="dismissed", token="t1")
    assert store.progress(Query()).states == {"open": 2}


def test_a_repeated_bulk_decision_is_the_same(store: Store) -> None:
    fill(store, [finding("aa01")])
    query = Query(verdicts=("open",))
    preview = store.preview(query)
    for _ in range(2):
        store.decide_matching(query, preview.digest, reviewer="Ada", verdict="fixed", token="t1")
    assert len(list(store.decisions())) == 1


def test_assigning_and_noting_decide_nothing(store: Store) -> None:
    fill(store, [finding()])
    store.assign([(STORY, "aa01")], reviewer="Ada", assignee="Ben", token="t1")
    store.annotate(STORY, "aa01", reviewer="Ada", note="Anruf läuft", token="t2")
    case = store.case(STORY, "aa01")
    assert case and (case.row.state, case.row.assignee) == ("open", "Ben")
    assert [(act.kind, act.note) for act in case.history] == [("assign", None), ("note", "Anruf läuft")]
    assert store.queue(Query(assignee="Ben")).total == 1
    store.undo("Ada", "u1")
    store.undo("Ada", "u2")
    case = store.case(STORY, "aa01")
    assert case and case.row.assignee is None


@pytest.mark.parametrize(("verdict", "id"), [("maybe", "aa01"), ("confirmed", "zz99")])
def test_what_cannot_be_decided_is_said_and_leaves_nothing(store: Store, verdict: str, id: str) -> None:
    fill(store, [finding()])
    with pytest.raises(StoreError):
        decide(store, verdict, "t1", id)
    assert list(store.decisions()) == [] and store.last_action() == 0


def test_blind_opinions_that_differ_are_settled_by_a_final_one(store: Store) -> None:
    fill(store, [finding()])
    decide(store, "confirmed", "t1")
    assert [row.id for row in store.queue(Query(opinion="second", reviewer="Ben")).rows] == ["aa01"]
    assert store.queue(Query(opinion="second", reviewer="Ada")).total == 0
    decide(store, "dismissed", "t2", reviewer="Ben", blind=True)
    assert state(store) == "disputed" and store.queue(Query(opinion="second", reviewer="Ben")).total == 0
    decide(store, "confirmed", "t3", reviewer="Cleo", final=True)
    assert state(store) == "confirmed"
    decide(store, "dismissed", "t4", reviewer="Ben", blind=True)
    assert state(store) == "confirmed", "a final decision stands until it is undone"
    store.undo("Cleo", "u1")
    assert state(store) == "disputed"


ACCEPTED = ("spelling:meier|meyer",)


def test_accepting_two_spellings_closes_what_rests_on_them(store: Store) -> None:
    sides = (("a", "Meier", "Meier"), ("b", "Meyer", "Meyer"))
    rested = finding("bb01", sides, "N301", story="anders", rests_on=ACCEPTED)
    more = finding("bb02", sides, "N103", story="anders", rests_on=(*ACCEPTED, "spelling:meier|mayr"))
    fill(store, [finding("aa01", sides, "N101", rests_on=ACCEPTED)])
    fill(store, [rested, more], "anders")
    decide(store, "dismissed", "t1")
    assert state(store, "bb01", "anders") == "dismissed" and state(store, "bb02", "anders") == "open"
    case = store.case("anders", "bb01")
    assert case and case.rest and case.rest.finding == "aa01"
    store.undo("Ada", "u1")
    assert state(store, "bb01", "anders") == "open"
    store.redo("Ada", "r1")
    assert state(store, "bb01", "anders") == "dismissed"


def test_a_decision_of_its_own_goes_before_one_it_rests_on(store: Store) -> None:
    sides = (("a", "Meier", "Meier"), ("b", "Meyer", "Meyer"))
    fill(store, [finding("aa01", sides, "N101", rests_on=ACCEPTED), finding("aa02", sides, "N301", rests_on=ACCEPTED)])
    decide(store, "confirmed", "t1", "aa02")
    decide(store, "dismissed", "t2")
    assert state(store, "aa02") == "confirmed"


def test_two_people_taken_for_one_close_everything_about_that_one(store: Store) -> None:
    names = finding("aa01", (("a", "Meier", "Meier"), ("b", "Meyer", "Meyer")), "N101", rests_on=ACCEPTED)
    age = finding("aa02", (("a", "44", "44"), ("b", "61", "61")), "Q104", rests_on=("person:meier|meyer",))
    fill(store, [names, age])
    decide(store, "dismissed", "t1")
    assert state(store, "aa02") == "open"
    store.undo("Ada", "u1")
    decide(store, "dismissed", "t2", because="two-people")
    assert state(store, "aa02") == "dismissed"


def test_who_thinks_better_of_it_opens_again_what_rested_on_it(store: Store) -> None:
    sides = (("a", "Meier", "Meier"), ("b", "Meyer", "Meyer"))
    fill(store, [finding("aa01", sides, "N101", rests_on=ACCEPTED), finding("aa02", sides, "N301", rests_on=ACCEPTED)])
    decide(store, "dismissed", "t1")
    assert state(store, "aa02") == "dismissed"
    decide(store, "confirmed", "t2")
    assert state(store, "aa02") == "open"
    store.undo("Ada", "u1")
    assert state(store, "aa02") == "dismissed"
    decide(store, "confirmed", "t3", reviewer="Ben", final=True)
    assert state(store, "aa02") == "open"


def test_what_rests_on_a_dismissal_stays_closed_when_its_words_change(store: Store) -> None:
    sides = (("a", "Meier", "Meier"), ("b", "Meyer", "Meyer"))
    other = finding("aa02", sides, "N301", rests_on=ACCEPTED)
    fill(store, [finding("aa01", sides, "N101", rests_on=ACCEPTED), other])
    decide(store, "dismissed", "t1")
    fill(store, [finding("aa01", (("a", "Meiers", "Meier"), sides[1]), "N101", rests_on=ACCEPTED), other])
    assert state(store) == "again" and state(store, "aa02") == "dismissed"


def test_titles_held_at_once(store: Store) -> None:
    sides = (("a", "Kanzlerin", "Kanzlerin"), ("b", "Parteichefin", "Parteichefin"))
    rests = ("titles:x|Kanzlerin|Parteichefin",)
    fill(store, [finding("aa01", sides, "R101", rests_on=rests), finding("aa02", sides, "R301", rests_on=rests)])
    decide(store, "dismissed", "t1", "aa02")
    assert state(store) == "dismissed"


def test_what_was_dismissed_is_known_to_a_later_story(store: Store) -> None:
    sides = (("a", "Meier", "Meier"), ("b", "Meyer", "Meyer"))
    fill(store, [finding("aa01", sides, "N101", rests_on=ACCEPTED)])
    decide(store, "dismissed", "t1")
    fill(store, [finding("aa07", sides, "N102", story="neu", rests_on=ACCEPTED)], "neu")
    assert state(store, "aa07", "neu") == "dismissed"


def test_hostile_words_are_kept_as_far_as_a_database_can(store: Store) -> None:
    fill(store, [finding(sides=(("a", "x\0y\ud800", "1"), ("b", "'; DROP TABLE finding; --", "2")))])
    decide(store, "confirmed", "t1", note="\0\ud800 <script>")
    case = store.case(STORY, "aa01")
    assert case and case.standing and case.standing.note == "\ufffd? <script>"
    assert store.queue(Query(text="drop table")).total == 1 and store.queue(Query(text="%")).total == 0
