"""Invitations outside WhatsApp: once ever, on a declared ground, through whichever method can."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest

from optwarden.consent.commands.asking import DAY
from optwarden.consent.programme import Programme
from optwarden.consent.vocabulary import Method, Signal
from optwarden.usecases.collecting.methods import Invitation
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.outbox.confirmations import SendConfirmations
from optwarden.usecases.outbox.delivering import DeliverDue
from optwarden.usecases.outbox.inviting import AskToOptIn, Way
from optwarden.usecases.outbox.items import OutboxKind
from optwarden.usecases.providers import (
    Accepted,
    RecipientReply,
    Refused,
    SendOutcome,
    Unknown,
    Unreachable,
)
from tests.chat.asking import HERS, Chat
from tests.doubles.world import number
from tests.web.api.caller import faults

TAKEN = Accepted((RecipientReply(taken=True, provider_message_id="SM1", provider_state="queued"),))


@dataclass(slots=True)
class Postman:
    """A method that sends as it is told."""

    outcome: SendOutcome = TAKEN
    missing: str | None = None
    sent: list[Invitation] = field(default_factory=list)

    def lacks(self, bot: BotRecord, programme: Programme) -> str | None:
        return self.missing

    async def __call__(self, invitation: Invitation) -> SendOutcome:
        self.sent.append(invitation)
        return self.outcome


def through(chat: Chat, ways: Mapping[Method, list[Way]]) -> DeliverDue:
    """The worker's deliverer, with these methods."""
    due = chat.world.delivery(OutboxKind.INVITATION)
    send = due.deliver
    assert isinstance(send, SendConfirmations)
    asks = send.confirm
    assert isinstance(asks, AskToOptIn)
    asks = replace(asks, ways=ways, public_url="https://opt.example/")
    return replace(due, deliver=replace(send, confirm=asks))


@pytest.fixture
def postman() -> Postman:
    return Postman()


class TestAnInvitation:
    async def test_it_goes_once_and_its_ground_is_on_record(
        self, chat: Chat, postman: Postman
    ) -> None:
        """With the spelling of the number, the language, the version and a link to the page."""
        answer = await chat.invite("+" + number(), language="es")
        assert answer.status_code == 202
        deliver = through(chat, {Method.SMS: [Way("pigeon_sms", postman)]})
        for _ in range(3):
            await deliver()
        (sent,) = postman.sent
        assert sent.personal["spelling"] == "+" + number()
        assert (sent.language, sent.disclosure_id) == ("es", "chat-es-1")
        assert sent.link == f"https://opt.example/o/{chat.programme_id}"
        assert (sent.recipient, sent.event_id) == (HERS, answer.json()["event_id"])
        assert await chat.asks() == [("sent", "")]
        (asked,) = await chat.facts("opt_in_asked")
        assert (asked["through"], asked["ground"]) == ("SMS", "existing_customer")
        (decided,) = await chat.facts("message_allowed")
        assert (decided["purpose"], decided["rule"]) == ("opt_in_invitation", 6)
        (settled,) = await chat.facts("message_settled")
        assert (settled["provider"], settled["outcome"]) == ("pigeon_sms", "accepted")

    async def test_an_e_mail_address_is_personal(self, chat: Chat, postman: Postman) -> None:
        """It reaches the method, and no fact."""
        answer = await chat.invite(by="EMAIL", email="ann@example.com")
        assert answer.status_code == 202
        await through(chat, {Method.EMAIL: [Way("pigeon_mail", postman)]})()
        (sent,) = postman.sent
        assert sent.personal["email"] == "ann@example.com"
        (asked,) = await chat.facts("opt_in_asked")
        assert "ann" not in str(asked)

    async def test_there_is_no_second_and_no_reminder(self, chat: Chat) -> None:
        """By no method, however long ago."""
        await chat.invite()
        chat.world.clock.step(400 * DAY)
        for by, more in (("SMS", {}), ("EMAIL", {"email": "ann@example.com"})):
            answer = await chat.invite(by=by, **more)
            assert (answer.status_code, answer.json()["reason"]) == (409, "asked_before")

    async def test_two_at_once_are_one(self, chat: Chat) -> None:
        """One of them is told so."""
        answers = await asyncio.gather(*(chat.invite() for _ in range(5)))
        assert sorted(answer.status_code for answer in answers) == [202, 409, 409, 409, 409]
        assert len(await chat.facts("opt_in_asked")) == 1

    async def test_none_goes_to_one_who_left_meanwhile(self, chat: Chat, postman: Postman) -> None:
        """By whatever way."""
        await chat.invite()
        await chat.api.opt_out(method="IVR")
        await through(chat, {Method.SMS: [Way("pigeon_sms", postman)]})()
        assert postman.sent == []
        assert (await chat.asks())[0][1].startswith("opted_out: ")


