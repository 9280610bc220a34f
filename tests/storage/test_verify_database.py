import pytest

from optwarden.storage.engine import Engine
from optwarden.storage.verifying.database import Secrets
from optwarden.usecases.keyring import Keyring
from tests.storage.stores import Store
from tests.storage.verifying import sealed_life, secrets_of, verified


@pytest.fixture(scope="module")
def keyring() -> Keyring:
    """Keys of a gateway."""
    return Keyring.create()


async def test_what_the_gateway_wrote_holds(engine: Engine, store: Store, keyring: Keyring) -> None:
    """A database that nobody edited has nothing to find, with the keys file or without."""
    await sealed_life(engine, keyring)
    heard = await verified(store, secrets_of(keyring))
    assert heard.findings == []
    assert heard.rows["events"] > 300
    assert heard.rows["entries"] > 300
    assert heard.rows["configuration events"] == 3
    assert (await verified(store, Secrets())).findings == []


async def test_an_empty_database_holds(engine: Engine, store: Store, keyring: Keyring) -> None:
    """Nothing was written, so nothing is missing."""
    assert (await engine.fetch("SELECT 1 FROM log")) == []
    assert (await verified(store, secrets_of(keyring))).findings == []
