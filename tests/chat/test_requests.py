"""The reply request: one template to a number that a form named, within the caps; its answer."""

from __future__ import annotations

from typing import Any

import pytest

from optwarden.consent.buttons import no_payload, yes_payload
from optwarden.consent.commands.asking import REQUEST_PAUSE
from optwarden.consent.recipient import Msisdn
from optwarden.consent.rules import Template
from optwarden.consent.vocabulary import SECOND, AskKind, Category, Method, PersonAct, Signal
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.collecting.ask import Wanted
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.record_signal import Signalled
from tests.chat.asking import CONTENT, HERS, Chat
from tests.doubles.world import number
from tests.programmes.declared import published

HOUR = 3600 * SECOND
TEMPLATE = {
    "type": "template",
    "template_name": "may_we",
    "language": "en",
    "body_params": ["Corner Shop", "Delivery updates", "Reply YES to agree or NO to decline."],
}


class TestTheTemplate:
    async def test_a_form_has_its_number_asked_once(self, chat: Chat) -> None:
        """The opt-in awaits the answer; the request is allowed by its own exemption of rule 8."""
        await chat.fills_in_the_form()
        assert await chat.sent() == [TEMPLATE]
        assert await chat.sent() == [TEMPLATE]
        (requested,) = await chat.facts("opt_in_requested")
        assert (requested["topics"], requested["method"]) == (["orders"], "WEB")
        (decided,) = await chat.facts("message_allowed")
        assert (decided["purpose"], decided["rule"]) == ("opt_in_request", 8)
        assert (decided["message_type"], decided["template"]) == ("template", "may_we")
        assert not await chat.allowed()

    @pytest.mark.parametrize("answer", ["yes", "START"])
    async def test_the_numbers_own_answer_completes_it(self, chat: Chat, answer: str) -> None:
        """Verified, with the wording that the form showed."""
        await chat.fills_in_the_form()
        await chat.sent()
        await chat.writes(answer, "m1")
        (opted_in,) = await chat.facts("opted_in")
        assert (opted_in["grade"], opted_in["disclosure_id"]) == ("verified", "chat-en-1")
        assert opted_in["programme"] == chat.programme_id
        assert await chat.allowed()

    async def test_no_answer_is_no_opt_in(self, chat: Chat) -> None:
        """Neither silence nor a NO."""
        await chat.fills_in_the_form()
        await chat.sent()
        await chat.writes("no", "m1")
        assert not await chat.allowed()
        assert await chat.facts("opted_in") == []

    @pytest.mark.parametrize(
        "setting, payloads", [("1", [yes_payload]), ("2", [yes_payload, no_payload])]
    )
    async def test_a_template_with_buttons_has_their_payloads(
        self, chat: Chat, setting: str, payloads: list[Any]
    ) -> None:
        """As many as the programme says its template has; the first one agrees."""
        content = {**CONTENT, "settings": {"whatsapp_request_buttons": setting}}
        await published(chat.api, "chat", **content)
        await chat.fills_in_the_form()
        (sent,) = await chat.sent()
        page = await chat.world.gateway.history(chat.world.bot.rules, HERS)
        (event_id,) = [one.event_id for one in page.events if one.kind == "opt_in_asked"]
        assert [one["payload"] for one in sent["buttons"]] == [make(event_id) for make in payloads]
        await chat.writes(yes_payload(event_id), "m1")
        assert await chat.allowed()

    async def test_a_template_of_unknown_category_waits_for_its_declaration(
        self, chat: Chat
    ) -> None:
        """It is marked, as a confirmation is; what is MARKETING does not go at all."""
        await chat.world.gateway.administration.remove_template(chat.world.bot, "may_we")
        await chat.fills_in_the_form()
        assert await chat.sent() == []
        ((progress, detail),) = await chat.asks()
        assert (progress, detail.split(":")[0]) == ("lacking", "request_template_undeclared")

    async def test_a_marketing_template_is_dropped(self, chat: Chat) -> None:
        """The usual rules hold for the request but for those that want an opt-in."""
        declared = Template("may_we", Category.MARKETING)
        await chat.world.gateway.administration.declare_template(chat.world.bot, declared)
        await chat.fills_in_the_form()
        assert await chat.sent() == []
        assert (await chat.asks())[0][1].startswith("category_not_allowed: ")

    async def test_a_number_that_cannot_be_reached_is_not_tried_again(self, chat: Chat) -> None:
        """Rule 12 holds for it."""
        for count in range(3):
            chat.world.clock.step()
            told = Signalled(Signal.UNDELIVERABLE, f"sent-{count}")
            record = chat.world.gateway.receive_inbound._identities.record_signal
            await record(chat.world.bot, "sandbox", HERS, told)
        await chat.fills_in_the_form()
        assert await chat.sent() == []
        assert (await chat.asks())[0][1].startswith("unreachable: ")

    async def test_while_the_number_is_red_nobody_is_asked(self, chat: Chat) -> None:
        """Decided again when it goes, by rule 12: why, and what would release it, are on record."""
        await chat.fills_in_the_form()
        brake = {"kind": "level", "subject": "1"}
        assert (await chat.api.post("brake", brake)).status_code == 200
        chat.world.gateway.directory.forget()
        assert await chat.sent() == []
        detail = (await chat.asks())[0][1]
        assert detail.startswith("quality_brake: The bot's quality is guarded since ")
        assert "nobody is asked to opt in through WhatsApp" in detail
        assert "an operator releases it" in detail
        (denied,) = await chat.facts("message_denied")
        assert (denied["reason"], denied["rule"]) == ("quality_brake", 12)

    async def test_a_form_of_a_braked_bot_asks_nobody(self, chat: Chat) -> None:
        """Nothing is recorded of an ask; released, the next form has the number asked."""
        brake = {"kind": "level", "subject": "1"}
        assert (await chat.api.post("brake", brake)).status_code == 200
        chat.world.gateway.directory.forget()
        await chat.fills_in_the_form()
        assert await chat.facts("opt_in_asked") == []
        assert (await chat.api.post("brake/release", brake)).status_code == 200
        chat.world.gateway.directory.forget()
        await chat.fills_in_the_form()
        assert await chat.sent() == [TEMPLATE]

    async def test_a_stop_in_between_stops_it(self, chat: Chat) -> None:
        """Decided again when it goes."""
        await chat.fills_in_the_form()
        await chat.writes("STOP", "m1")
        assert await chat.sent() == []
        assert (await chat.asks())[0][1].startswith("opted_out: ")


