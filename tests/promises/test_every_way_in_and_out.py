"""One person opts in by each method, and out by each of the ways of F18, all over HTTP.

A method's way in is its case of the contract (`tests/optin/cases`): a row here is a name. A way out
is a row of `WAYS_OUT`. Every pair is tried: whatever somebody came in by, each way out ends it.
One gateway sees all who come in by one way, one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pytest
from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]

from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import SECOND, Method, Micros
from optwarden.optin.contract import find_methods
from optwarden.usecases.collecting.page_links import LinkedPage, PageLinks
from tests.doubles.fixtures import clock, public, store, store_maker
from tests.doubles.programmes import PROGRAMME, published
from tests.doubles.world import World, number
from tests.optin import texting
from tests.optin.contract_case import case_of
from tests.optin.mailbox import invite, mail_of
from tests.optin.standing import decided, events
from tests.optin.telephone import AUTH_TOKEN, SinchCall, TwilioCall, with_telephones
from tests.web.api.caller import Caller
from tests.web.console.visitor import LETTER, Visitor

__all__ = ["clock", "public", "store", "store_maker"]

Way = Callable[[World], Awaitable[None]]
METHODS: Final = find_methods()
WAYS_IN: Final = sorted(METHODS)
UNTIL_THE_NEXT: Final[Micros] = 11 * 60 * 1_000_000
"""As long as it takes until another person's forms are not one too many."""


async def nothing(_world: World) -> None:
    """What most ways out need before."""


@dataclass(frozen=True, slots=True)
class WayOut:
    """How a person leaves, and what is on record of it."""

    leave: Way
    method: Method
    before: Way = nothing
    """What has to be there before she opts in."""


async def by_keyword(world: World, word: str = "STOP") -> None:
    await world.writes(word, f"wamid.{word}.{world.person}", world.person)


async def by_cancel(world: World) -> None:
    await by_keyword(world, "CANCEL")


async def by_ivr_of_twilio(world: World) -> None:
    await with_telephones(world)
    call = TwilioCall(world, f"+{world.person}", f"CA9{world.person:0>31}")
    await call.begins()
    await call.presses("9")


async def by_ivr_of_sinch(world: World) -> None:
    await with_telephones(world)
    call = SinchCall(world, f"+{world.person}", f"the-call-to-leave-of-{world.person}")
    await call.begins()
    await call.presses("9")


async def by_api(world: World) -> None:
    """A request that reached another system of the business, by e-mail for one."""
    document = {"recipient": world.person, "scope": "all", "method": "EMAIL"}
    answer = await Caller(world).call("POST", "opt-outs", document)
    assert answer.status_code == 201, answer.text


async def by_operator(world: World) -> None:
    visitor = await Visitor(world).signed_in()
    answer = await visitor.enters({**LETTER, "number": world.person, "received": "2026-03-01"})
    assert answer.status_code == 200, answer.text


async def through_twilio(world: World, **form: str) -> None:
    """Let the provider call back, signed by its own library."""
    await world.change(secrets={**world.bot.secrets, "auth_token": AUTH_TOKEN})
    path = f"/webhooks/twilio/{world.bot.bot_id}"
    given = RequestValidator(AUTH_TOKEN).compute_signature(f"http://gateway{path}", form)
    answer = await world.client.post(path, data=form, headers={"x-twilio-signature": given})
    assert answer.status_code == 200, answer.text


async def by_block(world: World) -> None:
    """The provider says of a message of ours that she blocked the sender: Twilio's 63033."""
    await through_twilio(
        world,
        From="whatsapp:+14155238886",
        To=f"whatsapp:+{world.person}",
        MessageSid=f"SM3{world.person}",
        MessageStatus="undelivered",
        ErrorCode="63033",
    )


async def by_text_message(world: World) -> None:
    """STOP by SMS to the business's number at the provider."""
    sid = f"SM4{world.person}"
    await through_twilio(
        world, From=f"+{world.person}", To="+14155238886", MessageSid=sid, Body="STOP"
    )


async def by_sms_of_sinch(world: World) -> None:
    await texting.with_texts(world)
    answer = await texting.through_sinch(world, "STOP", f"the-stop-of-{world.person}")
    assert answer.status_code == 200, answer.text


async def by_sms_of_twilio(world: World) -> None:
    await texting.with_texts(world)
    answer = await texting.through_twilio(world, "STOP", f"SM9{world.person:0>31}")
    assert answer.status_code == 200, answer.text


