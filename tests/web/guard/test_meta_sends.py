"""A client of Meta's Cloud API sends through the guard."""

from __future__ import annotations

import json
from typing import Any

import pytest

from optwarden.consent.vocabulary import SECOND
from optwarden.usecases.permits import read_permit
from tests.doubles.guarded import (
    APP_TOKEN,
    META_TOKEN,
    PHONE_NUMBER_ID,
    SALE,
    TEMPLATE,
    TEXT,
    UNHEARD,
    Given,
    Guarded,
    nothing,
    opted_in,
    opted_out,
    stopped_marketing,
    suppressed,
)
from tests.doubles.world import number

PATH = f"v23.0/{PHONE_NUMBER_ID}/messages"
MARKETING_PATH = f"v23.0/{PHONE_NUMBER_ID}/marketing_messages"


class TestAllowed:
    async def test_the_clients_own_request_is_made(self, guarded_on_each: Guarded) -> None:
        """Path, query and headers go on; the answer comes back with status, headers and body."""
        guarded = guarded_on_each
        await guarded.opt_in("meta_cloud")
        guarded.upstream.headers["x-fb-trace-id"] = "Abc"
        proof = "a" * 64
        answer = await guarded.meta(
            path=f"{PATH}?appsecret_proof={proof}",
            headers={"x-client": "mine", "optwarden-topic": "orders", "connection": "x-hop, close",
                     "x-hop": "1"},
        )  # fmt: skip
        assert answer.status_code == 200
        assert answer.json()["messages"] == [{"id": "wamid.UPSTREAM", "message_status": "accepted"}]
        assert answer.headers["x-fb-trace-id"] == "Abc"
        (request,) = guarded.upstream.requests
        assert request.path == f"/{PATH}?appsecret_proof={proof}"
        assert request.headers["authorization"] == f"Bearer {META_TOKEN}"
        assert request.headers["x-client"] == "mine"
        assert not {"optwarden-topic", "x-hop"} & set(request.headers)
        assert request.document == {"messaging_product": "whatsapp", **TEMPLATE, "to": number()}
        assert await guarded.settled() == ["accepted"]
        rows = await guarded.world.rows("SELECT provider_message_id FROM attempt")
        assert rows == [("wamid.UPSTREAM",)]

    async def test_its_permit_is_recorded_and_returned(self, guarded: Guarded) -> None:
        """The permit says what the event says, its signature is there, and no number is."""
        await guarded.opt_in("meta_cloud")
        answer = await guarded.meta()
        permit = answer.headers["optwarden-permit"]
        said = read_permit(guarded.world.gateway.keyring, permit)
        (row,) = await guarded.world.rows("SELECT facts FROM event WHERE kind = 'message_allowed'")
        facts = json.loads(row[0])
        assert permit.partition(".")[2] == facts["permit"]
        assert said["decision_id"] == facts["decision_id"]
        assert said["decision_id"] == answer.headers["optwarden-decision-id"]
        assert (said["bot_id"], said["rule"]) == ("meta_cloud-bot", 13)
        assert said["events"] == facts["relied_on"]
        assert number() not in json.dumps(said)
        assert "optwarden-reason" not in answer.headers

    async def test_an_application_may_have_a_credential_of_its_own(self, guarded: Guarded) -> None:
        """A listed guard credential is as good as the bot's own token, and goes on untouched."""
        await guarded.opt_in("meta_cloud")
        assert (await guarded.meta(token=APP_TOKEN)).status_code == 200
        assert guarded.upstream.requests[0].headers["authorization"] == f"Bearer {APP_TOKEN}"

    async def test_free_form_goes_inside_the_window(self, guarded: Guarded) -> None:
        """A person who wrote may be answered for 24 h, by any type but a template."""
        await guarded.written_to()
        for body in (
            TEXT,
            {"type": "reaction", "reaction": {"emoji": "x"}},
            {"text": {"body": "x"}},
        ):
            assert (await guarded.meta(body)).status_code == 200
        assert (await guarded.meta()).status_code == 400
        assert (await guarded.meta({**TEMPLATE, "type": "Template "})).status_code == 400
        guarded.world.clock.step(24 * 3600 * SECOND)
        assert (await guarded.meta(TEXT)).json()["error"]["code"] == 131047

    async def test_a_user_id_is_a_recipient(self, guarded: Guarded) -> None:
        """`recipient` is decided where there is no `to`; where both are, `to` wins and goes on."""
        body = {**TEMPLATE, "recipient": "US.13491208655302741918"}
        await guarded.opt_in("meta_cloud")
        assert (await guarded.meta(body, to=None)).json()["error"]["code"] == 131030
        assert (await guarded.meta(body)).status_code == 200
        assert "recipient" not in guarded.upstream.requests[0].document

    @pytest.mark.parametrize("spelling", ["+46 732-00 00 01", "(46)732000001", "+46732000001"])
    async def test_a_number_goes_on_as_it_was_read(self, guarded: Guarded, spelling: str) -> None:
        """Spaces, dashes and brackets are dropped; the plus sign stays where it was."""
        await guarded.opt_in("meta_cloud")
        assert (await guarded.meta(to=spelling)).status_code == 200
        plus = "+" if spelling.startswith("+") else ""
        assert guarded.upstream.requests[0].document["to"] == plus + number()

    async def test_the_last_of_two_keys_is_decided_and_sent(self, guarded: Guarded) -> None:
        """A key that is there twice cannot be read differently by Meta: it goes on once."""
        await guarded.opt_in("meta_cloud", number(2))
        body = (
            b'{"messaging_product":"whatsapp","to":"%s","to":"%s","type":"template",'
            b'"template":{"name":"order_update","language":{"code":"en"}}}'
            % (number(1).encode(), number(2).encode())
        )
        assert (await guarded.meta(body)).status_code == 200
        assert guarded.upstream.requests[0].body.count(b'"to"') == 1
        assert guarded.upstream.requests[0].document["to"] == number(2)

    async def test_numbers_keep_their_value(self, guarded: Guarded) -> None:
        """Whatever is written anew is the same number; digits within a string are none."""
        await guarded.opt_in("meta_cloud")
        numbers = b'[18446744073709551615,-9223372036854775808,1.50,0.1,1e3,"%s"]' % (b"9" * 40)
        body = json.dumps({"messaging_product": "whatsapp", "to": number(), **TEMPLATE}).encode()
        assert (await guarded.meta(body[:-1] + b',"x":%s}' % numbers)).status_code == 200
        assert guarded.upstream.requests[0].document["x"] == json.loads(numbers)


