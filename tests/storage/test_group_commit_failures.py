import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from optwarden.consent.commands.handling import Command, Handled, Moment, Origin
from optwarden.consent.commands.inbound import RecordInbound
from optwarden.consent.commands.opt_in import RecordOptIn
from optwarden.consent.commands.opt_out import Recorded
from optwarden.consent.events import MessageReceived, SourceTime
from optwarden.consent.keywords import Said
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState
from optwarden.consent.vocabulary import Actor, Grade, Method
from optwarden.storage import group_commit
from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import GroupCommit, key_of
from optwarden.storage.tables import DEDUPE, EVENT, EVENT_PRIVATE, OUTBOX, SEAL_MARK
from optwarden.usecases.clock import RandomIdentifiers
from optwarden.usecases.ports import StoreBusy, StoreUnavailable
from tests.storage.changes import change
from tests.storage.commands import (
    BUSINESS,
    RULES,
    SteppingClock,
    inbound,
    number,
    opt_in,
    opt_out,
)
from tests.storage.meddling import MeddledEngine
from tests.storage.stores import POSTGRESQL_STORES
from tests.storage.written_rows import rows_of, written_events

HALF_A_CHARACTER = "\ud83d"


@dataclass(frozen=True, slots=True)
class Failing:
    """A command that fails when it is handled, or when it turns out to be a repetition."""

    rules: BotRules = RULES
    dedupe_key: str | None = None
    handled: list[int] = field(default_factory=list)

    def handle(self, state: ConsentState, moment: Moment) -> Handled[Recorded]:
        self.handled.append(moment.version)
        raise ZeroDivisionError

    def replayed(self, _state: ConsentState) -> Recorded:
        raise ZeroDivisionError


def with_half_a_fact() -> RecordOptIn:
    origin = Origin(Actor.BUSINESS)
    return RecordOptIn(RULES, ("*",), Grade.ASSERTED, Method.WEB, origin, HALF_A_CHARACTER)


def with_half_a_text() -> RecordInbound:
    """Two events; the second cannot be written, so the first must not be either."""
    received = MessageReceived("sinch", "wamid.x", opens_window=True, provider_type="text")
    origin = Origin(Actor.PERSON, private=(("text", HALF_A_CHARACTER),))
    return RecordInbound(RULES, received, Said.STOP, origin, "wamid.x")


POISON: dict[str, Callable[[], Command[Any]]] = {
    "it fails by itself": Failing,
    "a private value is half a character": lambda: opt_out(private=(("n", HALF_A_CHARACTER),)),
    "a fact is half a character": with_half_a_fact,
    "its second event is half a character": with_half_a_text,
    "its time is before the calendar": lambda: opt_in(source=SourceTime(-(2**70), 1)),
    "its provider's id is half a character": lambda: inbound("hello", HALF_A_CHARACTER),
}


async def submit_all(consents: GroupCommit, commands: list[tuple[int, Command[Any]]]) -> list[Any]:
    """Submit commands for the numbers beside them all at once; answers and errors in their
    order.
    """
    return await asyncio.gather(
        *(consents.submit(BUSINESS, number(count), command) for count, command in commands),
        return_exceptions=True,
    )


@pytest.mark.parametrize("poison", POISON)
@pytest.mark.parametrize("own_row", [True, False], ids=["own row", "shared row"])
async def test_a_bad_command_fails_alone(
    consents: GroupCommit, engine: Engine, poison: str, own_row: bool
) -> None:
    """One command that cannot be kept fails; its neighbours are kept, those about the same person
    too.
    """
    commands: list[tuple[int, Command[Any]]] = [(count % 20, opt_out()) for count in range(40)]
    commands.insert(17, (99 if own_row else 5, POISON[poison]()))
    answers = await submit_all(consents, commands)
    failed = answers.pop(17)
    assert isinstance(failed, BaseException)
    assert not [one for one in answers if isinstance(one, BaseException)]
    kept = {row["event_id"] for row in await rows_of(engine, EVENT)}
    assert kept == {one.event_id for one in answers}
    for table in (EVENT_PRIVATE, SEAL_MARK):
        assert {row["event_id"] for row in await rows_of(engine, table)} == kept
    assert await rows_of(engine, DEDUPE) == await rows_of(engine, OUTBOX) == []


