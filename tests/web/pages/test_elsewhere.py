"""How programmes reach other people's pages and applications: frames, forms, JSON, agreements."""

import json
from dataclasses import replace
from typing import Any

import httpx
import pytest

from optwarden.consent.vocabulary import Method, Verification
from tests.doubles.world import World
from tests.web.pages.shop import PROGRAMME, publish, publish_wording, worded
from tests.web.pages.visitor import PATH, Visitor, form_of

HERS = "46701740605"


async def test_a_form_of_another_site_leads_here(shop: World, visitor: Visitor) -> None:
    """Its number is in our form, its ticks are not, and nothing is recorded until ours is sent."""
    await publish(shop, verification=Verification.NONE)
    sent = {"number": "070-174 06 05", "country": "SE", "topic": "orders", "lang": "en"}
    page = await visitor.post(f"{PATH}/form", sent)
    assert page.status_code == 200
    action, fields = form_of(page)
    assert action == PATH
    assert fields["number"] == "070-174 06 05"
    assert "topic" not in fields
    assert "Nothing has been saved yet" in page.text
    assert await shop.kinds() == []
    done = await visitor.confirm(await visitor.fill(page))
    assert done.status_code == 200
    assert await shop.kinds() == ["opted_in"]
    assert (await visitor.get(f"{PATH}/form")).status_code == 405


async def test_the_script_names_our_page(shop: World, visitor: Visitor) -> None:
    """It is code and data, and nothing of a title is code."""
    wild = '</script>"+alert(1)+"\u2028'
    await publish(shop, title=wild)
    script = await visitor.get(f"{PATH}/embed.js")
    assert script.headers["content-type"] == "text/javascript; charset=utf-8"
    assert script.headers["cross-origin-resource-policy"] == "cross-origin"
    config = json.loads(script.text.rpartition("})(")[2].removesuffix(");\n"))
    assert config == {"path": PATH, "title": wild}


async def test_an_application_learns_what_to_show(shop: World, visitor: Visitor) -> None:
    """The wording in her language, with its hash and the id that evidence names."""
    await publish(shop)
    document = (await visitor.get(f"{PATH}/disclosure?lang=ar")).json()
    published = await shop.gateway.optin.disclosures.published_one(
        shop.bot.business_id, "page-ar-1"
    )
    assert document["disclosure_id"] == "page-ar-1"
    assert document["content_hash"] == published.content_hash.hex()
    assert document["text"] == worded("ar").text
    assert document["direction"] == "rtl"
    assert document["languages"] == ["ar", "en"]
    assert [one["topic"] for one in document["topics"]] == ["orders", "offers"]
    await publish(shop, methods=frozenset({Method.SMS}))
    assert (await visitor.get(f"{PATH}/disclosure")).status_code == 404


def agreement(**changes: Any) -> dict[str, Any]:
    usual = {
        "recipient": HERS,
        "topics": ["orders"],
        "disclosure_id": "page-en-1",
        "act": "ticked_box",
        "screen": "settings/notifications",
        "app": "Shop for Android",
        "user_agent": "Shop/4.2 (Android 16)",
    }
    return {name: value for name, value in {**usual, **changes}.items() if value is not None}


async def hands_in(world: World, programme: str = PROGRAMME, **changes: Any) -> httpx.Response:
    return await world.client.post(
        f"/v1/bots/{world.bot.bot_id}/programmes/{programme}/agreements",
        json=agreement(**changes),
        headers={"authorization": f"Bearer {world.token}"},
    )


