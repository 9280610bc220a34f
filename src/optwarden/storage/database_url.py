"""Which database is meant?

`sqlite:///relative.db`, `sqlite:////absolute.db` or `postgresql://...`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

_SQLITE: Final = "sqlite:///"
_POSTGRESQL: Final = ("postgresql://", "postgres://")


class BadDatabaseUrl(ValueError):
    """The URL names no database this gateway knows.

    Its text may hold a password and is not repeated.
    """


@dataclass(frozen=True, slots=True)
class DatabaseUrl:
    """A checked database URL; masked in repr, since it may hold a password."""

    text: str = field(repr=False)

    @classmethod
    def parse(cls, text: str) -> DatabaseUrl:
        """Check a URL. Raises BadDatabaseUrl."""
        if text.startswith(_SQLITE) and len(text) > len(_SQLITE) and ":memory:" not in text:
            return cls(text)
        for prefix in _POSTGRESQL:
            if text.startswith(prefix) and len(text) > len(prefix):
                return cls("postgresql://" + text.removeprefix(prefix))
        raise BadDatabaseUrl("expected sqlite:///FILE or postgresql://USER@HOST/DATABASE")

    @property
    def is_sqlite(self) -> bool:
        """Say whether this is the embedded store."""
        return self.text.startswith(_SQLITE)

    @property
    def path(self) -> Path:
        """The file of an embedded store."""
        return Path(self.text.removeprefix(_SQLITE))

    @property
    def sqlalchemy(self) -> str:
        """The URL as SQLAlchemy wants it, for migrations only."""
        if self.is_sqlite:
            return self.text
        return self.text.replace("postgresql://", "postgresql+asyncpg://", 1)
