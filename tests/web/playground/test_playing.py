"""What the playground does for a person and for the business, on either store."""

from __future__ import annotations

import re

import pytest

from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import EventKind, Grade, Method
from optwarden.usecases.outbox.items import OutboxKind
from optwarden.web.playground.chat import NOT_KEPT
from tests.web.playground.conftest import ANN, Visitor, texts, visiting


async def opt_in_of(visitor: Visitor, number: str = ANN) -> list[tuple[Grade, str | None]]:
    """How a number is opted in."""
    world = visitor.world
    (standing,) = await world.gateway.consents.read(world.bot.business_id, [Msisdn(number)])
    page = await world.gateway.history(world.bot.rules, Msisdn(number))
    methods = [
        event.facts.get("method") for event in page.events if event.kind == EventKind.OPTED_IN
    ]
    return [(cell.grade, methods[0]) for cell in standing.state.opt_ins]


async def test_the_stop_is_seen_to_refuse(visitor: Visitor) -> None:
    """Opted in, an update arrives; after STOP it is refused, by rule 2, for the STOP's event."""
    assert "no_opt_in" in await visitor.look()
    await visitor.does("opt-in")
    page = await visitor.does("send", message="order_update")
    assert "Your order A-1001 is ready to be picked up." in page
    page = await visitor.does("write", text="STOP")
    page = await visitor.does("send", message="order_update")
    assert "order_update was refused: opted_out, rule 2" in page
    (recipient, sent), *others = await visitor.world.sandbox()
    assert (recipient, sent["template_name"], others) == (ANN, "order_update", [])
    history = await visitor.world.gateway.history(visitor.world.bot.rules, Msisdn(ANN))
    denied = history.events[0]
    assert denied.kind == EventKind.MESSAGE_DENIED
    (opted_out,) = (one for one in history.events if one.kind == EventKind.OPTED_OUT)
    entry = page[page.index(f'id="e-{denied.event_id}"') :]
    assert f'href="#e-{opted_out.event_id}"' in entry[: entry.index("</li>")]
    assert f'id="e-{opted_out.event_id}"' in page


async def test_the_business_cannot_lift_it(visitor: Visitor) -> None:
    """An opt-in by the API changes nothing after STOP; START does."""
    await visitor.does("opt-in")
    await visitor.does("write", text="STOP")
    await visitor.does("opt-in")
    assert "opted_out" in texts(await visitor.does("send", message="order_update"))
    assert await visitor.world.sandbox() == []
    await visitor.does("write", text="START")
    await visitor.does("send", message="order_update")
    assert len(await visitor.world.sandbox()) == 1
    assert (Grade.VERIFIED, Method.WHATSAPP) in await opt_in_of(visitor)


async def test_the_question_and_its_button(visitor: Visitor) -> None:
    """The menu word brings the programme's question, and its button agrees to it."""
    await visitor.does("write", text="6")
    await visitor.world.delivery(OutboxKind.INVITATION)()
    page = await visitor.look()
    assert "May Demo Bakery send you messages over WhatsApp" in page
    found = re.search(r'name="press" value="(optwarden:yes:[^"]+)"', page)
    assert found is not None
    page = await visitor.does("write", text="Yes, I agree", press=found[1])
    assert await opt_in_of(visitor) == [(Grade.VERIFIED, Method.WHATSAPP)]
    assert "Yes, I agree" in page[page.rindex('class="bubble person"') :]


async def test_a_written_yes(visitor: Visitor) -> None:
    """YES answers the question, and the confirmation comes."""
    await visitor.does("write", text="6")
    visitor.world.clock.step()
    await visitor.world.delivery(OutboxKind.INVITATION)()
    await visitor.does("write", text="YES")
    assert await opt_in_of(visitor) == [(Grade.VERIFIED, Method.WHATSAPP)]


async def test_a_leaflet(visitor: Visitor) -> None:
    """Scanned, it prepares a message; sent, its code opts in by print."""
    page = await visitor.does("scan")
    draft = re.search(r'value="(Yes, I would like to receive [^"]+)"', page)
    assert draft is not None
    page = await visitor.does("write", text=draft[1])
    assert await opt_in_of(visitor) == [(Grade.VERIFIED, Method.PRINT)]
    assert page.count(draft[1]) == 1  # in the chat, and no longer in the field


