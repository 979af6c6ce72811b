"""Templates, words and the files that go with them. All are read once; no request reaches the file system."""

from __future__ import annotations

import hashlib
import secrets
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any, Mapping

import jinja2

from checker.model.finding import SEVERITIES
from checker.report.labels import counted, figure
from checker.report.sides import shape, tone
from checker.report.text import clean
from checker.report.words import texts

_TYPES = {
    "app.css": "text/css; charset=utf-8",
    "app.js": "text/javascript; charset=utf-8",
    "htmx.min.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}


@lru_cache(maxsize=None)
def labels(language: str) -> dict[str, Any]:
    """labels/<language>.toml"""
    return tomllib.loads(_file("labels", f"{language}.toml"))


@lru_cache(maxsize=1)
def assets() -> dict[str, tuple[bytes, str]]:
    """Name -> content and type of everything that may be asked for under /static/."""
    return {name: (_file("static", name).encode("utf-8"), kind) for name, kind in _TYPES.items()}


@lru_cache(maxsize=1)
def version() -> str:
    """Changes with any of the files, so that browsers may keep them."""
    return hashlib.sha256(b"".join(content for content, _ in assets().values())).hexdigest()[:12]


def _file(folder: str, name: str) -> str:
    return (files("checker.web") / folder / name).read_text(encoding="utf-8")


class Pages:
    """Renders templates in one language."""

    def __init__(self, language: str, keys: Mapping[str, str]) -> None:
        self.language, self.labels = language, labels(language)
        self._templates = _environment()
        self._common = {
            "language": language,
            "t": self.labels["page"],
            "tables": self.labels,
            "words": texts(language)["words"],
            "keys": keys,
            "version": version(),
            "severities": SEVERITIES,
            "token": lambda: secrets.token_urlsafe(18),
            "counted": self.counted,
            "chosen": self.chosen,
            "support": lambda number: counted("support", number, language),
            "figure": lambda number: figure(number, language),
            "shape": shape,
            "tone": tone,
        }

    def render(self, template: str, **context: Any) -> str:
        """The template, filled."""
        return self._templates.get_template(f"{template}.j2").render({**self._common, **context})

    def said(self, table: str, key: str, *given: object) -> str:
        """A sentence of a table of the labels."""
        return str(self.labels[table][key]).format(*given)

    def chosen(self, name: str, value: str) -> str:
        """The value of a filter in words."""
        tables = {"verdict": "states", "opinion": "states", "age": "ages", "order": "orders", "closed": "states"}
        if name == "severity":
            return texts(self.language)["words"][value]
        return str(self.labels[tables[name]][value]) if name in tables else clean(value)

    def counted(self, name: str, number: int) -> str:
        """ "1 finding", "5 findings"."""
        text = self.labels["numbers"][f"{name}_{'one' if number == 1 else 'many'}"]
        return str(text).format(figure(number, self.language))


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        loader=jinja2.FunctionLoader(lambda name: _file("templates", name)),
    )
    environment.filters["clean"] = clean
    return environment