async def test_an_application_hands_in_an_act(shop: World) -> None:
    """Documented, with the screen and the program; once more adds nothing."""
    await publish(shop, verification=Verification.NONE)
    answer = await hands_in(shop, occurred_at="2026-02-28T12:00:00Z")
    assert answer.status_code == 201, answer.text
    told = answer.json()
    assert (told["state"], told["grade"], told["chat"]) == ("recorded", "documented", None)
    assert told["event_id"]
    assert (await hands_in(shop)).json()["event_id"] is None
    ((facts, personal),) = await shop.rows(
        "SELECT e.facts, p.personal FROM event AS e"
        " JOIN event_private AS p ON p.shard_key = e.shard_key AND p.event_id = e.event_id"
    )
    assert json.loads(facts)["method"] == "APP"
    for kept in ("settings/notifications", "Shop for Android", "Shop/4.2 (Android 16)"):
        assert kept in personal


async def test_an_application_verifies_as_the_programme_does(shop: World) -> None:
    """A link to write first, or a request to the number; neither says what is on record."""
    await publish(shop)
    told = (await hands_in(shop, recipient=None)).json()
    assert told["state"] == "awaits_message"
    assert told["chat"]["url"].startswith("https://wa.me/15550100999?text=")
    assert await shop.kinds() == []
    await publish(shop, verification=Verification.REPLY)
    told = (await hands_in(shop)).json()
    assert told == {
        "verification": "reply",
        "state": "awaits_reply",
        "event_id": None,
        "grade": None,
        "chat": None,
    }
    assert (await hands_in(shop)).json() == told
    assert await shop.kinds() == ["opt_in_asked", "opt_in_requested"]


@pytest.mark.parametrize(
    "changes, field, rule",
    [
        ({"topics": ["news"]}, "topics", "not_of_programme"),
        ({"topics": []}, "topics", None),
        ({"disclosure_id": "checkout-en-1"}, "disclosure_id", "not_of_programme"),
        ({"disclosure_id": "page-en-9"}, "disclosure_id", "not_of_programme"),
        ({"act": "pressed_key"}, "act", "not_of_method"),
        ({"recipient": None}, "recipient", "required"),
        ({"screen": None}, "screen", None),
        ({"user_agent": None}, "user_agent", None),
        ({"occurred_at": "2999-01-01T00:00:00Z"}, "occurred_at", "in_the_future"),
    ],
)
async def test_an_agreement_is_complete(
    shop: World, changes: dict[str, Any], field: str, rule: str | None
) -> None:
    """What is missing or does not belong is named, and nothing is recorded."""
    await publish(shop, verification=Verification.NONE)
    answer = await hands_in(shop, **changes)
    assert answer.status_code == 400, answer.text
    error = answer.json()["errors"][0]
    assert error["field"] == field
    assert rule in (None, error["rule"])
    assert await shop.kinds() == []


async def test_an_earlier_version_was_shown(shop: World) -> None:
    """An act is handed in with the version that was on the screen, also when a newer one is out."""
    await publish(shop, verification=Verification.NONE)
    await publish_wording(shop, worded("en", text=worded("en").text + " We write on weekdays."))
    await publish(shop, verification=Verification.NONE)
    assert (await hands_in(shop)).status_code == 201
    assert (await hands_in(shop, disclosure_id="page-en-2")).status_code == 201


async def test_only_where_the_programme_takes_them(shop: World) -> None:
    """Another programme's id is 404; one without APP refuses."""
    await publish(shop, methods=frozenset({Method.WEB}))
    assert (await hands_in(shop, "zzzz")).status_code == 404
    assert (await hands_in(shop)).status_code == 400


async def test_a_version_that_names_no_such_topic_is_no_evidence_of_it(shop: World) -> None:
    """Some other version of the same wording does, or did."""
    await publish(shop, verification=Verification.NONE)
    before = worded("en")
    await publish_wording(shop, replace(before, kinds=before.kinds[:1]))
    told: dict[str, Any] = {"disclosure_id": "page-en-2", "topics": ["orders", "offers"]}
    answer = await hands_in(shop, **told)
    assert answer.status_code == 400, answer.text
    assert answer.json()["errors"][0]["rule"] == "not_in_wording"
    assert await shop.kinds() == []
    assert (await hands_in(shop, disclosure_id="page-en-2")).status_code == 201
