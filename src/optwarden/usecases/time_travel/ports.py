"""What does time travel need from the store? A person's events, log sizes, earlier rules."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple, Protocol

from optwarden.consent.recipient import Recipient
from optwarden.consent.refolding.events import StoredEvent
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Micros


class RecordedEvent(NamedTuple):
    """An event, and the configuration it was recorded under."""

    stored: StoredEvent
    configuration: int


class LogSize(NamedTuple):
    """How large a log was, and since when."""

    size: int
    made_at: Micros


class RulesThen(NamedTuple):
    """A bot's rules under an earlier configuration; with `lacks` they are not quite those."""

    rules: BotRules
    configuration: int
    lacks: tuple[str, ...] = ()

    @property
    def rebuilt(self) -> bool:
        """Say whether they are what they were."""
        return not self.lacks


class Past(Protocol):
    """Where the past is read. Methods raise StoreUnavailable."""

    async def events(
        self, business_id: str, recipient: Recipient, person_id: str
    ) -> Sequence[RecordedEvent]:
        """Return all events of a person, of every bot, in no particular order."""
        ...

    async def positions(self, log_id: str, event_ids: Collection[str]) -> Mapping[str, int]:
        """Return where in a log these events are; those that are not sealed have no place."""
        ...

    async def largest(self, log_id: str, by: Micros) -> LogSize | None:
        """Return the last checkpoint made not later than an instant."""
        ...

    async def reaching(self, log_id: str, size: int) -> LogSize | None:
        """Return the first checkpoint of at least a size; None where the log is smaller."""
        ...


class PastRules(Protocol):
    """Where earlier configurations are read. Methods raise StoreUnavailable."""

    async def in_force(self, business_id: str, at: Micros) -> int:
        """Return the number of the configuration that held at an instant; 0: none yet."""
        ...

    async def rules_at(self, rules: BotRules, configuration: int) -> RulesThen:
        """Build the rules a bot had; where something is lacking, those it has now, and what."""
        ...
