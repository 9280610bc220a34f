"""How is a message handed to the Conversation API, and what does its answer mean?"""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from optwarden.consent.vocabulary import MessageType
from optwarden.providers.sinch_conversation import SinchConversation
from optwarden.providers.sinch_conversation.messages import app_message
from optwarden.providers.upstream import Upstream
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.providers import (
    Accepted,
    Outgoing,
    RecipientReply,
    Refused,
    Unknown,
    Unreachable,
)
from tests.doubles.upstream import Behaviour, UpstreamStub
from tests.doubles.world import TEXT, World, number

BSUID: Final = "SE.13491208655302741918"
URL: Final = "https://example.com/a.jpg"
TAKEN: Final = b'{"message_id":"01M","accepted_time":"2026-03-01T12:00:00Z"}'


@pytest.fixture
async def provider() -> AsyncIterator[SinchConversation]:
    """The provider under test."""
    calls = Upstream(3.0)
    yield SinchConversation(calls)
    await calls.close()


@pytest.fixture
def bot(embedded: World, upstream: UpstreamStub) -> BotRecord:
    """A bot that sends through the stub, which answers as Sinch does."""
    upstream.status, upstream.body = 200, TAKEN
    settings = {"base_url": upstream.url + "/", "project_id": "p/1", "app_id": "01APP"}
    return replace(
        embedded.bot,
        provider="sinch_conversation",
        provider_settings=settings,
        secrets={"access_token": "token"},
    )


async def test_a_text_as_sinch_takes_it(
    provider: SinchConversation, bot: BotRecord, upstream: UpstreamStub
) -> None:
    """The project in the path, a bearer token, the recipient by channel and identity."""
    sent = await provider.send(Outgoing(bot, ("+" + number(),), TEXT, "https://example.com/r"))
    assert sent == Accepted((RecipientReply(True, "01M", "queued"),), 200)
    (request,) = upstream.requests
    assert (request.method, request.path) == ("POST", "/v1/projects/p%2F1/messages:send")
    assert request.headers["authorization"] == "Bearer token"
    assert request.headers["content-type"] == "application/json"
    assert request.document == {
        "app_id": "01APP",
        "recipient": {
            "identified_by": {"channel_identities": [{"channel": "WHATSAPP", "identity": number()}]}
        },
        "message": {"text_message": {"text": TEXT["text"]}},
        "channel_priority_order": ["WHATSAPP"],
        "callback_url": "https://example.com/r",
    }


async def test_an_access_key_will_do(
    provider: SinchConversation, bot: BotRecord, upstream: UpstreamStub
) -> None:
    """Sinch takes it as Basic authentication; a token goes first."""
    secrets = {"key_id": "k", "key_secret": "caf\xe9"}
    await provider.send(Outgoing(replace(bot, secrets=secrets), (number(),), TEXT))
    basic = base64.b64encode("k:caf\xe9".encode()).decode()
    assert upstream.requests[0].headers["authorization"] == f"Basic {basic}"


async def test_a_user_id_is_an_identity_too(
    provider: SinchConversation, bot: BotRecord, upstream: UpstreamStub
) -> None:
    """In the place of the number."""
    await provider.send(Outgoing(bot, (BSUID,), TEXT))
    (identity,) = upstream.requests[0].document["recipient"]["identified_by"]["channel_identities"]
    assert identity == {"channel": "WHATSAPP", "identity": BSUID}


BUTTON: Final = {"type": "reply", "id": "STOP", "title": "No more"}
ROW: Final = {"id": "r1", "title": "First", "description": "The first"}


