"""Where does a tile of a log lie, and how are entries put together? C2SP `tlog-tiles`.

`tile/<level>/<number>` with the number in groups of three digits, all but the last after an "x";
a tile that is not full yet has `.p/<width>` behind it. Bundles of entries lie under `entries` in
the place of a level, each entry with its length before it, two bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from optwarden.ledger.tree import TILE_WIDTH

LONGEST_ENTRY: Final = 0xFFFF
"""Bytes: what the length of an entry in a bundle can say."""
_HIGHEST_LEVEL: Final = 5
"""2^48 entries: more than a log will ever have."""
_PATH: Final = re.compile(
    r"tile/(?P<level>entries|[0-5])/(?P<number>(?:x\d{3}/){0,4}\d{3})(?:\.p/(?P<width>\d{1,3}))?"
)


class TilePath(NamedTuple):
    """A tile, or the bundle of entries under it where `level` is None."""

    level: int | None
    number: int
    width: int
    """How many hashes or entries of it are asked for, 1 to 256."""

    def written(self) -> str:
        """Return the path."""
        digits = f"{self.number:03d}"
        groups = [digits[max(0, end - 3) : end] for end in range(len(digits), 0, -3)][::-1]
        groups[0] = groups[0].zfill(3)
        name = "/".join([*(f"x{group}" for group in groups[:-1]), groups[-1]])
        level = "entries" if self.level is None else str(self.level)
        partial = "" if self.width == TILE_WIDTH else f".p/{self.width}"
        return f"tile/{level}/{name}{partial}"


def read_path(path: str) -> TilePath | None:
    """Read a path; None for one that is none, or not written in the one way."""
    found = _PATH.fullmatch(path)
    if found is None:
        return None
    level = None if found["level"] == "entries" else int(found["level"])
    number = int(found["number"].replace("x", "").replace("/", ""))
    width = TILE_WIDTH if found["width"] is None else int(found["width"])
    read = TilePath(level, number, width)
    fits = 0 < width <= TILE_WIDTH and (level is None or level <= _HIGHEST_LEVEL)
    return read if fits and read.written() == path else None


def bundle(entries: Iterable[bytes]) -> bytes:
    """Put entries together. Raises ValueError for one of more than 65,535 bytes."""
    parts = []
    for entry in entries:
        if len(entry) > LONGEST_ENTRY:
            raise ValueError("an entry is too long for a bundle")
        parts += [len(entry).to_bytes(2), entry]
    return b"".join(parts)


def widths(size: int) -> Iterable[TilePath]:
    """Yield the hash tiles of a log of a size, level by level, each as wide as it is by then."""
    level = 0
    while size:
        full, rest = divmod(size, TILE_WIDTH)
        for number in range(full):
            yield TilePath(level, number, TILE_WIDTH)
        if rest:
            yield TilePath(level, full, rest)
        size, level = full, level + 1
