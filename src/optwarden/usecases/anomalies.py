"""Do providers' errors tell of more opt-outs than can be? Then they are held until somebody looks.

Before: a provider's error says that a person opted out. After: it is recorded as an opt-out or,
amid too many, held apart: it denies all the same, and an operator releases it or accepts it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.quarantine_opt_out import EndOptOutQuarantine, QuarantineOptOut
from optwarden.consent.recipient import Recipient, recipient_of_key
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Actor, Micros
from optwarden.usecases.carry_stops import MOST_NAMES, CarryStops
from optwarden.usecases.configuration import BotRecord, UnknownRecord
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Clock, Consents
from optwarden.usecases.quality.hearing import OURS, HearQuality, anomaly_said
from optwarden.usecases.tallies import HOUR, Tallies, hour_of

MOST_AN_HOUR: Final = 50
"""Opt-outs by error within an hour that are believed of any bot."""
TIMES_THE_MEAN: Final = 5
"""How many times the bot's own hourly mean is believed, where that is more."""
MEAN_OF: Final = 7 * 24
"""The hours of the mean: a week, so that every weekday is in it."""
AT_ONCE: Final = 100
"""Recipients whose hold is ended by one page: a few batches of the store."""
_TOLD: Final = "opt_outs_by_error"
_HELD: Final = "opt_outs_held"


@dataclass(frozen=True, slots=True)
class Anomaly:
    """One burst at one bot; numbered in the order they began."""

    bot_id: str
    number: int
    opened_at: Micros
    most_an_hour: int
    """How many in an hour were believed when it began."""
    ended_at: Micros | None
    accepted: bool | None
    """None while an operator has not said."""
    held: int
    """Recipients of whom something is held still."""


class AlreadyEnded(Exception):
    """An operator has said the other thing about this anomaly before."""


class Anomalies(Protocol):
    """Where anomalies are kept. Methods raise StoreUnavailable."""

    async def hold(
        self, rules: BotRules, recipient: str, now: Micros, most_an_hour: int
    ) -> tuple[int, bool]:
        """Take down whom the open anomaly of a bot holds, which is opened where there is none.

        Returns its number, and whether it was opened just now.
        """
        ...

    async def also_hold(
        self, rules: BotRules, number: int, recipients: Sequence[str], now: Micros
    ) -> None:
        """Take down whom else an anomaly holds."""
        ...

    async def page(
        self, business_id: str, bot_id: str, before: int | None, limit: int
    ) -> list[Anomaly]:
        """Return a bot's anomalies, the latest first."""
        ...

    async def end(
        self, business_id: str, bot_id: str, number: int, now: Micros, *, accepted: bool
    ) -> Anomaly | None:
        """End one, unless it has ended; returns it as it is then, None where there is none."""
        ...

    async def held(self, business_id: str, bot_id: str, number: int, limit: int) -> list[str]:
        """Return some of the recipients it holds something of."""
        ...

    async def let_go(
        self, business_id: str, bot_id: str, number: int, recipients: Sequence[str]
    ) -> None:
        """Forget that it holds something of these."""
        ...


