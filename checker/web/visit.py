"""One request: who asks, for what, and the ways to answer."""

from __future__ import annotations

from datetime import date
from typing import Any, Mapping
from urllib.parse import parse_qsl

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from checker.store import Store
from checker.store.records import Query, Target
from checker.web.filters import Filter, read
from checker.web.pages import Pages
from checker.web.refusals import Refused
from checker.web.session import Said, Session
from checker.web.site import Site

_LIMITS = {"note": 4000, "assignee": 80, "name": 80, "token": 100, "in": 1000, "id": 100, "digest": 100}

_LONG_NAME = 200


class Visit:
    """A request and its answer."""

    def __init__(self, request: Request) -> None:
        self.site: Site = request.app.state.site
        self.store: Store = self.site.store
        self.pages: Pages = self.site.pages
        self._state, self._headers = request.scope.setdefault("state", {}), request.headers
        self.form: Mapping[str, str] = self._state.get("form", {})
        self.params: QueryParams = request.query_params
        self.path: Mapping[str, Any] = request.path_params
        self.posted = request.method == "POST"

    @property
    def session(self) -> Session:
        return self._state["session"]  # type: ignore[no-any-return]

    @session.setter
    def session(self, session: Session) -> None:
        self._state["session"] = session  # the answer carries it to the browser

    @property
    def reviewer(self) -> str:
        """The name; "" if it is not known yet."""
        return self.site.config.reviewer or self.session.reviewer or ""

    @property
    def proof(self) -> str:
        return self.site.signer.proof(self.session)

    @property
    def filter(self) -> Filter:
        """Of the address, or the one a form was shown under."""
        if not self.posted:
            return read(self.params.multi_items())
        return read(parse_qsl(self.field("back", limit=8192), keep_blank_values=True))

    def query(self, filter: Filter) -> Query:
        """The filter for the store."""
        return filter.query(self.reviewer, date.today())

    @property
    def target(self) -> Target | None:
        """The finding that the address or the form names."""
        given = self.form if self.posted else self.params
        story, id = given.get("in", ""), given.get("id", "")
        if len(story) > _LIMITS["in"] or len(id) > _LIMITS["id"]:
            raise Refused(400, "too_long", "id")
        return (story, id) if id else None

    def field(self, name: str, limit: int = 0) -> str:
        """A field of the form without blanks around it; "" if it is not there."""
        value = self.form.get(name, "").strip()
        if len(value) > (limit or _LIMITS[name]):
            raise Refused(400, "too_long", name)
        return value

    def token(self) -> str:
        """What makes the form one action, however often it is sent."""
        token = self.field("token")
        if not token:
            raise Refused(400, "no_token")
        return token

    def into(self, part: str) -> bool:
        """Does htmx want this part of the page alone?"""
        asked = self._headers.get("hx-target") == part and "hx-history-restore-request" not in self._headers
        return self._headers.get("hx-request") == "true" and asked

    @property
    def scripted(self) -> bool:
        return self._headers.get("hx-request") == "true"

    def say(self, what: str, target: Target | None = None, text: str = "", many: int = 1) -> None:
        """Have the next page tell what was done."""
        fits = target if target and len(target[0]) <= _LONG_NAME else None  # a cookie has 4,096 bytes
        said = Said(what, fits, text, many)
        self.session = Session(self.session.number, self.session.reviewer, self.session.admitted, said)

    def heard(self) -> Said | None:
        """What is to be told now, once."""
        said = self.session.said
        if said:
            self.session = Session(self.session.number, self.session.reviewer, self.session.admitted)
        return said

    def html(self, template: str, status: int = 200, **context: Any) -> Response:
        """A page or a part of one."""
        common = {"reviewer": self.reviewer, "fixed": bool(self.site.config.reviewer), "proof": self.proof}
        return HTMLResponse(self.pages.render(template, **{"said": None, **common, **context}), status)

    def go(self, address: str) -> Response:
        """On to another page, after a form."""
        return RedirectResponse(address, 303)
