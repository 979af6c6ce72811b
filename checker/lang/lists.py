"""The word lists, lemma tables and name lists as they lie in the files, each read once."""

from __future__ import annotations

import gzip
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

from checker.data import table
from checker.lang.forms import plain


@lru_cache(maxsize=None)
def wordings(code: str) -> dict[str, dict[str, list[str]]]:
    """Kind -> concept -> wordings, of all word lists of one language."""
    tables: dict[str, dict[str, list[str]]] = {}
    for name, kinds in _FILES.items():
        content = tomllib.loads((files("checker.lang") / code / f"{name}.toml").read_text(encoding="utf-8"))
        for section, kind in kinds.items():
            tables.setdefault(kind, {}).update(content[section] if section else _flat(content))
    tables["organization"].update(table("companies"))  # called alike in every language
    return tables


def _flat(content: dict[str, Any]) -> dict[str, list[str]]:
    return {concept: phrases for concept, phrases in content.items() if isinstance(phrases, list)}


# file -> section ("" = the top of the file) -> kind of the entries
_FILES: dict[str, dict[str, str]] = {
    "offices": {"": "office", "compounds": "office_head"},
    "qualifiers": {
        "": "qualifier",
        "prefixes": "qualifier_prefix",
        "suffixes": "qualifier_suffix",
        "regions": "region",
    },
    "countries": {"names": "country", "adjectives": "adjective", "people": "people", "prefixes": "prefix"},
    "places": {"": "place"},
    "organizations": {"": "organization"},
    "honorifics": {"": "honorific"},
    "grammar": {"": "grammar"},
    "sources": {"": "sourcing"},
    "events": {"": "event"},
    "cues": {"": "cue"},
}


@lru_cache(maxsize=None)
def lemma_table(code: str) -> dict[str, tuple[str, str]]:
    """Form -> (lemma, tag)."""
    packed = (files("checker.lang") / "models" / f"lemmas.{code}.tsv.gz").read_bytes()
    rows = (row.split("\t") for row in gzip.decompress(packed).decode("utf-8").splitlines())
    return {form: (lemma, tag) for form, lemma, tag in rows}


@lru_cache(maxsize=None)
def name_list(name: str) -> frozenset[str]:
    """A name list of lang/models, without accents: given_names, given_male, given_female or surnames."""
    packed = (files("checker.lang") / "models" / f"{name}.txt.gz").read_bytes()
    return frozenset(plain(row) for row in gzip.decompress(packed).decode("utf-8").splitlines())


@lru_cache(maxsize=None)
def word_table(code: str, name: str) -> dict[str, Any]:
    """The content of lang/<code>/<name>.toml as it stands."""
    return tomllib.loads((files("checker.lang") / code / f"{name}.toml").read_text(encoding="utf-8"))
