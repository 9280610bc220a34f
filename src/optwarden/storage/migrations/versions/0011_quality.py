"""Keep anomalies and what they hold, what providers say of quality, and what is counted by day.

Revision ID: 0011
Revises: 0007
"""

from __future__ import annotations

from alembic import context, op

from optwarden.storage.migrations.dialects import create_statements

revision = "0011"
down_revision = "0007"
branch_labels = None
depends_on = None

# What narrows a bot's notifications while its quality is bad.
REFERENCE = {
    "brake": """
        bot_id {text} NOT NULL,
        kind {text} NOT NULL,
        subject {text} NOT NULL,
        cause {text} NOT NULL,
        since {int} NOT NULL,
        PRIMARY KEY (bot_id, kind, subject, cause)""",
}

SHARDED = {
    # A burst of opt-outs that providers' errors told of; numbered within its bot, so that two
    # processes that see it begin make one row. `accepted` is null until an operator ends it.
    "anomaly": """
        shard_key {int} NOT NULL,
        bot_id {text} NOT NULL,
        number {int} NOT NULL,
        opened_at {int} NOT NULL,
        most_an_hour {int} NOT NULL,
        ended_at {int},
        accepted {int},
        PRIMARY KEY (shard_key, bot_id, number)""",
    # Whom an anomaly holds something of: gone when it has ended for them.
    "held_opt_out": """
        shard_key {int} NOT NULL,
        bot_id {text} NOT NULL,
        number {int} NOT NULL,
        recipient {text} NOT NULL,
        held_at {int} NOT NULL,
        PRIMARY KEY (shard_key, bot_id, number, recipient)""",
    # What a provider, or the gateway's own watch, said of a bot's or a template's quality.
    "quality_signal": """
        shard_key {int} NOT NULL,
        bot_id {text} NOT NULL,
        signal_id {uuid} NOT NULL,
        at {int} NOT NULL,
        recorded_at {int} NOT NULL,
        provider {text} NOT NULL,
        kind {text} NOT NULL,
        subject {text} NOT NULL,
        said {text} NOT NULL,
        was {text},
        alert {int} NOT NULL,
        PRIMARY KEY (shard_key, bot_id, signal_id)""",
    # Sends and what came of them, by day and by what they were: method, programme, template, topic.
    "quality_count": """
        shard_key {int} NOT NULL,
        bot_id {text} NOT NULL,
        day {int} NOT NULL,
        dimension {text} NOT NULL,
        name {text} NOT NULL,
        sends {int} NOT NULL,
        opt_outs {int} NOT NULL,
        blocks {int} NOT NULL,
        failures {int} NOT NULL,
        PRIMARY KEY (shard_key, bot_id, day, dimension, name)""",
}

INDEXES = (
    "CREATE INDEX quality_signal_at ON quality_signal (shard_key, bot_id, at)",
    "CREATE INDEX quality_count_day ON quality_count (day)",
)


def upgrade() -> None:
    """Create the tables; nothing was known of quality before."""
    dialect = op.get_bind().dialect.name
    partitions = int(context.config.attributes.get("partitions", 0))
    for statement in create_statements(dialect, SHARDED, REFERENCE, {}, (), partitions):
        op.execute(statement)
    for index in INDEXES:
        op.execute(index)


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("migrations go forward only")
