"""Make lemmas.<language>.tsv.gz: form, lemma, tag of the words that news uses.

Run: python -m checker.lang.models.make_lemmas GERMEVAL.tsv.gz ... WIKIGOLD.txt.gz   (needs HanTa)

In:  the vocabulary of GermEval 2014 (*.tsv.gz: number, form, ...) and of wikigold (*.txt.gz: form, tag), both
     CC BY 4.0. Only which words occur is taken, no text.
Out: HanTa's analysis of every form, so that HanTa itself is needed for unknown words only.
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path
from typing import Iterator

HERE = Path(__file__).parent
MODELS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}


def forms(path: Path) -> Iterator[str]:
    """The word forms of one corpus file: the second column of .tsv, the first of .txt."""
    column = 1 if ".tsv" in path.name else 0
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for row in rows:
            cells = row.split()
            if len(cells) > column and cells[column].isalpha():
                yield cells[column]


def write(language: str, vocabulary: set[str]) -> None:
    """Analyse every form and write the table, sorted by form."""
    from HanTa import HanoverTagger

    tagger = HanoverTagger.HanoverTagger(MODELS[language])
    rows = ("\t".join((form, *tagger.analyze(form)[:2])) for form in sorted(vocabulary))
    with open(HERE / f"lemmas.{language}.tsv.gz", "wb") as out, gzip.GzipFile("", "wb", 9, out, mtime=0) as packed:
        packed.write(("\n".join(rows) + "\n").encode())


def main(paths: list[Path]) -> None:
    german = [path for path in paths if ".tsv" in path.name]
    write("de", {form for path in german for form in forms(path)})
    write("en", {form for path in paths if path not in german for form in forms(path)})


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
