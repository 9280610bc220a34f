"""How does an operator see a bot's quality? `optwarden quality`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from optwarden.cli.options import Bot, Database, Json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from optwarden.usecases.configuration import BotRecord
    from optwarden.usecases.quality.signals import QualitySignal
    from optwarden.usecases.quality.watching import Quality, Rate
    from optwarden.wiring import Gateway

commands = typer.Typer(
    no_args_is_help=True, help="What providers say of a bot's quality, and what came of its sends."
)


@commands.command("show")
def show_quality(
    *,
    days: Annotated[int, typer.Option(min=1, max=90, help="Of how many days the rates are.")] = 7,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Show what the provider said last, the rates for each thousand sends, and the brakes."""
    from optwarden.cli.brake import brakes_of
    from optwarden.cli.output import columns, show
    from optwarden.cli.session import chosen_bot, run
    from optwarden.usecases.outbox.alerting import document_of

    async def work(gateway: Gateway) -> tuple[BotRecord, Quality]:
        chosen = await chosen_bot(gateway, bot)
        return chosen, await gateway.quality.watch.describe(chosen, days)

    chosen, quality = run(database, work)
    latest = [document_of(one) for _, one in sorted(quality.latest.items())]
    document = {
        "latest": latest,
        "rates": [_rate(one) for one in quality.rates],
        "brakes": brakes_of(chosen),
    }

    def people() -> str:
        said = [(one["kind"], one["subject"], one["said"], one["at"]) for one in latest]
        rates = [_row(one) for one in quality.rates]
        heads = ("BY", "NAME", "SENDS", "OPT-OUTS", "BLOCKS", "FAILURES", "TOO MANY")
        return "\n".join(
            (
                columns(("SAID OF", "SUBJECT", "SAID", "AT"), said)
                if said
                else "Nothing was said.",
                "",
                columns(heads, rates) if rates else "Nothing was sent.",
            )
        )

    show(document, json, people)


@commands.command()
def history(
    *,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many at most.")] = 50,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """List what was said of a bot's quality, the latest first."""
    from optwarden.cli.output import columns, show
    from optwarden.cli.session import chosen_bot, run
    from optwarden.usecases.outbox.alerting import document_of

    async def work(gateway: Gateway) -> Sequence[QualitySignal]:
        return await gateway.quality.signals.page(await chosen_bot(gateway, bot), None, limit)

    items = [document_of(one) for one in run(database, work)]
    rows = [(i["at"], i["provider"], i["kind"], i["subject"], i["was"], i["said"]) for i in items]
    heads = ("AT", "BY", "KIND", "SUBJECT", "WAS", "SAID")
    show({"items": items}, json, lambda: columns(heads, rows))


def _rate(rate: Rate) -> dict[str, object]:
    from optwarden.web.api.quality import rate_answer

    return rate_answer(rate).model_dump(mode="json")


def _row(rate: Rate) -> tuple[object, ...]:
    from optwarden.usecases.quality.watching import OUTCOMES

    rates = (f"{rate.per_thousand(one):.1f}" for one in OUTCOMES)
    return (rate.dimension, rate.name, rate.count.sends, *rates, ", ".join(rate.passed))
