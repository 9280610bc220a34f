"""Is a log whole? All of its rows against each other, and against what was written."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from optwarden.ledger.tree import TileKey, consistency, edge_lengths, hashes_in, root_of
from optwarden.storage.engine import Engine, Row
from optwarden.storage.log.logs import shard_of_log
from tests.sealing.hands import KEYRING, ORIGINS


@dataclass(frozen=True, slots=True)
class Sealed:
    """A log as its rows have it."""

    size: int
    epoch: int
    entries: list[tuple[str, str | None]]
    leaves: list[bytes]
    sizes: list[int]
    """Of its checkpoints."""
    notes: list[str]


async def whole_log(engine: Engine, log_id: str) -> Sealed:
    """A log, of which every row was found to fit every other."""
    key = shard_of_log(log_id), log_id
    of_log = "WHERE shard_key = $1 AND log_id = $2"

    async def rows(what: str) -> list[Row]:
        return await engine.fetch(what, *key)

    ((size, epoch),) = await rows(f"SELECT size, epoch FROM log {of_log}")
    entries = await rows(
        "SELECT position, kind, CAST(entry_id AS text), CAST(person_id AS text), entry_shard"
        f" FROM log_entry {of_log} ORDER BY position"
    )
    assert [position for position, *_ in entries] == list(range(size))
    placed = await rows(
        f"SELECT position, CAST(entry_id AS text) FROM log_position {of_log} ORDER BY position"
    )
    named = [(position, entry_id) for position, _, entry_id, *_ in entries if entry_id]
    assert [tuple(row) for row in placed] == named
    assert len({entry_id for _, entry_id in named}) == len(named), "something is sealed twice"
    found = await rows(f"SELECT level, number, hashes FROM log_tile {of_log}")
    tiles = {TileKey(level, number): bytes(hashes) for level, number, hashes in found}
    leaves = _leaves(tiles, size)
    _same_tree(tiles, leaves)
    checkpoints = await rows(
        f"SELECT size, root, made_at, note FROM log_checkpoint {of_log} ORDER BY size"
    )
    assert (checkpoints[-1][0] if checkpoints else 0) == size
    for at, root, _, note in checkpoints:
        assert bytes(root) == root_of(leaves[:at])
        _signed(log_id, at, bytes(root), note)
    for (old, *_), (new, *_) in pairwise(checkpoints):
        assert consistency(old, new, tiles.__getitem__)
    times = [made_at for _, _, made_at, _ in checkpoints]
    assert times == sorted(times)
    return Sealed(
        size,
        epoch,
        [(kind, entry_id) for _, kind, entry_id, *_ in entries],
        leaves,
        [at for at, *_ in checkpoints],
        [note for *_, note in checkpoints],
    )


async def nothing_waits(engine: Engine) -> None:
    """No mark is left, and every event is in its bot's log with the hash it was written with."""
    assert await engine.fetch("SELECT count(*) FROM seal_mark") == [(0,)]
    assert await engine.fetch("SELECT count(*) FROM config_seal_mark") == [(0,)]
    events = await engine.fetch("SELECT CAST(event_id AS text), bot_id, leaf_hash FROM event")
    written: dict[str, dict[str, bytes]] = {}
    for event_id, bot_id, leaf_hash in events:
        written.setdefault(f"bot/{bot_id}", {})[event_id] = bytes(leaf_hash)
    for log_id, hashes in written.items():
        sealed = await whole_log(engine, log_id)
        pairs = zip(sealed.entries, sealed.leaves, strict=True)
        in_log = {str(entry): leaf for (kind, entry), leaf in pairs if kind == "event"}
        assert in_log == hashes


def _leaves(tiles: dict[TileKey, bytes], size: int) -> list[bytes]:
    numbers = sorted(number for level, number in tiles if level == 0)
    leaves = [one for number in numbers for one in hashes_in(tiles[TileKey(0, number)])]
    assert len(leaves) == size
    return leaves


def _same_tree(tiles: dict[TileKey, bytes], leaves: list[bytes]) -> None:
    """The tiles are those of a tree of these leaves, made anew, and no others."""
    made: dict[TileKey, bytes] = {}
    row = leaves
    for level in range(len(edge_lengths(len(leaves)))):
        parts = [row[at : at + 256] for at in range(0, len(row), 256)]
        made |= {TileKey(level, at): b"".join(part) for at, part in enumerate(parts)}
        row = [root_of(part) for part in parts if len(part) == 256]
    assert made == tiles


def _signed(log_id: str, size: int, root: bytes, note: str) -> None:
    text, _, signature = note.rpartition("\n\n")
    origin, told, hashed, _ = text.split("\n")
    assert (origin, told, b64decode(hashed)) == (ORIGINS.of(log_id), str(size), root)
    dash, name, signed = signature.split()
    assert (dash, name) == ("\u2014", origin)
    public: Any = Ed25519PublicKey.from_public_bytes(KEYRING.signer(origin).public)
    public.verify(b64decode(signed)[4:], f"{text}\n".encode())
