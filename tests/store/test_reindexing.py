"""A story that is indexed again: versions, closed and returning findings, and what becomes of decisions."""

from __future__ import annotations

import pytest
from calls import calls
from store_samples import STORY, document, fill, finding, kept

from checker.store import Store
from checker.store.records import Query, Written

SIDES = (("a", "18 Boote", "18"), ("b", "19 Boote", "19"))


def state(store: Store, id: str = "aa01") -> str:
    case = store.case(STORY, id)
    assert case
    return case.row.state


def confirm(store: Store, id: str = "aa01") -> None:
    store.decide([(STORY, id)], reviewer="Ada", verdict="confirmed", token=f"t-{id}")


def test_a_changed_document_is_a_new_version_and_an_unchanged_one_costs_nothing(store: Store) -> None:
    first = store.write_story(STORY, [document("a", "Eins"), document("b", "Zwei")], (), [], "s1")
    again = store.write_story(STORY, [document("a", "Eins"), document("b", "Zwei")], (), [], "s1")
    newer = store.write_story(STORY, [document("a", "Eins neu")], ("b",), [], "s2")
    assert (first, again, newer) == (Written(new=2), Written(), Written(changed=1, gone=1))
    assert store.digests([STORY, "x"]) == {(STORY, "a"): "Eins neu"} and store.seals([STORY]) == {STORY: "s2"}
    whole = store.document(STORY, "a")
    first_version = store.document(STORY, "a", 1)
    assert first_version and first_version.text == "Eins" and store.document(STORY, "a", 3) is None
    assert whole and whole.text == "Eins neu" and [r.document for r in store.readings(STORY)] == ["a"]
    assert store.write_story(STORY, [document("b", "Zwei")], (), [], "s3") == Written(changed=1)
    assert {r.document for r in store.readings([(STORY, "b"), (STORY, "a"), ("x", "y")])} == {"a", "b"}


def test_a_vanished_finding_is_closed_and_comes_back_as_it_was(store: Store) -> None:
    fill(store, [finding()])
    confirm(store)
    fill(store, [])
    assert store.queue(Query()).total == 0 and store.queue(Query(closed=True)).total == 1
    assert state(store) == "confirmed"
    fill(store, [finding()])
    assert store.queue(Query()).total == 1 and state(store) == "confirmed"


def test_a_further_source_and_an_edit_elsewhere_change_nothing(store: Store) -> None:
    fill(store, [finding()])
    confirm(store)
    fill(store, [finding(sides=(*SIDES, ("c", "neunzehn Boote", "19")))])
    assert state(store) == "confirmed"


def test_other_words_are_asked_again_and_the_old_decision_is_shown(store: Store) -> None:
    fill(store, [finding()])
    confirm(store)
    fill(store, [finding(sides=(("a", "achtzehn Kähne", "18"), SIDES[1]))])
    case = store.case(STORY, "aa01")
    assert case and case.row.state == "again" and case.standing is None
    assert case.earlier and case.earlier.verdict == "confirmed"
    assert store.queue(Query(verdicts=("undecided",))).total == 1
    fill(store, [finding()])
    assert state(store) == "confirmed"


def test_a_decision_finds_its_finding_by_the_words_under_another_id(store: Store) -> None:
    fill(store, [finding()])
    confirm(store)
    fill(store, [finding("cc01", (("a", "18 Boote", "boats 18"), ("b", "19 Boote", "boats 19")))])
    assert state(store, "cc01") == "confirmed"


def test_a_note_on_the_heir_or_an_undone_decision_leaves_what_it_inherited(store: Store) -> None:
    heir = finding("cc01", (("a", "18 Boote", "boats 18"), ("b", "19 Boote", "boats 19")))
    fill(store, [finding()])
    confirm(store)
    store.assign([(STORY, "aa01")], reviewer="Ada", assignee="Ben", token="a")
    fill(store, [heir])
    store.annotate(STORY, "cc01", reviewer="Ada", note="gesehen", token="n")
    assert state(store, "cc01") == "confirmed" and store.queue(Query(assignee="Ben")).rows[0].id == "cc01"
    store.decide([(STORY, "cc01")], reviewer="Ada", verdict="unsure", token="t")
    assert state(store, "cc01") == "unsure"
    store.undo("Ada", "u")
    assert state(store, "cc01") == "confirmed"
    fill(store, [heir, finding()])
    assert state(store, "cc01") == "open" and state(store) == "confirmed"


