"""Which cells may a state have and still be decided by its opt-ins alone? Those named here."""

from typing import Any

import pytest

from optwarden.consent.state import EMPTY, ConsentState, Stamp

STAND_AGAINST_NOTHING = {
    "opt_ins",
    "pending",
    "suppression_lifted",
    "windows_closed",
    "links",
    "strangers_explained",
    "quarantine_released",
    "found_reachable",
    "grounds",
    "asked",
    "asks_sent",
    "claimed",
    "doubts_settled",
    "spoken",
    "anomalies_ended",
    "takings",  # the short cut itself asks whether caps have room
    "given_back",
    "told",  # only the next answer to MY DATA asks for it
    "helped",  # only the next answer to HELP asks for it
    "erased_before",  # its opt-out stands in a cell of its own
    "declared_zone",  # no bot with quiet hours takes the short cut
}
"""A cell belongs here only if no rule denies by it and no window rests on it."""


@pytest.mark.parametrize("field", ConsentState._fields)
def test_every_cell_was_thought_of(field: str) -> None:
    """A new kind of cell keeps a state from the short cut, unless somebody says that it may."""
    cells: dict[str, Any] = {field: Stamp(1, "an-event")}
    state = EMPTY._replace(**cells)
    assert state.holds_only_opt_ins is (field in STAND_AGAINST_NOTHING)
