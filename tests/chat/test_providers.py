"""A question through real providers' dialects: buttons where there are any, else plain text."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs

import pytest

from optwarden.consent.buttons import yes_payload
from optwarden.consent.vocabulary import SECOND
from optwarden.usecases.outbox.items import OutboxKind
from tests.chat.asking import Chat
from tests.doubles.upstream import UpstreamStub
from tests.doubles.world import World, number
from tests.providers.meta_envelope import (
    PHONE_NUMBER_ID,
    about,
    change,
    encoded,
    envelope,
    message,
    signature,
)
from tests.providers.test_twilio_story import call_back, through_twilio
from tests.providers.test_twilio_story import message as twilio_message

SECRET = "app-secret"


async def tell(world: World, kind: str, part: Any, message_id: str) -> None:
    """What Meta calls back with."""
    world.clock.step(SECOND)
    at = str(world.clock.at // SECOND)
    told = message(kind, part, id=message_id, timestamp=at, **{"from": number()})
    body = encoded(envelope(change(about(messages=[told]))))
    path = f"/webhooks/meta_cloud/{world.bot.bot_id}"
    answer = await world.client.post(path, content=body, headers=signature(body, SECRET))
    assert answer.status_code == 200
    world.clock.step(SECOND)


async def through_meta(chat: Chat, upstream: UpstreamStub) -> str:
    """A bot of Meta's asks her; returns the event of the ask."""
    upstream.body = b'{"messages":[{"id":"wamid.1"}]}'
    await chat.world.change(
        provider="meta_cloud",
        provider_settings={"base_url": upstream.url, "phone_number_id": PHONE_NUMBER_ID},
        secrets={"callback_secret": SECRET, "access_token": "token"},
    )
    await tell(chat.world, "text", {"body": "where is my order?"}, "wamid.a")
    answer = await chat.ask()
    assert answer.status_code == 202, answer.text
    await chat.world.delivery(OutboxKind.INVITATION)()
    assert [progress for progress, _ in await chat.asks()] == ["sent"]
    chat.world.clock.step(SECOND)
    return str(answer.json()["event_id"])


class TestMeta:
    async def test_the_question_has_buttons_and_the_button_agrees(
        self, chat: Chat, upstream: UpstreamStub
    ) -> None:
        """Its payload comes back as Meta's reply id; the act on record is a press."""
        event_id = await through_meta(chat, upstream)
        (request,) = upstream.requests
        buttons = request.document["interactive"]["action"]["buttons"]
        assert [one["reply"]["title"] for one in buttons] == ["Yes, I agree", "No, thanks"]
        await tell(chat.world, "text", {"body": "and my other order?"}, "wamid.b")
        reply = {"type": "button_reply", "button_reply": buttons[0]["reply"]}
        assert buttons[0]["reply"]["id"] == yes_payload(event_id)
        await tell(chat.world, "interactive", reply, "wamid.c")
        assert await chat.allowed()
        items = await chat.api.timeline(personal=True)
        (opted_in,) = [one for one in items if one["kind"] == "opted_in"]
        assert opted_in["personal"]["act"] == "pressed_button"
        assert opted_in["personal"]["text"] == "Yes, I agree"
        assert opted_in["personal"]["place"] == "wamid.c"

    async def test_the_other_button_does_not(self, chat: Chat, upstream: UpstreamStub) -> None:
        """And a yes after it neither."""
        await through_meta(chat, upstream)
        (request,) = upstream.requests
        no = request.document["interactive"]["action"]["buttons"][1]["reply"]
        reply = {"type": "button_reply", "button_reply": no}
        await tell(chat.world, "interactive", reply, "wamid.b")
        await tell(chat.world, "text", {"body": "yes"}, "wamid.c")
        assert not await chat.allowed()

    async def test_a_templates_quick_reply_agrees_too(
        self, chat: Chat, upstream: UpstreamStub
    ) -> None:
        """The payload of a template's button comes in another field."""
        event_id = await through_meta(chat, upstream)
        part = {"payload": yes_payload(event_id), "text": "Yes"}
        await tell(chat.world, "button", part, "wamid.b")
        assert await chat.allowed()

    async def test_one_callback_with_a_yes_twice_is_one(
        self, chat: Chat, upstream: UpstreamStub
    ) -> None:
        """Meta repeats; the second is known by its id."""
        await through_meta(chat, upstream)
        for _ in range(2):
            await tell(chat.world, "text", {"body": "yes"}, "wamid.b")
        assert len(await chat.facts("opted_in")) == 1


class TestTwilio:
    async def test_where_there_are_no_buttons_it_says_what_to_reply(
        self, chat: Chat, upstream: UpstreamStub
    ) -> None:
        """As text, in the same attempt, since the other could not leave; and a YES agrees."""
        world = chat.world
        await through_twilio(world, upstream)
        assert (await call_back(world, **twilio_message("hello", "SM1"))).status_code == 200
        world.clock.step(SECOND)
        assert (await chat.ask()).status_code == 202
        await world.delivery(OutboxKind.INVITATION)()
        (request,) = upstream.requests
        (body,) = parse_qs(request.body.decode())["Body"]
        assert body.endswith("\n\nReply YES to agree or NO to decline.")
        assert await world.outcomes() == ["accepted"]
        world.clock.step(SECOND)
        assert (await call_back(world, **twilio_message("Yes", "SM2"))).status_code == 200
        world.clock.step(SECOND)
        assert await chat.allowed()

    async def test_a_press_comes_as_a_payload(self, chat: Chat, upstream: UpstreamStub) -> None:
        """Of a content template with quick replies."""
        world = chat.world
        await through_twilio(world, upstream)
        await call_back(world, **twilio_message("hello", "SM1"))
        world.clock.step(SECOND)
        event_id = (await chat.ask()).json()["event_id"]
        await world.delivery(OutboxKind.INVITATION)()
        world.clock.step(SECOND)
        pressed = {**twilio_message("Yes, I agree", "SM2"), "ButtonPayload": yes_payload(event_id)}
        assert (await call_back(world, **pressed)).status_code == 200
        (facts,) = await chat.facts("opted_in")
        assert facts["programme"] == chat.programme_id

    @pytest.mark.parametrize("text", ["yes", "join orders"])
    async def test_a_text_message_to_the_number_answers_nothing_here(
        self, chat: Chat, upstream: UpstreamStub, text: str
    ) -> None:
        """What comes by SMS is another method's."""
        world = chat.world
        await through_twilio(world, upstream)
        await call_back(world, **twilio_message("hello", "SM1"))
        world.clock.step(SECOND)
        await chat.ask()
        await world.delivery(OutboxKind.INVITATION)()
        world.clock.step(SECOND)
        await call_back(world, **twilio_message(text, "SM2", prefix=""))
        assert "opted_in" not in await world.kinds()


async def test_what_a_provider_keeps_of_a_button_is_no_number(embedded_chat: Chat) -> None:
    """A payload names the event of the ask and nobody."""
    await embedded_chat.writes("hello", "m0")
    await embedded_chat.ask()
    assert number() not in json.dumps([dict(one) for one in await embedded_chat.sent()])
