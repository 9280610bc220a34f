"""What persons text: an answer, a keyword, STOP, HELP; through the whole application."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from unittest.mock import ANY

import pytest

from optwarden.consent.recipient import Msisdn, Recipient
from optwarden.consent.vocabulary import SECOND, Method
from optwarden.usecases.outbox.items import OutboxKind
from optwarden.usecases.ports import Standing
from tests.doubles.world import number
from tests.optin.sms.shop import AUTH_TOKEN, PROGRAMME, TextShop, sinch_signature

BOTH = ("sinch_sms", "twilio_sms")
both = pytest.mark.parametrize("by", BOTH)
EMPTY_TWIML = b'<?xml version="1.0" encoding="UTF-8"?><Response></Response>'
DAY = 24 * 3600 * SECOND


def without_source(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts but for the time of the provider, which Twilio does not tell."""
    return {name: value for name, value in facts.items() if not name.startswith("source_")}


@both
async def test_yes_to_our_invitation_is_a_verified_opt_in(shop: TextShop, by: str) -> None:
    """The evidence is complete: method, act, the message as place, the version, the time."""
    await shop.ask()
    shop.world.clock.step(SECOND)
    assert await shop.reason() == "no_opt_in"
    answer = await shop.text(by, "Yes!", "SM1")
    assert answer.status_code == 200
    assert answer.content == (EMPTY_TWIML if by == "twilio_sms" else b"")
    (facts,) = await shop.facts("opted_in")
    assert without_source(facts) == {
        "topics": ["orders"],
        "grade": "verified",
        "method": "SMS",
        "disclosure_id": "checkout-en-1",
        "programme": "p1",
    }
    assert await shop.reason() is None
    assert await shop.personal("opted_in") == {
        "recipient": number(),
        "act": "sent_keyword",
        "place": "SM1",
        "text": "Yes!",
    }


@both
async def test_a_yes_to_nothing_counts_for_nothing(shop: TextShop, by: str) -> None:
    """It is kept for somebody to look at; so is a START, and a YES that came too late."""
    await shop.text(by, "YES", "SM1")
    await shop.text(by, "START", "SM2")
    await shop.ask()
    shop.world.clock.step(30 * DAY + SECOND)
    await shop.text(by, "YES", "SM3")
    assert await shop.facts("opted_in") == []
    assert await shop.kept() == ["answer_to_nothing"] * 3


async def test_an_answer_in_time_counts_though_sinch_brings_it_late(shop: TextShop) -> None:
    """What bounds it is when she wrote, in Sinch's own time."""
    await shop.ask()
    shop.world.clock.step(29 * DAY)
    written_at = shop.world.clock.at
    shop.world.clock.step(3 * DAY)
    await shop.text_sinch("YES", "SM1", at=written_at)
    assert len(await shop.facts("opted_in")) == 1


async def test_an_answer_from_before_the_invitation_is_none(shop: TextShop) -> None:
    """She said YES to something else, and Sinch brought it after we had written."""
    written_at = shop.world.clock.at
    shop.world.clock.step(60 * SECOND)
    await shop.ask()
    shop.world.clock.step(SECOND)
    await shop.text_sinch("YES", "SM1", at=written_at)
    assert await shop.facts("opted_in") == []
    assert await shop.kept() == ["answer_to_nothing"]


async def test_a_clock_of_sinch_that_is_a_little_behind_costs_no_answer(shop: TextShop) -> None:
    """Clocks differ."""
    await shop.ask()
    await shop.text_sinch("YES", "SM1", at=shop.world.clock.at - 5 * SECOND)
    assert len(await shop.facts("opted_in")) == 1


@both
async def test_an_opt_out_closes_the_question(shop: TextShop, by: str) -> None:
    """YES after STOP answers nothing, whatever the invitation's bound."""
    await shop.ask()
    shop.world.clock.step(SECOND)
    await shop.text(by, "STOP", "SM1")
    shop.world.clock.step(SECOND)
    await shop.text(by, "YES", "SM2")
    await shop.text(by, "START", "SM3")
    assert (await shop.facts("opted_in"), await shop.reason()) == ([], "opted_out")


