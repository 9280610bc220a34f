"""How are records kept by person, when there are more than memory holds? In files by hash.

All of a person's records lie in one part, whichever file and process they came from, so that each
part can be judged alone. The folder is the run's own, readable by its user only, and removed after.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final
from zlib import crc32

import orjson

from optwarden.bulk.audit.records import Record

_BYTES_A_PART: Final = 24 * 1024 * 1024
"""Of the exports. Their records take about four times as much in memory."""
MOST_PARTS: Final = 200
"""Each is an open file in each process; systems allow 256 or 1,024."""
_FLUSHED_AT: Final = 2_000
"""Records of a part that wait in memory."""


def parts_for(size: int, processes: int) -> int:
    """Say into how many parts so many bytes are spread."""
    return min(MOST_PARTS, max(4 * processes, size // _BYTES_A_PART))


class Spool:
    """One process's files."""

    def __init__(self, folder: Path, parts: int, named: str = "") -> None:
        self._folder = folder
        self._named = named
        self._parts = parts
        self._waiting: list[list[Record]] = [[] for _ in range(parts)]
        self._streams: dict[int, BinaryIO] = {}

    def add(self, record: Record) -> None:
        """Keep a record."""
        part = crc32(record[0].encode()) % self._parts
        waiting = self._waiting[part]
        waiting.append(record)
        if len(waiting) >= _FLUSHED_AT:
            self._write(part)

    def flush(self) -> None:
        """Write what waits."""
        for part, waiting in enumerate(self._waiting):
            if waiting:
                self._write(part)
        for stream in self._streams.values():
            stream.flush()

    def close(self) -> None:
        """Write what waits, and let go of the files."""
        self.flush()
        for stream in self._streams.values():
            stream.close()
        self._streams.clear()

    def _write(self, part: int) -> None:
        stream = self._streams.get(part)
        if stream is None:
            path = self._folder / f"{self._named}{part:04d}.{os.getpid()}"
            stream = self._streams[part] = path.open("ab")
        stream.write(orjson.dumps(self._waiting[part]) + b"\n")
        self._waiting[part] = []


def read_part(folder: Path, part: int, named: str = "") -> Iterator[Record]:
    """Return the records of a part, from all processes, and remove it."""
    for path in sorted(folder.glob(f"{named}{part:04d}.*")):
        with path.open("rb") as stream:
            for line in stream:
                yield from orjson.loads(line)
        path.unlink()
