"""What do these tests find ready? A whole gateway, a programme that asks in the chat, a caller."""

import pytest

from tests.chat.asking import Chat, opened_chat
from tests.doubles.fixtures import clock, embedded, store, store_maker, upstream, world
from tests.doubles.world import World

__all__ = [
    "chat",
    "clock",
    "embedded",
    "embedded_chat",
    "store",
    "store_maker",
    "upstream",
    "world",
]


@pytest.fixture
async def chat(world: World) -> Chat:
    """A programme of the chat, on each engine."""
    return await opened_chat(world)


@pytest.fixture
async def embedded_chat(embedded: World) -> Chat:
    """The same on SQLite."""
    return await opened_chat(embedded)