@pytest.mark.parametrize("poison", POISON)
async def test_one_call_is_told_what_became_of_each(
    consents: GroupCommit, engine: Engine, poison: str
) -> None:
    """Commands handed in together by one who goes on with the others: each has its answer, or its
    failure, in its own place.
    """
    commands = [(number(count), opt_out()) for count in range(20)]
    bad: Any = POISON[poison]()
    together = [*commands[:7], (number(99), bad), *commands[7:]]
    answers: list[Any] = await consents.try_each(BUSINESS, together)
    assert isinstance(answers.pop(7), Exception)
    events = {row["event_id"]: row["person_id"] for row in await rows_of(engine, EVENT)}
    people = await consents.read(BUSINESS, [person for person, _ in commands])
    assert [events[one.event_id] for one in answers] == [one.person_id for one in people]


async def test_who_hands_in_nothing_is_answered(consents: GroupCommit) -> None:
    """A call without commands waits for nobody."""
    assert await consents.try_each(BUSINESS, []) == []
    assert await consents.submit_each(BUSINESS, []) == []


@pytest.mark.parametrize("store", POSTGRESQL_STORES, indirect=True)
async def test_what_postgresql_refuses_fails_alone(consents: GroupCommit, engine: Engine) -> None:
    """A NUL, which PostgreSQL's text cannot hold, fails its own command with 503 and no other."""
    commands: list[tuple[int, Command[Any]]] = [(count % 20, opt_out()) for count in range(40)]
    commands.insert(7, (7, inbound("hello", "wamid\0.1")))
    commands.insert(30, (99, inbound("hello", "wamid\0.2")))
    answers = await submit_all(consents, commands)
    failed = [one for one in answers if isinstance(one, BaseException)]
    assert [type(one) for one in failed] == [StoreUnavailable] * 2
    assert answers[7] in failed
    assert answers[30] in failed
    assert len(await rows_of(engine, EVENT)) == 40


async def test_a_failure_tells_nothing_personal(consents: GroupCommit) -> None:
    """The error of a refused command names neither the number nor the value that was refused."""
    for poison in POISON.values():
        (error,) = await submit_all(consents, [(1, poison())])
        if isinstance(error, StoreUnavailable):
            assert number(1).key not in str(error)
            assert HALF_A_CHARACTER not in str(error)
            assert error.__cause__ is None


async def test_a_failed_command_is_not_tried_again(consents: GroupCommit) -> None:
    """A command whose caller was told of its failure is not handled once more when its batch is
    split.
    """
    failing = Failing()
    poison = inbound("hello", HALF_A_CHARACTER)
    commands: list[tuple[int, Command[Any]]] = [(1, failing), (2, opt_out()), (3, poison)]
    await submit_all(consents, commands)
    assert failing.handled == [0]


async def test_an_unreadable_state_fails_its_own_recipient(
    consents: GroupCommit, engine: Engine
) -> None:
    """A state that a newer release wrote is an error for whoever asks about that person, and for
    nobody else.
    """
    key = key_of(BUSINESS, number(1))
    newer = change(key, state='{"newer":[]}')
    await engine.write([newer])
    answers = await submit_all(consents, [(count, opt_out()) for count in range(10)])
    assert isinstance(answers[1], StoreUnavailable)
    assert not [one for one in answers[2:] if isinstance(one, BaseException)]
    with pytest.raises(StoreUnavailable):
        await consents.read(BUSINESS, [number(1)])
    assert (await engine.read([key]))[key] == newer.row
    (standing,) = await consents.read(BUSINESS, [number(2)])
    assert standing.version == 1


