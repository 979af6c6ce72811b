"""A reviewer says a name, once."""

from __future__ import annotations

from starlette.responses import Response

from checker.report.text import clean
from checker.web.session import Session
from checker.web.visit import Visit


def send(visit: Visit) -> Response:
    """To the page that asks; htmx has to load it whole."""
    if visit.scripted:
        return Response(status_code=200, headers={"HX-Redirect": "/sign-in"})
    return visit.go("/sign-in")


def ask(visit: Visit) -> Response:
    """The page that asks for the name."""
    return visit.go("/") if visit.reviewer else visit.html("sign_in", missing=False)


def enter(visit: Visit) -> Response:
    """Keep the name."""
    name = clean(visit.field("name"))
    if not name:
        return visit.html("sign_in", 400, missing=True)
    visit.session = Session(visit.session.number, name, visit.session.admitted)
    return visit.go("/")


def leave(visit: Visit) -> Response:
    """Forget the name, for somebody else to sit down."""
    visit.session = Session(visit.session.number, None, visit.session.admitted)
    return visit.go("/sign-in")