class Breaker:
    """Counts opt-outs by error, and holds those that are too many."""

    def __init__(
        self,
        tallies: Tallies,
        anomalies: Anomalies,
        consents: Consents,
        clock: Clock,
        counters: Counters,
        hear: HearQuality,
    ) -> None:
        self._tallies = tallies
        self._anomalies = anomalies
        self._consents = consents
        self._clock = clock
        self._counters = counters
        self._hear = hear

    async def counted(self, rules: BotRules) -> int | None:
        """Count one more; return how many are believed in an hour where this one is too many.

        Counted before it is recorded, so that of two processes at the bound one sees the other's.
        The hour before counts as far as the last 60 minutes reach into it: a burst across the turn
        of an hour does not begin anew.
        """
        now = self._clock.now()
        hour = hour_of(now)
        business, key = rules.business_id, _key(rules, _TOLD)
        told = await self._tallies.add(business, key, hour, 1)
        by_hour = await self._tallies.since(business, key, hour - MEAN_OF * HOUR)
        before = by_hour.get(hour - HOUR, 0) * (hour + HOUR - now) // HOUR
        if told + before <= MOST_AN_HOUR:
            return None
        held = await self._tallies.since(business, _key(rules, _HELD), hour - MEAN_OF * HOUR)
        believed = sum(n - held.get(of, 0) for of, n in by_hour.items() if of < hour)
        most = max(MOST_AN_HOUR, TIMES_THE_MEAN * believed // MEAN_OF)
        return most if told + before > most else None

    async def not_counted(self, rules: BotRules) -> None:
        """Take one back: it was told before."""
        hour = hour_of(self._clock.now())
        await self._tallies.add(rules.business_id, _key(rules, _TOLD), hour, -1)

    async def hold(
        self,
        bot: BotRecord,
        recipient: Recipient,
        scope: str,
        origin: Origin,
        dedupe_key: str,
        most: int,
    ) -> None:
        """Hold one apart, under all names of the person. Raises StoreUnavailable.

        Who is held is taken down first, so that an operator's word reaches whoever is.
        """
        rules, now = bot.rules, self._clock.now()
        number = await self._open(bot, recipient, now, most)
        command = QuarantineOptOut(rules, scope, number, origin, dedupe_key)
        first = await self._consents.submit(rules.business_id, recipient, command)
        while first.ended:  # an operator was faster; the key of the message is taken by now
            number = await self._open(bot, recipient, now, most)
            command = QuarantineOptOut(rules, scope, number, origin)
            first = await self._consents.submit(rules.business_id, recipient, command)
        if first.event_id is None:
            await self.not_counted(rules)
        else:
            await self._tallies.add(rules.business_id, _key(rules, _HELD), hour_of(now), 1)
            self._counters.opt_out_quarantined()
        reached, ahead = {recipient.key}, sorted(first.links - {recipient.key})
        while ahead and len(reached) < MOST_NAMES:
            some = ahead[: MOST_NAMES - len(reached)]
            await self._anomalies.also_hold(rules, number, some, now)
            also = QuarantineOptOut(rules, scope, number, origin)
            names = [(recipient_of_key(key), also) for key in some]
            answers = await self._consents.submit_each(rules.business_id, names)
            reached.update(some)
            ahead = sorted(frozenset().union(*(one.links for one in answers)) - reached)

    async def _open(self, bot: BotRecord, recipient: Recipient, now: Micros, most: int) -> int:
        number, opened = await self._anomalies.hold(bot.rules, recipient.key, now, most)
        if opened:
            self._counters.anomaly_opened()
            await self._hear.keep(bot, OURS, anomaly_said(number))
        return number


class EndAnomaly:
    """Releases or accepts what an anomaly holds, page by page."""

    def __init__(
        self, anomalies: Anomalies, consents: Consents, carry: CarryStops, clock: Clock
    ) -> None:
        self._anomalies = anomalies
        self._consents = consents
        self._carry = carry
        self._clock = clock

    async def page(self, rules: BotRules, before: int | None, limit: int) -> list[Anomaly]:
        """Return a bot's anomalies, the latest first. Raises StoreUnavailable."""
        return await self._anomalies.page(rules.business_id, rules.bot_id, before, limit)

    async def __call__(
        self, rules: BotRules, number: int, *, accepted: bool, pages: int = 1
    ) -> Anomaly:
        """End it and let go of some; called again it goes on, until `held` is 0.

        From the first call on a new burst is a new anomaly. Raises UnknownRecord, AlreadyEnded and
        StoreUnavailable.
        """
        business_id, bot_id, now = rules.business_id, rules.bot_id, self._clock.now()
        ended = await self._anomalies.end(business_id, bot_id, number, now, accepted=accepted)
        if ended is None:
            raise UnknownRecord("anomaly")
        if ended.accepted is not accepted:
            raise AlreadyEnded
        for _ in range(pages):
            held = await self._anomalies.held(business_id, bot_id, number, AT_ONCE)
            if not held:
                break
            await self._let_go(rules, number, held, accepted=accepted)
        (ended,) = await self._anomalies.page(business_id, bot_id, number + 1, 1)
        return ended

    async def _let_go(
        self, rules: BotRules, number: int, held: Sequence[str], *, accepted: bool
    ) -> None:
        command = EndOptOutQuarantine(rules, number, accepted, Origin(Actor.BUSINESS))
        recipients = [recipient_of_key(key) for key in held]
        spreads = await self._consents.submit_each(
            rules.business_id, [(recipient, command) for recipient in recipients]
        )
        for recipient, spread in zip(recipients, spreads, strict=True):
            await self._carry(rules, recipient, spread)
        await self._anomalies.let_go(rules.business_id, rules.bot_id, number, held)


def _key(rules: BotRules, what: str) -> str:
    return f"{what}:{rules.bot_id}"
