"""Four indexers and four reviewers at one store.

    PYTHONPATH=tests python tests/benchmarks/measure_crowd.py URL SECONDS

Prints what they did, what of it the store has not, and how long a decision takes.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from crowd import Crowd

from checker.store import open_store


def main(url: str, seconds: str) -> None:
    """Let them work, then look."""
    with tempfile.TemporaryDirectory() as folder:
        crowd = Crowd(url, Path(folder), float(seconds), each=4)
        with open_store(url) as store:
            made, kept = crowd.decided(), crowd.kept(store)
            print("ended", crowd.ended)
            print("decisions", made.total(), "lost", (made - kept).total(), "not acknowledged", (kept - made).total())
            print("stories indexed", len(crowd.of("index")), "stories there", len(store.stories()))
            print("findings that are not those of the articles", crowd.astray(store))
            print("articles that are not there as they were kept last", crowd.late(store))
    for role in ("review", "index"):
        shares = (0.5, 0.95, 0.99, 1.0)
        print(role, *(f"{share:.0%} within {1000 * crowd.percentile(role, share):.0f} ms" for share in shares))


if __name__ == "__main__":
    main(*sys.argv[1:])
