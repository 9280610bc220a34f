"""What is in the sealed logs? `optwarden log`: list, export without personal data, count."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from optwarden.cli.options import Bot, Database, Json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from optwarden.usecases.publishing.counts import LogCounts
    from optwarden.wiring import Gateway

commands = typer.Typer(no_args_is_help=True, help="The sealed logs, as others may see them.")
COUNTS = "counts.json"
Folder = Annotated[Path, typer.Argument(help="A folder.", show_default=False)]


@commands.command("list")
def list_them(*, bot: Bot = None, database: Database = None, json: Json = False) -> None:
    """List the logs of a bot's business, how large they are, and the keys to check them with."""
    from optwarden.cli.output import columns, instant, show
    from optwarden.cli.session import chosen_bot, run

    async def work(gateway: Gateway) -> list[dict[str, Any]]:
        chosen = await chosen_bot(gateway, bot)
        publish = gateway.sealing.publish
        found = []
        for log_id in await publish.kept.logs(chosen.business_id):
            kept = await publish.checkpoint(log_id)
            if kept is not None:
                found.append(
                    {
                        "log_id": log_id,
                        "origin": publish.origins.of(log_id),
                        "size": kept.size,
                        "made_at": instant(kept.made_at),
                        "keys": publish.verifier_keys(log_id),
                    }
                )
        return found

    logs = run(database, work)
    rows = [(one["log_id"], str(one["size"]), one["made_at"], one["keys"][-1]) for one in logs]
    show({"logs": logs}, json, lambda: columns(("LOG", "SIZE", "SEALED", "KEY"), rows))


@commands.command()
def export(
    *,
    folder: Folder,
    business: Annotated[
        bool, typer.Option("--business", help="The log of the configuration instead.")
    ] = False,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Write a bot's log into a folder: entries without personal data, tiles, checkpoint, counts.

    `optwarden verify --log FOLDER` checks it, and `optwarden log counts FOLDER` counts it again.
    """
    from optwarden.cli.failures import refused, usage
    from optwarden.cli.output import show
    from optwarden.cli.session import chosen_bot, run
    from optwarden.usecases.publishing.copying import Damaged, LogCopy, NothingSealed
    from optwarden.usecases.sealing.naming import bot_log, business_log

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise usage("The folder is there, and not empty.")

    async def work(gateway: Gateway) -> dict[str, Any]:
        chosen = await chosen_bot(gateway, bot)
        log_id = business_log(chosen.business_id) if business else bot_log(chosen.bot_id)
        try:
            copy = await LogCopy.of(gateway.sealing.publish, log_id)
            async for path, content in copy.files():
                _write(folder / path, content)
        except NothingSealed:
            raise refused("Nothing is sealed there yet.", "`optwarden seal` seals.") from None
        except Damaged as damaged:
            raise refused(
                f"The log lacks {damaged}.", "`optwarden verify --database` says more."
            ) from None
        _write(folder / COUNTS, _dumped(copy.counts))
        return {"log_id": log_id, "size": copy.checkpoint.size, "folder": str(folder)}

    told = run(database, work)
    show(told, json, lambda: f"{told['log_id']} of size {told['size']} is in {told['folder']}.")


@commands.command()
def counts(*, folder: Folder, json: Json = False) -> None:
    """Count the entries of an exported log anew, and compare with the counts that came with it."""
    from optwarden.cli.failures import refused, usage
    from optwarden.cli.output import columns, show
    from optwarden.usecases.publishing.counts import LogCounts

    if not (folder / "tile" / "entries").is_dir():
        raise usage("There are no entries in this folder.")
    counted = LogCounts()
    try:
        for entries in _bundles(folder):
            counted.add(entries)
    except (ValueError, OSError, LookupError, TypeError, AttributeError):
        raise refused("The checkpoint, or a bundle of its entries, cannot be read.") from None
    document = counted.document()
    given = folder / COUNTS
    same = given.read_bytes() == _dumped(counted) if given.exists() else None

    def people() -> str:
        rows = [(kind, str(count)) for kind, count in document["by_kind"].items()]
        said = {True: "as told", False: "NOT as told", None: "nothing was told"}[same]
        entries, persons = document["entries"], document["persons"]
        told = f"{entries} entries of {persons} person(s): {said}."
        return f"{columns(('KIND', 'COUNT'), rows)}\n{told}"

    show({**document, "as_told": same}, json, people)
    if same is False:
        raise typer.Exit(1)


def _bundles(folder: Path) -> Iterator[list[bytes]]:
    """Read the bundles that the checkpoint is of, and no other file that lies beside them.

    Raises ValueError.
    """
    from optwarden.ledger.checking.notes import read_checkpoint
    from optwarden.ledger.checking.tiles import CHECKPOINT, ENTRIES, WIDTH, path_of

    size = read_checkpoint((folder / CHECKPOINT).read_text(encoding="utf-8")).size
    for first in range(0, size, WIDTH):
        width = min(WIDTH, size - first)
        path = folder / path_of(ENTRIES, first // WIDTH, width)
        entries = list(_entries(path.read_bytes()))
        if len(entries) != width:
            raise ValueError("a bundle has another number of entries")
        yield entries


def _entries(content: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(content):
        end = at + 2 + int.from_bytes(content[at : at + 2])
        if end > len(content):
            raise ValueError("an entry is cut short")
        yield content[at + 2 : end]
        at = end


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _dumped(counts: LogCounts) -> bytes:
    import orjson

    return orjson.dumps(counts.document(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
