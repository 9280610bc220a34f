"""Which hash stands for a log of a given size, and what shows that a leaf is in it?

RFC 9162, section 2.1: a Merkle tree over leaf hashes, cut into tiles of 256 hashes (C2SP
`tlog-tiles`), so that a log of ten million leaves is proved by reading a few tiles. A tile of level
0 holds leaf hashes; one of level L holds the roots of 256 full tiles of level L - 1.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple, TypeAlias

HASH_BYTES: Final = 32
TILE_HEIGHT: Final = 8
TILE_WIDTH: Final = 1 << TILE_HEIGHT
EMPTY_ROOT: Final = hashlib.sha256(b"").digest()
"""The root of a tree without leaves."""
_NODE: Final = b"\x01"
_LEAF: Final = b"\x00"


class Span(NamedTuple):
    """The leaves from `start` (from 0) up to and without `end`: what one hash of a proof covers."""

    start: int
    end: int


class TileKey(NamedTuple):
    """Which tile: its level, from 0, and its number on it, from 0."""

    level: int
    number: int


class Node(NamedTuple):
    """A full subtree: 2^height leaves, the `number`th of its height."""

    height: int
    number: int

    @property
    def tile(self) -> TileKey:
        """The tile that its hash is made from."""
        level, within = divmod(self.height, TILE_HEIGHT)
        return TileKey(level, self.number >> (TILE_HEIGHT - within))


Tiles: TypeAlias = Callable[[TileKey], bytes]
"""Returns a tile's hashes, one after the other; it may hold more of them than the tree of the size
asked for, never fewer."""


def leaf_hash(entry: bytes) -> bytes:
    """Return the 32 bytes that stand for an entry."""
    return hashlib.sha256(_LEAF + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the 32 bytes that stand for two hashes beside each other."""
    return hashlib.sha256(_NODE + left + right).digest()


def root_of(hashes: Sequence[bytes]) -> bytes:
    """Return the root of a tree of these leaf hashes, in their order."""
    if not hashes:
        return EMPTY_ROOT
    row = list(hashes)
    while len(row) > 1:
        row = _above(row)
    return row[0]


def _above(row: list[bytes]) -> list[bytes]:
    """Return the hashes over pairs; an odd one at the end goes up as it is."""
    sha256 = hashlib.sha256
    pairs = zip(islice(row, 0, None, 2), islice(row, 1, None, 2), strict=False)
    above = [sha256(b"\x01%b%b" % pair).digest() for pair in pairs]
    if len(row) % 2:
        above.append(row[-1])
    return above


def split(count: int) -> int:
    """Return the largest power of two below a count of two leaves or more."""
    return 1 << (count - 1).bit_length() - 1


def inclusion_spans(position: int, size: int) -> list[Span]:
    """Return what an inclusion proof's hashes cover, from the leaf upwards.

    Raises ValueError unless 0 <= position < size.
    """
    if not 0 <= position < size:
        raise ValueError("no such leaf in a tree of this size")
    spans: list[Span] = []
    start, end = 0, size
    while end - start > 1:
        middle = start + split(end - start)
        if position < middle:
            spans.append(Span(middle, end))
            end = middle
        else:
            spans.append(Span(start, middle))
            start = middle
    return spans[::-1]


def consistency_spans(old: int, new: int) -> list[Span]:
    """Return what a consistency proof's hashes cover (RFC 9162, section 2.1.4.1).

    Raises ValueError unless 0 < old <= new.
    """
    if not 0 < old <= new:
        raise ValueError("a tree is consistent with a smaller one that has leaves")
    spans: list[Span] = []
    start, end, whole = 0, new, True
    while old < end:
        middle = start + split(end - start)
        if old <= middle:
            spans.append(Span(middle, end))
            end = middle
        else:
            spans.append(Span(start, middle))
            start, whole = middle, False
    if not whole:
        spans.append(Span(start, end))
    return spans[::-1]


def nodes_of(span: Span) -> list[Node]:
    """Return the full subtrees that a span of a tree consists of, left to right."""
    nodes: list[Node] = []
    start, end = span
    while start < end:
        height = (end - start).bit_length() - 1
        if start:
            height = min(height, (start & -start).bit_length() - 1)
        nodes.append(Node(height, start >> height))
        start += 1 << height
    return nodes


def tiles_for(spans: Iterable[Span]) -> set[TileKey]:
    """Return the tiles that must be read to hash these spans."""
    return {node.tile for span in spans for node in nodes_of(span)}


