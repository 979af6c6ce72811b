"""Signed cookies."""

from __future__ import annotations

from checker.web.session import Said, Session, Signer, same

SESSION = Session("n1", "Änne; Berg", True, Said("confirmed", ("hafen", "aa01"), "Text", 2))


def test_a_cookie_read_again_is_the_session() -> None:
    signer = Signer()
    assert signer.session(signer.cookie(SESSION)) == SESSION
    assert signer.cookie(SESSION).isascii() and ";" not in signer.cookie(SESSION)


def test_nobody_else_makes_one() -> None:
    signer, cookie = Signer(), Signer().cookie(SESSION)
    body, mark = signer.cookie(SESSION).split(".")
    for forged in (cookie, None, "", ".", body, f"{body}.", f"{body}x.{mark}", f"{body}.{mark[:-1]}ü"):
        assert signer.session(forged) is None


def test_the_proof_belongs_to_one_session() -> None:
    signer = Signer()
    assert signer.proof(Session("a")) == signer.proof(Session("a", "Ann")) != signer.proof(Session("b"))
    assert signer.proof(Session("a")) != Signer().proof(Session("a"))


def test_texts_of_any_kind_are_compared() -> None:
    assert same("é", "é") and not same("é", "e") and not same("\ud800", "x")
