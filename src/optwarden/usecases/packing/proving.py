"""What shows that an entry is in its log? Proofs, each held to the checkpoint as it is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from optwarden.ledger.census import (
    BucketProof,
    BucketTree,
    Census,
    bucket_of,
    bucket_root,
    prove,
)
from optwarden.ledger.chain import NO_LEAVES, Chain, extended
from optwarden.ledger.tree import (
    HASH_BYTES,
    TILE_HEIGHT,
    TILE_WIDTH,
    Node,
    Span,
    TileKey,
    hashes_in,
    inclusion_spans,
    node_hash,
    nodes_of,
    root_of,
    root_through,
    tiles_for,
)
from optwarden.usecases.packing.stored import (
    Bucket,
    LogKey,
    RecordsAltered,
    StoredCensus,
    StoredCheckpoint,
)

_NO_TILE: Final = b""
_PARTS_KEPT: Final = 2_048
"""At most 4 KiB each. They are kept by what is in them, so none can be a wrong one."""


def tiles_needed(positions: Iterable[int], size: int) -> set[TileKey]:
    """Return the tiles that the proofs of these leaves are made from."""
    # Leaves share most of what is beside their ways up.
    return tiles_for({span for at in positions for span in inclusion_spans(at, size)})


@dataclass(frozen=True, slots=True)
class Prover:
    """Proves leaves of one log against its newest checkpoint."""

    key: LogKey
    origin: str
    checkpoint: StoredCheckpoint
    tiles: Mapping[tuple[LogKey, TileKey], bytes]
    shared: bool = False
    """The log is the business's: every pack of it proves the same leaves."""
    _hashes: dict[Span, bytes] = field(default_factory=dict)

    def proof(self, position: int, leaf_hash: bytes) -> list[bytes]:
        """Return the inclusion proof of a leaf.

        Raises RecordsAltered where the tiles do not lead from it to the checkpoint's root.
        """
        size, where = self.checkpoint.size, f"{self.key.log_id}/{position}"
        try:
            proof = [self._hash(span) for span in inclusion_spans(position, size)]
            reached = root_through(position, size, leaf_hash, proof)
        except ValueError:
            raise RecordsAltered("log", where, "a tile that proves it is missing") from None
        if reached != self.checkpoint.root:
            raise RecordsAltered("log", where, "its tiles do not lead to the checkpoint's root")
        return proof

    def _hash(self, span: Span) -> bytes:
        known = self._hashes.get(span)
        if known is None:
            known = self._hashes[span] = self._hash_of(span)
        return known

    def _hash_of(self, span: Span) -> bytes:
        """Return the hash over a span. Raises ValueError when a tile holds too few hashes."""
        hashes = [self._node(node) for node in nodes_of(span)]
        reached = hashes.pop()
        while hashes:
            reached = node_hash(hashes.pop(), reached)
        return reached

    def _node(self, node: Node) -> bytes:
        within = node.height % TILE_HEIGHT
        size = HASH_BYTES << within
        first = (node.number << within) % TILE_WIDTH * HASH_BYTES
        part = self.tiles.get((self.key, node.tile), _NO_TILE)[first : first + size]
        if len(part) != size:
            raise ValueError("a tile holds too few hashes")
        if node.height >= TILE_HEIGHT or self.shared:
            return _root_of_shared(part)
        return root_of(list(hashes_in(part)))


@lru_cache(_PARTS_KEPT)
def _root_of_shared(part: bytes) -> bytes:
    """Return the root over a part of a tile that stands above others: most packs need the same."""
    return root_of(list(hashes_in(part)))


@dataclass(frozen=True, slots=True)
class CensusProof:
    """What the newest census of a log says of one person, and how that is shown."""

    census: Census
    position: int
    covers: int
    bucket: BucketProof
    chain: Chain


def prove_census(
    origin: str, stored: StoredCensus, tree: BucketTree, bucket: Bucket, label: bytes
) -> CensusProof:
    """Prove what a census counted of a label, or that it counted nothing.

    Raises RecordsAltered where the persons counted do not come to the census's root.
    """
    number = bucket_of(label)
    if bucket_root(bucket) != tree.bucket_root(number):
        raise RecordsAltered("census", f"{origin}#{stored.number}", "a bucket has another root")
    chain = next((one.chain for one in bucket if one.label == label), NO_LEAVES)
    return CensusProof(
        Census(origin, stored.number, stored.covers, stored.persons, stored.root, stored.made_at),
        stored.position,
        stored.covers,
        prove(bucket, label, tree.path(number)),
        chain,
    )


def check_tree(tree: BucketTree, log_id: str, stored: StoredCensus) -> None:
    """Raise RecordsAltered unless all buckets together come to the census's root."""
    if tree.root != stored.root:
        raise RecordsAltered("census", f"{log_id}#{stored.number}", "its buckets have another root")


def check_chain(log_id: str, label: bytes, counted: CensusProof, hashes: Iterable[bytes]) -> None:
    """Raise RecordsAltered unless these leaves, in the log's order, are all that were counted."""
    chain = NO_LEAVES
    for leaf_hash in hashes:
        chain = extended(chain, label, leaf_hash)
    if chain != counted.chain:
        explanation = f"it counted {counted.chain.length} events and {chain.length} are there"
        if chain.length == counted.chain.length:
            explanation = "its events are not those that were counted"
        raise RecordsAltered("census", f"{log_id}#{counted.census.number}", explanation)