async def by_preference_centre(world: World) -> None:
    """One tap on her own page."""
    links = PageLinks(world.gateway.keyring, world.clock)
    token, _ = links.issue(PROGRAMME, LinkedPage.PREFERENCES, Msisdn(world.person))
    form = {"t": token, "step": "stop"}
    answer = await world.client.post(f"/o/{PROGRAMME}/preferences", data=form)
    assert answer.status_code == 200, answer.text


async def by_typed_number(world: World) -> None:
    """The page for those without a link."""
    path = f"/o/{PROGRAMME}/stop"
    page = await world.client.get(path)
    (token,) = re.findall(r'name="form" value="([^"]+)"', page.text)
    answer = await world.client.post(path, data={"form": token, "number": f"+{world.person}"})
    assert answer.status_code == 200, answer.text


async def invited_by_mail(world: World) -> None:
    """An invitation of her number that she leaves unread."""
    async with mail_of(world, "work") as (mailing, _):
        address = f"{world.person}@work.example"
        told: dict[str, Any] = {"recipient": world.person, "by": "EMAIL", "email": address}
        await invite(world, "invitations", 202, **told)
        for _ in range(5):  # what a busy machine did not begin within a second is tried again
            await mailing.deliver()
            if mailing.inbox.recipients:
                break
            world.clock.step(60 * SECOND)
        assert mailing.inbox.recipients == [address]


async def by_one_click(world: World) -> None:
    """Her mail program's button: the header of the mail, acted upon as RFC 8058 says."""
    async with mail_of(world, "work") as (mailing, _):
        assert mailing.mail()["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        answer = await mailing.one_click(mailing.unsubscribe_link())
        assert answer.status_code == 200, answer.text


WAYS_OUT: Final[Mapping[str, WayOut]] = {
    "WhatsApp: STOP": WayOut(by_keyword, Method.WHATSAPP),
    "WhatsApp: CANCEL": WayOut(by_cancel, Method.WHATSAPP),
    "WhatsApp: block": WayOut(by_block, Method.WHATSAPP),
    "IVR: Twilio": WayOut(by_ivr_of_twilio, Method.IVR),
    "IVR: Sinch": WayOut(by_ivr_of_sinch, Method.IVR),
    "SMS to the provider": WayOut(by_text_message, Method.SMS),
    "SMS: Sinch": WayOut(by_sms_of_sinch, Method.SMS),
    "SMS: Twilio": WayOut(by_sms_of_twilio, Method.SMS),
    "web: preference centre": WayOut(by_preference_centre, Method.WEB),
    "web: a typed number": WayOut(by_typed_number, Method.WEB),
    "e-mail: one click": WayOut(by_one_click, Method.EMAIL, invited_by_mail),
    "operator": WayOut(by_operator, Method.OPERATOR),
    "API": WayOut(by_api, Method.EMAIL),
}


async def in_and_out(world: World, way_in: str, way_out: WayOut) -> list[Any]:
    """Let a person come and go; return how she stood before, within and after, and what it was."""
    await way_out.before(world)
    stood = [await decided(world, world.person)]
    await case_of(way_in).opts_in(world)
    stood.append(await decided(world, world.person))
    world.clock.step()
    await way_out.leave(world)
    stood.append(await decided(world, world.person))
    for one in await events(world, world.person):
        if one["kind"] == "opted_out":
            facts = one["facts"]
            stood += [facts["by"], facts["method"], facts["scopes"]]
    return stood


@pytest.mark.parametrize("way_in", WAYS_IN)
async def test_in_and_out(way_in: str, public: World) -> None:
    """She opts in and may be written to; she leaves in one act and may not, at any bot."""
    await published(public, **case_of(way_in).programme)
    stood = {}
    for count, (name, way_out) in enumerate(WAYS_OUT.items(), start=1):
        public.person = number(count)
        stood[name] = await in_and_out(public, way_in, way_out)
        public.clock.step(UNTIL_THE_NEXT)
    assert stood == {
        name: ["no_opt_in", None, "opted_out", "person", way_out.method, ["all"]]
        for name, way_out in WAYS_OUT.items()
    }


def test_every_method_is_there() -> None:
    """What the issue names has a way in: a method without one fails here."""
    assert {METHODS[name].method for name in WAYS_IN} == set(Method) - {Method.IMPORT}
