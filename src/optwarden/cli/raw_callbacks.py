"""What was verified and not understood? `optwarden raw-callbacks`: list and show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from optwarden.cli.options import Bot, Database, Json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from optwarden.usecases.raw_callbacks import OpenedCallback, RawCallback
    from optwarden.wiring import Gateway

commands = typer.Typer(no_args_is_help=True, help="Callbacks that were not understood.")


@commands.command("list")
def list_them(
    *,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="Callbacks at most.")] = 50,
    after: Annotated[
        str | None, typer.Option(help="Only those after this one.", show_default=False)
    ] = None,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """List a bot's raw callbacks, oldest first, without what they hold."""
    from optwarden.cli.failures import not_found
    from optwarden.cli.output import columns, show
    from optwarden.cli.session import chosen_bot, run

    start = None if after is None else _named(after)

    async def work(gateway: Gateway) -> Sequence[RawCallback]:
        chosen = await chosen_bot(gateway, bot)
        position = None
        if start is not None:
            last = await gateway.raw_callbacks.find(chosen.bot_id, start)
            if last is None:
                raise not_found("raw callback", start)
            position = last.received_at, last.raw_id
        return await gateway.raw_callbacks.page(chosen.bot_id, position, limit + 1)

    found = run(database, work)
    items = [_document(one) for one in found[:limit]]
    more = len(found) > limit

    def people() -> str:
        rows = [(i["callback_id"], i["received_at"], i["provider"], i["reason"]) for i in items]
        ending = "\nThere are more; see --after." if more else ""
        return columns(("CALLBACK", "RECEIVED", "PROVIDER", "REASON"), rows) + ending

    show({"items": items, "more": more}, json, people)


@commands.command("show")
def show_one(
    *,
    callback: Annotated[str, typer.Argument(help="One of the list.", show_default=False)],
    personal: Annotated[
        bool, typer.Option("--personal", help="Also its body, which may name a person.")
    ] = False,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Show one raw callback."""
    from optwarden.cli.failures import not_found
    from optwarden.cli.output import facts, show
    from optwarden.cli.session import chosen_bot, run

    raw_id = _named(callback)

    async def work(gateway: Gateway) -> tuple[RawCallback, OpenedCallback | None]:
        chosen = await chosen_bot(gateway, bot)
        found = await gateway.raw_callbacks.find(chosen.bot_id, raw_id)
        if found is None:
            raise not_found("raw callback", raw_id)
        if not personal:
            return found, None
        return found, await gateway.raw_callbacks.open(chosen.bot_id, raw_id)

    found, opened = run(database, work)
    document = {
        **_document(found),
        "body": None if opened is None else opened.text,
        "body_encoding": None if opened is None else opened.encoding,
    }
    show(document, json, lambda: facts(document))


def _named(callback: str) -> str:
    """Read a raw callback's name. Raises CommandFailed."""
    import re

    from optwarden.cli.failures import usage

    if re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", callback) is None:
        raise usage("That is no raw callback.", "`optwarden raw-callbacks list` names them.")
    return callback


def _document(callback: RawCallback) -> dict[str, Any]:
    from optwarden.cli.output import instant

    return {
        "callback_id": callback.raw_id,
        "provider": callback.provider,
        "received_at": instant(callback.received_at),
        "reason": callback.reason,
    }
