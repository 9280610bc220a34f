"""How does a business ask for opt-ins? `optwarden programmes`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from optwarden.cli.options import Business, Database, Json

if TYPE_CHECKING:
    from optwarden.cli.programme_files import ProgrammeFile
    from optwarden.consent.programme_lint import ProgrammeFinding
    from optwarden.usecases.programmes import KeptProgramme, PlacementLink
    from optwarden.web.api.administration.programme_fields import ProgrammeAnswer, ProgrammeReport
    from optwarden.wiring import Gateway

commands = typer.Typer(no_args_is_help=True, help="The ways opt-ins are collected.")
File = Annotated[
    Path,
    typer.Argument(help="The programme, as TOML or (ending in .json) JSON.", show_default=False),
]
Name = Annotated[str, typer.Argument(help="The programme's name.", show_default=False)]


@commands.command()
def lint(
    *,
    file: File,
    strict: Annotated[
        bool, typer.Option("--strict", help="What it should keep counts as what it must.")
    ] = False,
    business: Business = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Say what stands in the way of a programme; ends with 1 when something does."""
    from optwarden.cli.exit_codes import ExitCode
    from optwarden.cli.output import show
    from optwarden.cli.session import chosen_business, run
    from optwarden.web.api.administration.programme_fields import report_of

    programme = _read(file)

    async def work(gateway: Gateway) -> tuple[ProgrammeFinding, ...]:
        chosen = (await chosen_business(gateway, business)).business_id
        return await gateway.optin.programmes.lint(chosen, programme.name, programme.programme())

    report = report_of(run(database, work))
    show(report.model_dump(mode="json"), json, lambda: _report_words(report))
    if not report.publishable or (strict and report.findings):
        raise typer.Exit(ExitCode.DENIED)


@commands.command()
def draft(
    *, file: File, business: Business = None, database: Database = None, json: Json = False
) -> None:
    """Write a programme's draft from a file, or change it; findings stand in no way yet."""
    from optwarden.cli.output import show
    from optwarden.cli.session import chosen_business, run
    from optwarden.web.api.administration.programme_fields import programme_answer

    programme = _read(file)

    async def work(gateway: Gateway) -> tuple[bool, KeptProgramme]:
        chosen = (await chosen_business(gateway, business)).business_id
        return await gateway.optin.programmes.save_draft(
            chosen, programme.name, programme.programme()
        )

    is_new, kept = run(database, work)
    answer = programme_answer(kept)
    show(
        {**answer.model_dump(mode="json"), "new": is_new},
        json,
        lambda: (
            f"{'Drafted' if is_new else 'Draft now as said'}: {programme.name}\n"
            f"{_report_words(answer.report)}"
        ),
    )


@commands.command()
def publish(
    *, name: Name, business: Business = None, database: Database = None, json: Json = False
) -> None:
    """Make a draft the programme that is live; refused if it breaks a rule it must keep."""
    from optwarden.cli.output import show
    from optwarden.cli.session import chosen_business, run
    from optwarden.web.api.administration.programme_fields import programme_answer

    async def work(gateway: Gateway) -> KeptProgramme:
        chosen = (await chosen_business(gateway, business)).business_id
        return await gateway.optin.programmes.publish(chosen, name)

    answer = programme_answer(run(database, work))
    show(
        answer.model_dump(mode="json"),
        json,
        lambda: f"Published: {name} ({answer.programme_id})\n{_report_words(answer.report)}",
    )


@commands.command("list")
def list_them(*, business: Business = None, database: Database = None, json: Json = False) -> None:
    """List programmes by name."""
    from optwarden.cli.output import columns, instant, show
    from optwarden.cli.session import chosen_business, run
    from optwarden.web.api.administration.programme_fields import programme_answer

    async def work(gateway: Gateway) -> list[KeptProgramme]:
        chosen = (await chosen_business(gateway, business)).business_id
        return await gateway.optin.programmes.all(chosen)

    found = run(database, work)
    show(
        {"programmes": [programme_answer(one).model_dump(mode="json") for one in found]},
        json,
        lambda: columns(
            ("PROGRAMME", "ID", "BOT", "METHODS", "IS", "SINCE"),
            [
                (
                    one.stored.name,
                    one.stored.draft.programme_id,
                    one.stored.draft.bot_id,
                    ", ".join(sorted(one.stored.draft.methods)),
                    _standing(one),
                    instant(one.stored.changed_at),
                )
                for one in found
            ],
        ),
    )


