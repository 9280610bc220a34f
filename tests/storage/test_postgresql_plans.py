"""How often does PostgreSQL plan what the hot path asks? Once for each connection."""

import pytest

from optwarden.storage.engine import RecipientKey
from optwarden.storage.postgresql.connection import BY_KEY_ONLY
from optwarden.storage.postgresql.reads import load
from optwarden.storage.postgresql.session import Session
from tests.storage.commands import BUSINESS
from tests.storage.stores import Store

_PLANS = "SELECT generic_plans, custom_plans FROM pg_prepared_statements WHERE statement = $1"


@pytest.mark.parametrize("count", [1, 2, 16])
async def test_a_read_is_planned_once(postgresql_store: Store, count: int) -> None:
    """However many keys it has and however often it is sent, its one plan is used."""
    session = Session(postgresql_store.url.text, BY_KEY_ONLY)
    keys = [RecipientKey(number, BUSINESS, "46700000001") for number in range(count)]
    for _ in range(10):
        assert await load(session, keys) == {}
    (sent,) = session._prepared
    assert [tuple(row) for row in await session.rows(_PLANS, (sent,))] == [(10, 0)]
    await session.close()