async def test_the_confirmation_of_an_opt_out(visitor: Visitor) -> None:
    """It shows in the phone when it was sent."""
    await visitor.does("write", text="STOP")
    await visitor.world.deliver()
    assert "You are opted out of all messages from Demo Bakery." in await visitor.look()


async def test_help_is_answered(visitor: Visitor) -> None:
    """The word stands in the chat, and so does who is writing and how to stop."""
    await visitor.does("write", text="HELP")
    await visitor.world.delivery(OutboxKind.HELP_ANSWER)()
    page = await visitor.look()
    assert "This is Demo Bakery" in page
    assert "Reply STOP to end all messages from us." in page


async def test_ordinary_words_stay_in_the_browser(visitor: Visitor) -> None:
    """The gateway keeps no words but keywords: who did not write them does not see them."""
    assert "Do you have rye bread?" in await visitor.does("write", text="Do you have rye bread?")
    await visitor.does("write", text="stop!")
    async with visiting(visitor.world) as other:
        page = await other.look()
    assert "rye bread" not in page
    assert NOT_KEPT in page
    assert "stop!" in page


async def test_many_long_messages_fit_in_the_cookie(guest: Visitor) -> None:
    """Browsers drop cookies over 4,096 bytes; the oldest words go instead."""
    for count in range(8):
        text = f"{count} " + "ü\U0001f35e\u0001" * 300
        guest.world.clock.step()
        answer = await guest.post("write", text=text)
        assert len(answer.headers["set-cookie"].encode()) < 4_000
    assert 'class="said">7 ü' in await guest.look()


async def test_another_number(visitor: Visitor) -> None:
    """Any number can be typed; it has a chat and a log of its own."""
    await visitor.does("write", text="STOP")
    page = await visitor.does("number", number="+49 1512 3456789")
    assert "+49 1512 3456789" in page
    assert "Nothing is on record for this number." in page
    assert 'data-key="e-' not in page
    assert 'data-key="e-' in await visitor.does("number", number=f"+{ANN}")


@pytest.mark.parametrize("number", ["", "12", "hello", "+46", "+999 12345678"])
async def test_a_wrong_number(guest: Visitor, number: str) -> None:
    """It is said once, and the phone stays whose it was."""
    page = await guest.does("number", number=number)
    assert "That is no telephone number." in page
    assert "+46 73 200 11 22" in page
    assert "That is no telephone number." not in await guest.look()


@pytest.mark.parametrize("text", ["", "   ", "a" * 1_001, "nul\0"])
async def test_what_cannot_be_sent(guest: Visitor, text: str) -> None:
    """Nothing is recorded of it."""
    answer = await guest.post("write", {"accept": "application/json"}, text=text)
    assert answer.status_code in (403, 422)
    assert await guest.world.kinds() == []


async def test_unknown_templates_are_not_sent(guest: Visitor) -> None:
    """Only what the bot has declared can be chosen."""
    answer = await guest.post("send", {"accept": "application/json"}, message="lottery")
    assert answer.status_code == 422
    assert await guest.world.kinds() == []


async def test_what_is_written_is_no_markup(guest: Visitor) -> None:
    """Neither in the page nor in what the script puts in."""
    await guest.does("write", text="<img src=x onerror=alert(1)>")
    assert "<img" not in guest.page
    chat = (await guest.state()).json()["lists"]["chat"]
    assert "&lt;img" in chat[0][1]
    assert "<img" not in chat[0][1]


async def test_the_script_hears_only_of_news(visitor: Visitor) -> None:
    """304 until something happens, by whatever way; the tag names nobody."""
    await visitor.look()
    first = await visitor.state()
    tag = first.headers["etag"].strip('"')
    assert (await visitor.state(tag)).status_code == 304
    visitor.world.clock.step()
    await visitor.world.opt_in(ANN)  # by the API
    news = await visitor.state(tag)
    assert news.status_code == 200
    assert "Opted in" in news.json()["lists"]["log"][0][1]
    assert ANN not in tag
