"""Which commands are there? What one of them needs is imported when it runs."""

from __future__ import annotations

from typing import Final

import typer

from optwarden.cli import (
    anomalies,
    bots,
    brake,
    businesses,
    desk,
    disclosures,
    erasures,
    events,
    holds,
    keys,
    keywords,
    log,
    outbox,
    programmes,
    quality,
    raw_callbacks,
    templates,
    time_travel,
    tokens,
    topics,
)
from optwarden.cli.audit import audit
from optwarden.cli.check import check
from optwarden.cli.completion import completion
from optwarden.cli.consent import opt_in, opt_out
from optwarden.cli.export import export
from optwarden.cli.invite import ask
from optwarden.cli.migrate import migrate
from optwarden.cli.pack import pack
from optwarden.cli.permit import permit
from optwarden.cli.quarantine import release_quarantine
from optwarden.cli.seal import seal
from optwarden.cli.serve import serve
from optwarden.cli.simulate import simulate
from optwarden.cli.time_zones import time_zone
from optwarden.cli.timeline import timeline
from optwarden.cli.verify import verify
from optwarden.cli.worker import worker

_RUN: Final = "Run"
_CONSENT: Final = "Consent"
_PROOF: Final = "Proof"
_SET_UP: Final = "Set up"

app = typer.Typer(
    name="optwarden",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def root() -> None:
    """The consent gateway for WhatsApp business messaging."""


app.command(rich_help_panel=_RUN)(serve)
app.command(rich_help_panel=_RUN)(worker)
app.command(rich_help_panel=_RUN)(seal)
app.command(rich_help_panel=_RUN)(migrate)
app.command("opt-in", rich_help_panel=_CONSENT)(opt_in)
app.command("opt-out", rich_help_panel=_CONSENT)(opt_out)
app.command(rich_help_panel=_CONSENT)(ask)
app.command(rich_help_panel=_CONSENT)(check)
app.command(rich_help_panel=_CONSENT)(audit)
app.command(rich_help_panel=_CONSENT)(permit)
app.command(rich_help_panel=_CONSENT)(timeline)
app.command(rich_help_panel=_CONSENT)(pack)
app.add_typer(time_travel.recipients, name="recipients", rich_help_panel=_CONSENT)
app.add_typer(time_travel.sends, name="sends", rich_help_panel=_CONSENT)
app.command(rich_help_panel=_CONSENT)(simulate)
app.command("release-quarantine", rich_help_panel=_CONSENT)(release_quarantine)
app.add_typer(desk.commands, name="desk", rich_help_panel=_CONSENT)
app.add_typer(keywords.commands, name="keywords", rich_help_panel=_CONSENT)
app.add_typer(quality.commands, name="quality", rich_help_panel=_CONSENT)
app.add_typer(brake.commands, name="brake", rich_help_panel=_CONSENT)
app.add_typer(anomalies.commands, name="anomalies", rich_help_panel=_CONSENT)
app.command("time-zone", rich_help_panel=_CONSENT)(time_zone)
app.add_typer(outbox.commands, name="outbox", rich_help_panel=_CONSENT)
app.add_typer(raw_callbacks.commands, name="raw-callbacks", rich_help_panel=_CONSENT)
app.add_typer(erasures.commands, name="erasures", rich_help_panel=_CONSENT)
app.add_typer(holds.commands, name="holds", rich_help_panel=_CONSENT)
app.command(rich_help_panel=_CONSENT)(export)
app.add_typer(log.commands, name="log", rich_help_panel=_CONSENT)
app.add_typer(keys.commands, name="keys", rich_help_panel=_SET_UP)
app.add_typer(events.commands, name="events", rich_help_panel=_CONSENT)
app.command(rich_help_panel=_PROOF)(verify)
app.add_typer(businesses.commands, name="businesses", rich_help_panel=_SET_UP)
app.add_typer(bots.commands, name="bots", rich_help_panel=_SET_UP)
app.add_typer(tokens.commands, name="tokens", rich_help_panel=_SET_UP)
app.add_typer(topics.commands, name="topics", rich_help_panel=_SET_UP)
app.add_typer(templates.commands, name="templates", rich_help_panel=_SET_UP)
app.add_typer(disclosures.commands, name="disclosures", rich_help_panel=_SET_UP)
app.add_typer(programmes.commands, name="programmes", rich_help_panel=_SET_UP)
app.command(rich_help_panel=_SET_UP)(completion)
