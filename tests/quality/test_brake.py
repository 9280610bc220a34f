"""A fall of quality narrows notifications by itself, and its recovery lets them go."""

from __future__ import annotations

import json
from typing import Any, Final

import pytest

from optwarden.consent.brake import DAY, Bounds
from optwarden.consent.vocabulary import SECOND
from optwarden.usecases.outbox.items import OutboxKind
from optwarden.usecases.quality.counting import Cell, Count, Dimension
from optwarden.usecases.quality.watching import Rate
from tests.doubles.upstream import UpstreamStub
from tests.doubles.world import World, number, statuses
from tests.providers.meta_envelope import PHONE_NUMBER_ID, change, encoded, signature

APP_SECRET: Final = "app-secret"
EVENTS_SECRET: Final = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYq="


@pytest.fixture(autouse=True)
async def through_meta(world: World) -> None:
    """The world's bot is called back as Meta's."""
    await world.change(
        provider_settings={
            "phone_number_id": PHONE_NUMBER_ID,
            "events_url": "http://127.0.0.1:9/events",
        },
        secrets={"callback_secret": APP_SECRET, "events_secret": EVENTS_SECRET},
    )


async def meta_says(world: World, field: str, **value: Any) -> None:
    """Bring Meta's notice, signed, of now."""
    entry = {"id": "1", "time": world.clock.at // SECOND, "changes": [change(value, field)]}
    body = encoded({"object": "whatsapp_business_account", "entry": [entry]})
    told = await world.client.post(
        f"/webhooks/meta_cloud/{world.bot.bot_id}",
        content=body,
        headers=signature(body, APP_SECRET),
    )
    assert told.status_code == 200, told.text


async def rated(world: World, event: str) -> None:
    await meta_says(
        world,
        "phone_number_quality_update",
        display_phone_number="15550783881",
        event=event,
        current_limit="TIER_1K",
    )


async def api(world: World, method: str, path: str, document: object = None) -> Any:
    answer = await world.client.request(
        method,
        f"/v1/bots/{world.bot.bot_id}/{path}".rstrip("/"),
        content=None if document is None else json.dumps(document).encode(),
        headers={
            "authorization": f"Bearer {world.token}",
            "content-type": "application/json",
        },
    )
    assert answer.status_code == 200, answer.text
    return answer.json()


async def decided(world: World, recipient: str, **message: str) -> dict[str, Any]:
    asked = message or {"type": "template", "template": "order_update"}
    answer = await world.client.post(
        f"/v1/bots/{world.bot.bot_id}/decisions",
        json={"recipient": recipient, "message": asked},
        headers={"authorization": f"Bearer {world.token}"},
    )
    found: dict[str, Any] = answer.json()
    return found


async def writes(world: World, text: str, message_id: str, sender: str) -> None:
    """Let a person write to the bot, by Meta's callback."""
    told = {
        "from": sender,
        "id": message_id,
        "timestamp": str(world.clock.at // SECOND),
        "type": "text",
        "text": {"body": text},
    }
    metadata = {"phone_number_id": PHONE_NUMBER_ID}
    value = {"messaging_product": "whatsapp", "metadata": metadata, "messages": [told]}
    await meta_says(world, "messages", **value)


async def test_a_flagged_number_is_narrowed_and_recovers(world: World) -> None:
    """Meta flags the number: what rests on the business's word alone is refused, with what would
    end it; who agreed by an act of their own lately, and who is answered, is reached all the same.
    A day after Meta takes it back, everything goes again.
    """
    await world.opt_in(number(1), number(2))
    world.clock.step(2 * SECOND)
    await writes(world, "START", "wamid.1", number(2))
    assert (await decided(world, number(1)))["allowed"]
    world.clock.step(2 * SECOND)
    await rated(world, "FLAGGED")
    world.gateway.directory.forget()
    denied = await decided(world, number(1))
    assert (denied["reason"], denied["rule"]) == ("quality_brake", 12)
    assert "GREEN or YELLOW for 24 h" in denied["explanation"]
    assert "verified or documented" in denied["explanation"]
    assert (await decided(world, number(2)))["allowed"]
    assert (await decided(world, number(2), type="text"))["allowed"]
    (refused,) = statuses(await world.send(number(1)))
    assert refused["details"].startswith("quality_brake: ")
    quality = await api(world, "GET", "quality")
    assert (quality["rating"], quality["tier"]) == ("RED", "TIER_1K")
    assert [one["cause"] for one in quality["brakes"]] == ["rating"]
    world.clock.step(3600 * SECOND)
    await rated(world, "UNFLAGGED")
    await world.gateway.quality.watch()
    assert not (await decided(world, number(1)))["allowed"]
    world.clock.step(DAY)
    await world.gateway.quality.watch()
    assert (await decided(world, number(1)))["allowed"]
    kinds = await world.rows(
        "SELECT kind, actor FROM config_event WHERE kind LIKE 'brake%' ORDER BY configuration"
    )
    assert kinds == [("brake_set", "gateway"), ("brake_released", "gateway")]
    listed = (await api(world, "GET", "quality/history"))["items"]
    assert [(one["kind"], one["said"]) for one in listed if one["kind"] == "rating"] == [
        ("rating", "YELLOW"),
        ("rating", "RED"),
    ]


async def test_what_is_said_again_keeps_no_brake_on(world: World) -> None:
    """YELLOW, then GREEN, or the same once more: 24 hours are counted from the first good word,
    and anew from the first after a bad one.
    """
    await rated(world, "FLAGGED")
    hour = 3600 * SECOND
    world.clock.step(hour)
    await rated(world, "UNFLAGGED")
    for _ in range(3):
        world.clock.step(7 * hour)
        await rated(world, "UNFLAGGED")
    await world.gateway.quality.watch()
    assert len((await api(world, "GET", "quality"))["brakes"]) == 1
    world.clock.step(3 * hour)
    await world.gateway.quality.watch()
    assert (await api(world, "GET", "quality"))["brakes"] == []
    await rated(world, "FLAGGED")
    world.clock.step(hour)
    await rated(world, "UNFLAGGED")
    world.clock.step(23 * hour)
    await world.gateway.quality.watch()
    assert len((await api(world, "GET", "quality"))["brakes"]) == 1


async def test_what_stays_red_is_narrowed_further(world: World) -> None:
    """After a day only verified opt-ins of the last 30 days go on."""
    await rated(world, "FLAGGED")
    world.clock.step(DAY)
    await world.gateway.quality.watch()
    brakes = (await api(world, "GET", "quality"))["brakes"]
    assert sorted((one["kind"], one["subject"]) for one in brakes) == [
        ("level", "1"),
        ("level", "2"),
    ]


async def test_the_same_notice_again_changes_nothing(world: World) -> None:
    """A provider repeats its callbacks."""
    await rated(world, "FLAGGED")
    await rated(world, "FLAGGED")
    assert len((await api(world, "GET", "quality/history"))["items"]) == 2
    count = "SELECT count(*) FROM config_event WHERE kind = 'brake_set'"
    assert await world.rows(count) == [(1,)]


async def test_a_paused_template_is_not_sent(world: World) -> None:
    """Meta pauses one; another goes on, and it goes again a day after Meta approved it."""
    await world.opt_in(number())
    about = {"message_template_id": 1, "message_template_name": "order_update"}
    await meta_says(world, "message_template_status_update", event="PAUSED", **about)
    world.gateway.directory.forget()
    denied = await decided(world, number())
    assert denied["reason"] == "quality_brake"
    assert "the template order_update" in denied["explanation"]
    assert (await decided(world, number(), type="template", category="UTILITY"))["allowed"]
    world.clock.step(SECOND)
    await meta_says(world, "message_template_status_update", event="APPROVED", **about)
    world.clock.step(DAY)
    await world.gateway.quality.watch()
    assert (await decided(world, number()))["allowed"]


async def test_an_operator_sets_and_releases(world: World) -> None:
    """By hand nothing is released by itself, and anything may be released."""
    await world.opt_in(number())
    level = {"kind": "level", "subject": "1"}
    (brake,) = (await api(world, "POST", "brake", level))["brakes"]
    assert (brake["cause"], brake["released_by"]) == ("operator", "an operator releases it")
    assert (await decided(world, number()))["reason"] == "quality_brake"
    world.clock.step(3 * DAY)
    await world.gateway.quality.watch()
    assert (await decided(world, number()))["reason"] == "quality_brake"
    assert (await api(world, "POST", "brake/release", level))["brakes"] == []
    assert (await decided(world, number()))["allowed"]


async def test_a_fall_is_told_to_the_business(world: World) -> None:
    """By a webhook of the type `quality.alert`; what became better is history only."""
    await rated(world, "FLAGGED")
    world.clock.step(SECOND)
    await rated(world, "UNFLAGGED")
    assert await world.outbox(OutboxKind.ALERT) == [("waiting", "")]
    shown = (await world.client.get("/metrics")).text
    assert 'optwarden_quality_alerts_total{kind="rating"} 1' in shown


async def count(world: World, *counted: tuple[str, str, int, int], days_ago: int = 0) -> None:
    """Let so many sends and opt-outs have been counted, of a dimension and name."""
    day = world.clock.at // DAY - days_ago
    await world.gateway.quality.watch._counts.add(
        {
            Cell(world.bot.business_id, world.bot.bot_id, day, Dimension(dimension), name): Count(
                sends, opt_outs
            )
            for dimension, name, sends, opt_outs in counted
        }
    )


async def test_a_bad_trend_holds_back_the_method(world: World) -> None:
    """Persons leave after a new way of opting in: what rests on it is held back, the rest goes."""
    await count(world, ("method", "ASSERTED", 1000, 0), days_ago=100)
    await count(world, ("method", "ASSERTED", 1000, 15), ("method", "WEB", 1000, 15))
    await world.gateway.quality.watch()
    quality = await api(world, "GET", "quality")
    assert [(one["kind"], one["subject"], one["cause"]) for one in quality["brakes"]] == [
        ("method", "WEB", "trend")
    ]
    passed = {one["name"]: (one["watched_closely"], one["passed"]) for one in quality["rates"]}
    assert passed == {"ASSERTED": (False, []), "WEB": (True, ["opt_outs"])}
    assert await world.outbox(OutboxKind.ALERT) == [("waiting", "")]
    world.clock.step(8 * DAY)
    await world.gateway.quality.watch()
    assert (await api(world, "GET", "quality"))["brakes"] == []


@pytest.mark.parametrize(
    "dimension, name, held",
    [
        ("bot", "", ("level", "1")),
        ("programme", "p1", ("level", "1")),
        ("topic", "orders", ("level", "1")),
        ("template", "(undeclared)", ("level", "1")),
        ("template", "sale", ("template", "sale")),
        ("method", "PRINT", ("method", "PRINT")),
    ],
)
async def test_what_a_bad_trend_narrows(
    world: World, dimension: str, name: str, held: tuple[str, str]
) -> None:
    """The template or the method alone where it is one of these, else the least fresh of all."""
    await count(world, (dimension, name, 1000, 25))
    await world.gateway.quality.watch()
    brakes = (await api(world, "GET", "quality"))["brakes"]
    assert [(one["kind"], one["subject"]) for one in brakes] == [held]


async def test_a_restricted_account_is_narrowed_most(world: World) -> None:
    """To level 2, and until a day after Meta gave it back."""
    await world.opt_in(number())
    about = {"phone_number": "15550783881", "event": "DISABLED_UPDATE"}
    banned = {"waba_ban_state": "DISABLE", "waba_ban_date": "March 1, 2026"}
    await meta_says(world, "account_update", **about, ban_info=banned)
    world.gateway.directory.forget()
    (brake,) = (await api(world, "GET", "quality"))["brakes"]
    assert (brake["kind"], brake["subject"], brake["cause"]) == ("level", "2", "account")
    denied = await decided(world, number())
    assert denied["reason"] == "quality_brake"
    assert "lifted its restriction for 24 h" in denied["explanation"]
    world.clock.step(SECOND)
    await meta_says(world, "account_update", **about, ban_info={"waba_ban_state": "REINSTATE"})
    world.clock.step(DAY)
    await world.gateway.quality.watch()
    assert (await decided(world, number()))["allowed"]


async def test_a_bot_has_bounds_of_its_own(world: World) -> None:
    """A shop that sends little may be stricter; 1000 of a thousand is never passed, whatever the
    method's age.
    """
    await api(world, "PATCH", "", {"alert_bounds": {"opt_outs": 3, "failures": 1000}})
    kinds = "SELECT kind FROM config_event ORDER BY configuration DESC LIMIT 1"
    assert await world.rows(kinds) == [("bot_changed",)]
    await count(world, ("template", "sale", 1000, 4))
    await world.gateway.quality.watch()
    quality = await api(world, "GET", "quality")
    assert [one["subject"] for one in quality["brakes"]] == ["sale"]
    (rate,) = quality["rates"]
    assert rate["passed"] == ["opt_outs"]
    bounds = Bounds(3, 10, 1000)
    closely = Rate(Dimension.METHOD, "WEB", Count(1000, 0, 0, 1000), True, bounds)
    assert closely.passed == ()
    assert closely.bound("opt_outs") == 1.5


async def test_few_sends_say_nothing(world: World) -> None:
    """One opt-out of a hundred is no trend."""
    await count(world, ("template", "sale", 199, 50))
    await world.gateway.quality.watch()
    assert (await api(world, "GET", "quality"))["brakes"] == []


async def test_sends_and_what_came_of_them_are_counted(world: World) -> None:
    """By method, template and topic; a STOP counts for the last template, a failure too."""
    await world.opt_in(number(1), number(2))
    for one in (1, 2):
        assert statuses(await world.send(number(one)))[0]["status"] == "success"
    world.clock.step(SECOND)
    await writes(world, "STOP", "wamid.9", number(1))
    await world.gateway.quality.counting.flush()
    quality = await api(world, "GET", "quality")
    rates = {
        (one["dimension"], one["name"]): (one["sends"], one["opt_outs"]) for one in quality["rates"]
    }
    assert rates[("bot", "")] == (2, 1)
    assert rates[("method", "ASSERTED")] == (2, 1)
    assert rates[("template", "order_update")] == (2, 1)
    (bot,) = [one for one in quality["rates"] if one["dimension"] == "bot"]
    assert bot["opt_outs_per_thousand"] == 500.0


async def test_the_alert_says_what_fell(world: World, upstream: UpstreamStub) -> None:
    """Signed as events are; its id is the signal's, so a receiver knows a repetition."""
    upstream.body = b"ok"
    settings = {"phone_number_id": PHONE_NUMBER_ID, "events_url": upstream.url}
    await world.change(provider_settings=settings)
    await rated(world, "FLAGGED")
    assert await world.delivery(OutboxKind.ALERT)() == 1
    (request,) = upstream.requests
    assert request.document["type"] == "quality.alert"
    told = request.document["data"]
    (listed,) = [
        one
        for one in (await api(world, "GET", "quality/history"))["items"]
        if one["kind"] == "rating"
    ]
    assert {name: told[name] for name in listed} == listed
    assert request.headers["webhook-id"] == listed["signal_id"]
    assert await world.outbox(OutboxKind.ALERT) == [("sent", "")]