@both
async def test_another_bots_or_channels_invitation_is_not_answered(shop: TextShop, by: str) -> None:
    """A YES by text message is no answer to a question in the chat or to a withdrawn programme."""
    await shop.ask()
    await shop.publish(replace(PROGRAMME, programme_id="p2", keywords=()))
    await shop.text(by, "YES", "SM1")
    await shop.publish(replace(PROGRAMME, methods=frozenset({Method.WEB})))
    await shop.text(by, "YES", "SM2")
    assert await shop.facts("opted_in") == []
    await shop.publish(PROGRAMME)
    await shop.text(by, "YES", "SM3")
    assert len(await shop.facts("opted_in")) == 1


@both
async def test_a_published_keyword_opts_in_without_invitation(shop: TextShop, by: str) -> None:
    """As a leaflet asks for it; even after a STOP, which it lifts: it comes from the number."""
    await shop.text(by, "stop", "SM1")
    shop.world.clock.step(SECOND)
    await shop.text(by, " Parcel. ", "SM2")
    assert await shop.reason() is None
    (facts,) = await shop.facts("opted_in")
    assert (facts["grade"], facts["method"], facts["programme"]) == ("verified", "SMS", "p1")
    for text in ("parcel please", "where is my parcel", "PARCELS"):
        await shop.text(by, text, text)
    assert await shop.kept() == ["text_says_nothing"] * 3


@both
async def test_a_keyword_answers_the_invitation_of_its_own_programme(
    shop: TextShop, by: str
) -> None:
    """It agrees to the version she was asked with, though another programme asked last."""
    other = replace(PROGRAMME, programme_id="p2", keywords=("OTHER",))
    await shop.publish(PROGRAMME, other)
    await shop.ask()
    shop.world.clock.step(SECOND)
    await shop.ask(programme=shop.world.bot.rules.programmes["p2"])
    shop.world.clock.step(SECOND)
    await shop.text(by, "PARCEL", "SM1")
    (facts,) = await shop.facts("opted_in")
    assert facts["programme"] == "p1"


@both
async def test_a_keyword_of_another_method_opts_nobody_in(shop: TextShop, by: str) -> None:
    """A programme without text messages has no keyword here."""
    await shop.publish(replace(PROGRAMME, methods=frozenset({Method.WHATSAPP})))
    await shop.text(by, "PARCEL", "SM1")
    assert await shop.facts("opted_in") == []


@both
@pytest.mark.parametrize("text", ["STOP", "Stop all!", "unsubscribe", "ARRÊT", "opt-out"])
async def test_stop_by_text_message_ends_whatsapp_too(shop: TextShop, by: str, text: str) -> None:
    """Of everything, by the person, for every bot, on record as what it is."""
    await shop.world.opt_in(number())
    assert (await shop.text(by, text, "SM1")).status_code == 200
    assert [without_source(one) for one in await shop.facts("opted_out")] == [
        {"scopes": ["all"], "by": "person", "method": "SMS", "reach": "*", "matched": ANY}
    ]
    assert await shop.reason() == "opted_out"


@both
async def test_replays_change_nothing(shop: TextShop, by: str) -> None:
    """A STOP that comes again does not end what was agreed to since, nor the other way round."""
    for _ in range(2):
        await shop.text(by, "STOP", "SM1")
    shop.world.clock.step(SECOND)
    for _ in range(2):
        await shop.text(by, "PARCEL", "SM2")
    shop.world.clock.step(SECOND)
    await shop.text(by, "STOP", "SM1")
    assert await shop.reason() is None
    await shop.text(by, "STOP", "SM3")
    shop.world.clock.step(SECOND)
    await shop.text(by, "PARCEL", "SM2")
    assert await shop.reason() == "opted_out"
    kinds = await shop.world.kinds()
    assert (kinds.count("opted_in"), kinds.count("opted_out")) == (1, 2)


