"""Asking in the chat: by the business's bot, by a menu word, and what comes of the answers."""

from __future__ import annotations

from typing import Any, Final

import pytest

from optwarden.consent.buttons import no_payload, yes_payload
from optwarden.consent.commands.asking import ASK_WITHIN
from optwarden.consent.recipient import Bsuid
from optwarden.consent.vocabulary import SECOND, LinkBasis
from optwarden.usecases.configuration import Scope
from optwarden.usecases.outbox.items import OutboxKind
from tests.chat.asking import HERS, Chat
from tests.doubles.fixtures import through_upstream
from tests.doubles.upstream import Behaviour, UpstreamStub
from tests.doubles.world import number
from tests.web.api.caller import faults, problem

TEXT: Final = (
    "Yes, Corner Shop may send me messages over WhatsApp, at most 4 per order. Reply STOP to leave"
    " at any time.\n\n- Delivery updates: Your parcel arrives today before noon.\n\n"
    "https://shop.example/privacy"
)


def question(event_id: str) -> dict[str, Any]:
    """What the provider is handed."""
    buttons = [
        {"type": "reply", "title": "Yes, I agree", "id": yes_payload(event_id)},
        {"type": "reply", "title": "No, thanks", "id": no_payload(event_id)},
    ]
    inner = {"type": "button", "body": {"text": TEXT}, "action": {"buttons": buttons}}
    return {"type": "interactive", "message": inner}


async def asked(chat: Chat) -> str:
    """She has written, was asked, and got the question; returns its event."""
    await chat.writes("where is my order?", "m0")
    answer = await chat.ask()
    assert answer.status_code == 202, answer.text
    await chat.sent()
    chat.world.clock.step(SECOND)
    return str(answer.json()["event_id"])


class TestTheQuestion:
    async def test_it_goes_once_with_the_wording_and_two_buttons(self, chat: Chat) -> None:
        """A stored decision of the usual rules; the buttons name its event, and nobody."""
        event_id = await asked(chat)
        assert await chat.sent() == [question(event_id)]
        assert await chat.asks() == [("sent", "")]
        (decided,) = await chat.facts("message_allowed")
        assert (decided["purpose"], decided["rule"]) == ("opt_in_question", 4)
        assert decided["message_type"] == "text"
        assert await chat.world.outcomes() == ["accepted"]
        (facts,) = await chat.facts("opt_in_asked")
        assert (facts["ask"], facts["through"]) == ("question", "WHATSAPP")
        assert number() not in str(question(event_id))

    async def test_it_is_in_her_language_where_there_is_a_wording(self, chat: Chat) -> None:
        """Button and text alike; the version that was shown is on record."""
        await chat.writes("hola", "m0")
        await chat.ask(language="es-MX")
        (sent,) = await chat.sent()
        titles = [one["title"] for one in sent["message"]["action"]["buttons"]]
        assert titles == ["Sí, acepto", "No, gracias"]
        assert sent["message"]["body"]["text"].startswith("Sí, Corner Shop puede")
        await chat.writes("Sí", "m1")
        (opted_in,) = await chat.facts("opted_in")
        assert opted_in["disclosure_id"] == "chat-es-1"

    async def test_yes_is_a_verified_opt_in_that_sends_rely_on(self, chat: Chat) -> None:
        """With its wording, its programme and the message as place; confirmed once."""
        await asked(chat)
        assert not await chat.allowed()
        await chat.writes("Yes!", "m1")
        (facts,) = await chat.facts("opted_in")
        assert {name: facts[name] for name in ("topics", "grade", "method", "disclosure_id")} == {
            "topics": ["orders"],
            "grade": "verified",
            "method": "WHATSAPP",
            "disclosure_id": "chat-en-1",
        }
        assert facts["programme"] == chat.programme_id
        assert await chat.allowed()
        await chat.world.delivery(OutboxKind.OPT_IN_CONFIRMATION)()
        assert [one["type"] for one in await chat.sent()] == ["interactive", "text"]

    async def test_the_evidence_of_a_yes_is_complete(self, chat: Chat) -> None:
        """The message, the words and the act: personal, and shown to an administrator."""
        await asked(chat)
        await chat.writes("yes", "m1")
        items = await chat.api.timeline(personal=True)
        (opted_in,) = [one for one in items if one["kind"] == "opted_in"]
        personal = opted_in["personal"]
        assert (personal["place"], personal["act"], personal["text"]) == (
            "m1",
            "sent_keyword",
            "yes",
        )

    async def test_a_repeated_yes_changes_nothing(self, chat: Chat) -> None:
        """The provider sends it again."""
        await asked(chat)
        await chat.writes("yes", "m1")
        before = await chat.world.kinds()
        await chat.writes("yes", "m1")
        assert await chat.world.kinds() == before

    async def test_no_leaves_the_message_and_closes_the_question(self, chat: Chat) -> None:
        """A yes after it agrees to nothing."""
        await asked(chat)
        await chat.writes("No, thanks", "m1")
        await chat.writes("yes", "m2")
        assert not await chat.allowed()
        assert "opted_in" not in await chat.world.kinds()

    async def test_a_yes_to_what_the_bot_said_since_is_none(self, chat: Chat) -> None:
        """It sent "Shall we leave it at the door?" after the question, through the gateway."""
        await asked(chat)
        door = {"type": "text", "text": "Shall we leave it at the door?"}
        assert (await chat.world.send(number(), message=door)).status_code == 201
        await chat.writes("yes", "m1")
        assert not await chat.allowed()
        assert "opted_in" not in await chat.world.kinds()

    async def test_a_yes_to_something_else_is_none(self, chat: Chat) -> None:
        """Nobody was asked."""
        await chat.writes("yes", "m1")
        assert await chat.world.kinds() == ["message_received"]


