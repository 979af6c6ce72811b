"""What reviewers do: decide, assign, note, undo, redo. Only ever added to."""

from __future__ import annotations

from typing import Any, Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, Row, and_, func, insert, select, update

from checker.errors import StoreError
from checker.model.decision import DISMISSED, VERDICTS, Decision
from checker.model.finding import Finding
from checker.store.bulk import add, batches, named
from checker.store.documents import decoded, encoded, plain
from checker.store.matching import settles, sides, usual_reason
from checker.store.records import Action, Target
from checker.store.schema import action, entry, finding, premise, settled
from checker.store.state import derive, premises
from checker.store.verdicts import ENTRIES, decision

turned = action.alias("turned")  # undo and redo records, beside the actions they are aimed at
DECIDE, ASSIGN, NOTE, UNDO, REDO = "decide", "assign", "note", "undo", "redo"


def act(
    connection: Connection, kind: str, targets: Sequence[Target], token: str, reviewer: str, at: str,
    said: Mapping[str, Any],
) -> Action:  # fmt: skip
    """One action on all targets. A token that was used before gives that action again and does nothing."""
    done = known(connection, token)
    if done:
        return done
    if kind == DECIDE and said.get("verdict") not in VERDICTS:
        raise StoreError(f"verdict: {said.get('verdict')!r} is none of {', '.join(VERDICTS)}")
    rows = _rows(connection, targets)
    number = _begin(connection, kind, token, reviewer, at)
    add(connection, entry, [_entry(row, number, said) for row in rows])
    if said.get("verdict") == DISMISSED:
        _settle(connection, number)
    _derive(connection, number)
    return Action(number, kind, tuple((row.story, row.id) for row in rows), said.get("verdict"))


def undo(connection: Connection, token: str, reviewer: str, at: str) -> Action | None:
    """Take back the reviewer's latest action in force; None if there is none."""
    mine = select(func.max(action.c.key)).where(*_own(reviewer), action.c.undone.is_(False))
    return known(connection, token) or _turn(connection, UNDO, connection.scalar(mine), token, reviewer, at)


def redo(connection: Connection, token: str, reviewer: str, at: str) -> Action | None:
    """Do again what the reviewer took back last and did nothing new since; None if there is none."""
    newest = connection.scalar(select(func.max(action.c.key)).where(*_own(reviewer))) or 0
    back = select(turned.c.target).where(turned.c.kind == UNDO, turned.c.key > newest)
    taken = select(func.min(action.c.key)).where(*_own(reviewer), action.c.undone.is_(True), action.c.key.in_(back))
    return known(connection, token) or _turn(connection, REDO, connection.scalar(taken), token, reviewer, at)


def decisions(connection: Connection) -> Iterator[Decision]:
    """Every verdict ever given, in order, a part of the rows in memory at a time."""
    rows = ENTRIES.where(entry.c.verdict.is_not(None)).order_by(entry.c.key)
    yield from map(decision, connection.execution_options(yield_per=500).execute(rows))


def _own(reviewer: str) -> tuple[Any, ...]:
    return action.c.reviewer == plain(reviewer), action.c.kind.in_((DECIDE, ASSIGN, NOTE))


def known(connection: Connection, token: str) -> Action | None:
    """The action that a token has made; None if it has made none."""
    row = connection.execute(select(action).where(action.c.token == plain(token))).first()
    return _action(connection, row) if row else None


def _action(connection: Connection, row: Row[Any]) -> Action:
    own = connection.execute(select(entry).where(entry.c.action == (row.target or row.key))).all()
    return Action(row.key, row.kind, tuple((e.story, e.finding) for e in own), own[0].verdict if own else None)


def _rows(connection: Connection, targets: Sequence[Target]) -> list[Row[Any]]:
    """The findings meant, each once; all must be there."""
    wanted = list(dict.fromkeys((plain(story), plain(id)) for story, id in targets))
    found: dict[Target, Row[Any]] = {}
    for mine in named(finding.c.story, finding.c.id, wanted):
        found.update({(row.story, row.id): row for row in connection.execute(select(finding).where(mine))})
    missing = [id for story, id in wanted if (story, id) not in found]
    if missing or not wanted:
        raise StoreError(f"finding {missing[0] if missing else ''}: is not in the store; index its articles first")
    return [found[target] for target in wanted]


def _begin(
    connection: Connection, kind: str, token: str, reviewer: str, at: str, target: int | None = None
) -> int:  # fmt: skip
    row = {"token": plain(token), "kind": kind, "reviewer": plain(reviewer), "at": at, "target": target}
    number = connection.execute(insert(action).values(**row, undone=False)).inserted_primary_key
    assert number is not None
    return int(number[0])


def _entry(row: Row[Any], number: int, said: Mapping[str, Any]) -> dict[str, Any]:
    because = said.get("because")
    if said.get("verdict") == DISMISSED:
        because = because or usual_reason(row.code)
    body = decoded(row.body, Finding)
    return {
        "action": number, "target": row.key, "story": row.story, "finding": row.id, "code": row.code,
        "words": row.words, "verdict": said.get("verdict"), "because": because,
        "note": plain(said["note"]) if said.get("note") else None,
        "assignee": plain(said["assignee"]) if said.get("assignee") else None,
        "sides": encoded(sides(body) if body else ()), "blind": bool(said.get("blind")),
        "final": bool(said.get("final")),
    }  # fmt: skip


def _settle(connection: Connection, number: int) -> None:
    """Keep what the action's dismissals say beyond their findings."""
    rows = []
    own = select(entry.c.key, entry.c.target, entry.c.because).where(entry.c.action == number)
    for some in batches(connection.execute(own)):
        rests = premises(connection, [one.target for one in some])
        rows += [{"entry": one.key, "term": term} for one in some
                 for term in settles(one.because, rests.get(one.target, ()))]  # fmt: skip
    add(connection, settled, rows)


def _turn(
    connection: Connection, kind: str, target: int | None, token: str, reviewer: str, at: str
) -> Action | None:  # fmt: skip
    if target is None:
        return None
    number = _begin(connection, kind, token, reviewer, at, target)
    connection.execute(update(action).where(action.c.key == target).values(undone=kind == UNDO))
    _derive(connection, target)
    row = connection.execute(select(action).where(action.c.key == number)).one()
    return _action(connection, row)


def _derive(connection: Connection, number: int) -> None:
    """The findings of an action anew, and those that any decision on them speaks of by the way."""
    mine = select(entry.c.target, entry.c.story, entry.c.words).where(entry.c.action == number)
    keys: set[int] = set()
    for some in batches(connection.execute(mine)):
        targets, stories, words = ({row[place] for row in some} for place in range(3))
        keys |= targets | _among(connection, and_(finding.c.words.in_(words), finding.c.story.in_(stories)))
        said = select(settled.c.term).join(entry).where(entry.c.target.in_(targets))
        keys |= set(connection.execute(select(premise.c.finding).where(premise.c.term.in_(said))).scalars())
    derive(connection, sorted(keys))


def _among(connection: Connection, condition: Any) -> set[int]:
    return set(connection.execute(select(finding.c.key).where(condition)).scalars())


def actions(connection: Connection, target: int) -> Iterable[Row[Any]]:
    """Everything done to one finding, in order, with the number of findings done at once."""
    same = entry.alias()
    many = select(func.count()).where(same.c.action == entry.c.action).correlate(entry).scalar_subquery().label("many")
    rows = ENTRIES.add_columns(many)
    return connection.execute(rows.where(entry.c.target == target).order_by(entry.c.key)).all()
