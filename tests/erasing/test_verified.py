"""An erasure is no edit: a database in which somebody was erased still holds, at every step."""

import pytest

from optwarden.consent.vocabulary import SECOND
from optwarden.usecases.erasing.erase import AGAIN_AFTER, GRACE
from tests.doubles.world import World, number
from tests.erasing.test_erasing import erase, live
from tests.storage.stores import Store
from tests.storage.test_mutations import SqliteHand
from tests.storage.verifying import secrets_of, verified
from tests.web.api.caller import Caller


async def found_in(world: World, store: Store) -> list[str]:
    """What a check of the whole store finds."""
    heard = await verified(store, secrets_of(world.gateway.keyring))
    return [str(one) for one in heard.findings]


async def seal(world: World) -> None:
    """Seal and count, as the worker does."""
    await world.gateway.sealing.seal()
    world.clock.step(600 * SECOND)
    await world.gateway.sealing.count()


async def test_a_database_holds_at_every_step_of_an_erasure(api: Caller, store: Store) -> None:
    """While her row stops, while her rows go, and when she comes back by herself."""
    world = api.world
    await live(api)
    await live(api, number(7))
    await seal(world)
    assert await found_in(world, store) == []
    answer = await api.post("erasures", {"recipient": number()})
    assert answer.status_code == 202, answer.text
    for wait in (0, GRACE + SECOND, AGAIN_AFTER):
        world.clock.step(wait)
        while await world.gateway.erasing.erase.round():
            assert await found_in(world, store) == []
    await seal(world)
    assert await found_in(world, store) == []
    await world.writes("START", "wamid.back")
    await seal(world)
    assert await found_in(world, store) == []
    assert {"erased", "erasure_kept"} <= set(await world.kinds())


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "edit, says",
    [
        ("DELETE FROM erased", "it is not remembered"),
        ("UPDATE erased SET erased_at = 1", "it is from before her last event"),
        ("UPDATE erased SET ground = 'retention'", "it is none that is remembered"),
        ("DELETE FROM person_label", "has no label"),
        ("DELETE FROM event WHERE kind = 'erased'", "and not here"),
    ],
)
async def test_who_forgets_an_erasure_is_found(
    api: Caller, store: Store, edit: str, says: str
) -> None:
    """Without the keyed hash a business could opt her in again."""
    await live(api)
    await erase(api)
    await seal(api.world)
    hand = SqliteHand(store.url.path)
    await hand.edit(edit)
    hand.connection.close()
    assert any(says in one for one in await found_in(api.world, store))


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
async def test_values_that_are_missing_without_an_erasure_are_found(
    api: Caller, store: Store
) -> None:
    """Whoever deletes private values by hand is found: each event misses its own."""
    await live(api)
    await seal(api.world)
    hand = SqliteHand(store.url.path)
    hand.connection.execute("DELETE FROM event_private")
    hand.connection.close()
    said = [
        one for one in await found_in(api.world, store) if "the private values are missing" in one
    ]
    assert len(said) == len(await api.world.kinds())
