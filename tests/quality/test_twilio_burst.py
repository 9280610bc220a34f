"""A burst of Twilio's 21610, through its own signed callbacks, with a STOP in the middle of it."""

from __future__ import annotations

from optwarden.consent.vocabulary import SECOND
from tests.doubles.upstream import UpstreamStub
from tests.doubles.world import World, number, statuses
from tests.providers.test_twilio_story import OURS, call_back, through_twilio

WROTE = 57
"""Which of the persons says STOP herself."""


async def fails(world: World, count: int) -> None:
    """Twilio reports that a message was not sent: the recipient has unsubscribed."""
    answer = await call_back(
        world,
        MessageSid=f"SM{count:04d}",
        MessageStatus="failed",
        ErrorCode="21610",
        From=f"whatsapp:{OURS}",
        To=f"whatsapp:+{number(count)}",
    )
    assert answer.status_code == 200


async def reason(world: World, count: int) -> str:
    """Why the guard refuses a template to this person; empty where it goes."""
    (entry,) = statuses(await world.send(number(count)))
    return entry["details"].partition(":")[0] if entry["status"] == "failure" else ""


async def test_a_burst_of_21610_and_a_stop_in_its_middle(
    world: World, upstream: UpstreamStub
) -> None:
    """Nobody of them is sent to; released, all are but who said so herself and the first fifty."""
    await through_twilio(world, upstream)
    await world.opt_in(*(number(count) for count in range(1, 61)))
    world.clock.step(SECOND)
    for count in range(1, 61):
        await fails(world, count)
        if count == WROTE:
            said = {"From": f"whatsapp:+{number(count)}", "To": f"whatsapp:{OURS}"}
            told = await call_back(world, **said, Body="STOP", MessageSid="SMstop")
            assert told.status_code == 200
    refused = [await reason(world, count) for count in (1, 50, 51, 56, WROTE, 58, 60)]
    assert refused == [
        *("opted_out", "opted_out"),
        *("quarantined", "quarantined", "opted_out", "quarantined", "quarantined"),
    ]
    assert upstream.requests == []
    world.clock.step(SECOND)
    end = world.gateway.end_anomaly
    assert (await end(world.bot.rules, 1, accepted=False)).held == 0
    gone = [await reason(world, count) for count in (51, 56, WROTE, 58, 60)]
    assert gone == ["", "", "opted_out", "", ""]
    assert len(upstream.requests) == 4
    assert (await world.kinds()).count("opt_out_quarantined") == 10
