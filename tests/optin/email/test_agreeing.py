"""How does somebody agree who came from a mail? From the mail server all the way to the event."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import parse_qsl

import pytest

from optwarden.consent.commands.asking import AskRefusal
from optwarden.consent.evidence_by_method import NEEDS
from optwarden.consent.vocabulary import Grade, Method, Verification
from optwarden.optin.contract import find_methods
from optwarden.usecases.collecting.email_address import EmailAddress
from optwarden.usecases.collecting.email_contacts import ContactRefusal
from optwarden.usecases.collecting.mail_links import DAY
from optwarden.usecases.collecting.methods import Invitation
from optwarden.usecases.providers import Accepted, Refused, Unknown, Unreachable
from tests.doubles.world import number
from tests.optin.email.mailing import ANN, NUMBER, Form, Mailing
from tests.web.pages.shop import PROGRAMME

BOB: Final = EmailAddress("bob@mail.example")


async def told(mailing: Mailing, kind: str) -> list[dict[str, Any]]:
    timeline = await mailing.api.timeline(personal=True)
    return [event for event in timeline if event["kind"] == kind]


async def test_invited(mailing: Mailing) -> None:
    """An ask by e-mail goes to the address, once, and the event knows that it went."""
    asked = await mailing.invite()
    assert asked.event_id is not None
    assert mailing.inbox.recipients == ["Ann@mail.example"]
    assert mailing.mail()["Message-ID"] == f"<{asked.event_id}@shop.example>"
    assert await mailing.world.outcomes() == ["accepted"]


async def test_opening_changes_nothing(mailing: Mailing) -> None:
    """Whoever opens the links, as often as they like, changes nothing; no box is ticked."""
    await mailing.invite()
    before = await mailing.world.kinds()
    for url in (mailing.own_link(), mailing.unsubscribe_link()) * 2:
        answer = await mailing.open(url)
        assert answer.status_code == 200
        assert "location" not in answer.headers
        head = await mailing.world.client.head(url)
        assert (head.status_code, head.content) == (200, b"")
    assert await mailing.world.kinds() == before
    form = Form((await mailing.open(mailing.own_link())).text)
    assert form.boxes == {"orders": False, "offers": False}
    contacts = mailing.world.gateway.optin.email_contacts
    assert not await contacts.is_ended(mailing.world.bot.business_id, ANN)


async def test_agreed(mailing: Mailing) -> None:
    """The button records what was ticked, documented, with the mail as its place."""
    asked = await mailing.invite()
    answer = await mailing.agree("orders")
    assert answer.status_code == 200
    assert "Thank you" in answer.text
    assert await mailing.grades() == {"orders": Grade.DOCUMENTED}
    (event,) = await told(mailing, "opted_in")
    assert event["facts"] == {
        "topics": ["orders"],
        "grade": "documented",
        "method": "EMAIL",
        "disclosure_id": "page-en-1",
        "programme": mailing.programme.programme_id,
    }
    assert event["personal"] == {
        "recipient": NUMBER.digits,
        "act": "pressed_button",
        "place": f"<{asked.event_id}@shop.example>",
        "ip_address": "127.0.0.1",
        "user_agent": "Browser/1.0",
        "email": "Ann@mail.example",
        "page": f"http://gateway/o/{mailing.programme.programme_id}/mail",
        "spelling": NUMBER.digits,
    }


async def test_pressed_again(mailing: Mailing) -> None:
    """A second press changes nothing and says so kindly, whatever it ticks."""
    await mailing.invite()
    await mailing.agree("orders")
    kinds = await mailing.world.kinds()
    again = await mailing.agree("orders", "offers")
    assert again.status_code == 200
    assert "done this already" in again.text
    assert await mailing.world.kinds() == kinds
    assert await mailing.grades() == {"orders": Grade.DOCUMENTED}


async def test_nothing_ticked(mailing: Mailing) -> None:
    """A form without a tick comes back, says what is missing, and does not use the link up."""
    await mailing.invite()
    page = await mailing.open(mailing.own_link())
    answer = await mailing.press(page)
    assert answer.status_code == 422
    assert "Tick at least one" in answer.text
    assert await mailing.grades() == {}
    await mailing.agree()
    assert await mailing.grades() == {"orders": Grade.DOCUMENTED}


async def test_number_is_not_shown(mailing: Mailing) -> None:
    """Whoever holds the link sees the end of the number only; the link itself has none of it."""
    await mailing.invite()
    url = mailing.own_link()
    page = await mailing.open(url)
    assert f"ending in {NUMBER.digits[-2:]}" in page.text
    assert NUMBER.digits not in page.text
    assert NUMBER.digits not in url
    assert "mail.example" not in url.lower()
    assert not {"number", "country"} & Form(page.text).fields


async def test_expired(mailing: Mailing) -> None:
    """After seven days the link says that it expired, opened or pressed, and changes nothing."""
    await mailing.invite()
    page = await mailing.open(mailing.own_link())
    mailing.world.clock.step(7 * DAY)
    opened = await mailing.open(mailing.own_link())
    pressed = await mailing.press(page, "orders")
    assert [opened.status_code, pressed.status_code] == [410, 410]
    assert "expired" in opened.text
    assert await mailing.grades() == {}


@pytest.mark.parametrize("days, setting", [(2, "2"), (7, "30"), (1, "0"), (7, "soon")])
async def test_days(mailing: Mailing, days: int, setting: str) -> None:
    """A programme may let its links expire sooner, never later than in seven days."""
    await mailing.publish(settings={"email_link_days": setting})
    await mailing.invite()
    url = mailing.own_link()
    mailing.world.clock.step(days * DAY - 1)
    assert (await mailing.open(url)).status_code == 200
    mailing.world.clock.step(1)
    assert (await mailing.open(url)).status_code == 410


async def test_forged(mailing: Mailing) -> None:
    """A changed token, one of another programme, or of the other link, is refused."""
    await mailing.invite()
    own, token = mailing.own_link(), mailing.own_link().rpartition("/")[2]
    unsubscribing = mailing.unsubscribe_link().rpartition("/")[2]
    changed = token[:80] + ("A" if token[80] != "A" else "B") + token[81:]
    base = own.removesuffix(token)
    for forged in (changed, token[:-4], unsubscribing, "", "x", token + "!", "%00", "A" * 3000):
        answer = await mailing.open(base + forged)
        assert answer.status_code == 403, forged
    await mailing.publish(programme_id="another12345")
    other = own.replace(PROGRAMME, "another12345")
    assert (await mailing.open(other)).status_code == 403
    assert await mailing.grades() == {}


async def test_form_of_another_browser(mailing: Mailing) -> None:
    """A form that another site makes a browser send, without our cookie, changes nothing."""
    await mailing.invite()
    page = await mailing.open(mailing.own_link())
    mailing.world.client.cookies.clear()
    assert (await mailing.press(page, "orders")).status_code == 403
    assert await mailing.grades() == {}


async def test_withdrawn(mailing: Mailing) -> None:
    """A programme that takes no e-mail any more has no such page."""
    await mailing.invite()
    await mailing.publish(methods=frozenset({Method.WEB}))
    assert (await mailing.open(mailing.own_link())).status_code == 404


async def test_language(mailing: Mailing) -> None:
    """Mail and page are in the language that was asked for; Arabic runs from right to left."""
    await mailing.invite(language="ar")
    assert "واتساب" in mailing.mail()["Subject"]
    page = await mailing.open(mailing.own_link(), **{"accept-language": "de"})
    assert '<html lang="ar" dir="rtl"' in page.text
    await mailing.press(page, "orders")
    (event,) = await told(mailing, "opted_in")
    assert event["facts"]["disclosure_id"] == "page-ar-1"


async def test_reply(mailing: Mailing) -> None:
    """Where the programme verifies by reply, the number is asked, and nothing counts before."""
    await mailing.publish(verification=Verification.REPLY)
    await mailing.invite()
    answer = await mailing.agree()
    assert "Now look at WhatsApp" in answer.text
    assert await mailing.grades() == {}
    assert len(await told(mailing, "opt_in_requested")) == 1
    assert len(await told(mailing, "opt_in_asked")) == 2
    again = await mailing.agree()
    assert "done this already" in again.text
    assert len(await told(mailing, "opt_in_asked")) == 2


async def test_click_to_chat(mailing: Mailing) -> None:
    """Where she writes first, the button gives a message to send, which is what counts."""
    await mailing.publish(
        verification=Verification.CLICK_TO_CHAT, settings={"chat_number": "15550100999"}
    )
    await mailing.invite()
    answer = await mailing.agree()
    assert "https://wa.me/15550100999?text=" in answer.text
    assert await mailing.grades() == {}


async def test_chat_link_of_the_mail(mailing: Mailing) -> None:
    """The mail's own link into the chat makes a verified opt-in by e-mail, once she has sent it."""
    await mailing.publish(
        verification=Verification.CLICK_TO_CHAT, settings={"chat_number": "15550100999"}
    )
    asked = await mailing.invite()
    part = mailing.mail().get_body(("plain",))
    assert part is not None
    (url,) = [line for line in part.get_content().split() if line.startswith("https://wa.me/")]
    text = dict(parse_qsl(url.partition("?")[2]))["text"]
    assert await mailing.grades() == {}
    await mailing.world.writes(text, "m1")
    assert await mailing.grades() == {"orders": Grade.VERIFIED, "offers": Grade.VERIFIED}
    (event,) = await told(mailing, "opted_in")
    assert event["facts"]["method"] == "EMAIL"
    assert event["personal"]["place"] == f"<{asked.event_id}@shop.example>"


