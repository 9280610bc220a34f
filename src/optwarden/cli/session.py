"""How does a command reach the gateway's use cases? Straight over the database, as the server does.

A command needs no token: whoever may read the database and the keys file is the operator. It works
beside a running server, since every write is guarded by the version of the row it changes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final, TypeVar

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.failures import CommandFailed, not_found, usage
from optwarden.settings import Settings

if TYPE_CHECKING:
    from optwarden.usecases.configuration import BotRecord, BusinessRecord
    from optwarden.wiring import Gateway

Answer = TypeVar("Answer")
_DEMO_BOT: Final = "demo-bot"


def run(
    database: str | None,
    work: Callable[[Gateway], Awaitable[Answer]],
    *,
    catches_up: bool = True,
) -> Answer:
    """Open the gateway over a database, do one command's work, and close it again.

    `catches_up` is whether the list of the erased has to fit first, as it has for all but one.
    """
    from optwarden.cli import logs

    settings = Settings.read(database_url=database)
    logs.configure("warning", as_json=False)
    return asyncio.run(_session(settings, work, catches_up=catches_up))


async def _session(
    settings: Settings, work: Callable[[Gateway], Awaitable[Answer]], *, catches_up: bool
) -> Answer:
    from optwarden.cli.schema import look_at_store
    from optwarden.wiring import build

    (await look_at_store(settings)).refuse_unfit()
    gateway = build(settings, owner_allowed=True)
    await (gateway.open() if catches_up else gateway.engine.open())
    try:
        return await work(gateway)
    finally:
        await gateway.close()


async def chosen_bot(gateway: Gateway, bot_id: str | None) -> BotRecord:
    """Return the named bot or, unnamed, the only one or the demo's. Raises CommandFailed."""
    bots = await gateway.administration.bots()
    by_id = {bot.bot_id: bot for bot in bots if gateway.authenticate.is_here(bot)}
    if bot_id is not None:
        if bot_id not in by_id:
            raise not_found("bot", bot_id, by_id)
        return by_id[bot_id]
    if len(by_id) == 1:
        return next(iter(by_id.values()))
    if _DEMO_BOT in by_id:
        return by_id[_DEMO_BOT]
    if by_id:
        raise usage("There are several bots.", f"Name one with --bot: {', '.join(by_id)}.")
    raise CommandFailed(
        ExitCode.NOT_FOUND, "There is no bot yet.", "Create one with `optwarden bots create`."
    )


async def published_bot(gateway: Gateway, bot_id: str | None) -> BotRecord:
    """Return the chosen bot as callbacks find it, with its published programmes."""
    chosen = await chosen_bot(gateway, bot_id)
    return await gateway.directory.bot(chosen.bot_id) or chosen


async def chosen_business(gateway: Gateway, named: str | None) -> BusinessRecord:
    """Return the business that is named by id or name or, unnamed, the only one.

    Raises CommandFailed.
    """
    businesses = await gateway.administration.businesses()
    if named is None:
        if len(businesses) == 1:
            return businesses[0]
        if businesses:
            names = ", ".join(business.name for business in businesses)
            raise usage("There are several businesses.", f"Name one with --business: {names}.")
        raise CommandFailed(
            ExitCode.NOT_FOUND,
            "There is no business yet.",
            "Create one with `optwarden businesses create NAME`.",
        )
    found = [business for business in businesses if named in (business.business_id, business.name)]
    if len(found) > 1:
        raise usage(f"Several businesses are named {named!r}.", "Name one by its id.")
    if not found:
        raise not_found("business", named, (business.name for business in businesses))
    return found[0]
