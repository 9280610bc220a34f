"""How does a store's fault reach a use case? As StoreUnavailable, without the store's own words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from optwarden.storage.engine import EngineError
from optwarden.usecases.ports import StoreUnavailable


@contextmanager
def as_unavailable() -> Iterator[None]:
    """Raise StoreUnavailable for any EngineError inside."""
    try:
        yield
    except EngineError as error:
        raise StoreUnavailable("the store cannot be reached") from error
