from __future__ import annotations

import pytest

from checker.compare.voices import principal
from checker.model.assertion import Entity
from checker.model.value import Role


@pytest.mark.parametrize(
    "entity, roles, expected",
    [
        (Entity("l:RU", "place", "Russland", "RU"), [], "country:RU"),
        (Entity("l:moscow", "place", "Moskau", "moscow"), [], "country:RU"),
        (Entity("l:white_house", "place", "Weißes Haus", "white_house"), [], "country:US"),
        (Entity("l:hamburg", "place", "Hamburg", "hamburg"), [], "l:hamburg"),
        (Entity("person:putin", "person", "Putin"), [], "country:RU"),
        (Entity("person:kallas", "person", "Irma Kallas"), [Role("president", "EE")], "country:EE"),
        (Entity("person:kallas", "person", "Irma Kallas"), [Role("president", "EE", None, "former")], "person:kallas"),
        (Entity("person:vossen", "person", "Katharina Vossen"), [Role("mayor", "cologne")], "person:vossen"),
    ],
)
def test_who_speaks_for_a_country(entity: Entity, roles: list[Role], expected: str) -> None:
    assert principal(entity, roles) == expected
