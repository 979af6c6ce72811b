"""JSON and JSON Lines."""

from __future__ import annotations

import gzip
import json

import pytest

from checker.errors import UnreadableError
from checker.read import packed as unpacking
from checker.read import records
from checker.read.article import Content, Metadata

ONE = {"id": "a", "text": "Ein Satz."}


def lines(*rows: object) -> Content:
    return records.lines("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows).encode())


def whole(value: object) -> Content:
    return records.whole(json.dumps(value).encode())


def test_every_field_is_read() -> None:
    stated = {"title": "T", "published": "2025-08-18", "publisher": "P", "url": "U", "language": "en", "origin": "O"}
    (article,) = lines({**ONE, "story": "s", **stated}).articles
    assert (article.id, article.text, article.story) == ("a", "Ein Satz.", "s")
    assert article.stated == Metadata(**stated)


def test_null_is_as_good_as_absent() -> None:
    (article,) = lines({**ONE, "title": None}).articles
    assert article.stated.title is None
    assert article.notes == ()


def test_blank_lines_are_passed_over_but_counted() -> None:
    content = records.lines(b'\xef\xbb\xbf\n{"id": "a", "text": "x"}\r\n\n{"id": "b", "text": "y"}\n')
    assert [article.place for article in content.articles] == ["line 2", "line 4"]


def test_a_byte_order_mark_before_the_first_record_does_not_matter() -> None:
    assert records.lines(b"\xef\xbb\xbf" + json.dumps(ONE).encode()).articles[0].id == "a"


def test_utf16_lines_are_told_apart() -> None:
    data = "\ufeff" + json.dumps(ONE) + "\n" + json.dumps({"id": "Ċ", "text": "x"}, ensure_ascii=False)
    assert [article.id for article in records.lines(data.encode("utf-16-le")).articles] == ["a", "Ċ"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ('{"id": "b", "text": ', "truncated"),
        ("[1]", "not an object"),
        ({"id": "b"}, "missing required field `text`"),
        ({"id": 7, "text": "x"}, "Expected `str`, got `int` - at `$.id`"),
        ({"id": "b", "text": "x", "title": ["x"]}, "`$.title`"),
        ({"id": " ", "text": "x"}, "'id' is empty"),
        ({"id": "b", "text": " \n"}, "is empty"),
        ("[" * 100_000, "nested too deep"),
        ('["\\ud800", ' + "[" * 100_000, "nested too deep"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(row: object, message: str) -> None:
    content = lines(ONE, row, {"id": "c", "text": "x"})
    assert [article.id for article in content.articles] == ["a", "c"]
    ((place, complaint),) = content.complaints
    assert place == "line 2"
    assert message in complaint


def test_a_line_in_a_broken_encoding_spoils_no_other() -> None:
    content = records.lines(b'{"id": "a", "text": "\x81\x81"}\n' + '{"id": "b", "text": "Köln"}'.encode())
    assert [article.text for article in content.articles] == ["Köln"]
    assert content.complaints[0][0] == "line 1"


def test_an_unknown_field_is_named_with_its_nearest_and_the_record_is_read() -> None:
    (article,) = lines({**ONE, "publised": "2025-08-18"}).articles
    assert article.notes == ("unknown field 'publised'; did you mean 'published'?",)


@pytest.mark.parametrize("text", ["a\ud800b", "a\udfffb", "a\0b"])
def test_what_cannot_be_written_is_replaced_and_noted(text: str) -> None:
    (article,) = lines({**ONE, "text": text, "title": text}).articles
    assert (article.text, article.stated.title) == ("a\ufffdb", "a\ufffdb")
    assert "U+FFFD" in article.notes[0]


def test_a_surrogate_pair_is_a_character() -> None:
    (article,) = lines('{"id": "a", "text": "\\ud83d\\ude00"}').articles
    assert (article.text, article.notes) == ("😀", ())


def test_an_unknown_field_can_always_be_written() -> None:
    (article,) = lines({**ONE, "\ud800": 1}).articles
    article.notes[0].encode()


def test_offsets_index_the_text_as_given() -> None:
    (article,) = lines({**ONE, "text": "a\r\nb\u0308 \u2028c"}).articles
    assert article.text == "a\r\nb\u0308 \u2028c"


@pytest.mark.parametrize("value", [ONE, [ONE], {"documents": [ONE]}])
def test_json_holds_one_record_or_a_list(value: object) -> None:
    assert [article.id for article in whole(value).articles] == ["a"]


def test_a_bad_record_of_a_list_is_numbered() -> None:
    content = whole([ONE, {"id": "b"}])
    assert [article.id for article in content.articles] == ["a"]
    assert content.complaints[0][0] == "document 2"


@pytest.mark.parametrize(
    ("data", "message"),
    [(b"{", "is not JSON"), (b" ", "is empty"), (b"[]", "no record"), (b"[" * 100_000, "nested too deep")],
)
def test_json_that_holds_nothing_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        records.whole(data)


def test_json_in_windows_1252_is_noted_once() -> None:
    content = records.whole('[{"id": "a", "text": "Köln ist größer"}]'.encode("cp1252"))
    assert content.articles[0].text == "Köln ist größer"
    assert [place for place, note in content.complaints if "Windows-1252" in note] == [""]


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(UnreadableError, match="no record"):
        records.lines(b"\n")


def packed(count: int) -> bytes:
    return gzip.compress(b"".join(json.dumps({"id": f"{n}", "text": "x" * 50}).encode() + b"\n" for n in range(count)))


def test_gzip_is_unpacked() -> None:
    content = records.packed_lines(packed(3) + packed(2))
    assert [article.id for article in content.articles] == ["0", "1", "2", "0", "1"]
    assert content.complaints == ()


def test_a_gzip_file_cut_short_gives_its_whole_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "STEP", 100)
    content = records.packed_lines(packed(1000)[:-20])
    assert 0 < len(content.articles) < 1000
    assert [place for place, _ in content.complaints] == [""]
    assert "cut short" in content.complaints[0][1]


def test_a_bomb_is_not_unpacked_beyond_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "LIMIT", 1000)
    monkeypatch.setattr(unpacking, "STEP", 100)
    content = records.packed_lines(packed(100_000))
    assert 0 < len(content.articles) < 20
    assert "unpacks to more than" in content.complaints[0][1]


def test_what_is_no_gzip_file_is_said_so() -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        records.packed_lines(b"no gzip")
