"""A burst of opt-outs by providers' errors is held until an operator says what it was."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import Signal
from optwarden.usecases.providers import Refused
from optwarden.usecases.record_signal import Signalled
from optwarden.usecases.tallies import HOUR
from tests.doubles.pigeon import Loft, identified, reported, wrote
from tests.doubles.world import TEXT, another_process, number, statuses
from tests.identity.test_refused_sends import Refuser
from tests.storage.stores import Store

ALL = Signal.OPTED_OUT_OF_ALL


async def api(loft: Loft, method: str, path: str = "") -> Any:
    """Call the anomalies of the bot."""
    world = loft.world
    answer = await world.client.request(
        method,
        f"/v1/bots/{world.bot.bot_id}/anomalies{path}",
        headers={"authorization": f"Bearer {world.token}"},
    )
    return answer.status_code, answer.json()


async def burst(loft: Loft, first: int, last: int, signal: Signal = ALL) -> None:
    """Report that the messages to these numbers failed with an opt-out's code."""
    for count in range(first, last + 1):
        item = reported(f"b{count}", number(count), signal)
        assert await loft.brings(item) == 200


async def opted_out(loft: Loft) -> int:
    return (await loft.world.kinds()).count("opted_out")


async def test_a_burst_is_held_and_a_stop_amid_it_counts(loft: Loft) -> None:
    """The first 50 of an hour are opt-outs, the others deny and are none until they are accepted;
    a STOP among them is one at once, and stays one when the rest is released.
    """
    everybody = [number(count) for count in range(1, 61)]
    await loft.world.opt_in(*everybody)
    loft.later()
    await burst(loft, 1, 55)
    assert await loft.brings(wrote("STOP", "m1", number(58))) == 200
    await burst(loft, 56, 60)
    assert await opted_out(loft) == 51
    assert await loft.reason(number(50)) == "opted_out"
    assert await loft.reason(number(51)) == "quarantined"
    assert await loft.reason(number(58)) == "opted_out"
    (entry,) = statuses(await loft.world.send(number(57)))
    assert entry["details"].startswith("quarantined: ")
    status, listed = await api(loft, "GET")
    assert (status, listed["items"][0]["state"], listed["items"][0]["held"]) == (200, "open", 10)
    assert await loft.metric("optwarden_anomalies_total") == 1
    assert await loft.metric('optwarden_quality_alerts_total{kind="anomaly"}') == 1
    assert await loft.metric("optwarden_opt_outs_quarantined_total") == 10
    loft.later()
    status, ended = await api(loft, "POST", "/1/release")
    assert (status, ended["state"], ended["held"]) == (200, "released", 0)
    assert [await loft.reason(number(count)) for count in (51, 57, 60)] == [None, None, None]
    assert await loft.reason(number(58)) == "opted_out"
    assert await loft.reason(number(50)) == "opted_out"


async def test_accepted_they_are_the_persons(loft: Loft) -> None:
    """As of when the provider told: what a person agreed to since holds."""
    await loft.world.opt_in(*(number(count) for count in range(1, 54)))
    loft.later()
    await burst(loft, 1, 53)
    loft.later()
    assert await loft.brings(wrote("START", "m1", number(53))) == 200
    assert await loft.reason(number(53)) is None
    loft.later()
    assert (await api(loft, "POST", "/1/accept"))[1]["state"] == "accepted"
    assert await loft.reason(number(51)) == "opted_out"
    assert await loft.reason(number(53)) is None
    status, problem = await api(loft, "POST", "/1/release")
    assert (status, problem["type"].rpartition(":")[2].rpartition("/")[2]) == (
        409,
        "ended_otherwise",
    )
    assert (await api(loft, "POST", "/2/accept"))[0] == 404


async def test_sends_that_are_refused_are_a_burst_as_well(loft: Loft) -> None:
    """Twilio answers 21610 to the call itself."""
    everybody = [number(count) for count in range(1, 54)]
    await loft.world.opt_in(*everybody)
    loft.world.gateway.send._providers = {
        "sandbox": Refuser(Refused(400, b"{}", signal=Signal.OPTED_OUT_OF_ALL))
    }
    loft.later()
    for one in everybody:
        assert (await loft.world.send(one)).status_code == 400
    assert await opted_out(loft) == 50
    assert await loft.reason(number(53)) == "quarantined"


