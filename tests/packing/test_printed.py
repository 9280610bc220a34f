"""What does somebody read who gets a pack on paper? Plain words, and the pack itself inside."""

from __future__ import annotations

import base64
import json
import re

from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.checking.pack import check_pack
from tests.doubles.world import number
from tests.packing.sealing import seal
from tests.packing.test_packs import pack_of, story
from tests.web.api.caller import Caller


async def page_of(api: Caller, recipient: str = number()) -> str:
    asked = {"recipient": recipient, "format": "html"}
    answer = await api.post("recipients/lookup/evidence-pack", asked)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "sandbox" in answer.headers["content-security-policy"]
    return answer.text


def attached(page: str) -> bytes:
    found = re.search(r'href="data:application/json;base64,([A-Za-z0-9+/=]+)"', page)
    assert found
    return base64.b64decode(found[1])


async def test_the_page_tells_the_story(api: Caller) -> None:
    """What was agreed to, in which words and how; what ended it; each message and its basis."""
    await story(api)
    await seal(api.world.gateway)
    page = await page_of(api)
    for words in (
        "Corner Shop may send me messages over WhatsApp",
        "ticked an empty box",
        "on a web page",
        "1 March 2026, 11:00:00 UTC: orders",
        "The person opted out of all messages",
        "A message (template, template order_update, utility, topic orders)",
        "the opt-in of 1 March 2026, 11:00:00 UTC",
        "accepted by the provider",
        "Self-attested",
        "it says 5",
    ):
        assert words in page, words


async def test_the_pack_is_inside(api: Caller) -> None:
    """One file can be handed over: what it holds to be saved is the signed pack."""
    await story(api)
    await seal(api.world.gateway)
    inside = attached(await page_of(api))
    assert check_pack(inside, Trusted()).holds
    assert json.loads(inside)["events"] == (await pack_of(api))["events"]


async def test_what_people_wrote_is_no_markup(embedded_api: Caller) -> None:
    """Every value is escaped, and nothing is fetched from anywhere."""
    api = embedded_api
    hostile = '<script>alert(1)</script><img src="https://evil.example/x">'
    await api.opt_in(place=hostile, user_agent="'\"><b>")
    page = await page_of(api)
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)" in page
    without = page.replace(base64.b64encode(attached(page)).decode(), "")
    assert not re.search(r'(src|href)="https?:', without)
    assert "@import" not in without
    assert "url(" not in without
