"""Where does a person's mail lie between two acts of hers? In a file, as a mailbox is one.

A mail goes out over SMTP to a real server, which runs for as long as somebody sends or reads.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from tests.doubles.mail_server import running_mail_server
from tests.doubles.world import World
from tests.optin.email.mailing import Mailing, smtp_settings
from tests.web.api.caller import Caller


@contextlib.asynccontextmanager
async def mail_of(world: World, name: str) -> AsyncIterator[tuple[Mailing, Path]]:
    """Let the world's bot write, and yield who reads, with the one mail of this name if it came."""
    async with running_mail_server() as inbox:
        settings = {**world.bot.provider_settings, **smtp_settings(inbox)}
        await world.change(provider_settings=settings)
        kept = world.gateway.settings.keys_file.parent / f"{name}-{world.person}.eml"
        if kept.exists():
            inbox.mails.append(kept.read_bytes())
        yield Mailing(world, inbox), kept
        for mail in inbox.mails:
            kept.write_bytes(mail)


async def invite(world: World, path: str, status: int, **more: Any) -> None:
    """Let the business have an invitation sent."""
    (programme,) = world.bot.rules.programmes
    document = {"programme": programme, "ground": "customer", **more}
    answer = await Caller(world).call("POST", path, document)
    assert answer.status_code == status, answer.text
