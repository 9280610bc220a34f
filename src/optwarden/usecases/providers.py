"""What does the gateway ask of a provider, and what may come of it? Ports, and outcomes as values.

Both directions: a `Provider` takes messages to it (step 5 of the flow), an `InboundDialect` reads
what it calls back with (step 1). The host owns the order verify, parse, dispatch, so that no
dialect can skip the first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias

from optwarden.consent.events import SourceTime
from optwarden.consent.vocabulary import Micros
from optwarden.usecases.configuration import BotRecord

NewMessageId = Callable[[Micros], str]
"""Makes the ULID of a message that has no id of a provider, for the present it is given."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message for some recipients: one call to the provider."""

    bot: BotRecord
    to: tuple[str, ...] = field(repr=False)
    """The recipients as the caller spelled them, never the folded key."""
    message: Mapping[str, Any] = field(repr=False)
    """The message object of the seed's API, untouched; other providers translate from it."""
    callback: str | None = field(default=None, repr=False)
    start_within_seconds: float = 1.0
    """The request must leave within this time or not at all: it was decided a moment ago."""


@dataclass(frozen=True, slots=True)
class RecipientReply:
    """What the provider said of one recipient of a call it accepted."""

    taken: bool
    provider_message_id: str | None
    provider_state: str
    details: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Accepted:
    """The provider took the call; one reply for each recipient, in their order."""

    replies: tuple[RecipientReply, ...]
    provider_status: int = 201


@dataclass(frozen=True, slots=True)
class Refused:
    """The provider answered no; its status and body are relayed to the caller."""

    provider_status: int
    body: bytes = field(default=b"", repr=False)
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def surely_not_sent(self) -> bool:
        """Say whether the answer rules out that the message was sent.

        500, 502, 504 and the unlisted ones of proxies (520 to 527) also come from a server that
        failed after it had passed the message on.
        """
        return self.provider_status < 500 or self.provider_status in (501, 503)


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The request certainly never left: refused connection, unknown host, missing settings."""

    detail: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """The request may have left and no answer came: never repeated."""

    detail: str


SendOutcome: TypeAlias = Accepted | Refused | Unreachable | Unknown


@dataclass(frozen=True, slots=True)
class Capable:
    """Which numbers are on WhatsApp, in the order they were asked for."""

    capable: tuple[bool, ...]


CapabilityOutcome: TypeAlias = Capable | Refused | Unreachable | Unknown


class Provider(Protocol):
    """One provider's way out. No method raises for the provider's faults: they are outcomes."""

    @property
    def name(self) -> str:
        """The name bots are set up with."""
        ...

    async def send(self, outgoing: Outgoing) -> SendOutcome:
        """Make exactly one call, without redirects and without trying again."""
        ...

    async def capability(self, bot: BotRecord, numbers: Sequence[str]) -> CapabilityOutcome:
        """Ask which numbers are on WhatsApp."""
        ...


Providers: TypeAlias = Mapping[str, Provider]


@dataclass(frozen=True, slots=True)
class Callback:
    """A callback as it arrived: the raw bytes are what was signed. Header names are lower-case."""

    body: bytes = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    path_secret: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Written:
    """A person wrote to the bot, or something was reported as if one had."""

    sender: str | None = field(repr=False)
    provider_message_id: str
    provider_type: str
    texts: tuple[str, ...] = field(repr=False)
    """What may hold a keyword: body, caption, a button's text and payload."""
    source: SourceTime | None = None
    opens_window: bool = True
    own_words: bool = True
    """False where a keyword does not count: forwarded, or written to a group."""
    understood: bool = True
    """False for a kind of message this release does not know; its text counts all the same."""


@dataclass(frozen=True, slots=True)
class Reported:
    """The provider said how far a message got."""

    recipient: str | None = field(repr=False)
    provider_message_id: str
    provider_state: str
    source: SourceTime | None = None


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A part of a callback that is none of these; texts found in it may hold a keyword."""

    reason: str
    texts: tuple[str, ...] = field(default=(), repr=False)


Inbound: TypeAlias = Written | Reported | NotUnderstood


class InboundDialect(Protocol):
    """One provider's way in. Both methods are pure."""

    @property
    def name(self) -> str:
        """The provider's name in the path of a webhook."""
        ...

    def is_authentic(self, secrets: Mapping[str, str], callback: Callback) -> bool:
        """Say whether the callback was made with one of the bot's secrets, in constant time."""
        ...

    def parse(self, body: bytes) -> tuple[Inbound, ...]:
        """Read a callback. Total: what it cannot read is NotUnderstood, it raises for nothing."""
        ...


Dialects: TypeAlias = Mapping[str, InboundDialect]


@dataclass(frozen=True, slots=True)
class SandboxMessage:
    """One message the sandbox was asked to send."""

    sandbox_message_id: str
    bot_id: str
    recipient: str = field(repr=False)
    provider_message_id: str
    sent_at: Micros
    message: Mapping[str, Any] = field(repr=False)


class SandboxMessages(Protocol):
    """Where the sandbox keeps what it was asked to send. Methods raise StoreUnavailable."""

    async def keep(self, messages: Sequence[SandboxMessage]) -> None:
        """Keep the messages of one call."""
        ...

    async def page(self, bot_id: str, after: str | None, limit: int) -> list[SandboxMessage]:
        """Return a bot's messages after the one of this id, oldest first."""
        ...
