"""The desk at the console: read, upheld, dismissed, by whoever may read and by nobody else."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import httpx
import pytest

from optwarden.consent.vocabulary import Category
from optwarden.usecases.configuration import Scope
from tests.doubles.world import World, number, token_for
from tests.web.console.visitor import REQUESTS, Visitor, text_of

DESK = "/console/desk"
DOUBTFUL = "you have the wrong number <b>Now</b>"
SALE = {"type": "template", "category": "MARKETING"}
BOTH = frozenset({Scope.CONSENT, Scope.ADMIN})


@pytest.fixture
async def reader(world: World) -> Visitor:
    """Somebody who may read, on each engine; the bot sends marketing."""
    await world.change_rules(allowed_categories=frozenset(Category))
    token = await token_for(world.gateway, world.bot.business_id, BOTH)
    return await Visitor(world).signed_in(token=token)


def form_of(answer: httpx.Response) -> dict[str, str]:
    """The first item's form."""
    form = answer.text.partition('<form method="post" action="/console/desk"')[2]
    fields = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form)[:4]
    return {name: unescape(value) for name, value in fields}


async def press(visitor: Visitor, outcome: str, **changes: str) -> httpx.Response:
    """Press a button of the first item, and follow where that leads."""
    form = {**form_of(await visitor.get(DESK)), "outcome": outcome, **changes}
    sent = await visitor.post(DESK, form)
    assert sent.status_code == 303, sent.text
    return await visitor.get(sent.headers["location"])


async def reason(world: World, **message: str) -> str | None:
    answer = await world.client.post(
        f"/v1/bots/{world.bot.bot_id}/decisions",
        json={"recipient": number(), "message": message or SALE},
        headers={"authorization": f"Bearer {world.token}"},
    )
    found: str | None = answer.json()["reason"]
    return found


async def test_what_waits_is_shown(reader: Visitor) -> None:
    """Her words as she wrote them, the rule, and the last day; nothing of a word is markup."""
    assert "Nothing waits." in text_of(await reader.get(DESK))
    await reader.world.writes(DOUBTFUL, "m1")
    page = await reader.get(DESK)
    assert DOUBTFUL not in page.text
    assert f"+{number()} To be read by 2026-03-13" in text_of(page)
    assert "en.complaint" in text_of(page)
    reader.world.clock.at += 14 * 24 * 3600 * 1_000_000
    again = await Visitor(reader.world).signed_in(
        token=await token_for(reader.world.gateway, reader.world.bot.business_id, BOTH)
    )
    assert "Overdue since 2026-03-13" in text_of(await again.get(DESK))


async def test_dismissed(reader: Visitor) -> None:
    """Marketing is held back no longer; the item is among the settled ones."""
    await reader.world.writes(DOUBTFUL, "m1")
    assert await reason(reader.world) == "opted_out"
    assert "It is none" in text_of(await press(reader, "dismissed"))
    assert await reason(reader.world) == "no_opt_in"
    assert "Nothing waits." in text_of(await reader.get(DESK))
    assert "Dismissed" in text_of(await reader.get(f"{DESK}?settled=1"))


async def test_upheld(reader: Visitor) -> None:
    """It is her opt-out of everything."""
    await reader.world.opt_in(number())
    await reader.world.writes(DOUBTFUL, "m1")
    await press(reader, "upheld")
    assert await reason(reader.world, type="template", template="order_update") == "opted_out"


async def test_nothing_is_settled_unread(reader: Visitor) -> None:
    """What she wrote while the page was open is shown first."""
    await reader.world.writes(DOUBTFUL, "m1")
    assert form_of(await reader.get(DESK))["read"] == "1"
    await reader.world.writes("too many messages", "m2")
    page = await press(reader, "dismissed", read="1")
    assert "the person has written more since" in text_of(page)
    assert "too many messages" in text_of(page)
    assert await reason(reader.world) == "opted_out"


async def test_somebody_was_quicker(reader: Visitor) -> None:
    """Said, and nothing changes."""
    await reader.world.writes(DOUBTFUL, "m1")
    form = {**form_of(await reader.get(DESK)), "outcome": "upheld"}
    await press(reader, "dismissed")
    late = await reader.post(DESK, form)
    assert late.headers["location"].endswith("said=already_settled")
    assert await reason(reader.world) == "no_opt_in"


@pytest.mark.parametrize(
    "changes",
    [
        {"bot": "somebody-elses"},
        {"item": "nothing"},
        {"item": f"019a3f6e-9d40-7b11-9c52-51d0e1f7a902.{10**18}"},
        {"item": f"019a3f6e-9d40-7b11-9c52-51d0e1f7a902.{10**19 - 1}"},
        {"outcome": "burnt"},
        {"item": "019a3f6e-9d40-7b11-9c52-51d0e1f7a902"},
    ],
)
async def test_forms_that_mean_nothing(reader: Visitor, changes: dict[str, str]) -> None:
    """Nothing is settled, and the page says so."""
    await reader.world.writes(DOUBTFUL, "m1")
    form = {"outcome": "upheld", **changes}
    page = await press(reader, form.pop("outcome"), **form)
    assert "there is no such item" in text_of(page)
    assert await reason(reader.world) == "opted_out"


async def test_a_form_of_another_session(reader: Visitor) -> None:
    """Is not taken."""
    await reader.world.writes(DOUBTFUL, "m1")
    form = {**form_of(await reader.get(DESK)), "outcome": "dismissed", "form": "forged"}
    assert (await reader.post(DESK, form)).status_code == 403
    assert await reason(reader.world) == "opted_out"


async def test_without_the_scope_nothing_is_shown(visitor: Visitor) -> None:
    """Words are for `admin`, as in the API; there is no link to them either."""
    await visitor.world.writes(DOUBTFUL, "m1")
    assert "/console/desk" not in (await visitor.get(REQUESTS)).text
    page = await visitor.get(DESK)
    assert page.status_code == 403
    assert "wrong number" not in page.text
    hidden = re.findall(r'name="form" value="([^"]*)"', (await visitor.get(REQUESTS)).text)
    refused = await visitor.post(DESK, {"form": hidden[0], "outcome": "dismissed"})
    assert refused.status_code == 403


async def test_each_bot_has_its_own(reader: Visitor) -> None:
    """The one that is chosen is shown; one that is not there falls back to the first."""
    world = reader.world
    rules = replace(world.bot.rules, bot_id="second bot")
    await world.gateway.administration.create_bot(replace(world.bot, rules=rules, name="Second"))
    await world.writes(DOUBTFUL, "m1")
    assert f"+{number()}" in text_of(await reader.get(f"{DESK}?bot=shop-bot"))
    assert "Nothing waits." in text_of(await reader.get(f"{DESK}?bot=second%20bot"))
    assert "Nothing waits." in text_of(await reader.get(f"{DESK}?bot=third"))


async def test_signed_out_leads_to_signing_in(embedded: World) -> None:
    """As every page of the console does."""
    answer = await Visitor(embedded).get(DESK)
    assert (answer.status_code, answer.headers["location"]) == (303, "/console/sign-in")
