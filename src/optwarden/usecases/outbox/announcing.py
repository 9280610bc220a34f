"""How does a business learn of a change of consent? By a signed webhook for each.

The form is Standard Webhooks: https://www.standardwebhooks.com. An item's id is its event's, so a
receiver knows a repetition by it, and a replay is the same item set going again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final, Protocol, TypeAlias

import orjson
from standardwebhooks import Webhook

from optwarden.consent.vocabulary import SECOND, EventKind, Micros
from optwarden.ledger.canonical import written
from optwarden.usecases.configuration import Directory
from optwarden.usecases.metrics import Counters
from optwarden.usecases.outbox.calling import CALL_SECONDS, Call, CallServers
from optwarden.usecases.outbox.destinations import EVENTS_SECRET, EVENTS_URL, event_secrets
from optwarden.usecases.outbox.items import Ending, Outbox, OutboxItem, OutboxProgress
from optwarden.usecases.ports import Clock

ANNOUNCE_WITHIN: Final[Micros] = 7 * 24 * 3600 * SECOND
TYPES: Final[Mapping[EventKind, str]] = {
    EventKind.OPTED_IN: "consent.opted_in",
    EventKind.OPT_IN_REQUESTED: "consent.opt_in_requested",
    EventKind.OPTED_OUT: "consent.opted_out",
    EventKind.SUPPRESSED: "consent.suppressed",
    EventKind.SUPPRESSION_LIFTED: "consent.suppression_lifted",
    EventKind.STOPS_CARRIED: "consent.stops_carried",
    EventKind.QUARANTINED: "consent.quarantined",
    EventKind.QUARANTINE_RELEASED: "consent.quarantine_released",
    EventKind.OPT_IN_ASKED: "consent.opt_in_asked",
    EventKind.OPT_OUT_QUARANTINED: "consent.opt_out_quarantined",
    EventKind.OPT_OUT_QUARANTINE_ENDED: "consent.opt_out_quarantine_ended",
    EventKind.PAUSED: "consent.paused",
    EventKind.OPT_OUT_DOUBTED: "consent.opt_out_doubted",
    EventKind.DOUBT_SETTLED: "consent.doubt_settled",
}
"""Of which kinds of events a business is told, and how each is called. Stable; new ones are added
at the end."""


@dataclass(frozen=True, slots=True)
class ConsentEvent:
    """A change of consent as a business is told of it."""

    event_id: str
    bot_id: str
    recipient: str = field(repr=False)
    kind: str
    effective_at: Micros
    recorded_at: Micros
    actor: str
    causation: str | None
    facts: Mapping[str, Any]

    @property
    def type(self) -> str:
        """How Standard Webhooks calls it."""
        return TYPES.get(EventKind(self.kind), f"consent.{self.kind}")

    def data(self) -> dict[str, Any]:
        """Return it as it is told, by webhook and in the list of events alike."""
        return {
            "event_id": self.event_id,
            "bot_id": self.bot_id,
            "recipient": self.recipient,
            "kind": self.kind,
            "effective_at": written(self.effective_at),
            "recorded_at": written(self.recorded_at),
            "actor": self.actor,
            "causation": self.causation,
            "facts": dict(self.facts),
        }


class Announced(Protocol):
    """What a business is told of."""

    @property
    def event_id(self) -> str:
        """Its id, by which a receiver knows a repetition."""
        ...

    @property
    def type(self) -> str:
        """How Standard Webhooks calls it."""
        ...

    @property
    def effective_at(self) -> Micros:
        """When it was."""
        ...

    def data(self) -> dict[str, Any]:
        """Return it as it is told."""
        ...


class ConsentEvents(Protocol):
    """Where announced events are read and set going again. Methods raise StoreUnavailable."""

    async def of_item(self, item: OutboxItem) -> ConsentEvent | None:
        """Return the event an item is about; None where it is gone."""
        ...

    async def page(
        self, bot_id: str, after: str, before: str, limit: int
    ) -> Sequence[ConsentEvent]:
        """Return a bot's announced events between two ids, both exclusive, in their order."""
        ...

    async def announce_again(
        self, bot_id: str, after: str, before: str, now: Micros, expires_at: Micros
    ) -> tuple[int, str | None]:
        """Let some announced events go again, in their order.

        Returns how many, and the id of the last one; None when there was none.
        """
        ...


Finds: TypeAlias = Callable[[OutboxItem], Awaitable[Announced | None]]
"""Returns what an item is about; None where it is gone. Raises StoreUnavailable."""


@dataclass(frozen=True, slots=True)
class Announce:
    """Delivers one kind of what businesses are told by signed webhook."""

    find: Finds
    outbox: Outbox
    directory: Directory
    call: CallServers
    clock: Clock
    counters: Counters
    seconds: float = CALL_SECONDS

    async def __call__(self, item: OutboxItem) -> None:
        """Try one item."""
        ending = await self._try(item)
        if await self.outbox.finish(item, ending) and ending.due_at is None:
            self.counters.outbox_ended(item.kind, ending.progress)

    async def _try(self, item: OutboxItem) -> Ending:
        bot = await self.directory.bot(item.bot_id)
        if bot is None:
            return Ending(OutboxProgress.DROPPED, "the bot is gone")
        url, keys = bot.provider_settings.get(EVENTS_URL), event_secrets(bot)
        if not url or not keys:
            lacking = EVENTS_SECRET if url else EVENTS_URL
            return Ending(OutboxProgress.LACKING, f"{lacking}: the bot has none any more")
        announced = await self.find(item)
        if announced is None:
            return Ending(OutboxProgress.DROPPED, f"the {item.kind} is gone")
        return await self.call(item, call_of(url, keys, announced, self.clock.now()))


def call_of(url: str, keys: Sequence[bytes], event: Announced, now: Micros) -> Call:
    """Return the signed call that tells of an event; during a rotation it has two signatures."""
    body = orjson.dumps(
        {"type": event.type, "timestamp": written(event.effective_at), "data": event.data()}
    )
    seconds = now // SECOND
    signed_at = datetime.fromtimestamp(seconds, UTC)
    signatures = [Webhook(key).sign(event.event_id, signed_at, body.decode()) for key in keys]
    headers = [
        ("content-type", "application/json"),
        ("webhook-id", event.event_id),
        ("webhook-timestamp", str(seconds)),
        ("webhook-signature", " ".join(signatures)),
        ("user-agent", "optwarden"),
    ]
    return Call(url, headers, body)
