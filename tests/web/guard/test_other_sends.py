"""Clients of Twilio, 360dialog and both APIs of Sinch send through the guard."""

from __future__ import annotations

import gzip
import json
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any
from urllib.parse import parse_qsl, urlencode

import httpx
import pytest

from tests.doubles.guarded import (
    APP_ID,
    CONTENT_SID,
    PHONE_NUMBER_ID,
    PROJECT,
    SERVICE_SID,
    SINCH_BOT,
    SINCH_TOKEN,
    TEMPLATE,
    TWILIO_SENDER,
    Guarded,
    twilio_form,
)
from tests.doubles.world import ORDER_UPDATE, TEXT, number


class TestTwilio:
    async def test_the_form_goes_on(self, guarded_on_each: Guarded) -> None:
        """Written anew, in its order, with what may be there several times; the sid is kept."""
        guarded = guarded_on_each
        await guarded.opt_in("twilio")
        body = (
            f"StatusCallback=https%3A%2F%2Fe.org&To=whatsapp:%2B{number()}&Unknown=%C3%A5+b&"
            f"MessagingServiceSid={SERVICE_SID}&ContentSid={CONTENT_SID}&MediaUrl=a&MediaUrl=b"
        ).encode()
        answer = await guarded.twilio(body)
        assert answer.json() == {"sid": "SM" + "3" * 32, "status": "queued"}
        (request,) = guarded.upstream.requests
        assert parse_qsl(request.body.decode()) == parse_qsl(body.decode())
        assert await guarded.settled() == ["accepted"]
        rows = await guarded.world.rows("SELECT provider_message_id FROM attempt")
        assert rows == [("SM" + "3" * 32,)]

    @pytest.mark.parametrize("form", [{}, {"From": "", "MessagingServiceSid": SERVICE_SID}])
    async def test_the_settings_that_it_sends_by_name_it(
        self, guarded_on_each: Guarded, form: dict[str, str]
    ) -> None:
        """No sender has to be given; another number is nobody's."""
        guarded = guarded_on_each
        named = {"from": f"whatsapp:{TWILIO_SENDER}", "messaging_service_sid": SERVICE_SID}
        kept = guarded.bots["twilio"].provider_settings
        await guarded.opt_in("twilio")
        await guarded.change("twilio", senders=(), provider_settings={**kept, **named})
        assert (await guarded.twilio(form)).status_code == 200
        assert (await guarded.twilio({"From": "whatsapp:+15005550006"})).status_code == 401

    @pytest.mark.parametrize("sender", [f"whatsapp:{TWILIO_SENDER}", TWILIO_SENDER[1:]])
    async def test_a_sender_may_be_set_up_in_any_spelling(
        self, guarded: Guarded, sender: str
    ) -> None:
        """With and without prefix and plus sign."""
        await guarded.opt_in("twilio")
        await guarded.change("twilio", senders=(sender,))
        assert (await guarded.twilio()).status_code == 200

    @pytest.mark.parametrize(
        "changes,code,reason",
        [
            ({}, 21610, "no_opt_in"),
        ],
    )
    async def test_a_template_needs_an_opt_in(
        self, guarded: Guarded, changes: dict[str, str], code: int, reason: str
    ) -> None:
        """400 in Twilio's shape."""
        answer = await guarded.twilio(changes)
        assert answer.json() == {
            "code": code,
            "message": answer.json()["message"],
            "more_info": f"https://www.twilio.com/docs/errors/{code}",
            "status": 400,
        }
        assert answer.json()["message"].startswith(reason + ": ")
        assert answer.headers["optwarden-reason"] == reason
        assert guarded.upstream.connections == 0

    async def test_words_need_a_window(self, guarded: Guarded) -> None:
        """Without a content sid it is free-form: 63016 outside the window."""
        form = {key: value for key, value in twilio_form().items() if key != "ContentSid"}
        body = "&".join(f"{key}={value.replace('+', '%2B')}" for key, value in form.items())
        answer = await guarded.twilio(f"{body}&Body=hello".encode())
        assert answer.json()["code"] == 63016
        await guarded.written_to("twilio")
        assert (await guarded.twilio(f"{body}&Body=hello".encode())).status_code == 200

    async def test_content_nobody_declared(self, guarded: Guarded) -> None:
        """Its category is unknown: 63027. One that was opted out of is 21610."""
        await guarded.opt_in("twilio")
        answer = await guarded.twilio({"ContentSid": "HX" + "9" * 32})
        assert answer.json()["code"] == 63027
        guarded.world.clock.step()
        await guarded.opt_out("twilio")
        assert (await guarded.twilio()).json()["code"] == 21610

    @pytest.mark.parametrize(
        "changes,reason",
        [
            ({"SendAt": "2026-12-01T00:00:00Z"}, "scheduling_refused"),
            ({"ScheduleType": "fixed"}, "scheduling_refused"),
            ({"To": "messenger:1234"}, "recipient_refused"),
            ({"To": "+46732000001"}, "recipient_refused"),
            ({"To": "WhatsApp:+46732000001"}, "recipient_refused"),
            ({"To": " whatsapp:+46732000001"}, "recipient_refused"),
            ({"To": "whatsapp:0732000001"}, "invalid_recipient"),
            ({"To": ""}, "recipient_refused"),
            ({"to": "whatsapp:+46732000002"}, "invalid_request"),
            ({"TO": "whatsapp:+46732000002"}, "invalid_request"),
            ({"To[]": "whatsapp:+46732000002"}, "invalid_request"),
            ({"sendAt": "2026-12-01T00:00:00Z"}, "invalid_request"),
            ({"From": ""}, "invalid_request"),
            ({"ContentSid": "a\x00b"}, "invalid_request"),
            ({"ContentSid": ""}, "invalid_request"),
        ],
    )
    async def test_what_cannot_be_decided_is_refused(
        self, guarded: Guarded, changes: dict[str, str], reason: str
    ) -> None:
        """In Twilio's shape, with a sentence that says why; nothing leaves."""
        await guarded.opt_in("twilio")
        answer = await guarded.twilio(changes)
        assert (answer.status_code, answer.headers["optwarden-reason"]) == (400, reason)
        assert answer.json()["status"] == 400
        assert guarded.upstream.connections == 0
        assert await guarded.world.kinds() == ["opted_in"]

    @pytest.mark.parametrize("body", [b"To=a&To=b", b"%zz", b"\xff=1", b"=1", b"To=%ff", b"a&b"])
    async def test_a_form_that_could_be_read_twice(self, guarded: Guarded, body: bytes) -> None:
        """One parameter, one value, one spelling."""
        answer = await guarded.twilio(body)
        assert (answer.status_code, answer.headers["optwarden-reason"]) == (400, "invalid_request")

    async def test_an_sms_passes(self, guarded: Guarded) -> None:
        """It is no WhatsApp message: neither side is a WhatsApp address. The credential counts."""
        body = b"To=%2B46732000001&From=%2B15005550006&Body=hello"
        assert (await guarded.twilio(body)).status_code == 200
        assert guarded.upstream.requests[0].body == body
        assert await guarded.world.kinds() == []
        assert (await guarded.twilio(body, credential="AC1:x")).status_code == 401
        by_service = f"To=%2B46732000001&MessagingServiceSid={SERVICE_SID}&Body=x".encode()
        assert (await guarded.twilio(by_service)).status_code == 200

    @pytest.mark.parametrize(
        "sender,passes",
        [
            ("+15005550006", True), ("15005550006", True), ("12345", True), ("MyCompany", True),
            ("My Co-2 & 1", True), ("messenger:123", False), ("whatsapp:+14155238886", False),
            ("WhatsApp:+14155238886", False), ("\u200bwhatsapp:+14155238886", False),
            ("%77hatsapp", False), ("rcs:agent", False), ("client:me", False), ("", False),
            ("Twelve chars", False), ("--", False), ("+", False), (" Shop", False),
            ("Sh\u00f6p", False), ("MyCompany\n", False),
        ],
    )  # fmt: skip
    async def test_who_sends_an_sms(self, guarded: Guarded, sender: str, passes: bool) -> None:
        """A number, a short code, an alphanumeric sender id; of no other channel."""
        form = {"To": "+46732000001", "From": sender, "Body": "x"}
        answer = await guarded.twilio(urlencode(form).encode())
        assert answer.status_code == (200 if passes else 400)
        assert answer.headers.get("optwarden-reason") == (None if passes else "recipient_refused")
        assert guarded.upstream.connections == int(passes)

    @pytest.mark.parametrize("service", ["MGx", "messenger:123", "MG" + "1" * 33])
    async def test_which_service_sends_an_sms(self, guarded: Guarded, service: str) -> None:
        """One that is spelled as Twilio spells it."""
        form = {"To": "+46732000001", "From": "12345", "MessagingServiceSid": service}
        answer = await guarded.twilio(urlencode(form).encode())
        assert answer.headers["optwarden-reason"] == "recipient_refused"


