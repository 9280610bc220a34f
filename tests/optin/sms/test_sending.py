"""How an invitation leaves, and what the answer means: a real server that does as it is told."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl

import pytest

from optwarden.consent.recipient import Bsuid, Msisdn
from optwarden.consent.vocabulary import Method, Signal
from optwarden.usecases.providers import (
    Accepted,
    RecipientReply,
    Refused,
    Unknown,
    Unreachable,
)
from tests.doubles.upstream import Behaviour
from tests.doubles.wordings import shop_wording
from tests.doubles.world import number
from tests.optin.sms.shop import AUTH_TOKEN, OURS, PROGRAMME, TextShop

both = pytest.mark.parametrize("by", ["sinch_sms", "twilio_sms"])
LINK = "https://consent.example.com/o/p1"
WORDS = (
    "Yes, Corner Shop may send me messages over WhatsApp, at most 4 per order. Reply STOP to leave"
    " at any time.\n\n- Delivery updates: Your parcel arrives today before noon.\n\n"
    "https://shop.example/privacy\n\nTo agree, reply PARCEL."
)


async def test_an_invitation_as_sinch_takes_it(embedded_shop: TextShop) -> None:
    """One batch with one number, the words of the wording, and how to answer."""
    embedded_shop.upstream.body = b'{"id":"01FC66621","to":["46732000001"],"canceled":false}'
    sent = await embedded_shop.invite("sinch_sms")
    reply = RecipientReply(taken=True, provider_message_id="01FC66621", provider_state="queued")
    assert sent == Accepted((reply,), 201)
    (request,) = embedded_shop.upstream.requests
    assert (request.method, request.path) == ("POST", "/xms/v1/plan%2F1/batches")
    assert request.headers["authorization"] == "Bearer sinch-token"
    assert request.headers["content-type"] == "application/json"
    assert request.document == {"from": OURS, "to": [number()], "body": WORDS}


async def test_an_invitation_as_twilio_takes_it(embedded_shop: TextShop) -> None:
    """A form with Basic authentication; a messaging service may be the sender, too."""
    embedded_shop.upstream.body = b'{"sid":"SM7","status":"queued","error_code":null}'
    sent = await embedded_shop.invite("twilio_sms")
    reply = RecipientReply(taken=True, provider_message_id="SM7", provider_state="queued")
    assert sent == Accepted((reply,), 201)
    settings = {**embedded_shop.world.bot.provider_settings}
    del settings["sms_from"]
    settings["twilio_sms_messaging_service_sid"] = "MG1"
    await embedded_shop.world.change(provider_settings=settings)
    await embedded_shop.invite("twilio_sms")
    first, second = embedded_shop.upstream.requests
    assert first.path == "/2010-04-01/Accounts/AC%2F1/Messages.json"
    basic = base64.b64encode(f"AC/1:{AUTH_TOKEN}".encode()).decode()
    assert first.headers["authorization"] == f"Basic {basic}"
    assert dict(parse_qsl(first.body.decode())) == {
        "To": f"+{number()}",
        "From": OURS,
        "Body": WORDS,
    }
    assert dict(parse_qsl(second.body.decode()))["MessagingServiceSid"] == "MG1"
    assert "From" not in dict(parse_qsl(second.body.decode()))


@both
async def test_the_number_goes_as_it_was_spelled(embedded_shop: TextShop, by: str) -> None:
    """The key folds spellings, and a telephone network does not know the folded one."""
    embedded_shop.upstream.body = b"{}"
    spelled = "+5511987654321"
    await embedded_shop.invite(by, recipient=Msisdn("551187654321"), personal={"spelling": spelled})
    (request,) = embedded_shop.upstream.requests
    assert (b"5511987654321" in request.body, b"551187654321" in request.body) == (True, False)


@both
async def test_her_own_link_stands_in_it(embedded_shop: TextShop, by: str) -> None:
    """Where the gateway has a public URL."""
    embedded_shop.upstream.body = b"{}"
    await embedded_shop.invite(by, link=LINK)
    (request,) = embedded_shop.upstream.requests
    body = request.body.decode()
    text = dict(parse_qsl(body))["Body"] if by == "twilio_sms" else request.document["body"]
    assert text.endswith(f"To agree, reply PARCEL or open {LINK}")


@both
async def test_the_programmes_own_words(embedded_shop: TextShop, by: str) -> None:
    """The keyword and the link are filled in; without a link nothing half-said is sent."""
    own = "Corner Shop: Delivery updates over WhatsApp? {keyword} or {link}. STOP ends it."
    await embedded_shop.publish(replace(PROGRAMME, settings={"sms_text": own}))
    embedded_shop.upstream.body = b"{}"
    assert isinstance(await embedded_shop.invite(by), Unreachable)
    assert embedded_shop.upstream.requests == []
    await embedded_shop.invite(by, link="https://a.example/o/p1")
    (request,) = embedded_shop.upstream.requests
    body = request.body.decode()
    text = dict(parse_qsl(body))["Body"] if by == "twilio_sms" else request.document["body"]
    assert text == (
        "Corner Shop: Delivery updates over WhatsApp? PARCEL or https://a.example/o/p1. STOP ends"
        " it."
    )


@both
async def test_it_says_what_she_is_recorded_to_have_read(embedded_shop: TextShop, by: str) -> None:
    """The version of the ask, though a newer one was published before it was sent."""
    shop, keep = embedded_shop, embedded_shop.world.gateway.optin.disclosures
    business_id = shop.world.bot.business_id
    await keep.save_draft(business_id, shop_wording(terms_url="https://shop.example/new"))
    await keep.publish(business_id, "checkout", "en", material=False)
    await shop.publish(PROGRAMME)
    shop.upstream.body = b"{}"
    await shop.invite(by, disclosure_id="checkout-en-1")
    await shop.invite(by)
    old, new = (request.body for request in shop.upstream.requests)
    assert (b"privacy" in old, b"privacy" in new) == (True, False)


@both
@pytest.mark.parametrize("status", [400, 401, 404, 429, 500, 503])
async def test_a_refusal_is_the_providers(embedded_shop: TextShop, by: str, status: int) -> None:
    """With its status, which says whether to try again."""
    embedded_shop.upstream.status, embedded_shop.upstream.body = status, b'{"code":"x"}'
    sent = await embedded_shop.invite(by)
    assert isinstance(sent, Refused)
    assert (sent.provider_status, sent.signal) == (status, None)
    assert sent.is_final is (status in (400, 401, 404))


@both
@pytest.mark.parametrize(
    "behaviour, outcome",
    [
        (Behaviour.HANG_BEFORE_READING, Unknown),
        (Behaviour.HANG_AFTER_READING, Unknown),
        (Behaviour.BREAK_AFTER_READING, Unknown),
        (Behaviour.BREAK_INSIDE_ANSWER, Unknown),
    ],
)
async def test_what_may_have_left_is_unknown(
    embedded_shop: TextShop, by: str, behaviour: Behaviour, outcome: type
) -> None:
    """Nobody is invited twice because an answer got lost."""
    embedded_shop.upstream.behaviour = behaviour
    assert isinstance(await embedded_shop.invite(by), outcome)


@both
async def test_what_never_left_is_unreachable(embedded_shop: TextShop, by: str) -> None:
    """It may be tried again."""
    settings = {**embedded_shop.world.bot.provider_settings}
    settings["sinch_sms_base_url"] = settings["twilio_sms_base_url"] = "http://127.0.0.1:1"
    await embedded_shop.world.change(provider_settings=settings)
    assert isinstance(await embedded_shop.invite(by), Unreachable)


@pytest.mark.parametrize(
    "status, body",
    [
        (400, b'{"code":21610,"message":"Attempt to send to unsubscribed recipient"}'),
        (201, b'{"sid":"SM7","status":"failed","error_code":21610}'),
    ],
)
async def test_twilio_knows_of_a_stop_that_we_do_not(
    embedded_shop: TextShop, status: int, body: bytes
) -> None:
    """She said STOP to the number before: a signal of an opt-out."""
    embedded_shop.upstream.status, embedded_shop.upstream.body = status, body
    sent = await embedded_shop.invite("twilio_sms")
    signal = sent.signal if isinstance(sent, Refused) else None
    if isinstance(sent, Accepted):
        (reply,) = sent.replies
        assert not reply.taken
        signal = reply.signal
    assert signal is Signal.OPTED_OUT_OF_ALL


@pytest.mark.parametrize(
    "by, setting",
    [
        ("sinch_sms", "sinch_sms_service_plan_id"),
        ("sinch_sms", "sms_from"),
        ("sinch_sms", "sinch_sms_token"),
        ("twilio_sms", "twilio_sms_account_sid"),
        ("twilio_sms", "sms_from"),
        ("twilio_sms", "twilio_sms_auth_token"),
    ],
)
async def test_a_bot_that_lacks_a_setting_sends_nothing(
    embedded_shop: TextShop, by: str, setting: str
) -> None:
    """And is told which."""
    world = embedded_shop.world
    inviter = world.gateway.optin.inviters[by]
    assert inviter.lacks(world.bot, PROGRAMME) is None
    without: Any = {
        "provider_settings": {
            name: value for name, value in world.bot.provider_settings.items() if name != setting
        },
        "secrets": {name: value for name, value in world.bot.secrets.items() if name != setting},
    }
    await world.change(**without)
    assert inviter.lacks(world.bot, PROGRAMME) == setting
    sent = await embedded_shop.invite(by)
    assert isinstance(sent, Unreachable)
    assert setting in sent.detail
    assert embedded_shop.upstream.requests == []


@both
async def test_one_of_two_providers_is_named(embedded_shop: TextShop, by: str) -> None:
    """A bot with both sends by the one that its setting names."""
    world, inviters = embedded_shop.world, embedded_shop.world.gateway.optin.inviters
    settings = {**world.bot.provider_settings, "sms_provider": by}
    await world.change(provider_settings=settings)
    lacking = {name: inviters[name].lacks(world.bot, PROGRAMME) for name in inviters}
    assert {name for name in ("sinch_sms", "twilio_sms") if lacking[name] is None} == {by}


@both
async def test_a_user_id_cannot_be_texted(embedded_shop: TextShop, by: str) -> None:
    """Nor anybody in a wording that is not published."""
    for wrong in (
        {"recipient": Bsuid("SE.13491208655302741918")},
        {"recipient": None},
        {"disclosure_id": "checkout-en-9"},
        {"programme": replace(PROGRAMME, methods=frozenset({Method.SMS}))},
    ):
        assert isinstance(await embedded_shop.invite(by, **wrong), Unreachable)
    assert embedded_shop.upstream.requests == []
