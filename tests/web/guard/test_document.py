"""The tables of docs/guard.md are what the code does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from optwarden.consent.vocabulary import DenialReason, GuardMode
from optwarden.providers.contract import find_guards
from optwarden.usecases.guarding import STATUS_OF, Guards, Problem

DOCUMENT: Final = (Path(__file__).parents[3] / "docs" / "guard.md").read_text(encoding="utf-8")
GUARDS: Final[Guards] = find_guards()
ORDER: Final = ("meta_cloud", "twilio", "sinch", "sinch_conversation", "dialog360")
REASONS: Final = tuple(
    dict.fromkeys(
        (
            *DenialReason,
            *("evidence_insufficient", "too_frequent", "quiet_hours", "quality_brake"),
            *("unreachable", "quarantined"),
        )
    )
)
"""Every reason there is, and those DESIGN section 4 names that come with later rules."""


def denial_rows() -> list[str]:
    rows = []
    for reason in REASONS:
        said = [GUARDS[name].denial(reason) for name in ORDER]
        cells = " | ".join(f"{one.status} `{one.code}`" for one in said)
        rows.append(f"| `{reason}` | {cells} |")
    return rows


def problem_rows() -> list[str]:
    rows = []
    for problem in Problem:
        cells = " | ".join(f"`{GUARDS[name].problem(problem).code}`" for name in ORDER)
        rows.append(f"| `{problem}` | {STATUS_OF[problem]} | {cells} |")
    return rows


def write_rows() -> list[str]:
    rows = []
    for name in ORDER:
        for write in GUARDS[name].writes:
            path = write.pattern.replace("\\.", ".").replace("|", "\\|")
            rows.append(f"| `{name}` | {write.methods} | `{path}` | {write.what} |")
    return rows


@pytest.mark.parametrize("row", [*denial_rows(), *problem_rows(), *write_rows()])
def test_each_row_is_in_the_document(row: str) -> None:
    """Reason by provider, the guard's own refusals, and the listed writes."""
    assert row in DOCUMENT.splitlines(), f"docs/guard.md lacks the row:\n{row}"


def test_no_row_is_there_that_the_code_does_not_have() -> None:
    """A reason, a refusal or a write that went has gone from the document, too."""
    known = {*denial_rows(), *problem_rows(), *write_rows()}
    tables = re.findall(
        r"<!-- held to the code -->\n\n\|.*?\n\|[-| ]+\|\n(.*?)\n\n", DOCUMENT, re.DOTALL
    )
    assert len(tables) == 3
    assert {row for table in tables for row in table.splitlines()} == known


def test_every_provider_is_there() -> None:
    """The folder is the list."""
    assert set(GUARDS) == set(ORDER)


def test_every_mode_is_there() -> None:
    """What each mode means is said."""
    assert all(f"| `{mode}` |" in DOCUMENT for mode in GuardMode)
