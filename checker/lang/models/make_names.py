"""Make given_names.txt.gz and surnames.txt.gz from the name lists of Faker (MIT).

Run: python -m checker.lang.models.make_names   (needs `pip install Faker anyascii`)

Out: one name a line, sorted, Latin script; Greek and Cyrillic names are romanized with anyascii.
"""

from __future__ import annotations

import gzip
import importlib
import pkgutil
import re
from pathlib import Path
from typing import Any, Iterable, Iterator

HERE = Path(__file__).parent
WORD = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")
LATIN = re.compile(r"[A-Za-zÀ-ɏ'’-]{2,}$")
ROMANIZED = re.compile("[Ͱ-ӿ]")  # Greek and Cyrillic write their vowels; Hebrew and Arabic do not
# Faker's lists for these hold words that are no names of people in news, or whole phrases.
SKIPPED = {"en", "la"}


def providers() -> Iterator[Any]:
    """Every locale's person provider."""
    root = importlib.import_module("faker.providers.person")
    for module in pkgutil.iter_modules(root.__path__):
        if module.name not in SKIPPED:
            yield importlib.import_module(f"faker.providers.person.{module.name}").Provider


def names(provider: Any, prefix: str) -> Iterator[str]:
    """The words of every list of the provider whose attribute starts with the prefix."""
    for attribute in dir(provider):
        if attribute.startswith(prefix) and isinstance(getattr(provider, attribute), (list, tuple, dict)):
            for entry in getattr(provider, attribute):
                yield from words(entry if isinstance(entry, str) else entry[0])


def words(entry: str) -> Iterator[str]:
    """Capitalised words of one entry, romanized where needed."""
    from anyascii import anyascii

    for word in WORD.findall(entry):
        latin = anyascii(word).replace("'", "") if ROMANIZED.match(word) else word
        if LATIN.match(latin) and not latin[0].islower():
            yield latin


def write(name: str, found: Iterable[str]) -> None:
    """Write the names, one a line; no time stamp, so that the same input gives the same file."""
    content = "\n".join(sorted(set(found))) + "\n"
    with open(HERE / name, "wb") as out, gzip.GzipFile("", "wb", 9, out, mtime=0) as packed:
        packed.write(content.encode())


def main() -> None:
    every = list(providers())
    write("given_names.txt.gz", (n for p in every for n in names(p, "first_name")))
    write("surnames.txt.gz", (n for p in every for n in names(p, "last_name")))


if __name__ == "__main__":
    main()
