"""Notes as XML for build servers: Checkstyle's report, and JUnit's, where a draft is a suite and an alarm a failure."""

from __future__ import annotations

import re
from typing import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checker.model.finding import INFO
from checker.report.lines import details
from checker.report.notes import Note, Sheet

# What XML 1.0 cannot hold, not even escaped.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def checkstyle(sheets: Sequence[Sheet], language: str) -> str:
    """Every draft as a file, every note as an error of its severity."""
    root = Element("checkstyle", version="4.3")
    for sheet in sheets:
        file = SubElement(root, "file", name=_legal(sheet.path))
        for note in sheet.notes:
            SubElement(
                file,
                "error",
                line=str(note.place.line),
                column=str(note.place.column),
                severity=note.severity,
                message=_legal("\n".join(details(note, language))),
                source=f"checker.{note.code}",
            )
    return _document(root)


def junit(sheets: Sequence[Sheet], language: str) -> str:
    """Every draft as a suite: an alarm is a failure, an info a passed case; a clean draft passes one."""
    suites = [_suite(sheet, language) for sheet in sheets]
    root = Element("testsuites", _counts(sheets), name="checker")
    root.extend(suites)
    return _document(root)


def _suite(sheet: Sheet, language: str) -> Element:
    suite = Element("testsuite", _counts([sheet]), name=_legal(sheet.path), time="0")
    for note in sheet.notes:
        suite.append(_case(note, language))
    if not sheet.notes:
        SubElement(suite, "testcase", classname=_legal(sheet.path), name="checker", time="0")
    return suite


def _counts(sheets: Sequence[Sheet]) -> dict[str, str]:
    tests = sum(len(sheet.notes) or 1 for sheet in sheets)
    failures = sum(note.severity != INFO for sheet in sheets for note in sheet.notes)
    return {"tests": str(tests), "failures": str(failures), "errors": "0", "skipped": "0"}


def _case(note: Note, language: str) -> Element:
    name = f"{note.place.line}:{note.place.column} {note.code} {note.name}"
    case = Element("testcase", classname=_legal(note.place.path), name=_legal(name), time="0")
    text = _legal("\n".join(details(note, language)))
    if note.severity == INFO:
        SubElement(case, "system-out").text = text
    else:
        SubElement(case, "failure", type=note.severity, message=_legal(note.message)).text = text
    return case


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)


def _document(root: Element) -> str:
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'
