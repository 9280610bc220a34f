"""Who was erased, outside the database? A file that only grows, beside the keys; no number in it.

A backup of the database brings back whom it was taken before the erasure of. The list says whom to
erase again, by keyed hashes.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable
from pathlib import Path

import orjson

from optwarden.consent.facts import instant, micros_of
from optwarden.consent.vocabulary import ErasureGround
from optwarden.usecases.erasing.ports import ListedErasure


class ErasureListFile:
    """Fills `usecases.erasing.ports.ErasureList`: a line of JSON for each erasure."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def append(self, line: ListedErasure) -> int:
        """Add a line, safe on disk; return how many there are. Raises OSError."""
        document = {
            "business_id": line.business_id,
            "bot_id": line.bot_id,
            "shard_key": str(line.shard_key),
            "label": line.label.hex(),
            "erased_at": instant(line.erased_at),
            "ground": line.ground.value,
        }
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "r+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(0, os.SEEK_END)
            if file.tell() and not _ends_with_line(file.fileno(), file.tell()):
                file.write(b"\n")  # a line that a power cut left half written
            file.write(orjson.dumps(document) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        return self.length()

    def length(self) -> int:
        """Return how many lines there are. Raises OSError."""
        try:
            with self._path.open("rb") as file:
                return sum(1 for _ in file)
        except FileNotFoundError:
            return 0

    def lines(self, after: int) -> Iterable[ListedErasure]:
        """Yield lines; one that a power cut left half written was not acted upon, and is none.

        Raises OSError, and ValueError for another that is no line of ours.
        """
        with self._path.open("rb") as file:
            for number, text in enumerate(file, 1):
                if number > after and (line := _read(text)) is not None:
                    yield line


def _read(text: bytes) -> ListedErasure | None:
    try:
        found = orjson.loads(text)
    except orjson.JSONDecodeError:
        return None
    return ListedErasure(
        str(found["business_id"]),
        str(found["bot_id"]),
        int(found["shard_key"]),
        bytes.fromhex(found["label"]),
        micros_of(found["erased_at"]),
        ErasureGround(found["ground"]),
    )


def _ends_with_line(descriptor: int, size: int) -> bool:
    return os.pread(descriptor, 1, size - 1) == b"\n"
