"""An opt-out of one name ends sends to every other, in whichever order links and opt-outs are made.

The use cases are the real ones over the real group commit; only whose turn it is is chosen.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import pytest

from optwarden.consent.decision import decide
from optwarden.consent.message import Message
from optwarden.consent.recipient import Bsuid, Msisdn, Recipient
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Actor, DenialReason, LinkBasis, MessageType, Signal
from optwarden.usecases.anomalies import Breaker
from optwarden.usecases.callbacks import Preference, Preferred, Reported, Written
from optwarden.usecases.carry_reachability import CarryReachability
from optwarden.usecases.carry_stops import CarryStops
from optwarden.usecases.identities import Identities
from optwarden.usecases.link_identities import LinkIdentities
from optwarden.usecases.receive_inbound import Received, ReceiveInbound
from optwarden.usecases.record_consent import OptIn, OptOut, RecordConsent
from optwarden.usecases.record_signal import RecordSignal
from tests.doubles.schedule import Choose, HeldConsents, Story, every_order
from tests.doubles.world import World

ORDER_UPDATE = Message(MessageType.TEMPLATE, template="order_update")
SAMPLES = 60
Name = TypeVar("Name", Msisdn, Bsuid)


class Calm(Breaker):
    """Finds no opt-out one too many."""

    async def counted(self, rules: BotRules) -> int | None:
        return None


def _parts_of(record: RecordSignal) -> tuple[Any, ...]:
    breaker = record._breaker
    return (
        breaker._tallies,
        breaker._anomalies,
        breaker._consents,
        breaker._clock,
        breaker._counters,
        breaker._hear,
    )


@dataclass(slots=True)
class Person:
    """Somebody with several names, all of them opted in, and what may happen to them."""

    world: World
    held: HeldConsents
    count: int
    names: list[Recipient] = field(default_factory=list)

    @property
    def carry(self) -> CarryStops:
        return CarryStops(self.held, self.world.gateway.metrics)

    @property
    def link_identities(self) -> LinkIdentities:
        return LinkIdentities(self.held, self.carry, self.world.gateway.metrics)

    @property
    def record(self) -> RecordConsent:
        return RecordConsent(self.held, self.carry, self.link_identities)

    @property
    def calm(self) -> Breaker:
        """As if each schedule were an hour of its own: all of them are one burst otherwise."""
        return Calm(*_parts_of(self.world.gateway.receive_inbound._identities.record_signal))

    @property
    def receive(self) -> ReceiveInbound:
        receive = self.world.gateway.receive_inbound
        return ReceiveInbound(
            self.held,
            receive._raw_inbound,
            self.world.gateway.metrics,
            lambda: None,
            self.world.gateway.directory,
            Identities(
                self.link_identities,
                self.carry,
                RecordSignal(self.held, self.carry, self.calm),
                CarryReachability(self.held),
            ),
            receive._names,
        )

    def number(self, place: int = 0) -> Msisdn:
        return self._name(Msisdn(f"4670{place}{self.count:06d}"))

    def user_id(self, place: int = 0) -> Bsuid:
        return self._name(Bsuid(f"SE.{place}{self.count:06d}"))

    def _name(self, name: Name) -> Name:
        if name not in self.names:
            self.names.append(name)
        return name

    def links(self, one: Recipient, other: Recipient) -> Story:
        rules = self.world.bot.rules
        return lambda: self.link_identities(rules, one, other, LinkBasis.USER_ID_CHANGED)

    def asks_to_stop(self, name: Recipient) -> Story:
        rules = self.world.bot.rules
        return lambda: self.record.opt_out(rules, name, OptOut(Actor.PERSON))

    def is_suppressed(self, name: Recipient) -> Story:
        return lambda: self.record.suppress(self.world.bot.rules, name, "complaint")

    def writes(self, text: str, number: Msisdn | None, user_id: Bsuid | None) -> Story:
        written = Written(
            None if number is None else number.digits,
            f"m-{text}-{self.count}",
            "text",
            (text,),
            user_id=None if user_id is None else user_id.key,
        )
        return self._calls_back(written)

    def stops_marketing(self, user_id: Bsuid) -> Story:
        event_id = f"p-{self.count}"
        return self._calls_back(Preferred(None, Preference.STOP, event_id, user_id=user_id.key))

    def is_reported(self, user_id: Bsuid, signal: Signal) -> Story:
        message_id = f"s-{self.count}"
        return self._calls_back(
            Reported(None, message_id, "failed", user_id=user_id.key, signal=signal)
        )

    def _calls_back(self, item: Written | Preferred | Reported) -> Story:
        received = Received(self.world.bot, "sinch", (item,), b"{}")
        return lambda: self.receive(received)

    async def opts_in(self) -> None:
        for name in self.names:
            await self.record.opt_in(self.world.bot.rules, name, OptIn())

    async def reasons(self, message: Message = ORDER_UPDATE) -> set[DenialReason | None]:
        """Why nothing may go, over all names."""
        world = self.world
        found = await world.gateway.consents.read(world.bot.business_id, self.names)
        bot = await world.gateway.directory.bot(world.bot.bot_id)
        assert bot is not None
        now = world.clock.now() + 1_000_000
        return {decide(one.state, bot.rules, message, now).reason for one in found}


Tell = Callable[[Person], Sequence[Story]]
OPTED_OUT = {DenialReason.OPTED_OUT}
people = itertools.count(1)


async def told(
    world: World, tell: Tell, choose: Choose, *, crashes: int = 0, before: Tell | None = None
) -> Person:
    """One person's stories in one order."""
    person = Person(world, HeldConsents(world.gateway.consents), next(people))
    stories = tell(person)
    for story in () if before is None else before(person):
        await story()
    await person.opts_in()
    world.clock.step()
    await person.held.tell(stories, choose, crashes=crashes)
    return person


