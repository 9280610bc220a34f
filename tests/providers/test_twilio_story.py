"""Twilio over HTTP: what persons write ends and opens sends, and a send reaches Twilio."""

from __future__ import annotations

import json
from typing import Final
from urllib.parse import parse_qs, urlencode

import httpx
from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]

from tests.doubles.upstream import UpstreamStub
from tests.doubles.world import TEXT, World, number, statuses

TOKEN: Final = "auth-token"
OURS: Final = "+14155238886"
CONTENT_SID: Final = "HX" + "0" * 32


async def through_twilio(world: World, upstream: UpstreamStub) -> None:
    upstream.body = b'{"sid":"SM9","status":"queued","error_code":null}'
    await world.change(
        provider="twilio",
        provider_settings={
            "base_url": upstream.url,
            "account_sid": "AC1",
            "from": OURS,
            "content_sid_order_update": CONTENT_SID,
        },
        secrets={"auth_token": TOKEN},
    )


async def call_back(world: World, token: str = TOKEN, **form: str) -> httpx.Response:
    """Call back as Twilio would, signed by its own library."""
    path = f"/webhooks/twilio/{world.bot.bot_id}"
    given = RequestValidator(token).compute_signature(f"http://gateway{path}", form)
    headers = {
        "x-twilio-signature": given,
        "content-type": "application/x-www-form-urlencoded; charset=UTF-8",
    }
    return await world.client.post(path, content=urlencode(form), headers=headers)


def message(text: str, sid: str, prefix: str = "whatsapp:") -> dict[str, str]:
    sides = {"From": f"{prefix}+{number()}", "To": prefix + OURS}
    return {**sides, "Body": text, "MessageSid": sid, "SmsStatus": "received"}


async def test_a_message_opens_the_window_and_the_reply_goes_to_twilio(
    world: World, upstream: UpstreamStub
) -> None:
    """Free text is refused before, and sent after; a template goes by its ContentSid."""
    await through_twilio(world, upstream)
    (before,) = statuses(await world.send(number(), message=TEXT))
    assert (before["status"], before["details"].partition(":")[0]) == ("failure", "window_closed")
    answer = await call_back(world, **message("Where is my parcel?", "SM1"))
    assert (answer.status_code, answer.content) == (200, b"<Response/>")
    assert answer.headers["content-type"] == "text/xml"
    (after,) = statuses(await world.send(number(), message=TEXT))
    assert (after["status"], after["message_id"], after["state"]) == ("success", "SM9", "queued")
    await world.opt_in(number())
    (template,) = statuses(await world.send(number()))
    assert template["status"] == "success"
    sent = [parse_qs(one.body.decode()) for one in upstream.requests]
    assert [one["To"] for one in sent] == [[f"whatsapp:+{number()}"]] * 2
    assert (sent[0]["Body"], sent[1]["ContentSid"]) == ([TEXT["text"]], [CONTENT_SID])


async def test_a_stop_by_whatsapp_or_by_sms_ends_sends(
    world: World, upstream: UpstreamStub
) -> None:
    """Whoever asks to be left alone is, however they asked; by what is on record."""
    await through_twilio(world, upstream)
    for prefix, sid in (("whatsapp:", "SM1"), ("", "SM2")):
        await world.opt_in(number())
        assert (await call_back(world, **message("Stop", sid, prefix))).status_code == 200
        (status,) = statuses(await world.send(number()))
        assert status["details"].partition(":")[0] == "opted_out"
    assert upstream.requests == []
    facts = await world.rows("SELECT facts FROM event WHERE kind = 'opted_out'")
    assert sorted(json.loads(row[0])["method"] for row in facts) == ["SMS", "WHATSAPP"]


async def test_a_start_by_sms_lifts_nothing(world: World, upstream: UpstreamStub) -> None:
    """It is kept for somebody to look at."""
    await through_twilio(world, upstream)
    await world.opt_in(number())
    await call_back(world, **message("Stop", "SM1"))
    answer = await call_back(world, **message("Start", "SM2", ""), OptOutType="START")
    assert answer.status_code == 200
    (status,) = statuses(await world.send(number()))
    assert status["details"].partition(":")[0] == "opted_out"


async def test_a_callback_that_twilio_did_not_sign_changes_nothing(
    world: World, upstream: UpstreamStub
) -> None:
    """401, and nothing is stored."""
    await through_twilio(world, upstream)
    before = await world.kinds()
    answer = await call_back(world, "another token", **message("Stop", "SM1"))
    assert answer.status_code == 401
    assert await world.kinds() == before


async def test_a_repeated_callback_counts_once(world: World, upstream: UpstreamStub) -> None:
    """Twilio tries again when it got no answer in time."""
    await through_twilio(world, upstream)
    for _ in range(3):
        assert (await call_back(world, **message("Stop", "SM1"))).status_code == 200
    assert (await world.kinds()).count("opted_out") == 1


async def test_twenty_recipients_are_twenty_calls_with_their_own_answers(
    world: World, upstream: UpstreamStub
) -> None:
    """One entry each, in their order."""
    await through_twilio(world, upstream)
    to = [number(one) for one in range(20)]
    await world.opt_in(*to)
    entries = statuses(await world.send(*to))
    assert [one["recipient"] for one in entries] == [f"+{one}" for one in to]
    assert len(upstream.requests) == 20
    assert await world.outcomes() == ["accepted"] * 20
