"""What does a provider call back with? One vocabulary for all of them, and the port that reads it.

The way in (step 1 of the flow). The host owns the order verify, parse, dispatch, so that no dialect
can skip the first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple, Protocol, TypeAlias

from optwarden.consent.events import SourceTime
from optwarden.consent.keywords import Said
from optwarden.consent.vocabulary import LinkBasis, Method, Signal
from optwarden.usecases.quality.signals import QualitySaid

Address: TypeAlias = tuple[str, ...]
"""Names and spellings of the business's side, the most telling one first; none where there is
none."""


@dataclass(frozen=True, slots=True)
class Callback:
    """A callback as it arrived: the raw bytes are what was signed. Header names are lower-case.

    A secret path proves a callback by itself: then headers and URL are left empty.
    """

    body: bytes = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    path_secret: str | None = field(default=None, repr=False)
    url: str = field(default="", repr=False)
    """The public URL it was sent to, with its query: Twilio signs it."""


class Written(NamedTuple):
    """A person wrote to the bot, or something was reported as if one had."""

    sender: str | None
    """The number in the provider's spelling; None where only a user id came."""
    provider_message_id: str
    provider_type: str
    texts: tuple[str, ...]
    """What may hold a keyword: body, caption, a button's text and payload."""
    source: SourceTime | None = None
    opens_window: bool = True
    own_words: bool = True
    """False where a keyword does not count: forwarded, or written to a group."""
    understood: bool = True
    """False for a kind of message this release does not know; its text counts all the same."""
    user_id: str | None = None
    """The business-scoped user id that came beside or instead of the number."""
    address: Address = ()
    """The business's side as the provider names it: a phone number id, the number written to."""
    said: Said | None = None
    """What the provider itself read in it (Twilio's OptOutType); it counts as the texts do."""
    provider_answered: bool = False
    """The provider has answered a keyword itself, so that we must not answer it again."""
    method: Method = Method.WHATSAPP
    """What it was written by: a STOP by SMS counts, and is on record as that."""

    def __repr__(self) -> str:
        """Show which message it was and of what kind; neither who wrote nor what."""
        return f"Written({self.provider_message_id!r}, {self.provider_type!r}, {self.method!r})"


@dataclass(frozen=True, slots=True)
class Reported:
    """The provider said how far a message got, and with a code perhaps why no further."""

    recipient: str | None = field(repr=False)
    provider_message_id: str
    provider_state: str
    source: SourceTime | None = None
    user_id: str | None = field(default=None, repr=False)
    address: Address = ()
    provider_code: str | None = None
    signal: Signal | None = None
    """What the code says about consent, if anything."""


class Preference(StrEnum):
    """What a person chose in WhatsApp's own switch for marketing messages (WIRE section 3)."""

    STOP = "stop"
    RESUME = "resume"
    SIGNUP = "signup"


@dataclass(frozen=True, slots=True)
class Preferred:
    """A person used the provider's own switch for marketing messages."""

    sender: str | None = field(repr=False)
    preference: Preference
    provider_event_id: str
    source: SourceTime | None = None
    user_id: str | None = field(default=None, repr=False)
    address: Address = ()


@dataclass(frozen=True, slots=True)
class Identified:
    """Two names are one person's: numbers or user ids, on the provider's word."""

    first: str = field(repr=False)
    second: str = field(repr=False)
    basis: LinkBasis
    provider_event_id: str
    source: SourceTime | None = None
    address: Address = ()


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something about the bot or its templates, understood and without effect on consent."""

    kind: str
    """Ours, from the dialect's table: "quality", "template", "account"; a label of a metric."""
    quality: tuple[QualitySaid, ...] = ()
    """What it says of the bot's quality, which is kept and acted on."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A part of a callback that is none of these; texts found in it may hold a keyword."""

    reason: str
    texts: tuple[str, ...] = field(default=(), repr=False)


Addressed: TypeAlias = Written | Reported | Preferred | Identified
"""What is somebody's, and came to some bot."""
Inbound: TypeAlias = Addressed | Noticed | NotUnderstood


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """The body of the 200 that a provider expects."""

    content_type: str | None = None
    body: bytes = b""


EMPTY_ACKNOWLEDGEMENT: Final = Acknowledgement()


class InboundDialect(Protocol):
    """One provider's way in. Its methods are pure."""

    @property
    def name(self) -> str:
        """The provider's name in the path of a webhook."""
        ...

    @property
    def acknowledgement(self) -> Acknowledgement:
        """What a callback is answered once everything in it is durable."""
        ...

    def challenge(self, secrets: Mapping[str, str], query: Mapping[str, str]) -> str | None:
        """Answer a GET that asks whether the URL is ours; None refuses it.

        `query` has each parameter's last value.
        """
        ...

    def is_authentic(self, secrets: Mapping[str, str], callback: Callback) -> bool:
        """Say whether the callback was made with one of the bot's secrets, in constant time."""
        ...

    def parse(self, body: bytes) -> tuple[Inbound, ...]:
        """Read a callback. Total: what it cannot read is NotUnderstood, it raises for nothing."""
        ...


Dialects: TypeAlias = Mapping[str, InboundDialect]
