"""What all annotators share of a field."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.annotate.quantities.lexicon import Phrases
from checker.annotate.scan import Scan
from checker.annotate.units import units
from checker.annotate.unlisted import _may_run, _runs
from checker.model.document import TEXT, Document

WORDS = st.lists(st.sampled_from(["nach", "dem", "bevor", "danach", "Ende"]), max_size=12)


def test_each_form_stands_once_as_written_and_in_small_letters() -> None:
    scan = Scan(Document("a", "Die Stadt, die schläft."), TEXT)
    assert scan.low[:2] == ["die", "stadt"] and scan.distinct == {"Die", "Stadt", ",", "die", "schläft", "."}


@settings(deadline=None)  # the first call loads the word lists
@given(WORDS)
def test_the_ends_of_all_wordings_are_those_found_word_by_word(forms: list[str]) -> None:
    phrases = Phrases((wording, "x") for wording in ("nach dem", "nach dem ende", "nach", "bevor dem"))
    one_by_one = {at: found[0] for at in range(len(forms)) if (found := phrases.at(forms, at))}
    assert phrases.ends(forms) == one_by_one


@settings(deadline=None)  # the first call loads the word lists
@given(st.lists(st.sampled_from(["Quarn", "Belvin", "spielt", "-", "gegen", "."]), min_size=1, max_size=10))
def test_sentences_that_are_passed_over_hold_no_name_of_several_words(forms: list[str]) -> None:
    scan = Scan(Document("a", "".join(f" {form}" if form != "-" else form for form in forms), language="en"), TEXT)
    runs = list(_runs(units(scan, set(), 0, len(scan.forms)), set()))
    assert _may_run(scan.forms) or runs == []
