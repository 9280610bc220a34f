"""Keep what is known of a telephone call while it lasts, and what was attached to a request.

Revision ID: 0007
Revises: 0006
"""

from __future__ import annotations

from alembic import context, op

from optwarden.storage.migrations.dialects import create_statements

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# Both are personal, encrypted, and may be deleted.
SHARDED = {
    # A scan of a letter or a form; its id is made of what it holds and of whose it is.
    "attachment": """
        shard_key {int} NOT NULL,
        attachment_id {uuid} NOT NULL,
        business_id {uuid} NOT NULL,
        bot_id {text} NOT NULL,
        media_type {text} NOT NULL,
        stored_at {int} NOT NULL,
        ciphertext {bytes} NOT NULL,
        PRIMARY KEY (shard_key, attachment_id)""",
    # Who called, what was read out to her, and the recording; gone when the call has ended.
    "voice_call": """
        shard_key {int} NOT NULL,
        bot_id {text} NOT NULL,
        call_id {text} NOT NULL,
        noted_at {int} NOT NULL,
        ciphertext {bytes} NOT NULL,
        PRIMARY KEY (shard_key, bot_id, call_id)""",
}

INDEXES = ("CREATE INDEX voice_call_noted ON voice_call (noted_at)",)


def upgrade() -> None:
    """Create the tables; there were neither calls nor attachments before."""
    dialect = op.get_bind().dialect.name
    partitions = int(context.config.attributes.get("partitions", 0))
    for statement in create_statements(dialect, SHARDED, {}, {}, (), partitions):
        op.execute(statement)
    for index in INDEXES:
        op.execute(index)


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("migrations go forward only")
