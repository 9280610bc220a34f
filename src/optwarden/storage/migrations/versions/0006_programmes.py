"""Keep opt-in programmes, what they asked for in links, and how often they asked.

Revision ID: 0006
Revises: 0005
"""

from __future__ import annotations

from alembic import context, op

from optwarden.storage.migrations.dialects import create_statements

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# `content` is what is being worked on, `published` what is live; both are JSON.
REFERENCE = {
    "programme": """
        programme_id {text} NOT NULL,
        business_id {uuid} NOT NULL,
        bot_id {text} NOT NULL,
        name {text} NOT NULL,
        content {text} NOT NULL,
        published {text},
        changed_at {int} NOT NULL,
        PRIMARY KEY (programme_id),
        UNIQUE (business_id, name)""",
}

SHARDED = {
    # What a person ticked on a page before she writes the message with this code; encrypted.
    # `claimed_by` is a keyed hash of the number that sent it first.
    "chat_request": """
        shard_key {int} NOT NULL,
        code {text} NOT NULL,
        bot_id {text} NOT NULL,
        made_at {int} NOT NULL,
        expires_at {int} NOT NULL,
        ciphertext {bytes} NOT NULL,
        claimed_by {bytes},
        PRIMARY KEY (shard_key, code)""",
    # How often something was done in a period, counted up to a cap under the row's guard.
    "tally": """
        shard_key {int} NOT NULL,
        tally_key {text} NOT NULL,
        period {int} NOT NULL,
        counted {int} NOT NULL,
        PRIMARY KEY (shard_key, tally_key, period)""",
    # To which address of e-mail (a keyed hash) which programme wrote; "" where the person ended it.
    # `answered_for` is the number that the mail's link was used for, encrypted.
    "email_contact": """
        shard_key {int} NOT NULL,
        business_id {uuid} NOT NULL,
        address_hash {bytes} NOT NULL,
        programme_id {text} NOT NULL,
        contacted_at {int} NOT NULL,
        answered_for {bytes},
        PRIMARY KEY (shard_key, business_id, address_hash, programme_id)""",
}

INDEXES = (
    "CREATE INDEX programme_of_bot ON programme (bot_id)",
    "CREATE INDEX chat_request_expires ON chat_request (expires_at)",
    "CREATE INDEX tally_period ON tally (period)",
)


def upgrade() -> None:
    """Create the tables; there were no programmes before."""
    dialect = op.get_bind().dialect.name
    partitions = int(context.config.attributes.get("partitions", 0))
    for statement in create_statements(dialect, SHARDED, REFERENCE, {}, (), partitions):
        op.execute(statement)
    for index in INDEXES:
        op.execute(index)


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("migrations go forward only")
