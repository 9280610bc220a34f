"""Who may send as whom: never an open proxy, and never an oracle of who consented."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import httpx
import pytest

from optwarden.providers.guards.strict import basic
from optwarden.usecases.authenticate import hash_of
from optwarden.usecases.guarding import Arrived
from tests.doubles.consents import Away, send_by, store_goes_away
from tests.doubles.guarded import (
    ACCOUNT_SID,
    APP_ID,
    APP_TOKEN,
    META_TOKEN,
    PHONE_NUMBER_ID,
    PROJECT,
    SERVICE_SID,
    SINCH_BOT,
    TEMPLATE,
    Guarded,
    answer_of,
)
from tests.doubles.upstream import UpstreamStub, running_upstream
from tests.doubles.world import ORDER_UPDATE, number

OTHER_NUMBER_ID = "999999999999999"
OTHER_TOKEN = "EAAG-of-another-bot"


async def another_bot(guarded: Guarded) -> None:
    """A bot of the same provider with its own number and credential."""
    bot = guarded.bots["meta_cloud"]
    other = replace(
        bot,
        rules=replace(bot.rules, bot_id="other-meta"),
        secrets={"access_token": OTHER_TOKEN},
        senders=(OTHER_NUMBER_ID,),
        guard_credentials=(),
    )
    await guarded.world.gateway.administration.create_bot(other)


async def test_one_and_the_same_401(guarded: Guarded) -> None:
    """Unknown credential, none, another bot's, unknown sender: the same bytes, nothing decided."""
    await another_bot(guarded)
    await guarded.opt_in("meta_cloud")
    answers = [
        await guarded.meta(token="EAAG-of-nobody"),
        await guarded.meta(token=""),
        await guarded.meta(headers={"authorization": "Basic eDp5"}),
        await guarded.meta(token=OTHER_TOKEN),
        await guarded.meta(path=f"v23.0/{OTHER_NUMBER_ID}/messages"),
        await guarded.meta(path="v23.0/123/messages"),
        await guarded.meta(token="EAAG-of-nobody", path="v23.0/123/messages"),
        await guarded.meta(token="EAAG-of-nobody", to=number(7)),
        await guarded.meta(token=hash_of(APP_TOKEN).hex()),
    ]
    assert len({(one.status_code, one.content, str(one.headers)) for one in answers}) == 1
    assert answers[0].status_code == 401
    assert answers[0].json()["error"]["code"] == 190
    assert answers[0].headers["optwarden-reason"] == "unauthorized"
    assert guarded.upstream.connections == 0
    assert await guarded.world.kinds() == ["opted_in"]
    assert (await guarded.meta()).status_code == 200


async def test_without_a_credential_no_sender_is_looked_up(guarded: Guarded) -> None:
    """The time a refusal takes cannot depend on a sender that nobody looked at."""
    directory = guarded.world.gateway.directory
    looked_up: list[str] = []
    bot_of_sender = directory.bot_of_sender

    async def noticing(provider: str, sender: str) -> Any:
        looked_up.append(sender)
        return await bot_of_sender(provider, sender)

    directory.bot_of_sender = noticing  # type: ignore[method-assign]
    assert (await guarded.meta(token="EAAG-of-nobody")).status_code == 401
    assert looked_up == []
    assert (await guarded.meta(b"not even JSON", token="EAAG-of-nobody")).status_code == 401
    await guarded.meta()
    assert looked_up == [PHONE_NUMBER_ID]


async def test_a_credential_taken_away_is_refused_at_once(guarded: Guarded) -> None:
    """The list is replaced as a whole; the bot's own token needs no listing."""
    assert (await guarded.meta(token=APP_TOKEN)).status_code == 400
    await guarded.change("meta_cloud", guard_credentials=())
    assert (await guarded.meta(token=APP_TOKEN)).status_code == 401
    assert (await guarded.meta(token=META_TOKEN)).status_code == 400
    await guarded.change("meta_cloud", secrets={"access_token": "EAAG-the-next-one"})
    assert (await guarded.meta(token=META_TOKEN)).status_code == 401


async def test_a_bot_of_another_region_is_not_there(guarded: Guarded) -> None:
    """As everywhere, it is as unknown as one that is not there."""
    guarded.world.gateway.authenticate._region = "eu1"
    assert (await guarded.meta()).status_code == 401
    guarded.world.gateway.authenticate._region = None
    assert (await guarded.meta()).status_code == 400


async def test_reads_need_a_credential_too(guarded: Guarded) -> None:
    """Never an open proxy: a credential of some bot of that provider."""
    path = "meta_cloud/v23.0/123"
    for headers in ({}, {"authorization": "Bearer EAAG-of-nobody"}):
        answer = await guarded.request("GET", path, headers=headers)
        assert answer.status_code == 401
    assert guarded.upstream.connections == 0


async def test_providers_do_not_share_credentials(guarded: Guarded) -> None:
    """A key of one provider opens nothing of another."""
    answer = await guarded.dialog360(TEMPLATE, key=META_TOKEN)
    assert answer.status_code == 401


@pytest.mark.parametrize(
    "changes",
    [
        {"From": "whatsapp:+14155230000"},
        {"From": "whatsapp:+14155230000", "MessagingServiceSid": SERVICE_SID},
        {"From": "", "MessagingServiceSid": "MG" + "9" * 32},
    ],
)
async def test_every_sender_of_a_form_must_be_the_bots(
    guarded: Guarded, changes: dict[str, str]
) -> None:
    """From and MessagingServiceSid: each that is named."""
    answer = await guarded.twilio(changes)
    assert answer.status_code == 401
    assert answer.json()["code"] == 20003
    assert answer.json()["status"] == 401


