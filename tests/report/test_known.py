from __future__ import annotations

from checker.model.assertion import Reading
from checker.model.document import Source
from checker.model.finding import StoryReport
from checker.report.known import names, sources


def test_names_are_publishers_or_documents(story: StoryReport) -> None:
    assert names(story.readings) == {"a.txt": "Abendpost", "b.txt": "The Gull", "c.txt": "c.txt"}


def test_a_copy_names_the_source_it_is_one_witness_with(story: StoryReport) -> None:
    assert [source.twin for source in sources(story, "en")] == [None, None, "Abendpost"]


def test_only_addresses_a_browser_may_open_are_links() -> None:
    urls = ("https://a.example", "javascript:alert(1)", " http://b.example")
    readings = tuple(Reading(url, "s", "de", url=url) for url in urls)
    assert [s.url for s in sources(StoryReport("s", readings, {}, ()), "en")] == ["https://a.example", None, None]


def test_the_day_is_shown_without_the_time(story: StoryReport) -> None:
    known = sources(story, "de")
    assert [source.published for source in known] == ["2025-08-18", "2025-08-19", ""]
    assert [source.day for source in known] == ["18. August 2025", "19. August 2025", ""]


def test_two_documents_of_one_publisher_are_told_apart() -> None:
    readings = tuple(Reading(d, "s", "de", Source(p)) for d, p in (("a", "Kurier"), ("b", "Kurier"), ("c", "Gull")))
    assert [s.name for s in sources(StoryReport("s", readings, {}, ()), "en")] == ["Kurier (a)", "Kurier (b)", "Gull"]


def test_a_name_without_end_is_shortened() -> None:
    known = sources(StoryReport("s", (Reading("d" * 999, "s", "xx", title="t" * 999),), {}, ()), "en")[0]
    assert len(known.name) < 90 and len(known.title) < 210
    assert known.spoken == "xx"
