"""What does a command say of a request that somebody took? Who, when, how, and what shows it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from optwarden.cli.recipients import Named
    from optwarden.usecases.attachments import Attachment
    from optwarden.usecases.off_channel import Agreed, Taken

By = Annotated[
    str | None,
    typer.Option(
        help="How the request reached you: letter, shop, call_centre, email or other.",
        show_default=False,
    ),
]
Operator = Annotated[
    str | None, typer.Option(help="Who of yours took the request.", show_default=False)
]
Received = Annotated[
    str | None,
    typer.Option(
        metavar="DAY",
        help="The day it came, such as 2026-11-20; left out: now.",
        show_default=False,
    ),
]
Note = Annotated[str | None, typer.Option(help="What was said or written.", show_default=False)]
Attach = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="A scan: a PDF, a PNG or a JPEG of at most 1 MiB.",
        show_default=False,
    ),
]
Act = Annotated[
    str | None,
    typer.Option(
        help="What the person did: said_yes, signed, ticked_box or typed_number.",
        show_default=False,
    ),
]
Disclosure = Annotated[
    str | None,
    typer.Option(
        metavar="ID",
        help="The published wording that the person saw or heard.",
        show_default=False,
    ),
]
Place = Annotated[str | None, typer.Option(help="Which shop, call or letter.", show_default=False)]


def read_taken(
    by: str | None,
    operator: str | None,
    received: str | None,
    note: str | None,
    attach: Path | None,
    place: str | None = None,
) -> Taken | None:
    """Read who took a request; None where nothing of the kind is said.

    Raises CommandFailed, FieldRefused.
    """
    from optwarden.cli.failures import usage
    from optwarden.cli.words import read_word
    from optwarden.usecases.clock import SystemClock
    from optwarden.usecases.off_channel import Channel, Taken, received_on

    if by is None:
        if any(said is not None for said in (operator, received, note, attach, place)):
            raise usage(
                "--operator, --received, --note, --attach and --place go with --by.",
                "Say how the request reached you: --by letter, for one.",
            )
        return None
    channel = read_word(Channel, by, "--by")
    if operator is None:
        raise usage("--by needs --operator: who took the request.")
    now = SystemClock().now()
    when = None if received is None else received_on(received, now)
    return Taken(operator, channel, when, note, _attachment(attach), place)


def for_each(taken: Taken, named: Named) -> Taken:
    """Return the same request for one recipient, with the number as it was typed."""
    from dataclasses import replace

    return replace(taken, spelling=named.personal or {})


def read_agreed(
    topics: tuple[str, ...], act: str | None, disclosure: str | None, *, confirm: bool
) -> Agreed:
    """Read what a person agreed to. Raises CommandFailed."""
    from optwarden.cli.failures import usage
    from optwarden.cli.words import read_word
    from optwarden.consent.vocabulary import PersonAct
    from optwarden.usecases.off_channel import Agreed

    if act is None or disclosure is None:
        raise usage(
            "An opt-in taken by an operator needs --act and --disclosure.",
            "What the person did, and which published wording she saw or heard.",
        )
    return Agreed(topics, disclosure, read_word(PersonAct, act, "--act"), confirm)


def _attachment(path: Path | None) -> Attachment | None:
    from optwarden.cli.failures import usage
    from optwarden.usecases.attachments import LARGEST, read_attachment

    if path is None:
        return None
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise usage(f"The attachment cannot be read: {type(error).__name__}.") from error
    return read_attachment("attachment", content)
