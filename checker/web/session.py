"""Who is at the page: a signed cookie. Nothing of it is kept on the server."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

import msgspec
from msgspec import Struct

from checker.store.records import Target


class Said(Struct, frozen=True):
    """What was just done, told once on the next page."""

    what: str  # a key of the labels
    target: Target | None = None
    text: str = ""  # of the finding
    many: int = 1


class Session(Struct, frozen=True):
    """One browser."""

    number: str
    reviewer: str | None = None
    admitted: bool = False  # has shown the server's token
    said: Said | None = None


class Signer:
    """Makes and reads cookies that nobody else can make."""

    def __init__(self, secret: bytes | None = None) -> None:
        self._secret = secret or secrets.token_bytes(32)

    def fresh(self) -> Session:
        """A browser not seen before."""
        return Session(secrets.token_urlsafe(18))

    def cookie(self, session: Session) -> str:
        """The session as a cookie's value."""
        body = base64.urlsafe_b64encode(msgspec.json.encode(session)).decode()
        return f"{body}.{self._mark('session', body)}"

    def session(self, cookie: str | None) -> Session | None:
        """The session again; None if it is not one of ours."""
        body, _, mark = (cookie or "").partition(".")
        if not same(mark, self._mark("session", body)):
            return None
        return msgspec.json.decode(base64.urlsafe_b64decode(body), type=Session)

    def proof(self, session: Session) -> str:
        """What every form of this session carries, against requests forged by other pages."""
        return self._mark("form", session.number)

    def _mark(self, purpose: str, text: str) -> str:
        message = f"{purpose}:{text}".encode("utf-8", "replace")
        return hmac.new(self._secret, message, hashlib.sha256).hexdigest()


def same(one: str, other: str) -> bool:
    """Are the texts equal? Takes as long for any two."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))
