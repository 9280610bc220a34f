"""Does a whole log hold? `optwarden verify --log DIR|URL`."""

from __future__ import annotations

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.verifying.answering import answer, progress
from optwarden.cli.verifying.inputs import read_token, reading
from optwarden.ledger.checking.log import check_log
from optwarden.ledger.checking.logs import Trusted


def verify_log(where: str, trusted: Trusted, token_file: str | None, *, as_json: bool) -> ExitCode:
    """Work out every tile of a log anew and say what was found."""
    with reading(where, read_token(token_file)) as read:
        verdict = check_log(read, trusted, progress("Leaves"))
    return answer(verdict, as_json=as_json)
