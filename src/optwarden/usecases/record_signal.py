"""The provider's code says something about consent: what is recorded? Once for each message.

Before: a status was reported, or a send was refused. After: opt-outs are on every row of the
person or, amid too many, held apart.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.opt_out import RecordOptOut
from optwarden.consent.commands.signals import Finding, RecordFinding
from optwarden.consent.deliverability import Undelivered, WindowClosed
from optwarden.consent.events import SourceTime
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import (
    SCOPE_ALL,
    SCOPE_MARKETING,
    Actor,
    Method,
    Signal,
)
from optwarden.usecases.anomalies import Breaker
from optwarden.usecases.carry_stops import CarryStops
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.ports import Consents

_SCOPES: Final = {
    Signal.OPTED_OUT_OF_MARKETING: SCOPE_MARKETING,
    Signal.OPTED_OUT_OF_ALL: SCOPE_ALL,
}
OPT_OUTS: Final = frozenset(_SCOPES)
"""The signals that are the person's opt-out, reported by the provider."""


@dataclass(frozen=True, slots=True)
class Signalled:
    """What a provider's code says, and about which message.

    Where the provider gave it no id, `sent_as` names it: its attempt or, since one message is tried
    several times there, its item of the outbox.
    """

    signal: Signal
    provider_message_id: str | None = field(default=None, repr=False)
    sent_as: str | None = None
    source: SourceTime | None = None


class RecordSignal:
    """Records what a provider's code says of a recipient."""

    def __init__(self, consents: Consents, carry: CarryStops, breaker: Breaker) -> None:
        self._consents = consents
        self._carry = carry
        self._breaker = breaker

    async def __call__(
        self, bot: BotRecord, provider: str, recipient: Recipient, told: Signalled
    ) -> None:
        """Record a signal. Raises StoreUnavailable.

        Several reports of one message, whatever their states, are one signal.
        """
        rules, signal, message_id = bot.rules, told.signal, told.provider_message_id
        key = f"{provider}:signal:{signal}:{message_id or told.sent_as}"
        scope = _SCOPES.get(signal)
        if scope is not None:
            private = () if message_id is None else (("provider_message_id", message_id),)
            origin = Origin(Actor.PROVIDER, told.source, private)
            too_many = await self._breaker.counted(rules)
            if too_many is not None:
                await self._breaker.hold(bot, recipient, scope, origin, key, too_many)
                return
            command = RecordOptOut(rules, (scope,), Method.WHATSAPP, origin, dedupe_key=key)
            recorded = await self._consents.submit(bot.business_id, recipient, command)
            if recorded.event_id is None:
                await self._breaker.not_counted(rules)
            await self._carry(rules, recipient, recorded.spread)
            return
        finding: Finding = WindowClosed(provider, message_id)
        if signal is Signal.UNDELIVERABLE:
            finding = Undelivered(provider, message_id)
        found = RecordFinding(rules, finding, Origin(Actor.PROVIDER, told.source), key)
        await self._consents.submit(bot.business_id, recipient, found)
