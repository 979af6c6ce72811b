"""What is found of the errors in fixtures/planted, by kind, with every miss and every false alarm.

Run: PYTHONPATH=tests python tests/benchmarks/measure_planted.py
"""

from __future__ import annotations

import planted


def main() -> None:
    """Both languages."""
    for language in planted.LANGUAGES:
        kinds = planted.by_kind(language)
        found, every = (sum(numbers) for numbers in zip(*kinds.values()))
        parts = ", ".join(f"{kind} {n} of {of}" for kind, (n, of) in kinds.items())
        print(f"{language}: {found} of {every} ({100 * found / every:.1f} %): {parts}")
        for one in planted.false_alarms(language):
            _show("false", one)
        for one in planted.results(language):
            if one.case.planted and not one.there:
                _show("missed", one)


def _show(word: str, one: planted.Result) -> None:
    print(f"  {word} {one.case.article} {one.case.kind}: {one.case.other[one.case.start : one.case.end]}")
    for found in one.alarms:
        print(f"    {found.code} {' | '.join(evidence.passage.text for evidence in found.evidence)}")


if __name__ == "__main__":
    main()
