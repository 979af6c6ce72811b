"""Replaces a file when, and only when, its new content is wholly written."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from checker.errors import SettingsError

_NEW = 0o666  # mode of a file that was not there, before the user's mask


def replace(path: Path, content: bytes) -> None:
    """Write beside the file and move it there; a link stays one, the mode is kept."""
    target = Path(os.path.realpath(path))
    part = ""
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name[:50]}.", delete=False) as file:
            part = file.name
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(part, _mode(target))
        os.replace(part, target)
    except OSError as error:
        if part:
            Path(part).unlink(missing_ok=True)
        raise SettingsError(f"{path}: cannot be written: {error.strerror}; it was left as it is") from error


def _mode(target: Path) -> int:
    try:
        return target.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return _NEW & ~mask
