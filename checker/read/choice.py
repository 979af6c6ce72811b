"""Which blocks of a page are its article, by the words that trafilatura found."""

from __future__ import annotations

import unicodedata

from checker.read.markup import Block
from checker.read.pieces import SOFT_HYPHEN

PROSE = frozenset("p h1 h2 h3 h4 h5 h6 li".split())
HEADINGS = frozenset("h1 h2".split())
LENGTH = 3  # words in a shingle
MARKS = frozenset("-|")  # before list items and between cells
Words = tuple[str, ...]


def choose(blocks: list[Block], found: str, title: str) -> list[Block]:
    """The blocks whose words were found, a repeated one each time; else all prose; else all there is.

    A headline before the first of them is one of them, though many pages set it apart.
    """
    lines = {words(line) for line in found.splitlines()}
    known = {shingle for line in lines for shingle in shingles(line)}
    chosen = [block for block in blocks if _found(words(block.text), lines, known)]
    if not chosen:
        return [block for block in blocks if block.tag in PROSE] or blocks
    before = blocks[: blocks.index(chosen[0])]
    return [block for block in before if headline(block, title)][:1] + chosen


def headline(block: Block, title: str) -> bool:
    """Whether the block is the heading that gave the page its title, with or without the site's name."""
    heading, wanted = words(block.text), words(title)
    size = min(len(heading), len(wanted))
    return block.tag in HEADINGS and size > 0 and heading[:size] == wanted[:size]


def words(text: str) -> Words:
    """The words of a text, however it was set."""
    plain = unicodedata.normalize("NFC", text.replace(SOFT_HYPHEN, ""))
    return tuple(word for word in plain.split() if word not in MARKS)


def shingles(line: Words) -> list[Words]:
    """Every few words that follow one another."""
    return [line[at : at + LENGTH] for at in range(len(line) - LENGTH + 1)]


def _found(block: Words, lines: set[Words], known: set[Words]) -> bool:
    """At least half of its shingles: trafilatura leaves out the words of some inline elements."""
    own = shingles(block)
    return block in lines if not own else 2 * sum(shingle in known for shingle in own) >= len(own)
