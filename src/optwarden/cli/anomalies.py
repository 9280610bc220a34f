"""How does an operator look at bursts of opt-outs, and end them? `optwarden anomalies`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from optwarden.cli.options import Bot, Database, Json

if TYPE_CHECKING:
    from optwarden.usecases.anomalies import Anomaly
    from optwarden.wiring import Gateway

commands = typer.Typer(
    no_args_is_help=True, help="Bursts of opt-outs that providers' errors told of, and are held."
)
_Number = Annotated[
    int, typer.Argument(metavar="ANOMALY", help="An anomaly of the list.", show_default=False)
]
_SHOWN = 50


@commands.command("list")
def list_anomalies(*, bot: Bot = None, database: Database = None, json: Json = False) -> None:
    """List a bot's latest 50 anomalies, the latest first."""
    from optwarden.cli.output import columns, show
    from optwarden.cli.session import chosen_bot, run

    async def work(gateway: Gateway) -> list[Anomaly]:
        chosen = await chosen_bot(gateway, bot)
        return await gateway.end_anomaly.page(chosen.rules, None, _SHOWN)

    items = [_document(one) for one in run(database, work)]
    headings = ("ANOMALY", "STATE", "OPENED", "HELD")
    rows = [(i["anomaly_id"], i["state"], i["opened_at"], i["held"]) for i in items]
    show({"anomalies": items}, json, lambda: columns(headings, rows))


@commands.command()
def release(
    *, anomaly: _Number, bot: Bot = None, database: Database = None, json: Json = False
) -> None:
    """Let consent be what it was: the errors were not the persons'."""
    _end(anomaly, bot, database, json, accepted=False)


@commands.command()
def accept(
    *, anomaly: _Number, bot: Bot = None, database: Database = None, json: Json = False
) -> None:
    """Record what is held as the persons' opt-outs."""
    _end(anomaly, bot, database, json, accepted=True)


def _end(number: int, bot: str | None, database: str | None, json: bool, *, accepted: bool) -> None:
    from optwarden.cli.failures import refused
    from optwarden.cli.output import facts, show
    from optwarden.cli.session import chosen_bot, run
    from optwarden.usecases.anomalies import AlreadyEnded

    async def work(gateway: Gateway) -> Anomaly:
        rules = (await chosen_bot(gateway, bot)).rules
        try:
            ended = await gateway.end_anomaly(rules, number, accepted=accepted)
            while ended.held:
                ended = await gateway.end_anomaly(rules, number, accepted=accepted)
        except AlreadyEnded as already:
            raise refused(
                "The anomaly has ended otherwise.", "`optwarden anomalies list` says how."
            ) from already
        return ended

    document = _document(run(database, work))
    show(document, json, lambda: facts(document))


def _document(anomaly: Anomaly) -> dict[str, Any]:
    from optwarden.cli.output import instant

    ended = "accepted" if anomaly.accepted else "released"
    return {
        "anomaly_id": anomaly.number,
        "opened_at": instant(anomaly.opened_at),
        "most_an_hour": anomaly.most_an_hour,
        "state": "open" if anomaly.ended_at is None else ended,
        "ended_at": instant(anomaly.ended_at),
        "held": anomaly.held,
    }
