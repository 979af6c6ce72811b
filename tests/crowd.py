"""Several indexers and reviewers at one store: what each was told is done, and whether the store has it."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any, Iterator

from index_story import INJURED, indexed, write

from checker.model.document import Document
from checker.pipeline import check_story, read_document
from checker.settings import Settings
from checker.store import Store, open_store
from checker.store.records import Query

OWN, SHARED = 6, 3  # stories of one indexer; stories of all of them
VERDICTS = ("confirmed", "dismissed", "unsure")
READY, GO = ".ready", "go"  # files that they know of each other by
PAUSE = 0.05  # seconds that a reviewer looks at a finding


def main(role: str, url: str, folder: str, name: str, seconds: str, out: str) -> None:
    """One of them, in a process of its own; what was acknowledged is written, a line each."""
    work = {"index": _index, "review": _review}[role]
    with open_store(url) as store, open(out, "w", encoding="utf-8") as told:
        _wait(Path(out))
        for line in work(store, Path(folder), name, time.monotonic() + float(seconds)):
            told.write(json.dumps(line) + "\n")
            told.flush()


def _wait(out: Path) -> None:
    """Until all are ready: word lists are loaded, and the store is open."""
    read_document(Document("a", INJURED.format(7)))
    out.with_suffix(READY).touch()
    while not (out.parent / GO).exists():
        time.sleep(0.01)


def _index(store: Store, folder: Path, name: str, until: float) -> Iterator[dict[str, Any]]:
    """Change articles and index them; now and then those that the others change too."""
    chance = random.Random(name)
    while time.monotonic() < until:
        shared = chance.random() < 0.2
        story = f"gemeinsam {chance.randrange(SHARED)}" if shared else f"{name} {chance.randrange(OWN)}"
        texts = {f"{name if shared else 'x'} {n}.txt": _text(chance, n) for n in range(chance.randint(2, 4))}
        started = time.monotonic()
        _put(folder / story, texts, shared)
        done = indexed(store, folder / story, root=folder)
        yield {"story": story, "took": time.monotonic() - started, "findings": done.written.opened}


def _text(chance: random.Random, number: int) -> str:
    injured, millions = chance.randint(2, 9), chance.randint(2, 40)
    return f"{INJURED.format(injured)} Der Schaden beträgt {millions} Millionen Euro. ({number})"


def _put(folder: Path, texts: dict[str, str], beside: bool) -> None:
    """The folder holds these articles, and where others write into it too, theirs."""
    if not beside:
        write(folder, texts)
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        part = folder / f".{name}.part"
        part.write_text(text, encoding="utf-8")
        part.replace(folder / name)


def _review(store: Store, folder: Path, name: str, until: float) -> Iterator[dict[str, Any]]:
    """Decide on what stands in the queue, one after the other."""
    chance, number = random.Random(name), 0
    while time.monotonic() < until:
        rows = store.queue(Query(verdicts=("undecided",)), 50).rows or store.queue(Query(), 50).rows
        for row in chance.sample(rows, min(5, len(rows))):
            number += 1
            token, verdict = f"{name} {number}", chance.choice(VERDICTS)
            store.case(row.story, row.id)
            started = time.monotonic()
            store.decide([(row.story, row.id)], reviewer=name, verdict=verdict, token=token)
            took = time.monotonic() - started
            if number % 10 == 0:  # a client that repeats itself
                store.decide([(row.story, row.id)], reviewer=name, verdict=verdict, token=token)
            yield {"story": row.story, "finding": row.id, "verdict": verdict, "took": took}
            time.sleep(PAUSE)
        time.sleep(PAUSE)


class Crowd:
    """What happened: what was acknowledged, and what the store has of it."""

    def __init__(self, url: str, folder: Path, seconds: float, each: int) -> None:
        self.url, self.folder = url, folder
        started = {
            (role, f"{role}{n}"): folder / f"{role}{n}.jsonl" for role in ("index", "review") for n in range(each)
        }
        articles = folder / "articles"
        articles.mkdir()
        for n in range(SHARED):
            _put(articles / f"gemeinsam {n}", {f"{count}.txt": INJURED.format(count) for count in (3, 5, 8)}, True)
        with open_store(url) as store:
            indexed(store, articles, root=articles)
        running = [
            subprocess.Popen([sys.executable, __file__, role, url, str(articles), name, str(seconds), str(out)])
            for (role, name), out in started.items()
        ]
        while not all(out.with_suffix(READY).exists() for out in started.values()):
            assert all(one.poll() is None for one in running)
            time.sleep(0.05)
        (folder / GO).touch()
        self.ended = [one.wait(seconds + 300) for one in running]
        self.told = {key: [json.loads(line) for line in out.open(encoding="utf-8")] for key, out in started.items()}
        self.articles = articles

    def of(self, role: str) -> list[dict[str, Any]]:
        """What all of one role were told."""
        return [line for (own, _), lines in self.told.items() for line in lines if own == role]

    def decided(self) -> Counter[tuple[str, str, str, str]]:
        """Reviewer, story, finding and verdict of what was acknowledged."""
        return Counter(
            (name, line["story"], line["finding"], line["verdict"])
            for (role, name), lines in self.told.items()
            for line in lines
            if role == "review"
        )

    def kept(self, store: Store) -> Counter[tuple[str, str, str, str]]:
        """The same, as the store has it."""
        return Counter((d.reviewer, d.story, d.finding, d.verdict) for d in store.decisions())

    def percentile(self, role: str, share: float) -> float:
        """Seconds within which so many were done."""
        took = sorted(line["took"] for line in self.of(role))
        return float(took[min(len(took) - 1, int(share * len(took)))])

    def astray(self, store: Store) -> list[str]:
        """Stories whose findings are not, each once, what their documents in the store give."""
        wrong = []
        for line in store.stories():
            found = check_story(store.readings(line.name), Settings()).findings
            rows = store.queue(Query(stories=(line.name,)), 10_000).rows
            if sorted(row.id for row in rows) != sorted(finding.id for finding in found):
                wrong.append(line.name)
        return wrong

    def late(self, store: Store) -> list[str]:
        """Stories of one indexer whose articles in the store are not those that it kept last."""
        own = [story for story in sorted(self.articles.iterdir()) if not story.name.startswith("gemeinsam")]
        return [story.name for story in own if indexed(store, story, root=self.articles).unchanged != 1]


if __name__ == "__main__":
    main(*sys.argv[1:])
