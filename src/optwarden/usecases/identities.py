"""What else must be done when a person was heard? Their names linked, their opt-outs carried, and
what the code in their message agrees to collected.

For a person with one name, as most are, nothing: no second transaction.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from optwarden.consent.events import SourceTime
from optwarden.consent.rules import BotRules
from optwarden.consent.stops import Spread
from optwarden.consent.vocabulary import LinkBasis
from optwarden.usecases.carry_reachability import CarryReachability
from optwarden.usecases.carry_stops import CarryStops
from optwarden.usecases.collecting.chat_answers import CollectFromChat
from optwarden.usecases.link_identities import LinkIdentities
from optwarden.usecases.quality.hearing import HearQuality
from optwarden.usecases.read_names import Names
from optwarden.usecases.record_signal import RecordSignal


@dataclass(frozen=True, slots=True)
class Heard:
    """What the row said when something was recorded: its links, and what must be carried."""

    links: Collection[str] = field(repr=False)
    repeated: bool = False
    spread: Spread | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Identities:
    """The use cases that reach beyond one row."""

    link: LinkIdentities
    carry: CarryStops
    record_signal: RecordSignal
    carry_reachability: CarryReachability
    from_chat: CollectFromChat | None = None
    hear_quality: HearQuality | None = None

    async def hear(
        self, rules: BotRules, names: Names, heard: Heard, source: SourceTime | None
    ) -> None:
        """Link what came together, or carry what was recorded. Raises StoreUnavailable.

        Linking carries, too. A repetition links again: a crash may have come between the steps.
        """
        beside = names.user_id
        if beside is not None and (heard.repeated or beside.key not in heard.links):
            await self.link(rules, beside, names.row, LinkBasis.SAME_CALLBACK, source)
        else:
            await self.carry(rules, names.row, heard.spread)
