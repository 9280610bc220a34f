"""How is a pack written? Format `optwarden/pack/v1`: a strict JSON document, and a signature.

Every row is held to its own hash on the way: one that was changed is named, and no pack is made.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from typing import Any, Final

import orjson

from optwarden.consent.disclosure import as_text
from optwarden.ledger.canonical import encode
from optwarden.ledger.commitment import opens
from optwarden.ledger.note import Checkpoint, Signer
from optwarden.ledger.tree import EMPTY_ROOT
from optwarden.usecases.packing.proving import CensusProof, Prover
from optwarden.usecases.packing.stored import (
    Document,
    RecordsAltered,
    Said,
    StoredChange,
    StoredEvent,
    StoredWording,
)

TYPE: Final = "optwarden/pack/v1"
COSIGNATURE: Final = "cosignature"


def log_document(prover: Prover, keys: list[str], counted: CensusProof | None) -> Document:
    """Write a log: its keys, its newest checkpoint, and what its census says of the person."""
    checkpoint = prover.checkpoint
    return {
        "log_id": prover.key.log_id,
        "origin": prover.origin,
        "keys": keys,
        "checkpoint": checkpoint.note,
        "witnesses": [_witness(said) for said in checkpoint.witnesses],
        "census": None if counted is None else _census(prover, counted),
    }


def empty_log_document(log_id: str, signer: Signer, keys: list[str], made_at: int) -> Document:
    """Write a log in which nothing was sealed yet."""
    checkpoint = Checkpoint(signer.name, 0, EMPTY_ROOT, made_at)
    return {
        "log_id": log_id,
        "origin": signer.name,
        "keys": keys,
        "checkpoint": signer.sign(checkpoint.text()),
        "witnesses": [],
        "census": None,
    }


def event_document(
    stored: StoredEvent, log_id: str, position: int | None, prover: Prover | None, *, opened: bool
) -> Document:
    """Write an event as it was hashed; with `opened`, the personal values that are still kept."""
    check_event(stored)
    proof = None
    if position is not None and prover is not None:
        proof = _hex(prover.proof(position, stored.leaf_hash))
    shown = opened and stored.private is not None
    return {
        "log_id": log_id,
        "position": None if proof is None else position,
        "entry": stored.entry.canonical().decode(),
        "proof": proof,
        "opened": dict(stored.private) if shown and stored.private is not None else None,
    }


def check_event(stored: StoredEvent) -> None:
    """Raise RecordsAltered unless a row is what was hashed, and its values what it commits to."""
    entry = stored.entry
    if entry.leaf_hash() != stored.leaf_hash:
        raise RecordsAltered("event", entry.event_id, "its row is not what was hashed for the log")
    if stored.private is None:
        return
    hashes = _commitments(entry.commitments)
    kept = {
        name
        for name, (salt, value) in stored.private.items()
        if name in hashes and opens(hashes[name], name, bytes.fromhex(salt), value)
    }
    if kept != set(hashes) or kept != set(stored.private):
        raise RecordsAltered(
            "event_private", entry.event_id, "its personal values are not those it commits to"
        )


def change_document(stored: StoredChange, position: int | None, prover: Prover | None) -> Document:
    """Write a change of configuration as it was hashed."""
    if stored.entry.leaf_hash() != stored.leaf_hash:
        raise RecordsAltered(
            "config_event",
            stored.entry.config_event_id,
            "its row is not what was hashed for the log",
        )
    proof = None
    if position is not None and prover is not None:
        proof = _hex(prover.proof(position, stored.leaf_hash))
    return {
        "position": None if proof is None else position,
        "entry": stored.entry.canonical().decode(),
        "proof": proof,
    }


def disclosure_document(stored: StoredWording, digest: bytes) -> Document:
    """Write a wording as persons saw it. Raises RecordsAltered unless it has its own hash."""
    if digest != stored.content_hash:
        raise RecordsAltered("disclosure", stored.disclosure_id, "its words are not those hashed")
    disclosure = stored.disclosure
    return {
        "disclosure_id": stored.disclosure_id,
        "language": disclosure.language,
        "content_hash": stored.content_hash.hex(),
        "document": disclosure.document(),
        "rendered": as_text(disclosure),
    }


def signed(document: Document, signer: Signer, domain: str = TYPE) -> Document:
    """Return the document, which has no floats and no large integers, with its signature."""
    digest = hashlib.sha256(encode(document)).digest()
    signature = signer.signature(f"{domain}\n".encode() + digest)
    value = {"key": signer.verifier_key, "signed": b64encode(signature).decode()}
    return {**document, "signature": value}


def _commitments(text: bytes) -> dict[str, str]:
    found: dict[str, str] = orjson.loads(text)
    return found


def _census(prover: Prover, counted: CensusProof) -> Document:
    bucket = counted.bucket
    leaf_hash = counted.census.leaf_hash()
    return {
        "entry": counted.census.canonical().decode(),
        "position": counted.position,
        "proof": _hex(prover.proof(counted.position, leaf_hash)),
        "bucket": {
            "size": bucket.size,
            "places": [
                {
                    "position": place.position,
                    "label": place.label.hex(),
                    "value": place.value.hex(),
                    "proof": _hex(place.proof),
                }
                for place in bucket.places
            ],
            "path": _hex(bucket.path),
        },
        "length": counted.chain.length,
        "head": counted.chain.head.hex(),
    }


def _witness(said: Said) -> Document:
    is_text = said.kind == COSIGNATURE
    return {
        "party": said.party,
        "kind": said.kind,
        "said": said.said.decode() if is_text else b64encode(said.said).decode(),
    }


def _hex(hashes: Iterable[bytes]) -> list[Any]:
    return [one.hex() for one in hashes]
