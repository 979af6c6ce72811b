"""Gzipped bytes -> bytes, as far as the limit allows."""

from __future__ import annotations

import gzip
import zlib
from io import BytesIO

from checker.read.decode import LIMIT

STEP = 1 << 16
MARK = b"\x1f\x8b"  # with which gzipped bytes begin


def unpack(data: bytes) -> tuple[bytes, str]:
    """What can be unpacked, up to the limit, and what is wrong with the rest."""
    parts: list[bytes] = []
    size = 0
    try:
        with gzip.open(BytesIO(data)) as packed:
            while size <= LIMIT and (part := packed.read1(STEP)):
                parts.append(part)
                size += len(part)
    except (EOFError, OSError, zlib.error) as error:
        return b"".join(parts), f"is damaged or cut short ({error}); only what comes before can be read, pack it again"
    damage = f"unpacks to more than {LIMIT // 1_000_000} MB; the rest was not read, split it" if size > LIMIT else ""
    return b"".join(parts), damage
