"""Marks that wait too long are told of, in every way that somebody may be looking."""

from __future__ import annotations

import logging

import pytest

from optwarden.consent.vocabulary import SECOND
from tests.doubles.world import World, number


async def test_a_stuck_sealer_is_an_alarm(world: World, caplog: pytest.LogCaptureFixture) -> None:
    """After a minute: a log line and a counter, on `/readyz`, and an alert to the bot's business;
    none of them has a number.
    """
    await world.opt_in(number(1), number(2))
    sealing = world.gateway.sealing
    await sealing.look()
    assert (await sealing.watch.backlog()).stuck == ()
    world.clock.step(61 * SECOND)
    with caplog.at_level(logging.WARNING):
        await sealing.look()
    (record,) = [one for one in caplog.records if "wait too long" in one.message]
    backlog = await sealing.watch.backlog()
    assert (record.__dict__["marks"], record.__dict__["oldest_seconds"]) == (backlog.marks, 61)
    assert f"bot/{world.bot.bot_id}" in backlog.stuck
    assert (await world.client.get("/readyz")).json()["sealing"] == "stuck"
    metrics = (await world.client.get("/metrics")).text
    assert "optwarden_sealing_stuck_total 1.0" in metrics
    assert 'optwarden_quality_alerts_total{kind="sealing"} 1.0' in metrics
    assert number(1) not in metrics + caplog.text
    (signal,) = await world.gateway.quality.signals.page(world.bot, None, 10)
    assert (signal.kind, signal.said, signal.alert) == ("sealing", "stuck", True)


async def test_an_alarm_ends_when_all_is_sealed(world: World) -> None:
    """Sealed, nothing is said any more; an alert is one an hour while it lasts."""
    await world.opt_in(number(1))
    sealing = world.gateway.sealing
    world.clock.step(61 * SECOND)
    await sealing.look()
    await sealing.look()
    assert len(await world.gateway.quality.signals.page(world.bot, None, 10)) == 1
    assert await sealing.seal()
    assert (await sealing.watch.backlog()) == (0, 0.0, ())
    assert "sealing" not in (await world.client.get("/readyz")).json()
