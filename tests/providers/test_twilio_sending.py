"""How is a message handed to Twilio, and what does its answer mean?"""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any, Final
from urllib.parse import parse_qsl

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from optwarden.consent.vocabulary import MessageType, Signal
from optwarden.providers.twilio import Twilio
from optwarden.providers.twilio.forms import form_of
from optwarden.providers.upstream import Upstream
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.providers import (
    Accepted,
    Outgoing,
    RecipientReply,
    Refused,
    SendOutcome,
    Unknown,
    Unreachable,
)
from tests.doubles.upstream import Behaviour, UpstreamStub
from tests.doubles.world import TEXT, World, number

ACCOUNT: Final = "AC0123/../x"
TOKEN: Final = "auth-token"
CONTENT_SID: Final = "HX" + "0123456789abcdef" * 2
BSUID: Final = "SE.13491208655302741918"
MADE: Final = b'{"sid":"SM7","status":"queued","error_code":null,"to":"whatsapp:+4673"}'
URL: Final = "https://example.com/a.jpg"


@pytest.fixture
async def provider() -> AsyncIterator[Twilio]:
    """The provider under test."""
    calls = Upstream(3.0)
    yield Twilio(calls)
    await calls.close()


@pytest.fixture
def bot(embedded: World, upstream: UpstreamStub) -> BotRecord:
    """A bot that sends through the stub, which answers as Twilio does."""
    upstream.body = MADE
    settings = {"base_url": upstream.url + "/", "account_sid": ACCOUNT, "from": "+14155238886"}
    return replace(
        embedded.bot, provider="twilio", provider_settings=settings, secrets={"auth_token": TOKEN}
    )


def forms(upstream: UpstreamStub) -> list[dict[str, str]]:
    return [dict(parse_qsl(one.body.decode(), keep_blank_values=True)) for one in upstream.requests]


async def test_a_text_as_twilio_takes_it(
    provider: Twilio, bot: BotRecord, upstream: UpstreamStub
) -> None:
    """A form, Basic authentication, the account in the path, the callback of this message."""
    outgoing = Outgoing(bot, (number(),), TEXT, "https://example.com/status?a=1&b=2")
    sent = await provider.send(outgoing)
    assert sent == Accepted((RecipientReply(True, "SM7", "queued"),), 201)
    (request,) = upstream.requests
    assert request.method == "POST"
    assert request.path == "/2010-04-01/Accounts/AC0123%2F..%2Fx/Messages.json"
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    basic = base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
    assert request.headers["authorization"] == f"Basic {basic}"
    assert forms(upstream) == [
        {
            "To": f"whatsapp:+{number()}",
            "From": "whatsapp:+14155238886",
            "Body": TEXT["text"],
            "StatusCallback": "https://example.com/status?a=1&b=2",
        }
    ]


async def test_an_api_key_goes_before_the_account_token(
    provider: Twilio, bot: BotRecord, upstream: UpstreamStub
) -> None:
    """It can be withdrawn without stopping the callbacks that the token signs."""
    secrets = {**bot.secrets, "api_key": "SK1", "api_key_secret": "caf\xe9"}
    await provider.send(Outgoing(replace(bot, secrets=secrets), (number(),), TEXT))
    basic = base64.b64encode("SK1:caf\xe9".encode()).decode()
    assert upstream.requests[0].headers["authorization"] == f"Basic {basic}"


async def test_a_messaging_service_may_be_the_sender(
    provider: Twilio, bot: BotRecord, upstream: UpstreamStub
) -> None:
    """With or without a number of its own."""
    base = {"base_url": upstream.url, "account_sid": "AC1", "messaging_service_sid": "MG1"}
    for more in ({}, {"from": "whatsapp:+14155238886"}):
        settings = {**base, **more}
        sent = await provider.send(
            Outgoing(replace(bot, provider_settings=settings), (number(),), TEXT)
        )
        assert isinstance(sent, Accepted)
    service, both = forms(upstream)
    assert service["MessagingServiceSid"] == both["MessagingServiceSid"] == "MG1"
    assert ("From" in service, both["From"]) == (False, "whatsapp:+14155238886")


