import base64
import json
import re
from typing import Any

import httpx
import pytest

from optwarden.consent.vocabulary import SECOND, Method, Verification
from tests.doubles.world import World
from tests.web.pages.shop import PROGRAMME, publish
from tests.web.pages.visitor import Visitor, form_of

HERS = "46701740605"
HOUR = 3600 * SECOND


async def asks_for_link(world: World, **changes: Any) -> httpx.Response:
    body = {"programme": PROGRAMME, "recipient": HERS, "page": "profile", **changes}
    return await world.client.post(
        f"/v1/bots/{world.bot.bot_id}/page-links",
        json=body,
        headers={"authorization": f"Bearer {world.token}"},
    )


async def link(world: World, **changes: Any) -> str:
    answer = await asks_for_link(world, **changes)
    assert answer.status_code == 201, answer.text
    url: str = answer.json()["url"]
    return url


async def test_her_number_is_in_the_form_and_in_no_url(shop: World, visitor: Visitor) -> None:
    """The link says nothing of her; the page shows her number, and opening it changes nothing."""
    await publish(shop, verification=Verification.NONE)
    url = await link(shop)
    assert url.startswith(f"http://gateway/o/{PROGRAMME}/me?t=")
    token = url.partition("?t=")[2]
    assert HERS not in url
    assert HERS.encode() not in base64.urlsafe_b64decode(token + "==")
    for _ in range(3):
        page = await visitor.get(url)
        assert page.status_code == 200
        assert form_of(page)[1]["number"] == "+46 70 174 06 05"
    assert await shop.kinds() == []
    assert page.headers["cache-control"] == "no-store"


async def test_she_agrees(shop: World, visitor: Visitor) -> None:
    """The opt-in is documented: a business's session does not prove a number to us."""
    await publish(shop, verification=Verification.NONE)
    page = await visitor.fill(await visitor.get(await link(shop)))
    await visitor.confirm(page)
    await visitor.confirm(page)
    ((kind, facts, personal),) = await shop.rows(
        "SELECT e.kind, e.facts, p.personal FROM event AS e"
        " JOIN event_private AS p ON p.shard_key = e.shard_key AND p.event_id = e.event_id"
    )
    assert (kind, json.loads(facts)["grade"]) == ("opted_in", "documented")
    assert f"http://gateway/o/{PROGRAMME}/me" in personal
    assert "?t=" not in personal


async def test_she_changes_her_number(shop: World, visitor: Visitor) -> None:
    """What she types counts, not what the link came with."""
    await publish(shop, verification=Verification.NONE)
    page = await visitor.fill(await visitor.get(await link(shop)), number="070-174 06 06")
    assert "+46 70 174 06 06" in page.text
    await visitor.confirm(page)
    ((recipient,),) = await shop.rows("SELECT recipient FROM recipient")
    assert recipient == "46701740606"


async def test_click_to_chat_shows_which_number_is_known(shop: World, visitor: Visitor) -> None:
    """She sees it, and writes from whichever is to get the messages."""
    await publish(shop)
    page = await visitor.get(await link(shop))
    assert "+46 70 174 06 05" in page.text
    step = await visitor.fill(page)
    assert "https://wa.me/15550100999?text=" in step.text


async def test_links_end(shop: World, visitor: Visitor) -> None:
    """After an hour a link says that it has expired, its form too; nothing is recorded."""
    await publish(shop, verification=Verification.NONE)
    url = await link(shop)
    page = await visitor.fill(await visitor.get(url))
    shop.clock.at += HOUR
    for answer in (await visitor.get(url), await visitor.confirm(page)):
        assert answer.status_code == 410
        assert "This link has expired" in answer.text
    assert await shop.kinds() == []


@pytest.mark.parametrize("spoilt", ["", "nonsense", "x" * 3_000, "é", "%00"])
async def test_links_of_nobody(shop: World, visitor: Visitor, spoilt: str) -> None:
    """What is no token of ours opens nothing."""
    await publish(shop, verification=Verification.NONE)
    answer = await visitor.get(f"/o/{PROGRAMME}/me", params={"t": spoilt})
    assert answer.status_code == 403
    assert "This link does not work" in answer.text


async def test_a_link_opens_one_page_of_one_programme(shop: World, visitor: Visitor) -> None:
    """Cut, altered, of another programme or for another page: refused."""
    await publish(shop, programme_id="another1", verification=Verification.NONE)
    await publish(shop, verification=Verification.NONE)
    url = await link(shop)
    token = url.partition("?t=")[2]
    altered = ("B" if token[40] != "B" else "C").join((token[:40], token[41:]))
    other = await link(shop, page="preferences")
    assert other.startswith(f"http://gateway/o/{PROGRAMME}/preferences?t=")
    for path in (
        url[:-3],
        f"/o/{PROGRAMME}/me?t={altered}",
        f"/o/another1/me?t={token}",
        f"/o/{PROGRAMME}/me?t={other.partition('?t=')[2]}",
    ):
        assert (await visitor.get(path)).status_code == 403


async def test_the_api_names_what_is_wrong(shop: World) -> None:
    """An unknown programme is 404; one that takes nothing by WEB has no profile page."""
    await publish(shop)
    assert (await asks_for_link(shop, programme="zzzz")).status_code == 404
    assert (await asks_for_link(shop, recipient="12")).status_code == 400
    assert (await asks_for_link(shop, page="home")).status_code == 400
    await publish(shop, methods=frozenset({Method.SMS}))
    assert (await asks_for_link(shop)).status_code == 400
    assert (await asks_for_link(shop, page="preferences")).status_code == 201


async def test_a_language_of_her_own(shop: World, visitor: Visitor) -> None:
    """The business says which language its session speaks."""
    await publish(shop)
    url = await link(shop, language="ar")
    assert re.search(r'<html lang="ar" dir="rtl">', (await visitor.get(url)).text)


async def test_user_ids_are_not_numbers(shop: World, visitor: Visitor) -> None:
    """Whoever is known by a user id types her number."""
    await publish(shop, verification=Verification.NONE)
    page = await visitor.get(await link(shop, recipient="US.13491208655302741918"))
    assert form_of(page)[1]["number"] == ""
