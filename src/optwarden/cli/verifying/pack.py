"""Does an evidence pack hold? `optwarden verify PACK`."""

from __future__ import annotations

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.verifying.answering import answer
from optwarden.cli.verifying.inputs import read_file
from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.checking.pack import check_pack


def verify_pack(file: str, trusted: Trusted, *, as_json: bool) -> ExitCode:
    """Check a pack and say what was found."""
    return answer(check_pack(read_file(file), trusted), as_json=as_json)