@commands.command()
def show(
    *,
    name: Name,
    toml: Annotated[
        bool, typer.Option("--toml", help="As a file that `draft` reads again.")
    ] = False,
    business: Business = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Show a programme: its draft, its placements, and what the linter finds."""
    from optwarden.cli.declared_files import as_toml
    from optwarden.cli.output import facts
    from optwarden.cli.output import show as show_answer
    from optwarden.cli.session import chosen_business, run
    from optwarden.web.api.administration.programme_fields import programme_answer

    async def work(gateway: Gateway) -> KeptProgramme:
        chosen = (await chosen_business(gateway, business)).business_id
        return await gateway.optin.programmes.one(chosen, name)

    kept = run(database, work)
    answer = programme_answer(kept)
    if toml and not json:
        print(as_toml({"name": name, **answer.content}), end="")
        return
    show_answer(
        answer.model_dump(mode="json"),
        json,
        lambda: "\n".join(
            [
                facts(_shown(kept, answer)),
                _report_words(answer.report),
            ]
        ),
    )


@commands.command()
def withdraw(
    *, name: Name, business: Business = None, database: Database = None, json: Json = False
) -> None:
    """End a programme, draft and all: it collects nothing any more. Its opt-ins stand."""
    from optwarden.cli.output import show
    from optwarden.cli.session import chosen_business, run

    async def work(gateway: Gateway) -> None:
        chosen = (await chosen_business(gateway, business)).business_id
        await gateway.optin.programmes.withdraw(chosen, name)

    run(database, work)
    show({"programme": name, "withdrawn": True}, json, lambda: f"Withdrawn: {name}")


@commands.command()
def qr(
    *,
    name: Name,
    placement: Annotated[
        str, typer.Argument(help="The placement's label or code.", show_default=False)
    ],
    out: Annotated[
        Path,
        typer.Option(
            "--out", metavar="FILE", help="Where to, ending in .svg or .png.", show_default=False
        ),
    ],
    scale: Annotated[
        int, typer.Option(metavar="PIXELS", min=1, max=40, help="Of each of the code's squares.")
    ] = 8,
    language: Annotated[
        str | None,
        typer.Option(
            metavar="TAG", help="Of the message; the programme's if left out.", show_default=False
        ),
    ] = None,
    business: Business = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Draw the QR code of a placement for print, and show the link to print beside it."""
    from optwarden.cli.output import facts, show
    from optwarden.cli.programme_files import draw, placement_code
    from optwarden.cli.session import chosen_business, run
    from optwarden.web.api.administration.programme_fields import placement_answer

    async def work(gateway: Gateway) -> PlacementLink:
        chosen = (await chosen_business(gateway, business)).business_id
        kept = await gateway.optin.programmes.one(chosen, name)
        code = placement_code(kept, placement)
        return await gateway.optin.programmes.placement(chosen, name, code, language)

    found = run(database, work)
    draw(out, found, scale)
    document = {**placement_answer(found).model_dump(mode="json"), "file": str(out)}
    show(document, json, lambda: facts(document))


def _read(path: Path) -> ProgrammeFile:
    from optwarden.cli.declared_files import read_declared
    from optwarden.cli.programme_files import ProgrammeFile

    return read_declared(path, ProgrammeFile, "programme")


def _shown(kept: KeptProgramme, answer: ProgrammeAnswer) -> dict[str, Any]:
    """Return a programme's fields for people, its codes as they are printed."""
    from optwarden.usecases.collecting.chat_codes import written

    content = dict(answer.content)
    if "placements" in content:
        placements = kept.stored.draft.placements
        content["placements"] = [f"{one.label} ({written(one.code)})" for one in placements]
    return {"id": answer.programme_id, "is": _standing(kept), **content}


def _standing(kept: KeptProgramme) -> str:
    stored = kept.stored
    if stored.published is None:
        return "draft"
    return "published" if stored.published == stored.draft else "published, draft differs"


def _report_words(report: ProgrammeReport) -> str:
    lines = [
        f"{one.level.upper():6} {one.rule}: {one.field} {one.explanation}"
        for one in report.findings
    ]
    return "\n".join(lines) or "Nothing stands in its way."
