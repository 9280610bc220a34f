import asyncio
from collections.abc import Callable, Sequence

import pytest

from optwarden.storage.engine import (
    Change,
    DedupeKey,
    Engine,
    Place,
    RecipientKey,
    Rejected,
    Settlement,
    Statement,
    StoredRecipient,
)
from optwarden.storage.tables import (
    ATTEMPT,
    DEDUPE,
    EVENT,
    EVENT_PRIVATE,
    INSERTED,
    SEAL_MARK,
    Table,
)
from optwarden.usecases.ports import Written
from tests.storage.changes import (
    AWKWARD,
    change,
    change_of_a_callback,
    change_of_a_send,
    full_change,
    key_named,
    new_uuid,
    row_of,
    settling,
)
from tests.storage.commands import BOT, BUSINESS, NOON, OTHER_BUSINESS
from tests.storage.stores import Store, complete
from tests.storage.written_rows import rows_of

LARGEST = 2**63 - 1


async def test_what_is_not_there_is_not_in_the_answer(engine: Engine) -> None:
    """A key without a row is simply missing from what load and read return."""
    key = key_named("46700000001")
    assert await engine.load([key]) == {}
    assert await engine.read([key]) == {}


async def test_a_row_comes_back_as_it_was_written(engine: Engine) -> None:
    """Every column of a recipient row survives, awkward characters and the largest numbers
    included.
    """
    key = RecipientKey(LARGEST, BUSINESS, "US." + "a" * 128)
    row = StoredRecipient(new_uuid(), AWKWARD * 100, LARGEST, 1)
    assert await engine.write([Change(key, row)]) == {key}
    assert await engine.load([key]) == {key: row}
    assert await engine.read([key]) == {key: row}


@pytest.mark.parametrize("table", INSERTED, ids=lambda table: table.name)
async def test_every_table_keeps_its_rows_as_they_are(engine: Engine, table: Table) -> None:
    """A row of each table that batches write comes back column by column."""
    key = key_named("46700000001")
    made = change(key)
    row = row_of(table, shard_key=key.shard_key)
    made.rows[table] = [row]
    await engine.write([made])
    (found,) = await rows_of(engine, table)
    assert tuple(found.values()) == row


async def test_many_keys_are_read_in_one_go(engine: Engine) -> None:
    """Of thousands of keys asked for at once, those that are there are returned, each with
    its row.
    """
    changes = [change(key_named(f"4670{count:07d}"), state=str(count)) for count in range(3_000)]
    missing = [key_named(f"4680{count:07d}") for count in range(1_000)]
    assert await engine.write(changes) == {one.key for one in changes}
    expected = {one.key: one.row for one in changes}
    asked = [*expected, *missing]
    assert await engine.load(asked) == expected
    found = await engine.read(asked)
    assert found == expected


async def test_keys_that_share_a_part_are_different(engine: Engine) -> None:
    """A row is found by its whole key only: shard key, business and recipient."""
    key = key_named("46700000001")
    await engine.write([change(key)])
    neighbours = [
        key._replace(shard_key=key.shard_key - 1),
        key._replace(business_id=OTHER_BUSINESS),
        key._replace(recipient="46700000002"),
    ]
    for neighbour in neighbours:
        assert await engine.load([neighbour]) == {}
    assert await engine.write([change(one) for one in neighbours]) == set(neighbours)


async def test_reading_joins_several_askers(engine: Engine) -> None:
    """Many readings at once are each answered with the rows they asked for."""
    changes = [change(key_named(f"4670{count:07d}"), state=str(count)) for count in range(100)]
    await engine.write(changes)
    found = await asyncio.gather(*(engine.read([one.key]) for one in changes))
    for one, answer in zip(changes, found, strict=True):
        assert answer[one.key] == one.row


async def test_rows_for_decisions_come_in_the_order_asked(engine: Engine) -> None:
    """However many are asked for: those that are there, those that are not, and those named
    twice, each at its place; of another business, and under another shard key, there is nothing.
    """
    changes = [change(key_named(f"4670{count:07d}"), state=str(count)) for count in range(70)]
    await engine.write(changes)
    there: list[tuple[Place, Written]] = [
        ((one.key.shard_key, one.key.recipient), Written(*one.row[1:])) for one in changes
    ]
    missing = [((place[0] - 1, place[1]), Written()) for place, _ in there]
    for asked in ([], there[:1], missing[:1], [there[3], there[1], missing[2], there[3]]):
        await _read_written(engine, asked)
    await _read_written(engine, [*there, *missing, *reversed(there)])
    elsewhere = await engine.read_written(OTHER_BUSINESS, [place for place, _ in there])
    assert elsewhere == [Written()] * len(there)


