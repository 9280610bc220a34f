"""What may go again, and when? Dead letters are looked at, and replayed on somebody's word.

What is `unknown` may have gone: it goes again only if the caller says that it may be repeated.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from optwarden.consent.commands.asking import ASK_WITHIN
from optwarden.consent.commands.confirmations import CONFIRM_OPT_IN_WITHIN
from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.configuration import UnknownRecord
from optwarden.usecases.outbox.announcing import ANNOUNCE_WITHIN, ConsentEvent, ConsentEvents
from optwarden.usecases.outbox.forwarding import FORWARD_WITHIN
from optwarden.usecases.outbox.items import ListedItem, OutboxKind, OutboxProgress, OutboxShelf
from optwarden.usecases.ports import Clock

_LIVES: Final = {
    OutboxKind.OPT_IN_CONFIRMATION: CONFIRM_OPT_IN_WITHIN,
    OutboxKind.INVITATION: ASK_WITHIN,
    OutboxKind.EVENT: ANNOUNCE_WITHIN,
    OutboxKind.ALERT: ANNOUNCE_WITHIN,
    OutboxKind.ALERT_MAIL: ANNOUNCE_WITHIN,
    OutboxKind.FORWARD: FORWARD_WITHIN,
}
"""How long a replayed item is tried. The confirmation of an opt-out keeps its five minutes."""
_REPLAYABLE: Final = frozenset({OutboxProgress.DEAD, OutboxProgress.LACKING})
SETTLED_AFTER: Final[Micros] = 10 * SECOND
"""How far behind the present events are read. An id is made before its transaction commits, and
several processes commit at once: a younger one may be there before an older one is. No transaction
takes this long (`lock_timeout` is 2 s), if the machines' clocks agree to a few seconds."""
MOST_REQUEUED: Final = 10_000
"""Events one replay sets going; more are asked for with another."""


class NotReplayable(ValueError):
    """The item waits, was sent, was dropped by a decision, or is too late by now."""

    def __init__(self) -> None:
        super().__init__("the item is not one that can be replayed")


class MayHaveGone(NotReplayable):
    """Nobody knows whether the item went, and the caller did not say that it may be repeated."""


class Requeued(NamedTuple):
    """How many events were set going again; `next_after` is None when that was all."""

    events: int
    next_after: str | None


@dataclass(frozen=True, slots=True)
class ReplayOutbox:
    """Lists and replays one bot's items. Every method raises StoreUnavailable."""

    shelf: OutboxShelf
    clock: Clock

    async def page(
        self,
        bot_id: str,
        progress: str | None,
        kind: str | None,
        after: str | None,
        limit: int,
    ) -> Sequence[ListedItem]:
        """Return a bot's items in the order of their ids."""
        return await self.shelf.page(bot_id, progress, kind, after, limit)

    async def replay(
        self, bot_id: str, shard_key: int, outbox_id: str, *, may_repeat: bool
    ) -> ListedItem:
        """Let an item go again, decided anew when it does; return it as it is then.

        Raises UnknownRecord, NotReplayable, MayHaveGone.
        """
        item = await self._find(bot_id, shard_key, outbox_id)
        if item.progress == OutboxProgress.UNKNOWN and not may_repeat:
            raise MayHaveGone
        if item.progress not in (*_REPLAYABLE, OutboxProgress.UNKNOWN):
            raise NotReplayable
        now = self.clock.now()
        lives = _LIVES.get(OutboxKind(item.kind))
        expires_at = item.expires_at if lives is None else now + lives
        if expires_at <= now or not await self.shelf.revive(item, now, expires_at):
            raise NotReplayable
        return await self._find(bot_id, shard_key, outbox_id)

    async def _find(self, bot_id: str, shard_key: int, outbox_id: str) -> ListedItem:
        item = await self.shelf.find(bot_id, shard_key, outbox_id)
        if item is None:
            raise UnknownRecord("outbox item")
        return item


@dataclass(frozen=True, slots=True)
class ReplayEvents:
    """Reads a bot's events and tells of them again. Every method raises StoreUnavailable."""

    events: ConsentEvents
    clock: Clock

    async def page(self, bot_id: str, after: str, limit: int) -> Sequence[ConsentEvent]:
        """Return events after an id, oldest first, up to a few seconds ago."""
        return await self.events.page(bot_id, after, self._settled(), limit)

    async def again(self, bot_id: str, after: str) -> Requeued:
        """Set events after an id going again, oldest first."""
        now, before, count = self.clock.now(), self._settled(), 0
        for start in range(0, MOST_REQUEUED, 500):
            some, last = await self.events.announce_again(
                bot_id, after, before, now + start, now + ANNOUNCE_WITHIN
            )
            if last is None:
                return Requeued(count, None)
            count, after = count + some, last
        return Requeued(count, after)

    def _settled(self) -> str:
        return first_id_at(self.clock.now() - SETTLED_AFTER)


def first_id_at(at: Micros) -> str:
    """Return the smallest id of an event that an instant can have (UUIDv7, usecases.clock)."""
    milliseconds, micros = divmod(max(0, at), 1_000)
    text = f"{milliseconds:012x}7{micros * 4_096 // 1_000:03x}8{0:015x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
