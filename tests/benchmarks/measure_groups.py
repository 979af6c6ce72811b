"""How well stories are told apart in one heap of articles: B-cubed precision, recall and F1 (Bagga and Baldwin 1998).

`PYTHONPATH=tests python tests/benchmarks/measure_groups.py FILE.jsonl.gz...`: one cluster a line, its articles under
"docs" or "articles" with text, title, and day under "date" or "dct".
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any, Iterator, Sequence

from checker.link.stories import stories
from checker.model.assertion import Reading
from checker.model.document import Document
from checker.scale import read_all


def documents(path: Path) -> Iterator[Document]:
    """The articles, each with the number of its cluster as story."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            cluster: dict[str, Any] = json.loads(line)
            for at, one in enumerate(cluster.get("docs") or cluster["articles"]):
                day = (one.get("date") or one.get("dct") or "")[:10] or None
                language = one.get("language") or ("de" if "docs" in cluster else "en")
                yield Document(f"{number}/{at}", one["text"], title=one.get("title"), published=day,
                               story=str(number), language=language)  # fmt: skip


def b_cubed(groups: Sequence[Sequence[Reading]]) -> tuple[float, float]:
    """Precision and recall: the mean over articles of what share of their group, of their cluster, is common."""
    sizes = Counter(reading.story for group in groups for reading in group)
    precision = recall = 0.0
    for group in groups:
        for story, number in Counter(reading.story for reading in group).items():
            precision += number * number / len(group)
            recall += number * number / sizes[story]
    return precision / sum(sizes.values()), recall / sum(sizes.values())


def main() -> None:
    """Print the figures of every file."""
    for path in map(Path, sys.argv[1:]):
        readings = list(read_all(documents(path)))
        found = stories(readings)
        precision, recall = b_cubed(found)
        f1 = 2 * precision * recall / (precision + recall)
        told = len({reading.story for reading in readings})
        print(f"{path.name}: {len(readings)} articles, {told} clusters, {len(found)} groups; "
              f"precision {100 * precision:.1f}, recall {100 * recall:.1f}, F1 {100 * f1:.1f}")  # fmt: skip


if __name__ == "__main__":
    main()
