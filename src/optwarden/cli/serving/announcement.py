"""What does `serve` say once it accepts connections? A line of JSON, or commands to paste."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass, field
from typing import Final

from optwarden.usecases.set_up_demo import Demo

NUMBER: Final = "46732001122"
_TEMPLATE: Final = {
    "type": "template",
    "template_name": "order_update",
    "language": "en",
    "body_params": ["A-1001"],
}
_ASKED: Final = {"type": "template", "template": "order_update"}


@dataclass(frozen=True, slots=True)
class Started:
    """A server that accepts connections; `demo` where it set one up."""

    url: str
    database: str = field(repr=False)
    demo: Demo | None
    number: str = field(default=NUMBER, repr=False)
    """The one that the printed session is about: nothing is on record for it yet."""


def announce(started: Started, *, as_json: bool) -> None:
    """Print what a client needs to know to stdout."""
    print(json_line(started) if as_json else for_people(started), flush=True)


def json_line(started: Started) -> str:
    """Return the line of DESIGN section 10; without a demo, what there is to say."""
    line: dict[str, str | int] = {"url": started.url}
    if started.demo is not None:
        line["bot_id"] = started.demo.bot.bot_id
        line["token"] = started.demo.token
        line["callback_secret"] = started.demo.bot.secrets["callback_secret"]
        line["database"] = started.database
    line["pid"] = os.getpid()
    return json.dumps(line)


def for_people(started: Started) -> str:
    """Return the address and, with a demo, the playground's and five commands to paste."""
    if started.demo is None:
        return f"Optwarden accepts connections at {started.url}"
    lines = [
        "",
        _strong(f"Optwarden is running. Open {started.url}/sandbox in a browser:"),
        "a phone to write STOP in, and beside it everything that the gateway records and decides.",
        "",
        f"  address   {started.url}",
        f"  bot id    {started.demo.bot.bot_id}",
        f"  token     {started.demo.token}",
        f"  database  {started.database}",
        f"  API       {started.url}/openapi.json",
        *(f"  opt-in    {started.url}/o/{one}" for one in (started.demo.programme_id,) if one),
        "",
        "Five commands to paste into a second terminal, in this folder:",
    ]
    for number, (what, command) in enumerate(session_of(started, started.demo), start=1):
        lines += ["", _strong(f"{number}. {what}"), command]
    lines += ["", "Ctrl-C stops the gateway; what it recorded stays.", ""]
    return "\n".join(lines)


def session_of(started: Started, demo: Demo) -> list[tuple[str, str]]:
    """Return the session of the README, with this server's address and token in place."""
    seed = f"{started.url}/whatsapp/v1/{demo.bot.bot_id}"
    opt_in = _post(f"{seed}/provision/optin", {"numbers": [started.number]}, demo.token)
    asked = {"recipient": started.number, "message": _ASKED}
    ask = _post(f"{started.url}/v1/bots/{demo.bot.bot_id}/decisions", asked, demo.token)
    message = {"to": [started.number], "message": _TEMPLATE}
    send = _post(f"{seed}/messages", message, demo.token)
    database = "" if started.database == _default_database() else f" --database {started.database}"
    return [
        ("Opt a number in", opt_in),
        ("Ask whether a message may go: allowed, and why", ask),
        ("Send it, through the guard", send),
        ("The person writes STOP", f"{_program()} simulate {started.number} STOP{database}"),
        ("Ask and send again: opted_out, and nothing leaves", f"{ask}\n{send}"),
    ]


def _post(url: str, body: object, token: str) -> str:
    return " \\\n  ".join(
        (
            f"curl -sS -w ' HTTP %{{http_code}}\\n' {url}",
            f"-H 'authorization: Bearer {token}' -H 'content-type: application/json'",
            f"-d '{json.dumps(body)}'",
        )
    )


def _default_database() -> str:
    from optwarden.settings import DEFAULT_DATABASE

    return DEFAULT_DATABASE


def _program() -> str:
    """Return how this very program was called, as a second terminal in the same folder would."""
    program = sys.argv[0]
    here = os.path.relpath(program)
    return here if not here.startswith("..") and os.access(program, os.X_OK) else "optwarden"


def _strong(text: str) -> str:
    return f"\x1b[1m{text}\x1b[0m" if sys.stdout.isatty() else text
