"""Does an evidence pack hold? `optwarden verify PACK`."""

from __future__ import annotations

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.failures import usage
from optwarden.cli.verifying.answering import answer
from optwarden.cli.verifying.inputs import read_file
from optwarden.cli.verifying.story import story
from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.checking.pack import check_pack


def verify_pack(file: str, trusted: Trusted, *, as_json: bool) -> ExitCode:
    """Check a pack or a receipt; say what was found, and what it tells."""
    content = read_file(file)
    if content.lstrip()[:1] == b"<":
        raise usage(
            "This is a page to read, not the file that is checked.",
            "Open it, save the file that is inside it (section 7), and check that.",
        )
    verdict = check_pack(content, trusted)
    told = story(content) if verdict.logs and not as_json else ""
    return answer(verdict, told, as_json=as_json)
