"""Which opt-ins rest on which wording? By an index in order of time; written with their events."""

from __future__ import annotations

from typing import Final

from optwarden.consent.recipient import recipient_of_key
from optwarden.storage.engine import Engine
from optwarden.storage.faults import as_unavailable
from optwarden.usecases.list_renewals import Agreed

_UNDER: Final = """
SELECT CAST(event_id AS text), recipient FROM opt_in_wording
WHERE bot_id = $1 AND disclosure_id = $2 AND event_id > $3
ORDER BY event_id LIMIT $4"""
_BEFORE_ALL: Final = "00000000-0000-0000-0000-000000000000"


class StoredOptInsByWording:
    """Fills `usecases.list_renewals.OptInsByWording` over one engine.

    A bot's recipients are in many shards, so on a cluster a page is one short range of each.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def under(
        self, bot_id: str, disclosure_id: str, after: str | None, limit: int
    ) -> list[Agreed]:
        """Return a bot's opt-ins under a wording, oldest event first. Raises StoreUnavailable."""
        with as_unavailable():
            rows = await self._engine.fetch(
                _UNDER, bot_id, disclosure_id, after or _BEFORE_ALL, limit
            )
        return [Agreed(disclosure_id, event_id, recipient_of_key(key)) for event_id, key in rows]
