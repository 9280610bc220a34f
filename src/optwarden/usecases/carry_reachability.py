"""A person wrote under one of their names: can they be reached under the others again?

Only a message that came by user id alone asks this; one with a number is on the number's own row.
Only rows that are unreachable are written.
"""

from __future__ import annotations

from collections.abc import Collection

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.signals import FindReachable
from optwarden.consent.events import SourceTime
from optwarden.consent.recipient import Recipient, recipient_of_key
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Actor
from optwarden.usecases.carry_stops import MOST_NAMES
from optwarden.usecases.ports import Consents


class CarryReachability:
    """Ends that a person is unreachable on the rows of their other names."""

    def __init__(self, consents: Consents) -> None:
        self._consents = consents

    async def __call__(
        self,
        rules: BotRules,
        wrote_as: Recipient,
        links: Collection[str],
        source: SourceTime | None,
    ) -> None:
        """Walk along the links, reading; as far as an opt-out is carried. Raises StoreUnavailable.

        A repetition of the message looks again, for a crash may have come between.
        """
        command = FindReachable(rules, wrote_as.key, Origin(Actor.PERSON, source))
        reached, ahead = {wrote_as.key}, sorted(set(links) - {wrote_as.key})
        while ahead:
            some = [recipient_of_key(key) for key in ahead[: MOST_NAMES - len(reached)]]
            rows = await self._consents.read(rules.business_id, some)
            reached.update(ahead)
            further: set[str] = set()
            for recipient, row in zip(some, rows, strict=True):
                if row.state.is_unreachable:
                    await self._consents.submit(rules.business_id, recipient, command)
                further.update(row.state.links)
            ahead = sorted(further - reached) if len(reached) < MOST_NAMES else []
