import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optwarden.ledger.tree import (
    EMPTY_ROOT,
    HASH_BYTES,
    Edge,
    Span,
    TileKey,
    consistency,
    edge_lengths,
    hash_of,
    inclusion,
    leaf_hash,
    root_of,
    root_through,
)

LEAVES = [leaf_hash(str(number).encode()) for number in range(70_000)]


class Grown:
    """A tree that leaves were appended to, and its tiles as a store would keep them."""

    def __init__(self) -> None:
        self.tiles: dict[TileKey, bytes] = {}
        self.edge = Edge(0, [])

    def grow(self, count: int) -> None:
        size = self.edge.size
        self.tiles.update(self.edge.append(LEAVES[size : size + count]))

    def reopened(self) -> Edge:
        """The edge as a process that starts now reads it."""
        size = self.edge.size
        unfinished = [
            self.tiles[TileKey(level, size >> 8 * (level + 1))][: length * HASH_BYTES]
            if length
            else b""
            for level, length in enumerate(edge_lengths(size))
        ]
        return Edge(size, unfinished)


def rfc_root(leaves: list[bytes]) -> bytes:
    """RFC 9162, 2.1.1, word for word."""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256(b"").digest()
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b"\x01" + rfc_root(leaves[:k]) + rfc_root(leaves[k:])).digest()


def rfc_path(m: int, leaves: list[bytes]) -> list[bytes]:
    """RFC 9162, 2.1.3.1."""
    if len(leaves) == 1:
        return []
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    if m < k:
        return [*rfc_path(m, leaves[:k]), rfc_root(leaves[k:])]
    return [*rfc_path(m - k, leaves[k:]), rfc_root(leaves[:k])]


def rfc_subproof(m: int, leaves: list[bytes], whole: bool) -> list[bytes]:
    """RFC 9162, 2.1.4.1."""
    if m == len(leaves):
        return [] if whole else [rfc_root(leaves)]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    if m <= k:
        return [*rfc_subproof(m, leaves[:k], whole), rfc_root(leaves[k:])]
    return [*rfc_subproof(m - k, leaves[k:], False), rfc_root(leaves[:k])]


@given(st.lists(st.sampled_from([1, 2, 3, 100, 255, 256, 257, 700]), max_size=6), st.data())
def test_a_tree_that_grew_is_the_rfcs(steps: list[int], data: st.DataObject) -> None:
    """However leaves came, root and proofs are those that the RFC defines, of every older size too;
    and a process that starts in between goes on where the last one was.
    """
    grown = Grown()
    for count in steps:
        grown.edge = grown.reopened()
        grown.grow(count)
    size = grown.edge.size
    leaves = LEAVES[:size]
    assert grown.edge.root() == rfc_root(leaves) == root_of(leaves)
    if size == 0:
        return
    old = data.draw(st.integers(1, size))
    position = data.draw(st.integers(0, old - 1))
    tiles = grown.tiles.__getitem__
    assert hash_of(Span(0, old), tiles) == rfc_root(leaves[:old])
    assert inclusion(position, old, tiles) == rfc_path(position, leaves[:old])
    assert consistency(old, size, tiles) == rfc_subproof(old, leaves, True)


def test_a_tree_of_three_levels() -> None:
    """70,000 leaves at once: 273 full tiles, one full tile of their roots, and one above."""
    grown = Grown()
    grown.grow(70_000)
    assert grown.edge.root() == rfc_root(LEAVES)
    assert {key.level for key in grown.tiles} == {0, 1, 2}
    assert len(grown.tiles[TileKey(1, 0)]) == 256 * HASH_BYTES
    assert inclusion(66_000, 70_000, grown.tiles.__getitem__) == rfc_path(66_000, LEAVES)


def test_nothing_has_the_root_of_nothing() -> None:
    """RFC 9162: the hash of the empty string."""
    assert Edge(0, []).root() == root_of([]) == EMPTY_ROOT == hashlib.sha256(b"").digest()


def test_an_edge_of_another_size_is_refused() -> None:
    """What was read must be what the size says."""
    with pytest.raises(ValueError, match="unfinished tiles"):
        Edge(3, [LEAVES[0]])


@pytest.mark.parametrize("position, size", [(0, 0), (1, 1), (-1, 4)])
def test_what_is_no_leaf_has_no_proof(position: int, size: int) -> None:
    """A position outside the tree is the caller's mistake."""
    with pytest.raises(ValueError, match="no such leaf"):
        inclusion(position, size, lambda _: b"")


def test_a_tile_cut_short_is_noticed() -> None:
    """Rather than hashed."""
    with pytest.raises(ValueError, match="too few"):
        hash_of(Span(0, 4), lambda _: LEAVES[0])


@given(st.integers(1, 600), st.data())
def test_a_proof_leads_back_to_the_root(size: int, data: st.DataObject) -> None:
    """From its own leaf, at its own place; from another leaf to another root."""
    position = data.draw(st.integers(0, size - 1))
    leaves = [leaf_hash(str(count).encode()) for count in range(size)]
    tiles = Edge(0, []).append(leaves)
    proof = inclusion(position, size, tiles.__getitem__)
    assert root_through(position, size, leaves[position], proof) == root_of(leaves)
    assert root_through(position, size, leaf_hash(b"another"), proof) != root_of(leaves)
    with pytest.raises(ValueError, match="as many hashes"):
        root_through(position, size, leaves[position], [*proof, leaves[0]])
