"""Create the first schema: events apart from personal data, recipients, effects, configuration.

Revision ID: 0001
Revises:
"""

from __future__ import annotations

from alembic import context, op

from optwarden.storage.migrations.dialects import create_statements

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# Sharded tables: shard_key comes first in every key. {uuid}, {int}, {text} and {bytes} are each
# engine's own types.
SHARDED = {
    "event": """
        shard_key {int} NOT NULL,
        person_id {uuid} NOT NULL,
        event_id {uuid} NOT NULL,
        business_id {uuid} NOT NULL,
        bot_id {text} NOT NULL,
        kind {text} NOT NULL,
        effective_at {int} NOT NULL,
        recorded_at {int} NOT NULL,
        schema_version {int} NOT NULL,
        actor {text} NOT NULL,
        causation {uuid},
        configuration {int} NOT NULL,
        facts {text} NOT NULL,
        commitments {text} NOT NULL,
        leaf_hash {bytes} NOT NULL,
        PRIMARY KEY (shard_key, person_id, event_id)""",
    "event_private": """
        shard_key {int} NOT NULL,
        person_id {uuid} NOT NULL,
        event_id {uuid} NOT NULL,
        personal {text} NOT NULL,
        PRIMARY KEY ({oldest_first})""",
    "seal_mark": """
        shard_key {int} NOT NULL,
        person_id {uuid} NOT NULL,
        event_id {uuid} NOT NULL,
        bot_id {text} NOT NULL,
        leaf_hash {bytes} NOT NULL,
        PRIMARY KEY ({oldest_first})""",
    "recipient": """
        shard_key {int} NOT NULL,
        business_id {uuid} NOT NULL,
        recipient {text} NOT NULL,
        person_id {uuid} NOT NULL,
        state {text} NOT NULL,
        last_effective_at {int} NOT NULL,
        version {int} NOT NULL,
        PRIMARY KEY (shard_key, business_id, recipient)""",
    "dedupe": """
        shard_key {int} NOT NULL,
        bot_id {text} NOT NULL,
        dedupe_key {text} NOT NULL,
        recorded_at {int} NOT NULL,
        PRIMARY KEY (shard_key, bot_id, dedupe_key)""",
    "outbox": """
        shard_key {int} NOT NULL,
        outbox_id {uuid} NOT NULL,
        business_id {uuid} NOT NULL,
        bot_id {text} NOT NULL,
        person_id {uuid} NOT NULL,
        recipient {text} NOT NULL,
        kind {text} NOT NULL,
        causation {uuid} NOT NULL,
        due_at {int} NOT NULL,
        expires_at {int} NOT NULL,
        tries {int} NOT NULL,
        leased_until {int} NOT NULL,
        progress {text} NOT NULL,
        detail {text},
        PRIMARY KEY (shard_key, outbox_id)""",
    "attempt": """
        shard_key {int} NOT NULL,
        attempt_id {uuid} NOT NULL,
        business_id {uuid} NOT NULL,
        bot_id {text} NOT NULL,
        person_id {uuid} NOT NULL,
        recipient {text} NOT NULL,
        decision_id {text} NOT NULL,
        purpose {text} NOT NULL,
        provider {text} NOT NULL,
        intended_at {int} NOT NULL,
        outcome {text} NOT NULL,
        provider_message_id {text},
        settled_at {int},
        PRIMARY KEY (shard_key, attempt_id)""",
    "idempotency": """
        shard_key {int} NOT NULL,
        token_id {uuid} NOT NULL,
        idempotency_key {text} NOT NULL,
        request_hash {bytes} NOT NULL,
        created_at {int} NOT NULL,
        status {int},
        body {bytes},
        PRIMARY KEY (shard_key, token_id, idempotency_key)""",
    "raw_inbound": """
        shard_key {int} NOT NULL,
        raw_id {uuid} NOT NULL,
        bot_id {text} NOT NULL,
        provider {text} NOT NULL,
        received_at {int} NOT NULL,
        reason {text} NOT NULL,
        ciphertext {bytes} NOT NULL,
        PRIMARY KEY (shard_key, raw_id)""",
    "sandbox_message": """
        shard_key {int} NOT NULL,
        sandbox_message_id {uuid} NOT NULL,
        bot_id {text} NOT NULL,
        recipient {text} NOT NULL,
        provider_message_id {text} NOT NULL,
        sent_at {int} NOT NULL,
        content {text} NOT NULL,
        PRIMARY KEY (shard_key, sandbox_message_id)""",
}

