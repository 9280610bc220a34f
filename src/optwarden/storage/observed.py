"""How does the store do? An engine around the engine that tells of batches and faults."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, Final

from optwarden.consent.vocabulary import EventKind
from optwarden.storage.bulk import Bulk
from optwarden.storage.came_of import came_of
from optwarden.storage.engine import (
    Change,
    ConnectionLost,
    Contended,
    DecideLocked,
    DedupeKey,
    Engine,
    EngineError,
    Place,
    RecipientKey,
    Row,
    Statement,
    StoredRecipient,
)
from optwarden.storage.tables import EVENT
from optwarden.usecases.observing import Observer, StoreFault
from optwarden.usecases.ports import Written
from optwarden.usecases.quality.counting import CameOf

_KIND: Final = [name for name, _ in EVENT.columns].index("kind")
_ANSWERS: Final = frozenset({EventKind.OPTED_OUT, EventKind.STATUS_REPORTED})
Tell = Callable[[Sequence[CameOf]], None]
_KINDS: Final = {kind.value: kind for kind in EventKind}


class ObservedEngine:
    """Any engine; what it answers and raises is passed on as it is."""

    def __init__(self, engine: Engine, observer: Observer) -> None:
        self._engine = engine
        self._observer = observer
        self.tell: Tell | None = None
        """Who hears of what came of sends, once there is somebody."""

    @property
    def bulk(self) -> Bulk:
        """What is beside the batches; its faults are told by whoever uses it."""
        return self._engine.bulk

    async def open(self) -> None:
        """Connect."""
        await self._engine.open()

    async def close(self) -> None:
        """Let go."""
        await self._engine.close()

    async def scrub(self) -> None:
        """Let deleted rows go."""
        await self._engine.scrub()

    async def load(self, keys: Sequence[RecipientKey]) -> dict[RecipientKey, StoredRecipient]:
        """Read for a batch."""
        try:
            return await self._engine.load(keys)
        except EngineError as error:
            self._failed(error)
            raise

    async def seen(self, keys: Sequence[DedupeKey]) -> set[DedupeKey]:
        """Read provider ids."""
        try:
            return await self._engine.seen(keys)
        except EngineError as error:
            self._failed(error)
            raise

    async def load_and_seen(
        self, keys: Sequence[RecipientKey], ids: Sequence[DedupeKey]
    ) -> tuple[dict[RecipientKey, StoredRecipient], set[DedupeKey]]:
        """Read both for a batch."""
        try:
            return await self._engine.load_and_seen(keys, ids)
        except EngineError as error:
            self._failed(error)
            raise

    async def read(self, keys: Sequence[RecipientKey]) -> dict[RecipientKey, StoredRecipient]:
        """Read for decisions."""
        try:
            return await self._engine.read(keys)
        except EngineError as error:
            self._failed(error)
            raise

    async def read_written(self, business_id: str, places: Sequence[Place]) -> list[Written]:
        """Read for decisions, states as they are written."""
        try:
            return await self._engine.read_written(business_id, places)
        except EngineError as error:
            self._failed(error)
            raise

    def ready(self, changes: Sequence[Change]) -> Sequence[Change]:
        """Make a batch ready."""
        try:
            return self._engine.ready(changes)
        except EngineError as error:
            self._failed(error)
            raise

    async def write(self, changes: Sequence[Change]) -> set[RecipientKey]:
        """Write a batch, and count what was kept of it."""
        began = time.monotonic()
        try:
            won = await self._engine.write(changes)
        except EngineError as error:
            self._failed(error)
            raise
        seconds = time.monotonic() - began
        if len(won) < len(changes):
            changes = [change for change in changes if change.key in won]
        self._committed(changes, seconds)
        return won

    async def write_locked(self, key: RecipientKey, decide: DecideLocked) -> bool:
        """Write one locked row, and count it."""
        decided: list[Change] = []

        def remember(stored: StoredRecipient | None) -> Change | None:
            change = decide(stored)
            decided[:] = [] if change is None else [change]
            return change

        began = time.monotonic()
        try:
            written = await self._engine.write_locked(key, remember)
        except EngineError as error:
            self._failed(error)
            raise
        if written and decided:
            self._committed(decided, time.monotonic() - began)
        return written

    async def run(self, statements: Sequence[Statement]) -> list[list[Row]]:
        """Run statements."""
        try:
            return await self._engine.run(statements)
        except EngineError as error:
            self._failed(error)
            raise

    async def fetch(self, query: str, *arguments: Any) -> list[Row]:
        """Run one reading statement."""
        try:
            return await self._engine.fetch(query, *arguments)
        except EngineError as error:
            self._failed(error)
            raise

    def _committed(self, changes: Sequence[Change], seconds: float) -> None:
        counted = Counter([row[_KIND] for change in changes for row in change.rows.get(EVENT, ())])
        kinds = {_KINDS[kind]: count for kind, count in counted.items()}
        self._observer.committed(len(changes), seconds, kinds)
        if self.tell is not None and not _ANSWERS.isdisjoint(kinds):
            self.tell(came_of(changes))

    def _failed(self, error: EngineError) -> None:
        if isinstance(error, ConnectionLost):
            self._observer.store_failed(StoreFault.LOST)
        elif isinstance(error, Contended):
            self._observer.store_failed(StoreFault.CONTENDED)
        else:
            self._observer.store_failed(StoreFault.REJECTED)
