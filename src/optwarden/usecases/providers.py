"""What does the gateway ask of a provider, and what may come of it? Ports, and outcomes as values.

The way out (step 5 of the flow); what a provider calls back with is in `callbacks`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final, Protocol, TypeAlias

from optwarden.consent.vocabulary import Micros, Signal
from optwarden.usecases.configuration import BotRecord

_OF_THE_MOMENT: Final = frozenset(
    {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS}
)

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
    signal: Signal | None = None
    """What its "no" says about consent, if anything."""
    uncertain: bool = False
    """Not taken as far as is known, but it may have gone: its own call got no clear answer."""
    own_call: bool = False
    """Each recipient was a call of its own, and `provider_status` is what that was answered."""
    provider_status: int | None = None


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
    signal: Signal | None = None
    """What the refusal says about the consent of a call's only recipient, if anything."""
    for_now: bool = False
    """Whether the provider says, in other words than its status, that it may be tried later."""

    @property
    def surely_not_sent(self) -> bool:
        """Say whether the answer rules out that the message was sent.

        500, 502, 504 and the unlisted ones of proxies (520 to 527) also come from a server that
        failed after it had passed the message on.
        """
        return self.provider_status < 500 or self.provider_status in (501, 503)

    @property
    def is_final(self) -> bool:
        """Say whether the same message would be refused again: trying it again annoys everybody.

        So it is where the refusal tells something of the person, and where the request itself is
        at fault: a 4xx that does not speak of the moment.
        """
        if self.signal is not None:
            return True
        at_fault = HTTPStatus.BAD_REQUEST <= self.provider_status < HTTPStatus.INTERNAL_SERVER_ERROR
        return at_fault and not self.for_now and self.provider_status not in _OF_THE_MOMENT


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The request certainly never left: refused connection, unknown host, missing settings."""

    detail: str
    cannot_be_said: bool = False
    """The provider has no way to say this message; a plainer one may do."""


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

    async def newest_to(
        self, bot_id: str, spellings: tuple[str, str], limit: int
    ) -> list[SandboxMessage]:
        """Return a bot's newest messages to a number in two spellings, newest first."""
        ...