async def test_decisions_for_several_businesses_are_read_apart(engine: Engine) -> None:
    """Readings at once, of one business or of two and of whole rows beside them, are each answered
    with their own rows.
    """
    names = [f"4670{count:07d}" for count in range(20)]
    keys = [key_named(one, business) for one in names for business in (BUSINESS, OTHER_BUSINESS)]
    changes = [change(key, state=f"{number}") for number, key in enumerate(keys)]
    await engine.write(changes)
    for some in (changes[::2], changes):
        readings = [
            engine.read_written(one.key.business_id, [(one.key.shard_key, one.key.recipient)])
            for one in some
        ]
        found, whole = await asyncio.gather(
            asyncio.gather(*readings), engine.read([one.key for one in some])
        )
        assert found == [[Written(*one.row[1:])] for one in some]
        assert whole == {one.key: one.row for one in some}


async def _read_written(engine: Engine, asked: Sequence[tuple[Place, Written]]) -> None:
    found = await engine.read_written(BUSINESS, [place for place, _ in asked])
    assert found == [row for _, row in asked]


async def test_the_next_version_wins(engine: Engine) -> None:
    """A change made from the version that is stored is kept; the person stays who they are."""
    key = key_named("46700000001")
    first = change(key)
    await engine.write([first])
    second = change(key, 2, '{"suppressed":[1,"x"]}', NOON + 1, first.row.person_id)
    assert await engine.write([second]) == {key}
    assert await engine.load([key]) == {key: second.row}


@pytest.mark.parametrize("make", [change_of_a_callback, change_of_a_send, full_change, change])
async def test_a_batch_that_was_made_ready_is_written_as_it_is(
    engine: Engine, make: Callable[[RecipientKey], Change]
) -> None:
    """Whatever else is written meanwhile: who has its version by then wins, and who has not loses
    with all its rows.
    """
    overtaken, other = key_named("46700000001"), key_named("46700000002")
    batch = [make(overtaken), make(other)]
    made_ready = engine.ready(batch)
    first = change(overtaken)
    await engine.write([first])
    assert await engine.write(made_ready) == {other}
    assert await engine.load([overtaken, other]) == {overtaken: first.row, other: batch[1].row}
    for table, rows in batch[1].rows.items():
        assert [tuple(one.values()) for one in await rows_of(engine, table)] == rows


@pytest.mark.parametrize("version", [1, 3, 7])
async def test_another_version_loses(engine: Engine, version: int) -> None:
    """A change made from anything but the stored version loses, and none of its rows are
    written.
    """
    key = key_named("46700000001")
    first = change(key)
    await engine.write([first])
    stale = full_change(key, version, person_id=first.row.person_id)
    assert await engine.write([stale]) == set()
    assert await engine.load([key]) == {key: first.row}
    for table in INSERTED:
        assert await rows_of(engine, table) == []


async def test_another_person_loses(engine: Engine) -> None:
    """A change made for a person whose row was erased and begun anew meanwhile loses, whatever its
    version.
    """
    key = key_named("46700000001")
    first = change(key)
    await engine.write([first])
    assert await engine.write([full_change(key, 2)]) == set()
    assert await engine.load([key]) == {key: first.row}
    for table in INSERTED:
        assert await rows_of(engine, table) == []


async def test_a_loser_does_not_hold_back_its_batch(engine: Engine) -> None:
    """In a batch of winners and losers exactly the winners' rows are written, in every table."""
    stale, fresh = key_named("46700000001"), key_named("46700000002")
    await engine.write([change(stale)])
    won = full_change(fresh)
    assert await engine.write([full_change(stale), won]) == {fresh}
    for table in INSERTED:
        (row,) = await rows_of(engine, table)
        assert tuple(row.values()) == won.rows[table][0]


async def test_the_events_of_a_callback_are_kept_with_its_id(engine: Engine) -> None:
    """Events and the provider's ids of their causes come back as they were written, beside those
    that have no such id.
    """
    changes = [change_of_a_callback(key_named(f"4670{count:07d}")) for count in range(20)]
    for one in changes[::2]:
        del one.rows[DEDUPE]
    assert await engine.write(changes) == {one.key for one in changes}
    for table in (EVENT, EVENT_PRIVATE, SEAL_MARK, DEDUPE):
        found = {tuple(row.values()) for row in await rows_of(engine, table)}
        assert found == {row for one in changes for row in one.rows.get(table, ())}