async def test_what_comes_again_is_counted_once(embedded_loft: Loft) -> None:
    """A provider that repeats its callbacks makes no burst."""
    loft = embedded_loft
    await burst(loft, 1, 30)
    await burst(loft, 1, 30)
    await burst(loft, 31, 50)
    assert await opted_out(loft) == 50
    await burst(loft, 51, 51)
    await burst(loft, 51, 51)
    assert (await loft.world.kinds()).count("opt_out_quarantined") == 1
    assert (await api(loft, "GET"))[1]["items"][0]["held"] == 1


async def test_a_burst_across_the_hour_does_not_begin_anew(embedded_loft: Loft) -> None:
    """The hour before counts as far as the last 60 minutes reach into it."""
    loft = embedded_loft
    clock = loft.world.clock
    clock.at += HOUR - clock.at % HOUR - HOUR // 12
    await burst(loft, 1, 50)
    clock.at += HOUR // 6
    await burst(loft, 51, 60)
    assert (await loft.world.kinds()).count("opt_out_quarantined") > 0


async def test_a_busy_bot_has_more_believed(embedded_loft: Loft) -> None:
    """Five times its own hourly mean of the last 7 days."""
    loft = embedded_loft
    tallies, clock = loft.world.gateway.optin.tallies, loft.world.clock
    business, key = loft.world.bot.business_id, f"opt_outs_by_error:{loft.world.bot.bot_id}"
    hour = clock.at - clock.at % HOUR
    for before in range(2, 169):
        await tallies.add(business, key, hour - before * HOUR, 12)
    await burst(loft, 1, 59)
    assert await opted_out(loft) == 59
    await burst(loft, 60, 60)
    assert (await loft.world.kinds()).count("opt_out_quarantined") == 1


async def test_all_names_of_a_person_are_held(embedded_loft: Loft) -> None:
    """And released together."""
    loft = embedded_loft
    await loft.world.opt_in(number(51))
    assert await loft.brings(identified(number(51), "SE.51")) == 200
    await burst(loft, 1, 51)
    assert await loft.reason("SE.51", type="text") == "quarantined"
    loft.later()
    assert (await api(loft, "POST", "/1/release"))[1]["held"] == 0
    assert await loft.reason("SE.51", type="text") == "window_closed"
    assert await loft.reason(number(51)) is None


async def test_free_form_is_held_until_she_writes(embedded_loft: Loft) -> None:
    """A held opt-out closes the window as an opt-out does; a later message opens one."""
    loft = embedded_loft
    assert await loft.brings(wrote("Hello", "m0", number(51))) == 200
    loft.later()
    await burst(loft, 1, 51)
    assert await loft.reason(number(51), type="text") == "quarantined"
    loft.later()
    assert await loft.brings(wrote("Hello?", "m1", number(51))) == 200
    assert statuses(await loft.world.send(number(51), message=TEXT))[0]["status"] == "success"


@pytest.mark.parametrize("kind", ["release", "accept"])
async def test_the_next_burst_is_another_one(embedded_loft: Loft, kind: str) -> None:
    """What comes after an operator's word is held anew, under a number of its own."""
    loft = embedded_loft
    await burst(loft, 1, 52)
    await api(loft, "POST", f"/1/{kind}")
    loft.later()
    await burst(loft, 53, 53)
    assert await loft.brings(reported("again", number(52), ALL)) == 200
    listed = (await api(loft, "GET"))[1]["items"]
    assert [(one["anomaly_id"], one["held"]) for one in listed] == [(2, 2), (1, 0)]
    assert await loft.brings(wrote("STOP", "m9", number(53))) == 200
    assert await loft.reason(number(53)) == "opted_out"


async def test_several_processes_count_together(loft: Loft, store: Store) -> None:
    """And hold in one anomaly, though both see it begin."""
    world = loft.world
    other = await another_process(world, store)
    try:
        records = [
            gateway.receive_inbound._identities.record_signal for gateway in (world.gateway, other)
        ]
        await asyncio.gather(
            *(
                records[count % 2](
                    world.bot,
                    "pigeon",
                    Msisdn(number(count)),
                    Signalled(ALL, f"m{count}"),
                )
                for count in range(1, 71)
            )
        )
    finally:
        await other.close()
    kinds = await world.kinds()
    assert (kinds.count("opted_out"), kinds.count("opt_out_quarantined")) == (50, 20)
    listed = (await api(loft, "GET"))[1]["items"]
    assert [(one["anomaly_id"], one["held"]) for one in listed] == [(1, 20)]
