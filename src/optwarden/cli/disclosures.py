"""With which words does a business ask? `optwarden disclosures`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from optwarden.cli.options import Bot, Business, Database, Json

if TYPE_CHECKING:
    from optwarden.usecases.disclosures import Draft, Published
    from optwarden.usecases.list_renewals import RenewalPage
    from optwarden.web.api.administration.wording import FindingAnswer, ReportAnswer
    from optwarden.wiring import Gateway

commands = typer.Typer(no_args_is_help=True, help="The wordings persons are asked with.")
File = Annotated[
    Path,
    typer.Argument(help="The wording, as TOML or (ending in .json) JSON.", show_default=False),
]
Name = Annotated[str, typer.Argument(help="The draft's name.", show_default=False)]
Language = Annotated[
    str, typer.Argument(help="Its language, such as en or pt-BR.", show_default=False)
]


@commands.command()
def lint(
    *,
    file: File,
    at: Annotated[
        str | None,
        typer.Option(
            metavar="DAY",
            help="Judge by the policy of this day, such as 2020-07-08; today's if left out.",
            show_default=False,
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="What it should say counts as what it must.")
    ] = False,
    json: Json = False,
) -> None:
    """Say what a wording misses; ends with 1 when a rule it must keep is broken. Needs no store."""
    from optwarden.cli.exit_codes import ExitCode
    from optwarden.cli.failures import refused
    from optwarden.cli.output import show
    from optwarden.cli.wording_files import read_day, read_wording
    from optwarden.consent.disclosure import lint as judge
    from optwarden.consent.policies import policy_of
    from optwarden.usecases.clock import SystemClock
    from optwarden.web.api.administration.wording import report_answer

    wording, day = read_wording(file), read_day(at)
    if wording.business_name is None:
        raise refused("business_name is required here: there is no store to take it from.")
    disclosure = wording.disclosure(wording.name, wording.language, wording.business_name)
    policy = policy_of(SystemClock().now() if day is None else day)
    report = report_answer(judge(disclosure, policy))
    show(report.model_dump(mode="json"), json, lambda: _report_words(report))
    if not report.publishable or (strict and report.findings):
        raise typer.Exit(ExitCode.DENIED)


@commands.command()
def draft(
    *, file: File, business: Business = None, database: Database = None, json: Json = False
) -> None:
    """Write a draft from a file, or change it; what it misses is shown and stands in no way yet."""
    from optwarden.cli.output import show
    from optwarden.cli.session import chosen_business, run
    from optwarden.cli.wording_files import read_wording
    from optwarden.web.api.administration.wording import draft_answer

    wording = read_wording(file)

    async def work(gateway: Gateway) -> tuple[bool, Draft]:
        chosen = await chosen_business(gateway, business)
        disclosure = wording.disclosure(wording.name, wording.language, chosen.name)
        return await gateway.optin.disclosures.save_draft(chosen.business_id, disclosure)

    is_new, kept = run(database, work)
    answer = draft_answer(kept)
    show(
        {**answer.model_dump(mode="json"), "new": is_new},
        json,
        lambda: (
            f"{'Drafted' if is_new else 'Draft now as said'}: {wording.name}"
            f" {wording.language}\n{_report_words(answer.report)}"
        ),
    )


@commands.command()
def publish(
    *,
    name: Name,
    language: Language,
    material: Annotated[
        bool,
        typer.Option(
            "--material/--not-material",
            help="Whether it changes what persons agree to: opt-ins to earlier versions then have"
            " to be renewed.",
            show_default=False,
        ),
    ],
    business: Business = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Publish a draft as the next version, for good; refused if it breaks a rule it must keep."""
    from optwarden.cli.output import show
    from optwarden.cli.session import chosen_business, run
    from optwarden.web.api.administration.wording import disclosure_answer

    async def work(gateway: Gateway) -> Published:
        chosen = await chosen_business(gateway, business)
        return await gateway.optin.disclosures.publish(
            chosen.business_id, name, language, material=material
        )

    published = run(database, work)
    answer = disclosure_answer(published)
    show(
        answer.model_dump(mode="json"),
        json,
        lambda: "\n".join(
            [
                f"Published: {answer.disclosure_id}",
                f"SHA-256:   {answer.content_hash}",
                *(_finding_words(finding) for finding in answer.findings),
            ]
        ),
    )