REFERENCE = {
    "install": """
        name {text} NOT NULL PRIMARY KEY,
        setting {text} NOT NULL""",
    "business": """
        business_id {uuid} NOT NULL PRIMARY KEY,
        name {text} NOT NULL,
        configuration {int} NOT NULL,
        created_at {int} NOT NULL""",
    "bot": """
        bot_id {text} NOT NULL PRIMARY KEY,
        business_id {uuid} NOT NULL,
        name {text} NOT NULL,
        region {text},
        provider {text} NOT NULL,
        settings {text} NOT NULL,
        secrets {bytes} NOT NULL,
        created_at {int} NOT NULL""",
    "topic": """
        business_id {uuid} NOT NULL,
        topic {text} NOT NULL,
        category {text} NOT NULL,
        description {text} NOT NULL,
        PRIMARY KEY (business_id, topic)""",
    "template": """
        bot_id {text} NOT NULL,
        name {text} NOT NULL,
        category {text} NOT NULL,
        topic {text},
        PRIMARY KEY (bot_id, name)""",
    "token": """
        token_hash {bytes} NOT NULL PRIMARY KEY,
        token_id {uuid} NOT NULL,
        business_id {uuid} NOT NULL,
        bot_id {text},
        scopes {text} NOT NULL,
        label {text} NOT NULL,
        created_at {int} NOT NULL,
        revoked_at {int}""",
    "config_event": """
        config_event_id {uuid} NOT NULL PRIMARY KEY,
        business_id {uuid} NOT NULL,
        bot_id {text},
        configuration {int} NOT NULL,
        kind {text} NOT NULL,
        effective_at {int} NOT NULL,
        recorded_at {int} NOT NULL,
        actor {text} NOT NULL,
        facts {text} NOT NULL,
        leaf_hash {bytes} NOT NULL,
        UNIQUE (business_id, configuration)""",
    "config_seal_mark": """
        config_event_id {uuid} NOT NULL PRIMARY KEY,
        business_id {uuid} NOT NULL,
        leaf_hash {bytes} NOT NULL""",
}

INDEXES = (
    "CREATE INDEX outbox_waiting ON outbox (due_at) WHERE progress = 'waiting'",
    "CREATE INDEX outbox_sending ON outbox (leased_until) WHERE progress = 'sending'",
    "CREATE INDEX dedupe_recorded ON dedupe (recorded_at)",
    "CREATE INDEX raw_inbound_of_bot ON raw_inbound (bot_id, received_at)",
    "CREATE INDEX attempt_open ON attempt (intended_at) WHERE outcome = 'intended'",
    "CREATE INDEX sandbox_message_of_bot ON sandbox_message (bot_id, sandbox_message_id)",
    "CREATE INDEX bot_of_business ON bot (business_id)",
    "CREATE INDEX token_of_business ON token (business_id)",
)

# What is written once. The application role may add to these tables and read them, nothing else.
# By every unique key: SQLite's REPLACE takes any of them.
IMMUTABLE = {
    "event": (("shard_key", "person_id", "event_id"),),
    "event_private": (("shard_key", "person_id", "event_id"),),
    "config_event": (("config_event_id",), ("business_id", "configuration")),
}

# Tables with wide rows whose keys are scattered. On SQLite their rows stay in the order they came
# (a rowid table) beside a small index of the keys; kept in key order, every new row would rewrite
# a page of wide rows, and split one the sooner. Where nobody reads by person, the embedded store
# even orders the key itself by time ({oldest_first}), so that a batch touches one page of it.
APPENDED = ("event", "recipient", "attempt", "sandbox_message")


def upgrade() -> None:
    """Create tables, indexes and, on SQLite, the triggers that keep written events as they are."""
    dialect = op.get_bind().dialect.name
    partitions = int(context.config.attributes.get("partitions", 0))
    for statement in create_statements(
        dialect, SHARDED, REFERENCE, IMMUTABLE, APPENDED, partitions
    ):
        op.execute(statement)
    for index in INDEXES:
        op.execute(index)


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("migrations go forward only")
