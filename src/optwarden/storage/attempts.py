"""Which attempts did nobody settle? Read for the sweep; they are written by the group commit."""

from __future__ import annotations

from typing import Final

from optwarden.consent.recipient import recipient_of_key
from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine
from optwarden.storage.faults import as_unavailable
from optwarden.usecases.sweep import OpenAttempt

_OPEN: Final = """
SELECT CAST(attempt_id AS text), CAST(business_id AS text), bot_id, recipient, provider
FROM attempt WHERE outcome = 'intended' AND intended_at < $1 ORDER BY intended_at LIMIT $2"""


class StoredAttempts:
    """Fills `usecases.sweep.Attempts` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def open_since(self, before: Micros, limit: int) -> list[OpenAttempt]:
        """Return attempts that were intended before an instant and never settled."""
        with as_unavailable():
            rows = await self._engine.fetch(_OPEN, before, limit)
        return [
            OpenAttempt(attempt_id, business_id, bot_id, recipient_of_key(recipient), provider)
            for attempt_id, business_id, bot_id, recipient, provider in rows
        ]
