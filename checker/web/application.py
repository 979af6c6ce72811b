"""The routes."""

from __future__ import annotations

from typing import Callable

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from checker.store import Store
from checker.web.acts import annotate, assign, decide, redo, undo
from checker.web.bulk import decide_all, preview
from checker.web.config import Config
from checker.web.desk import changed, desk
from checker.web.export import choice, download
from checker.web.figures import agreement, rules
from checker.web.gate import Admitting, Answering, not_found
from checker.web.pages import assets
from checker.web.panels import article, filters, keys, rule
from checker.web.refusals import Refused
from checker.web.safety import Guarded, Headed
from checker.web.session import same
from checker.web.signing import ask, enter, leave, send
from checker.web.site import Site
from checker.web.visit import Visit

Answer = Callable[[Visit], Response]
SHOWN: dict[str, Answer] = {
    "/": desk, "/changed": changed, "/article": article, "/rule": rule, "/keys": keys, "/filters": filters,
    "/bulk": preview, "/rules": rules, "/agreement": agreement, "/export": choice, "/export/{name}": download,
}  # fmt: skip
DONE: dict[str, Answer] = {
    "/decide": decide, "/note": annotate, "/assign": assign, "/undo": undo, "/redo": redo, "/bulk": decide_all,
    "/sign-out": leave,
}  # fmt: skip


def application(store: Store, config: Config) -> Starlette:
    """The page over an open store."""
    site = Site(store, config)
    middleware = [
        Middleware(Headed),
        Middleware(Answering, site=site),
        Middleware(Guarded, config=config),
        Middleware(Admitting, site=site),
    ]
    made = Starlette(routes=_routes(), middleware=middleware, exception_handlers={HTTPException: not_found})
    made.state.site = site
    return made


def _routes() -> list[Route]:
    return [
        Route("/static/{name}", static),
        Route("/sign-in", _opened(ask), methods=["GET"]),
        Route("/sign-in", _opened(enter), methods=["POST"]),
        *(Route(path, _named(answer), methods=["GET"]) for path, answer in SHOWN.items()),
        *(Route(path, _named(answer), methods=["POST"]) for path, answer in DONE.items()),
    ]


def static(request: Request) -> Response:
    """One of the few files there are, from memory."""
    found = assets().get(request.path_params["name"])
    if found is None:
        raise Refused(404, "not_found")
    content, kind = found
    return Response(content, media_type=kind, headers={"cache-control": "private, max-age=31536000, immutable"})


def _opened(answer: Answer) -> Callable[[Request], Response]:
    """An endpoint for anybody. What changes something has to carry the session's proof."""

    def endpoint(request: Request) -> Response:
        visit = Visit(request)
        if visit.posted and not same(visit.form.get("proof", ""), visit.proof):
            raise Refused(403, "no_proof")
        return answer(visit)

    return endpoint


def _named(answer: Answer) -> Callable[[Request], Response]:
    """An endpoint for reviewers; whoever has not said a name is asked for it."""
    return _opened(lambda visit: answer(visit) if visit.reviewer else send(visit))
