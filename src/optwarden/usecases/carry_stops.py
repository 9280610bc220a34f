"""Who else is this person? An opt-out of one name is carried to every other, however far linked.

Before: the opt-out is durable on the row it came to. After: it is on all, and may be acknowledged.
For a row without links there is nothing to do. What a crash interrupts, a repetition takes up: it
always walks the whole way again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from typing import Final

from optwarden.consent.commands.linking import TakeOverStops
from optwarden.consent.recipient import Recipient, recipient_of_key
from optwarden.consent.rules import BotRules
from optwarden.consent.stops import Spread, Stops
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Consents, StoreUnavailable

MOST_NAMES: Final = 16
"""Names of one person that are written at most, the first included. A person has a number, a user
id and perhaps a parent one; every change adds one, so this allows for 13 changes. Each step along
the links is one transaction, so the longest chain takes 15 of some 5 ms: well below a second."""


class TooManyNames(StoreUnavailable):
    """A person has more names than are written at once: nothing may be acknowledged."""


class CarryStops:
    """Writes one row's opt-outs and suppressions to the rows of the same person."""

    def __init__(self, consents: Consents, counters: Counters) -> None:
        self._consents = consents
        self._counters = counters

    async def __call__(self, rules: BotRules, origin: Recipient, spread: Spread | None) -> None:
        """Carry, after all that could be written was. Raises StoreUnavailable, TooManyNames."""
        if spread is not None:
            await self.walk(rules, origin, spread.stops, {origin.key}, spread.to)

    async def walk(
        self,
        rules: BotRules,
        origin: Recipient,
        stops: Stops,
        reached: set[str],
        links: Collection[str],
    ) -> None:
        """Carry from rows that were reached already along their links, step by step."""
        ahead = [] if stops.latest is None else sorted(set(links) - reached)
        while ahead:
            some = ahead[: MOST_NAMES - len(reached)]
            found = await self._take_over(rules, origin, stops, some)
            reached.update(some)
            if len(some) < len(ahead):
                self._counters.too_many_names()
                raise TooManyNames("a person has more names than an opt-out is carried to")
            ahead = sorted(found - reached)

    async def _take_over(
        self, rules: BotRules, origin: Recipient, stops: Stops, keys: list[str]
    ) -> set[str]:
        command = TakeOverStops(rules, stops, origin)
        answers = await asyncio.gather(
            *(
                self._consents.submit(rules.business_id, recipient_of_key(key), command)
                for key in keys
            ),
            return_exceptions=True,
        )
        found: set[str] = set()
        for answer in answers:
            if isinstance(answer, BaseException):
                raise answer
            found |= answer
        return found
