"""Who is told how the store does and what was decided, to count it? Nothing personal goes in."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

from optwarden.consent.vocabulary import DenialReason, EventKind


class StoreFault(StrEnum):
    """How the store failed."""

    LOST = "lost"
    """It could not be reached, or went away."""
    CONTENDED = "contended"
    """A lock or a time bound stood in the way."""
    REJECTED = "rejected"
    """It refused what was asked of it."""


class Observer(Protocol):
    """Counts; every method returns at once and raises nothing."""

    def decided(self, reason: DenialReason | None) -> None:
        """Count an answer to a question; `reason` is None when the message may go."""
        ...

    def committed(self, recipients: int, seconds: float, events: Mapping[EventKind, int]) -> None:
        """Count one durable transaction: recipients it changed, how long it took, its events."""
        ...

    def store_failed(self, fault: StoreFault) -> None:
        """Count one failure of the store."""
        ...


class NobodyObserves:
    """Counts nothing: for commands and tests."""

    def decided(self, reason: DenialReason | None) -> None:
        """Ignore it."""

    def committed(self, recipients: int, seconds: float, events: Mapping[EventKind, int]) -> None:
        """Ignore it."""

    def store_failed(self, fault: StoreFault) -> None:
        """Ignore it."""