async def test_address_alone(mailing: Mailing) -> None:
    """Where the business knows only the address, the page asks for the number and shows it back."""
    assert isinstance(await mailing.invite_address(), Accepted)
    page = await mailing.open(mailing.own_link())
    assert {"number", "country"} <= Form(page.text).fields
    check = await mailing.press(page, "orders", number=f"+{NUMBER.digits}")
    assert "Is this right?" in check.text
    assert await mailing.grades() == {}
    fields = Form(check.text).hidden
    assert fields["number"] == f"+{NUMBER.digits}"
    done = await mailing.press(check, step="send")
    assert "Thank you" in done.text
    assert await mailing.grades() == {"orders": Grade.DOCUMENTED}


async def test_address_alone_for_one_number(mailing: Mailing) -> None:
    """The link of an address serves one number; for another it is used up."""
    await mailing.invite_address()

    async def agree(digits: str) -> Any:
        page = await mailing.open(mailing.own_link())
        check = await mailing.press(page, "orders", number=f"+{digits}")
        return await mailing.press(check, step="send")

    assert "Thank you" in (await agree(number(1))).text
    other = await agree(number(2))
    assert (other.status_code, "has been used" in other.text) == (409, True)
    assert "done this already" in (await agree(number(1))).text
    assert await mailing.world.kinds() == ["opted_in"]