@commands.command("list")
def list_them(*, business: Business = None, database: Database = None, json: Json = False) -> None:
    """List drafts and published versions by name and language."""
    from optwarden.cli.output import columns, instant, show
    from optwarden.cli.session import chosen_business, run
    from optwarden.web.api.administration.wording import disclosure_answer, draft_answer

    async def work(gateway: Gateway) -> tuple[list[Draft], list[Published]]:
        chosen = (await chosen_business(gateway, business)).business_id
        return await gateway.optin.disclosures.drafts(
            chosen
        ), await gateway.optin.disclosures.published(chosen)

    drafts, published = run(database, work)
    rows: list[tuple[Any, ...]] = [
        (one.disclosure_id, "published", instant(one.published_at), instant(one.known.stale_since))
        for one in published
    ]
    rows += [
        (f"{one.disclosure.name} {one.disclosure.language}", "draft", instant(one.changed_at), None)
        for one in drafts
    ]
    show(
        {
            "drafts": [draft_answer(one).model_dump(mode="json") for one in drafts],
            "disclosures": [disclosure_answer(one).model_dump(mode="json") for one in published],
        },
        json,
        lambda: columns(("DISCLOSURE", "IS", "SINCE", "STALE SINCE"), rows),
    )


@commands.command()
def show(
    *,
    disclosure_id: Annotated[
        str, typer.Argument(help="A published version, such as checkout-en-1.", show_default=False)
    ],
    html: Annotated[bool, typer.Option("--html", help="Render as HTML instead of text.")] = False,
    business: Business = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Show a published version as persons read it."""
    from optwarden.cli.output import show as show_answer
    from optwarden.cli.session import chosen_business, run
    from optwarden.web.api.administration.wording import disclosure_answer

    async def work(gateway: Gateway) -> Published:
        chosen = await chosen_business(gateway, business)
        return await gateway.optin.disclosures.published_one(chosen.business_id, disclosure_id)

    answer = disclosure_answer(run(database, work))
    show_answer(
        answer.model_dump(mode="json"),
        json,
        lambda: answer.rendered_html if html else answer.rendered_text,
    )


@commands.command()
def renewals(
    *,
    limit: Annotated[
        int, typer.Option(metavar="NUMBER", min=1, max=200, help="Opt-ins at most.")
    ] = 50,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """List opt-ins that a material change of their wording made stale, oldest first."""
    from optwarden.cli.output import columns, show
    from optwarden.cli.session import chosen_bot, run
    from optwarden.web.api.renewals import renewal_answer

    async def work(gateway: Gateway) -> RenewalPage:
        chosen = await chosen_bot(gateway, bot)
        return await gateway.optin.renewals(chosen.rules, None, limit)

    page = run(database, work)
    found = [renewal_answer(one) for one in page.renewals]
    show(
        {
            "renewals": [one.model_dump(mode="json") for one in found],
            "more": page.after is not None,
        },
        json,
        lambda: columns(
            ("RECIPIENT", "TOPICS", "AGREED TO", "RENEW WITH"),
            [(o.recipient, ", ".join(o.topics), o.disclosure_id, o.renewed_by) for o in found],
        ),
    )


def _report_words(report: ReportAnswer) -> str:
    lines = [_finding_words(finding) for finding in report.findings]
    return "\n".join(lines) or f"Nothing is missing by {report.policy}."


def _finding_words(finding: FindingAnswer) -> str:
    fault = f'says "{finding.passage}"' if finding.passage else f"lacks {finding.missing}"
    return (
        f"{finding.level.upper():6} {finding.rule}: {fault}\n"
        f"       {finding.source}; policy {finding.policy}, {finding.dated}"
    )
