"""What does a person receive, and how does she change that herself? Read, and her own acts.

Ending is always possible and at once. Beginning again is not: what she ended, only an act from the
number itself lifts, so that asks for a message of hers (`collecting.chat_links`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.pause import RecordPause
from optwarden.consent.message import Subject
from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Recipient, recipient_of_key
from optwarden.consent.rules import BotRules
from optwarden.consent.standing import Live, Standing, standing_for
from optwarden.consent.state import ConsentState, outlives
from optwarden.consent.vocabulary import (
    SCOPE_ALL,
    Actor,
    EventKind,
    Grade,
    Method,
    Micros,
    scope_of_topic,
)
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.ports import Clock, Consents
from optwarden.usecases.read_history import PastEvent, ReadHistory
from optwarden.usecases.record_consent import OptOut, RecordConsent

_EVENTS_READ: Final = 200
"""Newest ones, in which an opt-in's circumstances are looked for; its time is known without."""


class Receives(StrEnum):
    """How it stands with one topic."""

    YES = "yes"
    NO = "no"
    """She never agreed to it here, or the business took her off."""
    AWAITED = "awaited"
    """She agreed on a page, and the number's own answer is awaited."""
    STOPPED = "stopped"
    """She ended it, and only an act from the number lifts that."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """When and how she agreed; `method` is None where only the business says so."""

    at: Micros
    method: Method | None
    placement: str | None = None
    """The label of the leaflet whose code she sent."""


@dataclass(frozen=True, slots=True)
class TopicPreference:
    """One topic of a programme."""

    topic: str
    receives: Receives
    agreed: Agreed | None = None


@dataclass(frozen=True, slots=True)
class Preferences:
    """All that a person can see and change."""

    topics: tuple[TopicPreference, ...]
    stopped_at: Micros | None
    """When she ended everything, if that stands."""
    paused_until: Micros | None

    @property
    def receives_any(self) -> bool:
        """Whether there is anything to pause."""
        return any(one.receives is Receives.YES for one in self.topics)


class ReadPreferences:
    """Reads how it stands with a person. Awaited, it raises StoreUnavailable."""

    def __init__(self, consents: Consents, history: ReadHistory, clock: Clock) -> None:
        self._consents = consents
        self._history = history
        self._clock = clock

    async def __call__(
        self, bot: BotRecord, programme: Programme, recipient: Recipient
    ) -> Preferences:
        """Return what she receives of a programme."""
        (standing,) = await self._consents.read(bot.business_id, [recipient])
        state, rules = standing.state, bot.rules
        ways = {topic: _way(state, rules, topic) for topic in programme.topics}
        best = {topic: way.live[0] for topic, way in ways.items() if way.live and not way.blocked}
        events = await self._opt_ins(bot, recipient) if best else {}
        stop = state.standing_stop(rules.bot_id)
        pause = state.pause(rules.bot_id, self._clock.now())
        return Preferences(
            tuple(
                TopicPreference(
                    topic,
                    _receives(state, rules, way),
                    _agreed(best[topic], events, programme) if topic in best else None,
                )
                for topic, way in ways.items()
            ),
            None if stop is None else stop.at,
            None if pause is None else pause.until,
        )

    async def _opt_ins(self, bot: BotRecord, recipient: Recipient) -> dict[str, PastEvent]:
        page = await self._history(bot.rules, recipient, limit=_EVENTS_READ, personal=True)
        return {one.event_id: one for one in page.events if one.kind == EventKind.OPTED_IN}


class ChangePreferences:
    """Records what a person ends or puts off. Awaited, each raises StoreUnavailable."""

    def __init__(self, consents: Consents, record: RecordConsent) -> None:
        self._consents = consents
        self._record = record

    async def stop(
        self,
        bot: BotRecord,
        recipient: Recipient,
        personal: Mapping[str, str],
        dedupe_key: str | None = None,
        topics: Sequence[str] = (),
    ) -> None:
        """End some topics, or everything, for all bots of the business."""
        scopes = tuple(map(scope_of_topic, topics)) or (SCOPE_ALL,)
        opt_out = OptOut(
            by=Actor.PERSON,
            scopes=scopes,
            method=Method.WEB,
            personal=personal,
            dedupe_key=dedupe_key,
        )
        await self._record.opt_out(bot.rules, recipient, opt_out)

    async def pause(
        self,
        bot: BotRecord,
        recipient: Recipient,
        personal: Mapping[str, str],
        dedupe_key: str | None = None,
    ) -> None:
        """Put everything off for 30 days, under every name of hers that is known here."""
        origin = Origin(Actor.PERSON, private=tuple(personal.items()))
        command = RecordPause(bot.rules, Method.WEB, origin, dedupe_key)
        recorded = await self._consents.submit(bot.business_id, recipient, command)
        for name in sorted(recorded.links):
            await self._consents.submit(bot.business_id, recipient_of_key(name), command)


def _way(state: ConsentState, rules: BotRules, topic: str) -> Standing:
    category = rules.topic_category(topic)
    declared = category is not None
    subject = Subject(topic, category, category_known=True, topic_declared=declared)
    return standing_for(state, rules, subject, topic)


def _receives(state: ConsentState, rules: BotRules, way: Standing) -> Receives:
    if way.blocked:
        return Receives.STOPPED
    if way.live:
        return Receives.YES
    pending = any(
        cell.bot_id == rules.bot_id and cell.topic == way.topic and outlives(stamp, way.by_business)
        for cell, stamp in state.pending.items()
    )
    return Receives.AWAITED if pending else Receives.NO


def _agreed(live: Live, events: Mapping[str, PastEvent], programme: Programme) -> Agreed:
    """Return the circumstances, as far as there is evidence of them."""
    event = events.get(live.stamp.event_id)
    if event is None or live.grade is Grade.ASSERTED:
        return Agreed(live.stamp.at, None)
    place = (event.personal or {}).get("place", "")
    labels = (one.label for one in programme.placements if place.startswith(f"{one.label} ("))
    return Agreed(live.stamp.at, Method(str(event.facts["method"])), next(labels, None))
