"""Records from many tasks to many others: each writes one file, sorted into buckets; a later task reads one bucket.

A file holds the buckets one after the other and where each begins, so that a bucket is read from it with two reads.
It is moved to its name when it is whole: a source that is there is done, and a task that is done again changes nothing.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from typing import Any, Iterable, Iterator, Sequence, TypeVar

import msgspec
from msgspec import Raw, Struct

from checker.batch.place import Place
from checker.errors import CheckerError
from checker.packs import packs

T = TypeVar("T")

_MARK = b"checker1"
_OFFSET = struct.Struct("<Q")  # of a bucket in its file
_LENGTH = struct.Struct("<I")  # of a block in its bucket
_SOURCES = 100  # that are read from at once
_BLOCK = 1 << 18  # bytes of records that are packed together
_LEVEL = 1  # records repeat their field names: the fastest level takes five sixths away, the slowest little more

_encode = msgspec.msgpack.Encoder().encode


class Exchange(Struct, frozen=True):
    """One such shuffle: `stage` is the folder of its files, `buckets` how many there are.

    A source is named by the task that writes it, in digits of one width ("000012"): readers take sources in the order
    of their names, and records in the order they were written in.
    """

    place: Place
    stage: str
    buckets: int

    def bucket(self, key: str) -> int:
        """Where records of this key meet: the same in every process and on every machine."""
        digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        return int.from_bytes(digest, "little") % self.buckets

    def write(self, source: str, records: Iterable[tuple[int, Any]]) -> int:
        """Write the records of one source, each with its bucket: structs, or what msgpack knows. Returns how many."""
        packed = _Packed(self.buckets)
        for bucket, record in records:
            packed.add(bucket, record)
        buckets = packed.buckets()
        with self.place.writing(f"{self.stage}/{source}") as file:
            file.write(_MARK)
            at = len(_MARK) + _OFFSET.size * (self.buckets + 1)
            for length in (0, *(sum(map(len, blocks)) for blocks in buckets)):
                at += length
                file.write(_OFFSET.pack(at))
            for blocks in buckets:
                file.writelines(blocks)
        return packed.count

    def read(self, bucket: int, kind: type[T]) -> Iterator[T]:
        """The records of one bucket from all sources, as this type; packed, many sources are in memory."""
        for sources in packs(self.sources(), lambda source: 1, _SOURCES):
            yield from self._records(sources, bucket, kind)

    def read_from(self, source: str, bucket: int, kind: type[T]) -> Iterator[T]:
        """The records of one bucket from one source."""
        return self._records([source], bucket, kind)

    def sources(self) -> list[str]:
        """Who has written, in order."""
        return self.place.names(self.stage)

    def _records(self, sources: Sequence[str], bucket: int, kind: type[T]) -> Iterator[T]:
        decode = msgspec.msgpack.Decoder(list[kind]).decode  # type: ignore[valid-type]
        first = len(_MARK) + _OFFSET.size * bucket
        offsets = self.place.parts(self.stage, [(source, first, first + 2 * _OFFSET.size) for source in sources])
        try:
            places = [(source, *struct.unpack("<QQ", both)) for source, both in zip(sources, offsets)]
            full = [place for place in places if place[1] < place[2]]
            for data in self.place.parts(self.stage, full):
                for block in _blocks(memoryview(data)):
                    yield from decode(block)
        except (struct.error, zlib.error) as error:
            raise CheckerError(f"{self.place.url}: {self.stage} is damaged ({error}); use --restart") from error


def _blocks(data: memoryview) -> Iterator[bytes]:
    while data:
        (length,) = _LENGTH.unpack_from(data)
        yield zlib.decompress(data[_LENGTH.size : _LENGTH.size + length])
        data = data[_LENGTH.size + length :]


class _Packed:
    """Records of one source by bucket, packed as they come in."""

    def __init__(self, buckets: int) -> None:
        self.count = 0
        self._waiting: list[list[Raw]] = [[] for _ in range(buckets)]
        self._sizes = [0] * buckets
        self._blocks: list[list[bytes]] = [[] for _ in range(buckets)]

    def add(self, bucket: int, record: Any) -> None:
        encoded = _encode(record)
        self._waiting[bucket].append(Raw(encoded))
        self._sizes[bucket] += len(encoded)
        self.count += 1
        if self._sizes[bucket] >= _BLOCK:
            self._pack(bucket)

    def buckets(self) -> list[list[bytes]]:
        """What each bucket's part of the file is made of."""
        for bucket in range(len(self._waiting)):
            self._pack(bucket)
        return self._blocks

    def _pack(self, bucket: int) -> None:
        if self._waiting[bucket]:
            block = zlib.compress(_encode(self._waiting[bucket]), _LEVEL)
            self._blocks[bucket] += [_LENGTH.pack(len(block)), block]
            self._waiting[bucket], self._sizes[bucket] = [], 0
