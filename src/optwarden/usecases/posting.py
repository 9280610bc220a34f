"""How does a plug-in call its provider? A port for one bounded request, and its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from optwarden.usecases.providers import Unknown, Unreachable


@dataclass(frozen=True, slots=True)
class Answer:
    """What the provider answered, whatever its status."""

    status: int
    body: bytes = field(repr=False)
    headers: tuple[tuple[str, str], ...] = ()
    """Those that are relayed to a caller: content-type, retry-after."""

    @property
    def ok(self) -> bool:
        """Say whether the provider took the request."""
        return 200 <= self.status < 300


def with_bearer(token: str) -> dict[str, str]:
    """Return the headers of a JSON request that a bearer token opens."""
    return {"authorization": f"Bearer {token}", "content-type": "application/json"}


class Posts(Protocol):
    """Posts once: no redirects, no cookies, no second try; time and size are bounded."""

    async def post(
        self,
        url: str,
        headers: Mapping[str, str],
        body: bytes,
        start_within_seconds: float | None = None,
    ) -> Answer | Unreachable | Unknown:
        """Send one request; a failure is sorted by whether it may have left."""
        ...
