"""A message handed to Meta: a call for each recipient, and to each what came of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any, Final

import pytest

from optwarden.consent.vocabulary import Signal
from optwarden.providers.meta_cloud import MetaCloud
from optwarden.providers.meta_cloud.sending import door_of
from optwarden.providers.upstream import Upstream
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.providers import (
    Accepted,
    Outgoing,
    RecipientReply,
    Refused,
    SendOutcome,
    Unreachable,
)
from tests.doubles.upstream import Request, UpstreamStub
from tests.providers.cases.meta_cloud import answer
from tests.providers.contract_case import MESSAGE, SENDER, bot_of
from tests.providers.meta_envelope import PHONE_NUMBER_ID, USER_ID, encoded

TOKEN: Final = {"access_token": "the-token"}


@pytest.fixture
async def provider() -> AsyncIterator[MetaCloud]:
    """The provider under test."""
    calls = Upstream(3.0)
    yield MetaCloud(calls)
    await calls.close()


def bot(url: str, **more: str) -> BotRecord:
    settings = {"base_url": url, "phone_number_id": PHONE_NUMBER_ID, **more}
    return bot_of("meta_cloud", settings, TOKEN)


def error(code: int, message: str = "(#1) No", details: str | None = None) -> bytes:
    data = {} if details is None else {"error_data": {"messaging_product": "w", "details": details}}
    return encoded({"error": {"message": message, "type": "OAuthException", "code": code, **data}})


async def sent(provider: MetaCloud, upstream: UpstreamStub, *to: str, **more: str) -> SendOutcome:
    return await provider.send(Outgoing(bot(upstream.url, **more), to or (SENDER,), MESSAGE))


async def test_where_and_with_what_a_message_goes(
    provider: MetaCloud, upstream: UpstreamStub
) -> None:
    """Version and phone number id in the path, the token in a header."""
    upstream.answer = answer
    assert await sent(provider, upstream) == Accepted(
        (RecipientReply(True, f"wamid.{SENDER[-4:]}", "queued"),), 200
    )
    await sent(provider, upstream, api_version="v25.0")
    first, second = upstream.requests
    assert first.path == f"/v24.0/{PHONE_NUMBER_ID}/messages"
    assert second.path == f"/v25.0/{PHONE_NUMBER_ID}/messages"
    assert first.headers["authorization"] == "Bearer the-token"
    assert first.headers["content-type"] == "application/json"


def test_by_default_messages_go_to_meta() -> None:
    """Over TLS; nothing in a setting can lead elsewhere."""
    plain = bot_of("meta_cloud", {"phone_number_id": "../1?x=#"}, TOKEN)
    door = door_of(plain)
    assert not isinstance(door, Unreachable)
    assert door.url == "https://graph.facebook.com/v24.0/..%2F1%3Fx%3D%23/messages"
    assert "the-token" not in repr(door)


@pytest.mark.parametrize("version", ["24.0", "v24", "v24.0/..", "v24.0?x", "latest", "v٢٤.0"])
async def test_a_version_that_is_none_sends_nothing(
    provider: MetaCloud, upstream: UpstreamStub, version: str
) -> None:
    """It is said what is wrong with the bot."""
    outcome = await sent(provider, upstream, api_version=version)
    assert isinstance(outcome, Unreachable)
    assert "api_version" in outcome.detail
    assert upstream.connections == 0


@pytest.mark.parametrize(
    "body, state",
    [
        ({"id": "wamid.1"}, "queued"),
        ({"id": "wamid.1", "message_status": "accepted"}, "queued"),
        (
            {"id": "wamid.1", "message_status": "held_for_quality_assessment"},
            "held_for_quality_assessment",
        ),
        ({"id": "wamid.1", "message_status": "paused"}, "paused"),
        ({"id": "wamid.1", "message_status": 7}, "7"),
        ({"id": "wamid.1", "message_status": {}}, "queued"),
    ],
)
async def test_how_far_a_taken_message_is(
    provider: MetaCloud, upstream: UpstreamStub, body: dict[str, Any], state: str
) -> None:
    """What Meta calls accepted the seed's API calls queued; another word is Meta's own."""
    upstream.answer = lambda _: (200, encoded({"messages": [body]}))
    outcome = await sent(provider, upstream)
    assert outcome == Accepted((RecipientReply(True, "wamid.1", state),), 200)


@pytest.mark.parametrize(
    "code, signal",
    [
        (131050, Signal.OPTED_OUT_OF_MARKETING),
        (131047, Signal.WINDOW_CLOSED),
        (131026, Signal.UNDELIVERABLE),
        (131049, None),
        (130472, None),
        (131062, None),
        (131048, None),
        (131056, None),
        (130429, None),
        (80007, None),
        (4, None),
        (131030, None),
        (190, None),
    ],
)
async def test_what_a_refusal_says_of_consent(
    provider: MetaCloud, upstream: UpstreamStub, code: int, signal: Signal | None
) -> None:
    """The codes of a failed status, in the answer to a send."""
    upstream.answer = lambda _: (400, error(code))
    outcome = await sent(provider, upstream)
    assert isinstance(outcome, Refused)
    assert outcome.signal is signal
    upstream.answer = lambda _: (500, error(code))
    failed = await sent(provider, upstream)
    assert isinstance(failed, Refused)
    assert failed.signal is None


STOPPED, CLOSED, TAKEN, BROKEN, CAPPED, BY_ID = *(f"4673200000{n}" for n in range(5)), USER_ID
ANSWERS: Final = {
    STOPPED: (400, error(131050, details="The user stopped marketing messages")),
    CLOSED: (400, error(131047, "(#131047) Re-engagement message")),
    TAKEN: (200, encoded({"messages": [{"id": "wamid.1"}]})),
    BROKEN: (500, b"oh"),
    CAPPED: (400, error(131049)),
    BY_ID: (200, encoded({"messages": [{"id": "wamid.2"}]})),
}


def by_recipient(request: Request) -> tuple[int, bytes]:
    document = request.document
    return ANSWERS[document.get("to") or document["recipient"]]


async def test_each_recipient_has_the_answer_to_its_own_call(
    provider: MetaCloud, upstream: UpstreamStub
) -> None:
    """Taken, refused with what that says, perhaps sent: in their order, nobody's for another."""
    upstream.answer = by_recipient
    outcome = await sent(provider, upstream, *ANSWERS)
    assert isinstance(outcome, Accepted)
    told = [
        (one.taken, one.uncertain, one.signal, one.details, one.provider_status)
        for one in outcome.replies
    ]
    stopped = Signal.OPTED_OUT_OF_MARKETING
    assert told == [
        (False, False, stopped, "131050: The user stopped marketing messages", 400),
        (False, False, Signal.WINDOW_CLOSED, "131047: (#131047) Re-engagement message", 400),
        (True, False, None, None, 200),
        (False, True, None, None, 500),
        (False, False, None, "131049: (#1) No", 400),
        (True, False, None, None, 200),
    ]
    assert [one.provider_message_id for one in outcome.replies] == [
        None, None, "wamid.1", None, None, "wamid.2",
    ]  # fmt: skip
    assert len(upstream.requests) == len(ANSWERS)


