"""Does an evidence pack hold? `optwarden verify PACK`."""

from __future__ import annotations

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.failures import usage
from optwarden.cli.verifying.answering import answer, progress
from optwarden.cli.verifying.inputs import read_file, read_token, reading
from optwarden.cli.verifying.story import story
from optwarden.ledger.checking.against_log import check_against_log
from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.checking.pack import check_pack


def verify_pack(
    file: str, log: str | None, trusted: Trusted, token_file: str | None, *, as_json: bool
) -> ExitCode:
    """Check a pack or a receipt; say what was found, and what it tells.

    With a log, look through that for entries of hers that the pack lacks.
    """
    content = read_file(file)
    if content.lstrip()[:1] == b"<":
        raise usage(
            "This is a page to read, not the file that is checked.",
            "Open it, save the file that is inside it (section 7), and check that.",
        )
    verdict = check_pack(content, trusted)
    if log is not None and verdict.logs:
        with reading(log, read_token(token_file)) as read:
            verdict = check_against_log(content, verdict, read, progress("Leaves"))
    told = story(content) if verdict.logs and not as_json else ""
    return answer(verdict, told, as_json=as_json)