async def test_two_processes_write_to_one_person(
    engine: Engine, second_engine: Engine, clock: SteppingClock
) -> None:
    """Hundreds of commands from two processes about one person: none lost, none doubled, each in
    one write.
    """
    meddled = [MeddledEngine(engine), MeddledEngine(second_engine)]
    identifiers = RandomIdentifiers(clock)
    processes = [GroupCommit(one, clock, identifiers) for one in meddled]
    key = key_of(BUSINESS, number())

    async def caller(process: GroupCommit, name: int) -> list[Any]:
        return [
            await process.submit(BUSINESS, number(), inbound("hello", f"wamid.{name}.{count}"))
            for count in range(15)
        ]

    answers = await asyncio.gather(*(caller(processes[n % 2], n) for n in range(20)))
    assert not any(one.repeated for caller_answers in answers for one in caller_answers)
    assert len(await written_events(engine, key)) == 300
    assert len(await rows_of(engine, DEDUPE)) == 300
    assert (await engine.read([key]))[key].version == sum(one.won[key] for one in meddled)


async def test_one_callback_reaches_two_processes(
    engine: Engine, second_engine: Engine, clock: SteppingClock
) -> None:
    """The same callback handed to both processes at once is recorded by one; the other says it is a
    repetition.
    """
    processes = [
        GroupCommit(one, clock, RandomIdentifiers(clock)) for one in (engine, second_engine)
    ]
    for count in range(30):
        command = inbound("STOP", f"wamid.{count}")
        answers = await asyncio.gather(
            *(process.submit(BUSINESS, number(), command) for process in processes)
        )
        assert sorted(one.repeated for one in answers) == [False, True]
    assert len(await rows_of(engine, EVENT)) == 60


async def test_who_loses_too_often_takes_the_lock(
    engine: Engine, second_engine: Engine, clock: SteppingClock
) -> None:
    """A batch that somebody else overtakes every time is written under the row's lock at the fourth
    try.
    """
    key = key_of(BUSINESS, number())
    others = GroupCommit(second_engine, clock, RandomIdentifiers(clock))

    async def overtake() -> None:
        await others.submit(BUSINESS, number(), opt_out())

    meddled = MeddledEngine(engine, overtake)
    consents = GroupCommit(meddled, clock, RandomIdentifiers(clock))
    answers = await asyncio.gather(
        *(consents.submit(BUSINESS, number(), opt_out()) for _ in range(10))
    )
    assert meddled.calls == {"write": group_commit.OPTIMISTIC_TRIES, "write_locked": 1}
    kept = {one.columns["event_id"] for one in await written_events(engine, key)}
    assert kept >= {one.event_id for one in answers}
    assert len(kept) == 10 + group_commit.OPTIMISTIC_TRIES
    assert (await engine.read([key]))[key].version == 1 + group_commit.OPTIMISTIC_TRIES


async def test_neighbours_of_a_loser_are_answered_at_once(
    engine: Engine, second_engine: Engine, clock: SteppingClock
) -> None:
    """Who shares a batch with a contended recipient is kept by its first write."""
    others = GroupCommit(second_engine, clock, RandomIdentifiers(clock))

    async def overtake() -> None:
        await others.submit(BUSINESS, number(1), opt_out())

    meddled = MeddledEngine(engine, overtake)
    consents = GroupCommit(meddled, clock, RandomIdentifiers(clock))
    await submit_all(consents, [(count, opt_out()) for count in range(1, 20)])
    keys = [key_of(BUSINESS, number(count)) for count in range(2, 20)]
    assert [meddled.won[key] for key in keys] == [1] * 18
    assert {row.version for row in (await engine.read(keys)).values()} == {1}


async def test_a_caller_who_goes_away_does_not_hurt_the_batch(
    consents: GroupCommit, engine: Engine
) -> None:
    """Callers who cancel before or during the commit leave their neighbours answered, and no
    half-written act.
    """
    tasks = [
        asyncio.ensure_future(
            consents.submit(BUSINESS, number(count), inbound("STOP", f"wamid.{count}"))
        )
        for count in range(60)
    ]
    await asyncio.sleep(0)
    for task in tasks[::3]:
        task.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    for task in tasks[1::3]:
        task.cancel()
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    assert not any(isinstance(one, BaseException) for one in answers[2::3])
    await consents.drain()
    events = await rows_of(engine, EVENT)
    for count in range(60):
        key = key_of(BUSINESS, number(count))
        assert len([row for row in events if row["shard_key"] == key.shard_key]) in (0, 2)
    (standing,) = await consents.read(BUSINESS, [number(2)])
    assert standing.version == 1


