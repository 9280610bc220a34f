"""Which lives can persons have with two bots? Commands of every kind, drawn at random, through the
real group commit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any, Final

from optwarden.consent.commands.asking import AskForOptIn
from optwarden.consent.commands.claiming import ClaimWords
from optwarden.consent.commands.desk import RecordDoubt, SettleDoubt
from optwarden.consent.commands.handling import Command, Origin
from optwarden.consent.commands.inbound import RecordInbound, ReportStatus
from optwarden.consent.commands.linking import ExplainStrangers, Link, ReleaseQuarantine
from optwarden.consent.commands.opt_in import RecordOptIn
from optwarden.consent.commands.opt_out import LiftSuppression, RecordOptOut, Suppress
from optwarden.consent.commands.pause import RecordPause
from optwarden.consent.commands.preference import WantMarketing
from optwarden.consent.commands.quarantine_opt_out import EndOptOutQuarantine, QuarantineOptOut
from optwarden.consent.commands.send import DecideSend, SendDecided, SettleAttempt
from optwarden.consent.commands.signals import FindReachable, RecordFinding
from optwarden.consent.commands.time_zone import DeclareTimeZone
from optwarden.consent.decision import Decision
from optwarden.consent.deliverability import Undelivered, WindowClosed
from optwarden.consent.events import (
    MessageReceived,
    MessageSettled,
    OptInAsked,
    SourceTime,
    StatusReported,
)
from optwarden.consent.keywords import said
from optwarden.consent.message import Message
from optwarden.consent.recipient import Bsuid, Recipient
from optwarden.consent.stops import stops_of
from optwarden.consent.vocabulary import (
    SCOPE_ALL,
    SCOPE_MARKETING,
    SECOND,
    Actor,
    AskKind,
    AttemptOutcome,
    Category,
    DoubtOutcome,
    Grade,
    LinkBasis,
    MessageType,
    Method,
    Micros,
    PersonAct,
)
from optwarden.storage.group_commit import GroupCommit
from tests.storage.commands import BUSINESS, ORDER_UPDATE, RULES, SteppingClock, number

BOTS: Final = (RULES, replace(RULES, bot_id="help-bot", allowed_categories=frozenset(Category)))
USER_IDS: Final = (Bsuid("SE.1"), Bsuid("SE.2"))
NEWCOMERS: Final = tuple(number(count) for count in range(10, 30))
PEOPLE: Final[tuple[Recipient, ...]] = (number(1), number(2), *USER_IDS, *NEWCOMERS)
TOPICS: Final = ("*", "orders", "offers")
HOUR: Final[Micros] = 3600 * SECOND


def sign(decision: Decision, version: int) -> str:
    """The id of a decision."""
    return f"dec.{version}.{decision.decided_at}"


class RandomLife:
    """Draws commands and hands them in; remembers what sends and doubts there were."""

    def __init__(self, consents: GroupCommit, clock: SteppingClock, chance: Random) -> None:
        self._consents = consents
        self._clock = clock
        self._chance = chance
        self._sent: list[tuple[Recipient, str]] = []
        self._messages = 0

    async def live(self, commands: int, people: tuple[Recipient, ...] = PEOPLE) -> None:
        """Hand in some commands, several at a time, while time goes on and now and then leaps."""
        while commands > 0:
            at_once = self._chance.randint(1, 5)
            drawn = [(self._one(people), self._chance.choice(self._kinds)) for _ in range(at_once)]
            commands -= at_once
            asked = [(who, await draw(self, who)) for who, draw in drawn]
            answers = await self._consents.submit_each(BUSINESS, asked)
            for (who, _), answer in zip(asked, answers, strict=True):
                if isinstance(answer, SendDecided) and answer.attempt_id is not None:
                    self._sent.append((who, answer.attempt_id))
            leap = self._chance.choice((0, 1, SECOND, SECOND, HOUR, 30 * HOUR))
            self._clock.step(leap)

    def _one(self, people: tuple[Recipient, ...]) -> Recipient:
        """Draw a person; half the time one of the first four, who so have long lives."""
        return self._chance.choice(people[:4] if self._chance.random() < 0.5 else people)

    def _rules(self) -> Any:
        return self._chance.choice(BOTS)

    def _source(self) -> SourceTime | None:
        if self._chance.random() < 0.5:
            return None
        back = self._chance.choice((-HOUR, 0, 5, SECOND, 26 * HOUR))
        return SourceTime(self._clock.now() - back, self._chance.choice((1, SECOND)))

    def _message_id(self) -> str:
        self._messages += self._chance.random() < 0.9
        return f"wamid.{self._messages}"

    def _topics(self) -> tuple[str, ...]:
        return tuple(self._chance.sample(TOPICS, self._chance.randint(1, 3)))

    async def opt_in(self, _: Recipient) -> Command[Any]:
        grade = self._chance.choice(tuple(Grade))
        actor = Actor.PERSON if grade is Grade.VERIFIED else Actor.BUSINESS
        return RecordOptIn(
            self._rules(),
            self._topics(),
            grade,
            self._chance.choice((Method.WEB, Method.API)),
            Origin(actor, self._source(), (("place", "https://shop.example"),)),
            self._chance.choice((None, "wording-1")),
            awaits_verification=self._chance.random() < 0.2,
            act=self._chance.choice((None, PersonAct.TICKED_BOX)),
            programme=self._chance.choice((None, "programme-1")),
        )

    async def opt_out(self, _: Recipient) -> Command[Any]:
        by = self._chance.choice((Actor.PERSON, Actor.BUSINESS))
        scope = self._chance.choice((SCOPE_ALL, SCOPE_MARKETING, "topic:orders"))
        rules = self._rules()
        reach = self._chance.choice(("*", rules.bot_id))
        return RecordOptOut(rules, (scope,), Method.API, Origin(by, self._source()), reach)

    async def inbound(self, _: Recipient) -> Command[Any]:
        text = self._chance.choice(("hello", "STOP", "START", "YES", "HELP", "no"))
        message_id = self._message_id()
        received = MessageReceived("sinch", message_id, opens_window=True, provider_type="text")
        origin = Origin(Actor.PERSON, self._source(), (("text", text),))
        return RecordInbound(self._rules(), received, said(text), origin, message_id)

    async def send(self, who: Recipient) -> Command[Any]:
        message = self._chance.choice((ORDER_UPDATE, Message(MessageType.TEXT)))
        origin = Origin(Actor.GATEWAY)
        return DecideSend(self._rules(), message, "sandbox", sign, origin, to=who.key)

    async def settle(self, who: Recipient) -> Command[Any]:
        own = [one for one in self._sent if one[0] == who]
        if not own:
            return await self.send(who)
        attempt = self._chance.choice(own)
        self._sent.remove(attempt)
        outcome = self._chance.choice(tuple(AttemptOutcome)[1:])
        settled = MessageSettled(attempt[1], outcome, "sandbox", "sandbox-1", 201)
        return SettleAttempt(self._rules(), settled, Origin(Actor.PROVIDER))

    async def ask(self, _: Recipient) -> Command[Any]:
        asks = OptInAsked(
            "programme-1",
            self._chance.choice(tuple(AskKind)),
            self._chance.choice((Method.WHATSAPP, Method.SMS)),
            self._topics(),
            "wording-1",
            self._clock.now() + 26 * HOUR,
        )
        return AskForOptIn(self._rules(), asks, Origin(Actor.BUSINESS))

    async def suppress(self, _: Recipient) -> Command[Any]:
        return Suppress(self._rules(), "complaint", Origin(Actor.BUSINESS))

    async def lift(self, _: Recipient) -> Command[Any]:
        return LiftSuppression(self._rules(), "mistake", Origin(Actor.BUSINESS))

    async def find(self, _: Recipient) -> Command[Any]:
        finding = self._chance.choice((WindowClosed("sinch", "m"), Undelivered("sinch", "m")))
        return RecordFinding(self._rules(), finding, Origin(Actor.PROVIDER, self._source()))

    async def reach(self, _: Recipient) -> Command[Any]:
        return FindReachable(self._rules(), "SE.9", Origin(Actor.PERSON, self._source()))

    async def link(self, who: Recipient) -> Command[Any]:
        other = self._one(tuple(one for one in PEOPLE if one != who))
        (there,) = await self._consents.read(BUSINESS, [other])
        known = None if isinstance(who, Bsuid) else frozenset({who.key})
        basis = self._chance.choice(tuple(LinkBasis))
        origin = Origin(Actor.PROVIDER, self._source())
        return Link(self._rules(), other, basis, origin, stops_of(there.state), known)

    async def explain(self, _: Recipient) -> Command[Any]:
        known = frozenset(one.key for one in USER_IDS)
        return ExplainStrangers(self._rules(), known, Origin(Actor.PROVIDER))

    async def release(self, _: Recipient) -> Command[Any]:
        return ReleaseQuarantine(self._rules(), Origin(Actor.BUSINESS))

    async def pause(self, _: Recipient) -> Command[Any]:
        return RecordPause(self._rules(), Method.WEB, Origin(Actor.PERSON))

    async def want(self, _: Recipient) -> Command[Any]:
        every = self._chance.random() < 0.5
        return WantMarketing(self._rules(), every, Origin(Actor.PERSON, self._source()))

    async def doubt(self, _: Recipient) -> Command[Any]:
        return RecordDoubt(self._rules(), Method.OPERATOR, Origin(Actor.PERSON))

    async def settle_doubt(self, who: Recipient) -> Command[Any]:
        (there,) = await self._consents.read(BUSINESS, [who])
        doubts = sorted(there.state.doubted)
        if not doubts:
            return await self.doubt(who)
        outcome = self._chance.choice(tuple(DoubtOutcome))
        doubt = self._chance.choice(doubts)
        return SettleDoubt(self._rules(), doubt, outcome, Origin(Actor.BUSINESS))

    async def claim(self, _: Recipient) -> Command[Any]:
        return ClaimWords(self._rules(), ("cancel", "keep"), HOUR, Origin(Actor.BUSINESS))

    async def hold(self, _: Recipient) -> Command[Any]:
        anomaly = self._chance.randint(1, 3)
        origin = Origin(Actor.PROVIDER, self._source())
        return QuarantineOptOut(self._rules(), SCOPE_MARKETING, anomaly, origin)

    async def end_hold(self, _: Recipient) -> Command[Any]:
        anomaly, accepted = self._chance.randint(1, 3), self._chance.random() < 0.5
        return EndOptOutQuarantine(self._rules(), anomaly, accepted, Origin(Actor.BUSINESS))

    async def zone(self, _: Recipient) -> Command[Any]:
        zone = self._chance.choice((None, "Europe/Oslo", "Asia/Tokyo"))
        return DeclareTimeZone(self._rules(), zone, Origin(Actor.BUSINESS))

    async def status(self, _: Recipient) -> Command[Any]:
        status = StatusReported("sinch", self._message_id(), "delivered")
        dedupe_key = f"{status.provider_message_id}.status"
        return ReportStatus(self._rules(), status, Origin(Actor.PROVIDER), dedupe_key)

    _kinds: tuple[Callable[[RandomLife, Recipient], Any], ...] = (
        *(opt_in, opt_in, opt_out, inbound, inbound, send, send, settle, settle, ask, suppress),
        *(
            lift,
            find,
            find,
            find,
            find,
            reach,
            reach,
            link,
            explain,
            release,
            pause,
            want,
            doubt,
            settle_doubt,
        ),
        *(claim, hold, end_hold, zone, status),
    )
