import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from optwarden.consent.vocabulary import SECOND
from optwarden.ledger.note import Checkpoint
from optwarden.ledger.tree import EMPTY_ROOT, Edge, hashes_in, root_of
from optwarden.storage.engine import Engine, Statement
from optwarden.storage.verifying.database import DatabaseCheck, Secrets
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.verifying.event import leaf_hash_of
from optwarden.usecases.verifying.notes import parse_note
from optwarden.usecases.verifying.rows import EventRow
from tests.consent.builders import DAY
from tests.storage.commands import NOON, SteppingClock
from tests.storage.sealing import ORIGIN, PlainSealer
from tests.storage.stores import Store
from tests.storage.verifying import Heard, sealed_life, secrets_of, snapshot_of, verified


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
    assert heard.rows["configuration events"] == 4 + 7
    assert (await verified(store, Secrets())).findings == []


async def test_an_empty_database_holds(engine: Engine, store: Store, keyring: Keyring) -> None:
    """Nothing was written, so nothing is missing."""
    assert (await engine.fetch("SELECT 1 FROM log")) == []
    assert (await verified(store, secrets_of(keyring))).findings == []


async def test_what_goes_on_meanwhile_raises_no_alarm(
    engine: Engine, store: Store, keyring: Keyring
) -> None:
    """A check sees the store as it was when it began, whatever is written and sealed since."""
    heard = Heard()
    await sealed_life(engine, keyring, commands=60)
    async with snapshot_of(store) as snapshot:
        await sealed_life(engine, keyring, commands=60, seed=2, at=NOON + 4_000 * DAY)
        await DatabaseCheck(snapshot, secrets_of(keyring), heard).all()
    assert heard.findings == []
    assert heard.rows["events"] > 0
    now = await verified(store, secrets_of(keyring))
    assert now.findings == []
    assert now.rows["events"] > heard.rows["events"]


async def test_a_mark_that_outlived_its_sealing_is_no_fault(
    engine: Engine, store: Store, keyring: Keyring
) -> None:
    """Marks go after what they mark is sealed: for a while there may be both."""
    await sealed_life(engine, keyring, commands=20, unsealed=0)
    (event,) = await engine.fetch(
        "SELECT e.shard_key, CAST(e.person_id AS text), CAST(e.event_id AS text), e.bot_id,"
        " e.leaf_hash FROM event AS e LIMIT 1"
    )
    await engine.run(
        [
            Statement(
                "INSERT INTO seal_mark (shard_key, person_id, event_id, bot_id, leaf_hash)"
                " VALUES ($1, $2, $3, $4, $5)",
                tuple(event),
            )
        ]
    )
    assert (await verified(store, secrets_of(keyring))).findings == []


class Forger:
    """Somebody with the file, and perhaps with the keys, who makes everything fit again."""

    def __init__(self, store: Store) -> None:
        self.connection = sqlite3.connect(store.url.path, isolation_level=None)
        self.connection.row_factory = sqlite3.Row
        triggers = self.connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'")
        for (name,) in triggers.fetchall():
            self.connection.execute(f"DROP TRIGGER {name}")

    def an_opt_out(self) -> EventRow:
        """The first sealed opt-out of a bot."""
        row = self.connection.execute(
            "SELECT e.* FROM event AS e JOIN log_entry AS l ON l.entry_id = e.event_id"
            " WHERE e.kind = 'opted_out' AND e.bot_id = 'shop-bot' ORDER BY l.position"
        ).fetchone()
        return EventRow(**dict(row))

    def rewrite(self, event: EventRow) -> bytes:
        """Back-date an event by a day, and give it the leaf hash it then has."""
        earlier = event._replace(effective_at=event.effective_at - 24 * 3600 * SECOND)
        leaf_hash = leaf_hash_of(earlier)
        assert leaf_hash is not None
        self.connection.execute(
            "UPDATE event SET effective_at = ?, leaf_hash = ? WHERE event_id = ?",
            (earlier.effective_at, leaf_hash, event.event_id),
        )
        return leaf_hash

    def rebuild(self, event: EventRow, leaf_hash: bytes, keyring: Keyring | None) -> None:
        """Make tiles of the log as it is now; with keys, checkpoints that fit them."""
        tiles = self.connection.execute(
            "SELECT hashes FROM log_tile WHERE log_id = 'bot/shop-bot' AND level = 0"
            " ORDER BY number"
        ).fetchall()
        leaves = [one for (hashes,) in tiles for one in hashes_in(hashes)]
        leaves[leaves.index(event.leaf_hash)] = leaf_hash
        for tile, hashes in Edge(0, []).append(leaves).items():
            self.connection.execute(
                "UPDATE log_tile SET hashes = ?"
                " WHERE log_id = 'bot/shop-bot' AND level = ? AND number = ?",
                (hashes, *tile),
            )
        if keyring is None:
            return
        rows = self.connection.execute(
            "SELECT size, made_at FROM log_checkpoint WHERE log_id = 'bot/shop-bot'"
        ).fetchall()
        origin = f"{ORIGIN}/bot/shop-bot"
        for size, made_at in rows:
            checkpoint = Checkpoint(origin, size, root_of(leaves[:size]), made_at)
            note = keyring.signer(origin).sign(checkpoint.text())
            self.connection.execute(
                "UPDATE log_checkpoint SET root = ?, note = ?"
                " WHERE log_id = 'bot/shop-bot' AND size = ?",
                (checkpoint.root, note, size),
            )