class TestNoFormBombing:
    async def test_one_request_in_thirty_days_whatever_is_filled_in(self, chat: Chat) -> None:
        """Then one more; by another programme of the business as well."""
        other = await published(chat.api, "other", **{**CONTENT, "keywords": [], "settings": None})
        for programme_id in (chat.programme_id, chat.programme_id, other["programme_id"]):
            chat.programme_id = programme_id
            await chat.fills_in_the_form()
        assert len(await chat.sent()) == 1
        chat.world.clock.step(REQUEST_PAUSE + SECOND)
        await chat.fills_in_the_form()
        assert len(await chat.sent()) == 2

    async def test_none_after_any_opt_out(self, chat: Chat) -> None:
        """The form tells nobody so."""
        await chat.api.opt_out(method="SMS", scope="marketing")
        await chat.fills_in_the_form()
        assert await chat.sent() == []
        assert await chat.asks() == []

    async def test_no_more_than_the_cap_in_an_hour(self, chat: Chat) -> None:
        """Whoever fills in numbers by machine gets so many; the next hour brings as many again."""
        await published(chat.api, "chat", **{**CONTENT, "hourly_cap": 3})
        for count in range(1, 6):
            await chat.fills_in_the_form(Msisdn(number(count)))
        assert len(await chat.sent()) == 3
        chat.world.clock.step(HOUR)
        for count in range(4, 9):
            await chat.fills_in_the_form(Msisdn(number(count)))
        assert len(await chat.sent()) == 6

    async def test_numbers_that_are_not_asked_use_up_nothing(self, chat: Chat) -> None:
        """So those who left cannot be used to keep others from being asked."""
        await published(chat.api, "chat", **{**CONTENT, "hourly_cap": 1})
        await chat.api.opt_out(number(1))
        await chat.fills_in_the_form(Msisdn(number(1)))
        await chat.fills_in_the_form(Msisdn(number(2)))
        assert len(await chat.sent()) == 1

    async def test_evidence_that_is_not_complete_is_refused(self, chat: Chat) -> None:
        """Whatever the number: nothing is recorded, nothing asked."""
        agreement = Agreement(Method.WEB, PersonAct.TICKED_BOX, ("orders",), "chat-en-1", "/o/p1")
        with pytest.raises(FieldRefused):
            await chat.world.gateway.optin.request_reply(
                await chat.bot(), await chat.programme(), HERS, agreement
            )
        assert await chat.world.kinds() == []

    async def test_a_programme_without_a_template_asks_nobody(self, chat: Chat) -> None:
        """It cannot."""
        changed = {**CONTENT, "verification": "none", "request_template": None}
        await published(chat.api, "chat", **changed)
        with pytest.raises(FieldRefused):
            await chat.world.gateway.optin.ask(
                await chat.bot(), await chat.programme(), HERS, Wanted(AskKind.REQUEST)
            )