async def test_more_may_not_wait_than_fits(
    monkeypatch: pytest.MonkeyPatch, consents: GroupCommit, engine: Engine
) -> None:
    """When the queue is full the next caller is told so at once; everybody in it is answered."""
    monkeypatch.setattr(group_commit, "LONGEST_QUEUE", 50)
    answers = await submit_all(consents, [(count, opt_out()) for count in range(60)])
    assert [type(one) for one in answers] == [type(answers[0])] * 50 + [StoreBusy] * 10
    assert len(await rows_of(engine, EVENT)) == 50
    assert (await submit_all(consents, [(1, opt_out())]))[0].event_id is not None


async def test_who_is_waiting_when_the_process_ends_is_told(
    engine: Engine, clock: SteppingClock
) -> None:
    """When the committing task itself is ended, nobody is left waiting for ever."""
    entered = asyncio.Event()

    async def stand_still() -> None:
        entered.set()
        await asyncio.Event().wait()

    consents = GroupCommit(MeddledEngine(engine, stand_still), clock, RandomIdentifiers(clock))
    tasks = [
        asyncio.ensure_future(consents.submit(BUSINESS, number(count), opt_out()))
        for count in range(group_commit.LARGEST_BATCH + 10)
    ]
    await entered.wait()
    for task in asyncio.all_tasks():
        if task not in tasks and task is not asyncio.current_task():
            task.cancel()
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    assert {type(one) for one in answers} == {StoreUnavailable}


async def test_a_programmers_error_does_not_stop_the_next_batch(
    engine: Engine, clock: SteppingClock
) -> None:
    """When the store's own code fails, the batch's callers get that error and the next batch goes
    on.
    """
    faults = [AssertionError("once")]

    async def fail_once() -> None:
        if faults:
            raise faults.pop()

    consents = GroupCommit(MeddledEngine(engine, fail_once), clock, RandomIdentifiers(clock))
    first = await submit_all(consents, [(count, opt_out()) for count in range(5)])
    assert {type(one) for one in first} == {AssertionError}
    second = await submit_all(consents, [(count, opt_out()) for count in range(5)])
    assert not any(isinstance(one, BaseException) for one in second)
    assert len(await rows_of(engine, EVENT)) == 5


class Gated:
    """Holds writes up at a gate; tells how many came to it."""

    def __init__(self) -> None:
        self.came = 0
        self.arrived = asyncio.Event()
        self.gate = asyncio.Event()

    async def __call__(self) -> None:
        self.came += 1
        self.arrived.set()
        await self.gate.wait()


async def turns() -> None:
    """Let everything that can go on go on, threads of a store included."""
    for _ in range(50):
        await asyncio.sleep(0.002)


async def test_the_next_batch_is_read_while_one_is_written(
    monkeypatch: pytest.MonkeyPatch, engine: Engine, clock: SteppingClock
) -> None:
    """As many as are being written are read and decided meanwhile, and written when that is done:
    one write is in flight.
    """
    monkeypatch.setattr(group_commit, "LEAST_AHEAD", 1)
    gated = Gated()
    meddled = MeddledEngine(engine, gated)
    consents = GroupCommit(meddled, clock, RandomIdentifiers(clock))
    first = asyncio.ensure_future(submit_all(consents, [(count, opt_out()) for count in range(3)]))
    await gated.arrived.wait()
    few = asyncio.ensure_future(submit_all(consents, [(count, opt_out()) for count in (10, 11)]))
    await turns()
    assert meddled.loads == 1
    one_more = asyncio.ensure_future(submit_all(consents, [(12, opt_out())]))
    await turns()
    assert meddled.loads == 2
    assert gated.came == 1
    gated.gate.set()
    answers = [*await first, *await few, *await one_more]
    assert gated.came == 2
    rows = await rows_of(engine, EVENT)
    assert sorted(row["event_id"] for row in rows) == sorted(one.event_id for one in answers)


