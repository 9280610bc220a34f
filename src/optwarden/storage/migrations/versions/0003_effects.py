"""Forward callbacks, tell businesses of events, and let the outbox be looked at.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

from alembic import context, op

from optwarden.storage.migrations.dialects import create_statements

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# What a callback to be forwarded holds, encrypted, apart from its item in the outbox: it goes as
# soon as it is forwarded, while the item stays to know a repetition by its id.
SHARDED = {
    "forward": """
        shard_key {int} NOT NULL,
        forward_id {uuid} NOT NULL,
        bot_id {text} NOT NULL,
        received_at {int} NOT NULL,
        ciphertext {bytes} NOT NULL,
        PRIMARY KEY (shard_key, forward_id)""",
}

# Its rows are wide and short-lived, and their ids are scattered: kept in the order they came.
APPENDED = ("forward",)

INDEXES = (
    "DROP INDEX outbox_waiting",  # the next one answers what it did
    "CREATE INDEX outbox_due ON outbox (kind, due_at) WHERE progress = 'waiting'",
    "CREATE INDEX outbox_dead ON outbox (kind) WHERE progress = 'dead'",
    "CREATE INDEX outbox_of_bot ON outbox (bot_id, kind, outbox_id)",
    "CREATE INDEX forward_received ON forward (received_at)",
)


def upgrade() -> None:
    """Create the table of callbacks to be forwarded, and the indexes that the outbox is read by."""
    dialect = op.get_bind().dialect.name
    partitions = int(context.config.attributes.get("partitions", 0))
    for statement in create_statements(dialect, SHARDED, {}, {}, APPENDED, partitions):
        op.execute(statement)
    for index in INDEXES:
        op.execute(index)


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("migrations go forward only")
