"""How does a test say what happened? Short words for acts, rules, messages and one row."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeVar

from optwarden.consent.commands.handling import Command, Handled, Moment, Origin
from optwarden.consent.commands.inbound import RecordInbound
from optwarden.consent.commands.opt_in import RecordOptIn
from optwarden.consent.commands.opt_out import RecordOptOut
from optwarden.consent.deliverability import FoundReachable, Undelivered, WindowClosed
from optwarden.consent.events import (
    Act,
    Event,
    MessageReceived,
    OptedIn,
    OptedOut,
    OptInRequested,
    SourceTime,
    Suppressed,
    SuppressionLifted,
)
from optwarden.consent.identity import (
    CarriedOptOut,
    Linked,
    Quarantined,
    QuarantineReleased,
    StopsCarried,
)
from optwarden.consent.keywords import Said, said
from optwarden.consent.message import Message
from optwarden.consent.pausing import Paused
from optwarden.consent.rules import BotRules, KnownDisclosure, Template
from optwarden.consent.state import EMPTY, ConsentState
from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    EVERY_BOT,
    SCOPE_ALL,
    SECOND,
    Actor,
    Category,
    Grade,
    LinkBasis,
    MessageType,
    Method,
    Micros,
    PersonAct,
)

BOT: Final = "shop-bot"
OTHER_BOT: Final = "help-bot"
USER_ID: Final = "SE.13491208655302741918"
NOON: Final[Micros] = 1_772_366_400_000_000
"""2026-03-01T12:00:00Z."""
MINUTE: Final[Micros] = 60 * SECOND
HOUR: Final[Micros] = 60 * MINUTE
DAY: Final[Micros] = 24 * HOUR

EVERYTHING: Final = ALL_TRANSACTIONAL
BY_PERSON: Final = Origin(Actor.PERSON)
BY_BUSINESS: Final = Origin(Actor.BUSINESS)

RULES: Final = BotRules(
    bot_id=BOT,
    business_id="shop",
    version=7,
    topics={
        "orders": Category.UTILITY,
        "delivery": Category.UTILITY,
        "codes": Category.AUTHENTICATION,
        "offers": Category.MARKETING,
    },
    templates={
        "order_update": Template("order_update", Category.UTILITY),
        "parcel_update": Template("parcel_update", Category.UTILITY, "delivery"),
        "login_code": Template("login_code", Category.AUTHENTICATION, "codes"),
        "sale": Template("sale", Category.MARKETING, "offers"),
        "newsletter": Template("newsletter", Category.MARKETING),
    },
)


def bot(**changes: Any) -> BotRules:
    """Return the rules of BOT with some of them changed."""
    return replace(RULES, **changes)


JULY_2020: Final[Micros] = 1_594_252_800_000_000
"""2020-07-09T00:00:00Z: the four dropped rules bind up to the microsecond before."""
OLD_POLICY: Final = "whatsapp-before-2020-07-09"
FORM: Final = KnownDisclosure("form-en-1", "11" * 32)
"""A wording that keeps every rule of both policies, and so stays good."""
OLD_FORM: Final = KnownDisclosure(
    "form-en-0", "00" * 32, stale_since=NOON - DAY, renewed_by="form-en-1"
)
"""One that a material change replaced yesterday."""
PLAIN_FORM: Final = KnownDisclosure(
    "plain-en-1", "22" * 32, {OLD_POLICY: ("visual_element", "editable_number")}
)
"""One that keeps the rules since July 2020 and not those before."""


def asking(*known: KnownDisclosure, **changes: Any) -> BotRules:
    """Return the rules of BOT with these published wordings, FORM, OLD_FORM and PLAIN_FORM."""
    wordings = (FORM, OLD_FORM, PLAIN_FORM, *known)
    return bot(disclosures={one.disclosure_id: one for one in wordings}, **changes)


MARKETING_BOT: Final = bot(allowed_categories=frozenset(Category))


def text(topic: str | None = None, category: Category | None = None) -> Message:
    """Return a free-form message."""
    return Message(MessageType.TEXT, category, topic)


def template(
    name: str | None = None, *, topic: str | None = None, category: Category | None = None
) -> Message:
    """Return a template message, by its name, its category or both."""
    return Message(MessageType.TEMPLATE, category, topic, name)


UTILITY: Final = template(category=Category.UTILITY)
"""A template of which no more is known than that it is transactional."""


def happened(
    event_id: str, at: Micros, act: Act, actor: Actor = Actor.PERSON, bot_id: str = BOT
) -> Event:
    """Return an event without anything personal."""
    return Event(event_id, bot_id, at, at, actor, act)


def opted_in(
    event_id: str,
    at: Micros,
    *topics: str,
    grade: Grade = Grade.ASSERTED,
    bot_id: str = BOT,
) -> Event:
    """Return an opt-in to these topics, or to `*`."""
    act = OptedIn(topics or (EVERYTHING,), grade, Method.API)
    return happened(event_id, at, act, Actor.BUSINESS, bot_id)


def documented(
    event_id: str,
    at: Micros,
    *topics: str,
    method: Method = Method.WEB,
    disclosure_id: str | None = "form-en-1",
    act: PersonAct | None = PersonAct.TICKED_BOX,
    grade: Grade = Grade.DOCUMENTED,
) -> Event:
    """Return an opt-in with evidence, to these topics or to `*`."""
    opted = OptedIn(topics or (EVERYTHING,), grade, method, disclosure_id, act)
    return happened(event_id, at, opted, Actor.BUSINESS)


def verified(event_id: str, at: Micros, *topics: str, bot_id: str = BOT) -> Event:
    """Return an opt-in by an act from the number itself."""
    act = OptedIn(topics or (EVERYTHING,), Grade.VERIFIED, Method.WHATSAPP)
    return happened(event_id, at, act, Actor.PERSON, bot_id)


def requested(event_id: str, at: Micros, *topics: str, bot_id: str = BOT) -> Event:
    """Return an opt-in that awaits verification."""
    act = OptInRequested(topics or (EVERYTHING,), Method.WEB)
    return happened(event_id, at, act, Actor.BUSINESS, bot_id)


def opted_out(event_id: str, at: Micros, *scopes: str, reach: str = EVERY_BOT) -> Event:
    """Return the person's opt-out of these scopes, or of all, made at OTHER_BOT."""
    act = OptedOut(scopes or (SCOPE_ALL,), Actor.PERSON, Method.WHATSAPP, reach)
    return happened(event_id, at, act, Actor.PERSON, OTHER_BOT)


