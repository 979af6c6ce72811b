"""What one document says, with its evidence: the result of the first kernel."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from checker.model.document import OPENING, TITLE, Source, Span, printed
from checker.model.value import Amount, Interval, Value


class Passage(Struct, frozen=True, order=True):
    """The exact words a fact was read from, and where. No later stage goes back to the text."""

    document: str
    span: Span
    text: str
    line: int
    column: int
    quote: str  # the sentence it stands in


FUTURE = "future"  # a time
POSSIBLE = "possible"  # a certainty


class Assertion(Struct, frozen=True):
    """One document says: subject, predicate, value. It carries its whole evidence."""

    subject: str  # id of an entity of the document; after `link`, key of the story's entity
    predicate: str
    value: Value
    passage: Passage
    polarity: str = "+"
    certainty: str = "asserted"
    attributed_to: str | None = None
    condition: str | None = None
    time: str | None = None  # of a clause that denies: FUTURE, where it rules out what is to come
    place: str | None = None
    asserted_at: str | None = None  # the document's publication, ISO

    @property
    def document(self) -> str:
        return self.passage.document


class Entity(Struct, frozen=True):
    """One person, organization or place of a document, or, after `link`, of a story."""

    id: str
    type: str
    name: str  # the best form
    key: str | None = None  # concept of the tables, if it stands in one


class ReadTime(Struct, frozen=True):
    """A time expression as `extract` prints it."""

    span: Span
    text: str
    value: Interval


class ReadQuantity(Struct, frozen=True):
    """A quantity as `extract` prints it."""

    span: Span
    text: str
    value: Amount


class ReadQuote(Struct, frozen=True):
    """A quotation with its speaker, as `extract` prints it and the rules on quotations compare it."""

    passage: Passage
    direct: bool
    words: tuple[str, ...]  # what it says, in small letters, in order
    weights: str = ""  # a letter a word: c content, n negation, l light
    speaker: str | None = None  # id of the entity
    speaker_passage: Passage | None = None
    cue: str | None = None
    guessed: bool = False  # no word gives the quotation to the speaker


class ReadStance(Struct, frozen=True):
    """A stance with its evidence: whose, what kind, on what."""

    passage: Passage
    act: str
    polarity: str
    holder: str | None  # id of the entity
    holder_words: str  # as the text names the holder
    role: str | None
    topic: str  # the words of the topic
    topic_words: tuple[str, ...]  # lemmas and concepts, language-neutral where there are any
    entities: tuple[str, ...] = ()  # ids of the entities named in the topic
    certainty: str = "asserted"
    condition: str | None = None
    body: str | None = None  # a body without a name as the holder: "works_council"
    change: bool = False  # the text itself calls it new
    said: str = ""  # the clause it stands in
    asserted_at: str | None = None  # the document's publication, ISO


class Term(Struct, frozen=True):
    """One content word of a statement, and where it begins in the document."""

    form: str  # in small letters
    start: int
    named: bool = False  # part of the name of an entity
    known: bool = True  # does the lexicon of its language have it?


class Doer(Struct, frozen=True):
    """Somebody who does something, or to whom it is done: words in small letters, names apart from the others."""

    passage: Passage
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()


class Deed(Struct, frozen=True):
    """One does something to others, whatever the voice of the clause."""

    predicate: str  # lemma of the verb
    agent: Doer
    others: tuple[Doer, ...]
    denied: bool = False


class Statement(Struct, frozen=True):
    """One sentence as something that other documents may say too. Its slots are assertions with its id as subject."""

    id: str
    passage: Passage  # the whole sentence
    terms: tuple[Term, ...]
    entities: tuple[str, ...]  # ids of the entities named in it, in order
    slots: tuple[Assertion, ...] = ()
    negators: int = 0  # words in it that deny or lack something
    denials: int = 0  # those of them that are words of negation: "not"
    kinds: tuple[str, ...] = ()  # of the events it speaks of
    cues: tuple[str, ...] = ()  # which state of things it tells: "earlier", "now", "zone"
    deeds: tuple[Deed, ...] = ()


class Happening(Struct, frozen=True):
    """Something that happened, by the words that tell it."""

    words: tuple[str, ...]  # in small letters
    plain: tuple[str, ...] = ()  # those that are no names
    kinds: tuple[str, ...] = ()  # of the events they speak of


class Order(Struct, frozen=True):
    """The document says that one thing happened before another."""

    first: Happening
    then: Happening
    passage: Passage
    statements: tuple[str, ...]  # ids of the statements that tell it


class Observation(Struct, frozen=True):
    """Something noticed inside one document that needs no other document to judge."""

    kind: str  # "repeated_words", "repeated_paragraph", "homoglyph"
    passages: tuple[Passage, ...]
    subject: str | None = None
    value: str = ""


class ReadMention(Struct, frozen=True):
    """A mention with the entity it belongs to, as `extract` prints it."""

    span: Span
    text: str
    entity: str
    line: int = 1
    column: int = 1


class Reading(Struct, frozen=True):
    """All that later stages may know of a document."""

    document: str
    story: str
    language: str
    source: Source = Source()
    title: str | None = None
    url: str | None = None
    published: str | None = None
    path: str | None = None
    entities: tuple[Entity, ...] = ()
    mentions: tuple[ReadMention, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    observations: tuple[Observation, ...] = ()
    times: tuple[ReadTime, ...] = ()
    quantities: tuple[ReadQuantity, ...] = ()
    quotes: tuple[ReadQuote, ...] = ()
    stances: tuple[ReadStance, ...] = ()
    statements: tuple[Statement, ...] = ()
    orders: tuple[Order, ...] = ()
    signature: tuple[int, ...] = ()  # bottom-k hashes of word shingles, ascending

    @property
    def headlines(self) -> tuple[Statement, ...]:
        """The statements of the title: of its own field, or of the line that prints it."""
        title, opening = printed(self.title or ""), defaultdict[int, list[Statement]](list)
        for statement in self.statements:
            if title and statement.passage.span.start < OPENING and statement.passage.span.field != TITLE:
                opening[statement.passage.line].append(statement)
        lines = (own for own in opening.values() if printed(" ".join(one.passage.text for one in own)) == title)
        return next(map(tuple, lines), tuple(one for one in self.statements if one.passage.span.field == TITLE))
