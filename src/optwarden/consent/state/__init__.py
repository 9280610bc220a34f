"""What stands for one recipient of a business? A fold of events, whatever order they come in.

Each cell keeps the largest stamp of its kind, so the order in which events were stored does not
matter. Whether an opt-in beats an opt-out is asked when a decision is made, never stored.
"""

from optwarden.consent.state.applying import apply, fold, ground_of
from optwarden.consent.state.cells import (
    AskedCell,
    AskedStamp,
    Ground,
    LinkStamp,
    OptInCell,
    OptOutCell,
    PendingCell,
    Stamp,
    latest,
    outlives,
)
from optwarden.consent.state.consent_state import EMPTY, ConsentState
from optwarden.consent.state.written import (
    OF_WHOM_WE_MESSAGE,
    cells_in,
    dump,
    ground_in,
    load,
    read_cells,
    takings_in,
)

__all__ = [
    "EMPTY",
    "OF_WHOM_WE_MESSAGE",
    "AskedCell",
    "AskedStamp",
    "ConsentState",
    "Ground",
    "LinkStamp",
    "OptInCell",
    "OptOutCell",
    "PendingCell",
    "Stamp",
    "apply",
    "cells_in",
    "dump",
    "fold",
    "ground_in",
    "ground_of",
    "latest",
    "load",
    "outlives",
    "read_cells",
    "takings_in",
]
