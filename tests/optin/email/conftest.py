"""What do tests of e-mail find ready? A gateway on each engine, its shop, and a mail server."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.doubles.fixtures import clock, public, store, store_maker
from tests.doubles.mail_server import running_mail_server
from tests.doubles.world import World
from tests.optin.email.mailing import Mailing, set_up

__all__ = ["clock", "mailing", "public", "store", "store_maker"]


@pytest.fixture
async def mailing(public: World) -> AsyncIterator[Mailing]:
    """A shop that may write, a mail server that takes it, and somebody who reads it."""
    async with running_mail_server() as inbox:
        yield await set_up(public, inbox)
