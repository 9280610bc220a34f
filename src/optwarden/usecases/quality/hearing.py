"""A provider said something of quality: what is kept, who is told, and what is narrowed?"""

from __future__ import annotations

import hashlib
import uuid
from typing import Final

from optwarden.consent.vocabulary import Micros
from optwarden.usecases.configuration import BotRecord, Directory
from optwarden.usecases.metrics import Counters
from optwarden.usecases.outbox.destinations import ALERT_EMAIL
from optwarden.usecases.ports import Clock
from optwarden.usecases.quality.braking import KeepBrakes
from optwarden.usecases.quality.signals import (
    QualityKind,
    QualitySaid,
    QualitySignal,
    QualitySignals,
    is_drop,
)
from optwarden.usecases.tallies import hour_of

OURS: Final = "optwarden"
"""Stands for the provider where our own watch speaks."""
_UUID8: Final = 8 << 76 | 0b10 << 62
_UUID8_FREE: Final = ~(0xF << 76 | 0b11 << 62)


class HearQuality:
    """Keeps what is said of quality and has brakes set by it. Raises StoreUnavailable."""

    def __init__(
        self,
        signals: QualitySignals,
        brakes: KeepBrakes,
        directory: Directory,
        clock: Clock,
        counters: Counters,
    ) -> None:
        self._signals = signals
        self._brakes = brakes
        self._directory = directory
        self._clock = clock
        self._counters = counters

    async def __call__(self, bot: BotRecord, provider: str, said: QualitySaid) -> None:
        """Keep it and act on it; the same again keeps nothing, and acts again.

        Of a callback that a crash cut short the repetition must set the brake. Where several bots
        are called back at one address, what names another's number is that one's.
        """
        bot = await self._meant(bot, provider, said)
        await self.keep(bot, provider, said)
        latest, about = await self._signals.latest(bot), (said.kind, said.subject)
        await self._brakes.heed(bot, {about: latest[about]})

    async def keep(self, bot: BotRecord, provider: str, said: QualitySaid) -> bool:
        """Keep it, and tell the business where it became worse; False where it was known."""
        now = self._clock.now()
        at = now if said.source is None else min(said.source.at, now)
        was = said.was
        if was is None and (
            last := (await self._signals.latest(bot)).get((said.kind, said.subject))
        ):
            was = last.said if last.at <= at else None
        alert = is_drop(said.kind, said.said, was)
        # Without a time of its own the same, said for each message, is one an hour.
        told_at = hour_of(now) if said.source is None else at
        signal = QualitySignal(
            _id_of(bot.bot_id, provider, said, told_at),
            bot.bot_id,
            at,
            now,
            provider,
            said.kind,
            said.subject,
            said.said,
            was,
            alert,
        )
        new = await self._signals.keep(
            bot,
            signal,
            announce=alert and bot.rules.announces_events,
            mail=alert and bool(bot.provider_settings.get(ALERT_EMAIL)),
        )
        if new and alert:
            self._counters.quality_alert(said.kind)
        return new

    async def _meant(self, bot: BotRecord, provider: str, said: QualitySaid) -> BotRecord:
        for name in said.address:
            found = await self._directory.bot_of_sender(provider, name)
            if found is not None and found.business_id == bot.business_id:
                return found
        return bot


def _id_of(bot_id: str, provider: str, said: QualitySaid, at: Micros) -> str:
    parts = (bot_id, provider, said.kind.value, said.subject, said.said, str(at))
    digest = hashlib.sha256("\0".join(parts).encode()).digest()
    return str(uuid.UUID(int=int.from_bytes(digest[:16]) & _UUID8_FREE | _UUID8))


def anomaly_said(number: int) -> QualitySaid:
    """Say that a burst of opt-outs is held."""
    return QualitySaid(QualityKind.ANOMALY, "opened", str(number))


SEALING_STUCK: Final = QualitySaid(QualityKind.SEALING, "stuck")
"""Says that what was recorded of a bot's recipients waits too long to be sealed."""