def at_random(seed: int) -> list[Choose]:
    return [random.Random(f"{seed}.{n}").randrange for n in range(SAMPLES)]


def user_id_stops(person: Person) -> list[Story]:
    """A number and a user id are linked while the user id writes STOP."""
    number, user_id = person.number(), person.user_id()
    return [person.links(number, user_id), person.writes("STOP", None, user_id)]


def number_stops(person: Person) -> list[Story]:
    number, user_id = person.number(), person.user_id()
    return [person.links(number, user_id), person.asks_to_stop(number)]


def first_callback_with_both(person: Person) -> list[Story]:
    """The provider names the sender by both for the first time."""
    number, user_id = person.number(), person.user_id()
    return [person.writes("Hello", number, user_id), person.writes("STOP", None, user_id)]


def stop_with_both(person: Person) -> list[Story]:
    """The STOP itself is what makes the link, while a business reports another opt-out."""
    number, user_id = person.number(), person.user_id()
    return [person.writes("STOP", number, user_id), person.asks_to_stop(user_id)]


def chain(person: Person) -> list[Story]:
    """Another number is linked with the user id while the first number stops."""
    first, user_id, second = person.number(), person.user_id(), person.number(1)
    return [person.links(user_id, second), person.asks_to_stop(first)]


def chain_before(person: Person) -> list[Story]:
    return [person.links(person.number(), person.user_id())]


def blocked(person: Person) -> list[Story]:
    """The provider reports that the person blocked the sender."""
    number, user_id = person.number(), person.user_id()
    signal = Signal.OPTED_OUT_OF_ALL
    return [person.links(number, user_id), person.is_reported(user_id, signal)]


SMALL = [user_id_stops, number_stops, first_callback_with_both, stop_with_both, blocked]


@pytest.mark.parametrize("tell", SMALL)
async def test_in_every_order_an_opt_out_ends_sends_to_every_name(world: World, tell: Tell) -> None:
    """Exhaustively: whoever comes first at each row, in the end no name may be sent to."""
    orders = 0
    async for choose in every_order():
        orders += 1
        assert await (await told(world, tell, choose)).reasons() == OPTED_OUT
    assert orders > 3


async def test_along_a_chain_too(embedded: World) -> None:
    """In every order: a link made meanwhile at the far end is walked, or hands on what it finds."""
    async for choose in every_order():
        person = await told(embedded, chain, choose, before=chain_before)
        assert await person.reasons() == OPTED_OUT
        assert len(person.names) == 3


@pytest.mark.parametrize("tell", [user_id_stops, first_callback_with_both])
async def test_in_every_order_with_a_crash_anywhere(embedded: World, tell: Tell) -> None:
    """Either use case is cut off between any two steps and repeated: nothing is lost."""
    orders = 0
    async for choose in every_order():
        orders += 1
        assert await (await told(embedded, tell, choose, crashes=1)).reasons() == OPTED_OUT
    assert orders > 20


async def test_a_crash_within_linking_is_repaired_by_the_repetition(embedded: World) -> None:
    """The number had opted out before; whichever step the crash followed, the user id hears it."""

    def tell(person: Person) -> list[Story]:
        return [person.writes("Hello", person.number(), person.user_id())]

    def stopped(person: Person) -> list[Story]:
        return [person.asks_to_stop(person.number())]

    orders = 0
    async for choose in every_order():
        orders += 1
        person = await told(embedded, tell, choose, crashes=1, before=stopped)
        assert await person.reasons() == OPTED_OUT
    assert orders == 5, "message, two links and the way back: four places for a crash, and none"


async def test_a_notice_and_the_new_id_may_cross(world: World) -> None:
    """In every order of their steps, and whoever is cut off: in the end no alarm stands."""

    def before(person: Person) -> list[Story]:
        return [person.writes("Hello", person.number(), person.user_id())]

    def tell(person: Person) -> list[Story]:
        number, old, new = person.number(), person.user_id(), person.user_id(1)
        return [person.writes("Hi", number, new), person.links(old, new)]

    alarms = orders = 0
    async for choose in every_order():
        orders += 1
        person = await told(world, tell, choose, before=before)
        person.names = [person.number()]
        assert await person.reasons() == {None}
        (standing,) = await world.gateway.consents.read(world.bot.business_id, person.names)
        alarms += bool(standing.state.strangers)
    assert 0 < alarms < orders