@pytest.mark.parametrize(
    "message, expected",
    [
        ({"type": "text", "text": "\N{SNOWMAN}"}, {"text_message": {"text": "\N{SNOWMAN}"}}),
        ({"type": "image", "url": URL}, {"media_message": {"url": URL}}),
        ({"type": "audio", "url": URL}, {"media_message": {"url": URL}}),
        ({"type": "sticker", "url": URL}, {"media_message": {"url": URL}}),
        (
            {"type": "document", "url": URL, "filename": "a.pdf"},
            {"media_message": {"url": URL, "filename_override": "a.pdf"}},
        ),
        (
            {"type": "video", "url": URL, "caption": "c"},
            {"card_message": {"title": "c", "media_message": {"url": URL}}},
        ),
        (
            {"type": "location", "lat": 1.5, "lng": -2, "name": "n", "address": "a"},
            {
                "location_message": {
                    "title": "n",
                    "label": "a",
                    "coordinates": {"latitude": 1.5, "longitude": -2},
                }
            },
        ),
        (
            {"type": "location", "lat": 1.5, "lng": -2},
            {
                "location_message": {
                    "title": "1.5, -2",
                    "label": "",
                    "coordinates": {"latitude": 1.5, "longitude": -2},
                }
            },
        ),
        (
            {
                "type": "contacts",
                "contacts": [
                    {
                        "name": {"formatted_name": "A B"},
                        "phones": [{"phone": "+46", "type": "WORK"}, {"phone": "+47"}],
                        "emails": [{"email": "a@example.com"}],
                        "org": {"company": "C"},
                    }
                ],
            },
            {
                "contact_info_message": {
                    "name": {"full_name": "A B"},
                    "phone_numbers": [
                        {"phone_number": "+46", "type": "WORK"},
                        {"phone_number": "+47"},
                    ],
                    "email_addresses": [{"email_address": "a@example.com"}],
                    "organization": {"company": "C"},
                }
            },
        ),
        (
            {
                "type": "interactive",
                "message": {
                    "type": "button",
                    "body": {"text": "Go on?"},
                    "action": {"buttons": [BUTTON]},
                },
            },
            {
                "choice_message": {
                    "text_message": {"text": "Go on?"},
                    "choices": [{"text_message": {"text": "No more"}, "postback_data": "STOP"}],
                }
            },
        ),
        (
            {
                "type": "interactive",
                "message": {
                    "type": "list",
                    "body": {"text": "Which?"},
                    "action": {"button": "Menu", "sections": [{"title": "s", "rows": [ROW]}]},
                },
            },
            {
                "list_message": {
                    "title": "Which?",
                    "sections": [
                        {
                            "title": "s",
                            "items": [
                                {
                                    "choice": {
                                        "title": "First",
                                        "description": "The first",
                                        "postback_data": "r1",
                                    }
                                }
                            ],
                        }
                    ],
                    "message_properties": {"menu": "Menu"},
                }
            },
        ),
    ],
)
def test_what_sinch_carries(message: dict[str, Any], expected: dict[str, Any]) -> None:
    """Each type of the seed in Sinch's form."""
    assert app_message(message) == expected


@pytest.mark.parametrize(
    "fields, parameters",
    [
        ({}, {}),
        ({"body_params": ["a", "b"]}, {"body[1]text": "a", "body[2]text": "b"}),
        ({"params": ["old"]}, {"body[1]text": "old"}),
        ({"header_params": ["h"]}, {"header[1]text": "h"}),
        ({"media": {"type": "text", "text": "h"}}, {"header[1]text": "h"}),
        ({"media": {"type": "image", "url": URL}}, {"header[1]image.link": URL}),
        (
            {"media": {"type": "document", "url": URL, "filename": "a.pdf"}},
            {"header[1]document.link": URL, "header[1]document.filename": "a.pdf"},
        ),
        (
            {"media": {"type": "location", "lat": 1, "lng": 2, "name": "n"}},
            {
                "header[1]location.latitude": "1",
                "header[1]location.longitude": "2",
                "header[1]location.name": "n",
            },
        ),
        (
            {
                "buttons": [
                    {"type": "call"},
                    {"type": "url", "parameter": "x"},
                    {"type": "quick_reply", "payload": "STOP"},
                ]
            },
            {"button[1]url[1]text": "x", "button[2]quick_reply[1]payload": "STOP"},
        ),
    ],
)
def test_a_template_goes_by_its_name_with_parameters_by_place(
    fields: dict[str, Any], parameters: dict[str, str]
) -> None:
    """WhatsApp's own template, not one of Sinch's; places count from 1, buttons from 0."""
    message = {"type": "template", "template_name": "order_update", "language": "sv", **fields}
    assert app_message(message) == {
        "template_message": {
            "channel_template": {
                "WHATSAPP": {
                    "template_id": "order_update",
                    "language_code": "sv",
                    "parameters": parameters,
                }
            }
        }
    }


ASKS: Final = {"type": "button", "body": {"text": "t"}, "action": {"buttons": [BUTTON]}}


@pytest.mark.parametrize(
    "message",
    [
        {"type": "hologram"},
        {"type": None},
        {"type": ["text"]},
        {},
        {"type": "image", "url": URL, "provider": "mine"},
        {"type": "sticker", "id": "7"},
        {"type": "document", "url": URL, "caption": "c"},
        {"type": "contacts", "contacts": []},
        {"type": "contacts", "contacts": [{"name": {}}, {"name": {}}]},
        {"type": "contacts", "contacts": [{"name": {}, "addresses": [{"city": "c"}]}]},
        {"type": "interactive", "message": {**ASKS, "header": {"type": "text", "text": "h"}}},
        {"type": "interactive", "message": {**ASKS, "footer": {"text": "f"}}},
        {"type": "template", "template_name": "t", "ttl": "P1D"},
    ],
)
async def test_what_sinch_cannot_carry_is_not_sent_as_something_else(
    provider: SinchConversation, bot: BotRecord, upstream: UpstreamStub, message: dict[str, Any]
) -> None:
    """No call is made, and the reason is told."""
    sent = await provider.send(Outgoing(bot, (number(), number(2)), message))
    assert isinstance(sent, Unreachable)
    assert "nothing was sent" in sent.detail
    assert upstream.connections == 0


def test_every_type_of_the_seed_is_known() -> None:
    """A new type cannot be forgotten here."""
    for kind in MessageType:
        said = app_message({"type": kind.value})
        assert isinstance(said, dict) or "is not known" not in said.detail


