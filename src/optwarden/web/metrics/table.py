"""Where are the counts? In memory that server processes share, a row for each: no locks."""

from __future__ import annotations

import mmap
from typing import Final

from optwarden.web.metrics.families import FAMILIES, Family, Kind

_CELL_BYTES: Final = 8
_STARTS: Final[dict[str, int]] = {}
_ROW_CELLS: Final = sum(family.cells for family in FAMILIES)
_start = 0
for _family in FAMILIES:
    _STARTS[_family.name] = _start
    _start += _family.cells


class CounterTable:
    """Whole numbers, a row a process. Made before processes part, so that all see one memory."""

    def __init__(self, processes: int = 1) -> None:
        self._memory = mmap.mmap(-1, processes * _ROW_CELLS * _CELL_BYTES)
        self._cells = memoryview(self._memory).cast("q")
        self._processes = processes

    def row(self, process: int) -> memoryview:
        """Return one process's own cells; only that process writes them."""
        return self._cells[process * _ROW_CELLS : (process + 1) * _ROW_CELLS]

    def total(self, family: Family, cell: int) -> int:
        """Put one cell of all processes together."""
        place = start_of(family) + cell
        together = max if family.kind is Kind.LARGEST else sum
        return together(
            self._cells[process * _ROW_CELLS + place] for process in range(self._processes)
        )


def start_of(family: Family) -> int:
    """Return where a family's cells begin in every row."""
    return _STARTS[family.name]