async def test_a_crash_leaves_no_alarm_that_is_explained(embedded: World) -> None:
    """The notice, or the message, is repeated after it was cut off between any two steps."""

    def before(person: Person) -> list[Story]:
        return [person.writes("Hello", person.number(), person.user_id())]

    def tell(person: Person) -> list[Story]:
        number, old, new = person.number(), person.user_id(), person.user_id(1)
        return [person.writes("Hi", number, new), person.links(old, new)]

    async for choose in every_order():
        person = await told(embedded, tell, choose, before=before, crashes=1)
        person.names = [person.number()]
        assert await person.reasons() == {None}


async def test_a_suppression_travels_as_an_opt_out_does(embedded: World) -> None:
    """In every order."""

    def tell(person: Person) -> list[Story]:
        number, user_id = person.number(), person.user_id()
        return [person.links(number, user_id), person.is_suppressed(user_id)]

    async for choose in every_order():
        assert await (await told(embedded, tell, choose)).reasons() == {DenialReason.SUPPRESSED}


async def test_the_switch_for_marketing_travels(embedded: World) -> None:
    """In every order, and no further than marketing."""
    await embedded.change_rules(allowed_categories=frozenset({"UTILITY", "MARKETING"}))

    def tell(person: Person) -> list[Story]:
        number, user_id = person.number(), person.user_id()
        return [person.links(number, user_id), person.stops_marketing(user_id)]

    sale = Message(MessageType.TEMPLATE, template="sale")
    async for choose in every_order():
        person = await told(embedded, tell, choose)
        assert await person.reasons(sale) == OPTED_OUT
        assert await person.reasons() == {None}


@pytest.mark.parametrize("seed", range(3))
async def test_many_names_many_links_and_crashes(embedded: World, seed: int) -> None:
    """A web of names grows while two of them stop, with two crashes: sampled orders."""

    def tell(person: Person) -> list[Story]:
        first, second = person.number(), person.number(1)
        old, new = person.user_id(), person.user_id(1)
        return [
            person.links(first, old),
            person.links(old, new),
            person.links(second, new),
            person.links(new, old),
            person.writes("STOP", None, [old, new][seed % 2]),
            person.asks_to_stop(second),
        ]

    for choose in at_random(seed):
        person = await told(embedded, tell, choose, crashes=2)
        assert await person.reasons() == OPTED_OUT


async def test_an_opt_in_never_travels(embedded: World) -> None:
    """START from the number lifts the opt-out there and nowhere else."""
    person = Person(embedded, HeldConsents(embedded.gateway.consents), next(people))
    number, user_id = person.number(), person.user_id()
    await person.opts_in()
    for story in (
        person.links(number, user_id),
        person.asks_to_stop(user_id),
        person.writes("START", number, user_id),
    ):
        embedded.clock.step()
        await story()
    person.names = [number]
    assert await person.reasons() == {None}
    person.names = [user_id]
    assert await person.reasons() == OPTED_OUT


async def test_a_repetition_of_all_of_it_writes_nothing(world: World) -> None:
    """Links, the callbacks and what they carried: the second time no event is made."""
    person = Person(world, HeldConsents(world.gateway.consents), next(people))
    number, user_id, other = person.number(), person.user_id(), person.number(1)
    stories = [
        person.links(number, user_id),
        person.links(user_id, other),
        person.writes("STOP", number, user_id),
        person.stops_marketing(user_id),
    ]
    for story in stories:
        await story()
    kinds = await world.kinds()
    assert "stops_carried" in kinds
    for story in stories:
        await story()
    assert await world.kinds() == kinds


async def test_names_that_are_linked_are_only_looked_at(embedded: World) -> None:
    """Some providers name all of a person's ids in every callback: no command is made again."""
    person = Person(embedded, HeldConsents(embedded.gateway.consents), next(people))
    number, user_id, parent = person.number(), person.user_id(), person.user_id(1)
    for story in (person.links(number, user_id), person.links(user_id, parent)):
        await story()
    await person.asks_to_stop(parent)()

    def never(options: int) -> int:
        raise AssertionError("a command was made")

    await person.held.tell([person.links(number, user_id), person.links(user_id, parent)], never)


async def test_a_person_with_one_name_costs_no_second_transaction(embedded: World) -> None:
    """STOP, opt-out and suppression of a row without links are one command each."""
    person = Person(embedded, HeldConsents(embedded.gateway.consents), next(people))
    number = person.number()
    steps = 0

    def count(options: int) -> int:
        nonlocal steps
        steps += 1
        return 0

    stories = [
        person.writes("STOP", number, None),
        person.asks_to_stop(number),
        person.is_suppressed(number),
    ]
    await person.held.tell(stories, count)
    assert steps == len(stories)
