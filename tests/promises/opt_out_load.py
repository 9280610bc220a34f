"""What was acknowledged before the crash? Callers who opt in and out until nobody answers."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from tests.promises.warm_connection import WarmConnection

OPT_IN: Final = "/whatsapp/v1/demo-bot/provision/optin"
PERSON: Final = "Optwarden-Actor: person\r\n"
CALLERS: Final = 8


def swedish_mobile_numbers() -> Iterator[str]:
    """A million valid numbers, each once."""
    return (f"46732{position:06d}" for position in range(1_000_000))


@dataclass(slots=True)
class Load:
    """Who was opted in and who was opted out, by answers that were read whole."""

    opted_in: list[str] = field(default_factory=list)
    """Opted in, and nobody asked to opt them out."""
    opted_out: list[str] = field(default_factory=list)
    _fresh: Iterator[str] = field(default_factory=swedish_mobile_numbers)

    async def until_it_crashes(
        self, port: int, token: str, enough: int, crash: Callable[[], None]
    ) -> list[int | None]:
        """Opt numbers in and out over several connections until every one of them has failed.

        `crash` is called, once, right when `enough` more opt-outs were acknowledged; the other
        callers wait for their answers then. Returns how it ended for each caller: the status that
        was not 200, or None for one that was cut off.
        """
        last = len(self.opted_out) + enough

        async def call() -> int | None:
            connection = await WarmConnection.open(port, token)
            try:
                for turn in itertools.count():
                    status = await self._in_and_out(connection, PERSON if turn % 2 else "")
                    if status != 200:
                        return status
                    if len(self.opted_out) == last:
                        crash()
            except (asyncio.IncompleteReadError, ConnectionError):
                return None
            finally:
                with contextlib.suppress(ConnectionError):
                    await connection.close()
            raise AssertionError

        return await asyncio.gather(*(call() for _ in range(CALLERS)))

    async def _in_and_out(self, connection: WarmConnection, actor: str) -> int:
        """Opt two in and one of them out; return the first status that is not 200, else 200."""
        stays, leaves = next(self._fresh), next(self._fresh)
        status, _ = await connection.ask("POST", OPT_IN, {"numbers": [stays, leaves]})
        if status != 200:
            return status
        self.opted_in.append(stays)
        status, _ = await connection.ask("DELETE", OPT_IN, {"numbers": [leaves]}, actor)
        if status == 200:
            self.opted_out.append(leaves)
        return status
