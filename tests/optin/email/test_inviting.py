"""How does a business have somebody invited by e-mail? Over the API, with a number or without."""

from __future__ import annotations

from typing import Any, Final

import httpx
import pytest

from optwarden.consent.recipient import Msisdn
from optwarden.usecases.collecting.email_address import EmailAddress
from tests.doubles.world import number
from tests.optin.email.mailing import NUMBER, Mailing
from tests.web.api.caller import faults, problem
from tests.web.pages.shop import PROGRAMME

ALONE: Final = {"email": "ann@mail.example", "programme": PROGRAMME, "ground": "customer"}
NUMBERED: Final = {**ALONE, "recipient": NUMBER.digits, "by": "EMAIL"}


async def alone(mailing: Mailing, **changes: Any) -> httpx.Response:
    return await mailing.api.post("email-invitations", {**ALONE, **changes})


async def numbered(mailing: Mailing, **changes: Any) -> httpx.Response:
    answer = await mailing.api.post("invitations", {**NUMBERED, **changes})
    await mailing.deliver()
    return answer


async def test_with_a_number(mailing: Mailing) -> None:
    """A person whose number is known is asked through the outbox."""
    answer = await numbered(mailing, language="de")
    assert answer.status_code == 202
    assert mailing.mail()["Message-ID"] == f"<{answer.json()['event_id']}@shop.example>"
    assert mailing.mail()["Content-Language"] == "de"


async def test_without_a_number(mailing: Mailing) -> None:
    """An address alone is written to at once; the ground is part of what she agrees by."""
    answer = await alone(mailing)
    assert (answer.status_code, answer.json()) == (
        200,
        {"outcome": "accepted", "detail": "SMTP 250"},
    )
    page = await mailing.open(mailing.own_link())
    check = await mailing.press(page, "orders", number=f"+{NUMBER.digits}")
    await mailing.press(check, step="send")
    (event,) = await mailing.api.timeline(personal=True)
    assert event["personal"]["ground"] == "customer"


@pytest.mark.parametrize(
    "answer, outcome, detail",
    [
        ("450 4.2.1 ann@mail.example is busy", "unreachable", "SMTP 450"),
        ("550 5.1.1 ann@mail.example is nobody", "refused", "SMTP 550"),
        ("drop", "unknown", "the mail server did not answer to the mail: SMTPServerDisconnected"),
    ],
)
async def test_outcomes(mailing: Mailing, answer: str, outcome: str, detail: str) -> None:
    """The answer says whether the mail went, as far as is known, and no word of the server's."""
    mailing.inbox.says["DATA"] = answer
    told = (await alone(mailing)).json()
    assert told == {"outcome": outcome, "detail": detail}


async def test_nobody_twice(mailing: Mailing) -> None:
    """One address is invited once by a programme, whether with a number, another, or none."""
    assert (await numbered(mailing)).status_code == 202
    for again in (
        await alone(mailing),
        await alone(mailing, email="ANN@mail.example"),
        await numbered(mailing, recipient=number(2)),
        await numbered(mailing),
    ):
        assert problem(again) == (409, "not_asked")
        assert again.json()["reason"] == "asked_before"
    assert len(mailing.inbox.mails) == 1


async def test_who_left(mailing: Mailing) -> None:
    """Neither who ended invitations nor who opted out is invited, with whatever number."""
    await alone(mailing)
    await mailing.one_click(mailing.unsubscribe_link())
    await mailing.publish(programme_id="another12345")
    for again in (
        await alone(mailing, programme="another12345"),
        await numbered(mailing, programme="another12345"),
    ):
        assert problem(again) == (409, "not_asked")
        assert again.json()["reason"] == "opted_out"
    assert len(mailing.inbox.mails) == 1


async def test_address_of_who_is_not_asked(mailing: Mailing) -> None:
    """A person who may not be asked does not use her address up for others of the household."""
    await mailing.api.opt_out(NUMBER.digits)
    assert problem(await numbered(mailing)) == (409, "not_asked")
    assert (await numbered(mailing, recipient=number(2))).status_code == 202


@pytest.mark.parametrize(
    "changes, fault",
    [
        ({"email": "ann"}, ("email", "not_an_address")),
        ({"email": "ann@mail.example\r\nBcc: bob@mail.example"}, ("email", "not_an_address")),
        ({"programme": "unknown"}, ("programme", "not_published")),
    ],
)
async def test_refused(mailing: Mailing, changes: dict[str, str], fault: tuple[str, str]) -> None:
    """Wrong input is named by its field, with a number and without, and nothing is sent."""
    assert faults(await alone(mailing, **changes)) == [fault]
    assert faults(await numbered(mailing, **changes)) == [fault]
    assert mailing.inbox.mails == []


async def test_spelling_of_the_number(mailing: Mailing) -> None:
    """What follows is sent to the number as the business spelled it, not to the folded key."""
    spelled = "+5511987654321"
    await numbered(mailing, recipient=spelled)
    await mailing.agree()
    timeline = await mailing.api.timeline(spelled, personal=True)
    (event,) = [one for one in timeline if one["kind"] == "opted_in"]
    assert event["personal"]["spelling"] == spelled
    assert await mailing.grades(Msisdn("5511987654321"))


async def test_no_address_in_the_log(mailing: Mailing, caplog: pytest.LogCaptureFixture) -> None:
    """Nothing that is logged on the way has address or number in it."""
    mailing.inbox.says["RCPT"] = "550 ann@mail.example is nobody"
    caplog.set_level("DEBUG", logger="optwarden")
    await alone(mailing)
    await mailing.invite(address=EmailAddress("bob@mail.example"))
    ours = [record.getMessage() for record in caplog.records if "optwarden" in record.name]
    assert not [line for line in ours if "mail.example" in line or NUMBER.digits in line]
