from typing import Any

import pytest

from optwarden.consent.recipient import Msisdn
from optwarden.consent.rules import Template
from optwarden.consent.vocabulary import Category, Method, PersonAct
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.outbox.items import OutboxKind
from tests.doubles.world import World, number
from tests.programmes.declared import published
from tests.web.api.caller import Caller


async def opted_in_by_page(world: World, programme_id: str, recipient: str = number()) -> None:
    """Somebody proves her number through a page whose programme collects it; no window is open."""
    world.gateway.directory.forget()
    bot = await world.gateway.directory.bot(world.bot.bot_id)
    assert bot is not None
    agreement = Agreement(
        Method.WEB,
        PersonAct.TICKED_BOX,
        ("orders",),
        "checkout-en-1",
        "/o/x",
        observed=True,
        personal={"ip_address": "2001:db8::1", "user_agent": "Browser/1.0"},
    )
    collected = await world.gateway.optin.collect(
        bot, bot.rules.programmes[programme_id], Msisdn(recipient), agreement
    )
    assert collected.confirms


async def delivered(world: World) -> list[Any]:
    """What the sandbox was asked to send by the confirmations that are due."""
    await world.delivery(OutboxKind.OPT_IN_CONFIRMATION)()
    return [message for _, message in await world.sandbox()]


@pytest.mark.parametrize(
    "of_programme, settings, template, language",
    [
        ("welcome", {}, "welcome", "en"),
        ("welcome", {"confirmation_template_language": "en_GB"}, "welcome", "en_GB"),
        (None, {}, "order_update", "en"),
    ],
)
async def test_a_programmes_own_template_confirms(
    api: Caller,
    of_programme: str | None,
    settings: dict[str, str],
    template: str,
    language: str,
) -> None:
    """Where no window is open its template goes, else the bot's."""
    world = api.world
    await world.gateway.administration.declare_template(
        world.bot, Template("welcome", Category.UTILITY, "orders")
    )
    await world.change(provider_settings={"confirmation_template": "order_update"})
    programme = await published(
        api,
        confirmation_template=of_programme,
        settings={"chat_number": "15550100999", **settings},
    )
    await opted_in_by_page(world, programme["programme_id"])
    (message,) = await delivered(world)
    assert (message["template_name"], message["language"]) == (template, language)
    assert message["body_params"] == ["Corner Shop", "orders", "Reply STOP to opt out."]


async def test_a_withdrawn_programme_leaves_it_to_the_bot(embedded_api: Caller) -> None:
    """What was collected before is confirmed all the same."""
    world = embedded_api.world
    await world.change(provider_settings={"confirmation_template": "order_update"})
    await world.gateway.administration.declare_template(
        world.bot, Template("welcome", Category.UTILITY, "orders")
    )
    programme = await published(embedded_api, confirmation_template="welcome")
    other = await published(embedded_api, "other")
    await opted_in_by_page(world, programme["programme_id"])
    await embedded_api.call("DELETE", "/v1/programmes/parcel")
    world.gateway.directory.forget()
    (message,) = await delivered(world)
    assert message["template_name"] == "order_update"
    assert other["published"]
