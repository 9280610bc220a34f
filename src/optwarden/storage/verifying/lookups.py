"""What is looked up by key while logs are read? Leaves' rows, tiles, labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_OF_PERSON: Final = (("shard_key", "bigint"), ("person_id", "uuid"))
_OF_LOG: Final = (("shard_key", "bigint"), ("log_id", "text"))


@dataclass(frozen=True, slots=True)
class ByKey:
    """Fills `storage.verifying.snapshot.Lookup`."""

    table: str
    key: tuple[tuple[str, str], ...]
    columns: str


EVENT_LEAF: Final = ByKey(
    "event",
    (*_OF_PERSON, ("event_id", "uuid")),
    "leaf_hash, CAST(business_id AS text), recorded_at",
)
LABEL: Final = ByKey("person_label", _OF_PERSON, "label")
CONFIGURATION_LEAF: Final = ByKey(
    "config_event",
    (("config_event_id", "uuid"),),
    "leaf_hash, CAST(business_id AS text), recorded_at",
)
CONFIGURATION_MARK: Final = ByKey(
    "config_seal_mark", (("config_event_id", "uuid"),), "CAST(business_id AS text), leaf_hash"
)
TILE: Final = ByKey("log_tile", (*_OF_LOG, ("level", "bigint"), ("number", "bigint")), "hashes")
POSITION: Final = ByKey("log_position", (*_OF_LOG, ("entry_id", "uuid")), "position")
CHECKPOINT: Final = ByKey("log_checkpoint", (*_OF_LOG, ("size", "bigint")), "size")