async def test_number_amiss(mailing: Mailing) -> None:
    """A number that is none comes back with what is wrong."""
    await mailing.invite_address()
    page = await mailing.open(mailing.own_link())
    assert (await mailing.press(page, "orders", number="12")).status_code == 422
    assert (await mailing.press(page, "orders")).status_code == 422


async def test_one_invitation(mailing: Mailing) -> None:
    """An address gets one invitation of a programme, in whatever spelling; a number too."""
    await mailing.invite_address()
    again = await mailing.invite_address(EmailAddress("ANN@mail.example"))
    assert again is ContactRefusal.INVITED_BEFORE
    await mailing.invite(address=BOB)
    assert (await mailing.invite(address=BOB)).refusal is AskRefusal.ASKED_BEFORE
    assert sorted(mailing.inbox.recipients) == ["Ann@mail.example", "bob@mail.example"]


@pytest.mark.parametrize(
    "stage, answer, kind, again",
    [
        ("RCPT", "450 later", Refused, True),
        ("RCPT", "550 nobody", Refused, False),
        ("MAIL", "drop", Unreachable, True),
        ("DATA", "drop", Unknown, False),
    ],
)
async def test_address_alone_that_failed(
    mailing: Mailing, stage: str, answer: str, kind: type, again: bool
) -> None:
    """What surely did not leave may be tried again; what was refused or may have left is not."""
    mailing.inbox.says[stage] = answer
    assert isinstance(await mailing.invite_address(), kind)
    mailing.inbox.says.clear()
    second = await mailing.invite_address()
    assert isinstance(second, Accepted) == again
    assert again or second is ContactRefusal.INVITED_BEFORE


async def test_tried_again(mailing: Mailing) -> None:
    """A server that is busy is tried again later, with the same Message-ID."""
    mailing.inbox.says["DATA"] = "451 later"
    asked = await mailing.invite()
    assert mailing.inbox.mails == []
    mailing.inbox.says.clear()
    mailing.world.clock.step(DAY // 2)
    await mailing.deliver()
    assert mailing.mail()["Message-ID"] == f"<{asked.event_id}@shop.example>"


async def test_never_repeated(mailing: Mailing) -> None:
    """A mail that may have been taken is not sent again."""
    mailing.inbox.says["DATA"] = "drop"
    await mailing.invite()
    assert await mailing.world.outcomes() == ["unknown"]
    mailing.inbox.says.clear()
    mailing.world.clock.step(DAY // 2)
    await mailing.deliver()
    assert len(mailing.inbox.mails) == 1


async def test_lacking(mailing: Mailing) -> None:
    """Without a mail server nothing is sent, and the outbox says which setting is missing."""
    await mailing.world.change(provider_settings={"smtp_host": "127.0.0.1", "smtp_tls": "none"})
    await mailing.publish()
    await mailing.invite()
    ((progress, detail),) = await mailing.world.outbox()
    assert progress == "lacking"
    assert "email_from" in detail


async def test_too_slow_to_go(mailing: Mailing) -> None:
    """A mail that could not be written in the time its decision holds is not sent on it."""
    inviter = mailing.world.gateway.optin.inviters["email"]
    invitation = Invitation(
        mailing.world.bot,
        mailing.programme,
        NUMBER,
        "0193",
        "en",
        {"email": ANN.spelling},
        seconds=0.0,
    )
    assert isinstance(await inviter(invitation), Unreachable)
    assert mailing.inbox.mails == []


def test_method() -> None:
    """A mail proves no number, and what can be done through it is what its evidence takes."""
    method = find_methods()["email"]
    assert (method.method, method.observes_number) == (Method.EMAIL, False)
    assert method.acts <= NEEDS[Method.EMAIL].acts
