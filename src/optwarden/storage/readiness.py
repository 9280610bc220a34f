"""What do operators ask of the store? Whether its schema fits, and what waits in the outbox."""

from __future__ import annotations

from typing import Final

from optwarden.storage.engine import Engine, EngineError
from optwarden.storage.schema import schema_of
from optwarden.usecases.ports import StoreUnavailable

# The partial indexes of what waits, is dead or lacks a setting answer these; everything that was
# ever sent is not looked at.
_WAITING: Final = "SELECT count(*) FROM outbox WHERE progress = 'waiting'"
_DEAD: Final = "SELECT count(*) FROM outbox WHERE progress = 'dead'"
_LACKING: Final = "SELECT count(*) FROM outbox WHERE progress = 'lacking'"


class StoreReadiness:
    """Asks one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def schema_is_current(self) -> bool:
        """Say whether this release can work with the store's schema. Raises StoreUnavailable."""
        try:
            return (await schema_of(self._engine)).current
        except EngineError as error:
            raise StoreUnavailable("the store cannot be read") from error

    async def count_outbox(self) -> tuple[int, int, int]:
        """Return how many effects wait in the outbox, are dead, and lack a setting.

        Raises StoreUnavailable.
        """
        try:
            waiting = await self._engine.fetch(_WAITING)
            dead = await self._engine.fetch(_DEAD)
            lacking = await self._engine.fetch(_LACKING)
        except EngineError as error:
            raise StoreUnavailable("the store cannot be read") from error
        return int(waiting[0][0]), int(dead[0][0]), int(lacking[0][0])
