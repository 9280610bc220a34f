"""What does not hold, and where? One finding names a table, a row's key, and a column if it can."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """One place where the database is not what was written; no personal value is in it."""

    table: str
    key: str
    """The row: `name=value`, of what is no personal value."""
    column: str | None
    """The column, or the cell of a state; None where it may be any."""
    says: str

    def __str__(self) -> str:
        """Write it as one line."""
        column = "" if self.column is None else f".{self.column}"
        return f"{self.table}{column} [{self.key}]: {self.says}"


def key(**columns: object) -> str:
    """Write a row's key."""
    return " ".join(f"{name}={value}" for name, value in columns.items())
