"""Words, templates and files of the page."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any

import pytest

from checker.model.decision import REASONS, VERDICTS
from checker.web.config import KEYS
from checker.web.filters import STATES
from checker.web.pages import assets, labels, version

TEMPLATES = files("checker.web") / "templates"
SOURCES = "".join(one.read_text(encoding="utf-8") for one in TEMPLATES.iterdir() if one.name.endswith(".j2"))


def keys(table: Any, path: str = "") -> set[str]:
    return {own for name, value in table.items() for own in
            (keys(value, f"{path}{name}.") if isinstance(value, dict) else {f"{path}{name}"})}  # fmt: skip


def holes(table: Any) -> dict[str, list[str]]:
    return {name: re.findall(r"{.*?}", str(value)) for name, value in table.items()}


def test_both_languages_say_the_same_things() -> None:
    assert keys(labels("de")) == keys(labels("en"))
    for table in labels("en"):
        assert holes(labels("de")[table]) == holes(labels("en")[table])


def test_every_label_is_used_and_every_used_one_is_there() -> None:
    used = set(re.findall(r"\bt\.(\w+)", SOURCES)) | {"page_desk", "page_rules", "page_agreement", "page_export"}
    assert used == set(labels("en")["page"])


def test_what_is_named_elsewhere_has_words() -> None:
    tables = labels("en")
    assert set(KEYS) <= set(tables["does"]) and set(STATES) <= set(tables["states"])
    assert set(REASONS) == set(tables["because"]) and set(VERDICTS) <= set(tables["said"])
    reasons = set(re.findall(r'Refused\(\d+, "(\w+)"', _code())) | {"unexpected"}
    assert reasons == set(tables["refusals"])


def _code() -> str:
    own = (one for one in files("checker.web").iterdir() if one.name.endswith(".py"))
    return "".join(one.read_text(encoding="utf-8") for one in own)


def test_no_template_holds_script_style_or_handlers_or_switches_escaping_off() -> None:
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?! src=)|javascript:|\|\s*safe\b|autoescape", SOURCES)


def test_no_file_asks_the_network() -> None:
    own = {name: content.decode() for name, (content, _) in assets().items() if name != "htmx.min.js"}
    asking = re.compile(r"https?://(?!www\.w3\.org/2000/svg)|@import|url\(")
    assert not [name for name, text in own.items() if asking.search(text)]
    assert re.fullmatch("[0-9a-f]{12}", version())


def test_htmx_is_the_one_named_in_the_notice() -> None:
    from pathlib import Path

    notice = (Path(__file__).parents[2] / "NOTICE").read_text(encoding="utf-8")
    number = re.search(r'version:"(\d+\.\d+\.\d+)"', assets()["htmx.min.js"][0].decode())
    assert number and f"htmx {number[1]}" in notice and "Zero-Clause BSD" in notice


LIGHT, DARK = 0, 1
PAIRS = [
    (ink, ground)
    for ground in ("ground", "paper")
    for ink in ("ink", "soft", "link", "error", "warning", "info", "good", "a", "b", "c", "d")
] + [("ink", f"{side}-ground") for side in "abcd"] + [("ink", "mark")]


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read(scheme: int, ink: str, ground: str) -> None:
    css = assets()["app.css"][0].decode()
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]+);", re.findall(r":root {(.*?)}", css, re.DOTALL)[scheme]))
    one, other = sorted(_light(colours[name]) for name in (ink, ground))
    assert (other + 0.05) / (one + 0.05) >= 4.5


def _light(colour: str) -> float:
    """Relative luminance after WCAG 2."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
