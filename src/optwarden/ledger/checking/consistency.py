"""Is a younger checkpoint's log the older one's, grown? Proved from the tiles of the younger."""

from __future__ import annotations

from typing import Final

from optwarden.ledger.checking.hashing import HASH_BYTES, consistent, of_node
from optwarden.ledger.checking.notes import Checkpoint
from optwarden.ledger.checking.tiles import HEIGHT, WIDTH, Read, cut, read_tile, root_of_full
from optwarden.ledger.checking.verdict import Report

PLACE: Final = "new checkpoint"


class TileLacking(LookupError):
    """A tile that is needed is not there, or is cut short; the text names it."""


def check_consistency(old: Checkpoint, new: Checkpoint, read: Read | None, report: Report) -> bool:
    """Compare two checkpoints; returns whether it took tiles that nobody gave.

    Raises TileLacking.
    """
    if old.origin != new.origin:
        report.add("other_log", PLACE, old=old.origin, new=new.origin)
    elif new.size < old.size:
        report.add("smaller", PLACE, old=old.size, new=new.size)
    elif new.size == old.size:
        if old.root != new.root:
            report.add("fork", PLACE, size=new.size)
    elif read is None:
        return True
    else:
        proof = Prover(read, new.size).proof(old.size) if old.size else []
        if not consistent(old.size, old.root, new.size, new.root, proof):
            report.add("inconsistent", PLACE, old=old.size, new=new.size)
    return False


class Prover:
    """Makes consistency proofs of a log from its tiles (RFC 9162, section 2.1.4.1)."""

    def __init__(self, read: Read, size: int) -> None:
        self._read = read
        self._size = size
        self._tiles: dict[tuple[int, int], bytes] = {}

    def proof(self, old: int) -> list[bytes]:
        """Prove that the log begins with `old` leaves of it; 0 < old < size."""
        return self._sub_proof(old, 0, self._size, whole=True)

    def _sub_proof(self, old: int, start: int, end: int, *, whole: bool) -> list[bytes]:
        """SUBPROOF of the RFC: `old` leaves from `start`, of those up to `end`."""
        if old == end - start:
            return [] if whole else [self.hash(start, end)]
        half = 1 << (end - start - 1).bit_length() - 1
        middle = start + half
        if old <= half:
            return [*self._sub_proof(old, start, middle, whole=whole), self.hash(middle, end)]
        beyond = self._sub_proof(old - half, middle, end, whole=False)
        return [*beyond, self.hash(start, middle)]

    def hash(self, start: int, end: int) -> bytes:
        """Return the hash over leaves; where they are a full subtree it is read from a tile."""
        count = end - start
        if count & (count - 1) == 0 and start % count == 0:
            return self._of_full(count.bit_length() - 1, start // count)
        middle = start + (1 << (count - 1).bit_length() - 1)
        return of_node(self.hash(start, middle), self.hash(middle, end))

    def _of_full(self, height: int, number: int) -> bytes:
        level, within = divmod(height, HEIGHT)
        count = 1 << within
        tile, first = divmod(number * count, WIDTH)
        hashes = self._tile(level, tile)[first * HASH_BYTES : (first + count) * HASH_BYTES]
        return root_of_full(cut(hashes))

    def _tile(self, level: int, number: int) -> bytes:
        key = (level, number)
        if key not in self._tiles:
            width = min(WIDTH, (self._size >> (HEIGHT * level)) - number * WIDTH)
            place, hashes = read_tile(self._read, level, number, width)
            if hashes is None or len(hashes) < width * HASH_BYTES:
                raise TileLacking(place)
            self._tiles[key] = hashes
        return self._tiles[key]
