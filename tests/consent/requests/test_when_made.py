"""No command pays for rules that it does not ask."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

_IMPORTS: Final = """
import sys
import optwarden.cli.app
import optwarden.consent.requests.reading as reading
languages = [name for name in sys.modules if "consent.requests.languages" in name]
print(languages, reading.rules.cache_info().currsize)
"""


def test_the_rules_are_made_when_the_first_text_is_read() -> None:
    """Neither the commands nor the reading itself load a language when imported."""
    done = subprocess.run(
        [sys.executable, "-c", _IMPORTS], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[] 0\n"