@pytest.fixture
async def forger(sqlite_store: Store, keyring: Keyring) -> AsyncIterator[Forger]:
    """A sealed file in a forger's hands."""
    engine = sqlite_store.engine()
    await engine.open()
    await sealed_life(engine, keyring, commands=120)
    await engine.close()
    forger = Forger(sqlite_store)
    yield forger
    forger.connection.close()


def tables_of(heard: Heard) -> set[str]:
    """The tables that are named."""
    return {finding.table for finding in heard.findings}


async def test_an_event_that_was_hashed_anew_is_not_the_one_that_was_sealed(
    forger: Forger, sqlite_store: Store, keyring: Keyring
) -> None:
    """Whoever edits an event and its leaf hash is found by the log, and by the person's row."""
    event = forger.an_opt_out()
    forger.rewrite(event)
    heard = await verified(sqlite_store, secrets_of(keyring))
    said = [str(one) for one in heard.findings if one.table == "event"]
    assert [event.event_id in one for one in said] == [True]
    assert "not what was sealed in bot/shop-bot at" in said[0]
    assert "log_tile" not in tables_of(heard)
    assert "log_checkpoint" not in tables_of(heard)


async def test_tiles_that_were_made_anew_do_not_fit_the_checkpoints(
    forger: Forger, sqlite_store: Store, keyring: Keyring
) -> None:
    """Without the key no checkpoint can be made that fits a rewritten log."""
    event = forger.an_opt_out()
    forger.rebuild(event, forger.rewrite(event), None)
    heard = await verified(sqlite_store, secrets_of(keyring))
    assert "log_checkpoint" in tables_of(heard)
    assert {one.column for one in heard.findings if one.table == "log_checkpoint"} == {"root"}


async def test_only_a_checkpoint_held_by_somebody_else_finds_out_who_has_the_keys(
    forger: Forger, sqlite_store: Store, keyring: Keyring
) -> None:
    """A log rewritten with the key fits itself; not the checkpoint that was given away before."""
    text = forger.connection.execute(
        "SELECT note FROM log_checkpoint WHERE log_id = 'bot/shop-bot' ORDER BY size DESC"
    ).fetchone()[0]
    note = parse_note(text)
    assert note is not None
    held = {note.checkpoint.origin: {note.checkpoint.size: note.checkpoint.root}}
    secrets = replace(secrets_of(keyring), held=held)
    assert (await verified(sqlite_store, secrets)).findings == []
    event = forger.an_opt_out()
    forger.rebuild(event, forger.rewrite(event), keyring)
    without = await verified(sqlite_store, secrets_of(keyring))
    assert tables_of(without) <= {"log_census", "log_person", "log_bucket", "recipient"}
    said = [str(one) for one in (await verified(sqlite_store, secrets)).findings]
    assert any("the checkpoint held outside" in one for one in said)


async def test_a_log_that_was_cut_or_is_gone_is_found_by_whoever_holds_a_checkpoint(
    forger: Forger, sqlite_store: Store, keyring: Keyring
) -> None:
    """A checkpoint of a larger log, or of a log that is not there, is news."""
    origin = f"{ORIGIN}/bot/shop-bot"
    held = {origin: {10_000: bytes(32)}, "elsewhere.example/bot/x": {1: bytes(32)}}
    heard = await verified(sqlite_store, replace(secrets_of(keyring), held=held))
    said = " ".join(map(str, heard.findings))
    assert "of 10000: the log was cut" in said
    assert "elsewhere.example/bot/x" in said
    assert len(heard.findings) == 2


async def test_a_checkpoint_of_nothing_says_nothing_of_what_came(
    forger: Forger, sqlite_store: Store, keyring: Keyring
) -> None:
    """Whoever was shown an empty log, and then a small one, is shown the same one now."""
    sizes = [
        parse_note(note).checkpoint  # type: ignore[union-attr]
        for (note,) in forger.connection.execute(
            "SELECT note FROM log_checkpoint WHERE log_id = 'bot/shop-bot' ORDER BY size"
        )
    ]
    held = {sizes[0].origin: {0: EMPTY_ROOT, **{one.size: one.root for one in sizes[:-1]}}}
    forger.connection.execute(
        "DELETE FROM log_checkpoint WHERE log_id = 'bot/shop-bot' AND size < ?", (sizes[-1].size,)
    )
    heard = await verified(sqlite_store, replace(secrets_of(keyring), held=held))
    assert [one for one in heard.findings if one.column != "checkpoints"] == []


