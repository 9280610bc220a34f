"""What was verified and not understood? Kept callbacks, for somebody to review."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from optwarden.consent.vocabulary import Micros


@dataclass(frozen=True, slots=True)
class RawCallback:
    """A callback that was not understood, as it is listed: without what it holds."""

    raw_id: str
    provider: str
    received_at: Micros
    reason: str


@dataclass(frozen=True, slots=True)
class OpenedCallback:
    """One of them with its body."""

    callback: RawCallback
    body: bytes = field(repr=False)

    @property
    def encoding(self) -> Literal["utf-8", "base64"]:
        """Say how `text` has the body: as it is, where it is text."""
        try:
            self.body.decode()
        except UnicodeDecodeError:
            return "base64"
        return "utf-8"

    @property
    def text(self) -> str:
        """Return the body as text."""
        if self.encoding == "utf-8":
            return self.body.decode()
        return base64.b64encode(self.body).decode()


class RawCallbacks(Protocol):
    """Where they are kept. Every method raises StoreUnavailable."""

    async def page(
        self, bot_id: str, after: tuple[Micros, str] | None, limit: int
    ) -> Sequence[RawCallback]:
        """Return a bot's kept callbacks after a time and an id, oldest first."""
        ...

    async def find(self, bot_id: str, raw_id: str) -> RawCallback | None:
        """Return one of a bot."""
        ...

    async def open(self, bot_id: str, raw_id: str) -> OpenedCallback | None:
        """Return one of a bot with its body. Raises BadKeyring."""
        ...
