"""What is an opt-in method to the gateway? What it proves, how it is called back, how it asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import Method, PersonAct
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.providers import SendOutcome


@dataclass(frozen=True, slots=True)
class Called:
    """One request of a method's provider, as it came: `tail` is the path below the bot's."""

    http_method: str
    tail: str
    url: str = field(repr=False)
    """The whole public URL, as a signature covers it."""
    query: Sequence[tuple[str, str]] = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    """By lower-case names."""
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a provider's request is answered."""

    status: int = 200
    content_type: str | None = None
    body: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Invitation:
    """One request to opt in, as a method sends it."""

    bot: BotRecord
    programme: Programme
    recipient: Recipient | None = field(repr=False)
    event_id: str
    language: str
    personal: Mapping[str, str] = field(repr=False)
    """What the event keeps apart: the spelling of the number, the address of e-mail."""
    link: str | None = field(default=None, repr=False)
    """A link of her own to the programme's page."""
    seconds: float = 30.0
    disclosure_id: str | None = None
    """The version she is recorded to have been asked with; None: the newest of the language."""


class OptInMethod(Protocol):
    """One way to opt in: a file of `optin/`."""

    @property
    def name(self) -> str:
        """The file's name, which is also its provider's in `/webhooks/{name}/{bot-id}`."""
        ...

    @property
    def method(self) -> Method:
        """How consent obtained so is called."""
        ...

    @property
    def acts(self) -> frozenset[PersonAct]:
        """What a person can do there; the contract suite tries each."""
        ...

    @property
    def observes_number(self) -> bool:
        """Whether an act through it comes from the number itself. Where not: never verified."""
        ...


class CalledBack(Protocol):
    """A method whose provider calls the gateway: SMS, voice."""

    async def __call__(self, bot: BotRecord, called: Called) -> Answer:
        """Verify, read, record, and answer; 401 to what is not its provider's.

        Raises StoreUnavailable: nothing is acknowledged that is not durable.
        """
        ...


class Invites(Protocol):
    """A method that can ask a person to opt in: SMS, e-mail."""

    def lacks(self, bot: BotRecord, programme: Programme) -> str | None:
        """Name a setting that is missing for it; None where it can send."""
        ...

    async def __call__(self, invitation: Invitation) -> SendOutcome:
        """Send it once. Raises nothing for the other side's faults."""
        ...


class RequestsReply(Protocol):
    """Records an opt-in as one that awaits the number's own answer, and asks for that."""

    async def __call__(
        self, bot: BotRecord, programme: Programme, recipient: Recipient, agreement: Agreement
    ) -> None:
        """Raises FieldRefused for what is at fault whatever the number, and StoreUnavailable."""
        ...


Callbacks: TypeAlias = Mapping[str, CalledBack]
Inviters: TypeAlias = Mapping[str, Invites]