class TestWhoIsNotAsked:
    async def test_without_a_window_nobody_is(self, chat: Chat) -> None:
        """A question is free text."""
        answer = await chat.ask()
        assert problem(answer) == (409, "not_asked")
        assert answer.json()["reason"] == "window_closed"
        assert await chat.world.kinds() == []

    async def test_nobody_who_left_and_the_event_is_named(self, chat: Chat) -> None:
        """By whatever way out; a message since changes nothing."""
        out = await chat.api.opt_out(method="IVR")
        await chat.writes("one more thing", "m1")
        answer = await chat.ask()
        assert (answer.json()["reason"], answer.json()["event_id"]) == (
            "opted_out",
            out["event_id"],
        )
        assert number() not in answer.text

    async def test_nobody_whose_linked_name_left(self, chat: Chat) -> None:
        """An opt-out under a user id is carried to the number, and counts."""
        world = chat.world
        link = world.gateway.receive_inbound._identities.link
        await link(world.bot.rules, Bsuid("SE.77"), HERS, LinkBasis.CONTACT_SHARED)
        await chat.api.opt_out("SE.77")
        await chat.writes("hello", "m1")
        assert (await chat.ask()).json()["reason"] == "opted_out"

    async def test_nobody_twice_in_a_day(self, chat: Chat) -> None:
        """The next day it may be asked again, in a window of then."""
        await asked(chat)
        await chat.writes("hm", "m1")
        assert (await chat.ask()).json()["reason"] == "asked_before"
        chat.world.clock.step(ASK_WITHIN)
        await chat.writes("hello", "m2")
        assert (await chat.ask()).status_code == 202

    async def test_nobody_who_agreed(self, chat: Chat) -> None:
        """There is nothing to ask for."""
        await asked(chat)
        await chat.writes("yes", "m1")
        chat.world.clock.step(ASK_WITHIN)
        await chat.writes("hello", "m2")
        assert (await chat.ask()).json()["reason"] == "already_opted_in"

    async def test_the_same_call_again_is_the_same_question(self, chat: Chat) -> None:
        """With an Idempotency-Key; a refusal takes none."""
        await chat.writes("hello", "m0")
        document = {"recipient": number(), "programme": chat.programme_id}
        headers = {"idempotency-key": "order-17"}
        answers = [await chat.api.post("questions", document, headers=headers) for _ in range(2)]
        assert [answer.status_code for answer in answers] == [202, 202]
        assert answers[0].content == answers[1].content
        assert len(await chat.sent()) == 1

    async def test_a_programme_that_is_none_is_a_field_at_fault(self, embedded_chat: Chat) -> None:
        """Or one that has no such language tag."""
        answer = await embedded_chat.api.post(
            "questions", {"recipient": number(), "programme": "nothing"}
        )
        assert faults(answer) == [("programme", "not_published")]
        answer = await embedded_chat.ask(language="Spanish")
        assert faults(answer) == [("language", "not_a_name")]

    async def test_asking_takes_the_scope_consent(self, embedded_chat: Chat) -> None:
        """Reading is not asking."""
        token = await embedded_chat.api.token(Scope.READ, Scope.SEND)
        document = {"recipient": number(), "programme": embedded_chat.programme_id}
        answer = await embedded_chat.api.post("questions", document, token=token)
        assert answer.status_code == 401


