"""How is a whole log's count of persons put into one hash? As a map, sorted by label.

Its root goes into the log as a leaf every few minutes: the census. Labels are cut into 65,536
buckets by their first two bytes; a bucket's root is the RFC 9162 tree of its labels in order, the
census's root the tree of all bucket roots. So a change touches one bucket, and a person is proved,
or her absence, by a path through her bucket and sixteen hashes more.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from optwarden.ledger.canonical import canonical, written
from optwarden.ledger.chain import Chain
from optwarden.ledger.tree import (
    EMPTY_ROOT,
    inclusion_spans,
    leaf_hash,
    node_hash,
    root_of,
)

BUCKETS: Final = 1 << 16
_DEPTH: Final = 16
_VALUE: Final = b"optwarden/census/v1\x00"
TYPE: Final = "optwarden/census/v1"


class Counted(NamedTuple):
    """A person in the census: the label, and the chain of her leaves in this log."""

    label: bytes
    chain: Chain

    @property
    def value(self) -> bytes:
        """What stands for the chain, so that a neighbour's proof does not tell it."""
        return hashlib.sha256(_VALUE + self.chain.length.to_bytes(8) + self.chain.head).digest()

    def leaf_hash(self) -> bytes:
        """Return the leaf hash in the tree of her bucket."""
        return leaf_hash(self.label + self.value)


class Place(NamedTuple):
    """A leaf of a bucket and its way up to the bucket's root."""

    position: int
    label: bytes
    value: bytes
    proof: list[bytes]


class BucketProof(NamedTuple):
    """What shows who is, or who is not, in a bucket of so many labels."""

    size: int
    places: list[Place]
    """Hers; or, where she is absent, her neighbours (one where she would be first or last)."""
    path: list[bytes]
    """From the bucket's root to the census's, sixteen hashes."""


class Census(NamedTuple):
    """A census as an entry of its log: what the first `covers` leaves come to."""

    origin: str
    number: int
    """From 1."""
    covers: int
    persons: int
    root: bytes
    made_at: int

    def canonical(self) -> bytes:
        """Return the canonical bytes."""
        return canonical(
            {
                "type": TYPE,
                "origin": self.origin,
                "number": self.number,
                "covers": self.covers,
                "persons": self.persons,
                "root": self.root.hex(),
                "made_at": written(self.made_at),
            }
        )

    def leaf_hash(self) -> bytes:
        """Return the 32 bytes of its leaf."""
        return leaf_hash(self.canonical())


def bucket_of(label: bytes) -> int:
    """Return the number of a label's bucket, 0 to 65,535."""
    return int.from_bytes(label[:2])


def bucket_root(counted: Sequence[Counted]) -> bytes:
    """Return the root of a bucket, whose labels are sorted."""
    return root_of([one.leaf_hash() for one in counted])


def census_root(buckets: Mapping[int, bytes]) -> bytes:
    """Return the root of all buckets; those that are not named are empty."""
    row: Mapping[int, bytes] = buckets
    for above in rows_above(buckets):
        row = above
    return row.get(0, _empty(_DEPTH))


def rows_above(buckets: Mapping[int, bytes]) -> Iterator[dict[int, bytes]]:
    """Yield the rows of nodes that are not empty above those of buckets, the root's last."""
    row = buckets
    for height in range(_DEPTH):
        row = _above(row, height)
        yield row


def bucket_path(buckets: Mapping[int, bytes], bucket: int) -> list[bytes]:
    """Return the sixteen hashes beside the way from a bucket up to the root."""
    path, row = [], dict(buckets)
    for height in range(_DEPTH):
        path.append(row.get((bucket >> height) ^ 1, _empty(height)))
        row = _above(row, height)
    return path


def prove(counted: Sequence[Counted], label: bytes, path: list[bytes]) -> BucketProof:
    """Prove that a label is, or is not, in its bucket, whose labels are sorted."""
    labels = [one.label for one in counted]
    at = bisect_left(labels, label)
    present = at < len(labels) and labels[at] == label
    shown = [at] if present else [one for one in (at - 1, at) if 0 <= one < len(labels)]
    hashes = [one.leaf_hash() for one in counted]
    places = [
        Place(
            one,
            counted[one].label,
            counted[one].value,
            [root_of(hashes[start:end]) for start, end in inclusion_spans(one, len(hashes))],
        )
        for one in shown
    ]
    return BucketProof(len(counted), places, path)


def _above(row: Mapping[int, bytes], height: int) -> dict[int, bytes]:
    """Return the nodes above those that are not empty."""
    empty = _empty(height)
    return {
        number: node_hash(row.get(2 * number, empty), row.get(2 * number + 1, empty))
        for number in {one >> 1 for one in row}
    }


@cache
def _empty(height: int) -> bytes:
    """Return the root of 2^height empty buckets."""
    return EMPTY_ROOT if height == 0 else node_hash(_empty(height - 1), _empty(height - 1))


class BucketTree:
    """All nodes over the buckets of one census, kept, so that each path is sixteen look-ups."""

    def __init__(self, buckets: Mapping[int, bytes]) -> None:
        """Take the roots of the buckets that are not empty, and hash what stands above them."""
        self._rows = [dict(buckets)]
        for height in range(_DEPTH):
            self._rows.append(_above(self._rows[height], height))

    def __len__(self) -> int:
        """Return how many nodes are kept."""
        return sum(map(len, self._rows))

    @property
    def root(self) -> bytes:
        """The census's root."""
        return self._rows[_DEPTH].get(0, _empty(_DEPTH))

    def bucket_root(self, bucket: int) -> bytes:
        """Return the root of a bucket, which may be empty."""
        return self._rows[0].get(bucket, EMPTY_ROOT)

    def path(self, bucket: int) -> list[bytes]:
        """Return the sixteen hashes beside the way from a bucket up to the root."""
        return [
            self._rows[height].get((bucket >> height) ^ 1, _empty(height))
            for height in range(_DEPTH)
        ]
