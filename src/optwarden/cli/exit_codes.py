"""With which code does a command end? One table for all of them; scripts may rely on it."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended. docs/cli.md shows this table, and a test holds the two together."""

    DONE = 0
    """Done. For `check`: the message may go."""
    DENIED = 1
    """`check`: the message may not go; `disclosures lint`: a rule is broken; `verify`: something is
    wrong; `audit`: a message should not have gone. The answer has why."""
    USAGE = 2
    """The words of the command or the settings are wrong; nothing was done. `verify`: it could not
    be checked. `audit`: a line could not be read."""
    NOT_FOUND = 3
    """There is no such bot, business, token, topic, template, wording or database."""
    STORE_UNAVAILABLE = 4
    """The store cannot be reached, is behind this release or unsafe, or its keys do not fit."""
    REFUSED = 5
    """The input was understood and is not acceptable, as an impossible number."""
    ADDRESS_TAKEN = 6
    """`serve` only: the address cannot be listened on."""
    SELF_ATTESTED = 7
    """`verify` only: it holds, with nothing but the gateway's own word behind it."""
    INTERNAL_ERROR = 70
    """A fault of Optwarden itself; please report it."""
    INTERRUPTED = 130
    """Ctrl-C."""
