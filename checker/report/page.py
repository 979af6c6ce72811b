"""The report as one self-contained page: no script, no request, article text always escaped."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Sequence

from checker.model.document import Problem
from checker.model.finding import SEVERITIES, StoryReport
from checker.report.text import clean
from checker.report.view import all_problems, story_view
from checker.report.words import texts

if TYPE_CHECKING:
    import jinja2


def page(stories: Sequence[StoryReport], problems: Sequence[Problem], language: str) -> str:
    """All stories as HTML."""
    return _template().render(
        language=language,
        words=texts(language)["words"],
        severities=SEVERITIES,
        style=_file("style.css"),
        stories=[story_view(story, language) for story in stories],
        problems=[clean(str(problem)) for problem in all_problems(stories, problems)],
    )


@lru_cache(maxsize=1)
def _template() -> jinja2.Template:
    import jinja2

    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.from_string(_file("report.html.j2"))


def _file(name: str) -> str:
    return (files("checker.report") / "templates" / name).read_text(encoding="utf-8")