async def test_a_wrong_token_is_one_answer_for_all(
    provider: MetaCloud, upstream: UpstreamStub
) -> None:
    """It is about no recipient: Meta's own 401 is relayed."""
    upstream.answer = lambda _: (401, error(190))
    outcome = await sent(provider, upstream, STOPPED, TAKEN)
    assert isinstance(outcome, Refused)
    assert (outcome.provider_status, outcome.body) == (401, error(190))


async def test_all_calls_are_on_their_way_at_once(
    provider: MetaCloud, upstream: UpstreamStub
) -> None:
    """The twentieth starts within the bound of the first, whatever Meta takes to answer."""
    everybody = tuple(f"4673200{count:04d}" for count in range(20))
    upstream.answer = answer
    started = asyncio.Event()

    def count(request: Request) -> tuple[int, bytes]:
        if upstream.connections == len(everybody):
            started.set()
        return answer(request)

    upstream.answer = count
    await sent(provider, upstream, *everybody)
    assert started.is_set()


async def test_a_type_that_meta_has_no_form_for_is_not_sent(
    provider: MetaCloud, upstream: UpstreamStub
) -> None:
    """Nothing is made up."""
    outgoing = Outgoing(bot(upstream.url), (SENDER,), {"type": "hologram"})
    assert isinstance(await provider.send(outgoing), Unreachable)
    assert upstream.connections == 0


async def test_who_is_on_whatsapp_cannot_be_asked(
    provider: MetaCloud, upstream: UpstreamStub
) -> None:
    """Meta has no such question any more; nothing leaves and nothing is guessed."""
    assert isinstance(await provider.capability(bot(upstream.url), [SENDER]), Unreachable)
    assert upstream.connections == 0
