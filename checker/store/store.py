"""The store's face: each method opens, calls one thing, closes."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Collection, Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, select

from checker.errors import StoreError
from checker.model.assertion import Reading
from checker.model.decision import Decision
from checker.model.document import Document
from checker.model.finding import Finding
from checker.store import cases, counts, decisions, documents, figures, findings, meant, queue, state, stories
from checker.store.guard import guarded
from checker.store.opening import connect, writing
from checker.store.records import (
    Action,
    Agreement,
    Case,
    Facets,
    Kept,
    KeptFinding,
    Page,
    Preview,
    Progress,
    Query,
    RuleCount,
    StoryLine,
    Target,
    Written,
)
from checker.store.schema import action


class Store:
    """One store. Close it, or use it in a `with`."""

    def __init__(self, url: str | Path, read_only: bool = False) -> None:
        self.name, self._engine = connect(url, read_only)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with guarded(self.name), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with guarded(self.name), writing(self._engine) as connection:
            yield connection

    # documents

    def digests(self, names: Iterable[str]) -> dict[Target, str]:
        """(story, id) -> digest, for the documents of these stories that are there."""
        with self._reading() as connection:
            return documents.digests(connection, names)

    def seals(self, names: Iterable[str] | None = None) -> dict[str, str]:
        """Story -> what its findings were made with; of all stories if none are named."""
        with self._reading() as connection:
            return stories.seals(connection, names)

    def write_story(
        self, story: str, changed: Sequence[Kept], gone: Collection[str], found: Sequence[KeptFinding], seal: str,
        at: str | None = None, before: Mapping[str, str] | None = None,
    ) -> Written | None:  # fmt: skip
        """The story's documents and findings as they are now: new versions, closed findings; nothing is lost.

        `before`: id -> digest of the documents that the findings were made beside; None, and nothing is written, where
        somebody else has changed them meanwhile.
        """
        at = at or now()
        with self._writing() as connection:
            if before is not None and before != _ids(documents.digests(connection, [story])):
                return None
            fresh, newer = documents.write(connection, story, changed, at)
            left = documents.leave(connection, story, gone)
            opened, closed, kept = findings.write(connection, story, found, at)
            stories.seal(connection, story, seal, at)
        return Written(fresh, newer, left, opened, closed, kept)

    def stories(self) -> list[StoryLine]:
        """Every story with its numbers."""
        with self._reading() as connection:
            return figures.stories(connection)

    def readings(self, which: Collection[Target] | str) -> list[Reading]:
        """What was read from a story's documents, or from these ones, as far as they are there."""
        with self._reading() as connection:
            return documents.read(connection, which)

    def document(self, story: str, id: str, version: int | None = None) -> Document | None:
        """The document as it was last seen, or as this version of it, counted from 1."""
        with self._reading() as connection:
            return documents.text(connection, story, id, version)

    def related(self, keys: Collection[str], limit: int = 200) -> list[Target]:
        """The documents that share most with these keys, best first."""
        with self._reading() as connection:
            return documents.related(connection, keys, limit)

    # findings

    def queue(self, query: Query, limit: int = 50, after: str | None = None) -> Page:
        """A part of the queue."""
        with self._reading() as connection:
            return queue.page(connection, query, limit, after)

    def step(self, query: Query, story: str, id: str, by: int) -> Target | None:
        """The finding before (-1) or after (1) this one in the queue."""
        with self._reading() as connection:
            return queue.step(connection, query, (story, id), by)

    def next_undecided(self, query: Query, story: str, id: str) -> Target | None:
        """Where to go on after this one."""
        with self._reading() as connection:
            return queue.next_undecided(connection, query, (story, id))

    def facets(self, query: Query = Query()) -> Facets:
        """What the query can be narrowed by, with numbers."""
        with self._reading() as connection:
            return counts.facets(connection, query)

    def progress(self, query: Query) -> Progress:
        """How far the review of the query's findings is."""
        with self._reading() as connection:
            return counts.progress(connection, query)

    def case(self, story: str, id: str) -> Case | None:
        """One finding with all that was said and done about it."""
        with self._reading() as connection:
            return cases.case(connection, story, id)

    def find(self, id: str) -> list[Target]:
        """The stories that have this finding; an unambiguous beginning of the id will do."""
        with self._reading() as connection:
            return cases.find(connection, id)

    # decisions

    def decide(
        self, targets: Sequence[Target], *, reviewer: str, verdict: str, token: str, note: str | None = None,
        because: str | None = None, blind: bool = False, final: bool = False, at: str | None = None,
    ) -> Action:  # fmt: skip
        """One verdict on these findings. The same token again is the same action and changes nothing."""
        said = {"verdict": verdict, "note": note, "because": because, "blind": blind, "final": final}
        return self._act(decisions.DECIDE, targets, token, reviewer, at, said)

    def decide_matching(
        self, query: Query, digest: str, *, reviewer: str, verdict: str, token: str, note: str | None = None,
    ) -> Action:  # fmt: skip
        """One verdict on everything that a preview has shown; refused if that has changed since."""
        with self._writing() as connection:
            every = queue.targets(connection, query)
            if counts.digest(every) != digest and not decisions.known(connection, token):
                raise StoreError("the findings that match have changed meanwhile; look at the preview again")
            said = {"verdict": verdict, "note": note}
            return decisions.act(connection, decisions.DECIDE, every, token, reviewer, now(), said)

    def assign(
        self, targets: Sequence[Target], *, reviewer: str, assignee: str | None, token: str
    ) -> Action:  # fmt: skip
        """Give these findings to somebody, or to nobody."""
        return self._act(decisions.ASSIGN, targets, token, reviewer, None, {"assignee": assignee})

    def annotate(self, story: str, id: str, *, reviewer: str, note: str, token: str) -> Action:
        """A note that decides nothing."""
        return self._act(decisions.NOTE, [(story, id)], token, reviewer, None, {"note": note})

    def _act(
        self, kind: str, targets: Sequence[Target], token: str, reviewer: str, at: str | None, said: dict[str, Any]
    ) -> Action:  # fmt: skip
        with self._writing() as connection:
            return decisions.act(connection, kind, targets, token, reviewer, at or now(), said)

    def undo(self, reviewer: str, token: str) -> Action | None:
        """Take back the reviewer's latest action that is in force; None if there is none."""
        with self._writing() as connection:
            return decisions.undo(connection, token, reviewer, now())

    def redo(self, reviewer: str, token: str) -> Action | None:
        """Do again what was taken back last; None if there is nothing, or something new was done since."""
        with self._writing() as connection:
            return decisions.redo(connection, token, reviewer, now())

    def preview(self, query: Query) -> Preview:
        """What a bulk decision would touch."""
        with self._reading() as connection:
            return counts.preview(connection, query)

    def precision(self) -> list[RuleCount]:
        """The verdicts so far, rule by rule."""
        with self._reading() as connection:
            return figures.precision(connection)

    def agreement(self) -> list[Agreement]:
        """How far reviewers agree."""
        with self._reading() as connection:
            return figures.agreement(connection)

    def decisions(self) -> Iterator[Decision]:
        """Every verdict, in order, undone ones too."""
        with self._reading() as connection:
            yield from decisions.decisions(connection)

    def judged(self, found: Sequence[Finding], story: str | None = None) -> dict[str, Decision]:
        """Id -> the decision that holds for a finding that need not be in the store: in its story, or in any."""
        with self._reading() as connection:
            return meant.judged(connection, found, story)

    def last_action(self) -> int:
        """The number of the newest action: has anything happened since?"""
        with self._reading() as connection:
            newest = connection.scalar(select(action.c.key).order_by(action.c.key.desc()).limit(1))
            return int(newest or 0)

    def rebuild(self) -> None:
        """Derive every state again from what people did."""
        with self._writing() as connection:
            state.derive_all(connection)


def _ids(digests: Mapping[Target, str]) -> dict[str, str]:
    """Of one story's documents."""
    return {id: digest for (_, id), digest in digests.items()}


def now() -> str:
    """This moment, ISO, UTC."""
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
