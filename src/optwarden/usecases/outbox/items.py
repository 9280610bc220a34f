"""What is an intended effect, and where does it wait? Items, their progress, and the port."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from optwarden.consent.commands.asking import INVITATION
from optwarden.consent.commands.confirmations import OPT_IN_CONFIRMATION
from optwarden.consent.commands.inbound import OPT_OUT_CONFIRMATION
from optwarden.consent.helping import DATA_ANSWER, HELP_ANSWER
from optwarden.consent.recipient import Recipient
from optwarden.consent.reviewing import REVIEW
from optwarden.consent.vocabulary import Micros


class OutboxKind(StrEnum):
    """What an item intends; stored."""

    OPT_OUT_CONFIRMATION = OPT_OUT_CONFIRMATION
    """A person who wrote STOP is told so."""
    OPT_IN_CONFIRMATION = OPT_IN_CONFIRMATION
    """A person who opted in is told so."""
    HELP_ANSWER = HELP_ANSWER
    """A person who wrote HELP is told who is writing and how to stop."""
    DATA_ANSWER = DATA_ANSWER
    """A person who wrote MY DATA is told what is on record, and where to get a receipt."""
    INVITATION = INVITATION
    """A person is asked to opt in: in the chat, after a form, by text message or e-mail."""
    EVENT = "event"
    """The business is told of a change of consent."""
    FORWARD = "forward"
    """The business's own webhook gets a callback of the provider."""
    REVIEW = REVIEW
    """Somebody must read what a person wrote; due when that should have been done."""
    ALERT = "alert"
    """The business is told that quality fell."""
    ALERT_MAIL = "alert_mail"
    """The same by e-mail, to who looks after the bot."""


class OutboxProgress(StrEnum):
    """How far an item of the outbox is; stored."""

    WAITING = "waiting"
    """To be tried when it is due."""
    SENDING = "sending"
    """The provider is being asked now; left so by a worker that died."""
    SENT = "sent"
    """It was taken."""
    DROPPED = "dropped"
    """Decided again, it may not go; `detail` says why."""
    LACKING = "lacking"
    """The bot lacks a setting that it takes; `detail` says which."""
    DEAD = "dead"
    """Refused or unreachable until its time was over; `detail` has the last answer."""
    UNKNOWN = "unknown"
    """It may have gone; never repeated by itself."""


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """One intended effect, as its claim found it; `leased_until` is the claim."""

    shard_key: int
    outbox_id: str
    business_id: str
    bot_id: str
    person_id: str
    recipient: Recipient | None = field(repr=False)
    """None where the effect is not about one person: a forwarded callback."""
    kind: str
    causation: str
    expires_at: Micros
    tries: int
    leased_until: Micros


@dataclass(frozen=True, slots=True)
class Ending:
    """What an item comes to after a try: the end, or another try when `due_at` is given."""

    progress: OutboxProgress
    detail: str
    due_at: Micros | None = None
    tried: bool = True
    """False where nothing was asked of anybody: the claim is no try then."""


@dataclass(frozen=True, slots=True)
class Shares:
    """How many items of one bot may be tried at once, and how many of each are being tried."""

    most: int
    taken: Mapping[str, int]

    def full(self) -> list[str]:
        """Return the bots of which nothing more may begin."""
        return [bot_id for bot_id, count in self.taken.items() if count >= self.most]


class Outbox(Protocol):
    """Where intended effects wait. Every method raises StoreUnavailable."""

    async def claim(
        self, kind: str, now: Micros, leased_until: Micros, limit: int, shares: Shares | None = None
    ) -> list[OutboxItem]:
        """Claim items of a kind that are due and unclaimed; no other worker gets them meanwhile.

        With shares, no bot gets more than its own.
        """
        ...

    async def begin(self, item: OutboxItem) -> bool:
        """Mark a claimed item as being sent; False when the claim is lost."""
        ...

    async def finish(self, item: OutboxItem, ending: Ending) -> bool:
        """End a claimed item, or let it wait again; False when the claim is lost."""
        ...

    async def give_up_abandoned(self, now: Micros) -> int:
        """Call unknown what was being sent when its claim ran out; return how many."""
        ...

    async def spelling(self, item: OutboxItem) -> str | None:
        """Return how the person's number was spelled in the act that caused the item."""
        ...

    async def personal(self, item: OutboxItem) -> Mapping[str, str]:
        """Return the personal values of the act that caused the item, as far as they are kept."""
        ...


@dataclass(frozen=True, slots=True)
class ListedItem:
    """An item as it is shown: what it holds is not."""

    shard_key: int
    outbox_id: str
    kind: str
    progress: str
    detail: str
    recipient: str | None = field(repr=False)
    causation: str
    due_at: Micros
    expires_at: Micros
    tries: int


class OutboxShelf(Protocol):
    """Where items can be looked at and set going again. Every method raises StoreUnavailable."""

    async def page(
        self,
        bot_id: str,
        progress: str | None,
        kind: str | None,
        after: str | None,
        limit: int,
    ) -> Sequence[ListedItem]:
        """Return a bot's items after the one of this id, in the order of their ids."""
        ...

    async def find(self, bot_id: str, shard_key: int, outbox_id: str) -> ListedItem | None:
        """Return one item of a bot."""
        ...

    async def revive(self, item: ListedItem, now: Micros, expires_at: Micros) -> bool:
        """Let an item wait again; False when it has moved on since it was looked at."""
        ...
