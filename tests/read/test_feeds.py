"""Feeds."""

from __future__ import annotations

import sys

import pytest

from checker.errors import CheckerError, UnreadableError
from checker.read.feeds import articles

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Hafenbote</title><language>de-DE</language>{}</channel></rss>"""
ITEM = """<item><guid>h-1</guid><title>Streik &amp; Ruhe</title><link>https://example.org/1</link>
<pubDate>Mon, 18 Aug 2025 09:30:00 +0200</pubDate><description>Kurz.</description>
<content:encoded><![CDATA[<p>Im Hafen ruht die Arbeit.</p><p>Auch am Dienstag.</p><script>alert(1)</script>]]>
</content:encoded></item>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>
<entry><id>a:1</id><title>Strike</title><updated>2025-08-18T07:30:00Z</updated>
<content type="html">&lt;p&gt;Work has stopped.&lt;/p&gt;</content></entry></feed>"""


def rss(*items: str) -> bytes:
    return RSS.format("".join(items)).encode()


def test_an_entry_is_an_article_that_states_its_day_and_its_publisher() -> None:
    (article,) = articles(rss(ITEM)).articles
    assert article.text == "Im Hafen ruht die Arbeit.\n\nAuch am Dienstag."
    assert (article.id, article.place) == ("h-1", "entry 1")
    stated = article.stated
    assert (stated.title, stated.publisher, stated.language) == ("Streik & Ruhe", "Hafenbote", "de-DE")
    assert (stated.published, stated.url) == ("2025-08-18T07:30:00+00:00", "https://example.org/1")


def test_atom_is_read_too() -> None:
    (article,) = articles(ATOM.encode()).articles
    assert (article.id, article.text) == ("a:1", "Work has stopped.")
    assert article.stated.published == "2025-08-18T07:30:00+00:00"


def test_an_entry_without_text_is_told_and_the_others_are_read() -> None:
    content = articles(rss("<item><title>Nur Titel</title></item>", ITEM))
    assert [article.id for article in content.articles] == ["h-1"]
    assert content.complaints[0][0] == "entry 1" and "empty" in content.complaints[0][1]


def test_an_entry_without_a_name_is_called_by_its_place() -> None:
    (article,) = articles(rss("<item><description>Ein Satz.</description></item>")).articles
    assert article.id == "entry 1" and article.stated.published is None


def test_an_entry_whose_text_is_nothing_to_the_library_is_told() -> None:
    *_, complaint = articles(b"<item<title</body>").complaints
    assert complaint == ("entry 1", "is empty; nothing to check; skipped")


def test_a_feed_cut_short_is_read_as_far_as_it_goes_and_told() -> None:
    content = articles(rss(ITEM, ITEM)[:-200])
    assert content.articles and any("damaged" in message for _, message in content.complaints)


@pytest.mark.parametrize("data", [b"", b"<a/>", b"no feed", b"\0\xff", b"<rss", rss()])
def test_what_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="feed"):
        articles(data)


def test_entities_are_not_expanded() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>' + rss(ITEM)[21:]
    with pytest.raises(UnreadableError, match="entities"):
        articles(bomb)


def test_without_the_extra_the_error_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    with pytest.raises(CheckerError, match=r"checker\[formats\]"):
        articles(rss(ITEM))
