"""Fuzzing of the readers guided by what of the code an input reaches (atheris, which is no dependency of the tests).

Run: pip install atheris; PYTHONPATH=tests python tests/guided.py ENDING FOLDER [-max_total_time=600 ...]
ENDING is one of hostile.FILES; what is found worth keeping lies in FOLDER. A crash prints and keeps its input: make a
test of it in tests/read. The options are those of libFuzzer.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["checker.read"]):
    from checker.read.formats import READERS

from hostile import FILES

from checker.errors import UnreadableError


def main() -> None:
    """Start from a whole file of the format."""
    ending, folder, *options = sys.argv[1:]
    read = READERS[f".{ending}"]
    Path(folder).mkdir(parents=True, exist_ok=True)
    (Path(folder) / "whole").write_bytes(FILES[ending])

    def once(data: bytes) -> None:
        try:
            content = read(data)
        except UnreadableError as error:
            assert "\n" not in str(error)
            return
        for article in content.articles:
            article.text.encode()

    atheris.Setup([sys.argv[0], folder, *options], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
