from __future__ import annotations

import pytest

from checker.annotate import annotate
from checker.annotate.genders import by_ending
from checker.model.annotation import FEMALE, MALE
from checker.model.document import Document


@pytest.mark.parametrize(
    ("code", "form", "gender"),
    [("de", "Kanzlerin", FEMALE), ("en", "chairwoman", FEMALE), ("en", "president", None)],
)
def test_the_ending_of_a_title(code: str, form: str, gender: str | None) -> None:
    assert by_ending(code, form) == gender


@pytest.mark.parametrize(
    ("code", "text", "gender"),
    [
        ("de", "Frau Quistorf kam nach Bern.", FEMALE),
        ("de", "Herr Quistorf kam nach Bern.", MALE),
        ("de", "Petra Quistorf kam nach Bern.", FEMALE),
        ("de", "Hans-Peter Quistorf kam nach Bern.", MALE),
        ("de", "Die Ministerin Quistorf kam nach Bern.", FEMALE),
        ("en", "Mr. Quistorf came to Bern.", MALE),
        ("en", "Mrs. Quistorf came to Bern.", FEMALE),
    ],
)
def test_what_tells_the_gender_of_a_person(code: str, text: str, gender: str) -> None:
    found = annotate(Document("a", text, language=code)).mentions
    assert [mention.gender for mention in found if mention.type == "person"] == [gender]


def test_the_address_weighs_more_than_the_given_name() -> None:
    found = annotate(Document("a", "Herr Andrea Quistorf kam nach Bern.", language="de")).mentions
    assert [mention.gender for mention in found if mention.type == "person"] == [MALE]


def test_a_person_in_the_genitive_tells_whose_something_is() -> None:
    mentions = annotate(Document("a", "Petra Quistorfs Sohn kam nach Bern.", language="de")).mentions
    assert [mention.owner for mention in mentions if mention.type == "person"] == [True]