@pytest.mark.parametrize(
    "spelling, address",
    [
        ("46732001122", "whatsapp:+46732001122"),
        ("+46732001122", "whatsapp:+46732001122"),
        (BSUID, f"whatsapp:{BSUID}"),
    ],
)
async def test_a_recipient_in_twilios_words(
    provider: Twilio, bot: BotRecord, upstream: UpstreamStub, spelling: str, address: str
) -> None:
    """A number, however it was spelled, or a user id."""
    await provider.send(Outgoing(bot, (spelling,), TEXT))
    assert forms(upstream)[0]["To"] == address


@pytest.mark.parametrize(
    "message, expected",
    [
        ({"type": "text", "text": "a&b=c +\n\N{SNOWMAN}"}, {"Body": "a&b=c +\n\N{SNOWMAN}"}),
        ({"type": "image", "url": URL}, {"MediaUrl": URL}),
        ({"type": "image", "url": URL, "caption": "c"}, {"MediaUrl": URL, "Body": "c"}),
        ({"type": "video", "url": URL, "caption": ""}, {"MediaUrl": URL}),
        ({"type": "document", "url": URL, "filename": "a.pdf"}, {"MediaUrl": URL}),
        ({"type": "audio", "url": URL}, {"MediaUrl": URL}),
        ({"type": "template", "template_name": CONTENT_SID}, {"ContentSid": CONTENT_SID}),
        ({"type": "template", "template_name": "named"}, {"ContentSid": "HXnamed"}),
        (
            {"type": "template", "template_name": "named", "language": "sv"},
            {"ContentSid": "HXswedish"},
        ),
        ({"type": "template", "template_name": "named", "buttons": [{"type": "url"}]},
            {"ContentSid": "HXnamed"}),
    ],
)  # fmt: skip
def test_what_twilio_carries(message: dict[str, Any], expected: dict[str, str]) -> None:
    """Text and media as they are, a template by the ContentSid it is or is set up with."""
    settings = {"content_sid_named": "HXnamed", "content_sid_named_sv": "HXswedish"}
    assert form_of(message, settings) == expected


@pytest.mark.parametrize(
    "fields, variables",
    [
        ({"body_params": ['say "hi"', "2"]}, {"1": 'say "hi"', "2": "2"}),
        ({"params": ["old"]}, {"1": "old"}),
        ({"body_params": ["new"], "params": ["old"]}, {"1": "new"}),
        ({"content_variables": {"4": "d", "name": 7}, "header_params": ["h"]},
            {"4": "d", "name": "7"}),
    ],
)  # fmt: skip
def test_parameters_become_numbered_variables(
    fields: dict[str, Any], variables: dict[str, str]
) -> None:
    """Those of the body by their position, or as the caller numbered them."""
    form = form_of({"type": "template", "template_name": CONTENT_SID, **fields}, {})
    assert isinstance(form, dict)
    assert json.loads(form["ContentVariables"]) == variables


@pytest.mark.parametrize(
    "message",
    [
        {"type": "location", "lat": 1, "lng": 2},
        {"type": "contacts", "contacts": [{"name": {"formatted_name": "A"}}]},
        {"type": "sticker", "id": "7"},
        {"type": "interactive", "message": {"type": "button"}},
        {"type": "hologram"},
        {"type": None},
        {"type": ["text"]},
        {},
        {"type": "image", "url": URL, "provider": "mine"},
        {"type": "template", "template_name": "order_update"},
        {"type": "template", "template_name": "HX12"},
        {"type": "template", "template_name": CONTENT_SID, "header_params": ["h"]},
        {"type": "template", "template_name": CONTENT_SID, "media": {"type": "image"}},
        {"type": "template", "template_name": CONTENT_SID, "ttl": "P1D"},
        {
            "type": "template",
            "template_name": CONTENT_SID,
            "buttons": [{"type": "quick_reply", "payload": "STOP"}],
        },
        {
            "type": "template",
            "template_name": CONTENT_SID,
            "buttons": [{"type": "url", "parameter": "x"}],
        },
    ],
)
async def test_what_twilio_cannot_carry_is_not_sent_as_something_else(
    provider: Twilio, bot: BotRecord, upstream: UpstreamStub, message: dict[str, Any]
) -> None:
    """No call is made, and the reason is told."""
    sent = await provider.send(Outgoing(bot, (number(), number(2)), message))
    assert isinstance(sent, Unreachable)
    assert "nothing was sent" in sent.detail
    assert upstream.connections == 0


