"""How does a mail's reader end it? By the header of a real mail, over HTTP, as RFC 8058 says."""

from __future__ import annotations

import pytest

from optwarden.consent.commands.asking import AskRefusal
from optwarden.consent.commands.opt_out import RecordOptOut
from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import Grade
from optwarden.usecases.collecting.email_address import EmailAddress
from optwarden.usecases.collecting.email_contacts import ContactRefusal
from optwarden.usecases.collecting.mail_links import DAY
from tests.doubles.consents import Around, store_goes_away
from tests.doubles.world import number
from tests.optin.email.mailing import ANN, FORM, NUMBER, ONE_CLICK, Form, Mailing
from tests.web.pages.shop import withdraw


async def test_one_click(mailing: Mailing) -> None:
    """The mail program's button ends messages at once, without cookie, redirect or question."""
    await mailing.invite()
    assert mailing.mail()["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    await mailing.api.opt_in(NUMBER.digits)
    assert (await mailing.api.decide(NUMBER.digits))["allowed"] is True
    mailing.world.client.cookies.clear()
    answer = await mailing.one_click(mailing.unsubscribe_link())
    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers
    decision = await mailing.api.decide(NUMBER.digits)
    assert (decision["allowed"], decision["reason"]) == (False, "opted_out")
    (event,) = [e for e in await mailing.api.timeline() if e["kind"] == "opted_out"]
    assert event["actor"] == "person"
    assert event["facts"] == {"scopes": ["all"], "by": "person", "method": "EMAIL", "reach": "*"}


async def test_repeated(mailing: Mailing) -> None:
    """Pressing again changes nothing, and answers the same."""
    await mailing.invite()
    first = await mailing.one_click(mailing.unsubscribe_link())
    kinds = await mailing.world.kinds()
    again = await mailing.one_click(mailing.unsubscribe_link())
    assert (again.status_code, again.content) == (200, first.content)
    assert await mailing.world.kinds() == kinds


async def test_meant_again(mailing: Mailing) -> None:
    """Who opted in again since, by her own START, is opted out by a later press."""
    await mailing.invite()
    await mailing.api.opt_in(NUMBER.digits)
    await mailing.one_click(mailing.unsubscribe_link())
    mailing.world.clock.step()
    await mailing.world.writes("START", "m1")
    assert (await mailing.api.decide(NUMBER.digits))["allowed"] is True
    mailing.world.clock.step()
    await mailing.one_click(mailing.unsubscribe_link())
    assert (await mailing.api.decide(NUMBER.digits))["allowed"] is False


@pytest.mark.parametrize("kind", [FORM, "multipart/form-data; boundary=x", "text/plain", ""])
async def test_whatever_the_body(mailing: Mailing, kind: str) -> None:
    """Mail programs post it in different forms; the POST is the act."""
    await mailing.invite()
    headers = {"content-type": kind} if kind else {}
    answer = await mailing.world.client.post(
        mailing.unsubscribe_link() + "?x=%00", content=ONE_CLICK + b"\0", headers=headers
    )
    assert answer.status_code == 200
    assert "opted_out" in await mailing.world.kinds()


async def test_page(mailing: Mailing) -> None:
    """The link's page says what its button does, and the button does it."""
    await mailing.invite()
    page = await mailing.open(mailing.unsubscribe_link())
    assert "no more WhatsApp messages" in page.text
    assert "opted_out" not in await mailing.world.kinds()
    form = Form(page.text)
    assert form.action is None  # to itself
    assert form.hidden == {"List-Unsubscribe": "One-Click"}
    done = await mailing.press(page)
    assert "It is stopped" in done.text
    assert "opted_out" in await mailing.world.kinds()


async def test_no_more_invitations(mailing: Mailing) -> None:
    """Nobody writes to the address again: no programme, by no spelling, for no number."""
    await mailing.invite_address()
    await mailing.one_click(mailing.unsubscribe_link())
    await mailing.publish(programme_id="another12345")
    programme = mailing.world.bot.rules.programmes["another12345"]
    invite = mailing.world.gateway.optin.invite_address
    for spelling in ("Ann@mail.example", "aNN@mail.example"):
        refused = await invite(
            mailing.world.bot, programme, EmailAddress(spelling), "en", "customer"
        )
        assert refused is ContactRefusal.UNSUBSCRIBED
    assert len(mailing.inbox.mails) == 1


async def test_ended_before_it_went(mailing: Mailing) -> None:
    """An invitation that waits is not sent to who ended invitations meanwhile."""
    mailing.inbox.says["DATA"] = "451 later"
    await mailing.invite(Msisdn(number(2)))
    contacts = mailing.world.gateway.optin.email_contacts
    await contacts.end(mailing.world.bot.business_id, ANN, mailing.world.clock.at)
    mailing.inbox.says.clear()
    mailing.world.clock.step(DAY // 2)
    await mailing.deliver()
    assert mailing.inbox.mails == []
    ((progress, _),) = await mailing.world.outbox()
    assert progress == "dead"


async def test_not_asked_after(mailing: Mailing) -> None:
    """The number is not asked again either, through whatever channel."""
    await mailing.invite()
    await mailing.one_click(mailing.unsubscribe_link())
    asked = await mailing.invite(address=EmailAddress("other@mail.example"))
    assert asked.refusal is AskRefusal.OPTED_OUT


async def test_address_alone(mailing: Mailing) -> None:
    """Without a number invitations end, and the page says how to end messages."""
    await mailing.invite_address()
    page = await mailing.open(mailing.unsubscribe_link())
    assert "answer STOP" in page.text
    done = await mailing.one_click(mailing.unsubscribe_link())
    assert done.status_code == 200
    assert await mailing.world.kinds() == []


async def test_address_alone_that_opted_in(mailing: Mailing) -> None:
    """The number that was typed on the page of the mail's link leaves by that mail, in one act."""
    await mailing.invite_address()
    page = await mailing.open(mailing.own_link())
    check = await mailing.press(page, "orders", number=f"+{NUMBER.digits}")
    await mailing.press(check, step="send")
    assert await mailing.grades() == {"orders": Grade.DOCUMENTED}
    before = await mailing.open(mailing.unsubscribe_link())
    assert "answer STOP" not in before.text
    assert (await mailing.one_click(mailing.unsubscribe_link())).status_code == 200
    decision = await mailing.api.decide(NUMBER.digits)
    assert (decision["allowed"], decision["reason"]) == (False, "opted_out")


async def test_years_later(mailing: Mailing) -> None:
    """The link to leave does not expire, and outlives its programme."""
    await mailing.invite()
    await mailing.agree()
    assert await mailing.grades() == {"orders": Grade.DOCUMENTED}
    mailing.world.clock.step(1000 * DAY)
    await withdraw(mailing.world)
    answer = await mailing.one_click(mailing.unsubscribe_link())
    assert answer.status_code == 200
    assert "opted_out" in await mailing.world.kinds()


async def test_forged(mailing: Mailing) -> None:
    """A token that is not ours, or of the other link, ends nothing."""
    await mailing.invite()
    url, token = mailing.unsubscribe_link(), mailing.unsubscribe_link().rpartition("/")[2]
    own = mailing.own_link().rpartition("/")[2]
    for forged in ("", "x", own, token[:-4], token + "/more", "A" * 3000):
        assert (await mailing.one_click(url.removesuffix(token) + forged)).status_code == 404
    assert "opted_out" not in await mailing.world.kinds()


async def test_other_verbs(mailing: Mailing) -> None:
    """Only a POST ends it."""
    await mailing.invite()
    for verb in ("PUT", "DELETE", "PATCH", "OPTIONS"):
        answer = await mailing.world.client.request(verb, mailing.unsubscribe_link())
        assert answer.status_code == 405
    assert "opted_out" not in await mailing.world.kinds()


async def test_nothing_is_acknowledged_that_is_not_kept(
    mailing: Mailing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the store is away the answer is 503, so that the mail program tries again."""
    await mailing.invite()
    url, gateway = mailing.unsubscribe_link(), mailing.world.gateway
    away = Around(gateway.consents, RecordOptOut, before=store_goes_away)
    with monkeypatch.context() as patched:
        patched.setattr(gateway.record, "_consents", away)
        answer = await mailing.one_click(url)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert not await gateway.optin.email_contacts.is_ended(mailing.world.bot.business_id, ANN)
    assert (await mailing.one_click(url)).status_code == 200
    assert "opted_out" in await mailing.world.kinds()
