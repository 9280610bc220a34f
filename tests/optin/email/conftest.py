"""What do tests of e-mail find ready? A gateway on each engine, its shop, and a mail server."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.doubles.fixtures import clock, store, store_maker
from tests.doubles.mail_server import running_mail_server
from tests.doubles.world import opened_world
from tests.optin.email.mailing import PUBLIC_URL, Mailing, set_up
from tests.storage.commands import SteppingClock
from tests.storage.stores import Store

__all__ = ["clock", "mailing", "store", "store_maker"]


@pytest.fixture
async def mailing(store: Store, tmp_path: Path, clock: SteppingClock) -> AsyncIterator[Mailing]:
    """A shop that may write, a mail server that takes it, and somebody who reads it."""
    async with (
        running_mail_server() as inbox,
        opened_world(
            store,
            tmp_path / "keys.json",
            clock,
            public_url=PUBLIC_URL,
            upstream_timeout_seconds=10.0,
        ) as world,
    ):
        yield await set_up(world, inbox)
