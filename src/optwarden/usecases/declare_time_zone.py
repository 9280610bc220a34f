"""In which time zone is a person? As the business says; quiet hours go by it."""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.time_zone import DeclareTimeZone, TimeZoneRecorded
from optwarden.consent.recipient import Recipient
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Actor
from optwarden.usecases.limits import check_time_zone
from optwarden.usecases.ports import Consents


@dataclass(frozen=True, slots=True)
class DeclareTimeZones:
    """Keeps where persons are. Raises FieldRefused, StoreUnavailable."""

    consents: Consents

    async def __call__(
        self, rules: BotRules, recipient: Recipient, time_zone: str | None
    ) -> TimeZoneRecorded:
        """Declare a time zone, or with None that it is not known any more."""
        if time_zone is not None:
            check_time_zone("time_zone", time_zone)
        command = DeclareTimeZone(rules, time_zone, Origin(Actor.BUSINESS))
        return await self.consents.submit(rules.business_id, recipient, command)