@pytest.mark.parametrize("status", [302, 400, 401, 404, 429, 500, 503])
@pytest.mark.parametrize("body", [b"", b"[]", b"<html>", b'{"error":7}', b"\xff"])
async def test_any_refusal_can_be_read(
    provider: SinchConversation, bot: BotRecord, upstream: UpstreamStub, status: int, body: bytes
) -> None:
    """One request, its status and body, and no exception."""
    upstream.status, upstream.body = status, body
    sent = await provider.send(Outgoing(bot, (number(),), TEXT))
    assert isinstance(sent, Refused)
    assert (sent.provider_status, sent.body, sent.signal) == (status, body, None)
    assert len(upstream.requests) == 1


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"message_id":{}}'])
async def test_an_answer_that_cannot_be_read_still_took_the_message(
    provider: SinchConversation, bot: BotRecord, upstream: UpstreamStub, body: bytes
) -> None:
    """Its id is not known."""
    upstream.body = body
    sent = await provider.send(Outgoing(bot, (number(),), TEXT))
    assert sent == Accepted((RecipientReply(True, None, "queued"),), 200)


async def test_each_recipient_has_a_call_of_its_own(
    provider: SinchConversation, bot: BotRecord, upstream: UpstreamStub
) -> None:
    """Sinch takes one recipient at a time."""
    to = tuple(number(one) for one in range(20))
    sent = await provider.send(Outgoing(bot, to, TEXT))
    assert isinstance(sent, Accepted)
    assert [reply.taken for reply in sent.replies] == [True] * 20
    asked = [
        one.document["recipient"]["identified_by"]["channel_identities"][0]["identity"]
        for one in upstream.requests
    ]
    assert sorted(asked) == list(to)


@pytest.mark.parametrize(
    "behaviour",
    [
        Behaviour.HANG_BEFORE_READING,
        Behaviour.HANG_AFTER_READING,
        Behaviour.BREAK_AFTER_READING,
        Behaviour.BREAK_INSIDE_ANSWER,
    ],
)
async def test_a_call_without_an_answer_is_unknown_and_not_repeated(
    provider: SinchConversation, bot: BotRecord, upstream: UpstreamStub, behaviour: Behaviour
) -> None:
    """It may have gone."""
    upstream.behaviour = behaviour
    sent = await provider.send(Outgoing(bot, (number(),), TEXT))
    assert isinstance(sent, Unknown)
    assert len(upstream.requests) <= 1
    assert upstream.connections == 1


async def test_nothing_starts_after_its_time(
    provider: SinchConversation, bot: BotRecord, upstream: UpstreamStub
) -> None:
    """A decision that is no longer fresh is not sent on."""
    sent = await provider.send(Outgoing(bot, (number(),), TEXT, None, 0.0))
    assert isinstance(sent, Unreachable)
    assert upstream.connections == 0


@pytest.mark.parametrize("missing", ["base_url", "project_id", "app_id", "access_token"])
async def test_a_bot_that_lacks_something_sends_nothing(
    provider: SinchConversation, bot: BotRecord, upstream: UpstreamStub, missing: str
) -> None:
    """And is told what."""
    settings = {name: one for name, one in bot.provider_settings.items() if name != missing}
    secrets = {name: one for name, one in bot.secrets.items() if name != missing}
    lacking = replace(bot, provider_settings=settings, secrets=secrets)
    sent = await provider.send(Outgoing(lacking, (number(),), TEXT))
    assert isinstance(sent, Unreachable)
    assert missing in sent.detail
    assert upstream.connections == 0


async def test_who_is_on_whatsapp_cannot_be_asked_at_once(
    provider: SinchConversation, bot: BotRecord
) -> None:
    """Sinch answers by a callback."""
    assert isinstance(await provider.capability(bot, [number()]), Unreachable)


FIELDS: Final = st.sampled_from(
    [
        *("text", "url", "caption", "language", "body_params", "params", "buttons", "media"),
        *("header_params", "contacts", "message", "lat", "name", "template_name"),
    ]
)
JSON: Final = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["type", "body", "action", "buttons", "sections", "rows", "name", "url"]
            )
            | st.text(),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)


@given(st.sampled_from(MessageType), st.dictionaries(FIELDS, JSON, max_size=2))
@example(MessageType.TEMPLATE, {"body_params": 7})
@example(MessageType.TEMPLATE, {"buttons": True, "media": 7})
@example(MessageType.CONTACTS, {"contacts": [{"phones": 7, "name": 7}]})
@example(MessageType.INTERACTIVE, {"message": {"action": {"sections": [{"rows": 7}]}}})
def test_no_message_raises(kind: MessageType, fields: dict[str, Any]) -> None:
    """Whatever stands in the fields that the seed's API passes on unchecked."""
    said = app_message({**fields, "type": kind.value})
    assert isinstance(said, Unreachable) or json.dumps(said)
