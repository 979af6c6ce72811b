"""What a rule finds and why it matters: the first sections of its page, for the foot of the report."""

from __future__ import annotations

import re
from typing import Iterable, Mapping

from msgspec import Struct

from checker.report.labels import ENGLISH, labels, rule_label

_SECTIONS = ("Finds", "Why it matters")


class Manual(Struct, frozen=True):
    """One rule explained."""

    code: str
    rule: str
    finds: str
    matters: str
    foreign: bool = False  # the words are not in the report's language


def manuals(codes: Iterable[str], pages: Mapping[str, str], language: str) -> list[Manual]:
    """The rules with these codes, by code, each once. `pages`: code -> the rule's page, in English."""
    found = [_manual(code, pages.get(code, ""), language) for code in sorted(set(codes))]
    return [manual for manual in found if manual.finds]


def _manual(code: str, page: str, language: str) -> Manual:
    own = labels(language).get("explanations", {}).get(code)
    finds, matters = own or (section(page, name) for name in _SECTIONS)
    return Manual(code, rule_label(code, language), finds, matters, foreign=not own and language != ENGLISH)


def section(page: str, heading: str) -> str:
    """The indented lines under the heading as one paragraph; "" where there are none."""
    match = re.search(rf"^{re.escape(heading)}\n((?:[ \t]+\S[^\n]*\n?)+)", page, re.MULTILINE)
    return " ".join(match[1].split()) if match else ""


def title(page: str) -> str:
    """The first line of the page."""
    return page.strip().partition("\n")[0]


def markdown_page(page: str) -> str:
    """The page as Markdown: the first line in bold, its headings as headings, the rest as paragraphs and lines."""
    heading, _, rest = page.strip().partition("\n")
    return "\n".join([f"**{_plain(heading)}**", *(_markdown_line(line) for line in rest.splitlines())]) + "\n"


def _markdown_line(line: str) -> str:
    """A heading stands at the margin; every line below it is indented and stays a line of its own."""
    if not line.strip():
        return ""
    return f"{_plain(line.strip())}  " if line[0].isspace() else f"\n### {_plain(line)}\n"


def _plain(text: str) -> str:
    """Text that renders as itself."""
    return re.sub(r"[\\`*_\[\]<>#|~&]", r"\\\g<0>", text)
