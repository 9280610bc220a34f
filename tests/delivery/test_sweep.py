"""What was left behind is settled once, and what has had its time is gone."""

from __future__ import annotations

import pytest

from optwarden.consent.commands.send import SettleAttempt
from optwarden.consent.vocabulary import SECOND
from optwarden.usecases.sweep import DAY, DEDUPE_KEPT, OUTBOX_KEPT
from tests.doubles.consents import Around, send_by, store_goes_away
from tests.doubles.world import World, another_process, envelope, notification, number
from tests.storage.stores import Store


async def _abandon(world: World, count: int) -> None:
    """Leave attempts behind that nobody settled."""
    send = world.gateway.send
    everybody = [number(one) for one in range(count)]
    await world.opt_in(*everybody)
    send_by(send, Around(world.gateway.consents, SettleAttempt, before=store_goes_away))
    assert (await world.send(*everybody)).status_code == 201
    send_by(send, world.gateway.consents)


async def test_an_attempt_that_may_still_be_settled_is_left_alone(world: World) -> None:
    """Only well after the provider's time is over nobody will settle it any more."""
    await _abandon(world, 1)
    world.clock.step(60 * SECOND)
    assert await world.sweep.settle_abandoned() == 0
    assert await world.outcomes() == ["intended"]


async def test_two_sweeps_settle_each_attempt_once(world: World, store: Store) -> None:
    """Two workers find the same attempts: one event each."""
    await _abandon(world, 5)
    world.clock.step(100 * SECOND)
    other = await another_process(world, store)
    try:
        await world.sweep.settle_abandoned()
        await other.worker._sweep.settle_abandoned()
    finally:
        await other.close()
    assert await world.outcomes() == ["unknown"] * 5
    assert (await world.kinds()).count("message_settled") == 5


async def test_attempts_of_a_bot_that_is_gone_are_settled_too(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They would be found first at each sweep, and leave no room for others."""
    await _abandon(world, 2)
    world.clock.step(100 * SECOND)

    async def nobody(_self: object, _bot_id: str) -> None:
        pass

    monkeypatch.setattr(type(world.gateway.directory), "bot", nobody)
    assert await world.sweep.settle_abandoned() == 2
    assert await world.outcomes() == ["unknown"] * 2
    assert await world.sweep.settle_abandoned() == 0


@pytest.mark.parametrize(
    "table, kept", [("dedupe", DEDUPE_KEPT), ("raw_inbound", 30 * DAY), ("outbox", OUTBOX_KEPT)]
)
async def test_rows_are_kept_for_their_time_and_no_longer(
    world: World, table: str, kept: int
) -> None:
    """Up to the bound they are there; after it they are gone."""
    await world.writes("STOP", "m1")
    await world.deliver()
    await world.call_back(b"not understood")
    assert len(await world.rows(f"SELECT 1 FROM {table}")) == 1
    world.clock.step(kept)
    await world.sweep.purge()
    assert len(await world.rows(f"SELECT 1 FROM {table}")) == 1
    world.clock.step(1)
    await world.sweep.purge()
    assert await world.rows(f"SELECT 1 FROM {table}") == []


async def test_what_waits_in_the_outbox_is_never_purged(world: World) -> None:
    """Only what came to its end is."""
    await world.writes("STOP", "m1")
    world.clock.step(2 * OUTBOX_KEPT)
    await world.sweep.purge()
    assert [progress for progress, _ in await world.outbox()] == ["waiting"]


async def test_a_callback_is_known_again_for_longer_than_providers_repeat_it(
    world: World,
) -> None:
    """A week later a repetition still changes nothing: the window it opened is long closed."""
    callback = envelope(notification("Hello", "m1", at=world.clock.at))
    await world.call_back(callback)
    world.clock.step(7 * DAY)
    await world.sweep.purge()
    await world.call_back(callback)
    assert await world.kinds() == ["message_received"]
