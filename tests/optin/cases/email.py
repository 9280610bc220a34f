"""EMAIL: the person follows the link of a mail, types her number and presses the page's button.

The business knows her address alone, so that nothing but her own typing tells the number.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from optwarden.usecases.collecting.mail_links import DAY
from tests.doubles.world import World
from tests.optin.contract_case import MethodCase
from tests.optin.email.mailing import Mailing
from tests.optin.mailbox import invite, mail_of


async def _read(mailing: Mailing, kept: bool) -> None:
    """Have the mail in the box: there is one of a programme, so a second act reads the first's."""
    if not kept:
        address = f"{mailing.world.person}@mail.example"
        await invite(mailing.world, "email-invitations", 200, email=address)
    mailing.world.client.cookies.clear()


async def opts_in(world: World) -> None:
    async with mail_of(world, "home") as (mailing, kept):
        await _read(mailing, kept.exists())
        page = await mailing.open(mailing.own_link())
        check = await mailing.press(page, "orders", number=f"+{world.person}")
        done = await mailing.press(check, step="send")
        assert [page.status_code, check.status_code, done.status_code] == [200] * 3, done.text


async def attacks(world: World) -> Mapping[str, int]:
    """A changed link, the other link of the mail, another browser's form, and a week too late."""
    async with mail_of(world, "home") as (mailing, kept):
        await _read(mailing, kept.exists())
        own, other = mailing.own_link(), mailing.unsubscribe_link()
        changed = own[:-9] + ("A" if own[-9] != "A" else "B") + own[-8:]
        mixed = own.rpartition("/")[0] + "/" + other.rpartition("/")[2]
        page = await mailing.open(own)
        check = await mailing.press(page, "orders", number=f"+{world.person}")
        mailing.world.client.cookies.clear()
        stolen = await mailing.press(check, step="send")
        found = {
            "forged": await mailing.press(check, step="send", to=changed),
            "of the other link": await mailing.press(check, step="send", to=mixed),
            "of another browser": stolen,
        }
        world.clock.step(7 * DAY)
        found["expired"] = await mailing.press(check, step="send")
    return {name: answer.status_code for name, answer in found.items()}


CASE: Final = MethodCase(opts_in, attacks)
