"""Keys and addresses of the page."""

from __future__ import annotations

import pytest

from checker.errors import SettingsError
from checker.web.config import KEYS, Config, bound


def test_the_usual_keys_are_one_sign_each_and_all_different() -> None:
    assert bound({}) == KEYS
    assert len(set(KEYS.values())) == len(KEYS) and all(len(key) == 1 for key in KEYS.values())


def test_keys_can_be_changed_swapped_and_taken_away() -> None:
    keys = bound({"confirm": "d", "dismiss": "c", "bulk": ""})
    assert (keys["confirm"], keys["dismiss"], keys["bulk"], keys["note"]) == ("d", "c", "", "n")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"konfirm": "x"}, "'konfirm' is unknown"),
        ({"confirm": "xy"}, "give one letter"),
        ({"confirm": " "}, "give one letter"),
        ({"confirm": "d"}, "'d' stands for confirm and dismiss"),
    ],
)
def test_keys_that_cannot_work_are_told(changed: dict[str, str], said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        bound(changed)


@pytest.mark.parametrize(("host", "local"), [("127.0.0.1", True), ("localhost", True), ("::1", True),
                                             ("0.0.0.0", False), ("news.example", False)])  # fmt: skip
def test_which_addresses_only_this_machine_reaches(host: str, local: bool) -> None:
    assert Config(host=host).local is local
