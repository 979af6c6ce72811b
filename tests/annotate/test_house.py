from __future__ import annotations

from checker.annotate.house import with_known_places


def test_the_lists_add_what_else_a_place_is_called() -> None:
    found = with_known_places({"Kiew": ("Kijew",), "Kyiv": (), "Nirgendheim": ("Nirgendhausen",)})
    assert found["Kiew"][:1] == ("Kijew",) and "Kyjiw" in found["Kiew"] and "Kiew" not in found["Kiew"]
    assert "Kiev" in found["Kyiv"]
    assert found["Nirgendheim"] == ("Nirgendhausen",)
