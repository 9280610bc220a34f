"""How often may one client, or everybody together, send a programme's form? Counted in memory.

Each process counts for itself, and starts anew with it: this keeps floods off. What must hold over
all processes, such as how many requests a programme sends, is counted in the store.
"""

from __future__ import annotations

from typing import Final

from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.ports import Clock
from optwarden.web.pages.request import PageRequest, network_of

WINDOW: Final[Micros] = 600 * SECOND
PER_CLIENT: Final = 60
"""Forms in ten minutes: two a number, and an office behind one address."""
PER_PROGRAMME: Final = 6_000
"""Forms in ten minutes, ten a second."""
_MOST_COUNTED: Final = 100_000
"""Clients that are remembered; about 20 MB."""


class FormLimits:
    """Counts forms in fixed windows."""

    def __init__(
        self, clock: Clock, per_client: int = PER_CLIENT, per_programme: int = PER_PROGRAMME
    ) -> None:
        self._clock = clock
        self._per_client = per_client
        self._per_programme = per_programme
        self._window = 0
        self._counted: dict[str, int] = {}

    def seconds_to_wait(self, request: PageRequest) -> int | None:
        """Count a form; return after how many seconds to come back where it is one too many."""
        into = self._into_window()
        client = self._count(f"client {network_of(request.address)}") > self._per_client
        if client or self._count(f"programme {request.programme_id}") > self._per_programme:
            return self._wait(into)
        return None

    def seconds_of(self, one: str) -> int | None:
        """Count an act of one that is no client; return as above."""
        into = self._into_window()
        return self._wait(into) if self._count(one) > self._per_client else None

    def _into_window(self) -> Micros:
        """Return how long the window has been, which forgets what was counted in the one before."""
        window, into = divmod(self._clock.now(), WINDOW)
        if window != self._window:
            self._window, self._counted = window, {}
        return into

    @staticmethod
    def _wait(into: Micros) -> int:
        return int((WINDOW - into) // SECOND) + 1

    def _count(self, key: str) -> int:
        counted = self._counted.get(key, 0) + 1
        if counted > 1 or len(self._counted) < _MOST_COUNTED:
            self._counted[key] = counted
        return counted
