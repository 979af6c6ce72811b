"""Make mentions.crf, the model that guesses names, and clusters.bin, the word clusters it uses; print its figures.

Run: python -m checker.lang.models.make_mentions FOLDER [--clusters FOLDER]

FOLDER holds germeval14.test.tsv.gz, germeval14.dev.tsv.gz (GermEval 2014, CC BY 4.0) and wikigold.txt.gz (CC BY 4.0);
the development part is measured on and never trained with. The folder of --clusters holds de_lexeme_cluster.json.gz
and en_lexeme_cluster.json.gz of spacy-lookups-data (MIT): Brown clusters, the most frequent words first.
Takes two minutes.
"""

from __future__ import annotations

import argparse
import gzip
import json
from pathlib import Path
from typing import Iterable, Iterator

import pycrfsuite
from msgspec import Struct

from checker.annotate.guesses import marks
from checker.annotate.people import by_rule
from checker.annotate.scan import Scan
from checker.annotate.units import Unit, units
from checker.lang.clusters import LANGUAGES, packed
from checker.lang.features import features
from checker.lang.names_model import OUTSIDE, guesses, spans
from checker.model.document import TEXT, Document

HERE = Path(__file__).parent
TYPES = ("PER", "LOC", "ORG")
FREQUENT, LISTED = 15_000, 300_000  # words of any kind, and words that begin with a capital, by frequency
Name = tuple[int, int, str]  # first and last code point, type


class Example(Struct, frozen=True):
    """One sentence as the program reads it, and its names."""

    units: tuple[Unit, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    marks: tuple[tuple[str, ...], ...]
    names: tuple[Name, ...]

    @property
    def forms(self) -> list[str]:
        return [unit.form for unit in self.units]

    @property
    def labels(self) -> list[str]:
        """One a word: that of the name which covers its beginning."""
        found = [OUTSIDE] * len(self.units)
        for first, last, kind in self.names:
            inside = [at for at, start in enumerate(self.starts) if first <= start < last]
            for at in inside:
                found[at] = f"{'B' if at == inside[0] else 'I'}-{kind}"
        return found


def rows(path: Path) -> Iterator[list[str]]:
    """The cells of every line; an empty list ends a sentence."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                yield line.replace(" ", "\t").split("\t") if line.strip() else []


def sentences(path: Path, word: int, label: int) -> Iterator[list[tuple[str, str]]]:
    """The sentences of a file with one token a line. Names of other types than TYPES are none."""
    sentence: list[tuple[str, str]] = []
    for cells in rows(path):
        if cells:
            kind = cells[label].strip()
            sentence.append((cells[word], kind if kind[2:] in TYPES else OUTSIDE))
        elif sentence:
            yield sentence
            sentence = []
    yield from [sentence] if sentence else []


def example(sentence: list[tuple[str, str]], language: str) -> Example:
    """The sentence as running text, read by the rules."""
    text = " ".join(word for word, _ in sentence)
    starts = [0]
    for word, _ in sentence:
        starts.append(starts[-1] + len(word) + 1)
    names = tuple((starts[a], starts[b] - 1, kind) for a, b, kind in spans([label for _, label in sentence]))
    scan = Scan(Document("x", text, language=language), TEXT)
    own = units(scan, set(), 0, len(scan.forms))
    said = marks(scan, by_rule([scan])[0])
    return Example(
        tuple(own), tuple(scan.words[u.first].start for u in own), tuple(scan.words[u.last - 1].end for u in own),
        tuple(said.get(unit.first, ()) for unit in own), names,
    )  # fmt: skip


def make_clusters(folder: Path) -> None:
    """clusters.bin from the two lists: frequent words, and words that may be names."""
    found: dict[str, list[int]] = {}
    for place, language in enumerate(LANGUAGES):
        with gzip.open(folder / f"{language}_lexeme_cluster.json.gz") as content:
            listed: dict[str, int] = json.load(content)
        for rank, (word, number) in enumerate(list(listed.items())[:LISTED]):
            if rank < FREQUENT or (word[:1].isupper() and word.isalpha() and not word.isupper()):
                found.setdefault(word, [0, 0])[place] = number % 65_535 + 1
    (HERE / "clusters.bin").write_bytes(packed({word: (own[0], own[1]) for word, own in found.items()}))


def train(examples: Iterable[Example]) -> None:
    """mentions.crf from the sentences."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for one in examples:
        trainer.append(features(one.forms, one.marks), one.labels)
    trainer.set_params({"c1": 0.3, "c2": 0.05, "max_iterations": 120, "feature.minfreq": 2})
    trainer.train(str(HERE / "mentions.crf"))


def measure(examples: Iterable[Example]) -> dict[str, tuple[float, float, float]]:
    """Type -> precision, recall and F1 of whole names, to the letter."""
    counts = {kind: [0, 0, 0] for kind in TYPES}
    for one in examples:
        found = guesses(one.forms, one.marks)
        mine = {(one.starts[guess.first], one.ends[guess.last - 1], guess.type) for guess in found}
        for place, some in enumerate((set(one.names) & mine, set(one.names), mine)):
            for _, _, kind in some:
                counts[kind][place] += 1
    return {
        kind: (right / mine, right / gold, 2 * right / (gold + mine)) for kind, (right, gold, mine) in counts.items()
    }


def main() -> None:
    """Train, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--clusters", type=Path)
    chosen = parser.parse_args()
    if chosen.clusters:
        make_clusters(chosen.clusters)
    german = sentences(chosen.folder / "germeval14.test.tsv.gz", 1, 2)
    english = sentences(chosen.folder / "wikigold.txt.gz", 0, 1)
    train([*(example(one, "de") for one in german), *(example(one, "en") for one in english)])
    held_out = sentences(chosen.folder / "germeval14.dev.tsv.gz", 1, 2)
    for kind, figures in measure(example(one, "de") for one in held_out).items():
        print(kind, *(f"{100 * figure:.1f}" for figure in figures))


if __name__ == "__main__":
    main()
