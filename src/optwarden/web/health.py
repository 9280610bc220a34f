"""Can this gateway do its work now? It asks the store, and does not wait long."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from optwarden.usecases.ports import StoreUnavailable

READY_WITHIN_SECONDS: Final = 2.0
"""A store that needs longer for one small row keeps callers waiting: not ready."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether to send requests here; `why_not` is one of a few fixed words."""

    ready: bool
    why_not: str | None = None


SchemaIsCurrent: TypeAlias = Callable[[], Awaitable[bool]]
"""Asks the store. Raises StoreUnavailable."""


async def readiness(
    schema_is_current: SchemaIsCurrent, within_seconds: float = READY_WITHIN_SECONDS
) -> Readiness:
    """Ask the store, and do not wait long."""
    try:
        async with asyncio.timeout(within_seconds):
            current = await schema_is_current()
    except TimeoutError:
        return Readiness(ready=False, why_not="store_too_slow")
    except StoreUnavailable:
        return Readiness(ready=False, why_not="store_unavailable")
    if not current:
        return Readiness(ready=False, why_not="schema_behind")
    return Readiness(ready=True)