def test_a_decision_on_what_is_gone_is_inherited_at_once(store: Store) -> None:
    fill(store, [finding()])
    fill(store, [finding("cc01")])
    confirm(store)
    assert state(store, "cc01") == "confirmed"
    store.undo("Ada", "u")
    assert state(store, "cc01") == "open"


def test_what_is_closed_inherits_nothing(store: Store) -> None:
    fill(store, [finding(), finding("cc01")])
    confirm(store)
    fill(store, [])
    assert store.queue(Query(closed=True, verdicts=("open",))).rows[0].id == "cc01"
    store.rebuild()
    assert store.queue(Query(closed=True, verdicts=("open",))).rows[0].id == "cc01"


def test_a_finding_of_the_same_words_beside_it_is_another(store: Store) -> None:
    fill(store, [finding()])
    confirm(store)
    fill(store, [finding(), finding("cc01", subject="Werft")])
    assert state(store, "cc01") == "open"


def test_another_rule_with_the_same_words_is_another(store: Store) -> None:
    fill(store, [finding()])
    confirm(store)
    fill(store, [finding("cc01", code="Q102")])
    assert state(store, "cc01") == "open"


def test_stories_do_not_mix(store: Store) -> None:
    fill(store, [finding()])
    confirm(store)
    fill(store, [finding(story="werft")], "werft")
    case = store.case("werft", "aa01")
    assert case and case.row.state == "open" and sorted(store.find("aa")) == [(STORY, "aa01"), ("werft", "aa01")]
    assert [(s.name, s.findings, s.undecided) for s in store.stories()] == [(STORY, 1, 0), ("werft", 1, 1)]


def test_rare_terms_lead_to_the_documents_that_share_them(store: Store) -> None:
    many = [document(f"d{n}", keys=["hafen", f"only{n}"]) for n in range(5)]
    store.write_story(STORY, many, (), [], "s")
    assert store.related(["hafen", "only3"], 2)[0] == (STORY, "d3")
    assert store.related(["nothing"]) == [] and len(store.related(["hafen"])) == 5
    store.write_story(STORY, [document("d3", "neu", keys=["other"])], ("d4",), [], "s")
    assert store.related(["only3"]) == [] and store.related(["only4"]) == []


def test_of_a_frequent_name_the_newest_documents_are_found_and_no_more_are_read(store: Store) -> None:
    def add(first: int, number: int) -> int:
        every = [document(f"d{n:05}", keys=["hafen", "stadt"]) for n in range(first, first + number)]
        store.write_story(f"story {first}", every, (), [], "s")
        return calls(store.related, ["hafen", "stadt", "only"], 2)

    small, large = add(0, 40), add(40, 400)
    assert {int(id[1:]) for _, id in store.related(["hafen", "stadt"], 2)} <= set(range(420, 440))
    assert large <= small * 1.1


@pytest.mark.parametrize("story", ["a/b (2)", "ö ü \u202e", "'; --", "%"])
def test_any_name_of_a_story_will_do(store: Store, story: str) -> None:
    store.write_story(story, [document("ä/\u2028.txt", story=story)], (), [kept(finding())], "s")
    assert store.case(story, "aa01") and store.document(story, "ä/\u2028.txt")


def test_the_same_article_read_again_is_no_new_version(store: Store) -> None:
    store.write_story(STORY, [document("a", digest="article.reader-1")], (), [], "s1")
    again = document("a", digest="article.reader-2", keys=("k2",))
    assert store.write_story(STORY, [again], (), [], "s2") == Written()
    assert store.digests([STORY]) == {(STORY, "a"): "article.reader-2"} and store.related(["k2"]) == [(STORY, "a")]
    assert [reading.document for reading in store.readings(STORY)] == ["a"]
    store.write_story(STORY, (), ("a",), [], "s3")
    assert store.write_story(STORY, [again], (), [], "s4") == Written(changed=1)


def test_seals_of_all_stories(store: Store) -> None:
    for story in ("hafen", "markt"):
        store.write_story(story, (), (), [], f"{story} seal")
    assert store.seals() == {"hafen": "hafen seal", "markt": "markt seal"}
