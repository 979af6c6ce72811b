"""Make given_names.txt.gz, given_male.txt.gz, given_female.txt.gz, surnames.txt.gz from name lists of Faker (MIT).

Run: python -m checker.lang.models.make_names   (needs `pip install Faker anyascii`)

Out: one name a line, sorted, Latin script; Greek and Cyrillic names are romanized with anyascii. A name stands in
given_male or given_female where practically all locales that tell agree; the groups of data/given_names.toml hold forms
of one gender, so that what is known of one form holds for the others.
"""

from __future__ import annotations

import gzip
import importlib
import pkgutil
import re
from collections import Counter
from pathlib import Path
from typing import Any, Iterable, Iterator

from checker.data import table
from checker.lang.forms import plain

HERE = Path(__file__).parent
WORD = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")
LATIN = re.compile(r"[A-Za-zÀ-ɏ'’-]{2,}$")
ROMANIZED = re.compile("[Ͱ-ӿ]")  # Greek and Cyrillic write their vowels; Hebrew and Arabic do not
# Faker's lists for these hold words that are no names of people in news, or whole phrases.
SKIPPED = {"en", "la"}
MAJORITY = 8  # locales that outweigh a single one which says otherwise


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


def of_one_gender(own: str, other: str, every: list[Any]) -> set[str]:
    """The given names, without accents, that (nearly) all locales list under `own` alone."""
    mine, theirs = locales(own, every), locales(other, every)
    sure = {name for name, n in mine.items() if not theirs[name] or theirs[name] == 1 and n >= MAJORITY}
    lists = [group for groups in table("given_names").values() if isinstance(groups, list) for group in groups]
    forms = {plain(form) for group in lists if not sure.isdisjoint(map(plain, group)) for form in group}
    return sure | {form for form in forms if not mine[form] and not theirs[form]}


def locales(gender: str, every: list[Any]) -> Counter[str]:
    """Given name -> number of locales that list it for the gender; entries of several words tell of none."""
    found: Counter[str] = Counter()
    for provider in every:
        listed = getattr(provider, f"first_names_{gender}", ())
        single = [e for e in (e if isinstance(e, str) else e[0] for e in listed) if " " not in e.strip()]
        found.update({plain(name) for entry in single for name in words(entry)})
    return found


def main() -> None:
    every = list(providers())
    male, female = of_one_gender("male", "female", every), of_one_gender("female", "male", every)
    write("given_male.txt.gz", male - female)
    write("given_female.txt.gz", female - male)
    write("given_names.txt.gz", (n for p in every for n in names(p, "first_name")))
    write("surnames.txt.gz", (n for p in every for n in names(p, "last_name")))


if __name__ == "__main__":
    main()
