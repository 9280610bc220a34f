"""Who is erased? `optwarden erasures`: at a person's request, by order, or when time is over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from optwarden.cli.options import Bot, Database, Json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from optwarden.usecases.erasing.erase import ErasureAsked
    from optwarden.usecases.erasing.ports import Erasing
    from optwarden.usecases.erasing.retention import RetentionRules, RetentionRun
    from optwarden.wiring import Gateway

commands = typer.Typer(no_args_is_help=True, help="Erase persons, and keep to retention rules.")
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would be deleted.")]


@commands.command()
def ask(
    *,
    number: Annotated[str, typer.Argument(help="A number or a user id.", show_default=False)],
    legal: Annotated[
        bool, typer.Option("--legal", help="A court or an authority ordered it.")
    ] = False,
    dry_run: DryRun = False,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Erase a person under all her names; a running worker does it, or `erasures run`."""
    from optwarden.cli.failures import refused
    from optwarden.cli.output import instant, show
    from optwarden.cli.recipients import read_recipient
    from optwarden.cli.session import chosen_bot, run
    from optwarden.consent.vocabulary import ErasureGround
    from optwarden.usecases.erasing.erase import HeldByLaw

    named = read_recipient(number)
    ground = ErasureGround.LEGAL if legal else ErasureGround.REQUEST

    async def work(gateway: Gateway) -> ErasureAsked:
        chosen = await chosen_bot(gateway, bot)
        erase = gateway.erasing.erase
        try:
            return await erase.ask(chosen, named.recipient, ground, "operator", dry_run=dry_run)
        except HeldByLaw as held:
            raise refused(
                f"A legal hold stands: {held.hold.reason}", "`optwarden holds lift` lifts it."
            ) from held

    asked = run(database, work)
    document = {
        "names": asked.names,
        "rows": dict(asked.rows),
        "due_at": None if asked.due_at is None else instant(asked.due_at),
    }

    def people() -> str:
        rows = ", ".join(f"{count} of {table}" for table, count in asked.rows.items())
        begins = "Would delete" if dry_run else "Going to delete"
        return f"{begins}, under {asked.names} name(s): {rows or 'nothing'}."

    show(document, json, people)


@commands.command("list")
def list_them(
    *,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="Persons at most.")] = 1_000,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """List who is being erased now; who is gone is not there."""
    from optwarden.cli.output import columns, instant, show
    from optwarden.cli.session import chosen_bot, run

    async def work(gateway: Gateway) -> Sequence[Erasing]:
        chosen = await chosen_bot(gateway, bot)
        return await gateway.erasing.queue.waiting(chosen.business_id, limit)

    found: list[dict[str, Any]] = [
        {
            "recipient": one.recipient,
            "ground": one.ground.value,
            "asked_at": instant(one.asked_at),
            "stage": "deleted" if one.passes else "stopping",
        }
        for one in run(database, work)
    ]
    rows = [(one["recipient"], one["asked_at"], one["ground"], one["stage"]) for one in found]
    show({"items": found}, json, lambda: columns(("RECIPIENT", "ASKED", "GROUND", "STAGE"), rows))


@commands.command("run")
def run_them(*, database: Database = None, json: Json = False) -> None:
    """Carry out what is due now, as a worker does: for a role of its own, called again and again.

    On PostgreSQL name that role's URL with OPTWARDEN_ERASE_DATABASE_URL.
    """
    from optwarden.cli.failures import refused
    from optwarden.cli.output import show
    from optwarden.cli.session import run

    async def work(gateway: Gateway) -> int:
        if not gateway.erasing.can_erase:
            raise refused(
                "This role may not delete private values.",
                "Name the one that may with OPTWARDEN_ERASE_DATABASE_URL.",
            )
        total = 0
        while count := await gateway.erasing.erase.round():
            total += count
        return total

    steps = run(database, work)
    show({"steps": steps}, json, lambda: f"{steps} step(s) were due and are done.")


@commands.command()
def relist(*, database: Database = None, json: Json = False) -> None:
    """Make the list of the erased anew from the database, where the file is lost for good.

    Put the newest backup of the list back instead, if there is one.
    """
    from optwarden.cli.output import show
    from optwarden.cli.session import run

    async def work(gateway: Gateway) -> int:
        return await gateway.erasing.catch_up.relist()

    added = run(database, work, catches_up=False)
    show({"added": added}, json, lambda: f"{added} line(s) were added. Back the list up.")


@commands.command()
def retention(
    *,
    rules: Annotated[Path, typer.Argument(help="The rules, a TOML file.", show_default=False)],
    dry_run: DryRun = False,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Have those erased whose time is over, by days since anything last happened and by country."""
    from optwarden.cli.output import show
    from optwarden.cli.session import chosen_bot, run

    read = _rules(rules)

    async def work(gateway: Gateway) -> RetentionRun:
        chosen = await chosen_bot(gateway, bot)
        apply = gateway.erasing.retention
        return await apply(chosen, read, "retention rules", dry_run=dry_run)

    found = run(database, work)
    document = {"seen": found.seen, "over": found.over, "held": found.held, "dry_run": dry_run}

    def people() -> str:
        verb = "would be" if dry_run else "are going to be"
        return (
            f"Of {found.seen} person(s), {found.over} {verb} erased; {found.held} stay by a legal"
            " hold."
        )

    show(document, json, people)


def _rules(path: Path) -> RetentionRules:
    import tomllib

    from optwarden.cli.failures import usage
    from optwarden.usecases.erasing.retention import BadRules, RetentionRules

    try:
        return RetentionRules.read(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise usage(f"The rules cannot be read: {error.strerror}.") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise usage("The rules are not TOML.") from None
    except BadRules as error:
        raise usage(f"The rules: {error}.") from None