async def test_losers_do_not_hold_back_a_large_batch(engine: Engine) -> None:
    """Of hundreds of events with provider ids, as many as one batch has, the winners' are kept."""
    keys = [key_named(f"4670{count:07d}") for count in range(400)]
    await engine.write([change(key) for key in keys[::3]])
    changes = [change_of_a_callback(key) for key in keys]
    won = [one for position, one in enumerate(changes) if position % 3]
    assert await engine.write(engine.ready(changes)) == {one.key for one in won}
    for table in (EVENT, EVENT_PRIVATE, SEAL_MARK, DEDUPE):
        found = {tuple(row.values()) for row in await rows_of(engine, table)}
        assert found == {row for one in won for row in one.rows[table]}


async def test_the_id_of_a_losers_callback_is_not_kept(engine: Engine) -> None:
    """Whoever loses is told again what the provider said: its id counts for winners only, also
    where one of the same shard wins.
    """
    stale = key_named("46700000001")
    await engine.write([change(stale)])
    fresh = stale._replace(recipient="46700000002")
    won = change_of_a_callback(fresh)
    assert await engine.write([change_of_a_callback(stale), won]) == {fresh}
    for table in (EVENT, EVENT_PRIVATE, SEAL_MARK, DEDUPE):
        (row,) = await rows_of(engine, table)
        assert tuple(row.values()) == won.rows[table][0]


async def test_two_processes_create_one_recipient(engine: Engine, second_engine: Engine) -> None:
    """Of two that write a new recipient at the same time exactly one wins, every time."""
    for count in range(20):
        key = key_named(f"4670{count:07d}")
        changes = [full_change(key), full_change(key)]
        won = await asyncio.gather(engine.write([changes[0]]), second_engine.write([changes[1]]))
        assert sorted(map(len, won)) == [0, 1]
        kept = changes[0 if won[0] else 1]
        assert await engine.load([key]) == {key: kept.row}
        events = await rows_of(engine, EVENT, "WHERE shard_key = $1", key.shard_key)
        assert [tuple(row.values()) for row in events] == kept.rows[EVENT]


async def test_two_processes_write_the_same_rows_in_opposite_order(
    engine: Engine, second_engine: Engine
) -> None:
    """Batches over the same rows never lock each other out: each row is won by one, none by
    both.
    """
    keys = [key_named(f"4670{count:07d}") for count in range(200)]
    won = await asyncio.gather(
        engine.write([change(key) for key in keys]),
        second_engine.write([change(key) for key in reversed(keys)]),
    )
    assert won[0] | won[1] == set(keys)
    assert won[0] & won[1] == set()


async def test_what_one_process_wrote_another_reads(engine: Engine, second_engine: Engine) -> None:
    """A read that begins after a write returned sees it, in every process."""
    key = key_named("46700000001")
    row = change(key).row
    for version in range(1, 50):
        row = row._replace(version=version, state=f"[{version}]")
        await engine.write([Change(key, row)])
        assert await second_engine.read([key]) == {key: row}
        assert await second_engine.load([key]) == {key: row}


async def test_seen_knows_what_was_recorded(engine: Engine) -> None:
    """A provider's id counts as seen for its own shard and bot only."""
    key = key_named("46700000001")
    await engine.write([full_change(key, dedupe_key=AWKWARD)])
    recorded = DedupeKey(key.shard_key, BOT, AWKWARD)
    others = [
        recorded._replace(shard_key=key.shard_key + 1),
        recorded._replace(bot_id="other-bot"),
        recorded._replace(dedupe_key=AWKWARD + " "),
    ]
    assert await engine.seen([*others, recorded]) == {recorded}
    assert await engine.seen(others) == set()


