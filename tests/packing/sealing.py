"""How do a test's events come into logs? All that is marked, and a census where one is wanted."""

from __future__ import annotations

from optwarden.wiring import Gateway


async def seal(gateway: Gateway, *, census: bool = True) -> None:
    """Seal every mark, then count the log of every bot, by the gateway's own parts."""
    await gateway.sealing.seal()
    if census:
        await gateway.sealing.census(now=True)
    await gateway.sealing.release()