class TestDenied:
    @pytest.mark.parametrize(
        "given,body,reason,code",
        [
            (nothing, TEMPLATE, "no_opt_in", 131030),
            (opted_out, TEMPLATE, "opted_out", 131030),
            (stopped_marketing, SALE, "opted_out", 131050),
            (suppressed, TEMPLATE, "suppressed", 131030),
            (nothing, TEXT, "window_closed", 131047),
            (opted_in, SALE, "category_not_allowed", 131005),
            (opted_in, UNHEARD, "category_unknown", 132001),
        ],
    )
    async def test_each_reason_has_its_code(
        self, guarded: Guarded, given: Given, body: dict[str, Any], reason: str, code: int
    ) -> None:
        """400 in Meta's shape, with reason and decision id in headers; nothing leaves."""
        await given(guarded)
        answer = await guarded.meta(body)
        assert answer.status_code == 400
        error = answer.json()["error"]
        assert (error["code"], error["type"]) == (code, "OAuthException")
        assert error["error_data"]["details"].startswith(reason + ": ")
        assert error["error_data"]["messaging_product"] == "whatsapp"
        assert answer.headers["optwarden-reason"] == reason
        assert answer.headers["optwarden-decision-id"] == error["fbtrace_id"]
        assert "optwarden-permit" not in answer.headers
        assert number() not in answer.text
        assert guarded.upstream.connections == 0
        assert await guarded.settled() == []

    async def test_a_denial_is_an_event(self, guarded_on_each: Guarded) -> None:
        """What was denied is on record."""
        await guarded_on_each.meta()
        assert await guarded_on_each.world.kinds() == ["message_denied"]

    async def test_the_marketing_path_claims_marketing(self, guarded: Guarded) -> None:
        """What Meta sends as marketing is marketing, whatever the template was declared as."""
        await guarded.opt_in("meta_cloud")
        assert (await guarded.meta(path=PATH)).status_code == 200
        answer = await guarded.meta(path=MARKETING_PATH)
        assert answer.headers["optwarden-reason"] == "category_not_allowed"
        assert (await guarded.meta(TEXT, path=MARKETING_PATH)).status_code == 400

    async def test_the_topic_header_narrows(self, guarded: Guarded) -> None:
        """It is heeded as in the seed's API, checked, and stripped."""
        await guarded.opt_in("meta_cloud")
        answer = await guarded.meta(headers={"optwarden-topic": "gossip"})
        assert answer.headers["optwarden-reason"] == "topic_not_covered"
        assert answer.json()["error"]["code"] == 131030
        wrong = await guarded.meta(headers={"optwarden-topic": "x" * 129})
        assert wrong.headers["optwarden-reason"] == "invalid_request"


RECEIPT = {"status": "read", "message_id": "wamid.X", "typing_indicator": {"type": "text"}}


