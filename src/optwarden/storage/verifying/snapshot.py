"""How is a whole database read as it was at one instant? Page by page, and by whole keys."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Final, Protocol, TypeAlias

from optwarden.storage.engine import Row

PAGE: Final = 2_000
"""Rows read at a time; with some ten streams at once a few MB."""

Pages: TypeAlias = AsyncIterator[Sequence[Row]]


class Lookup(Protocol):
    """Which rows of which table are found by their keys.

    `key` has the columns of the whole key with their PostgreSQL types.
    """

    @property
    def table(self) -> str:
        """The table."""
        ...

    @property
    def key(self) -> Sequence[tuple[str, str]]:
        """The columns of its key."""
        ...

    @property
    def columns(self) -> str:
        """What is read of each row."""
        ...


class Snapshot(Protocol):
    """A store as it was when this was opened. Methods raise EngineError's subclasses."""

    def stream(self, query: str, *arguments: object) -> Pages:
        """Run a reading statement and yield its rows page by page."""
        ...

    async def fetch(self, query: str, *arguments: object) -> list[Row]:
        """Run a reading statement that answers with few rows."""
        ...

    async def find(self, lookup: Lookup, keys: Sequence[Row]) -> dict[Row, Row]:
        """Return the rows of these keys that there are, by key."""
        ...


Opening: TypeAlias = AbstractAsyncContextManager[Snapshot]
