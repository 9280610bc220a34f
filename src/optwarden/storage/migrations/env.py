"""Run migrations on the connection that `storage.migrate` hands over.

Nothing is read from an ini file.
"""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
