"""How does a column of many rows travel? As one text, which PostgreSQL reads as an array.

The driver can encode arrays itself, but asks of every element whether it is an array in turn, by
two abstract base classes: half a microsecond each, and an opt-in has 26. Joined here, a column is
a few operations on whole strings. The server's reading of it costs it a tenth of that.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from optwarden.storage.engine import Rejected, Row
from optwarden.storage.tables import Table

_BETWEEN = "\0"
"""What no text of PostgreSQL can hold."""
_NONE = str(None)
"""Stands in no number and in no UUID."""


def literals(table: Table, rows: Sequence[Row]) -> list[str]:
    """Return one array literal a column. Raises Rejected for a text that cannot be stored."""
    if not rows:
        return ["{}"] * len(table.columns)
    columns = zip(*rows, strict=True)
    return [literal(kind, cells) for (_, kind), cells in zip(table.columns, columns, strict=True)]


def literal(kind: str, cells: Sequence[Any]) -> str:
    """Return the array literal of one column. Raises Rejected for a text that cannot be stored."""
    first = cells[0]
    if cells[-1] == first and len(cells) > 1 and cells.count(first) == len(cells):
        # Bot, kind, actor, facts and times of a batch: ten of an opt-in's 23 columns, as a rule.
        return "{" + ",".join([literal(kind, cells[:1])[1:-1]] * len(cells)) + "}"
    if kind == "text":
        return _texts(cells)
    if kind == "bytea":
        return '{"\\\\x' + '","\\\\x'.join([cell.hex() for cell in cells]) + '"}'
    # Most columns have no NULL: looking for one in each cost an opt-in 0.6 of its 30 us.
    try:
        words = ",".join(cells if kind == "uuid" else map(str, cells))
    except TypeError:
        words = _NONE
    if _NONE in words:
        words = ",".join(["NULL" if cell is None else str(cell) for cell in cells])
    return "{" + words + "}"


def _texts(cells: Sequence[str | None]) -> str:
    try:
        joined = _BETWEEN.join(cells)  # type: ignore[arg-type] # if one is None, it is told
    except TypeError:
        return "{" + ",".join(["NULL" if c is None else _texts([c])[1:-1] for c in cells]) + "}"
    if joined.count(_BETWEEN) != len(cells) - 1:
        raise Rejected("PostgreSQL refuses NUL in a text")
    escaped = joined.replace("\\", "\\\\").replace('"', '\\"')
    return '{"' + escaped.replace(_BETWEEN, '","') + '"}'
