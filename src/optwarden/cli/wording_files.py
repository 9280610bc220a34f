"""How is a wording read from a file, and the day to judge it by?"""

from __future__ import annotations

from pathlib import Path

from optwarden.cli.declared_files import read_declared
from optwarden.cli.failures import usage
from optwarden.consent.vocabulary import Micros
from optwarden.web.api.administration.wording import Wording
from optwarden.web.api.fields import DisclosureName, Language
from optwarden.web.api.instants import read_instant


class WordingFile(Wording):
    """A wording with its name and language."""

    name: DisclosureName
    language: Language


def read_wording(path: Path) -> WordingFile:
    """Read a file. Raises CommandFailed, which names every field at fault."""
    return read_declared(path, WordingFile, "wording")


def read_day(text: str | None) -> Micros | None:
    """Read a day or an instant. Raises CommandFailed."""
    if text is None:
        return None
    try:
        return read_instant(f"{text}T00:00:00Z" if len(text) == len("2020-07-08") else text).at
    except ValueError:
        raise usage("--at takes a day such as 2020-07-08, or a time with its zone.") from None
