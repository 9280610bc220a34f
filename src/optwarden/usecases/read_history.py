"""What happened to one recipient? The events on record, newest first, a page at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from optwarden.consent.recipient import Recipient
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Micros
from optwarden.usecases.ports import Consents


class Position(NamedTuple):
    """Where in a history a page ended: the last event shown."""

    effective_at: Micros
    event_id: str


@dataclass(frozen=True, slots=True)
class PastEvent:
    """One event as it is stored.

    `personal_fields` names what is committed to; `personal` has the values where they were asked
    for, belong to the bot, and were not erased.
    """

    event_id: str
    bot_id: str
    kind: str
    effective_at: Micros
    recorded_at: Micros
    actor: str
    causation: str | None
    facts: Mapping[str, Any]
    personal_fields: tuple[str, ...] = ()
    personal: Mapping[str, str] | None = field(default=None, repr=False)

    @property
    def position(self) -> Position:
        """Where a page that ends with this event is continued."""
        return Position(self.effective_at, self.event_id)


@dataclass(frozen=True, slots=True)
class WhoseEvents:
    """One recipient's events, as one bot may see them."""

    business_id: str
    bot_id: str
    recipient: Recipient
    person_id: str


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Some events, and where to go on; `after` is None on the last page."""

    events: Sequence[PastEvent]
    after: Position | None


class History(Protocol):
    """Where past events are read."""

    async def events(
        self, whose: WhoseEvents, after: Position | None, limit: int, *, personal: bool
    ) -> list[PastEvent]:
        """Return events older than `after`, newest first. Raises StoreUnavailable.

        Of the business's other bots only what holds for this bot too: opt-outs by the person that
        reach every bot, suppressions, and what is about the recipient's names.
        """
        ...


class ReadHistory:
    """Reads a recipient's events for one bot."""

    def __init__(self, consents: Consents, history: History) -> None:
        self._consents = consents
        self._history = history

    async def __call__(
        self,
        rules: BotRules,
        recipient: Recipient,
        after: Position | None = None,
        limit: int = 50,
        *,
        personal: bool = False,
    ) -> HistoryPage:
        """Return one page; empty for a recipient nothing is on record for.

        `personal` adds the values of personal fields. Raises StoreUnavailable.
        """
        standing = (await self._consents.read(rules.business_id, [recipient]))[0]
        if standing.person_id is None:
            return HistoryPage((), None)
        whose = WhoseEvents(rules.business_id, rules.bot_id, recipient, standing.person_id)
        found = await self._history.events(whose, after, limit + 1, personal=personal)
        shown = found[:limit]
        return HistoryPage(shown, shown[-1].position if len(found) > limit else None)
