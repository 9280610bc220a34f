"""How does a business learn that its quality fell? By a signed webhook, as it does of events."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from optwarden.consent.vocabulary import Micros
from optwarden.ledger.canonical import written
from optwarden.usecases.outbox.items import OutboxItem
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


FindsAlert: TypeAlias = Callable[[OutboxItem], Awaitable[Alert | None]]
"""Returns what an item is about; None where it is gone. Raises StoreUnavailable."""


def find_alert(signals: QualitySignals) -> FindsAlert:
    """Return how the signal that an item tells of is found."""

    async def find(item: OutboxItem) -> Alert | None:
        signal = await signals.find(item.business_id, item.bot_id, item.causation)
        return None if signal is None else Alert(signal)

    return find
