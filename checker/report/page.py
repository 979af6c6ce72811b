"""The report as one self-contained page: no request leaves it, article text is always escaped and never in a script."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Iterable, Iterator, Mapping, NamedTuple, Sequence

from checker.model.document import Problem
from checker.model.finding import SEVERITIES, StoryReport
from checker.report import view_matrix, view_single, view_timeline
from checker.report.labels import counted, figure, labels
from checker.report.manual import Manual, manuals
from checker.report.sides import shape, tone
from checker.report.sheets import written
from checker.report.since import NOTHING_BEFORE, Before
from checker.report.text import clean
from checker.report.view import StoryView, Views
from checker.report.words import texts
from checker.spool import Spool

if TYPE_CHECKING:
    import jinja2

_WHOLE = 500  # stories told at length: of more a page shows the findings alone, and lists those without any
_PLACE = "\x00"  # where the stories go: no text holds it, `clean` takes it out


def page(
    stories: Sequence[StoryReport],
    problems: Sequence[Problem],
    language: str,
    pages: Mapping[str, str] = {},
    before: Before = NOTHING_BEFORE,
) -> str:
    """All stories as HTML. `pages`: code -> the rule's manual page; `before`: what an earlier report had."""
    return written(Page(problems, language, pages, before, len(stories) == 1), stories)


class Heading(NamedTuple):
    """What the table of contents tells of a story."""

    name: str
    counts: dict[str, int]  # severity -> findings
    shown: bool  # does it stand on the page, too?


class Page:
    """The page, story by story. `alone`: there is but one."""

    def __init__(
        self, problems: Iterable[Problem], language: str, pages: Mapping[str, str] = {},
        before: Before = NOTHING_BEFORE, alone: bool = False,
    ) -> None:  # fmt: skip
        self._problems, self._language, self._pages, self._alone = set(problems), language, pages, alone
        self._views, self._since = Views(language, before, alone), before is not NOTHING_BEFORE
        self._stories = Spool()
        self._headings: list[Heading] = []
        self._codes: set[str] = set()
        self._manuals: list[Manual] = []
        self._choices = Choices()

    def add(self, story: StoryReport) -> None:
        """One more story."""
        view = self._views.view(story)
        self._problems.update(story.problems)
        number, counts = len(self._headings) + 1, {severity: view.count(severity) for severity in SEVERITIES}
        brief = number > _WHOLE
        shown = not brief or bool(view.entries or view.closed or view.decided)
        self._headings.append(Heading(view.name, counts, shown))
        self._choices.add(view)
        if new := {entry.code for entry in view.entries} - self._codes:
            self._codes |= new
            self._manuals = manuals(self._codes, self._pages, self._language)
        if shown:
            choices = self._choices.told() if self._alone else {}
            self._stories.add(self._render("story.html.j2", story=view, n=number, brief=brief, choices=choices))

    def pieces(self) -> Iterator[str]:
        """The page from its beginning."""
        head, _, tail = self._frame().partition(f"{_PLACE}\n")
        yield head
        yield from self._stories.pieces()
        yield tail

    def _frame(self) -> str:
        """The page without its stories."""
        style, script = _file("style.css"), _file("report.js")
        return self._render(
            "report.html.j2",
            place=_PLACE,
            first=self._headings[0].name if self._headings else None,
            stories=self._headings,
            choices=self._choices.told(),
            manuals=self._manuals,
            style=style,
            script=script,
            policy=_policy(style, script),
            problems=[clean(str(problem)) for problem in sorted(self._problems)],
        )

    def _render(self, template: str, **more: Any) -> str:
        return _template(template).render(
            language=self._language,
            words=texts(self._language)["words"],
            page=labels(self._language)["page"],
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
            alone=self._alone,
            since=self._since,
            explained={manual.code for manual in self._manuals},
            **more,
        )


class Choices:
    """What the filter offers, in order: value and words."""

    def __init__(self) -> None:
        self._rules: set[tuple[str, str]] = set()
        self._subjects: set[str] = set()
        self._sources: set[str] = set()

    def add(self, view: StoryView) -> None:
        """One more story."""
        for entry in view.entries:
            self._rules.add((entry.code, f"{entry.code} {entry.rule}"))
            self._subjects.update([entry.subject] if entry.subject else [])
            self._sources.update(entry.speakers)

    def told(self) -> dict[str, list[tuple[str, str]]]:
        """Name of the choice -> its options."""
        subjects, sources = (sorted(found, key=str.casefold) for found in (self._subjects, self._sources))
        return {"rule": sorted(self._rules), "subject": [(s, s) for s in subjects], "source": [(s, s) for s in sources]}


def _policy(style: str, script: str) -> str:
    """Nothing may be loaded; the one style and the one script are known by their hashes."""
    own = f"style-src {_hash(style)}; script-src {_hash(script)}"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


@lru_cache(maxsize=None)
def _template(name: str) -> jinja2.Template:
    import jinja2

    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        loader=jinja2.FunctionLoader(_file),
    )
    return environment.get_template(name)


def _file(name: str) -> str:
    return (files("checker.report") / "templates" / name).read_text(encoding="utf-8")