def hash_of(span: Span, tiles: Tiles) -> bytes:
    """Return the hash over a span that proofs or roots are made of; an empty one is the empty root.

    Raises ValueError when a tile holds too few hashes.
    """
    hashes = [_hash_of_node(node, tiles) for node in nodes_of(span)]
    if not hashes:
        return EMPTY_ROOT
    right = hashes.pop()
    while hashes:
        right = node_hash(hashes.pop(), right)
    return right


def _hash_of_node(node: Node, tiles: Tiles) -> bytes:
    within = node.height % TILE_HEIGHT
    count = 1 << within
    first = (node.number << within) % TILE_WIDTH
    tile = tiles(node.tile)
    part = tile[first * HASH_BYTES : (first + count) * HASH_BYTES]
    if len(part) != count * HASH_BYTES:
        raise ValueError("a tile holds too few hashes")
    return root_of(list(hashes_in(part)))


def hashes_in(tile: bytes) -> Iterator[bytes]:
    """Yield a tile's hashes."""
    for at in range(0, len(tile), HASH_BYTES):
        yield tile[at : at + HASH_BYTES]


def inclusion(position: int, size: int, tiles: Tiles) -> list[bytes]:
    """Return the inclusion proof of a leaf. Raises ValueError."""
    return [hash_of(span, tiles) for span in inclusion_spans(position, size)]


def root_through(position: int, size: int, leaf: bytes, proof: Sequence[bytes]) -> bytes:
    """Return the root that an inclusion proof leads to from a leaf's hash.

    Raises ValueError for a proof of another length.
    """
    spans = inclusion_spans(position, size)
    if len(spans) != len(proof):
        raise ValueError("the proof has not as many hashes as the tree has levels there")
    reached = leaf
    for span, beside in zip(spans, proof, strict=True):
        left = span.start < position
        reached = node_hash(beside, reached) if left else node_hash(reached, beside)
    return reached


def consistency(old: int, new: int, tiles: Tiles) -> list[bytes]:
    """Return the proof that a tree of `new` leaves begins with that of `old`. Raises ValueError."""
    return [hash_of(span, tiles) for span in consistency_spans(old, new)]


class Edge:
    """The right edge of a growing tree: the hashes of the tile of each level that is not full.

    Enough to append and to tell the root; a full tile is never needed again.
    """

    def __init__(self, size: int, tiles: Sequence[bytes]) -> None:
        """Take a tree's size and its unfinished tiles, level by level; none where one is empty.

        Raises ValueError when they are not those of a tree of that size.
        """
        self.size = size
        self._rows = [list(hashes_in(tile)) for tile in tiles]
        if [len(row) for row in self._rows] != edge_lengths(size):
            raise ValueError("these are not the unfinished tiles of a tree of this size")

    def append(self, hashes: Sequence[bytes]) -> dict[TileKey, bytes]:
        """Add leaves; return each tile that changed, as it is now."""
        changed: dict[TileKey, bytes] = {}
        added: Sequence[bytes] = hashes
        level, before = 0, self.size
        self.size += len(hashes)
        while added:
            if level == len(self._rows):
                self._rows.append([])
            row = self._rows[level] + list(added)
            number = before >> TILE_HEIGHT
            full = len(row) // TILE_WIDTH
            roots = []
            for one in range(full):
                tile = row[one * TILE_WIDTH : (one + 1) * TILE_WIDTH]
                changed[TileKey(level, number + one)] = b"".join(tile)
                roots.append(root_of(tile))
            rest = row[full * TILE_WIDTH :]
            if rest:
                changed[TileKey(level, number + full)] = b"".join(rest)
            self._rows[level] = rest
            level, before, added = level + 1, before >> TILE_HEIGHT, roots
        return changed

    def unfinished(self) -> tuple[bytes, ...]:
        """Return the tile of each level that is not full."""
        return tuple(b"".join(row) for row in self._rows)

    def root(self) -> bytes:
        """Return the root of the whole tree."""
        hashes: list[bytes] = []
        for row in self._rows:
            parts = [root_of(part) for part in _full_parts(row)]
            hashes[:0] = parts
        if not hashes:
            return EMPTY_ROOT
        right = hashes.pop()
        while hashes:
            right = node_hash(hashes.pop(), right)
        return right


def edge_lengths(size: int) -> list[int]:
    """Return how many hashes the unfinished tile of each level has in a tree of a size."""
    lengths = []
    while size:
        lengths.append(size % TILE_WIDTH)
        size >>= TILE_HEIGHT
    return lengths


def _full_parts(row: list[bytes]) -> Iterator[list[bytes]]:
    """Cut a row into parts of powers of two, largest first: the full subtrees it consists of."""
    start = 0
    while start < len(row):
        count = 1 << (len(row) - start).bit_length() - 1
        yield row[start : start + count]
        start += count
