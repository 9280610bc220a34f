import asyncio
import random

import pytest

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.linking import Link, ReleaseQuarantine
from optwarden.consent.commands.opt_out import LiftSuppression, Suppress
from optwarden.consent.commands.send import DecideSend, SendDecided, SettleAttempt
from optwarden.consent.commands.signals import RecordFinding
from optwarden.consent.decision import Decision, decide
from optwarden.consent.deliverability import Undelivered, WindowClosed
from optwarden.consent.events import MessageSettled, SourceTime
from optwarden.consent.keywords import Said
from optwarden.consent.recipient import Bsuid
from optwarden.consent.state import EMPTY, OptOutCell, Stamp, dump, fold, load
from optwarden.consent.stops import Stops
from optwarden.consent.vocabulary import (
    SECOND,
    Actor,
    AttemptOutcome,
    DenialReason,
    Grade,
    LinkBasis,
)
from optwarden.ledger.commitment import opens
from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import GroupCommit, key_of
from optwarden.storage.tables import ATTEMPT, DEDUPE, EVENT, OUTBOX, SEAL_MARK
from optwarden.usecases.clock import RandomIdentifiers
from tests.storage.changes import AWKWARD
from tests.storage.commands import (
    BOT,
    BUSINESS,
    NOON,
    ORDER_UPDATE,
    OTHER_BUSINESS,
    RULES,
    SteppingClock,
    inbound,
    number,
    opt_in,
    opt_out,
)
from tests.storage.written_rows import instant, rows_of, written_events

PERSON = number()
KEY = key_of(BUSINESS, PERSON)
THERE = Stops(
    {
        OptOutCell(Actor.PERSON, "*", "marketing"): Stamp(
            NOON + 60 * SECOND, "0190c2a0-0000-7000-8000-0000000000a0"
        )
    },
    Stamp(NOON + 61 * SECOND, "0190c2a0-0000-7000-8000-0000000000a1"),
    Stamp(NOON + 62 * SECOND, "0190c2a0-0000-7000-8000-0000000000a2"),
)


def sign(decision: Decision, version: int) -> str:
    return f"dec.{version}.{decision.decided_at}"


def send() -> DecideSend:
    return DecideSend(RULES, ORDER_UPDATE, "sandbox", sign, Origin(Actor.GATEWAY))


def settle(attempt_id: str, outcome: AttemptOutcome) -> SettleAttempt:
    settled = MessageSettled(attempt_id, outcome, "sandbox", "sandbox-1", 201)
    return SettleAttempt(RULES, settled, Origin(Actor.PROVIDER))


async def history(consents: GroupCommit, clock: SteppingClock) -> None:
    """One person's life with a bot, with at least one event of nearly every kind."""
    await consents.submit(BUSINESS, PERSON, opt_in(private=(("spelling", AWKWARD),)))
    clock.step()
    decided = await consents.submit(BUSINESS, PERSON, send())
    assert decided.attempt_id is not None
    await consents.submit(BUSINESS, PERSON, settle(decided.attempt_id, AttemptOutcome.ACCEPTED))
    late = clock.now() - 30 * SECOND
    await consents.submit(BUSINESS, PERSON, inbound("hello \U0001f44b", "wamid.1", at=late))
    clock.step()
    await consents.submit(BUSINESS, PERSON, inbound("STOP", "wamid.2"))
    await consents.submit(BUSINESS, PERSON, opt_in(["orders"], Grade.DOCUMENTED))
    await consents.submit(BUSINESS, PERSON, send())
    await consents.submit(BUSINESS, PERSON, inbound("START", "wamid.3"))
    await consents.submit(BUSINESS, PERSON, opt_out(Actor.BUSINESS, ["topic:orders"]))
    await consents.submit(BUSINESS, PERSON, Suppress(RULES, "complaint", Origin(Actor.BUSINESS)))
    clock.step()
    lift = LiftSuppression(RULES, "withdrawn", Origin(Actor.BUSINESS))
    await consents.submit(BUSINESS, PERSON, lift)
    for finding in (WindowClosed("sinch", "wamid.4"), Undelivered("sinch", "wamid.5")):
        found = RecordFinding(RULES, finding, Origin(Actor.PROVIDER))
        await consents.submit(BUSINESS, PERSON, found)
    for other in (Bsuid("SE.1"), Bsuid("SE.2")):
        link = Link(
            RULES, other, LinkBasis.SAME_CALLBACK, Origin(Actor.PROVIDER), THERE, frozenset()
        )
        await consents.submit(BUSINESS, PERSON, link)
    await consents.submit(BUSINESS, PERSON, ReleaseQuarantine(RULES, Origin(Actor.BUSINESS)))


