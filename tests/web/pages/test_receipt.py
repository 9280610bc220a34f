"""The receipt: what a person gets of what is on record about her, by her own link."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any, Final

import pytest
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import SECOND
from optwarden.usecases.collecting.page_links import LinkedPage, PageLinks
from tests.doubles.world import World, number
from tests.web.pages.shop import PROGRAMME, publish
from tests.web.pages.visitor import PATH, Visitor

HOUR: Final = 3600 * SECOND


@pytest.fixture(autouse=True)
async def published(shop: World) -> None:
    """The shop's programme is there."""
    await publish(shop)


def link(world: World, page: LinkedPage = LinkedPage.RECEIPT, whose: str = number()) -> str:
    """A link to her receipt."""
    links = PageLinks(world.gateway.keyring, world.clock)
    token, _ = links.issue(PROGRAMME, page, Msisdn(whose))
    return f"{PATH}/receipt?t={token}"


async def receipt(world: World, visitor: Visitor, whose: str = number()) -> dict[str, Any]:
    """The file she saves."""
    answer = await visitor.get(f"{link(world, whose=whose)}&format=json")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    document: dict[str, Any] = answer.json()
    return document


async def story(world: World) -> None:
    """She is opted in, gets a message, writes something of her own, and stops."""
    await world.opt_in(number())
    await world.opt_in(number(2))
    await world.send(number())
    await world.writes("a secret of hers", "m1")
    await world.writes("STOP", "m2")


async def test_it_is_only_about_her(shop: World, visitor: Visitor) -> None:
    """Her acts and what they led to, proved; no one else's, and nothing of how the bot works."""
    await story(shop)
    found = await receipt(shop, visitor)
    assert found["type"] == "optwarden/receipt/v1"
    assert set(found) == {
        "type", "made_at", "business", "bot", "recipient", "label", "disclosures", "state",
        "record", "logs", "events", "signature",
    }  # fmt: skip
    kinds = sorted(json.loads(one["entry"])["kind"] for one in found["events"])
    assert kinds == ["message_allowed", "message_settled", "opted_in", "opted_out"]
    assert all(one["proof"] is not None for one in found["events"])
    assert number(2) not in json.dumps(found)
    (log,) = found["logs"]
    assert log["checkpoint"].startswith(f"{log['origin']}\n")
    assert log["census"] is None
    record = found["record"]
    assert record["@type"] == "dpv:ConsentReceipt"
    assert record["dpv:hasRecordOfActivity"]["@type"] == "dpv:ConsentRecord"


async def test_it_is_signed(shop: World, visitor: Visitor) -> None:
    """By the checkpoint key, over all else."""
    await story(shop)
    found = await receipt(shop, visitor)
    signature = found.pop("signature")
    public = base64.b64decode(signature["key"].split("+", 2)[2])
    content = b"optwarden/receipt/v1\n" + hashlib.sha256(rfc8785.dumps(found)).digest()
    key = Ed25519PublicKey.from_public_bytes(public[1:])
    key.verify(base64.b64decode(signature["signed"]), content)


async def test_it_can_be_read(shop: World, visitor: Visitor) -> None:
    """The page says where it is, and the receipt itself is a page that runs nothing."""
    await story(shop)
    page = await visitor.get(link(shop))
    assert page.status_code == 200
    assert "format=html" in page.text
    assert "format=json" in page.text
    shown = await visitor.get(f"{link(shop)}&format=html")
    assert shown.status_code == 200
    assert "Your receipt" in shown.text
    assert "The person opted out of all messages" in shown.text
    assert "sandbox" in shown.headers["content-security-policy"]


async def test_the_preference_centre_leads_to_it(shop: World, visitor: Visitor) -> None:
    """Her link to the one opens the other as well; a link to her form does not."""
    await story(shop)
    token = link(shop, LinkedPage.PREFERENCES).partition("?t=")[2]
    centre = await visitor.get(f"{PATH}/preferences?t={token}")
    assert f"{PATH}/receipt?t={token}&amp;lang=en" in centre.text
    assert (await visitor.get(f"{PATH}/receipt?t={token}&format=json")).status_code == 200
    other = await visitor.get(f"{link(shop, LinkedPage.PROFILE)}&format=json")
    assert other.status_code == 403


async def test_a_link_ends(shop: World, visitor: Visitor) -> None:
    """After an hour it is over; what is no link of ours opens nothing."""
    path = link(shop)
    shop.clock.step(HOUR)
    assert (await visitor.get(f"{path}&format=json")).status_code == 410
    assert (await visitor.get(f"{PATH}/receipt?t=nonsense&format=json")).status_code == 403
    assert (await visitor.get(f"{PATH}/receipt")).status_code == 403


async def test_nobody_known_has_an_empty_one(shop: World, visitor: Visitor) -> None:
    """That nothing is on record is an answer, too."""
    found = await receipt(shop, visitor, number(9))
    assert found["events"] == []
    assert found["state"]["known"] is False


async def test_one_link_is_no_way_to_keep_the_gateway_busy(shop: World, visitor: Visitor) -> None:
    """Who asks for it again and again is told to wait."""
    path = f"{link(shop)}&format=json"
    answers = [(await visitor.get(path)).status_code for _ in range(22)]
    assert answers[:20] == [200] * 20
    assert answers[-1] == 429