def test_every_type_of_the_seed_is_carried_or_refused_by_name() -> None:
    """A new type cannot be forgotten here."""
    for kind in MessageType:
        said = form_of({"type": kind.value, "template_name": CONTENT_SID}, {})
        assert isinstance(said, dict) or "is not known" not in said.detail


@pytest.mark.parametrize(
    "code, signal",
    [
        (21610, Signal.OPTED_OUT_OF_ALL),
        (63016, Signal.WINDOW_CLOSED),
        (63024, Signal.UNDELIVERABLE),
        (20429, None),
        (21211, None),
    ],
)
async def test_a_refusal_is_relayed_with_what_its_code_says(
    provider: Twilio, bot: BotRecord, upstream: UpstreamStub, code: int, signal: Signal | None
) -> None:
    """Its status and body are the caller's to read."""
    upstream.status = 400
    upstream.body = json.dumps({"code": code, "message": "no", "status": 400}).encode()
    sent = await provider.send(Outgoing(bot, (number(),), TEXT))
    assert isinstance(sent, Refused)
    assert (sent.provider_status, sent.body, sent.signal) == (400, upstream.body, signal)


@pytest.mark.parametrize("status", [302, 401, 404, 429, 500, 503])
@pytest.mark.parametrize("body", [b"", b"[]", b"<html>", b'{"code":{}}', b"\xff"])
async def test_any_refusal_can_be_read(
    provider: Twilio, bot: BotRecord, upstream: UpstreamStub, status: int, body: bytes
) -> None:
    """One request, its status and body, and no exception."""
    upstream.status, upstream.body = status, body
    sent = await provider.send(Outgoing(bot, (number(),), TEXT))
    assert isinstance(sent, Refused)
    assert (sent.provider_status, sent.body, sent.signal) == (status, body, None)
    assert len(upstream.requests) == 1


@pytest.mark.parametrize(
    "body, reply",
    [
        (b"", RecipientReply(True, None, "queued")),
        (b"[]", RecipientReply(True, None, "queued")),
        (b'{"sid":"SM7","status":"Accepted"}', RecipientReply(True, "SM7", "accepted")),
        (
            b'{"sid":"SM7","status":"failed","error_code":21610}',
            RecipientReply(False, "SM7", "failed", "Twilio's error 21610", Signal.OPTED_OUT_OF_ALL),
        ),
    ],
)
async def test_what_twilio_made_of_a_message_it_took(
    provider: Twilio, bot: BotRecord, upstream: UpstreamStub, body: bytes, reply: RecipientReply
) -> None:
    """An answer that cannot be read still says that the message was taken."""
    upstream.body = body
    assert await provider.send(Outgoing(bot, (number(),), TEXT)) == Accepted((reply,), 201)


async def test_each_recipient_has_a_call_and_its_own_answer(
    provider: Twilio, bot: BotRecord, upstream: UpstreamStub
) -> None:
    """Twilio takes one recipient at a time; callers may name twenty."""
    to = tuple(number(one) for one in range(20))
    sent = await provider.send(Outgoing(bot, to, TEXT))
    assert isinstance(sent, Accepted)
    assert len(sent.replies) == 20
    assert sorted(form["To"] for form in forms(upstream)) == [f"whatsapp:+{one}" for one in to]