class TestSinch:
    async def test_each_recipient_is_decided(self, guarded_on_each: Guarded) -> None:
        """The allowed go in one call; entries come in the request's order, theirs untouched."""
        guarded = guarded_on_each
        everybody = [number(count) for count in range(1, 21)]
        allowed = everybody[1::3]
        await guarded.opt_in("sinch", *allowed)
        answer = await guarded.sinch(*everybody, message=ORDER_UPDATE)
        entries = answer.json()["statuses"]
        assert [one["recipient"] for one in entries] == ["+" + one for one in everybody]
        sent = [one for one in entries if one["status"] == "success"]
        assert [one["recipient"][1:] for one in sent] == allowed
        assert [one["theirs"] for one in sent] == list(range(len(allowed)))
        assert all(one["permit"] and one["decision_id"] for one in sent)
        denied = [one for one in entries if one["status"] == "failure"]
        assert {one["state"] for one in denied} == {"no_opt_in"}
        assert all(len(one["message_id"]) == 26 and one["decision_id"] for one in denied)
        (request,) = guarded.upstream.requests
        assert request.document == {"to": allowed, "message": ORDER_UPDATE}
        assert len(answer.headers["optwarden-decision-id"].split(", ")) == 20
        reasons = answer.headers["optwarden-reason"].split(", ")
        assert reasons == ["-" if one in allowed else "no_opt_in" for one in everybody]
        assert await guarded.settled() == ["accepted"] * len(allowed)

    async def test_nobody_allowed_is_201_without_a_call(self, guarded: Guarded) -> None:
        """As the seed's own endpoint has it."""
        answer = await guarded.sinch(number(1), number(2), message=TEXT)
        assert answer.status_code == 201
        assert answer.json()["type"] == "whatsapp"
        assert [one["state"] for one in answer.json()["statuses"]] == ["failed", "failed"]
        assert answer.headers["optwarden-reason"] == "window_closed, window_closed"
        assert guarded.upstream.connections == 0

    async def test_everybody_allowed_is_their_answer(self, guarded: Guarded) -> None:
        """Byte for byte; a permit for the one recipient in the header."""
        await guarded.opt_in("sinch")
        guarded.upstream.status, guarded.upstream.body = 201, b'{ "statuses" : [] }'
        answer = await guarded.sinch(number(), message=ORDER_UPDATE)
        assert (answer.status_code, answer.content) == (201, guarded.upstream.body)
        assert answer.headers["optwarden-permit"]

    async def test_a_number_named_twice_goes_once(self, guarded: Guarded) -> None:
        """However it is spelled."""
        await guarded.opt_in("sinch")
        await guarded.sinch(number(), "+" + number(), message=ORDER_UPDATE)
        assert guarded.upstream.requests[0].document["to"] == [number()]

    @pytest.mark.parametrize(
        "to,message",
        [
            ([], ORDER_UPDATE),
            ([number(n) for n in range(21)], ORDER_UPDATE),
            (["0732000001"], ORDER_UPDATE),
            ([number()], {}),
            ([number()], {"type": "text", "template_name": "sale"}),
            ([number()], {"type": "template"}),
        ],
    )
    async def test_what_cannot_be_decided(
        self, guarded: Guarded, to: list[str], message: dict[str, Any]
    ) -> None:
        """A 400 with the seed's three keys."""
        answer = await guarded.sinch(*to, message=message)
        assert (answer.status_code, set(answer.json())) == (400, {"message", "reason", "details"})
        assert guarded.upstream.connections == 0

    @pytest.mark.parametrize(
        "more,reason",
        [
            ({"To": ["46732000009"]}, "invalid_request"),
            ({"t_o": ["46732000009"]}, "invalid_request"),
            ({"recipients": ["46732000009"]}, "recipient_refused"),
            ({"Recipient": "46732000009"}, "recipient_refused"),
            ({"Message": {}}, "invalid_request"),
            ({"message": {**ORDER_UPDATE, "templateName": "sale"}}, "invalid_request"),
            ({"message": {**ORDER_UPDATE, "Type": "text"}}, "invalid_request"),
        ],
    )
    async def test_names_that_could_be_taken_for_others(
        self, guarded: Guarded, more: dict[str, Any], reason: str
    ) -> None:
        """What is decided on is there once, in its documented spelling."""
        await guarded.opt_in("sinch")
        body = json.dumps({"to": [number()], "message": ORDER_UPDATE, **more}).encode()
        headers = {"authorization": f"Bearer {SINCH_TOKEN}", "content-type": "application/json"}
        path = f"sinch/whatsapp/v1/{SINCH_BOT}/messages"
        answer = await guarded.request("POST", path, content=body, headers=headers)
        assert (answer.status_code, answer.headers["optwarden-reason"]) == (400, reason)
        assert guarded.upstream.connections == 0

    async def test_a_compressed_answer_is_read(self, guarded: Guarded) -> None:
        """Though a plain one was asked for; what is written anew is plain."""
        await guarded.opt_in("sinch")
        entry = {"message_id": "01THEIRS", "recipient": number(), "status": "success", "theirs": 7}
        guarded.upstream.body = gzip.compress(json.dumps({"statuses": [entry]}).encode())
        guarded.upstream.headers = {"content-encoding": "gzip", "optwarden-permit": "forged"}
        answer = await guarded.sinch(number(1), number(2), message=ORDER_UPDATE)
        assert "content-encoding" not in answer.headers
        assert "optwarden-permit" not in answer.headers
        assert [one.get("theirs") for one in answer.json()["statuses"]] == [7, None]
        assert await guarded.settled() == ["accepted"]
        rows = await guarded.world.rows("SELECT provider_message_id FROM attempt")
        assert rows == [("01THEIRS",)]