class TestReceipts:
    async def test_a_read_receipt_passes_undecided(self, guarded: Guarded) -> None:
        """It is made at the same path, with a body of its own; nothing is decided."""
        guarded.upstream.body = b'{"success":true}'
        answer = await guarded.meta(RECEIPT, to=None)
        assert answer.json() == {"success": True}
        assert guarded.upstream.requests[0].document == {
            "messaging_product": "whatsapp",
            **RECEIPT,
        }
        assert await guarded.world.kinds() == []

    @pytest.mark.parametrize("more", [TEMPLATE, {"status": "sent"}, {"recipient": "US.1"}])
    async def test_nothing_is_smuggled_in_one(self, guarded: Guarded, more: dict[str, Any]) -> None:
        """A receipt names a message and nobody else."""
        answer = await guarded.meta({**RECEIPT, **more}, to=None)
        assert answer.status_code == 400
        assert (await guarded.meta(RECEIPT)).status_code == 400
        assert guarded.upstream.connections == 0


@pytest.mark.parametrize(
    "body,reason",
    [
        (b"", "invalid_request"),
        (b"[]", "invalid_request"),
        (b"\xff", "invalid_request"),
        (b'{"messaging_product":"whatsapp","x":%s%s}' % (b"[" * 400, b"]" * 400),
         "invalid_request"),
        ({"messaging_product": "messenger"}, "invalid_request"),
        ({**TEMPLATE, "method": "delete"}, "invalid_request"),
        ({**TEMPLATE, " Batch": []}, "invalid_request"),
        ({**TEMPLATE, "access_token": "other"}, "invalid_request"),
        ({**TEMPLATE, "httpMethod": "delete"}, "invalid_request"),
        ({**TEXT, "Type": "template"}, "invalid_request"),
        ({**TEXT, "Template": {}}, "invalid_request"),
        ({**TEMPLATE, "To": "46732000009"}, "invalid_request"),
        ({**TEMPLATE, "recipientType": "group"}, "invalid_request"),
        ({**TEMPLATE, "t\u200bo": "46732000009"}, "invalid_request"),
        ({**TEMPLATE, "a_b": 1, "A-B": 2}, "invalid_request"),
        ({"type": "template", "template": {**TEMPLATE["template"], "Name": "sale"}},
         "invalid_request"),
        ({"type": "template", "template": {"name": "order_update",
          "language": {"code": "en", "Code": "sv"}}}, "invalid_request"),
        ({**TEXT, "x": 123456789012345678901234}, "invalid_request"),
        ({**TEXT, "x": -9223372036854775809}, "invalid_request"),
        (b'{"messaging_product":"whatsapp","to":"46732000001","x":1.00000000000000000001}',
         "invalid_request"),
        (b'{"messaging_product":"whatsapp","to":"46732000001","x":[1e400]}', "invalid_request"),
        ({**TEMPLATE, "type": "text"}, "invalid_request"),
        ({**TEMPLATE, "type": None}, "invalid_request"),
        ({"type": "template"}, "invalid_request"),
        ({"type": "template", "template": {"name": "x"}}, "invalid_request"),
        ({"type": "template", "template": {"name": "", "language": {"code": "en"}}},
         "invalid_request"),
        ({"type": "template", "template": {"name": "a\0b", "language": {"code": "en"}}},
         "invalid_request"),
        ({**TEMPLATE, "recipient_type": "group"}, "recipient_refused"),
        ({**TEMPLATE, "to": "0732000001"}, "invalid_recipient"),
        ({**TEMPLATE, "to": ["46732000001"]}, "invalid_recipient"),
        ({**TEMPLATE, "to": "", "recipient": "x"}, "invalid_recipient"),
    ],
)  # fmt: skip
async def test_what_cannot_be_read_in_one_way_is_refused(
    guarded: Guarded, body: dict[str, Any] | bytes, reason: str
) -> None:
    """Refused in Meta's shape before anything is decided; nothing leaves."""
    await guarded.opt_in("meta_cloud")
    to = None if isinstance(body, dict) and "to" in body else number()
    answer = await guarded.meta(body, to=to)
    assert answer.status_code == 400
    assert answer.headers["optwarden-reason"] == reason
    assert answer.json()["error"]["code"] in (100, 131009)
    assert guarded.upstream.connections == 0
    assert await guarded.world.kinds() == ["opted_in"]


@pytest.mark.parametrize(
    "headers",
    [
        {"content-type": "application/x-www-form-urlencoded"},
        {"content-type": "text/plain"},
        {"content-encoding": "gzip"},
    ],
)
async def test_a_body_in_another_form_is_refused(guarded: Guarded, headers: dict[str, str]) -> None:
    """What is not read as JSON here could be read as something else there."""
    answer = await guarded.meta(headers=headers)
    assert answer.status_code == 415
    assert answer.headers["optwarden-reason"] == "wrong_content_type"


async def test_a_body_that_is_too_large_is_refused(guarded: Guarded) -> None:
    """A message takes less than 1 MiB."""
    answer = await guarded.meta({**TEXT, "x": "y" * 1024 * 1024})
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, 100)
