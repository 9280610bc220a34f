"""What does a person's history come to? Their records, applied by the product's own commands.

What a person wrote goes through `RecordInbound`, her switch through `WantMarketing`, and a
provider's word becomes the events it becomes in the gateway.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from optwarden.bulk.audit.records import (
    HEARD,
    OPTED_IN,
    OPTED_OUT,
    SUPPRESSED,
    SWITCHED,
    TOLD,
    Heard,
    Record,
)
from optwarden.bulk.audit.terms import MARKETING_TOPIC
from optwarden.consent.commands.handling import Moment, Origin
from optwarden.consent.commands.inbound import RecordInbound
from optwarden.consent.commands.preference import WantMarketing
from optwarden.consent.deliverability import Undelivered, WindowClosed
from optwarden.consent.events import (
    Act,
    Event,
    MessageReceived,
    OptedIn,
    OptedOut,
    SourceTime,
    Suppressed,
)
from optwarden.consent.keywords import Said
from optwarden.consent.requests.language import Reach
from optwarden.consent.requests.reading import NOTHING, Request
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState, apply
from optwarden.consent.vocabulary import (
    EVERY_BOT,
    SCOPE_ALL,
    SCOPE_MARKETING,
    Actor,
    Category,
    Grade,
    Method,
    Micros,
    Signal,
)
from optwarden.usecases.callbacks import Preference

_EXPORT: Final = "export"
_PLAIN: Final = Said.OTHER.value


def event_id_of(file: int, line: int) -> str:
    """Name an event by where it stands, so that a decision tells which lines it relied on."""
    return f"{file}:{line}"


def effective_at(record: Record) -> Micros:
    """Say from when on a record counts: an opt-out, from the end of its time (DESIGN 3)."""
    at, precision = record[1], record[7]
    return at + precision - 1 if opts_out(record) else at


def opts_out(record: Record) -> bool:
    """Say whether a record ends messages of some kind."""
    kind, about = record[2], record[8]
    if kind == HEARD:
        return about[0] == Said.STOP.value or bool(about[1])
    if kind == SWITCHED:
        return bool(about[0] == Preference.STOP.value)
    return kind in (OPTED_OUT, SUPPRESSED, TOLD)


def after(state: ConsentState, record: Record, every_rules: Sequence[BotRules]) -> ConsentState:
    """Fold a record, for each bot that it is about."""
    for rules in every_rules:
        state = _after(state, record, rules)
    return state


def after_signal(
    state: ConsentState, rules: BotRules, signal: str, at: Micros, event_id: str
) -> ConsentState:
    """Fold what a provider's code says of a person."""
    act: Act
    match Signal(signal):
        case Signal.OPTED_OUT_OF_MARKETING:
            act = OptedOut((SCOPE_MARKETING,), Actor.PERSON, Method.WHATSAPP)
        case Signal.OPTED_OUT_OF_ALL:
            act = OptedOut((SCOPE_ALL,), Actor.PERSON, Method.WHATSAPP)
        case Signal.WINDOW_CLOSED:
            act = WindowClosed(_EXPORT)
        case Signal.UNDELIVERABLE:
            act = Undelivered(_EXPORT)
    return apply(state, Event(event_id, rules.bot_id, at, at, Actor.PROVIDER, act))


def _after(state: ConsentState, record: Record, rules: BotRules) -> ConsentState:
    _, at, kind, message_id, file, line, _, precision, about = record
    event_id = event_id_of(file, line)
    if kind == HEARD:
        return _heard(state, rules, Heard(*about), (at, precision), event_id, message_id)
    if kind == TOLD:
        return after_signal(state, rules, about[0], at, event_id)
    if kind == SWITCHED and about[0] != Preference.STOP.value:
        source = SourceTime(at, precision)
        wants = WantMarketing(
            rules, about[0] == Preference.SIGNUP.value, Origin(Actor.PERSON, source)
        )
        return wants.handle(state, _moment(at, precision, event_id)).state
    act, actor = _act_of(kind, about, rules)
    counts_from = effective_at(record)
    return apply(state, Event(event_id, rules.bot_id, counts_from, counts_from, actor, act))


def _act_of(kind: str, about: Sequence[Any], rules: BotRules) -> tuple[Act, Actor]:
    if kind == OPTED_IN:
        topics, grade, method = about
        agreed = tuple(_meant_by(topics, rules))
        return OptedIn(agreed, Grade(grade), Method(method)), Actor.BUSINESS
    if kind == OPTED_OUT:
        scopes, by = about
        reach = EVERY_BOT if by == Actor.PERSON.value else rules.bot_id
        return OptedOut(tuple(scopes), Actor(by), Method.IMPORT, reach), Actor(by)
    if kind == SUPPRESSED:
        return Suppressed("list"), Actor.BUSINESS
    assert kind == SWITCHED, f"no other kind of record is an act: {kind}"
    return OptedOut((SCOPE_MARKETING,), Actor.PERSON, Method.WHATSAPP), Actor.PERSON


def _meant_by(topics: Sequence[str], rules: BotRules) -> Iterator[str]:
    """Return the topics of an opt-in; one to marketing as such is to every topic of it."""
    yield from topics
    if MARKETING_TOPIC in topics:
        for topic, category in rules.topics.items():
            if category is Category.MARKETING and topic not in topics:
                yield topic


def _heard(
    state: ConsentState,
    rules: BotRules,
    heard: Heard,
    when: tuple[Micros, Micros],
    event_id: str,
    message_id: str,
) -> ConsentState:
    at, precision = when
    received = MessageReceived(_EXPORT, message_id, heard.opens_window, "message")
    if heard.said == _PLAIN and not heard.reach:
        # Nearly all messages: nothing but the window changes, as `RecordInbound` has it.
        event = Event(event_id, rules.bot_id, at, at, Actor.PERSON, received)
        return apply(state, event)
    request = NOTHING
    if heard.reach:
        request = Request(Reach(heard.reach), heard.rule)
    command = RecordInbound(
        rules,
        received,
        Said(heard.said),
        Origin(Actor.PERSON, SourceTime(at, precision)),
        None,
        method=Method(heard.method),
        request=request,
    )
    return command.handle(state, _moment(at, precision, event_id)).state


def _moment(at: Micros, precision: Micros, event_id: str) -> Moment:
    return Moment(at + precision, 0, 0, lambda: event_id)
