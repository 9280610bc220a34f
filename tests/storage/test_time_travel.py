from random import Random

import pytest

from optwarden.consent.events import SourceTime
from optwarden.consent.recipient import Recipient
from optwarden.consent.refolding.cells import differing
from optwarden.consent.state import ConsentState, dump
from optwarden.consent.vocabulary import EventKind
from optwarden.storage.directory.past_rules import StoredPastRules
from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import GroupCommit
from optwarden.storage.past import StoredPast
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.time_travel.knowing import KnownBy, folded, knowledge_of, known
from optwarden.usecases.time_travel.send_then import SEND, ExplainSend
from tests.storage.commands import BOT, BUSINESS, SteppingClock
from tests.storage.random_life import BOTS, PEOPLE, RandomLife
from tests.storage.sealing import PlainSealer


async def state_known(
    past: StoredPast, consents: GroupCommit, person: Recipient, known_by: KnownBy, now: int
) -> ConsentState:
    """The fold of what was known of a person."""
    (standing,) = await consents.read(BUSINESS, [person])
    assert standing.person_id is not None
    events = await past.events(BUSINESS, person, standing.person_id)
    bots = [rules.bot_id for rules in BOTS]
    knowledge = await knowledge_of(past, BOT, known_by, bots, now)
    return folded(await known(past, events, knowledge), None)


@pytest.mark.parametrize("by_size", [False, True], ids=["by time", "by size"])
async def test_what_was_known_then_is_the_row_of_then(
    consents: GroupCommit, engine: Engine, clock: SteppingClock, by_size: bool
) -> None:
    """Whatever was told since, the events that were sealed by then fold into the rows of then."""
    life = RandomLife(consents, clock, Random(4))
    sealer, past = PlainSealer(engine, Keyring.create(), clock), StoredPast(engine)
    rows: list[tuple[KnownBy, dict[Recipient, ConsentState]]] = []
    people = PEOPLE[:6]
    for _ in range(5):
        await life.live(40, people)
        await consents.drain()
        clock.step()
        await sealer.seal()
        found = await consents.read(BUSINESS, people)
        size = await PlainSealer.size_of(engine, f"bot/{BOT}")
        by = KnownBy(size) if by_size else KnownBy(time=SourceTime(clock.now(), 1))
        rows.append((by, {one.recipient: one.state for one in found}))
        clock.step()
    await life.live(40, people)
    for by, states in rows:
        for person, state in states.items():
            then = await state_known(past, consents, person, by, clock.now())
            assert differing(dump(state), then) == []


async def test_every_send_is_decided_again_as_it_was(
    consents: GroupCommit, engine: Engine, clock: SteppingClock
) -> None:
    """On what had been recorded before it, each send comes out as stored: reason, rule, grade and
    what it relied on.
    """
    await RandomLife(consents, clock, Random(5)).live(500)
    explain = ExplainSend(consents, StoredPast(engine), StoredPastRules(engine), clock)
    sends = 0
    for person in PEOPLE:
        (standing,) = await consents.read(BUSINESS, [person])
        assert standing.person_id is not None
        for one in await StoredPast(engine).events(BUSINESS, person, standing.person_id):
            kinds = (EventKind.MESSAGE_ALLOWED, EventKind.MESSAGE_DENIED)
            if one.stored.kind not in kinds or one.stored.facts["purpose"] != SEND:
                continue
            (rules,) = [rules for rules in BOTS if rules.bot_id == one.stored.bot_id]
            found = await explain(rules, person, one.stored.event_id)
            assert found.then is not None
            verdict, stored = found.then.verdict, found.stored
            assert (found.then.reason, verdict.rule) == (stored.reason, stored.rule)
            assert (verdict.grade, verdict.events) == (stored.grade, stored.relied_on)
            sends += 1
    assert sends > 40


async def test_a_send_on_all_that_is_known_is_the_send_on_all_there_is(
    consents: GroupCommit, engine: Engine, clock: SteppingClock
) -> None:
    """Where everything was sealed by then, what was known is what is known now: also of stops
    that were carried from another name later than they were said.
    """
    keyring = Keyring.create()
    await RandomLife(consents, clock, Random(5)).live(400)
    await consents.drain()
    await PlainSealer(engine, keyring, clock).seal()
    explain = ExplainSend(consents, StoredPast(engine), StoredPastRules(engine), clock)
    by, sends = KnownBy(time=SourceTime(clock.now(), 1)), 0
    for person in PEOPLE:
        (standing,) = await consents.read(BUSINESS, [person])
        assert standing.person_id is not None
        for one in await StoredPast(engine).events(BUSINESS, person, standing.person_id):
            kinds = (EventKind.MESSAGE_ALLOWED, EventKind.MESSAGE_DENIED)
            if one.stored.kind not in kinds or one.stored.facts["purpose"] != SEND:
                continue
            (rules,) = [rules for rules in BOTS if rules.bot_id == one.stored.bot_id]
            found = await explain(rules, person, one.stored.event_id, by)
            assert found.then is not None
            assert found.now is not None
            assert found.then.verdict == found.now.verdict
            sends += 1
    assert sends > 30
