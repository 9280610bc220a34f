import asyncio

from optwarden.storage.engine import Engine
from optwarden.storage.tallies import StoredTallies
from optwarden.usecases.tallies import HOUR, hour_of
from tests.storage.commands import BUSINESS

KEY = "request:p1"


async def counted(engine: Engine) -> list[tuple[int, int]]:
    rows = await engine.fetch("SELECT period, counted FROM tally ORDER BY period")
    return [(int(period), int(count)) for period, count in rows]


async def test_what_has_a_cap_is_counted_up_to_it(engine: Engine) -> None:
    """The one after the last is refused, and not counted."""
    tallies = StoredTallies(engine)
    taken = [await tallies.take(BUSINESS, KEY, 0, 3) for _ in range(5)]
    assert taken == [True, True, True, False, False]
    assert await counted(engine) == [(0, 3)]


async def test_many_at_once_are_no_more_than_the_cap(engine: Engine) -> None:
    """Whoever comes at the same instant: the row's guard counts them one by one."""
    tallies = StoredTallies(engine)
    taken = await asyncio.gather(*(tallies.take(BUSINESS, KEY, 0, 7) for _ in range(40)))
    assert sum(taken) == 7
    assert await counted(engine) == [(0, 7)]


async def test_periods_owners_and_keys_are_counted_apart(engine: Engine) -> None:
    """The next hour begins at nothing, and so does another programme or business."""
    tallies = StoredTallies(engine)
    other = "019c0000-0000-7000-8000-000000000009"
    each = [(BUSINESS, KEY, 0), (BUSINESS, KEY, HOUR), (BUSINESS, "request:p2", 0), (other, KEY, 0)]
    assert all([await tallies.take(*one, 1) for one in each])
    assert not any([await tallies.take(*one, 1) for one in each])


async def test_a_cap_of_nothing_lets_nothing_through(engine: Engine) -> None:
    """Not even the first."""
    assert not await StoredTallies(engine).take(BUSINESS, KEY, 0, 0)
    assert await counted(engine) == []


async def test_old_periods_are_forgotten(engine: Engine) -> None:
    """Those that began before an instant."""
    tallies = StoredTallies(engine)
    for period in (0, HOUR, 2 * HOUR):
        await tallies.take(BUSINESS, KEY, period, 1)
    await tallies.purge(HOUR)
    assert [period for period, _ in await counted(engine)] == [HOUR, 2 * HOUR]


def test_an_hour_begins_with_its_first_microsecond() -> None:
    """On the hour itself, and up to the next."""
    assert [hour_of(now) for now in (HOUR - 1, HOUR, 2 * HOUR - 1)] == [0, HOUR, HOUR]


async def test_what_has_no_cap_is_counted_and_taken_back(engine: Engine) -> None:
    """Whoever counts at the same instant: each sum is another one."""
    tallies = StoredTallies(engine)
    sums = await asyncio.gather(*(tallies.add(BUSINESS, KEY, HOUR, 1) for _ in range(20)))
    assert sorted(sums) == list(range(1, 21))
    assert await tallies.add(BUSINESS, KEY, HOUR, -1) == 19
    await tallies.add(BUSINESS, KEY, 0, 4)
    assert await tallies.since(BUSINESS, KEY, 0) == {0: 4, HOUR: 19}
    assert await tallies.since(BUSINESS, KEY, HOUR) == {HOUR: 19}
