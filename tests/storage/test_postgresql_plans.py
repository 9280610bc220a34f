"""How often does PostgreSQL plan what the hot path asks? Once for each connection."""

import pytest

from optwarden.storage.engine import RecipientKey
from optwarden.storage.postgresql.engine import PostgresqlEngine
from tests.storage.commands import BUSINESS
from tests.storage.stores import Store

_PLANS = "SELECT generic_plans, custom_plans FROM pg_prepared_statements WHERE statement = $1"


@pytest.mark.parametrize("count", [1, 2, 16])
async def test_a_read_is_planned_once(postgresql_store: Store, count: int) -> None:
    """However many keys it has and however often it is sent, its one plan is used."""
    engine = postgresql_store.engine()
    assert isinstance(engine, PostgresqlEngine)
    await engine.open()
    try:
        keys = [RecipientKey(number, BUSINESS, "46700000001") for number in range(count)]
        for _ in range(10):
            assert await engine.read(keys) == {}
        session = engine._reading
        (sent,) = session._prepared
        assert [tuple(row) for row in await session.rows(_PLANS, (sent,))] == [(10, 0)]
    finally:
        await engine.close()
