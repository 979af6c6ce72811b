"""What `annotate` sees in one document: neutral concepts, unresolved.

From here on nothing knows a language. Every span obeys the law of `Span`.
"""

from __future__ import annotations

from msgspec import Struct

from checker.model.document import Span

PERSON, ORGANIZATION, PLACE = "person", "organization", "place"


class Token(Struct, frozen=True):
    """One word or punctuation mark."""

    span: Span
    form: str
    lemma: str
    tag: str  # STTS-like coarse tag: NN, NE, ADJ, VV, ..., "$" for punctuation


class Sentence(Struct, frozen=True):
    """A sentence or heading: its span, and its tokens as a half-open range of token numbers."""

    span: Span
    first: int
    last: int


class Mention(Struct, frozen=True):
    """A name in the text. `name` is the name in its base form (genitive ending taken off).

    `key` is a concept of the tables ("UA", "NATO", "kyiv") where the name stands in one; `right` is the listed name
    that a word unknown otherwise seems to be a misprint of.
    """

    span: Span
    type: str
    name: str
    key: str | None = None
    right: str | None = None


class RoleMention(Struct, frozen=True):
    """A title or function given to somebody.

    `holder` is the number of the mention that holds it, in Annotations.mentions.
    """

    span: Span
    office: str
    holder: int | None = None
    jurisdiction: str | None = None
    organization: str | None = None
    qualifier: str | None = None


class Repetition(Struct, frozen=True):
    """Words or a paragraph that stand twice where once was meant."""

    kind: str  # "words" or "paragraph"
    spans: tuple[Span, ...]  # every occurrence, the first one first


class Annotations(Struct, frozen=True):
    """Everything read in one document, in the order of the text."""

    tokens: tuple[Token, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    roles: tuple[RoleMention, ...] = ()
    repetitions: tuple[Repetition, ...] = ()