async def test_what_was_submitted_is_read(consents: GroupCommit) -> None:
    """Once an opt-in is answered, a read finds it: the state, its version, and who the
    person is.
    """
    (before,) = await consents.read(BUSINESS, [PERSON])
    assert (before.state, before.version, before.person_id) == (EMPTY, 0, None)
    recorded = await consents.submit(BUSINESS, PERSON, opt_in())
    (after,) = await consents.read(BUSINESS, [PERSON])
    assert [stamp.event_id for stamp in after.state.opt_ins.values()] == [recorded.event_id]
    assert (after.version, after.last_effective_at, after.recipient) == (1, NOON, PERSON)
    assert after.person_id is not None


async def test_standings_come_in_the_order_asked(consents: GroupCommit) -> None:
    """Those on record, those that are not, and those asked about twice come back in the order of
    the question.
    """
    people = [number(count) for count in range(10)]
    for person in people[::2]:
        await consents.submit(BUSINESS, person, opt_in())
    asked = [*people, *reversed(people), people[0]]
    standings = await consents.read(BUSINESS, asked)
    assert [standing.recipient for standing in standings] == asked
    assert [standing.version for standing in standings] == [1 - int(p.key[-1]) % 2 for p in asked]
    written = await consents.read_written(BUSINESS, asked)
    assert [row.version for row in written] == [standing.version for standing in standings]
    assert [load(row.state) for row in written] == [standing.state for standing in standings]


async def test_a_number_belongs_to_its_business(consents: GroupCommit) -> None:
    """What one business records of a number, another knows nothing about."""
    await consents.submit(BUSINESS, PERSON, opt_in())
    (standing,) = await consents.read(OTHER_BUSINESS, [PERSON])
    assert standing.version == 0


async def test_the_state_is_the_fold_of_the_events(
    consents: GroupCommit, engine: Engine, clock: SteppingClock
) -> None:
    """Folding the events as their rows record them, in any order, gives the state of the
    recipient's row.
    """
    await history(consents, clock)
    written = await written_events(engine, KEY)
    stored = (await engine.read([KEY]))[KEY]
    events = [one.event() for one in written]
    assert len({event.kind for event in events}) == 14
    for seed in range(5):
        random.Random(seed).shuffle(events)
        assert dump(fold(events)) == stored.state
    assert stored.last_effective_at == max(event.effective_at for event in events)


async def test_the_leaf_hash_follows_from_the_columns(
    consents: GroupCommit, engine: Engine, clock: SteppingClock
) -> None:
    """The stored leaf hash is what anybody works out from the row's columns with RFC 8785 and
    SHA-256.
    """
    await history(consents, clock)
    written = await written_events(engine, KEY)
    assert written
    for one in written:
        assert bytes(one.columns["leaf_hash"]) == one.leaf_hash()


async def test_every_event_is_marked_for_the_log(
    consents: GroupCommit, engine: Engine, clock: SteppingClock
) -> None:
    """Each event has one mark with its leaf hash and bot, and there is no mark without an event."""
    await history(consents, clock)
    written = await written_events(engine, KEY)
    for one in written:
        assert one.marked_leaf == bytes(one.columns["leaf_hash"])
    marks = await rows_of(engine, SEAL_MARK)
    assert {mark["event_id"] for mark in marks} == {one.columns["event_id"] for one in written}
    assert {mark["bot_id"] for mark in marks} == {BOT}


async def test_commitments_open_with_the_private_values(
    consents: GroupCommit, engine: Engine, clock: SteppingClock
) -> None:
    """Every commitment is the salted hash of a kept value, every kept value has one, every salt is
    another.
    """
    await history(consents, clock)
    written = await written_events(engine, KEY)
    salts = [salt for one in written for salt, _ in one.private.values()]
    assert len(set(salts)) == len(salts)
    for one in written:
        assert one.commitments.keys() == one.private.keys()
        assert one.private["recipient"][1] == PERSON.key
        for name, (salt, value) in one.private.items():
            assert opens(one.commitments[name], name, salt, value)
            assert not opens(one.commitments[name], name, salt, value + " ")
    assert any(value == AWKWARD for one in written for _, value in one.private.values())


async def test_events_hold_nothing_personal(
    consents: GroupCommit, engine: Engine, clock: SteppingClock
) -> None:
    """The number, and what the person wrote, stand in no column of an event or a mark."""
    await history(consents, clock)
    for table in (EVENT, SEAL_MARK):
        text = repr(await rows_of(engine, table))
        assert text != "[]"
        for personal in (PERSON.key, "hello", "漢字"):
            assert personal not in text