class TestByHerself:
    async def test_a_menu_word_asks_and_yes_agrees(self, chat: Chat) -> None:
        """Item 6 of a menu, without a call of the business's."""
        await chat.writes("6", "m1")
        (sent,) = await chat.sent()
        assert sent["type"] == "interactive"
        await chat.writes("yes", "m2")
        assert await chat.allowed()

    async def test_start_without_an_opt_in_is_answered_with_the_question(self, chat: Chat) -> None:
        """Nothing is opted in to by it; it is not counted as one that led nowhere."""
        await chat.writes("START", "m1")
        assert [one["type"] for one in await chat.sent()] == ["interactive"]
        assert not await chat.allowed()
        await chat.writes("yes", "m2")
        assert await chat.allowed()
        shown = (await chat.world.client.get("/metrics")).text
        assert 'said="start_without_opt_in"} 0' in shown or "start_without_opt_in" not in shown

    @pytest.mark.parametrize("word", ["START", "6"])
    async def test_after_a_stop_she_is_answered_and_may_come_back(
        self, chat: Chat, word: str
    ) -> None:
        """Her own message asks for it; a STOP after that ends it."""
        await chat.writes("STOP", "m1")
        chat.world.clock.step(SECOND)
        await chat.writes(word, "m2")
        assert len(await chat.sent()) == 1
        assert not await chat.allowed()
        chat.world.clock.step(SECOND)
        await chat.writes("yes", "m3")
        assert await chat.allowed()

    async def test_a_stop_after_her_own_wish_stops_the_question(self, chat: Chat) -> None:
        """It is decided again when it goes."""
        await chat.writes("STOP", "m1")
        chat.world.clock.step(SECOND)
        await chat.writes("START", "m2")
        chat.world.clock.step(SECOND)
        await chat.writes("STOP", "m3")
        assert await chat.sent() == []

    async def test_a_keyword_is_an_opt_in(self, chat: Chat) -> None:
        """Whole, in any case; it lifts an earlier STOP."""
        await chat.writes("STOP", "m1")
        await chat.writes("please join orders", "m2")
        assert not await chat.allowed()
        await chat.writes("Join ORDERS", "m3")
        assert await chat.allowed()
        (facts,) = await chat.facts("opted_in")
        assert (facts["programme"], facts["disclosure_id"]) == (chat.programme_id, "chat-en-1")

    async def test_the_sandbox_says_what_came_of_it(self, embedded_chat: Chat) -> None:
        """So a newcomer can walk it."""
        answers = []
        for text in ("6", "YES", "YES"):
            embedded_chat.world.clock.step(SECOND)
            document = {"from": number(), "text": text}
            answer = await embedded_chat.api.post("sandbox/inbound", document)
            answers.append((answer.json()["asked"], answer.json()["agreed_to"]))
            await embedded_chat.sent()
        assert answers == [(True, None), (False, embedded_chat.programme_id), (False, None)]


class TestWhenItIsSent:
    @pytest.mark.parametrize("words", [("STOP",), ("STOP", "but one question")])
    async def test_a_stop_in_between_stops_it(self, chat: Chat, words: tuple[str, ...]) -> None:
        """The denial is stored with its reason."""
        await chat.writes("hello", "m0")
        await chat.ask()
        for count, text in enumerate(words):
            await chat.writes(text, f"s{count}")
        assert await chat.sent() == []
        ((progress, detail),) = await chat.asks()
        assert (progress, detail.split(":")[0]) == ("dropped", "opted_out")
        (denied,) = await chat.facts("message_denied")
        assert (denied["purpose"], denied["reason"]) == ("opt_in_question", "opted_out")

    async def test_an_opt_in_in_between_makes_it_pointless(self, chat: Chat) -> None:
        """Nothing is sent, and nothing was decided."""
        await chat.writes("hello", "m0")
        await chat.ask()
        await chat.writes("join orders", "m1")
        assert await chat.sent() == []
        assert await chat.asks() == [("dropped", "already_opted_in")]

    async def test_a_suppression_stops_it(self, chat: Chat) -> None:
        """The do-not-send list beats everything."""
        await chat.writes("hello", "m0")
        await chat.ask()
        await chat.world.gateway.record.suppress(chat.world.bot.rules, HERS, "complaint")
        assert await chat.sent() == []
        assert (await chat.asks())[0][1].startswith("suppressed: ")

    async def test_a_day_later_it_is_too_late(self, chat: Chat) -> None:
        """It is not sent any more."""
        await chat.writes("hello", "m0")
        await chat.ask()
        chat.world.clock.step(ASK_WITHIN)
        assert await chat.sent() == []
        assert [progress for progress, _ in await chat.asks()] == ["dropped"]

    async def test_a_programme_that_was_withdrawn_asks_nobody(self, chat: Chat) -> None:
        """Nor does its answer count."""
        await chat.writes("hello", "m0")
        await chat.ask()
        await chat.api.call("DELETE", "/v1/programmes/chat")
        chat.world.gateway.directory.forget()
        assert await chat.sent() == []
        assert await chat.asks() == [("dropped", "the programme is not published any more")]

    async def test_one_that_may_have_gone_is_never_repeated(
        self, chat: Chat, upstream: UpstreamStub
    ) -> None:
        """No answer came; nobody asks twice by itself."""
        await through_upstream(chat.world, upstream)
        await chat.writes("hello", "m0")
        await chat.ask()
        upstream.behaviour = Behaviour.BREAK_AFTER_READING
        for _ in range(3):
            await chat.sent()
            chat.world.clock.step(60 * SECOND)
        assert [progress for progress, _ in await chat.asks()] == ["unknown"]
        assert await chat.world.outcomes() == ["unknown"]
        assert len(upstream.requests) == 1

    async def test_one_that_was_refused_for_now_goes_later(
        self, chat: Chat, upstream: UpstreamStub
    ) -> None:
        """With pauses; decided each time."""
        await through_upstream(chat.world, upstream)
        await chat.writes("hello", "m0")
        await chat.ask()
        upstream.status = 429
        await chat.sent()
        upstream.status = 201
        chat.world.clock.step(60 * SECOND)
        await chat.sent()
        assert len(upstream.requests) == 2
        assert [progress for progress, _ in await chat.asks()] == ["sent"]
