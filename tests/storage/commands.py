"""What do the storage tests ask of the core? Real commands about real recipients, and a clock that
tests move.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.inbound import RecordInbound
from optwarden.consent.commands.opt_in import RecordOptIn
from optwarden.consent.commands.opt_out import RecordOptOut
from optwarden.consent.events import MessageReceived, SourceTime
from optwarden.consent.keywords import said
from optwarden.consent.message import Message
from optwarden.consent.recipient import Msisdn
from optwarden.consent.rules import BotRules, KnownDisclosure, Template
from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    SCOPE_ALL,
    SECOND,
    Actor,
    Category,
    Grade,
    MessageType,
    Method,
    Micros,
)

BUSINESS: Final = "0190c2a0-0000-7000-8000-000000000001"
OTHER_BUSINESS: Final = "0190c2a0-0000-7000-8000-000000000002"
BOT: Final = "shop-bot"
NOON: Final[Micros] = 1_772_366_400_000_000
"""2026-03-01T12:00:00Z."""

RULES: Final = BotRules(
    BOT,
    BUSINESS,
    version=7,
    topics={"orders": Category.UTILITY, "offers": Category.MARKETING},
    templates={"order_update": Template("order_update", Category.UTILITY, "orders")},
    confirm_opt_out=True,
    disclosures={"wording-1": KnownDisclosure("wording-1", "00" * 32)},
)
ORDER_UPDATE: Final = Message(MessageType.TEMPLATE, template="order_update")


class SteppingClock:
    """Stands still until it is moved."""

    def __init__(self, at: Micros = NOON) -> None:
        self.at = at

    def now(self) -> Micros:
        return self.at

    def step(self, micros: Micros = SECOND) -> None:
        self.at += micros


def number(count: int = 1) -> Msisdn:
    """The recipient of this count: numbers of a fictional shape that need no checking."""
    return Msisdn(f"4670{count:07d}")


def opt_in(
    topics: Iterable[str] = (ALL_TRANSACTIONAL,),
    grade: Grade = Grade.ASSERTED,
    *,
    rules: BotRules = RULES,
    private: tuple[tuple[str, str], ...] = (),
    source: SourceTime | None = None,
    dedupe_key: str | None = None,
) -> RecordOptIn:
    actor = Actor.PERSON if grade is Grade.VERIFIED else Actor.BUSINESS
    origin = Origin(actor, source, private)
    return RecordOptIn(
        rules, tuple(topics), grade, Method.WEB, origin, "wording-1", dedupe_key=dedupe_key
    )


def opt_out(
    by: Actor = Actor.PERSON,
    scopes: Iterable[str] = (SCOPE_ALL,),
    *,
    rules: BotRules = RULES,
    private: tuple[tuple[str, str], ...] = (),
    dedupe_key: str | None = None,
) -> RecordOptOut:
    origin = Origin(by, private=private)
    return RecordOptOut(rules, tuple(scopes), Method.API, origin, dedupe_key=dedupe_key)


def inbound(
    text: str, message_id: str, *, at: Micros | None = None, rules: BotRules = RULES
) -> RecordInbound:
    received = MessageReceived("sinch", message_id, opens_window=True, provider_type="text")
    source = None if at is None else SourceTime(at, SECOND)
    origin = Origin(Actor.PERSON, source, (("text", text),))
    return RecordInbound(rules, received, said(text), origin, message_id)
