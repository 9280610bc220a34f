"""What waits, and what was given up? `optwarden outbox`: list and replay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from optwarden.cli.options import Bot, Database, Json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from optwarden.usecases.outbox.items import ListedItem
    from optwarden.wiring import Gateway

commands = typer.Typer(no_args_is_help=True, help="What the gateway does of its own accord.")


@commands.command("list")
def list_them(
    *,
    progress: Annotated[
        str | None,
        typer.Option(
            help="Only those that are waiting, sending, sent, dropped, lacking, dead or unknown.",
            show_default=False,
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            help="Only those of this kind, such as help_answer or event.",
            show_default=False,
        ),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="Items at most.")] = 50,
    after: Annotated[
        str | None, typer.Option(help="Only those after this item.", show_default=False)
    ] = None,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """List a bot's outbox by its items' ids, without what they say or hold.

    Confirmations and events come oldest first, forwarded callbacks anywhere among them.
    """
    from optwarden.cli.output import columns, show
    from optwarden.cli.session import chosen_bot, run
    from optwarden.cli.words import read_word
    from optwarden.usecases.outbox.items import OutboxKind, OutboxProgress

    far = None if progress is None else read_word(OutboxProgress, progress, "--progress")
    of = None if kind is None else read_word(OutboxKind, kind, "--kind")
    start = None if after is None else named(after)[1]

    async def work(gateway: Gateway) -> Sequence[ListedItem]:
        chosen = await chosen_bot(gateway, bot)
        return await gateway.replay_outbox.page(chosen.bot_id, far, of, start, limit + 1)

    found = run(database, work)
    items = [_document(item) for item in found[:limit]]
    more = len(found) > limit

    def people() -> str:
        rows = [(i["item_id"], i["kind"], i["progress"], i["detail"]) for i in items]
        ending = "\nThere are more; see --after." if more else ""
        return columns(("ITEM", "KIND", "PROGRESS", "DETAIL"), rows) + ending

    show({"items": items, "more": more}, json, people)


@commands.command()
def replay(
    *,
    item: Annotated[str, typer.Argument(help="An item of the list.", show_default=False)],
    may_repeat: Annotated[
        bool,
        typer.Option(
            "--may-repeat", help="Also if it may have gone already: a person may get it twice."
        ),
    ] = False,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Let an item that is dead or lacks a setting go again."""
    from optwarden.cli.failures import not_found, refused
    from optwarden.cli.output import facts, show
    from optwarden.cli.session import chosen_bot, run
    from optwarden.usecases.configuration import UnknownRecord
    from optwarden.usecases.outbox.replaying import MayHaveGone, NotReplayable

    shard_key, outbox_id = named(item)

    async def work(gateway: Gateway) -> ListedItem:
        chosen = await chosen_bot(gateway, bot)
        try:
            return await gateway.replay_outbox.replay(
                chosen.bot_id, shard_key, outbox_id, may_repeat=may_repeat
            )
        except UnknownRecord as unknown:
            raise not_found("item", item, ()) from unknown
        except MayHaveGone as gone:
            raise refused(
                "Nobody knows whether the item went.", "Replay it with --may-repeat if it may."
            ) from gone
        except NotReplayable as ended:
            raise refused(
                "The item can not be replayed.", "Only what is dead or lacking can."
            ) from ended

    document = _document(run(database, work))
    show(document, json, lambda: facts(document))


def named(item: str) -> tuple[int, str]:
    """Read an item's name. Raises CommandFailed."""
    import re

    from optwarden.cli.failures import usage

    match = re.fullmatch(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9]{1,19})", item)
    if match is None or int(match[2]) >= 2**63:
        raise usage("That is no item of the outbox.", "`optwarden outbox list` names them.")
    return int(match[2]), match[1]


def _document(item: ListedItem) -> dict[str, Any]:
    from optwarden.cli.output import instant

    return {
        "item_id": f"{item.outbox_id}.{item.shard_key}",
        "kind": item.kind,
        "progress": item.progress,
        "detail": item.detail,
        "recipient": item.recipient,
        "causation": item.causation,
        "due_at": instant(item.due_at),
        "expires_at": instant(item.expires_at),
        "tries": item.tries,
    }