async def test_half_a_large_batch_is_enough_to_be_read_ahead(
    monkeypatch: pytest.MonkeyPatch, engine: Engine, clock: SteppingClock
) -> None:
    """The rest of a large call is not left lying because it is smaller than its first batch."""
    monkeypatch.setattr(group_commit, "LEAST_AHEAD", 1)
    monkeypatch.setattr(group_commit, "LARGEST_BATCH", 4)
    monkeypatch.setattr(group_commit, "MOST_AHEAD", 2)
    gated = Gated()
    meddled = MeddledEngine(engine, gated)
    consents = GroupCommit(meddled, clock, RandomIdentifiers(clock))
    commands = [(number(count), opt_out()) for count in range(6)]
    answers = asyncio.ensure_future(consents.submit_each(BUSINESS, commands))
    await gated.arrived.wait()
    await turns()
    assert (meddled.loads, gated.came) == (2, 1)
    gated.gate.set()
    assert len(await answers) == len(await rows_of(engine, EVENT)) == 6


async def test_who_acts_on_the_answer_does_not_wait_for_all(
    engine: Engine, clock: SteppingClock
) -> None:
    """Where the first of those who wait is in a hurry half of them go together, at least four, so
    that it is answered before the last; nobody is left out, whatever they ask for.

    Eight are enough to be read ahead, of which four go; then 6 of the other 13, 4 of 7, and 3.
    """
    gated = Gated()
    meddled = MeddledEngine(engine, gated)
    consents = GroupCommit(meddled, clock, RandomIdentifiers(clock))
    first = asyncio.ensure_future(consents.submit(BUSINESS, number(99), opt_out()))
    await gated.arrived.wait()
    hurried = [
        consents.try_each(BUSINESS, [(number(count), opt_out())], promptly=True)
        for count in range(11)
    ]
    others = consents.submit_each(BUSINESS, [(number(count), opt_out()) for count in range(20, 26)])
    answered: list[list[int]] = []

    async def note() -> None:
        answered.append([at for at, one in enumerate(hurried) if one.done()])

    gated.gate.set()
    meddled._before_write = note
    await asyncio.gather(first, *hurried, others)
    assert answered == [[], [*range(4)], [*range(10)], [*range(11)]]
    assert meddled.loads == 5
    assert len(await rows_of(engine, EVENT)) == 1 + 11 + 6


async def test_nobody_in_flight_is_decided_ahead(
    monkeypatch: pytest.MonkeyPatch, engine: Engine, clock: SteppingClock
) -> None:
    """What a recipient in flight asks next waits until it is known what became of it: nothing is
    lost to its own neighbour, and the order stays.
    """
    monkeypatch.setattr(group_commit, "LEAST_AHEAD", 1)
    gated = Gated()
    meddled = MeddledEngine(engine, gated)
    consents = GroupCommit(meddled, clock, RandomIdentifiers(clock))
    first = asyncio.ensure_future(submit_all(consents, [(1, opt_in()), (2, opt_in())]))
    await gated.arrived.wait()
    again: list[tuple[int, Command[Any]]] = [
        (1, opt_in()),
        (1, opt_out()),
        (3, opt_out()),
        (2, opt_in()),
    ]
    second = asyncio.ensure_future(submit_all(consents, again))
    await turns()
    gated.gate.set()
    await first
    repeated, out, other, same = await second
    assert (repeated.event_id, same.event_id) == (None, None)
    assert (meddled.loads, meddled.calls["write"]) == (3, 3)
    (one, three) = await consents.read(BUSINESS, [number(1), number(3)])
    assert (one.version, three.version) == (2, 1)
    assert one.state.opt_outs
    assert None not in (out.event_id, other.event_id)


async def test_what_was_read_ahead_is_told_when_the_process_ends(
    monkeypatch: pytest.MonkeyPatch, engine: Engine, clock: SteppingClock
) -> None:
    """When the committing task is ended, the callers of a batch read ahead are told."""
    monkeypatch.setattr(group_commit, "LEAST_AHEAD", 1)
    gated = Gated()
    consents = GroupCommit(MeddledEngine(engine, gated), clock, RandomIdentifiers(clock))
    first = asyncio.ensure_future(submit_all(consents, [(1, opt_out())]))
    await gated.arrived.wait()
    second = asyncio.ensure_future(submit_all(consents, [(2, opt_out())]))
    await turns()
    assert consents._task is not None
    consents._task.cancel()
    answers = [*await first, *await second]
    assert {type(one) for one in answers} == {StoreUnavailable}
