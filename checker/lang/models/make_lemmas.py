"""Make lemmas.<language>.tsv.gz: form, lemma, tag of the words that news uses.

Run: python -m checker.lang.models.make_lemmas GERMEVAL.tsv.gz ... WIKIGOLD.txt.gz   (needs HanTa)

In:  the words of GermEval 2014 (*.tsv.gz: number, form, label) and of wikigold (*.txt.gz: form, tag), both
     CC BY 4.0. Only which words occur and which name persons is taken, no text.
Out: HanTa's analysis of every form, so that HanTa itself is needed for unknown words only.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from pathlib import Path
from typing import Any, Iterator

HERE = Path(__file__).parent
MODELS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}


def tokens(path: Path) -> Iterator[tuple[str, bool]]:
    """(form, is it labelled as part of a person's name?) of one corpus: columns 2 and 3 of .tsv, 1 and 2 of .txt."""
    first = 1 if ".tsv" in path.name else 0
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for row in rows:
            cells = row.split()
            if len(cells) > first + 1 and cells[first].isalpha():
                yield cells[first], cells[first + 1].endswith("-PER")


def write(language: str, paths: list[Path]) -> None:
    """Analyse every form and write the table, sorted by form. What mostly names persons is a name (NE)."""
    from HanTa import HanoverTagger

    tagger = HanoverTagger.HanoverTagger(MODELS[language])
    seen: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for path in paths:
        for form, is_person in tokens(path):
            seen[form] += 1
            names[form] += is_person
    rows = ("\t".join(_row(tagger, form, 2 * names[form] > seen[form])) for form in sorted(seen))
    with open(HERE / f"lemmas.{language}.tsv.gz", "wb") as out, gzip.GzipFile("", "wb", 9, out, mtime=0) as packed:
        packed.write(("\n".join(rows) + "\n").encode())


def _row(tagger: Any, form: str, name: bool) -> tuple[str, str, str]:
    lemma, tag = tagger.analyze(form)[:2]
    return (form, form, "NE") if name and form[0].isupper() else (form, str(lemma), str(tag))


def main(paths: list[Path]) -> None:
    write("de", [path for path in paths if ".tsv" in path.name])
    write("en", [path for path in paths if ".tsv" not in path.name])


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
