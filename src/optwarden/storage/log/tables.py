"""Which columns do the rows of the sealed log have? All rows of one log live on one shard."""

from __future__ import annotations

from typing import Final

from optwarden.storage.tables import Table

_OF_LOG: Final = (("shard_key", "bigint"), ("log_id", "text"))

LOG_ENTRY: Final = Table(
    "log_entry",
    (
        *_OF_LOG,
        ("position", "bigint"),
        ("kind", "text"),
        ("entry_id", "uuid"),
        ("person_id", "uuid"),
        ("entry_shard", "bigint"),
    ),
    keys=3,
)
LOG_POSITION: Final = Table(
    "log_position", (*_OF_LOG, ("entry_id", "uuid"), ("position", "bigint")), keys=3
)
LOG_TILE: Final = Table(
    "log_tile",
    (*_OF_LOG, ("level", "bigint"), ("number", "bigint"), ("hashes", "bytea")),
    keys=4,
)
LOG_CHECKPOINT: Final = Table(
    "log_checkpoint",
    (
        *_OF_LOG,
        ("size", "bigint"),
        ("root", "bytea"),
        ("made_at", "bigint"),
        ("note", "text"),
    ),
    keys=3,
)
LOG_CENSUS: Final = Table(
    "log_census",
    (
        *_OF_LOG,
        ("number", "bigint"),
        ("position", "bigint"),
        ("covers", "bigint"),
        ("persons", "bigint"),
        ("root", "bytea"),
        ("made_at", "bigint"),
    ),
    keys=3,
)
LOG_PERSON: Final = Table(
    "log_person", (*_OF_LOG, ("label", "bytea"), ("length", "bigint"), ("head", "bytea")), keys=3
)
LOG_BUCKET: Final = Table("log_bucket", (*_OF_LOG, ("bucket", "bigint"), ("root", "bytea")), keys=3)
PERSON_LABEL: Final = Table(
    "person_label",
    (
        ("shard_key", "bigint"),
        ("person_id", "uuid"),
        ("business_id", "uuid"),
        ("label", "bytea"),
    ),
    keys=2,
)
CONFIG_SEAL_MARK: Final = Table(
    "config_seal_mark",
    (("config_event_id", "uuid"), ("business_id", "uuid"), ("leaf_hash", "bytea")),
    keys=1,
)

CONFIG_EVENT: Final = Table(
    "config_event",
    (
        ("config_event_id", "uuid"),
        ("business_id", "uuid"),
        ("bot_id", "text"),
        ("configuration", "bigint"),
        ("kind", "text"),
        ("effective_at", "bigint"),
        ("recorded_at", "bigint"),
        ("actor", "text"),
        ("facts", "text"),
        ("leaf_hash", "bytea"),
    ),
    keys=1,
)

LOG_TABLES: Final = (
    LOG_ENTRY,
    LOG_POSITION,
    LOG_TILE,
    LOG_CHECKPOINT,
    LOG_CENSUS,
    LOG_PERSON,
    LOG_BUCKET,
    PERSON_LABEL,
    CONFIG_SEAL_MARK,
)
