"""Names found by a spaCy pipeline, for those who have one installed: `mentions = "spacy:de_core_news_lg"`."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from checker.errors import SettingsError
from checker.model.document import Span

SPACY = "spacy:"
_TYPES = {"PER": "PER", "PERSON": "PER", "LOC": "LOC", "GPE": "LOC", "ORG": "ORG"}


def names(pipeline: str, text: str) -> list[tuple[Span, str]]:
    """The names of a text with their types (PER, LOC, ORG), in order."""
    found = ((entity, _TYPES.get(entity.label_)) for entity in loaded(pipeline)(text).ents)
    return [(Span(entity.start_char, entity.end_char), kind) for entity, kind in found if kind]


@lru_cache(maxsize=2)
def loaded(pipeline: str) -> Any:
    """The pipeline, read once; SettingsError if it or spaCy is not installed. Nothing is ever downloaded."""
    try:
        import spacy

        return spacy.load(pipeline)
    except ImportError as error:
        raise SettingsError(f"mentions: spaCy is not installed; pip install spacy, or leave {SPACY}{pipeline} out") \
            from error
    except OSError as error:
        raise SettingsError(f"mentions: spaCy has no pipeline {pipeline!r}; python -m spacy download {pipeline}") \
            from error