async def test_refusals_of_some_recipients_are_told_of_each(
    provider: Twilio, bot: BotRecord, upstream: UpstreamStub
) -> None:
    """Two persons' opt-outs are two facts; Twilio's sentence, which has the number, is left out."""
    upstream.status = 400
    upstream.body = b'{"code":21610,"message":"Attempt to send to +46732001122"}'
    sent = await provider.send(Outgoing(bot, (number(1), number(2)), TEXT))
    assert isinstance(sent, Accepted)
    for reply in sent.replies:
        assert (reply.taken, reply.signal) == (False, Signal.OPTED_OUT_OF_ALL)
        assert reply.details == "Twilio answered 400, error 21610"


async def test_recipients_that_got_no_answer_may_have_been_sent_to(
    provider: Twilio, bot: BotRecord, upstream: UpstreamStub
) -> None:
    """A failed server is no certain no, for none of them."""
    upstream.status, upstream.body = 500, b"{}"
    sent = await provider.send(Outgoing(bot, (number(1), number(2)), TEXT))
    assert isinstance(sent, Refused)
    assert not sent.surely_not_sent


@pytest.mark.parametrize(
    "behaviour, expected",
    [
        (Behaviour.HANG_BEFORE_READING, Unknown),
        (Behaviour.HANG_AFTER_READING, Unknown),
        (Behaviour.BREAK_AFTER_READING, Unknown),
        (Behaviour.BREAK_INSIDE_ANSWER, Unknown),
    ],
)
async def test_a_call_without_an_answer_is_unknown_and_not_repeated(
    provider: Twilio,
    bot: BotRecord,
    upstream: UpstreamStub,
    behaviour: Behaviour,
    expected: type[SendOutcome],
) -> None:
    """It may have gone."""
    upstream.behaviour = behaviour
    sent = await provider.send(Outgoing(bot, (number(),), TEXT))
    assert isinstance(sent, expected)
    assert len(upstream.requests) <= 1
    assert upstream.connections == 1


async def test_nothing_starts_after_its_time(
    provider: Twilio, bot: BotRecord, upstream: UpstreamStub
) -> None:
    """A decision that is no longer fresh is not sent on."""
    sent = await provider.send(Outgoing(bot, (number(),), TEXT, None, 0.0))
    assert isinstance(sent, Unreachable)
    assert upstream.connections == 0


@pytest.mark.parametrize("missing", ["account_sid", "from", "auth_token"])
async def test_a_bot_that_lacks_something_sends_nothing(
    provider: Twilio, bot: BotRecord, upstream: UpstreamStub, missing: str
) -> None:
    """And is told what, never with a secret."""
    settings = {name: one for name, one in bot.provider_settings.items() if name != missing}
    secrets = {name: one for name, one in bot.secrets.items() if name != missing}
    lacking = replace(bot, provider_settings=settings, secrets=secrets)
    sent = await provider.send(Outgoing(lacking, (number(),), TEXT))
    assert isinstance(sent, Unreachable)
    assert missing in sent.detail
    assert TOKEN not in sent.detail
    assert upstream.connections == 0


async def test_who_is_on_whatsapp_cannot_be_asked(provider: Twilio, bot: BotRecord) -> None:
    """There is no such call at Twilio."""
    assert isinstance(await provider.capability(bot, [number()]), Unreachable)


FIELDS: Final = st.sampled_from(
    [
        *("text", "url", "caption", "language", "body_params", "params", "buttons", "media"),
        *("content_variables", "header_params", "provider"),
    ]
)
JSON: Final = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.just(MessageType.TEMPLATE) | st.sampled_from(MessageType),
    st.dictionaries(FIELDS, JSON, max_size=2),
)
@example(MessageType.TEMPLATE, {"body_params": 7})
@example(MessageType.TEMPLATE, {"buttons": True})
def test_no_message_raises(kind: MessageType, fields: dict[str, Any]) -> None:
    """Whatever stands in the fields that the seed's API passes on unchecked."""
    said = form_of({**fields, "type": kind.value, "template_name": CONTENT_SID}, {})
    assert isinstance(said, Unreachable) or all(isinstance(one, str) for one in said.values())
