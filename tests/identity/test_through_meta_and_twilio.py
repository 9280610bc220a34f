"""A STOP to one bot through Meta ends sends of another through Twilio, under whichever name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import httpx
import pytest

from optwarden.consent.rules import BotRules, Template
from optwarden.consent.vocabulary import Category
from optwarden.usecases.configuration import BotRecord
from tests.doubles.upstream import UpstreamStub
from tests.doubles.world import ORDER_UPDATE, World, number, statuses
from tests.providers.meta_envelope import (
    PARENT_ID,
    PHONE_NUMBER_ID,
    USER_ID,
    about,
    change,
    contact,
    encoded,
    envelope,
    message,
    signature,
)

SECRET: Final = "app-secret"
TWILIO_BOT: Final = "twilio-bot"
NEW_ID: Final = "SE.99999999999999999999"


@pytest.fixture(autouse=True)
async def two_bots(world: World, upstream: UpstreamStub) -> None:
    """The world's bot is Meta's; its sister sends through the stub as Twilio does."""
    await world.change(
        provider="meta_cloud", senders=(PHONE_NUMBER_ID,), secrets={"callback_secret": SECRET}
    )
    upstream.body = b'{"sid":"SM9","status":"queued","error_code":null}'
    administration = world.gateway.administration
    twilio = await administration.create_bot(
        BotRecord(
            BotRules(TWILIO_BOT, world.bot.business_id),
            "",
            "Twilio bot",
            None,
            "twilio",
            {
                "base_url": upstream.url,
                "account_sid": "AC1",
                "from": "+14155238886",
                "content_sid_order_update": "HX" + "0" * 32,
            },
            {"auth_token": "auth-token"},
        )
    )
    await administration.declare_template(twilio, Template("order_update", Category.UTILITY))


async def tell(world: World, value: dict[str, Any], field: str = "messages") -> None:
    body = encoded(envelope(change(value, field)))
    path = f"/webhooks/meta_cloud/{world.bot.bot_id}"
    told = await world.client.post(path, content=body, headers=signature(body, SECRET))
    assert told.status_code == 200


def writes(text: str, message_id: str, wa_id: str | None, user_id: str | None) -> dict[str, Any]:
    """What Meta tells of a message, with the names it has."""
    named = {"from": wa_id, "from_user_id": user_id}
    one = message("text", {"body": text}, id=message_id, timestamp=None, **named)
    return about(messages=[one], contacts=[contact(wa_id, user_id)])


async def through_twilio(world: World, method: str, path: str, **document: Any) -> httpx.Response:
    return await replace(world, bot=replace(world.bot, rules=BotRules(TWILIO_BOT, ""))).call(
        method, path, document
    )


async def sent_by_twilio(world: World) -> tuple[str, str]:
    """What comes of a template to the number: the status, and the reason."""
    answer = await through_twilio(world, "POST", "messages", to=[number()], message=ORDER_UPDATE)
    (entry,) = statuses(answer)
    return entry["status"], str(entry.get("details", "")).partition(":")[0]


async def test_a_stop_to_one_bot_ends_sends_of_the_other(
    world: World, upstream: UpstreamStub
) -> None:
    """Opted in with Twilio's bot, sent; STOP to Meta's; nothing more leaves."""
    await through_twilio(world, "POST", "provision/optin", numbers=[number()])
    assert await sent_by_twilio(world) == ("success", "")
    world.clock.step()
    await tell(world, writes("STOP", "wamid.1", number(), None))
    assert await sent_by_twilio(world) == ("failure", "opted_out")
    assert len(upstream.requests) == 1


@pytest.mark.parametrize("stop_first", [True, False])
async def test_a_stop_from_a_user_id_ends_sends_to_the_number(
    world: World, upstream: UpstreamStub, stop_first: bool
) -> None:
    """Whether Meta tells before or after the STOP that the id and the number are one person's."""
    await through_twilio(world, "POST", "provision/optin", numbers=[number()])
    world.clock.step()
    told = [
        writes("STOP", "wamid.1", None, USER_ID),
        writes("Hello", "wamid.2", number(), USER_ID),
    ]
    for value in told if stop_first else reversed(told):
        await tell(world, value)
    assert await sent_by_twilio(world) == ("failure", "opted_out")
    assert upstream.requests == []


async def test_a_changed_id_is_followed_and_a_strange_one_is_not(world: World) -> None:
    """A notice of the change explains the new id; without one the number is quarantined."""
    await through_twilio(world, "POST", "provision/optin", numbers=[number()])
    await tell(world, writes("Hello", "wamid.1", number(), USER_ID))
    update = {"user_id": {"previous": USER_ID, "current": NEW_ID}, "timestamp": "1772366400"}
    await tell(world, about(user_id_update=[update]), "user_id_update")
    await tell(world, writes("Hello again", "wamid.2", number(), NEW_ID))
    assert (await sent_by_twilio(world))[0] == "success"
    await tell(world, writes("Who is this?", "wamid.3", number(), "SE.777"))
    assert await sent_by_twilio(world) == ("failure", "quarantined")


async def test_the_parent_id_of_two_portfolios_explains_two_ids(world: World) -> None:
    """The same person writes to a bot of each: every callback names the parent id beside the id."""
    await through_twilio(world, "POST", "provision/optin", numbers=[number()])
    for count, user_id in enumerate((USER_ID, NEW_ID)):
        value = writes("Hello", f"wamid.{count}", number(), user_id)
        value["contacts"][0]["parent_user_id"] = PARENT_ID
        await tell(world, value)
    assert (await sent_by_twilio(world))[0] == "success"


async def test_the_switch_in_whatsapp_ends_marketing_everywhere(world: World) -> None:
    """Stopped at Meta's bot: a template of marketing is denied at Twilio's, an update is not."""
    await through_twilio(world, "POST", "provision/optin", numbers=[number()])
    world.clock.step()
    stopped = {
        "wa_id": number(),
        "category": "marketing_messages",
        "value": "stop",
        "timestamp": 1_772_366_401,
    }
    await tell(world, about(user_preferences=[stopped]), "user_preferences")
    assert (await sent_by_twilio(world))[0] == "success"
    answer = await world.client.post(
        f"/v1/bots/{TWILIO_BOT}/decisions",
        json={
            "recipient": number(),
            "message": {"type": "template", "category": "MARKETING"},
        },
        headers={"authorization": f"Bearer {world.token}"},
    )
    assert answer.json()["reason"] == "opted_out"
