"""A judge on this machine: a cross-encoder for natural language inference, by the path of its folder.

Any sequence classifier of the transformers library whose labels are entailment, neutral and contradiction. Nothing is
fetched, and no code from the folder is run.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any, Mapping, Sequence

from checker.errors import SettingsError
from checker.judge.base import Answer
from checker.model.opinion import AGREEMENT, CONTRADICTION, NEUTRAL

_LABELS = {"contradiction": CONTRADICTION, "entailment": AGREEMENT, "neutral": NEUTRAL}
_LONGEST = 512  # tokens of both passages together
_BLOCK = 1 << 20  # bytes hashed at once


class LocalJudge:
    """Asks a model in both directions and takes the mean: a contradiction knows no direction."""

    charged = False

    def __init__(self, folder: str) -> None:
        """Loads the model; SettingsError where the folder holds none of the right kind."""
        path = Path(folder)
        self._labels = labels(path)
        os.environ["HF_HUB_OFFLINE"] = "1"  # read when the library is loaded: it must not call home
        import torch
        from transformers import AutoModelForSequenceClassification, AutoTokenizer

        self._torch: Any = torch
        try:
            given = {"local_files_only": True, "trust_remote_code": False}
            self._tokenizer: Any = AutoTokenizer.from_pretrained(path, **given)
            self._model: Any = AutoModelForSequenceClassification.from_pretrained(path, **given).eval()
        except Exception as error:  # of whatever kind: the library and the formats it reads have many
            raise SettingsError(f"--judge {folder}: the model cannot be loaded: {_first_line(error)}") from error
        self.name, self.key = path.resolve().name, fingerprint(path)

    def ask(self, one: str, other: str) -> Answer:
        """The likeliest verdict with its probability, rounded to two places."""
        pairs = ([one, other], [other, one])
        asked = self._tokenizer(*pairs, truncation=True, max_length=_LONGEST, padding=True, return_tensors="pt")
        with self._torch.no_grad():
            chances = self._model(**asked).logits.softmax(-1).mean(0).tolist()
        return likeliest(self._labels, chances, int(asked["attention_mask"].sum()))

    def size(self, one: str, other: str) -> int:
        """Nothing that costs."""
        return 0


def likeliest(names: Mapping[int, str], chances: Sequence[float], tokens: int = 0) -> Answer:
    """The verdict with the greatest probability; of equal ones the first by number."""
    best = max(sorted(names), key=lambda number: chances[number])
    return Answer(names[best], round(chances[best], 2), tokens)


def labels(folder: Path) -> dict[int, str]:
    """Number of an output -> verdict, from the model's config.json."""
    try:
        stated = json.loads((folder / "config.json").read_text(encoding="utf-8"))["id2label"]
        found = {int(number): _LABELS[str(label).lower()] for number, label in stated.items()}
    except OSError as error:
        raise SettingsError(f"--judge {folder}: no folder of a model: config.json: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SettingsError(f"--judge {folder}: {_NEEDED}") from error
    if sorted(found) != [0, 1, 2] or len(set(found.values())) != len(_LABELS):
        raise SettingsError(f"--judge {folder}: {_NEEDED}")
    return found


_NEEDED = "needs a model for inference, whose config.json has the labels entailment, neutral and contradiction"


def fingerprint(folder: Path) -> str:
    """Hash of the model's files: one that was trained on is another judge."""
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.iterdir() if path.is_file()):
        whole.update(f"\0{path.name}\0".encode("utf-8", "surrogateescape"))
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                whole.update(block)
    return whole.hexdigest()


def _first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), "") or type(error).__name__
