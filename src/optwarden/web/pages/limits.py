"""How often may one client, or everybody together, send a form? Counted in memory.

Each process counts for itself, and starts anew with it: this keeps floods off. What must hold over
all processes, such as how many requests a programme sends, is counted in the store.
"""

from __future__ import annotations

from typing import Final

from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.ports import Clock
from optwarden.web.pages.request import network_of

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
        self, clock: Clock, per_client: int = PER_CLIENT, per_form: int = PER_PROGRAMME
    ) -> None:
        self._clock = clock
        self._per_client = per_client
        self._per_form = per_form
        self._window = 0
        self._counted: dict[str, int] = {}

    def seconds_to_wait(self, address: str, form: str) -> int | None:
        """Count a client's form; return after how many seconds to come back with one too many.

        `form` says whose it is, such as a programme's id: everybody together has a limit for it.
        """
        window, into = divmod(self._clock.now(), WINDOW)
        if window != self._window:
            self._window, self._counted = window, {}
        client = self._count(f"client {network_of(address)}") > self._per_client
        if client or self._count(f"form {form}") > self._per_form:
            return int((WINDOW - into) // SECOND) + 1
        return None

    def _count(self, key: str) -> int:
        counted = self._counted.get(key, 0) + 1
        if counted > 1 or len(self._counted) < _MOST_COUNTED:
            self._counted[key] = counted
        return counted
