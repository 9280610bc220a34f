"""A census counts every person of a log, and what it counted is in the log."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest

from optwarden.consent.vocabulary import SECOND
from optwarden.storage.engine import Engine, Row
from optwarden.storage.group_commit import GroupCommit
from optwarden.storage.tables import EVENT_PRIVATE, Table
from optwarden.usecases.sealing import census, recount
from optwarden.usecases.sealing.ports import Uncounted
from tests.sealing.counting import true_census
from tests.sealing.hands import KEYRING, Hand, act
from tests.sealing.reading import nothing_waits, whole_log
from tests.storage.commands import BOT, BUSINESS, RULES, SteppingClock, number

LOG = f"bot/{BOT}"
OTHER_RULES = replace(RULES, bot_id="other-bot")
OTHER_LOG = "bot/other-bot"


def lose_private(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on private values are not found, as after an erasure."""
    find = engine.bulk.find

    async def without_private(
        table: Table, keys: Sequence[Row], wanted: Sequence[str]
    ) -> list[Row]:
        return [] if table is EVENT_PRIVATE else await find(table, keys, wanted)

    monkeypatch.setattr(engine.bulk, "find", without_private)


async def test_everybody_is_counted(hand: Hand, engine: Engine, consents: GroupCommit) -> None:
    """Labels, chains, buckets and the root are those of the events; each bot's log has its own."""
    await act(consents, range(30), [RULES, OTHER_RULES])
    await hand.seal()
    assert await hand.count(now=True) == 2
    for log_id in (LOG, OTHER_LOG):
        taken = await true_census(engine, log_id)
        assert (taken.number, taken.covers, taken.persons) == (1, 60, 30)
    await nothing_waits(engine)


async def test_a_census_goes_on_from_the_one_before(
    hand: Hand, engine: Engine, consents: GroupCommit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those who acted again have longer chains, new ones are added, others stay; however many are
    taken in at a time.
    """
    for module in (recount, census):
        monkeypatch.setattr(module, "ENTRIES_AT_ONCE", 7)
    for start, end, persons in ((0, 20, 20), (10, 30, 30), (5, 8, 30)):
        await act(consents, range(start, end))
        await hand.seal()
        assert await hand.count(now=True) == 1
        assert (await true_census(engine, LOG)).persons == persons
    assert (await true_census(engine, LOG)).number == 3


async def test_nothing_new_makes_no_census(
    hand: Hand, engine: Engine, consents: GroupCommit
) -> None:
    """A census of its own leaf would go on for ever."""
    assert await hand.count(now=True) == 0
    await act(consents, range(3))
    await hand.seal()
    assert await hand.count(now=True) == 1
    assert await hand.count(now=True) == 0
    assert (await whole_log(engine, LOG)).size == 7


async def test_censuses_come_round(hand: Hand, consents: GroupCommit, clock: SteppingClock) -> None:
    """Some minutes after the last, and not before, unless much was added."""
    await act(consents, range(3))
    await hand.seal()
    assert await hand.count() == 0
    clock.step(299 * SECOND)
    assert await hand.count() == 0
    clock.step(SECOND)
    assert await hand.count() == 1
    await act(consents, range(3))
    await hand.seal()
    assert await hand.count() == 0
    assert census.is_much(Uncounted(LOG, census.MUCH, 0))
    assert not census.is_much(Uncounted(LOG, census.MUCH, 20 * census.MUCH))


async def test_a_person_has_one_label_in_all_logs(
    hand: Hand, engine: Engine, consents: GroupCommit
) -> None:
    """Both bots' logs call her the same, which is kept by her person id."""
    await act(consents, [7], [RULES, OTHER_RULES])
    await hand.seal()
    await hand.count(now=True)
    label = KEYRING.label(BUSINESS, number(7).key)
    kept = await engine.fetch("SELECT label FROM person_label")
    counted = await engine.fetch("SELECT label FROM log_person")
    assert {bytes(row[0]) for row in (*kept, *counted)} == {label}
    assert (len(kept), len(counted)) == (1, 2)


async def test_who_was_erased_keeps_her_label(
    hand: Hand, engine: Engine, consents: GroupCommit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is sealed after her values are gone is counted by the label that was kept."""
    await act(consents, [7])
    await hand.seal()
    await hand.count(now=True)
    await act(consents, [7])
    await hand.seal()

    lose_private(engine, monkeypatch)
    assert await hand.count(now=True) == 1
    assert (await true_census(engine, LOG)).persons == 1
    assert hand.counters.counts["sealing_failed",] == 0


async def test_who_has_no_label_is_an_alarm(
    hand: Hand, engine: Engine, consents: GroupCommit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An entry whose person nobody can name is left out of the census, loudly."""
    await act(consents, [7])
    await hand.seal()
    lose_private(engine, monkeypatch)
    assert await hand.count(now=True) == 0
    assert hand.counters.counts["sealing_failed",] == 1


async def test_only_who_seals_counts(
    hand: Hand, engine: Engine, second_engine: Engine, consents: GroupCommit, clock: SteppingClock
) -> None:
    """Another process takes no census; with the lease it goes on from the one that is there."""
    await act(consents, range(3))
    await hand.seal()
    other = Hand(second_engine, clock)
    await other.seal()
    assert await other.count(now=True) == 0
    assert await hand.count(now=True) == 1
    await hand.seal.release()
    await act(consents, range(5))
    await other.seal()
    assert await other.count(now=True) == 1
    assert (await true_census(engine, LOG)).number == 2


async def test_an_old_holder_counts_nothing(
    hand: Hand, engine: Engine, second_engine: Engine, consents: GroupCommit, clock: SteppingClock
) -> None:
    """A holder that slept through its lease finds the larger epoch, or a log that has grown."""
    await act(consents, range(3))
    await hand.seal()
    clock.step(60 * SECOND)
    other = Hand(second_engine, clock)
    await act(consents, range(3))
    await other.seal()
    assert await hand.count(now=True) == 0
    assert await other.count(now=True) == 1
    assert (await true_census(engine, LOG)).covers == 9


async def test_a_census_lets_others_come_in(
    hand: Hand, engine: Engine, consents: GroupCommit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While many are counted the event loop goes on: it has a turn for every few buckets, and for
    every few rows that are written.
    """
    monkeypatch.setattr(recount, "_BETWEEN_TURNS", 4)
    await act(consents, range(300))
    await hand.seal()
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    task = asyncio.create_task(others())
    assert await hand.count(now=True) == 1
    task.cancel()
    assert turns > 300 // 4
    assert (await true_census(engine, LOG)).persons == 300
