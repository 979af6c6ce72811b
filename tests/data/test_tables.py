from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files
from typing import Any

import pytest

from checker.data import table
from checker.lang.forms import plain
from checker.lang.language import LANGUAGES
from checker.lang.lists import word_table, wordings

OFFICES = table("offices")
COUNTRIES = table("countries")
FRIENDS = table("false_friends")["false_friend"]
BODIES = {code: set(wordings(code)["organization"]) for code in LANGUAGES}


def offices_named(facts: dict[str, Any]) -> set[str]:
    """Every office the facts of an office refer to."""
    single = {facts[name] for name in ("broader", "default", "deputy") if name in facts}
    meant = {*facts.get("resolves", {}).values(), *facts.get("of", {}).values()}
    return single | meant | {*facts.get("together", ()), *facts.get("excludes", ())}


def known_place(key: str) -> bool:
    """A country, or a body of every language's list."""
    return key in COUNTRIES or all(key in bodies for bodies in BODIES.values())


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_office_has_words_in_every_language(code: str) -> None:
    assert set(wordings(code)["office"]) == set(OFFICES)


def test_offices_refer_to_offices_of_the_table() -> None:
    assert set().union(*map(offices_named, OFFICES.values())) - set(OFFICES) == set()


def test_every_kind_and_fact_is_explained_at_the_head_of_the_table() -> None:
    head = (files("checker.data") / "offices.toml").read_text(encoding="utf-8").partition("\n\n")[0]
    facts = {fact for stated in OFFICES.values() for fact in stated}
    assert [fact for fact in sorted(facts) if f"{fact}:" not in head] == []
    assert [kind for kind in sorted({stated["kind"] for stated in OFFICES.values()}) if kind not in head.split()] == []


@pytest.mark.parametrize("office", [office for office, facts in OFFICES.items() if "broader" in facts])
def test_broader_never_leads_back(office: str) -> None:
    seen = [office]
    while following := OFFICES[seen[-1]].get("broader"):
        assert following not in seen
        seen.append(following)


def test_no_office_goes_with_one_it_excludes() -> None:
    both = [name for name, facts in OFFICES.items() if {*facts.get("together", ())} & {*facts.get("excludes", ())}]
    assert both == []


def test_places_of_offices_are_countries_or_bodies() -> None:
    named = {place for facts in OFFICES.values() for place in facts.get("resolves", ())}
    named |= {facts["jurisdiction"] for facts in OFFICES.values() if "jurisdiction" in facts}
    assert [place for place in sorted(named) if not known_place(place)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_country_has_names_in_every_language(code: str) -> None:
    assert set(wordings(code)["country"]) == set(COUNTRIES)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", ["adjective", "people", "prefix"])
def test_words_derived_from_countries_are_of_known_ones(code: str, kind: str) -> None:
    assert [key for key in wordings(code)[kind] if not known_place(key)] == []


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("fact", ["capital", "region"])
def test_capitals_and_regions_have_names(code: str, fact: str) -> None:
    named = {facts[fact] for facts in COUNTRIES.values() if fact in facts}
    assert sorted(named - places(code)) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_seats_of_government_have_names(code: str) -> None:
    named = {place for facts in COUNTRIES.values() for place in facts.get("government", ())}
    assert sorted(named - places(code) - BODIES[code]) == []


def places(code: str) -> set[str]:
    """Keys of the places, also those set apart because their names are everyday words."""
    content = tomllib.loads((files("checker.lang") / code / "places.toml").read_text(encoding="utf-8"))
    return {*content, *content["ambiguous"]}


def test_one_town_is_the_seat_of_one_government() -> None:
    seats = Counter(
        place for facts in COUNTRIES.values() for place in {facts.get("capital"), *facts.get("government", ())} - {None}
    )
    assert [place for place, count in seats.items() if count > 1] == []


@pytest.mark.parametrize("friend", FRIENDS, ids=lambda friend: f"{friend['office']} for {friend['means']}")
def test_a_false_friend_is_of_known_offices_and_countries(friend: dict[str, Any]) -> None:
    assert {friend["office"], friend["means"]} <= set(OFFICES)
    assert all(map(known_place, friend["jurisdictions"]))


def test_a_false_friend_is_no_friend_of_itself() -> None:
    assert [friend for friend in FRIENDS if friend["office"] == friend["means"]] == []


def test_the_key_of_a_person_is_made_of_the_name() -> None:
    wrong = [key for key, names in table("people").items() if not key_of(key, names)]
    assert wrong == []


def key_of(key: str, names: list[str]) -> bool:
    """Does each word of the key stand in one of the names?"""
    written = [plain(name.replace(" ", "").replace("-", "")).lower() for name in names]
    return any(all(word in name for word in key.split("_")) for name in written)


def test_the_full_name_of_one_person_is_not_anothers() -> None:
    counted = Counter(name for names in table("people").values() for name in set(names))
    assert [name for name, count in counted.items() if count > 1] == []


MEDIA = table("media")


@pytest.mark.parametrize("kind", sorted(MEDIA))
@pytest.mark.parametrize("code", LANGUAGES)
def test_who_reports_news_is_a_body_of_every_language(code: str, kind: str) -> None:
    assert [key for key in MEDIA[kind] if key not in BODIES[code]] == []


def test_who_reports_news_is_listed_once() -> None:
    counted = Counter(key for keys in MEDIA.values() for key in keys)
    assert [key for key, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_region_is_a_place_of_every_language(code: str) -> None:
    listed = word_table(code, "places")
    assert [key for key in table("regions")["regions"] if key not in {*listed, *listed.get("ambiguous", ())}] == []


def test_regions_stand_once_and_in_order() -> None:
    assert table("regions")["regions"] == sorted(set(table("regions")["regions"]))


BODY_KINDS = table("bodies")


@pytest.mark.parametrize("kind", sorted(BODY_KINDS))
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_body_of_a_kind_has_a_name_in_every_language(code: str, kind: str) -> None:
    assert [key for key in BODY_KINDS[kind] if key not in BODIES[code] | places(code)] == []


def test_a_body_stands_once() -> None:
    counted = Counter(key for keys in BODY_KINDS.values() for key in keys)
    assert [key for key, count in counted.items() if count > 1] == []


def test_titles_are_told_apart_by_kinds_of_bodies_that_there_are() -> None:
    named = {kind for facts in OFFICES.values() for kind in facts.get("of", ())}
    assert named - set(BODY_KINDS) == {"body"}


@pytest.mark.parametrize("code", LANGUAGES)
def test_regions_whose_adjective_stands_before_a_title_are_places(code: str) -> None:
    assert sorted(set(wordings(code)["region"]) - places(code)) == []


def test_there_are_at_least_four_hundred_offices() -> None:
    assert len(OFFICES) >= 400


@pytest.mark.parametrize("code", LANGUAGES)
def test_people_and_things_are_concepts_that_every_language_counts(code: str) -> None:
    listed = word_table(code, "counted")
    counted = table("counted")
    assert set(counted["persons"]) == set(listed["persons"])
    assert set(counted["things"]) <= set(listed["things"])