@both
async def test_agreeing_twice_adds_nothing(shop: TextShop, by: str) -> None:
    """The second message is another one, and what it says stands already."""
    await shop.text(by, "PARCEL", "SM1")
    shop.world.clock.step(SECOND)
    await shop.text(by, "PARCEL", "SM2")
    assert (await shop.world.kinds()).count("opted_in") == 1


@both
async def test_a_suppressed_number_stays_suppressed(shop: TextShop, by: str) -> None:
    """Whatever it texts."""
    rules = shop.world.bot.rules
    await shop.world.gateway.record.suppress(rules, Msisdn(number()), "complaint")
    await shop.text(by, "PARCEL", "SM1")
    assert await shop.reason() == "suppressed"


@pytest.mark.parametrize("sender", ["", "anonymous", "CornerShop", "72345", "UK.Shop", "+999123"])
@both
async def test_who_cannot_be_read_agrees_to_nothing(shop: TextShop, by: str, sender: str) -> None:
    """It is kept raw; a STOP from there raises the alarm, and nobody is opted out by guess."""
    through = shop.text_twilio if by == "twilio_sms" else shop.text_sinch
    await through("PARCEL", "SM1", sender)
    assert await shop.kept() == ["sender_not_read"]
    await through("STOP", "SM2", sender)
    assert await shop.kept() == ["opt_out_unattributed", "sender_not_read"]
    kinds = await shop.world.kinds()
    assert not {"opted_in", "opted_out"} & set(kinds)
    assert await shop.metric(f'optwarden_opt_outs_unattributed_total{{provider="{by}"}}') == 1


async def test_a_national_number_can_stop_but_not_agree(shop: TextShop) -> None:
    """To agree it has to be certain whose number it is; to stop, likely is enough."""
    national = f"0{number().removeprefix('46')}"
    await shop.text_sinch("PARCEL", "SM1", national)
    assert (await shop.facts("opted_in"), await shop.kept()) == ([], ["sender_not_read"])
    await shop.text_sinch("STOP", "SM2", national)
    assert await shop.reason() == "opted_out"


async def test_help_is_answered_with_who_writes_and_how_to_stop(shop: TextShop) -> None:
    """In TwiML by Twilio, by a message through Sinch; nothing is recorded."""
    answer = await shop.text_twilio("HELP", "SM1")
    assert answer.headers["content-type"] == "text/xml; charset=utf-8"
    (told,) = re.findall("<Message>(.*)</Message>", answer.text)
    assert "Corner Shop" in told
    assert "STOP" in told
    assert shop.upstream.requests == []
    shop.upstream.body = b'{"id":"batch-1"}'
    await shop.text_sinch("help", "SM2")
    (request,) = shop.upstream.requests
    assert request.document == {"from": "+46700000001", "to": [number()], "body": told}
    assert await shop.kept() == []


async def test_twilio_is_not_talked_over(shop: TextShop) -> None:
    """Where it has answered STOP or HELP itself, we do not; its STOP counts in any words."""
    answer = await shop.text_twilio("HELP", "SM1", OptOutType="HELP")
    assert answer.content == EMPTY_TWIML
    await shop.text_twilio("no more of this", "SM2", OptOutType="STOP")
    assert await shop.reason() == "opted_out"
    # Twilio takes YES for a START of its own; here it answers nothing.
    await shop.text_twilio("YES", "SM3", OptOutType="START")
    assert await shop.reason() == "opted_out"


async def test_the_shop_may_say_help_in_its_own_words(shop: TextShop) -> None:
    """They are escaped, not trusted."""
    settings = {**shop.world.bot.provider_settings, "sms_help_text": "Shop\x0b<b>&</b> STOP"}
    await shop.world.change(provider_settings=settings)
    answer = await shop.text_twilio("info", "SM1")
    assert "<Message>Shop &lt;b&gt;&amp;&lt;/b&gt; STOP</Message>" in answer.text