class TestWays:
    async def test_the_first_that_lacks_nothing_is_taken(self, chat: Chat) -> None:
        """A bot may be set up for one of two."""
        without, able = Postman(missing="sms_from"), Postman()
        await chat.invite()
        await through(chat, {Method.SMS: [Way("a", without), Way("b", able)]})()
        assert (len(without.sent), len(able.sent)) == (0, 1)

    async def test_without_any_it_waits_for_the_setting(self, chat: Chat) -> None:
        """It is marked, and can be replayed; nothing was decided."""
        await chat.invite()
        await through(chat, {Method.SMS: [Way("a", Postman(missing="sms_from"))]})()
        assert await chat.asks() == [("lacking", "sms_from: the invitation waits for it")]
        assert await chat.facts("message_allowed") == []

    @pytest.mark.parametrize(
        "outcome, progress",
        [
            (Unknown("no answer"), "unknown"),
            (Unreachable("no such host"), "waiting"),
            (Refused(400), "dead"),
            (Refused(503), "waiting"),
            (Refused(500), "unknown"),
        ],
        ids=str,
    )
    async def test_what_came_of_it_decides_what_follows(
        self, chat: Chat, outcome: SendOutcome, progress: str
    ) -> None:
        """As for all that goes to persons: what may have gone is never repeated by itself."""
        await chat.invite()
        await through(chat, {Method.SMS: [Way("a", Postman(outcome))]})()
        assert [how_far for how_far, _ in await chat.asks()] == [progress]

    async def test_a_number_that_stopped_at_the_provider_has_opted_out(self, chat: Chat) -> None:
        """Its provider says so; of WhatsApp it says nothing else."""
        stopped = Postman(Refused(400, signal=Signal.OPTED_OUT_OF_ALL))
        await chat.invite()
        await through(chat, {Method.SMS: [Way("a", stopped)]})()
        assert len(await chat.facts("opted_out")) == 1
        other = Postman(Refused(400, signal=Signal.UNDELIVERABLE))
        await chat.invite(number(2))
        await through(chat, {Method.SMS: [Way("a", other)]})()
        assert "undelivered" not in await chat.world.kinds()


@pytest.mark.parametrize(
    "document, fault",
    [
        ({"ground": None}, ("ground", "wrong_type")),
        ({"ground": "She asked in the shop."}, ("ground", "not_a_name")),
        ({"by": "WHATSAPP"}, ("by", "unknown_value")),
        ({"by": "EMAIL"}, ("email", "required")),
        ({"by": "EMAIL", "email": "ann"}, ("email", "not_an_address")),
        ({"email": "ann@example.com"}, ("email", "not_of_method")),
    ],
)
async def test_what_an_invitation_needs(
    embedded_chat: Chat, document: dict[str, object], fault: tuple[str, str]
) -> None:
    """The field at fault is named."""
    assert faults(await embedded_chat.invite(**document)) == [fault]  # type: ignore[arg-type]
