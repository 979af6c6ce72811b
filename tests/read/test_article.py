"""What all readers share."""

from __future__ import annotations

import pytest

from checker.errors import UnreadableError
from checker.read.article import Metadata, encodable, merge, unknown, written


def test_merge_takes_each_field_from_the_first_that_states_it() -> None:
    merged = merge(Metadata(title="one", url=""), Metadata(title="two", url="three"))
    assert (merged.title, merged.url, merged.publisher) == ("one", "three", None)


def test_an_unknown_name_is_met_with_the_nearest_one() -> None:
    assert unknown("field", "Publishr", ["title", "publisher"]) == "unknown field 'Publishr'; did you mean 'publisher'?"


def test_an_unknown_name_near_to_none_is_met_with_all() -> None:
    assert unknown("field", "xyz", ["title", "url"]) == "unknown field 'xyz'; known are title, url"


def test_a_long_list_of_names_is_cut_short() -> None:
    assert unknown("file", "xyz", [f"a{number}" for number in range(99)]).endswith("a9, ...")


def test_what_no_output_can_hold_is_replaced() -> None:
    assert encodable("a\ud800b\0c😀") == "a\ufffdb\ufffdc😀"


@pytest.mark.parametrize("text", ["", " \r\n\t", "\ufeff\n"])
def test_blank_text_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match="is empty"):
        written(text)
