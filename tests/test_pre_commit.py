"""pre-commit runs the hook of .pre-commit-hooks.yaml in a scratch repository.

The manifest is ours but for its language: with `system` pre-commit calls the installed `checker`, offline, instead of
installing the package into an environment of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from samples import RIGHT, WRONG

MANIFEST = Path(__file__).parent.parent / ".pre-commit-hooks.yaml"
CONFIG = """\
repos:
- repo: {hooks}
  rev: {rev}
  hooks:
  - id: checker-lint
    args: [--against, sources]
    files: ^drafts/
"""


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    bin = str(Path(sys.executable).parent)
    env = {**os.environ, "PATH": os.pathsep.join((bin, os.environ["PATH"])), "PRE_COMMIT_HOME": str(folder / ".home"),
           "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}  # fmt: skip
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        env.pop(name, None)
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=120)


def repository(folder: Path, files: dict[str, str]) -> str:
    """A Git repository with these files in one commit; the commit."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    me = ("-c", "user.name=desk", "-c", "user.email=desk@paper.example")
    for command in (("init", "-q"), ("add", *files), (*me, "commit", "-qm", "First")):
        done = run(folder, "git", *command)
        assert done.returncode == 0, done.stderr
    return run(folder, "git", "rev-parse", "HEAD").stdout.strip()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository with sources and a right draft, where the hook is installed."""
    manifest = MANIFEST.read_text(encoding="utf-8")
    assert "language: python" in manifest
    (tmp_path / "hooks").mkdir()
    rev = repository(tmp_path / "hooks", {MANIFEST.name: manifest.replace("language: python", "language: system")})
    files = {
        "sources/a.txt": RIGHT,
        "sources/b.txt": RIGHT + " Danach flog er ab.",
        "drafts/right.md": RIGHT + " Mehr am Abend.",
        ".pre-commit-config.yaml": CONFIG.format(hooks=tmp_path / "hooks", rev=rev),
    }
    (tmp_path / "desk").mkdir()
    repository(tmp_path / "desk", files)
    return tmp_path / "desk"


def hook(desk: Path) -> subprocess.CompletedProcess[str]:
    return run(desk, sys.executable, "-m", "pre_commit", "run", "--all-files")


def test_the_manifest_is_valid() -> None:
    done = subprocess.run([sys.executable, "-m", "pre_commit", "validate-manifest", MANIFEST], capture_output=True)
    assert done.returncode == 0, done.stdout


def test_a_right_draft_may_be_committed_and_a_wrong_one_not(desk: Path) -> None:
    done = hook(desk)
    assert done.returncode == 0, done.stdout + done.stderr
    (desk / "drafts" / "wrong.md").write_text(WRONG, encoding="utf-8")
    (desk / "drafts" / "photo.bin").write_bytes(b"\x00\xff")
    run(desk, "git", "add", "drafts")
    done = hook(desk)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "drafts/wrong.md:1:" in done.stdout and "error N101" in done.stdout
    assert "photo.bin" not in done.stdout