async def test_rows_and_ids_are_read_together(engine: Engine) -> None:
    """One question about recipients and provider ids is answered as two would be, whether what is
    there is the first, the last or nothing.
    """
    there = [full_change(key_named(f"4670000000{n}"), dedupe_key=f"m{n}") for n in range(3)]
    await engine.write(there)
    keys = [key_named("46709999999"), *(one.key for one in there)]
    ids = [DedupeKey(key.shard_key, BOT, f"m{n}") for n, key in enumerate(keys[1:])]
    unknown = [one._replace(dedupe_key="m9") for one in ids]
    rows = {one.key: one.row for one in there}
    assert await engine.load_and_seen(keys, [*unknown, *ids]) == (rows, set(ids))
    assert await engine.load_and_seen(keys[:1], ids[:1]) == ({}, set(ids[:1]))
    assert await engine.load_and_seen(keys[1:2], unknown) == ({keys[1]: there[0].row}, set())


async def test_an_id_is_recorded_once(engine: Engine) -> None:
    """A second row for the same provider's id is refused, and everything of its batch with it."""
    key, other = key_named("46700000001"), key_named("46700000002")
    first = full_change(key, dedupe_key="wamid.1")
    await engine.write([first])
    again = change(key, 2, person_id=first.row.person_id)
    again.rows[DEDUPE] = [row_of(DEDUPE, shard_key=key.shard_key, bot_id=BOT, dedupe_key="wamid.1")]
    with pytest.raises(Rejected):
        await engine.write([again, full_change(other)])
    assert (await engine.load([key, other]))[key].version == 1
    assert other not in await engine.load([other])


async def test_an_attempt_is_settled(engine: Engine) -> None:
    """A settlement fills in the outcome of its own attempt and leaves its neighbour's alone."""
    key = key_named("46700000001")
    made = change(key)
    attempts = [new_uuid(), new_uuid()]
    made.rows[ATTEMPT] = [
        row_of(
            ATTEMPT,
            shard_key=key.shard_key,
            attempt_id=attempt,
            outcome="intended",
            provider_message_id=None,
            settled_at=None,
        )
        for attempt in attempts
    ]
    await engine.write([made])
    settled = change(key, 2, person_id=made.row.person_id)
    settled.settlements.append(Settlement("accepted", AWKWARD, NOON, key.shard_key, attempts[0]))
    assert await engine.write([settled]) == {key}
    rows = {row["attempt_id"]: row for row in await rows_of(engine, ATTEMPT)}
    outcomes = [
        (rows[one]["outcome"], rows[one]["provider_message_id"], rows[one]["settled_at"])
        for one in attempts
    ]
    assert outcomes == [("accepted", AWKWARD, NOON), ("intended", None, None)]


async def test_an_attempt_may_be_settled_in_its_own_batch(engine: Engine) -> None:
    """The intent and its outcome may arrive in one change, with nothing but the outcome
    unsettled.
    """
    key, attempt = key_named("46700000001"), new_uuid()
    made = change(key)
    made.rows[ATTEMPT] = [row_of(ATTEMPT, shard_key=key.shard_key, attempt_id=attempt)]
    made.settlements.append(Settlement("refused", None, NOON, key.shard_key, attempt))
    await engine.write([made])
    (row,) = await rows_of(engine, ATTEMPT)
    assert (row["outcome"], row["provider_message_id"]) == ("refused", None)


async def test_sends_are_kept_with_their_attempts(engine: Engine) -> None:
    """In one batch some intend, some settle what earlier ones intended, and some were caused by a
    callback: each has its own rows, and every attempt its own outcome.
    """
    sent = [change_of_a_send(key_named(f"4670{count:07d}")) for count in range(4)]
    assert await engine.write(sent) == {one.key for one in sent}
    later = [
        *(settling(one) for one in sent[:2]),
        *(change_of_a_send(key_named(f"4671{count:07d}")) for count in range(2)),
        change_of_a_callback(key_named("46720000000")),
    ]
    assert await engine.write(later) == {one.key for one in later}
    for table in (EVENT, EVENT_PRIVATE, SEAL_MARK, DEDUPE):
        found = {tuple(row.values()) for row in await rows_of(engine, table)}
        assert found == {row for one in sent + later for row in one.rows.get(table, ())}
    intended = [row for one in sent + later for row in one.rows.get(ATTEMPT, ())]
    settled = {one.rows[ATTEMPT][0][1] for one in sent[:2]}
    expected = {
        (*row[:-3], "accepted", AWKWARD, NOON) if row[1] in settled else row for row in intended
    }
    assert {tuple(row.values()) for row in await rows_of(engine, ATTEMPT)} == expected


