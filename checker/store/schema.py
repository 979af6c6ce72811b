"""The tables. What a person did stands in `action` and `entry`, which only grow; the state columns of `finding` are
derived from them and can be made again."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()
_Number = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up an INTEGER alone


def _key() -> Column[int]:
    return Column("key", _Number, primary_key=True, autoincrement=True)


story = Table(
    "story", metadata,
    Column("name", Text, primary_key=True),
    Column("seal", Text, nullable=False),  # what its findings were made with
    Column("written", Text, nullable=False),
)  # fmt: skip

document = Table(
    "document", metadata, _key(),
    Column("story", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("version", Integer, nullable=False),  # the current one
    Column("digest", Text, nullable=False),
    Column("gone", Boolean, nullable=False),
    UniqueConstraint("story", "id"),
)  # fmt: skip

version = Table(
    "version", metadata, _key(),
    Column("document", _Number, ForeignKey("document.key"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),  # the document, msgpack
    Column("reading", LargeBinary, nullable=False),  # what was read from it, msgpack
    UniqueConstraint("document", "number"),
)  # fmt: skip

posting = Table(
    "posting", metadata,
    Column("term", Text, primary_key=True),
    Column("document", _Number, ForeignKey("document.key"), primary_key=True),
    Index("posting_document", "document"),
)  # fmt: skip

finding = Table(
    "finding", metadata, _key(),
    Column("story", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("severity", Integer, nullable=False),  # place in SEVERITIES
    Column("subject", Text, nullable=False),
    Column("message", Text, nullable=False),  # JSON: language -> sentence
    Column("sources", Text, nullable=False),  # JSON list
    Column("words", Text, nullable=False),  # hash of the sides' words
    Column("body", LargeBinary, nullable=False),  # the finding, msgpack
    Column("first_seen", Text, nullable=False),
    Column("closed_at", Text),
    # derived:
    Column("state", Text, nullable=False),
    Column("decided", Boolean, nullable=False),
    Column("reviewer", Text),
    Column("decided_at", Text),
    Column("assignee", Text),
    Column("entry", _Number),  # the decision that holds, that was made on other words, or on which it rests
    UniqueConstraint("story", "id"),
    Index("finding_queue", "closed_at", "decided", "severity", "story", "code", "key", "subject", "state", "reviewer",
          "assignee", "first_seen"),  # in the queue's order, with all it is filtered by
    Index("finding_newest", "closed_at", "key"),
    Index("finding_words", "words"),
    Index("finding_id", "id"),
)  # fmt: skip

witness = Table(
    "witness", metadata,
    Column("finding", _Number, ForeignKey("finding.key"), primary_key=True),
    Column("source", Text, primary_key=True),
    Index("witness_source", "source"),
)  # fmt: skip

wording = Table(  # apart from `finding`, because a search reads all of it
    "wording", metadata,
    Column("finding", _Number, ForeignKey("finding.key"), primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),  # everything one may look for, in small letters
)  # fmt: skip

premise = Table(
    "premise", metadata,
    Column("finding", _Number, ForeignKey("finding.key"), primary_key=True),
    Column("term", Text, primary_key=True),  # Finding.rests_on
    Index("premise_term", "term"),
)  # fmt: skip

action = Table(
    "action", metadata, _key(),
    Column("token", Text, nullable=False, unique=True),  # the same request twice is one action
    Column("kind", Text, nullable=False),  # decide, assign, note, undo, redo
    Column("reviewer", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("target", _Number),  # the action that is undone or redone
    Column("undone", Boolean, nullable=False),  # derived: the last that was aimed at it is an undo
    Index("action_reviewer", "reviewer", "key"),
)  # fmt: skip

entry = Table(
    "entry", metadata, _key(),
    Column("action", _Number, ForeignKey("action.key"), nullable=False),
    Column("target", _Number, ForeignKey("finding.key"), nullable=False),
    Column("story", Text, nullable=False),  # this and the next two as the finding has them
    Column("finding", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("verdict", Text),
    Column("note", Text),
    Column("because", Text),
    Column("assignee", Text),
    Column("words", Text, nullable=False),  # hash, as in `finding`
    Column("sides", LargeBinary, nullable=False),  # the words themselves, msgpack
    Column("blind", Boolean, nullable=False),
    Column("final", Boolean, nullable=False),
    Index("entry_action", "action"),
    Index("entry_target", "target", "action", "verdict"),
    Index("entry_finding", "finding"),
    Index("entry_words", "words"),
)  # fmt: skip

settled = Table(  # what a dismissal says beyond its finding
    "settled", metadata,
    Column("entry", _Number, ForeignKey("entry.key"), primary_key=True),
    Column("term", Text, primary_key=True),
    Index("settled_term", "term"),
)  # fmt: skip