def conversation(**more: Any) -> dict[str, Any]:
    return {
        "app_id": APP_ID,
        "recipient": {
            "identified_by": {"channel_identities": [{"channel": "WHATSAPP", "identity": number()}]}
        },
        "message": {
            "template_message": {
                "channel_template": {
                    "WHATSAPP": {"template_id": "order_update", "language_code": "en"}
                }
            }
        },
        **more,
    }


def template(beside: dict[str, Any] | None = None, **by_channel: Any) -> dict[str, Any]:
    return {"message": {"template_message": {"channel_template": by_channel, **(beside or {})}}}


class TestConversation:
    async def test_allowed_and_denied(self, guarded: Guarded) -> None:
        """One WhatsApp identity, decided; a denial is an error of the API with its own word."""
        answer = await guarded.conversation(conversation())
        error = answer.json()["error"]
        assert (answer.status_code, error["status"]) == (400, "FAILED_PRECONDITION")
        assert error["details"][0]["reason"] == "RECIPIENT_NOT_OPTED_IN"
        await guarded.opt_in("sinch_conversation")
        answer = await guarded.conversation(conversation(queue="HIGH_PRIORITY"))
        assert answer.json() == {"message_id": "01CONVERSATION"}
        assert guarded.upstream.requests[0].document == conversation(queue="HIGH_PRIORITY")
        assert await guarded.settled() == ["accepted"]
        text = conversation(message={"text_message": {"text": "x"}})
        answer = await guarded.conversation(text)
        reason = answer.json()["error"]["details"][0]["reason"]
        assert reason == "OUTSIDE_ALLOWED_SENDING_WINDOW"

    @pytest.mark.parametrize(
        "more,reason",
        [
            ({"recipient": {"contact_id": "01EKA07N79THJ20ZSN6AS30TMW"}}, "recipient_refused"),
            (
                {"recipient": {**conversation()["recipient"], "contact_id": "x"}},
                "recipient_refused",
            ),
            (
                {"recipient": {"identified_by": {"channel_identities": []}}},
                "recipient_refused",
            ),
            (
                {
                    "recipient": {
                        "identified_by": {
                            "channel_identities": [{"channel": "SMS", "identity": number()}]
                        }
                    }
                },
                "recipient_refused",
            ),
            ({"channel_priority_order": ["SMS", "WHATSAPP"]}, "recipient_refused"),
            ({"recipient": {"identifiedBy": {}}}, "invalid_request"),
            ({"appId": "other"}, "invalid_request"),
            ({"scheduled_at": "2026-12-01T00:00:00Z"}, "scheduling_refused"),
            ({"message": {}}, "invalid_request"),
            ({"message": {"text_message": {}, "template_message": {}}}, "invalid_request"),
            (
                {"message": {"text_message": {}, "explicit_channel_message": {"WHATSAPP": "{}"}}},
                "invalid_request",
            ),
            ({"message": {"templateMessage": {}}}, "invalid_request"),
            ({"message": {"template_message": {"channelTemplate": {}}}}, "invalid_request"),
            ({"project_id": "another"}, "invalid_request"),
            ({"app__id": "another"}, "invalid_request"),
            ({"conversation_id": "01"}, "recipient_refused"),
            ({"contact_id": "01"}, "recipient_refused"),
            ({"fallback_message": {"text_message": {}}}, "recipient_refused"),
            ({"message": {"text_message": {}, "fallback_message": {}}}, "invalid_request"),
            (
                template(WHATSAPP={"template_id": "order_update", "templateId": "x"}),
                "invalid_request",
            ),
            (
                template(WHATSAPP={"template_id": "order_update", "template__id": "x"}),
                "invalid_request",
            ),
            (
                template(WHATSAPP={"template_id": "order_update"}, whatsapp={"template_id": "x"}),
                "invalid_request",
            ),
            (
                template(
                    {"omni_template": {"template_id": "x"}},
                    WHATSAPP={"template_id": "order_update"},
                ),
                "invalid_request",
            ),
        ],
    )
    async def test_what_cannot_be_decided(
        self, guarded: Guarded, more: dict[str, Any], reason: str
    ) -> None:
        """Whom it is for and what it is must stand in it, in one spelling."""
        await guarded.opt_in("sinch_conversation")
        answer = await guarded.conversation(conversation(**more))
        assert (answer.status_code, answer.headers["optwarden-reason"]) == (400, reason)
        assert answer.json()["error"]["status"] == "INVALID_ARGUMENT"
        assert guarded.upstream.connections == 0


