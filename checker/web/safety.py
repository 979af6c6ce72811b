"""What every request has to pass before anything looks at it, and what every answer carries."""

from __future__ import annotations

import ipaddress
from typing import Mapping
from urllib.parse import parse_qsl

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from checker.web.config import LOOPBACK, Config
from checker.web.refusals import Refused

BODY, QUERY, FIELDS = 64 * 1024, 8 * 1024, 60
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; "
    "img-src 'self'; frame-ancestors 'none'; base-uri 'none'"
)
# Not "no-referrer": with that, browsers send "Origin: null" with our own forms, and they could not be told from others.
SENT = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
_WILDCARDS = ("0.0.0.0", "::", "")


class Headed:
    """Outermost: every answer carries the headers, an error's too."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(SENT)
                headers.setdefault("cache-control", "no-store")
            await send(message)

        await self._app(scope, receive, sending)


class Guarded:
    """Refuses what comes from elsewhere or is too large; reads the form into `state.form`."""

    def __init__(self, app: ASGIApp, config: Config) -> None:
        self._app, self._config = app, config

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            headers = Headers(scope=scope)
            check_host(headers.get("host", ""), self._config)
            if len(scope["query_string"]) > QUERY:
                raise Refused(414, "long_address")
            if scope["method"] not in ("GET", "HEAD"):
                check_origin(headers, scope["scheme"])
                scope.setdefault("state", {})["form"] = parsed(await body(headers, receive))
        await self._app(scope, receive, send)


def check_host(given: str, config: Config) -> None:
    """Only names that nobody else can point at this machine: a page elsewhere could do so with its own name."""
    name = host_name(given)
    known = name in LOOPBACK or name == config.host.lower()
    if not known and not (config.host in _WILDCARDS and _is_address(name)):
        raise Refused(421, "foreign_host", given[:100])


def host_name(given: str) -> str:
    """The name of a Host header, without port and brackets, in small letters."""
    if given.startswith("["):
        return given[1:].partition("]")[0].lower()
    return given.partition(":")[0].lower()


def _is_address(name: str) -> bool:
    try:
        return bool(ipaddress.ip_address(name))
    except ValueError:
        return False


def check_origin(headers: Mapping[str, str], scheme: str) -> None:
    """What changes something has to come from our own page."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site not in (None, "same-origin") or origin not in (None, f"{scheme}://{headers.get('host')}"):
        raise Refused(403, "foreign_origin")


async def body(headers: Mapping[str, str], receive: Receive) -> bytes:
    """The request's body, as far as it is a small form."""
    if headers.get("content-type", "").partition(";")[0].strip() != "application/x-www-form-urlencoded":
        raise Refused(415, "no_form")
    read, more = b"", True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Refused(400, "cut_off")
        read += message.get("body", b"")
        more = message.get("more_body", False)
        if len(read) > BODY:
            raise Refused(413, "large_body")
    return read


def parsed(read: bytes) -> dict[str, str]:
    """The form's fields, the last value of each."""
    try:
        return dict(parse_qsl(read.decode("ascii"), keep_blank_values=True, max_num_fields=FIELDS))
    except ValueError as error:
        raise Refused(400, "no_form") from error
