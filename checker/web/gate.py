"""Who may come in, and the page for everything that is refused or goes wrong. Outside of all routes."""

from __future__ import annotations

import logging
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from checker.errors import CheckerError
from checker.report.text import clean
from checker.web.refusals import Refused
from checker.web.session import Session, same
from checker.web.site import Site

_LOG = logging.getLogger(__name__)
_FOREVER = 400 * 24 * 3600


class Answering:
    """Whatever goes wrong inside becomes a page that says so in one sentence, without a traceback."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app, self._site = app, site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except Exception as error:
            if begun:  # a download that broke off: the connection has to break too
                raise
            await trouble(self._site, error)(scope, receive, send)


def trouble(site: Site, error: Exception) -> Response:
    """The page for an error."""
    if isinstance(error, Refused):
        return _page(site, error.status, site.pages.said("refusals", error.reason, clean(error.detail)))
    if isinstance(error, CheckerError):
        return _page(site, 503, clean(str(error)))
    _LOG.error("unexpected", exc_info=error)
    return _page(site, 500, site.pages.said("refusals", "unexpected"))


async def not_found(request: Request, error: Exception) -> Response:
    """The page for an address that is none."""
    status = error.status_code if isinstance(error, HTTPException) else 404
    return _page(request.app.state.site, status, request.app.state.site.pages.said("refusals", "not_found"))


def _page(site: Site, status: int, reason: str) -> Response:
    return HTMLResponse(site.pages.render("trouble", status=status, reason=reason), status)


class Admitting:
    """Reads the session's cookie, lets in who has shown the token, and sends the cookie back where it has changed."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app, self._site = app, site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        known = self._site.signer.session(_cookie(scope, self._site.cookie))
        state = scope.setdefault("state", {})
        state["session"] = known or self._site.signer.fresh()

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start" and state["session"] != known:
                value = self._site.signer.cookie(state["session"])
                MutableHeaders(scope=message).append("set-cookie", cookie(self._site.cookie, value))
            await send(message)

        await self._admit(scope, state["session"])(scope, receive, sending)

    def _admit(self, scope: Scope, session: Session) -> ASGIApp:
        """The application, or what stands before it."""
        token, given = self._site.config.token, QueryParams(scope["query_string"]).get("token", "")
        if not token or session.admitted or scope["path"].startswith("/static/"):
            return self._app
        if not same(given, token):
            raise Refused(401, "no_admission")
        scope["state"]["session"] = Session(session.number, session.reviewer, admitted=True)
        return RedirectResponse("/", 303)  # the token is to stand in no history


def cookie(name: str, value: str, age: int = _FOREVER) -> str:
    """A Set-Cookie header: for this page alone, out of reach of scripts and of other sites."""
    return f"{name}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Strict"


def _cookie(scope: Scope, name: str) -> str | None:
    try:
        found = SimpleCookie(Headers(scope=scope).get("cookie", "")).get(name)
    except CookieError:
        return None
    return found.value if found else None
