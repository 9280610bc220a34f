"""Which hash stands for an event in the log?

RFC 9162 section 2.1.1: SHA-256 over 0x00 and the entry.
"""

from __future__ import annotations

import hashlib
from typing import Final, NamedTuple

import orjson

from optwarden.ledger.canonical import encode, written

_LEAF: Final = b"\x00"


class Entry(NamedTuple):
    """An event as the log holds it: no personal value, only commitments."""

    schema_version: int
    shard_key: int
    event_id: str
    business_id: str
    bot_id: str
    person_id: str
    kind: str
    effective_at: int
    recorded_at: int
    actor: str
    causation: str | None
    configuration: int
    facts: bytes
    """Canonical JSON of the non-personal fields."""
    commitments: bytes
    """Canonical JSON: field name to hexadecimal digest."""

    def canonical(self) -> bytes:
        """Return the canonical bytes; `shard_key` is a string in JSON, since it has 63 bits.

        `facts` and `commitments` are canonical already, so they are put in as they are.
        """
        return encode(
            {
                "schema_version": self.schema_version,
                "shard_key": str(self.shard_key),
                "event_id": self.event_id,
                "business_id": self.business_id,
                "bot_id": self.bot_id,
                "person_id": self.person_id,
                "kind": self.kind,
                "effective_at": written(self.effective_at),
                "recorded_at": written(self.recorded_at),
                "actor": self.actor,
                "causation": self.causation,
                "configuration": self.configuration,
                "facts": orjson.Fragment(self.facts),
                "commitments": orjson.Fragment(self.commitments),
            }
        )

    def leaf_hash(self) -> bytes:
        """Return the 32 bytes of the leaf hash."""
        return hashlib.sha256(_LEAF + self.canonical()).digest()
