"""Downloads: every decision as CSV or JSON, and the list of corrections. Written as they are read."""

from __future__ import annotations

from itertools import chain
from typing import Callable, Iterator

from starlette.responses import Response, StreamingResponse

from checker.model.decision import CONFIRMED
from checker.report.decisions import Correction, as_csv, as_json, corrections
from checker.store import Store
from checker.store.records import Case, Query
from checker.web.refusals import Refused
from checker.web.visit import Visit

_AT_ONCE = 200


def choice(visit: Visit) -> Response:
    """The page that offers them."""
    return visit.html("export")


def download(visit: Visit) -> Response:
    """One of them."""
    found = _WRITERS.get(visit.path["name"])
    if found is None:
        raise Refused(404, "not_found")
    kind, write = found
    parts = write(visit.store, visit.pages.language)
    first = next(parts, "")  # what fails at once fails with a page that says so
    headers = {"content-disposition": f'attachment; filename="{visit.path["name"]}"'}
    return StreamingResponse(chain([first], parts), media_type=kind, headers=headers)


def confirmed(store: Store) -> Iterator[Correction]:
    """What is confirmed and not mended yet, story by story."""
    for story in store.stories():
        query, after = Query(stories=(story.name,), verdicts=(CONFIRMED,)), None
        while rows := store.queue(query, _AT_ONCE, after).rows:
            cases = (store.case(row.story, row.id) for row in rows)
            yield from (_correction(case) for case in cases if case)
            after = rows[-1].place


def _correction(case: Case) -> Correction:
    names = {id: origin.publisher or id for id, origin in case.documents.items()}
    titles = {id: origin.title or "" for id, origin in case.documents.items()}
    return Correction(case.finding, case.standing, names, titles)


_WRITERS: dict[str, tuple[str, Callable[[Store, str], Iterator[str]]]] = {
    "decisions.csv": ("text/csv; charset=utf-8", lambda store, language: as_csv(store.decisions())),
    "decisions.json": ("application/json", lambda store, language: as_json(store.decisions())),
    "corrections.md": (
        "text/markdown; charset=utf-8", lambda store, language: corrections(confirmed(store), language)
    ),
}  # fmt: skip
