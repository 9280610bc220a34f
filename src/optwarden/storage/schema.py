"""Is the schema there, the newest, and of this install? Asked without the migration tools."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from optwarden.storage.engine import Engine, Rejected
from optwarden.storage.shards import BUCKETS, LABEL

_STEPS: Final = Path(__file__).parent / "migrations" / "versions"
_FIXED: Final = {"shard_buckets": str(BUCKETS), "shard_label": LABEL}


@dataclass(frozen=True, slots=True)
class Schema:
    """The schema a store has; `revision` is None where there is none."""

    revision: str | None
    fits_install: bool

    @property
    def current(self) -> bool:
        """Say whether this release can work with it; a newer one will do: migrations only add."""
        return self.revision is not None and self.revision >= NEWEST and self.fits_install


def _newest() -> str:
    return max(step.name.partition("_")[0] for step in _STEPS.glob("[0-9]*_*.py"))


NEWEST: Final = _newest()
"""The newest step, by its file's name: the ids are numbers that only grow."""


async def schema_of(engine: Engine) -> Schema:
    """Read a store's schema. Raises EngineError when the store cannot be read at all."""
    try:
        rows = await engine.fetch("SELECT version_num FROM alembic_version")
        recorded = await engine.fetch("SELECT name, setting FROM install")
    except Rejected:
        return Schema(None, fits_install=True)
    fixed = {str(name): str(setting) for name, setting in recorded}
    revision = str(rows[0][0]) if rows else None
    return Schema(revision, all(fixed.get(name, value) == value for name, value in _FIXED.items()))