@pytest.mark.parametrize(
    "provider, named",
    [
        ("meta_cloud", {"phone_number_id": PHONE_NUMBER_ID}),
        ("sinch", {"upstream_bot_id": "01UPSTREAM"}),
        ("sinch_conversation", {"project_id": PROJECT, "app_id": APP_ID}),
    ],
)
async def test_a_bot_needs_no_sender_beside_its_settings(
    guarded_on_each: Guarded, provider: str, named: dict[str, str]
) -> None:
    """The provider's own settings name it; taken away, it is nobody's."""
    guarded = guarded_on_each
    sends: dict[str, Callable[[], Awaitable[httpx.Response]]] = {
        "meta_cloud": guarded.meta,
        "sinch": partial(guarded.sinch, number(), message=ORDER_UPDATE, bot="01UPSTREAM"),
        "sinch_conversation": partial(guarded.conversation, conversation()),
    }
    kept = guarded.bots[provider].provider_settings
    await guarded.opt_in(provider)
    await guarded.change(provider, senders=())
    assert (await sends[provider]()).status_code == 401
    await guarded.change(provider, provider_settings={**kept, **named})
    assert (await sends[provider]()).is_success
    await guarded.change(provider, provider_settings=kept)
    assert (await sends[provider]()).status_code == 401


async def test_360dialog(guarded: Guarded) -> None:
    """Meta's bodies; the key is the sender."""
    assert (await guarded.dialog360(TEMPLATE)).json()["error"]["code"] == 131030
    await guarded.opt_in("dialog360")
    assert (await guarded.dialog360(TEMPLATE)).status_code == 200
    assert guarded.upstream.requests[0].path == "/messages"
    assert guarded.upstream.requests[0].headers["d360-api-key"]
    assert await guarded.settled() == ["accepted"]
