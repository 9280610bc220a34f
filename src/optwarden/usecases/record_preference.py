"""A person used the provider's own switch for marketing messages: what is recorded?

Before: a callback said so. After: it is durable, and an opt-out is on every row of the person.
"""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.opt_out import RecordOptOut
from optwarden.consent.commands.preference import WantMarketing
from optwarden.consent.vocabulary import SCOPE_MARKETING, Actor, Method
from optwarden.usecases.callbacks import Preference, Preferred
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.identities import Heard, Identities
from optwarden.usecases.inbound_commands import spelled
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Consents
from optwarden.usecases.read_names import Names


@dataclass(frozen=True, slots=True)
class RecordPreference:
    """Records a use of the switch."""

    consents: Consents
    counters: Counters
    identities: Identities

    async def __call__(
        self, bot: BotRecord, provider: str, names: Names, preferred: Preferred
    ) -> None:
        """Record it on the row of these names. Raises StoreUnavailable."""
        private = spelled(names, preferred.sender, preferred.user_id)
        origin = Origin(Actor.PERSON, preferred.source, private)
        key = f"{provider}:preference:{preferred.provider_event_id}"
        if preferred.preference is Preference.STOP:
            heard = await self._stop_marketing(bot, provider, names, origin, key)
        else:
            every_topic = preferred.preference is Preference.SIGNUP
            command = WantMarketing(bot.rules, every_topic, origin, key)
            recorded = await self.consents.submit(bot.business_id, names.row, command)
            came_to = preferred.preference if recorded.covers else "nothing_to_cover"
            self.counters.preference(provider, "repeated" if recorded.repeated else came_to)
            heard = Heard(recorded.links, recorded.repeated)
        await self.identities.hear(bot.rules, names, heard, preferred.source)

    async def _stop_marketing(
        self, bot: BotRecord, provider: str, names: Names, origin: Origin, key: str
    ) -> Heard:
        command = RecordOptOut(
            bot.rules, (SCOPE_MARKETING,), Method.WHATSAPP, origin, dedupe_key=key
        )
        recorded = await self.consents.submit(bot.business_id, names.row, command)
        repeated, spread = recorded.event_id is None, recorded.spread
        self.counters.preference(provider, "repeated" if repeated else Preference.STOP)
        return Heard(spread.to if spread is not None else (), repeated, spread)
