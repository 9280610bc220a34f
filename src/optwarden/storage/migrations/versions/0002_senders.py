"""Know bots by their providers' names for them, and by the credentials that may send as them.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

from alembic import op

from optwarden.storage.migrations.dialects import create_statements

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

REFERENCE = {
    "sender": """
        provider {text} NOT NULL,
        sender {text} NOT NULL,
        bot_id {text} NOT NULL,
        PRIMARY KEY (provider, sender)""",
    "guard_credential": """
        provider {text} NOT NULL,
        credential_hash {bytes} NOT NULL,
        bot_id {text} NOT NULL,
        PRIMARY KEY (provider, credential_hash, bot_id)""",
}

INDEXES = (
    "CREATE INDEX sender_of_bot ON sender (bot_id)",
    "CREATE INDEX guard_credential_of_bot ON guard_credential (bot_id)",
)


def upgrade() -> None:
    """Create the two look-ups; they are derived from the bots, so there is nothing to carry over.

    Also room for the category a template has in its provider's own list.
    """
    dialect = op.get_bind().dialect.name
    for statement in create_statements(dialect, {}, REFERENCE, {}, (), 0):
        op.execute(statement)
    for index in INDEXES:
        op.execute(index)
    op.execute("ALTER TABLE template ADD COLUMN provider_category text")


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("migrations go forward only")
