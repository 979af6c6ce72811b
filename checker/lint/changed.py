"""Which lines of a draft were touched since a revision of its Git repository."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import msgspec

from checker.errors import SettingsError, UnreadableError
from checker.model.finding import Finding

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.M)
_BINARY = re.compile(rb"^Binary files ", re.M)
Lines = list[range]
EVERY: Lines = [range(1, 1 << 62)]


def touched(path: str, revision: str) -> Lines:
    """The lines of the file that the revision does not hold as they are; all of a new file."""
    file = Path(path)
    commit = _commit(file, revision)
    name = f"./{file.name}"
    if _git(file, "cat-file", "-e", f"{commit}:{name}").returncode:
        return EVERY
    options = ("--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames")
    done = _git(file, "diff", *options, commit, "--", name)
    if done.returncode:
        raise UnreadableError(f"{path}: git cannot compare it with {revision!r}: {_said(done)}")
    if _BINARY.search(done.stdout):
        return EVERY
    hunks = ((int(start), int(count or 1)) for start, count in _HUNK.findall(done.stdout))
    return [range(start, start + count) for start, count in hunks]


def on_lines(finding: Finding, draft: str, lines: Lines) -> Finding | None:
    """The finding with its first passage on one of the lines; None where the draft's passages stand on no such line."""
    for number, evidence in enumerate(finding.evidence):
        passage = evidence.passage
        if passage.document == draft and any(passage.line in each for each in lines):
            others = (*finding.evidence[:number], *finding.evidence[number + 1 :])
            return msgspec.structs.replace(finding, evidence=(evidence, *others))
    return None


def _commit(file: Path, revision: str) -> str:
    """The revision's full name, so that nothing a user writes can be taken for an option or a path."""
    inside = _git(file, "rev-parse", "--is-inside-work-tree")
    if inside.returncode:
        raise SettingsError(f"--changed-since: {file} is in no Git repository; leave the option out")
    done = _git(file, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if done.returncode:
        raise SettingsError(f"--changed-since: {revision!r} is no revision of the repository of {file}")
    return done.stdout.decode("ascii", "replace").strip()


def _git(file: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *arguments], cwd=file.parent, capture_output=True, check=False)
    except OSError as error:
        raise SettingsError(f"--changed-since needs git, which cannot be run: {error.strerror}") from error
    except ValueError as error:  # a NUL in the revision
        raise SettingsError(f"--changed-since: no revision can be called so: {error}") from error


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    return " ".join(done.stderr.decode("utf-8", "replace").split())