async def test_an_event_says_when_by_both_clocks(
    consents: GroupCommit, engine: Engine, clock: SteppingClock
) -> None:
    """The source's own time and precision are kept beside the effective and the recorded time."""
    at = NOON - 5 * SECOND
    await consents.submit(BUSINESS, PERSON, opt_in(source=SourceTime(at, SECOND)))
    (written,) = await written_events(engine, KEY)
    assert (written.columns["effective_at"], written.columns["recorded_at"]) == (at, NOON)
    assert written.facts["source_at"] == instant(at)
    assert written.facts["source_precision_microseconds"] == SECOND
    assert written.facts["source_clamped"] is False


async def test_an_opt_in_that_adds_nothing_writes_nothing(
    consents: GroupCommit, engine: Engine, clock: SteppingClock
) -> None:
    """The second of two equal opt-ins is answered without an event, and the row stays as it was."""
    await consents.submit(BUSINESS, PERSON, opt_in())
    before = await engine.read([KEY])
    clock.step()
    again = await consents.submit(BUSINESS, PERSON, opt_in())
    assert again.event_id is None
    assert await engine.read([KEY]) == before


async def test_an_opt_out_is_never_elided(consents: GroupCommit, engine: Engine) -> None:
    """Every opt-out is an event of its own, also the tenth of a number never opted in, each later
    than the last.
    """
    answers = await asyncio.gather(
        *(consents.submit(BUSINESS, PERSON, opt_out()) for _ in range(10))
    )
    written = await written_events(engine, KEY)
    assert {one.columns["event_id"] for one in written} == {one.event_id for one in answers}
    assert sorted(one.columns["effective_at"] for one in written) == [NOON + n for n in range(10)]


async def test_a_clock_that_steps_back_orders_acts_all_the_same(
    consents: GroupCommit, engine: Engine, clock: SteppingClock
) -> None:
    """An act after another takes effect after it, even when the clock has gone back an hour
    meanwhile.
    """
    await consents.submit(BUSINESS, PERSON, opt_out())
    clock.step(-3600 * SECOND)
    await consents.submit(BUSINESS, PERSON, opt_in(grade=Grade.VERIFIED))
    (standing,) = await consents.read(BUSINESS, [PERSON])
    assert standing.last_effective_at == NOON + 1
    assert decide(standing.state, RULES, ORDER_UPDATE, standing.last_effective_at).allowed


async def test_a_callback_that_comes_again_changes_nothing(
    consents: GroupCommit, engine: Engine, clock: SteppingClock
) -> None:
    """A replay is answered as one, whether it comes at once, in the same batch or an hour later."""
    first = await asyncio.gather(
        *(consents.submit(BUSINESS, PERSON, inbound("STOP", "wamid.1")) for _ in range(5))
    )
    clock.step(3600 * SECOND)
    later = await consents.submit(BUSINESS, PERSON, inbound("STOP", "wamid.1"))
    assert [one.repeated for one in first] == [False, True, True, True, True]
    assert (later.repeated, later.said) == (True, Said.STOP)
    assert (await engine.read([KEY]))[KEY].version == 1
    assert len(await written_events(engine, KEY)) == 2
    (row,) = await rows_of(engine, DEDUPE)
    assert (row["shard_key"], row["bot_id"], row["dedupe_key"], row["recorded_at"]) == (
        KEY.shard_key,
        BOT,
        "wamid.1",
        NOON,
    )


async def test_a_stop_leaves_its_confirmation_in_the_outbox(
    consents: GroupCommit, engine: Engine
) -> None:
    """The confirmation waits beside the opt-out it confirms, due at once and for five minutes."""
    await consents.submit(BUSINESS, PERSON, inbound("STOP", "wamid.1"))
    (item,) = await rows_of(engine, OUTBOX)
    (out,) = [
        one for one in await written_events(engine, KEY) if one.columns["kind"] == "opted_out"
    ]
    assert item["causation"] == out.columns["event_id"]
    assert item["person_id"] == out.columns["person_id"]
    assert (item["shard_key"], item["business_id"], item["recipient"]) == tuple(KEY)
    assert (item["due_at"], item["expires_at"] - out.columns["effective_at"]) == (
        NOON,
        300 * SECOND,
    )
    assert (item["progress"], item["tries"], item["bot_id"]) == ("waiting", 0, BOT)


