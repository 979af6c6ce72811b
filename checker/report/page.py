"""The report as one self-contained page: no request leaves it, article text is always escaped and never in a script."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Mapping, Sequence

from checker.model.document import Problem
from checker.model.finding import SEVERITIES, StoryReport
from checker.report import view_matrix, view_single, view_timeline
from checker.report.known import all_problems
from checker.report.labels import counted, figure, labels
from checker.report.manual import manuals
from checker.report.sides import shape, tone
from checker.report.since import NOTHING_BEFORE, Before
from checker.report.text import clean
from checker.report.view import StoryView, story_views
from checker.report.words import texts

if TYPE_CHECKING:
    import jinja2

Choices = dict[str, list[tuple[str, str]]]


def page(
    stories: Sequence[StoryReport],
    problems: Sequence[Problem],
    language: str,
    pages: Mapping[str, str] = {},
    before: Before = NOTHING_BEFORE,
) -> str:
    """All stories as HTML. `pages`: code -> the rule's manual page; `before`: what an earlier report had."""
    views = story_views(stories, language, before)
    explained = manuals((entry.code for view in views for entry in view.entries), pages, language)
    style, script = _file("style.css"), _file("report.js")
    return _template().render(
        language=language,
        words=texts(language)["words"],
        page=labels(language)["page"],
        counted=counted,
        figure=figure,
        shape=shape,
        tone=tone,
        severities=SEVERITIES,
        signs=view_matrix.SIGNS,
        witness_cap=4,
        matrix_cap=view_matrix.CAP,
        timeline_cap=view_timeline.CAP,
        single_cap=view_single.CAP,
        style=style,
        script=script,
        policy=_policy(style, script),
        stories=views,
        choices=_choices(views),
        since=before is not NOTHING_BEFORE,
        manuals=explained,
        explained={manual.code for manual in explained},
        problems=[clean(str(problem)) for problem in all_problems(stories, problems)],
    )


def _choices(views: Sequence[StoryView]) -> Choices:
    """What the filter offers, in order: value and words."""
    entries = [entry for view in views for entry in view.entries]
    rules = sorted({(entry.code, f"{entry.code} {entry.rule}") for entry in entries})
    subjects = sorted({entry.subject for entry in entries if entry.subject}, key=str.casefold)
    sources = sorted({source for entry in entries for source in entry.speakers}, key=str.casefold)
    return {"rule": rules, "subject": [(s, s) for s in subjects], "source": [(s, s) for s in sources]}


def _policy(style: str, script: str) -> str:
    """Nothing may be loaded; the one style and the one script are known by their hashes."""
    own = f"style-src {_hash(style)}; script-src {_hash(script)}"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


@lru_cache(maxsize=1)
def _template() -> jinja2.Template:
    import jinja2

    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        loader=jinja2.FunctionLoader(_file),
    )
    return environment.get_template("report.html.j2")


def _file(name: str) -> str:
    return (files("checker.report") / "templates" / name).read_text(encoding="utf-8")
