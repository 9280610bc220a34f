"""Count what lacks a setting without looking at everything that was ever sent.

Revision ID: 0005
Revises: 0004
"""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

INDEXES = ("CREATE INDEX outbox_lacking ON outbox (kind) WHERE progress = 'lacking'",)


def upgrade() -> None:
    """Create the index."""
    for index in INDEXES:
        op.execute(index)


def downgrade() -> None:
    """Refuse: migrations go forward only."""
    raise NotImplementedError("migrations go forward only")