async def test_whatsapp_at_the_wrong_address(shop: TextShop) -> None:
    """A STOP counts as what it is; nothing else does."""
    await shop.text_twilio("PARCEL", "SM1", f"whatsapp:+{number()}")
    assert await shop.facts("opted_in") == []
    await shop.text_twilio("STOP", "SM2", f"whatsapp:+{number()}")
    (facts,) = await shop.facts("opted_out")
    assert facts["method"] == "WHATSAPP"


@pytest.mark.parametrize(
    "document, kept",
    [
        ({"type": "mo_binary", "id": "1", "from": number(), "body": "U1RPUA=="},
            ["text_says_nothing"]),
        ({"type": "mo_new_kind", "id": "1", "body": {"any": ["where", "Stop"]}},
            ["opt_out_unattributed"]),
        ({"type": "delivery_report_sms", "batch_id": "b", "statuses": []}, []),
        ({"type": "recipient_delivery_report_sms", "status": "Failed"}, []),
        ([], ["text_says_nothing"]),
        ("STOP", ["opt_out_unattributed"]),
        ({"type": "mo_text", "from": number()}, ["text_says_nothing"]),
    ],
)  # fmt: skip
async def test_what_else_sinch_may_say(
    embedded_shop: TextShop, document: object, kept: list[str]
) -> None:
    """Nothing of it fails, and what is not understood is kept."""
    assert (await embedded_shop.sinch(document)).status_code == 200
    assert await embedded_shop.kept() == kept
    assert not {"opted_in", "opted_out"} & set(await embedded_shop.world.kinds())


async def test_a_picture_with_a_stop_under_it(embedded_shop: TextShop) -> None:
    """The words of a message with media count."""
    body = {"message": "STOP", "media": []}
    told = {"type": "mo_media", "id": "1", "from": number(), "to": "46700000001", "body": body}
    await embedded_shop.sinch(told)
    assert await embedded_shop.reason() == "opted_out"


@pytest.mark.parametrize("form", [{"SmsStatus": "delivered", "MessageSid": "SM1"}, {"A": "b"}])
async def test_what_else_twilio_may_say(embedded_shop: TextShop, form: dict[str, str]) -> None:
    """A status of a message of ours is nothing; what is unknown is kept."""
    answer = await embedded_shop.twilio(form)
    assert (answer.status_code, answer.content) == (200, EMPTY_TWIML)
    assert await embedded_shop.kept() == (["text_says_nothing"] if "A" in form else [])


async def test_nobody_else_is_believed(embedded_shop: TextShop) -> None:
    """401 and nothing stored, in every wrong way; the alarm counts them."""
    shop, before = embedded_shop, await embedded_shop.world.kinds()
    bot_id, client = shop.world.bot.bot_id, shop.world.client
    told = json.dumps({"type": "mo_text", "id": "1", "from": number(), "body": "STOP"}).encode()
    form = {"From": f"+{number()}", "Body": "STOP", "MessageSid": "SM1"}
    signed = sinch_signature(told)
    wrong = [
        await shop.sinch(json.loads(told), "another-path"),
        await shop.sinch(json.loads(told), "a-path-only-twilio-knows"),
        await client.post(f"/webhooks/sinch_sms/{bot_id}", content=told),
        await client.post(f"/webhooks/sinch_sms/{bot_id}", content=told + b" ", headers=signed),
        await client.post(
            f"/webhooks/sinch_sms/{bot_id}", content=told, headers=sinch_signature(told, "x")
        ),
        await shop.twilio(form, "another-token"),
        await client.post(f"/webhooks/twilio_sms/{bot_id}", data=form),
        await client.post(f"/webhooks/twilio_sms/{bot_id}/wrong", data=form),
        await client.get(f"/webhooks/twilio_sms/{bot_id}/a-path-only-twilio-knows"),
        await client.post(f"/webhooks/twilio_sms/nobody/{AUTH_TOKEN}", data=form),
    ]
    assert [one.status_code for one in wrong] == [401] * len(wrong)
    assert (await shop.world.kinds(), await shop.kept()) == (before, [])
    counted = [
        await shop.metric(f'optwarden_webhooks_refused_total{{provider="{by}"}}') for by in BOTH
    ]
    assert counted == [5, 5]


