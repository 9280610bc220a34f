"""What if somebody changed the store? No pack is made, and the answer names what was changed."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator

import httpx

from tests.doubles.world import World, number
from tests.packing.sealing import seal
from tests.web.api.caller import Caller, done, problem

CHANGES = {
    # First: what stands above the buckets is kept once it was right.
    "UPDATE log_bucket SET root = zeroblob(32)": "census",
    "UPDATE event SET effective_at = effective_at - 1 WHERE kind = 'opted_in'": "event",
    "UPDATE event SET recorded_at = recorded_at + 1 WHERE kind = 'opted_out'": "event",
    "UPDATE event SET facts = replace(facts, 'WEB', 'APP') WHERE kind = 'opted_in'": "event",
    "UPDATE event SET actor = 'business' WHERE kind = 'opted_out'": "event",
    "UPDATE event SET kind = 'suppressed' WHERE kind = 'opted_out'": "event",
    "UPDATE event SET commitments = '{}' WHERE kind = 'opted_in'": "event",
    "UPDATE event SET leaf_hash = zeroblob(32) WHERE kind = 'opted_out'": "event",
    "DELETE FROM event WHERE kind = 'opted_out'": "census",
    "UPDATE event_private SET personal = replace(personal, 'checkout', 'X')": "event_private",
    "UPDATE config_event SET kind = 'bot_changed' WHERE configuration = 1": "config_event",
    "UPDATE disclosure SET content = replace(content, 'STOP', 'HALT')": "disclosure",
    "UPDATE log_position SET position = position + 1 WHERE position = 1": "log",
    "UPDATE log_tile SET hashes = zeroblob(length(hashes))": "log",
    "DELETE FROM log_tile": "log",
    "UPDATE log_checkpoint SET root = zeroblob(32)": "log",
    "UPDATE log_person SET length = length + 1": "census",
    "DELETE FROM log_person": "census",
    "UPDATE log_census SET root = zeroblob(32)": "census",
    "UPDATE log_census SET persons = persons + 1": "log",
    "DELETE FROM log_checkpoint": "log",
}


@contextlib.contextmanager
def meddled(world: World, sql: str) -> Iterator[None]:
    """Change rows as somebody would who has the file, and put them back afterwards."""
    table = sql.split()[1 if sql.startswith("UPDATE") else 2]
    connection = sqlite3.connect(world.gateway.settings.database_url.path)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        connection.execute(f"DROP TRIGGER {name}")
    rows = connection.execute(f"SELECT * FROM {table}").fetchall()
    assert connection.execute(sql).rowcount, "there was something to change"
    connection.commit()
    try:
        yield
    finally:
        connection.execute(f"DELETE FROM {table}")
        holes = ", ".join("?" * len(rows[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({holes})", rows)
        connection.commit()
        connection.close()


async def ask(api: Caller) -> httpx.Response:
    return await api.post("recipients/lookup/evidence-pack", {"recipient": number()})


async def test_whatever_was_changed_is_named(embedded_api: Caller) -> None:
    """Whatever column of whatever table was changed, the pack is refused and says where."""
    api = embedded_api
    await api.opt_in()
    await api.opt_out()
    await seal(api.world.gateway)
    named = {}
    for sql in CHANGES:
        with meddled(api.world, sql):
            answer = await ask(api)
        assert problem(answer) == (409, "records_altered"), sql
        document = answer.json()
        named[sql] = document["what"]
        assert document["where"]
        assert document["explanation"]
        assert number() not in answer.text
    assert named == CHANGES
    done(await ask(api))


async def test_a_census_made_meanwhile_is_read_again(embedded_api: Caller) -> None:
    """What moved between two reads is no fault: the pack is made of the newer ones."""
    api = embedded_api
    await api.opt_in()
    await seal(api.world.gateway)
    done(await ask(api))
    await api.opt_out()
    engine = api.world.gateway.engine
    before, moved = engine.fetch, False

    async def fetch(query: str, *arguments: object) -> list[tuple[object, ...]]:
        nonlocal moved
        rows = await before(query, *arguments)
        if "log_census" in query and not moved:
            moved = True
            await seal(api.world.gateway)
        return rows

    engine.fetch = fetch  # type: ignore[method-assign]
    try:
        pack = done(await ask(api))
    finally:
        del engine.fetch
    assert moved
    assert pack["logs"][0]["census"]["length"] == 2


async def test_an_erased_person_is_without_a_number(embedded_api: Caller) -> None:
    """After an erasure the pack shows that events existed, and nothing of what was personal."""
    api = embedded_api
    await api.opt_in()
    await seal(api.world.gateway)
    with (
        meddled(api.world, "DELETE FROM event_private"),
        meddled(api.world, "DELETE FROM recipient"),
    ):
        pack = done(await ask(api))
    assert pack["recipient"] is None
    assert [one["opened"] for one in pack["events"]] == [None]
    assert pack["logs"][0]["census"]["length"] == 1
    assert number() not in str(pack)
