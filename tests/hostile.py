"""Hostile input: files of every format with broken bytes, and texts of all that trips up a program that reads."""

from __future__ import annotations

import gzip
import json
import zipfile
from io import BytesIO

from hypothesis import strategies as st
from pdfs import pdf

WORDS = "Jon Harker traf am Montag, 3. Mai 2024, in Lund Mira Olsen. „Wir zahlen 12,5 Millionen Euro“, sagte sie."
SCRIPT = "<script>alert('\"')</script>"
FRAGMENTS = (
    WORDS,
    "In Lund starben fünf Menschen, 3.400 wurden verletzt.",
    "The minister denied on Tuesday that 40 people had died.",
    SCRIPT,
    "\u202eNosralokin\u202c \u2066x\u2069",  # bidirectional controls
    "Se\u200bl\u200densky\u00adj\ufeff",  # characters without a width
    "e\u0301\u0302\u0303" * 20,
    "Ѕtаrmеr",  # Cyrillic letters among Latin ones
    "İıſßẞŉǰ ﬁ ½ ² Ⅳ ٣٤٥ १२",
    "\ud7ff\ue000\uffff\U0010ffff\U0001f469\u200d\U0001f680",
    "\x01\x1b[31m\x7f\x85\u2028\u2029\x0b\x0c",
    "1.1.1.1.1.1.",
    "999999999999999999999999999999 Euro",
    "am 99.99.9999 um 99:99 Uhr, dem 31. Februar 0000",
    "(((((((((((",
    "„„„„»»»»““\"'''",
    "A" * 500,
    "Dr. " * 40,
    "der " * 40,
    "und Anna Berg, " * 15,
    "-" * 60,
    "\n\n\n \t\r\n",
)


def texts(size: int = 12) -> st.SearchStrategy[str]:
    """Texts of a few fragments, and of any characters, in any order."""
    some = st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=30))
    return st.lists(some, max_size=size).map(" ".join)


def broken(data: bytes) -> st.SearchStrategy[bytes]:
    """The file with some stretches of it replaced, removed, doubled, and perhaps cut short."""
    edit = st.tuples(st.integers(0, len(data)), st.integers(0, 40), st.one_of(st.binary(max_size=12), st.just(None)))
    return st.tuples(st.lists(edit, min_size=1, max_size=6), st.integers(0, len(data))).map(
        lambda drawn: _edited(data, *drawn)
    )


def _edited(data: bytes, edits: list[tuple[int, int, bytes | None]], cut: int) -> bytes:
    for at, length, put in edits:
        stretch = data[at : at + length]
        data = data[:at] + (stretch * 2 if put is None else put) + data[at + length :]
    return data if cut % 3 else data[:cut]


def _docx() -> bytes:
    import docx

    file, document = BytesIO(), docx.Document()
    document.add_paragraph(WORDS)
    document.save(file)
    return file.getvalue()


def _warc(packed: bool) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = BytesIO()
    writer = WARCWriter(out, gzip=packed)
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    for number in range(2):
        page = BytesIO(PAGE.encode())
        writer.write_record(
            writer.create_warc_record(f"https://example.org/{number}", "response", page, http_headers=headers)
        )
    return out.getvalue()


def _stored(data: bytes) -> bytes:
    """The archive with nothing in it compressed, so that a broken byte reaches the markup."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as given, zipfile.ZipFile(out, "w") as put:
        for name in given.namelist():
            put.writestr(name, given.read(name))
    return out.getvalue()


RECORD = json.dumps({"id": "a", "text": WORDS, "published": "2024-05-03", "story": "s"}).encode()
PAGE = f"<html lang=de><title>Lund</title><body><h1>Lund</h1><p>{WORDS}</p><!-- x --><ul><li>a</ul>&amp;{SCRIPT}"
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Bote</title><item><guid>1</guid>'
    f"<pubDate>Mon, 18 Aug 2025 09:30:00 +0200</pubDate><description>{WORDS}</description></item></channel></rss>"
)
FILES: dict[str, bytes] = {
    "txt": f"# Lund\n\n> {WORDS}\n<!-- checker: ignore N101 so -->\n{WORDS}".encode(),
    "html": PAGE.encode(),
    "docx": _stored(_docx()),
    "json": b'{"documents": [' + RECORD + b"]}",
    "jsonl": RECORD + b"\n" + RECORD,
    "jsonl.gz": gzip.compress(RECORD + b"\n" + RECORD),
    "pdf": pdf(WORDS.replace(", ", ",\n"), "Zweite Seite."),
    "rss": FEED.encode(),
    "warc": _warc(False),
    "warc.gz": _warc(True),
}