async def test_a_send_is_stored_before_it_is_made(consents: GroupCommit, engine: Engine) -> None:
    """An allowed message has its decision as an event and its attempt as intended, under one id."""
    await consents.submit(BUSINESS, PERSON, opt_in())
    decided = await consents.submit(BUSINESS, PERSON, send())
    (attempt,) = await rows_of(engine, ATTEMPT)
    (event,) = [
        one for one in await written_events(engine, KEY) if one.columns["kind"] == "message_allowed"
    ]
    assert decided.decision.allowed
    assert attempt["attempt_id"] == decided.attempt_id == event.facts["attempt_id"]
    assert attempt["decision_id"] == decided.decision_id == event.facts["decision_id"]
    assert (attempt["outcome"], attempt["settled_at"], attempt["recipient"]) == (
        "intended",
        None,
        PERSON.key,
    )


async def test_a_denied_send_leaves_no_attempt(consents: GroupCommit, engine: Engine) -> None:
    """A message that may not go is on record as denied, and nothing says it could have gone."""
    decided = await consents.submit(BUSINESS, PERSON, send())
    assert decided.decision.reason is DenialReason.NO_OPT_IN
    assert decided.attempt_id is None
    assert await rows_of(engine, ATTEMPT) == []
    assert [one.columns["kind"] for one in await written_events(engine, KEY)] == ["message_denied"]


@pytest.mark.parametrize("outcome", [one for one in AttemptOutcome if one != "intended"])
async def test_what_came_of_a_send_is_settled(
    consents: GroupCommit, engine: Engine, clock: SteppingClock, outcome: AttemptOutcome
) -> None:
    """The outcome stands beside the attempt it belongs to, and no other attempt is touched."""
    await consents.submit(BUSINESS, PERSON, opt_in())
    sends: list[SendDecided] = [await consents.submit(BUSINESS, PERSON, send()) for _ in range(2)]
    assert sends[0].attempt_id is not None
    clock.step()
    await consents.submit(BUSINESS, PERSON, settle(sends[0].attempt_id, outcome))
    rows = {row["attempt_id"]: row for row in await rows_of(engine, ATTEMPT)}
    settled, other = rows[sends[0].attempt_id], rows[sends[1].attempt_id or ""]
    assert (settled["outcome"], settled["provider_message_id"], settled["settled_at"]) == (
        outcome.value,
        "sandbox-1",
        NOON + SECOND,
    )
    assert (other["outcome"], other["settled_at"]) == ("intended", None)


async def test_a_thousand_callers_share_batches(consents: GroupCommit, engine: Engine) -> None:
    """A thousand commands at once about three hundred people are all answered and all kept, once
    each.
    """
    answers = await asyncio.gather(
        *(consents.submit(BUSINESS, number(count % 300), opt_out()) for count in range(1_000))
    )
    rows = await rows_of(engine, EVENT)
    assert sorted(row["event_id"] for row in rows) == sorted(one.event_id or "" for one in answers)
    standings = await consents.read(BUSINESS, [number(count) for count in range(300)])
    assert all(standing.version >= 1 for standing in standings)
    assert len({standing.person_id for standing in standings}) == 300


async def test_an_opt_out_is_in_force_at_once(consents: GroupCommit, clock: SteppingClock) -> None:
    """A decision that is asked for after an opt-out was answered obeys it, while others write to
    the same row.
    """
    await consents.submit(BUSINESS, PERSON, opt_in(grade=Grade.VERIFIED))
    for _ in range(30):
        clock.step()
        await consents.submit(BUSINESS, PERSON, opt_in(["orders"], Grade.VERIFIED))
        noise = [
            asyncio.ensure_future(consents.submit(BUSINESS, PERSON, inbound("hi", f"wamid.{n}")))
            for n in range(3)
        ]
        clock.step()
        await consents.submit(BUSINESS, PERSON, opt_out())
        (standing,) = await consents.read(BUSINESS, [PERSON])
        decision = decide(standing.state, RULES, ORDER_UPDATE, standing.last_effective_at)
        assert decision.reason is DenialReason.OPTED_OUT
        await asyncio.gather(*noise)


async def test_draining_waits_for_everybody(engine: Engine, clock: SteppingClock) -> None:
    """After draining, whoever handed in a command before it has an answer, and it is kept."""
    consents = GroupCommit(engine, clock, RandomIdentifiers(clock))
    tasks = [
        asyncio.ensure_future(consents.submit(BUSINESS, number(count), opt_out()))
        for count in range(600)
    ]
    await asyncio.sleep(0)
    await consents.drain()
    assert consents.queue_length == 0
    answers = await asyncio.gather(*tasks)
    rows = await rows_of(engine, EVENT)
    assert {row["event_id"] for row in rows} == {one.event_id for one in answers}
    await consents.drain()
