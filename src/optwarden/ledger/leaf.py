"""Which hash stands for an event in the log?

RFC 9162 section 2.1.1: SHA-256 over 0x00 and the entry.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

import orjson

from optwarden.ledger.canonical import canonical, written
from optwarden.ledger.tree import leaf_hash

_ENTRY: Final = (
    b'{"actor":%b,"bot_id":%b,"business_id":%b,"causation":%b,"commitments":%b'
    b',"configuration":%d,"effective_at":"%b","event_id":%b,"facts":%b,"kind":%b,"person_id":%b'
    b',"recorded_at":"%b","schema_version":%d,"shard_key":"%b"}'
)
"""RFC 8785 of an entry; a test holds it to that for whatever its fields hold."""
_text: Final = orjson.dumps


@lru_cache(maxsize=16)
def _instant(at: int) -> bytes:
    """Write an instant; the events of one batch are of the same."""
    return written(at).encode()


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

        `facts` and `commitments` are canonical already, so they are put in as they are. The keys
        are written in their order.
        """
        effective_at = recorded_at = _instant(self.effective_at)
        if self.recorded_at != self.effective_at:
            recorded_at = _instant(self.recorded_at)
        return _ENTRY % (
            _text(self.actor),
            _text(self.bot_id),
            _text(self.business_id),
            _text(self.causation),
            self.commitments,
            self.configuration,
            effective_at,
            _text(self.event_id),
            self.facts,
            _text(self.kind),
            _text(self.person_id),
            recorded_at,
            self.schema_version,
            b"%d" % self.shard_key,
        )

    def leaf_hash(self) -> bytes:
        """Return the 32 bytes of the leaf hash."""
        return leaf_hash(self.canonical())


class Likeness:
    """What the entries of one act have in common, written once.

    The twenty opt-ins of a request differ by person, event, time and commitments only.
    """

    __slots__ = ("_form",)

    def __init__(  # noqa: PLR0913 - the fields of an entry, but those in which they differ
        self,
        *,
        schema_version: int,
        business_id: str,
        bot_id: str,
        kind: str,
        actor: str,
        causation: str | None,
        configuration: int,
        facts: bytes,
    ) -> None:
        """Write what `Entry` would; `facts` are canonical."""
        self._form = _ENTRY % (
            _fixed(_text(actor)),
            _fixed(_text(bot_id)),
            _fixed(_text(business_id)),
            _fixed(_text(causation)),
            b"%b",
            configuration,
            b"%b",
            b"%b",
            _fixed(facts),
            _fixed(_text(kind)),
            b"%b",
            b"%b",
            schema_version,
            b"%d",
        )

    def canonical(
        self,
        shard_key: int,
        event_id: str,
        person_id: str,
        effective_at: int,
        recorded_at: int,
        commitments: bytes,
    ) -> bytes:
        """Return the canonical bytes of one of them."""
        effective = recorded = _instant(effective_at)
        if recorded_at != effective_at:
            recorded = _instant(recorded_at)
        ids = _text(event_id), _text(person_id)
        return self._form % (commitments, effective, ids[0], ids[1], recorded, shard_key)


def _fixed(part: bytes) -> bytes:
    """Keep a part as it is when what surrounds it is filled in."""
    return part.replace(b"%", b"%%")


class ConfigurationEntry(NamedTuple):
    """A change of configuration as the log of its business holds it."""

    config_event_id: str
    business_id: str
    bot_id: str | None
    configuration: int
    kind: str
    effective_at: int
    recorded_at: int
    actor: str
    facts: Mapping[str, object]

    def canonical(self) -> bytes:
        """Return the canonical bytes. Raises NotCanonical for facts that have none."""
        document = self._asdict()
        document["effective_at"] = written(self.effective_at)
        document["recorded_at"] = written(self.recorded_at)
        return canonical(document)

    def leaf_hash(self) -> bytes:
        """Return the 32 bytes of the leaf hash."""
        return leaf_hash(self.canonical())
