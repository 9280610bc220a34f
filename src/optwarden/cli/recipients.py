"""Whom does a command name? All numbers and user ids are read before any is used."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from optwarden.cli.failures import refused

if TYPE_CHECKING:
    from optwarden.consent.recipient import Recipient

_STDIN: Final = "-"


class Named(NamedTuple):
    """A recipient, and how it was spelled."""

    recipient: Recipient
    spelling: str

    @property
    def personal(self) -> dict[str, str] | None:
        """The spelling as evidence, where it is not the canonical one."""
        return None if self.spelling == self.recipient.key else {"spelling": self.spelling}


def read_recipient(text: str, place: str = "NUMBER") -> Named:
    """Read one. Raises CommandFailed that names the rule, and the place instead of the number."""
    from optwarden.consent.numbering.refusals import NumberRefused
    from optwarden.consent.recipient import parse_recipient

    read = parse_recipient(text.strip())
    if isinstance(read, NumberRefused):
        raise refused(f"{place}: {read.explanation}", f"The rule is {read.rule.value}.")
    return Named(read, text.strip())


def read_recipients(texts: Sequence[str]) -> list[Named]:
    """Read all, each once; nothing is done if one is refused. Raises CommandFailed."""
    if list(texts) == [_STDIN]:
        lines = enumerate(sys.stdin.read().splitlines(), start=1)
        found = [read_recipient(line, f"Line {number}") for number, line in lines if line.strip()]
    else:
        found = [
            read_recipient(text, f"NUMBER {place}" if len(texts) > 1 else "NUMBER")
            for place, text in enumerate(texts, start=1)
        ]
    if not found:
        raise refused("There is no number on stdin.")
    return list({named.recipient.key: named for named in reversed(found)}.values())[::-1]
