"""How does a business learn that its quality fell? By a signed webhook, as it does of events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from optwarden.consent.vocabulary import Micros
from optwarden.ledger.canonical import written
from optwarden.usecases.configuration import Directory
from optwarden.usecases.metrics import Counters
from optwarden.usecases.outbox.announcing import call_of
from optwarden.usecases.outbox.calling import CALL_SECONDS, CallServers
from optwarden.usecases.outbox.destinations import EVENTS_SECRET, EVENTS_URL, event_secrets
from optwarden.usecases.outbox.items import Ending, Outbox, OutboxItem, OutboxProgress
from optwarden.usecases.ports import Clock
from optwarden.usecases.quality.signals import QualitySignal, QualitySignals

TYPE: Final = "quality.alert"
"""How Standard Webhooks calls it."""


@dataclass(frozen=True, slots=True)
class Alert:
    """A signal as a business is told of it."""

    signal: QualitySignal
    type: str = TYPE

    @property
    def event_id(self) -> str:
        """Its id, by which a repetition is known."""
        return self.signal.signal_id

    @property
    def effective_at(self) -> Micros:
        """When it was said."""
        return self.signal.at

    def data(self) -> dict[str, Any]:
        """Return it as it is told, and as the history has it."""
        return document_of(self.signal)


def document_of(signal: QualitySignal) -> dict[str, Any]:
    """Write a signal for others to read."""
    return {
        "signal_id": signal.signal_id,
        "bot_id": signal.bot_id,
        "at": written(signal.at),
        "provider": signal.provider,
        "kind": signal.kind.value,
        "subject": signal.subject,
        "said": signal.said,
        "was": signal.was,
        "alert": signal.alert,
    }


@dataclass(frozen=True, slots=True)
class SendAlerts:
    """Delivers alerts."""

    signals: QualitySignals
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
        signal = await self.signals.find(item.business_id, item.bot_id, item.causation)
        if signal is None:
            return Ending(OutboxProgress.DROPPED, "the signal is gone")
        return await self.call(item, call_of(url, keys, Alert(signal), self.clock.now()))
