"""Which programme asks in a test of the core, and what is said to it? Short words for both."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from optwarden.consent.buttons import Pressed, pressed
from optwarden.consent.commands.asking import ANSWER_WITHIN, AskForOptIn
from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.inbound import RecordInbound
from optwarden.consent.events import Event, MessageReceived, MessageSettled, OptInAsked
from optwarden.consent.keywords import Said, said
from optwarden.consent.programme import Programme
from optwarden.consent.programme_words import word_in
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Actor, AskKind, AttemptOutcome, Method, Micros
from tests.consent.builders import BOT, NOON, asking, exactly, happened

ORDERS: Final = Programme(
    "p1",
    BOT,
    "Order updates",
    "form",
    ("orders",),
    frozenset({Method.WHATSAPP, Method.WEB}),
    keywords=("Join orders", "START ME"),
    settings={"whatsapp_menu_word": "6"},
    disclosures={"en": "form-en-1"},
)
RULES: Final = asking(programmes={"p1": ORDERS})
QUESTION, REQUEST, INVITATION = AskKind.QUESTION, AskKind.REQUEST, AskKind.INVITATION


def with_programme(**changes: Any) -> BotRules:
    """The rules of BOT with the one programme changed."""
    return replace(RULES, programmes={"p1": replace(ORDERS, **changes)})


def asks(kind: AskKind = QUESTION, at: Micros = NOON, *topics: str, **changes: Any) -> OptInAsked:
    """What the programme asks, of this kind and at this time."""
    through = Method.SMS if kind is INVITATION else Method.WHATSAPP
    usual = OptInAsked(
        "p1", kind, through, topics or ("orders",), "form-en-1", at + ANSWER_WITHIN[kind]
    )
    return replace(usual, **changes)


def asked(event_id: str, at: Micros, kind: AskKind = QUESTION, **changes: Any) -> Event:
    """The event of an ask."""
    bot_id = changes.pop("bot_id", BOT)
    return happened(event_id, at, asks(kind, at, **changes), Actor.GATEWAY, bot_id)


def sent(ask_id: str, at: Micros, outcome: AttemptOutcome = AttemptOutcome.ACCEPTED) -> Event:
    """The event of what came of sending an ask."""
    act = MessageSettled(f"attempt-of-{ask_id}", outcome, "sandbox")
    return Event(f"{ask_id}-sent", BOT, at, at, Actor.GATEWAY, act, causation=ask_id)


def told(at: Micros, outcome: AttemptOutcome = AttemptOutcome.ACCEPTED, bot_id: str = BOT) -> Event:
    """The event of what came of sending something that was no ask."""
    return happened(f"told-{at}", at, MessageSettled("attempt", outcome, "sandbox"), bot_id=bot_id)


def ask(kind: AskKind = QUESTION, at: Micros = NOON, **changes: Any) -> AskForOptIn:
    """The command that asks."""
    return AskForOptIn(RULES, asks(kind, at, **changes), Origin(Actor.BUSINESS))


def writes(
    *texts: str,
    rules: BotRules = RULES,
    at: Micros | None = None,
    method: Method = Method.WHATSAPP,
) -> RecordInbound:
    """The command that records what a person wrote or pressed, read as callbacks are."""
    button = pressed(texts) or Pressed(agrees=False, event_id="")
    found = word_in(rules, texts)
    meanings = [meaning for each in texts if (meaning := said(each)) is not Said.OTHER]
    return RecordInbound(
        rules,
        MessageReceived("sandbox", "message-1", opens_window=True, provider_type="text"),
        meanings[0] if meanings else Said.OTHER,
        Origin(Actor.PERSON, None if at is None else exactly(at), (("text", texts[-1]),)),
        None,
        method=method,
        button=button.event_id if button.agrees else None,
        word=None if found is None else found[0],
    )