def removed(event_id: str, at: Micros, *scopes: str, bot_id: str = BOT) -> Event:
    """Return the business's opt-out for one bot: what the seed's DELETE records."""
    act = OptedOut(scopes or (SCOPE_ALL,), Actor.BUSINESS, Method.API, bot_id)
    return happened(event_id, at, act, Actor.BUSINESS, bot_id)


def wrote(event_id: str, at: Micros, *, bot_id: str = BOT, opens_window: bool = True) -> Event:
    """Return a message from the person to the bot."""
    act = MessageReceived("sandbox", f"provider-{event_id}", opens_window, "text")
    return happened(event_id, at, act, Actor.PERSON, bot_id)


def suppressed(event_id: str, at: Micros) -> Event:
    """Return a do-not-send entry, made at OTHER_BOT."""
    return happened(event_id, at, Suppressed("complaint"), Actor.BUSINESS, OTHER_BOT)


def suppression_lifted(event_id: str, at: Micros) -> Event:
    """Return the end of a do-not-send entry, made at OTHER_BOT."""
    return happened(event_id, at, SuppressionLifted("mistake"), Actor.BUSINESS, OTHER_BOT)


def window_found_closed(event_id: str, at: Micros, *, bot_id: str = BOT) -> Event:
    """Return the provider's word that no window is open."""
    return happened(event_id, at, WindowClosed("sandbox"), Actor.PROVIDER, bot_id)


def undelivered(event_id: str, at: Micros, *, bot_id: str = BOT) -> Event:
    """Return the provider's word that the number cannot be reached."""
    return happened(event_id, at, Undelivered("sandbox"), Actor.PROVIDER, bot_id)


def linked(event_id: str, at: Micros, other: str = USER_ID) -> Event:
    """Return that another name is the same person's, learnt at OTHER_BOT."""
    act = Linked(other, LinkBasis.SAME_CALLBACK)
    return happened(event_id, at, act, Actor.PROVIDER, OTHER_BOT)