async def test_an_event_back_dated_before_it_was_sealed_is_counted(
    forger: Forger, sqlite_store: Store, keyring: Keyring
) -> None:
    """It fits itself, and it came a year after the checkpoint it says it is older than."""
    assert (await verified(sqlite_store, secrets_of(keyring))).unproved.unsealed > 0
    row = forger.connection.execute(
        "SELECT e.* FROM event AS e JOIN seal_mark AS m ON m.event_id = e.event_id"
        " WHERE e.kind IN ('opted_out', 'message_received', 'opted_in') ORDER BY e.event_id"
    ).fetchone()
    earlier = EventRow(**dict(row))
    earlier = earlier._replace(recorded_at=earlier.recorded_at - 365 * DAY)
    changed = (earlier.recorded_at, leaf_hash_of(earlier))
    forger.connection.execute(
        "UPDATE event SET recorded_at = ?, leaf_hash = ? WHERE event_id = ?",
        (*changed, earlier.event_id),
    )
    forger.connection.execute(
        "UPDATE seal_mark SET leaf_hash = ? WHERE event_id = ?", (changed[1], earlier.event_id)
    )
    engine = sqlite_store.engine()
    await engine.open()
    await PlainSealer(engine, keyring, SteppingClock(NOON + 2_000 * DAY)).seal()
    await engine.close()
    heard = await verified(sqlite_store, secrets_of(keyring))
    assert heard.findings == []
    assert heard.unproved.unsealed == 0
    assert heard.unproved.late == 1
    assert (heard.unproved.first_late or "").startswith(f"bot/{earlier.bot_id} at ")


@pytest.mark.parametrize(
    "column, value", [("covers", 2**53), ("persons", -(2**63)), ("made_at", 2**63 - 1)]
)
async def test_a_census_that_cannot_be_is_found(
    forger: Forger, sqlite_store: Store, keyring: Keyring, column: str, value: int
) -> None:
    """What no census can say ends no check: the row is named."""
    forger.connection.execute(
        f"UPDATE log_census SET {column} = ? WHERE number = 1 AND log_id = 'bot/shop-bot'", (value,)
    )
    assert "log_census" in tables_of(await verified(sqlite_store, secrets_of(keyring)))


async def test_a_size_without_end_ends(
    forger: Forger, sqlite_store: Store, keyring: Keyring
) -> None:
    """Where no checkpoint is left and a log says that it is endless, what is there is hashed."""
    forger.connection.execute("DELETE FROM log_checkpoint WHERE log_id = 'bot/shop-bot'")
    forger.connection.execute("UPDATE log SET size = ? WHERE log_id = 'bot/shop-bot'", (2**62,))
    heard = await verified(sqlite_store, secrets_of(keyring))
    assert {"log", "log_checkpoint"} <= tables_of(heard)


async def test_a_label_of_no_business_is_found(
    forger: Forger, sqlite_store: Store, keyring: Keyring
) -> None:
    """Whatever stands for a business's id, the row is named."""
    forger.connection.execute("UPDATE person_label SET business_id = ?", ("x" * 70_000,))
    assert "person_label" in tables_of(await verified(sqlite_store, secrets_of(keyring)))


async def test_configuration_that_is_wholly_gone_is_missed(
    forger: Forger, sqlite_store: Store, keyring: Keyring
) -> None:
    """Events say under which configuration they were recorded: it cannot vanish with its log."""
    for table in (
        *("log", "log_entry", "log_position", "log_tile", "log_checkpoint"),
        *("log_census", "log_person", "log_bucket"),
    ):
        forger.connection.execute(f"DELETE FROM {table} WHERE log_id LIKE 'business/%'")
    forger.connection.execute("DELETE FROM config_event")
    forger.connection.execute("DELETE FROM config_seal_mark")
    forger.connection.execute("UPDATE business SET configuration = 0")
    heard = await verified(sqlite_store, secrets_of(keyring))
    assert ["and it is missing" in str(one) for one in heard.findings] == [True]


async def test_checkpoints_by_another_key_do_not_hold(
    forger: Forger, sqlite_store: Store, keyring: Keyring
) -> None:
    """Whoever signs with a key of their own is found out by the keys file."""
    event = forger.an_opt_out()
    forger.rebuild(event, event.leaf_hash, Keyring.create())
    heard = await verified(sqlite_store, secrets_of(keyring))
    assert {str(one.column) for one in heard.findings if one.table == "log_checkpoint"} == {"note"}
