"""What lies on the desk, and what does somebody make of it? Doubtful messages, until they are read.

An item of the outbox keeps each in view: it falls due when it must have been read, and then alarms
once a day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple, Protocol

from optwarden.consent.commands.desk import Doubted
from optwarden.consent.recipient import Recipient, recipient_of_key
from optwarden.consent.reviewing import KEPT_ON_DESK, REVIEW
from optwarden.consent.vocabulary import SECOND, Actor, DoubtOutcome, Method, Micros
from optwarden.usecases.configuration import BotRecord, UnknownRecord
from optwarden.usecases.metrics import Counters
from optwarden.usecases.outbox.items import (
    Ending,
    ListedItem,
    Outbox,
    OutboxItem,
    OutboxProgress,
    OutboxShelf,
)
from optwarden.usecases.ports import Clock, Consents
from optwarden.usecases.record_consent import OptOut, RecordConsent

_REMIND_AFTER: Final[Micros] = 24 * 3600 * SECOND
_TEXT: Final = "text"
_NOTES: Final = ("note", "operator")


class AlreadySettled(ValueError):
    """Somebody has settled it, perhaps with the other answer."""

    def __init__(self) -> None:
        super().__init__("the doubt has been settled")


class WroteMore(ValueError):
    """She wrote more since the item was read: it has to be read again."""

    def __init__(self) -> None:
        super().__init__("the person wrote more since the item was read")


@dataclass(frozen=True, slots=True)
class DeskMessage:
    """One message of an item."""

    doubt: str
    """The event that recorded it."""
    at: Micros
    text: str | None = field(repr=False)
    """What the person wrote, or was entered; None where it was erased."""
    matched: str
    """The rule that raised the doubt."""


@dataclass(frozen=True, slots=True)
class DeskItem:
    """Messages of one person that somebody must read; while one waits, others join it."""

    shard_key: int
    outbox_id: str
    doubt: str
    recipient: str | None = field(repr=False)
    messages: tuple[DeskMessage, ...]
    """All that lies in it, in the order of writing."""
    due_at: Micros
    """When the first of them must have been read."""
    outcome: str | None
    """What somebody made of it; None while it lies there."""

    @property
    def newest(self) -> DeskMessage:
        """What she wrote last."""
        return self.messages[-1]


class StoredDoubt(NamedTuple):
    """A doubt as it is stored: its event, when, what is personal, and what is not."""

    event_id: str
    effective_at: Micros
    personal: Mapping[str, str]
    facts: Mapping[str, object]

    def __repr__(self) -> str:
        """Show nothing personal."""
        return f"StoredDoubt({self.event_id!r})"


class DeskShelf(Protocol):
    """Where the words of an item are, and where it ends. Methods raise StoreUnavailable."""

    async def doubts(self, item: ListedItem) -> Sequence[StoredDoubt]:
        """Return the doubts that lie in an item, in the order of writing."""
        ...

    async def end(self, item: ListedItem, outcome: str) -> None:
        """Take an item off the desk."""
        ...


@dataclass(frozen=True, slots=True)
class Desk:
    """Lists, enters and settles. Every method raises StoreUnavailable."""

    shelf: OutboxShelf
    words: DeskShelf
    record: RecordConsent

    async def page(
        self, bot_id: str, *, settled: bool, after: str | None, limit: int
    ) -> Sequence[DeskItem]:
        """Return a bot's items in the order they came."""
        progress = OutboxProgress.SENT if settled else OutboxProgress.WAITING
        found = await self.shelf.page(bot_id, progress, REVIEW, after, limit)
        return [await self._item(each) for each in found]

    async def enter(
        self, bot: BotRecord, recipient: Recipient, method: Method, personal: Mapping[str, str]
    ) -> Doubted:
        """Enter a request that came outside WhatsApp; marketing is held back at once."""
        opt_out = OptOut(by=Actor.PERSON, method=method, personal=personal)
        return await self.record.doubt(bot.rules, recipient, opt_out)

    async def settle(
        self,
        bot: BotRecord,
        shard_key: int,
        outbox_id: str,
        outcome: DoubtOutcome,
        read: int | None = None,
    ) -> DeskItem:
        """Uphold or dismiss all that lies in an item. Raises UnknownRecord, AlreadySettled.

        Where it is said how many of its messages were read, WroteMore if there are more. The event
        comes first: a crash before the item ends leaves it to be settled again.
        """
        item = await self.shelf.find(bot.bot_id, shard_key, outbox_id)
        if item is None or item.kind != REVIEW or item.recipient is None:
            raise UnknownRecord("item on the desk")
        if item.progress != OutboxProgress.WAITING:
            raise AlreadySettled
        recipient = recipient_of_key(item.recipient)
        settled = await self.record.settle_doubt(
            bot.rules, recipient, item.causation, outcome, read
        )
        if settled.wrote_more:
            raise WroteMore
        if settled.known and settled.event_id is None:
            await self.words.end(item, "settled")
            raise AlreadySettled
        await self.words.end(item, outcome)
        ended = await self.shelf.find(bot.bot_id, shard_key, outbox_id)
        return await self._item(ended or item)

    async def _item(self, item: ListedItem) -> DeskItem:
        found = await self.words.doubts(item)
        messages = tuple(map(_message, found)) or (DeskMessage(item.causation, 0, None, ""),)
        return DeskItem(
            item.shard_key,
            item.outbox_id,
            item.causation,
            item.recipient,
            messages,
            item.expires_at - KEPT_ON_DESK,
            None if item.progress == OutboxProgress.WAITING else item.detail,
        )


def _message(doubt: StoredDoubt) -> DeskMessage:
    said = [doubt.personal[name] for name in (_TEXT, *_NOTES) if name in doubt.personal]
    matched = str(doubt.facts.get("matched", ""))
    return DeskMessage(doubt.event_id, doubt.effective_at, "\n".join(said) or None, matched)


@dataclass(frozen=True, slots=True)
class RemindOfDesk:
    """Alarms where an item is due, and again each day until it is settled."""

    outbox: Outbox
    consents: Consents
    clock: Clock
    counters: Counters

    @property
    def seconds(self) -> float:
        """How long one call may take at most."""
        return 2.0

    async def __call__(self, item: OutboxItem) -> None:
        """Count one that is overdue. Raises StoreUnavailable."""
        ending = Ending(
            OutboxProgress.WAITING, "overdue", self.clock.now() + _REMIND_AFTER, tried=True
        )
        if item.recipient is not None:
            (row,) = await self.consents.read(item.business_id, [item.recipient])
            if item.causation in row.state.doubts_settled:
                ending = Ending(OutboxProgress.SENT, "settled")
        if ending.due_at is not None:
            self.counters.desk_overdue()
        await self.outbox.finish(item, ending)
