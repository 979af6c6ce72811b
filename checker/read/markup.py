"""The blocks of a page, as a reader sees them, and the map from their text back to the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from html.parser import HTMLParser

from msgspec import Struct

from checker.model.document import Anchor, Comment, Span
from checker.read.pieces import Piece, Run, pieces

BLOCKS = frozenset(
    "address article blockquote body caption center dd details dir div dl dt fieldset figcaption figure"
    " form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr"
    " ul".split()
)
UNREAD = frozenset(
    "aside audio button canvas datalist dialog footer head iframe map math menu nav noscript object script select style"
    " svg template textarea title video".split()
)
CLOSING = "\"'>]]>-->"  # ends whatever the page leaves open, so that nothing is scanned twice
GAP = "\n\n"  # between blocks


class Block(Struct, frozen=True):
    """What a reader sees as one paragraph, heading or list item. The tag is "" after the end of another block."""

    tag: str
    pieces: list[Piece]
    quoted: bool = False  # in a block quotation

    @property
    def text(self) -> str:
        return "".join(piece for _, piece in self.pieces)


class Page(HTMLParser):
    """The blocks of a page in the order of its source, without what is not read as its text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source
        self.language: str | None = None
        self.blocks: list[Block] = []
        self._tag = ""
        self._runs: list[Run] = []
        self._unread: list[str] = []
        self._quotations = 0  # open block quotations
        self._comments: list[tuple[int, int, str]] = []
        self._lines = [0] + [match.end() for match in re.finditer("\n", source)]
        # references are resolved from the source; the parser would only lose their places
        self.feed(source.replace("&", "+") + CLOSING)
        self.close()
        self._turn("")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "html":
            self.language = self.language or dict(attrs).get("lang")
        if tag in BLOCKS or tag in UNREAD:
            self._turn(tag)
        self._quotations += tag == "blockquote"
        if tag == "body":  # the end of the head may be left out
            self._unread.clear()
        elif tag in UNREAD:
            self._unread.append(tag)
        elif tag == "br":
            self._run(0)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS or tag in UNREAD:
            self._turn("")
        if tag == "blockquote":
            self._quotations = max(0, self._quotations - 1)
        if tag in self._unread:
            del self._unread[self._unread.index(tag) :]

    def handle_data(self, data: str) -> None:
        self._run(len(data))

    def handle_comment(self, data: str) -> None:
        line, column = self.getpos()
        self._comments.append((line, column + 1, data.strip()))

    def parse_comment(self, i: int, report: bool = True) -> int:
        """As HTML 5 has it: a comment that nothing closes lasts to the end."""
        end = super().parse_comment(i, report)
        return end if end >= 0 else len(self.rawdata)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """As HTML 5 has it: a comment. The standard library fails on names it does not know."""
        return self.parse_bogus_comment(i, report)

    def _run(self, length: int) -> None:
        line, column = self.getpos()
        start = self._lines[line - 1] + column
        end = min(start + length, len(self.source))
        if not self._unread and (start < end or not length):
            self._runs.append((start, end))

    def _turn(self, tag: str) -> None:
        found = pieces(self.source, self._runs)
        if found:
            self.blocks.append(Block(self._tag, found, self._quotations > 0))
        self._tag, self._runs = tag, []

    def render(self, blocks: Iterable[Block]) -> tuple[str, tuple[Anchor, ...]]:
        """The text of the blocks, and the map from it to lines and columns of the source."""
        parts: list[str] = []
        anchors: list[Anchor] = []
        length, known = 0, (0, 0)
        for block in blocks:
            parts += [GAP] if parts else []
            length += len(GAP) if anchors else 0
            for at, piece in block.pieces:
                line = bisect_right(self._lines, at)
                if known != (line, at - length):  # one anchor serves as long as text and source run side by side
                    known = line, at - length
                    anchors.append(Anchor(length, line, at - self._lines[line - 1] + 1))
                parts.append(piece)
                length += len(piece)
        return "".join(parts), tuple(anchors)

    def comments(self, text: str, anchors: tuple[Anchor, ...]) -> tuple[Comment, ...]:
        """The comments of the source, each at the offset of what comes after it in the rendered text."""
        points = [(anchor.line, anchor.column) for anchor in anchors]
        offsets = [anchor.offset for anchor in anchors] + [len(text)]
        return tuple(Comment(offsets[bisect_right(points, at[:2])], *at) for at in self._comments)


def quoted(blocks: Iterable[Block]) -> tuple[Span, ...]:
    """The blocks of block quotations, as they stand in the rendered text."""
    found, start = [], 0
    for block in blocks:
        end = start + len(block.text)
        found += [Span(start, end)] if block.quoted else []
        start = end + len(GAP)
    return tuple(found)