async def test_a_wrong_password_is_the_same_as_an_unknown_sender(guarded: Guarded) -> None:
    """Twilio's 401, byte for byte."""
    wrong = await guarded.twilio(credential=f"{ACCOUNT_SID}:wrong")
    unknown = await guarded.twilio({"From": "whatsapp:+14155230000"})
    assert (wrong.status_code, wrong.content, str(wrong.headers)) == (
        unknown.status_code,
        unknown.content,
        str(unknown.headers),
    )


async def test_a_key_of_two_numbers_names_neither(guarded: Guarded) -> None:
    """Where the path names no sender, the credential must be of one bot only."""
    bot = guarded.bots["dialog360"]
    assert (await guarded.dialog360(TEMPLATE)).status_code == 400
    await guarded.world.gateway.administration.create_bot(
        replace(bot, rules=replace(bot.rules, bot_id="second-360"))
    )
    assert (await guarded.dialog360(TEMPLATE)).status_code == 401


class TestACredentialOfTwoBusinesses:
    """One token of a solution provider may be; it is shown at the address of its own bot only."""

    @pytest.fixture
    async def elsewhere(self, guarded: Guarded) -> AsyncIterator[UpstreamStub]:
        """A bot of another business, with the same credential and an address of its own."""
        administration, bot = guarded.world.gateway.administration, guarded.bots["meta_cloud"]
        business = await administration.create_business("Another Shop")
        async with running_upstream() as stub:
            stub.answering, stub.status = answer_of, 200
            rules = replace(bot.rules, bot_id="a-bot", business_id=business.business_id)
            other = replace(
                bot, rules=rules, senders=("777",), provider_settings={"base_url": stub.url}
            )
            await administration.create_bot(other)
            yield stub

    async def test_the_path_names_the_bot(self, guarded: Guarded, elsewhere: UpstreamStub) -> None:
        """A read below a sender goes where that bot's messages go."""
        own = await _read(guarded, f"v23.0/{PHONE_NUMBER_ID}/message_templates")
        others = await _read(guarded, "v23.0/777/message_templates")
        assert (own.status_code, others.status_code) == (200, 200)
        assert [len(one.requests) for one in (guarded.upstream, elsewhere)] == [1, 1]

    async def test_what_names_none_goes_nowhere(
        self, guarded: Guarded, elsewhere: UpstreamStub
    ) -> None:
        """Not to the first of them."""
        assert (await _read(guarded, "v23.0/888/message_templates")).status_code == 401
        assert guarded.upstream.connections == elsewhere.connections == 0

    async def test_at_one_address_it_passes(
        self, guarded: Guarded, elsewhere: UpstreamStub
    ) -> None:
        """Then nobody gets to see what is not for them."""
        gateway = guarded.world.gateway
        other = await gateway.directory.bot("a-bot")
        assert other is not None
        settings = {"base_url": guarded.upstream.url}
        await gateway.administration.change_bot(replace(other, provider_settings=settings))
        assert (await _read(guarded, "v23.0/888/message_templates")).status_code == 200
        assert elsewhere.connections == 0


async def _read(guarded: Guarded, path: str) -> httpx.Response:
    headers = {"authorization": f"Bearer {APP_TOKEN}"}
    return await guarded.request("GET", f"meta_cloud/{path}", headers=headers)


async def test_the_other_providers_senders(guarded: Guarded) -> None:
    """Sinch's bot in the path; project and app of the Conversation API."""
    wrong = await guarded.sinch(number(), message=ORDER_UPDATE, bot="other")
    assert (wrong.status_code, wrong.json()["reason"]) == (401, "Unauthorized bot")
    assert (await guarded.sinch(number(), message=ORDER_UPDATE, bot=SINCH_BOT)).status_code == 201
    document = {
        "app_id": APP_ID,
        "recipient": {
            "identified_by": {"channel_identities": [{"channel": "WHATSAPP", "identity": number()}]}
        },
        "message": {"text_message": {"text": "x"}},
    }
    assert (await guarded.conversation(document)).status_code == 400
    for other in (
        await guarded.conversation({**document, "app_id": "other"}),
        await guarded.conversation(document, project="other"),
        await guarded.conversation(document, credential="key-id:wrong"),
    ):
        assert (other.status_code, other.json()["error"]["status"]) == (401, "UNAUTHENTICATED")
    assert PROJECT


async def test_the_store_away_is_503_in_the_providers_shape(guarded: Guarded) -> None:
    """The gateway fails closed: nothing is decided, nothing leaves."""
    await guarded.opt_in("meta_cloud")

    async def away(*_: object) -> None:
        store_goes_away()

    gateway = guarded.world.gateway
    send_by(gateway.send, Away())
    answer = await guarded.meta()
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, 131016)
    assert answer.headers["optwarden-reason"] == "store_unavailable"
    assert answer.headers["retry-after"] == "1"
    twilio = await guarded.twilio()
    assert (twilio.status_code, twilio.json()["code"]) == (503, 20503)
    gateway.directory.bots_of_credential = away  # type: ignore[method-assign, assignment]
    assert (await guarded.meta()).status_code == 503
    assert guarded.upstream.connections == 0


def test_basic_is_decoded() -> None:
    """The credential of Basic is `user:password`, however it is padded and cased."""

    def given(text: str) -> str | None:
        return basic(Arrived("GET", "/", "", (("authorization", text),)))

    encoded = base64.b64encode(b"user:password").decode()
    assert given(f"basic {encoded}") == given(f"Basic  {encoded} ") == "user:password"
    for wrong in ("", "Basic", "Basic !", f"Bearer {encoded}", "Basic /w=="):
        assert given(wrong) is None
