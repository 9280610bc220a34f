"""What did businesses set up?

The records of bots and tokens, and the interfaces that keep and change them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple, Protocol

from optwarden.consent.programme import Programme
from optwarden.consent.rules import BotRules, Template
from optwarden.consent.vocabulary import Category, Micros


class Scope(StrEnum):
    """What a token may be used for (DESIGN section 10)."""

    CONSENT = "consent"
    """Record opt-ins and opt-outs."""
    SEND = "send"
    """Send messages through the guard."""
    READ = "read"
    """Ask for decisions, states and timelines."""
    ADMIN = "admin"
    """Change businesses, bots, tokens, topics and templates."""


EVERY_SCOPE: Final = frozenset(Scope)


@dataclass(frozen=True, slots=True)
class BotRecord:
    """One WhatsApp sender as it is set up; `secrets` never leave the process."""

    rules: BotRules
    business_name: str
    name: str
    region: str | None
    provider: str
    provider_settings: Mapping[str, str] = field(default_factory=dict)
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)
    country: str | None = None
    answers_opt_in_with_json: bool = False
    """The Sinch opt-in answer of 2021 instead of the seed's empty body."""
    created_at: Micros = 0
    senders: tuple[str, ...] = ()
    """How the provider names the bot: phone number ids, numbers, messaging services, besides those
    in the provider's settings. Each is one bot's only."""
    guard_credentials: tuple[str, ...] = ()
    """SHA-256 in hex of the credentials that may send as this bot through the guard."""
    topic_descriptions: Mapping[str, str] = field(default_factory=dict)
    """What persons read for a topic's name."""

    @property
    def bot_id(self) -> str:
        """The id in the bot's paths."""
        return self.rules.bot_id

    @property
    def business_id(self) -> str:
        """The business it belongs to."""
        return self.rules.business_id


@dataclass(frozen=True, slots=True)
class TokenRecord:
    """A token as it is known: by its hash only. `bot_id` None: every bot of the business."""

    token_id: str
    business_id: str
    bot_id: str | None
    scopes: frozenset[Scope]
    label: str = ""
    created_at: Micros = 0
    revoked_at: Micros | None = None

    def opens(self, bot: BotRecord) -> bool:
        """Say whether the token is one of this bot's."""
        return self.business_id == bot.business_id and self.bot_id in (None, bot.bot_id)


@dataclass(frozen=True, slots=True)
class BusinessRecord:
    """The organisation that asks for consent.

    `configuration` counts the changes of all it set up.
    """

    business_id: str
    name: str
    configuration: int
    created_at: Micros


@dataclass(frozen=True, slots=True)
class TopicRecord:
    """A type of message a person opts in to."""

    topic: str
    category: Category
    description: str = ""


class Withdrawn(NamedTuple):
    """A programme that collects nothing any more; by its links persons still stop."""

    bot: BotRecord
    programme: Programme


class Directory(Protocol):
    """What is set up, read at most a second late (DESIGN section 5)."""

    async def bot(self, bot_id: str) -> BotRecord | None:
        """Return a bot, or None. Raises StoreUnavailable."""
        ...

    async def bot_of_sender(self, provider: str, sender: str) -> BotRecord | None:
        """Return the bot that a provider knows by this name, or None. Raises StoreUnavailable."""
        ...

    async def bots_of_credential(self, provider: str, credential_hash: bytes) -> tuple[str, ...]:
        """Return the ids of the bots that a provider's credential may send as.

        `credential_hash` is its SHA-256. Raises StoreUnavailable.
        """
        ...

    async def bot_of_programme(self, programme_id: str) -> BotRecord | None:
        """Return the bot whose published programme this is, or None. Raises StoreUnavailable."""
        ...

    async def withdrawn_programme(self, programme_id: str) -> Withdrawn | None:
        """Return a programme that was live once, and its bot, or None. Raises StoreUnavailable."""
        ...

    async def token(self, token_hash: bytes) -> TokenRecord | None:
        """Return the token of this SHA-256, or None when it is unknown or revoked.

        Raises StoreUnavailable.
        """
        ...


class UnknownRecord(LookupError):
    """There is no such business, bot, token, topic or template; `what` says which kind."""

    def __init__(self, what: str) -> None:
        super().__init__(f"there is no such {what}")
        self.what = what


class AlreadyExists(ValueError):
    """A record of that name is there already; `what` says which kind, `where` what asked for it."""

    def __init__(self, what: str, where: str | None = None) -> None:
        super().__init__(f"there is such a {what} already" + (f" ({where})" if where else ""))
        self.what = what
        self.where = where


class Administration(Protocol):
    """Changes of what is set up; each is a dated event of the business.

    All raise StoreUnavailable.
    """

    async def businesses(self) -> list[BusinessRecord]:
        """Return every business, oldest first."""
        ...

    async def business(self, business_id: str) -> BusinessRecord:
        """Return one business. Raises UnknownRecord."""
        ...

    async def create_business(self, name: str) -> BusinessRecord:
        """Create a business."""
        ...

    async def bots(self, business_id: str | None = None) -> list[BotRecord]:
        """Return the bots of a business, or all, oldest first."""
        ...

    async def create_bot(self, bot: BotRecord) -> BotRecord:
        """Create a bot of an existing business.

        Raises UnknownRecord, AlreadyExists: the bot, or one of its senders.
        """
        ...

    async def change_bot(self, bot: BotRecord) -> BotRecord:
        """Replace a bot's settings and secrets.

        Raises UnknownRecord, or AlreadyExists for a sender of another bot.
        """
        ...

    async def tokens(self, business_id: str) -> list[TokenRecord]:
        """Return a business's tokens, revoked ones included, oldest first."""
        ...

    async def create_token(self, token: TokenRecord, token_hash: bytes) -> None:
        """Store a token by its hash. Raises UnknownRecord."""
        ...

    async def revoke_token(self, business_id: str, token_id: str) -> None:
        """Revoke a token, at once. Raises UnknownRecord."""
        ...

    async def topics(self, business_id: str) -> list[TopicRecord]:
        """Return a business's topics by name."""
        ...

    async def declare_topic(self, business_id: str, topic: TopicRecord) -> None:
        """Declare a topic, or change its category. Raises UnknownRecord."""
        ...

    async def templates(self, bot_id: str) -> Sequence[Template]:
        """Return a bot's templates by name."""
        ...

    async def declare_template(self, bot: BotRecord, template: Template) -> None:
        """Declare a template, or change it; what the provider says of it stays."""
        ...

    async def list_templates(self, bot: BotRecord, listed: Mapping[str, Category]) -> int:
        """Keep what the provider says of templates, by name; return how many changed."""
        ...

    async def remove_template(self, bot: BotRecord, name: str) -> None:
        """Take a template back. Raises UnknownRecord."""
        ...