async def test_a_loser_neither_intends_nor_settles(engine: Engine) -> None:
    """Where the row was written by somebody else meanwhile nothing is sent on what was read, and
    nothing settled; a winner's attempt beside it is.
    """
    sent, stale = (change_of_a_send(key_named(f"4670000000{count}")) for count in (1, 2))
    assert await engine.write([sent, stale]) == {sent.key, stale.key}
    won = settling(sent)
    lost = settling(stale, person_id=new_uuid())
    also_lost = change_of_a_send(key_named("46700000003"), version=3)
    assert await engine.write([change(also_lost.key)]) == {also_lost.key}
    assert await engine.write([won, lost, also_lost]) == {won.key}
    outcomes = {row["attempt_id"]: row["outcome"] for row in await rows_of(engine, ATTEMPT)}
    assert outcomes == {
        sent.rows[ATTEMPT][0][1]: "accepted",
        stale.rows[ATTEMPT][0][1]: "intended",
    }


async def test_a_locked_row_is_handed_over_as_it_is(engine: Engine) -> None:
    """Whoever decides under the lock sees the stored row, and what they decide is written with all
    its rows.
    """
    key = key_named("46700000001")
    first = change(key)
    await engine.write([first])
    seen: list[StoredRecipient | None] = []
    second = full_change(key, 2, person_id=first.row.person_id)

    def decide(stored: StoredRecipient | None) -> Change | None:
        seen.append(stored)
        return second

    assert await engine.write_locked(key, decide)
    assert seen == [first.row]
    assert await engine.load([key]) == {key: second.row}
    for table in INSERTED:
        (row,) = await rows_of(engine, table)
        assert tuple(row.values()) == second.rows[table][0]


async def test_a_new_row_is_created_under_the_lock(engine: Engine) -> None:
    """A recipient that is not there is handed over as None and can be created."""
    key = key_named("46700000001")
    seen: list[StoredRecipient | None] = []
    made = full_change(key)

    def decide(stored: StoredRecipient | None) -> Change | None:
        seen.append(stored)
        return made

    assert await engine.write_locked(key, decide)
    assert seen == [None]
    assert await engine.load([key]) == {key: made.row}


async def test_a_locked_row_may_be_left_alone(engine: Engine) -> None:
    """Whoever decides under the lock may decide that nothing changes."""
    key = key_named("46700000001")
    first = change(key)
    await engine.write([first])
    assert await engine.write_locked(key, lambda _: None)
    assert await engine.load([key]) == {key: first.row}


async def test_a_decision_that_fails_under_the_lock_lets_go_of_it(
    engine: Engine, second_engine: Engine
) -> None:
    """An error of whoever decides reaches the caller, changes nothing and leaves the row free."""
    key = key_named("46700000001")
    first = change(key)
    await engine.write([first])

    def decide(stored: StoredRecipient | None) -> Change | None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await engine.write_locked(key, decide)
    second = change(key, 2, person_id=first.row.person_id)
    assert await second_engine.write([second]) == {key}
    assert await engine.load([key]) == {key: second.row}


async def test_the_lock_makes_two_processes_take_turns(
    engine: Engine, second_engine: Engine
) -> None:
    """Counting under the lock from two processes at once loses no count."""
    key = key_named("46700000001")
    await engine.write([change(key, state="0")])

    def count(stored: StoredRecipient | None) -> Change | None:
        assert stored is not None
        counted = str(int(stored.state) + 1)
        return Change(key, stored._replace(state=counted, version=stored.version + 1))

    written = await asyncio.gather(
        *(one.write_locked(key, count) for one in (engine, second_engine) * 25)
    )
    assert written == [True] * 50
    assert (await engine.load([key]))[key].state == "50"


async def test_a_row_created_meanwhile_was_not_locked(store: Store, engine: Engine) -> None:
    """What is not there cannot be locked: the answer is no when somebody else created it, and
    theirs stays.

    SQLite locks the whole file, so there the other one cannot even begin; the test ends with its
    own row.
    """
    key = key_named("46700000001")
    theirs = change(key, state="theirs")

    async def create() -> None:
        other = store.engine()
        await other.open()
        await other.write([theirs])
        await other.close()

    def decide(stored: StoredRecipient | None) -> Change | None:
        if not store.is_sqlite:
            complete(create())
        return full_change(key)

    written = await engine.write_locked(key, decide)
    if store.is_sqlite:
        assert written
        return
    assert not written
    assert await engine.load([key]) == {key: theirs.row}
    assert await rows_of(engine, EVENT) == []


