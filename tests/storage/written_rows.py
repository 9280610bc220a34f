"""What did a store keep? The rows of events, read back by the columns' names and turned into events
again.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import rfc8785

from optwarden.consent.events import Event
from optwarden.consent.refolding.events import StoredEvent, event_of
from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine, RecipientKey
from optwarden.storage.tables import EVENT, Table


@dataclass(frozen=True, slots=True)
class WrittenEvent:
    """One row of `event`, with its private values and the sealer's mark."""

    columns: dict[str, Any]
    private: dict[str, tuple[bytes, str]]
    marked_leaf: bytes | None

    @property
    def facts(self) -> dict[str, Any]:
        facts: dict[str, Any] = orjson.loads(self.columns["facts"])
        return facts

    @property
    def commitments(self) -> dict[str, str]:
        commitments: dict[str, str] = orjson.loads(self.columns["commitments"])
        return commitments

    def leaf_hash(self) -> bytes:
        """The leaf hash worked out from the columns alone, by somebody else's RFC 8785."""
        columns = self.columns
        document = {
            "schema_version": columns["schema_version"],
            "shard_key": str(columns["shard_key"]),
            "event_id": columns["event_id"],
            "business_id": columns["business_id"],
            "bot_id": columns["bot_id"],
            "person_id": columns["person_id"],
            "kind": columns["kind"],
            "effective_at": instant(columns["effective_at"]),
            "recorded_at": instant(columns["recorded_at"]),
            "actor": columns["actor"],
            "causation": columns["causation"],
            "configuration": columns["configuration"],
            "facts": self.facts,
            "commitments": self.commitments,
        }
        return hashlib.sha256(b"\x00" + rfc8785.dumps(document)).digest()

    def event(self) -> Event:
        """The event this row records."""
        columns = self.columns
        event = event_of(
            StoredEvent(
                columns["event_id"],
                columns["bot_id"],
                columns["kind"],
                columns["effective_at"],
                columns["recorded_at"],
                columns["actor"],
                columns["causation"],
                self.facts,
                {name: value for name, (_, value) in self.private.items()},
            )
        )
        assert event is not None
        return event


async def rows_of(engine: Engine, table: Table, where: str = "", *given: Any) -> list[Any]:
    """The rows of a table by column name; uuids as text, whatever the engine."""
    names = [name for name, _ in table.columns]
    selected = ", ".join(
        f"CAST({name} AS text)" if kind == "uuid" else name for name, kind in table.columns
    )
    rows = await engine.fetch(f"SELECT {selected} FROM {table.name} {where}", *given)
    return [dict(zip(names, row, strict=True)) for row in rows]


async def written_events(engine: Engine, key: RecipientKey) -> list[WrittenEvent]:
    """The events of one recipient's person, in no particular order."""
    person_id = (await engine.read([key]))[key].person_id
    where = "WHERE shard_key = $1 AND person_id = $2"
    private = {
        str(row[0]): {name: (bytes.fromhex(salt), value) for name, (salt, value) in opened.items()}
        for row in await engine.fetch(
            f"SELECT event_id, personal FROM event_private {where}", key.shard_key, person_id
        )
        for opened in (orjson.loads(row[1]),)
    }
    marks = {
        str(row[0]): bytes(row[1])
        for row in await engine.fetch(
            f"SELECT event_id, leaf_hash FROM seal_mark {where}", key.shard_key, person_id
        )
    }
    return [
        WrittenEvent(row, private[row["event_id"]], marks.get(row["event_id"]))
        for row in await rows_of(engine, EVENT, where, key.shard_key, person_id)
    ]


def instant(at: Micros) -> str:
    """An instant as the log writes it, worked out without the log's own code."""
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=at)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%f") + "Z"


def micros(text: str) -> Micros:
    """Microseconds since 1970 of an instant as the log writes it."""
    moment = datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
