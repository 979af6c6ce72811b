"""Find where articles on one story contradict each other, or themselves.

    documents = checker.read("fixtures/stories/ukraine-guarantees")
    result = checker.check(documents)
    result.findings, result.assertions, result.graph, result.to_frame()
    checker.compare_names("Wolodymyr Selenskyj", "Volodymyr Zelensky")
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Iterable

# Imported here, under another name, because the function below has the package's name: a later import would undo it.
from checker.read import read as _read_paths

if TYPE_CHECKING:
    from checker.model.document import Document
    from checker.naming import compare_names
    from checker.result import Result

__all__ = ["check", "compare_names", "read"]


def read(*paths: str | Path, published: str | None = None, language: str | None = None) -> list[Document]:
    """The documents at the paths; ones that cannot be read are left out with a warning. Errors: CheckerError."""
    import warnings

    found = _read_paths(paths, published=published, language=language)
    for problem in found.problems:
        warnings.warn(str(problem), stacklevel=2)
    return list(found.documents)


def check(documents: Iterable[Document], **settings: Any) -> Result:
    """Compare the documents story by story. `settings` are the fields of checker.settings.Settings."""
    from checker.result import Result
    from checker.scale import check_all
    from checker.settings import load

    return Result(check_all(list(documents), load(**settings)))


def __getattr__(name: str) -> Any:
    """`compare_names` comes with what it needs when it is first asked for: it is imported, not called, slowly."""
    if name != "compare_names":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from checker.naming import compare_names

    globals()[name] = compare_names
    return compare_names
