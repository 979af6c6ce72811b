from __future__ import annotations

import pytest

from checker.annotate import annotate
from checker.model.document import Document
from checker.normalize.times import intervals


def read(text: str, language: str = "de", published: str | None = "2025-08-20") -> list[str]:
    document = Document("a", text, language=language, published=published)
    return [time.timex for time in intervals(annotate(document).times, document)]


def test_a_month_after_an_old_year_is_of_that_year() -> None:
    text = "1998 gründete er die Firma. Im März zog sie um. Im Juli brannte sie ab."
    assert read(text) == ["1998", "1998-03", "1998-07"]
    assert read("In 1998 he founded the firm. In March it moved.", "en") == ["1998", "1998-03"]
    assert read("Am 3. Mai 1998 gründete er die Firma. Im März zog sie um.") == ["1998-05-03", "1998-03"]


@pytest.mark.parametrize(
    "text",
    [
        "1998 gründete er die Firma. Gestern war er hier. Im März zog sie um.",  # told from today again
        "2024 gründete er die Firma. Im März zog sie um.",  # not long ago
        "Er wurde 1955 geboren. Im Oktober wird er 70.",  # to come
        "Vor zehn Jahren gründete er die Firma. Im März zog sie um.",  # no year is written
    ],
)
def test_a_month_of_today_stays_of_today(text: str) -> None:
    assert read(text)[-1][:4] == "2025"


def test_without_a_day_of_publication_nothing_is_guessed() -> None:
    assert read("1998 gründete er die Firma. Im März zog sie um.", published=None) == ["1998", "XXXX-03"]


def test_a_headline_goes_on_with_no_story_of_the_text() -> None:
    document = Document("a", "1998 gründete er die Firma.", title="Im März zog sie um", published="2025-08-20")
    assert [time.timex for time in intervals(annotate(document).times, document)] == ["1998", "2025-03"]


def test_such_a_month_shows_what_it_was_resolved_against() -> None:
    text = "In 1998 he founded the firm. In May it moved."
    document = Document("a", text, language="en", published="2025-08-20")
    found = intervals(annotate(document).times, document)
    assert [(time.timex, time.anchor) for time in found] == [("1998", None), ("1998-05", "1998-01-01")]