def stops_carried(event_id: str, at: Micros, *opt_outs: CarriedOptOut) -> Event:
    """Return the taking over of a linked name's opt-outs."""
    act = StopsCarried(opt_outs, carried_from=USER_ID)
    return happened(event_id, at, act, Actor.GATEWAY, OTHER_BOT)


def found_reachable(event_id: str, at: Micros) -> Event:
    """Return that the person wrote under another name, at OTHER_BOT."""
    return happened(event_id, at, FoundReachable(USER_ID), Actor.PERSON, OTHER_BOT)


def quarantined(event_id: str, at: Micros, user_id: str = USER_ID) -> Event:
    """Return that the number came with a stranger's user id, at OTHER_BOT."""
    return happened(event_id, at, Quarantined(user_id), Actor.PROVIDER, OTHER_BOT)


def paused(event_id: str, at: Micros, until: Micros = NOON + DAY) -> Event:
    """The person asked to be left alone until an instant."""
    return happened(event_id, at, Paused(until, Method.WEB))


def quarantine_released(event_id: str, at: Micros, user_id: str | None = None) -> Event:
    """Return an operator's release, or that a stranger's user id was explained, at OTHER_BOT."""
    actor = Actor.BUSINESS if user_id is None else Actor.PROVIDER
    return happened(event_id, at, QuarantineReleased(user_id), actor, OTHER_BOT)


Answer = TypeVar("Answer")


@dataclass(slots=True)
class Row:
    """One recipient's row as a store keeps it: commands are handled one by one, and remembered."""

    state: ConsentState = EMPTY
    last_effective_at: Micros = 0
    version: int = 0
    events: list[Event] = field(default_factory=list)
    _ids: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def do(self, command: Command[Answer], now: Micros) -> Handled[Answer]:
        """Handle a command at this reading of the clock and keep what came of it."""
        moment = Moment(now, self.last_effective_at, self.version, self._new_id)
        handled = command.handle(self.state, moment)
        self.state = handled.state
        self.events += handled.events
        self.version += bool(handled.events)
        times = [event.effective_at for event in handled.events]
        self.last_effective_at = max([self.last_effective_at, *times])
        return handled

    def _new_id(self) -> str:
        return f"event-{next(self._ids):04d}"


def opt_in(
    *topics: str,
    rules: BotRules = RULES,
    grade: Grade = Grade.ASSERTED,
    source: SourceTime | None = None,
    awaits_verification: bool = False,
) -> RecordOptIn:
    """Return a command that records an opt-in to these topics, or to `*`."""
    actor = Actor.PERSON if grade is Grade.VERIFIED else Actor.BUSINESS
    return RecordOptIn(
        rules,
        topics or (EVERYTHING,),
        grade,
        Method.API,
        Origin(actor, source),
        awaits_verification=awaits_verification,
    )


def opt_out(
    *scopes: str,
    actor: Actor = Actor.PERSON,
    rules: BotRules = RULES,
    source: SourceTime | None = None,
    reach: str = EVERY_BOT,
) -> RecordOptOut:
    """Return a command that records an opt-out of these scopes, or of all."""
    return RecordOptOut(
        rules, scopes or (SCOPE_ALL,), Method.WEB, Origin(actor, source), reach=reach
    )


def message_from_person(
    body: str,
    *,
    rules: BotRules = RULES,
    source: SourceTime | None = None,
    meaning: Said | None = None,
) -> RecordInbound:
    """Return a command that records what a person wrote to the bot."""
    received = MessageReceived(
        "sandbox", "provider-message", opens_window=True, provider_type="text"
    )
    private = (("sender", "46700000001"), ("text", body))
    origin = Origin(Actor.PERSON, source, private)
    return RecordInbound(rules, received, meaning or said(body), origin, dedupe_key=None)


def whole_second(at: Micros) -> SourceTime:
    """Return the time as a source that writes whole seconds gives it."""
    return SourceTime(at - at % SECOND, SECOND)


def exactly(at: Micros) -> SourceTime:
    """Return the time as a source that writes microseconds gives it."""
    return SourceTime(at, 1)
