"""Which root does a census have after some buckets changed? Sixteen hashes for each that did."""

from __future__ import annotations

from typing import Final

from optwarden.ledger.census import BUCKETS
from optwarden.ledger.tree import EMPTY_ROOT, node_hash

_DEPTH: Final = BUCKETS.bit_length() - 1


class CensusMap:
    """The tree over all buckets, changed in place."""

    def __init__(self) -> None:
        """Begin with empty buckets."""
        self._empty = [EMPTY_ROOT]
        for _ in range(_DEPTH):
            self._empty.append(node_hash(self._empty[-1], self._empty[-1]))
        self._rows: list[dict[int, bytes]] = [{} for _ in range(_DEPTH + 1)]

    def put(self, bucket: int, root: bytes) -> None:
        """Give a bucket its root."""
        self._rows[0][bucket] = root
        number = bucket
        for height in range(_DEPTH):
            row, empty = self._rows[height], self._empty[height]
            number >>= 1
            left, right = row.get(2 * number, empty), row.get(2 * number + 1, empty)
            self._rows[height + 1][number] = node_hash(left, right)

    @property
    def buckets(self) -> dict[int, bytes]:
        """The roots of buckets that are not empty."""
        return self._rows[0]

    def root(self) -> bytes:
        """Return the root of all."""
        return self._rows[_DEPTH].get(0, self._empty[_DEPTH])
