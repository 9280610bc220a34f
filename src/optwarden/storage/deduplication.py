"""How long are provider ids remembered? Rows are written by the group commit and purged here."""

from __future__ import annotations

from typing import Final

from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine, Statement
from optwarden.storage.faults import as_unavailable

_PURGE: Final = "DELETE FROM dedupe WHERE recorded_at < $1"


class StoredDeduplication:
    """The provider ids of what was recorded."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def purge(self, before: Micros) -> None:
        """Forget ids recorded before an instant. Raises StoreUnavailable."""
        with as_unavailable():
            await self._engine.run([Statement(_PURGE, (before,))])
