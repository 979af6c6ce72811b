"""A draft with independent sources for tests of the lint, in German and in English."""

from __future__ import annotations

from samples import document

from checker.lint.check import lint_drafts
from checker.model.document import Document
from checker.model.finding import StoryReport
from checker.read import Input
from checker.settings import Settings

DRAFT = """Brand am Hafen von Rostock

Bei einem Brand in einer Lagerhalle am Hafen von Rostock sind am Dienstag zwölf Menschen verletzt worden. \
Das teilte Polizeisprecherin Katrin Wolters am Abend mit.

Bundeskanzler Friedrich Merz sprach den Verletzten sein Mitgefühl aus. Der Schaden beträgt nach Angaben der \
Feuerwehr drei Millionen Euro.

Die Reederei Nordstern lehnt eine Stellungnahme ab. Innenminister Christian Pegel schließt einen Anschlag aus.

Die Bergungsarbeiten dauerten am Mittwoch an.
"""
SOURCES = (
    """Zwölf Verletzte bei Feuer in Rostock

Am Dienstag wurden bei einem Brand in einer Lagerhalle am Rostocker Hafen zwölf Menschen verletzt, sagte \
Polizeisprecherin Katrin Wolters. Bundeskanzler Friedrich Merz äußerte sein Mitgefühl. Innenminister Christian Pegel \
schließt einen Anschlag aus.
""",
    """Großbrand legt Halle in Schutt

Zwölf Menschen sind am Dienstag bei einem Brand in einer Lagerhalle am Hafen verletzt worden. \
Die Feuerwehr beziffert den Schaden auf drei Millionen Euro. Einen Anschlag schließt Innenminister \
Christian Pegel aus. Bundeskanzler Friedrich Merz sprach den Verletzten sein Mitgefühl aus.
""",
)
DAY = "2025-08-20"


def lint(text: str, *sources: str, settings: Settings = Settings()) -> StoryReport:
    """The draft's report; each source is a paper of its own of the same day."""
    others = tuple(document(source, f"s{at}", published=DAY) for at, source in enumerate(sources))
    (story,) = lint_drafts(Input((_draft(text),), ()), Input(others, ()), settings)
    return story


def _draft(text: str) -> Document:
    return document(text, "draft", published=DAY)