async def test_each_right_way_in(embedded_shop: TextShop) -> None:
    """Sinch signed or by its path, the newest secret or the one before; Twilio by its path."""
    shop, client = embedded_shop, embedded_shop.world.client
    bot_id = shop.world.bot.bot_id
    told = json.dumps({"type": "mo_text", "id": "1", "from": number(), "body": "STOP"}).encode()
    path = f"/webhooks/sinch_sms/{bot_id}"
    assert (await client.post(path, content=told, headers=sinch_signature(told))).status_code == 200
    secrets = {**shop.world.bot.secrets, "sinch_sms_path_secret": "newer"}
    secrets["sinch_sms_path_secret_previous"] = shop.world.bot.secrets["sinch_sms_path_secret"]
    await shop.world.change(secrets=secrets)
    for secret in ("newer", shop.world.bot.secrets["sinch_sms_path_secret_previous"]):
        assert (await shop.sinch(json.loads(told), secret)).status_code == 200
    form = {"From": f"+{number(2)}", "Body": "STOP", "MessageSid": "SM1"}
    answer = await client.post(f"/webhooks/twilio_sms/{bot_id}/a-path-only-twilio-knows", data=form)
    assert answer.status_code == 200
    assert await shop.reason(number(2)) == "opted_out"


@both
async def test_a_stop_while_the_answer_is_on_its_way_wins(
    shop: TextShop, by: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guarded row has the last word, not what was read before."""
    await shop.ask()
    shop.world.clock.step(SECOND)
    consents = shop.world.gateway.consents
    read = consents.read

    async def read_and_dawdle(business_id: str, recipients: Sequence[Recipient]) -> list[Standing]:
        found = await read(business_id, recipients)
        monkeypatch.setattr(type(consents), "read", lambda _, *given: read(*given))
        await shop.text(by, "STOP", "SM0")
        shop.world.clock.step(SECOND)
        return found

    monkeypatch.setattr(type(consents), "read", lambda _, *given: read_and_dawdle(*given))
    assert (await shop.text(by, "YES", "SM1")).status_code == 200
    assert (await shop.reason(), await shop.kept()) == ("opted_out", ["answer_to_nothing"])


@both
async def test_an_invitation_that_never_went_is_not_answered(shop: TextShop, by: str) -> None:
    """She cannot have seen it; once it has gone, the same word counts."""
    await shop.ask(goes=False)
    shop.world.clock.step(SECOND)
    await shop.text(by, "YES", "SM1")
    assert await shop.facts("opted_in") == []
    await shop.world.delivery(OutboxKind.INVITATION)()
    shop.world.clock.step(SECOND)
    await shop.text(by, "YES", "SM2")
    assert len(await shop.facts("opted_in")) == 1


async def test_from_the_api_to_her_answer(shop: TextShop) -> None:
    """Invited once by one call, in words that say how to answer; no reminder, none after STOP."""

    async def invite(sender: str) -> int:
        path = f"/v1/bots/{shop.world.bot.bot_id}/invitations"
        asked = {"recipient": sender, "programme": "p1", "by": "SMS", "ground": "customer"}
        answer = await shop.world.client.post(
            path, json=asked, headers={"authorization": f"Bearer {shop.world.token}"}
        )
        await shop.world.delivery(OutboxKind.INVITATION)()
        return answer.status_code

    shop.upstream.body = b'{"id":"batch"}'
    assert await invite(number()) == 202
    (request,) = shop.upstream.requests
    assert request.document["to"] == [number()]
    assert "To agree, reply PARCEL" in request.document["body"]
    shop.world.clock.step(SECOND)
    await shop.text_sinch("parcel", "SM1")
    assert await shop.reason() is None
    await shop.text_sinch("STOP", "SM2", number(2))
    assert [await invite(number()), await invite(number(2))] == [409, 409]
    assert len(shop.upstream.requests) == 1