async def test_statements_run_together_or_not_at_all(engine: Engine) -> None:
    """When the last statement of a transaction is refused, the first has left nothing behind."""
    insert = "INSERT INTO topic (business_id, topic, category, description) VALUES ($1, $2, $3, $4)"
    first = Statement(insert, (BUSINESS, "orders", "UTILITY", AWKWARD))
    with pytest.raises(Rejected):
        await engine.run([first, first])
    assert await engine.fetch("SELECT topic FROM topic") == []
    assert await engine.run([first]) == [[]]
    assert [tuple(row) for row in await engine.fetch("SELECT topic, description FROM topic")] == [
        ("orders", AWKWARD)
    ]


async def test_each_statement_is_answered_with_its_rows(engine: Engine) -> None:
    """The rows that statements return come back in the statements' order."""
    insert = Statement(
        "INSERT INTO topic (business_id, topic, category, description) VALUES ($1, $2, $3, $4)"
        " RETURNING topic",
        (BUSINESS, "orders", "UTILITY", ""),
    )
    select = Statement("SELECT description, topic FROM topic WHERE business_id = $1", (BUSINESS,))
    rows = await engine.run([insert, select])
    assert [[tuple(row) for row in one] for one in rows] == [[("orders",)], [("", "orders")]]


async def test_asking_is_not_writing(engine: Engine) -> None:
    """Many reading statements at once are answered while batches are written."""
    key = key_named("46700000001")
    person_id = new_uuid()

    async def write() -> None:
        for version in range(1, 30):
            assert await engine.write([change(key, version, person_id=person_id)]) == {key}

    async def ask() -> None:
        for _ in range(30):
            rows = await engine.fetch("SELECT count(*) FROM recipient")
            assert rows[0][0] in (0, 1)

    await asyncio.gather(write(), *(ask() for _ in range(10)))


@pytest.mark.parametrize(
    "column, value",
    [("last_effective_at", 2**63), ("last_effective_at", -(2**63) - 1), ("state", "\ud800")],
    ids=["too large", "too small", "half a character"],
)
async def test_a_refused_row_leaves_nothing_of_its_batch(
    engine: Engine, column: str, value: object
) -> None:
    """What the store cannot hold is Rejected, whoever found out, and its neighbours are not kept
    either.
    """
    refused, neighbour = change(key_named("46700000001")), full_change(key_named("46700000002"))
    refused.row = refused.row._replace(**{column: value})  # type: ignore[arg-type]
    with pytest.raises(Rejected):
        await engine.write([neighbour, refused])
    assert await engine.load([refused.key, neighbour.key]) == {}
    assert await rows_of(engine, EVENT) == []
    assert await engine.write([neighbour]) == {neighbour.key}


async def test_an_impossible_id_is_refused_when_asked_about(engine: Engine) -> None:
    """Half a character cannot be asked for either; the store says so and goes on working."""
    with pytest.raises(Rejected):
        await engine.seen([DedupeKey(1, BOT, "\ud800")])
    with pytest.raises(Rejected):
        await engine.load([RecipientKey(1, BUSINESS, "\ud800")])
    with pytest.raises(Rejected):
        await engine.read([RecipientKey(1, BUSINESS, "\ud800")])
    with pytest.raises(Rejected):
        await engine.read_written(BUSINESS, [(1, "\ud800"), (2, "46700000001")])
    with pytest.raises(Rejected):
        await engine.load_and_seen([key_named("46700000001")], [DedupeKey(1, BOT, "\ud800")])
    assert await engine.seen([DedupeKey(1, BOT, "wamid.1")]) == set()


async def test_a_caller_who_gives_up_does_not_break_the_store(engine: Engine) -> None:
    """A write, a statement or a reading whose caller went away leaves the store working, and whole
    rows.
    """
    keys = [key_named(f"4670{count:07d}") for count in range(20)]
    for key in keys:
        writing = asyncio.ensure_future(engine.write([full_change(key)]))
        asking = asyncio.ensure_future(engine.fetch("SELECT count(*) FROM event"))
        reading = asyncio.ensure_future(engine.read([key]))
        await asyncio.sleep(0)
        for task in (writing, asking, reading):
            task.cancel()
        await asyncio.gather(writing, asking, reading, return_exceptions=True)
    last = full_change(key_named("46709999999"))
    assert await engine.write([last]) == {last.key}
    kept = await engine.read([*keys, last.key])
    events = await rows_of(engine, EVENT)
    assert len(events) == len(kept)
