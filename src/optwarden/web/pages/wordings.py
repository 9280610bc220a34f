"""Which words is a person to agree to? A published version never changes, so it is read once."""

from __future__ import annotations

from typing import Final

from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.disclosures import KeepDisclosures, Published

_MOST_KEPT: Final = 1_000


class Wordings:
    """Published versions by their ids."""

    def __init__(self, disclosures: KeepDisclosures) -> None:
        self._disclosures = disclosures
        self._kept: dict[tuple[str, str], Published] = {}

    async def published(self, bot: BotRecord, disclosure_id: str) -> Published:
        """Return a version. Raises UnknownRecord, StoreUnavailable."""
        key = (bot.business_id, disclosure_id)
        found = self._kept.get(key)
        if found is None:
            found = await self._disclosures.published_one(*key)
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self._kept[key] = found
        return found
