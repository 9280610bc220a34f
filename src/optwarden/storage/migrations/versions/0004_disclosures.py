"""Keep the wordings of requests for opt-in, and which opt-ins rest on which.

Revision ID: 0004
Revises: 0003
"""

from __future__ import annotations

from alembic import context, op

from optwarden.storage.migrations.dialects import create_statements

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

REFERENCE = {
    "disclosure_draft": """
        business_id {uuid} NOT NULL,
        name {text} NOT NULL,
        language {text} NOT NULL,
        content {text} NOT NULL,
        changed_at {int} NOT NULL,
        PRIMARY KEY (business_id, name, language)""",
    "disclosure": """
        business_id {uuid} NOT NULL,
        disclosure_id {text} NOT NULL,
        name {text} NOT NULL,
        language {text} NOT NULL,
        version {int} NOT NULL,
        content {text} NOT NULL,
        content_hash {bytes} NOT NULL,
        broken {text} NOT NULL,
        material {int} NOT NULL,
        published_at {int} NOT NULL,
        PRIMARY KEY (business_id, disclosure_id),
        UNIQUE (business_id, name, language, version)""",
}

# Derived from the opt-ins, for the list of those to be renewed: by event, since ids of events are
# in order of time and a page begins after one. It names the recipient, so erasing deletes from it.
SHARDED = {
    "opt_in_wording": """
        shard_key {int} NOT NULL,
        person_id {uuid} NOT NULL,
        event_id {uuid} NOT NULL,
        bot_id {text} NOT NULL,
        disclosure_id {text} NOT NULL,
        recipient {text} NOT NULL,
        PRIMARY KEY (shard_key, person_id, event_id)""",
}
INDEXES = (
    "CREATE INDEX opt_in_wording_of_disclosure ON opt_in_wording (bot_id, disclosure_id, event_id)",
)

# What is published stays as it is. By every unique key: SQLite's REPLACE takes any of them.
IMMUTABLE = {
    "disclosure": (
        ("business_id", "disclosure_id"),
        ("business_id", "name", "language", "version"),
    ),
}


def upgrade() -> None:
    """Create the three tables; nothing is carried over, as no wording was registered before."""
    dialect = op.get_bind().dialect.name
    partitions = int(context.config.attributes.get("partitions", 0))
    for statement in create_statements(dialect, SHARDED, REFERENCE, IMMUTABLE, (), partitions):
        op.execute(statement)
    for index in INDEXES:
        op.execute(index)


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("migrations go forward only")
