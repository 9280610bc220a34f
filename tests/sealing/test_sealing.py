"""What is marked comes into its log, once, in whatever way processes meet, fail and come back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from optwarden.consent.vocabulary import SECOND
from optwarden.storage.engine import Engine, Statement
from optwarden.storage.group_commit import GroupCommit
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import StoreUnavailable
from optwarden.usecases.sealing.naming import Origins
from optwarden.usecases.sealing.ports import Growth, Head
from tests.sealing.hands import Hand, act
from tests.sealing.reading import nothing_waits, whole_log
from tests.storage.commands import BOT, BUSINESS, RULES, SteppingClock, number, opt_out

LOG = f"bot/{BOT}"
OTHER_BOT = "other-bot"
OTHER_RULES = replace(RULES, bot_id=OTHER_BOT)


async def test_what_is_marked_is_sealed(hand: Hand, engine: Engine, consents: GroupCommit) -> None:
    """Each event comes into its bot's log, ordered by id, under a signed checkpoint; no mark is
    left.
    """
    await act(consents, range(20), [RULES, OTHER_RULES])
    assert await hand.seal() == 80
    await nothing_waits(engine)
    log = await whole_log(engine, LOG)
    assert (log.size, log.sizes) == (40, [40])
    assert log.entries == sorted(log.entries, key=lambda entry: str(entry[1]))
    assert (await whole_log(engine, f"bot/{OTHER_BOT}")).size == 40
    assert hand.counters.counts["sealed",] == 80


async def test_a_log_grows_batch_by_batch(
    hand: Hand, engine: Engine, consents: GroupCommit
) -> None:
    """Batches of any size make one tree, over more than one level of tiles."""
    hand.seal._at_once = 97
    for start in range(0, 300, 60):
        await act(consents, range(start, start + 60))
        assert await hand.seal() == 120
    await nothing_waits(engine)
    log = await whole_log(engine, LOG)
    assert (log.size, len(log.sizes)) == (600, 10)


async def test_nothing_to_seal_makes_no_checkpoint(
    hand: Hand, engine: Engine, consents: GroupCommit
) -> None:
    """A round without marks writes nothing."""
    assert await hand.seal() == 0
    await act(consents, [1])
    assert (await hand.seal(), await hand.seal()) == (2, 0)
    assert (await whole_log(engine, LOG)).sizes == [2]


async def test_a_mark_that_outlived_its_sealing_is_only_deleted(
    hand: Hand, engine: Engine, consents: GroupCommit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sealer that died between the log's commit and the marks' end seals nothing twice."""
    await act(consents, range(5))

    async def dies(_marks: object) -> None:
        raise StoreUnavailable("gone")

    with monkeypatch.context() as patch:
        patch.setattr(hand.marks, "delete", dies)
        with pytest.raises(StoreUnavailable):
            await hand.seal()
    await act(consents, range(5, 8))
    for other in (hand, Hand(engine, hand.clock)):
        await other.seal()
        await hand.seal.release()
    await nothing_waits(engine)
    assert (await whole_log(engine, LOG)).sizes == [10, 16]


async def test_a_log_whose_commit_went_unanswered_is_looked_at_again(
    hand: Hand,
    engine: Engine,
    consents: GroupCommit,
    clock: SteppingClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where nobody knows whether a batch was kept, the log rests and is then asked."""
    await act(consents, range(3), [RULES, OTHER_RULES])
    await hand.seal()
    await act(consents, range(3), [RULES, OTHER_RULES])
    append = hand.logs.append

    async def unanswered(head: Head, growth: Growth, epoch: int) -> bool:
        kept = await append(head, growth, epoch)
        if head.log_id == LOG:
            raise StoreUnavailable("lost")
        return kept

    with monkeypatch.context() as patch:
        patch.setattr(hand.logs, "append", unanswered)
        assert await hand.seal() == 3
    assert await hand.seal() == 0
    clock.step(2 * SECOND)
    assert await hand.seal() == 0
    assert hand.counters.counts["sealing_failed",] == 1
    await nothing_waits(engine)
    assert (await whole_log(engine, LOG)).sizes == [6, 9]


async def test_two_sealers_make_one_log(
    hand: Hand, engine: Engine, second_engine: Engine, consents: GroupCommit, clock: SteppingClock
) -> None:
    """While one holds the lease the other does nothing; when it is let go, the other goes on."""
    other = Hand(second_engine, clock)
    await act(consents, range(3))
    assert (await hand.seal(), await other.seal()) == (6, 0)
    await act(consents, range(3, 5))
    assert await other.seal() == 0
    await hand.seal.release()
    assert await other.seal() == 4
    await nothing_waits(engine)
    log = await whole_log(engine, LOG)
    assert (log.sizes, log.epoch) == ([6, 10], 2)


async def test_a_holder_that_wakes_after_its_lease_gives_up(
    hand: Hand, engine: Engine, second_engine: Engine, consents: GroupCommit, clock: SteppingClock
) -> None:
    """An old holder that does not know it is one finds the larger epoch, and seals no more."""
    await act(consents, range(3))
    await hand.seal()
    old = hand.tenure.held
    assert old == 1
    clock.step(60 * SECOND)
    other = Hand(second_engine, clock)
    await act(consents, range(3, 5))
    assert await other.seal() == 4
    await act(consents, range(5, 6))
    hand.tenure._renewed_at = clock.now()  # it believes that its lease has just been renewed
    assert (await hand.seal(), hand.tenure.held) == (0, 1)  # what it knew of the log is old
    assert (await hand.seal(), hand.tenure.held) == (0, None)
    assert await other.seal() == 2
    await nothing_waits(engine)
    assert (await whole_log(engine, LOG)).sizes == [6, 10, 12]


async def test_sealers_that_race_seal_nothing_twice(
    hand: Hand,
    engine: Engine,
    second_engine: Engine,
    consents: GroupCommit,
    clock: SteppingClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Another holder seals the same marks between a sealer's look at the log and its commit: the
    sealer finds the log grown, and leaves it.
    """
    await act(consents, range(4))
    other = Hand(second_engine, clock)
    append = hand.logs.append

    async def late(head: Head, growth: Growth, epoch: int) -> bool:
        clock.step(60 * SECOND)
        assert await other.seal() == 8
        return await append(head, growth, epoch)

    monkeypatch.setattr(hand.logs, "append", late)
    assert await hand.seal() == 0
    assert hand.counters.counts["sealing_failed",] == 0
    await nothing_waits(engine)
    assert (await whole_log(engine, LOG)).sizes == [8]


async def test_a_clock_that_steps_back_stops_no_sealer(
    hand: Hand, engine: Engine, second_engine: Engine, consents: GroupCommit, clock: SteppingClock
) -> None:
    """A dead holder's lease that lies hours ahead, by a clock that was wrong, is taken all the
    same; checkpoints never go back in time.
    """
    await act(consents, range(3))
    await hand.seal()
    clock.step(-3 * 3600 * SECOND)
    await act(consents, range(3, 5))
    assert await Hand(second_engine, clock).seal() == 4
    await nothing_waits(engine)
    assert (await whole_log(engine, LOG)).sizes == [6, 10]


async def test_a_holder_keeps_its_lease(
    hand: Hand, engine: Engine, second_engine: Engine, consents: GroupCommit, clock: SteppingClock
) -> None:
    """Who seals in time renews; no epoch is spent on it."""
    other = Hand(second_engine, clock)
    for count in range(10):
        await act(consents, [count])
        assert await hand.seal() == 2
        assert await other.seal() == 0
        clock.step(3 * SECOND)
    assert hand.tenure.held == 1


async def test_a_holder_that_lost_sight_of_its_lease_goes_on(
    hand: Hand,
    engine: Engine,
    consents: GroupCommit,
    clock: SteppingClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A renewal that the store did not answer costs an epoch, not the lease's time."""
    await hand.seal()
    await act(consents, range(3))
    clock.step(4 * SECOND)

    async def away(*_: object) -> bool:
        raise StoreUnavailable("away")

    with monkeypatch.context() as patch:
        patch.setattr(hand.tenure._lease, "renew", away)
        with pytest.raises(StoreUnavailable):
            await hand.seal()
    assert (await hand.seal(), hand.tenure.held) == (6, 2)
    await nothing_waits(engine)


async def test_a_sealer_can_be_stepped_aside(
    hand: Hand, engine: Engine, second_engine: Engine, consents: GroupCommit, clock: SteppingClock
) -> None:
    """Whoever takes the lease over seals until it lets go; then the other goes on."""
    await act(consents, range(2))
    await hand.seal()
    other = Hand(second_engine, clock)
    await other.seal.take_over()
    await act(consents, range(2, 4))
    assert await other.seal() == 4
    assert await other.count(now=True) == 1
    await other.seal.release()
    await act(consents, range(4, 6))
    clock.step(2 * SECOND)
    assert (await hand.seal(), hand.tenure.held) == (0, None)
    assert (await hand.seal(), hand.tenure.held) == (4, 3)
    await nothing_waits(engine)


async def test_a_log_that_fails_does_not_hold_the_others(
    hand: Hand, engine: Engine, consents: GroupCommit, clock: SteppingClock
) -> None:
    """A bad mark rests its own bot, longer each time, and is an alarm; mended, the bot goes on."""
    await consents.submit(BUSINESS, number(1), opt_out())
    await _spoil_marks(engine)
    await act(consents, range(5, 10), [RULES, OTHER_RULES])
    assert await hand.seal() == 10
    assert (await whole_log(engine, f"bot/{OTHER_BOT}")).size == 10
    assert hand.counters.counts["sealing_failed",] == 1
    assert await hand.seal() == 0
    assert hand.counters.counts["sealing_failed",] == 1
    for rest in (1, 2, 4):
        clock.step(rest * SECOND)
        await hand.seal()
    assert hand.counters.counts["sealing_failed",] == 4
    await _mend_marks(engine)
    assert await hand.seal() == 0
    clock.step(8 * SECOND)
    assert await hand.seal() == 11
    await nothing_waits(engine)


async def test_marks_are_taken_in_whatever_order_they_come(
    hand: Hand, engine: Engine, consents: GroupCommit, clock: SteppingClock
) -> None:
    """An event whose id is older than those that are sealed already is sealed too."""
    await act(consents, range(3))
    await hand.seal()
    clock.step(-5 * SECOND)
    await act(consents, range(3, 5))
    assert await hand.seal() == 4
    await nothing_waits(engine)
    log = await whole_log(engine, LOG)
    assert log.entries != sorted(log.entries, key=lambda entry: str(entry[1]))


async def test_a_damaged_edge_is_not_built_upon(
    hand: Hand, engine: Engine, consents: GroupCommit, clock: SteppingClock
) -> None:
    """Where the last tile has lost hashes nothing is appended: an alarm, and the marks stay."""
    await act(consents, range(3))
    await hand.seal()
    await hand.seal.release()
    await engine.run([Statement("UPDATE log_tile SET hashes = $1 WHERE level = 0", (b"x" * 32,))])
    await act(consents, range(3, 5))
    other = Hand(engine, clock)
    assert await other.seal() == 0
    assert other.counters.counts["sealing_failed",] == 1
    assert await engine.fetch("SELECT count(*) FROM seal_mark") == [(4,)]


async def test_an_edited_edge_is_not_signed(
    hand: Hand, engine: Engine, consents: GroupCommit, clock: SteppingClock
) -> None:
    """Whoever edits the last tile, and has no key, does not get us to sign it."""
    await act(consents, range(3))
    await hand.seal()
    await hand.seal.release()
    (tile,) = await engine.fetch("SELECT hashes FROM log_tile WHERE level = 0")
    forged = b"x" * 32 + bytes(tile[0])[32:]
    await engine.run([Statement("UPDATE log_tile SET hashes = $1 WHERE level = 0", (forged,))])
    await act(consents, range(3, 5))
    assert await Hand(engine, clock).seal() == 0
    assert await engine.fetch("SELECT count(*) FROM seal_mark") == [(4,)]
    assert await engine.fetch("SELECT size FROM log_checkpoint") == [(6,)]


@pytest.mark.parametrize(
    "other", [{"keyring": Keyring.create()}, {"origins": Origins("elsewhere.example")}]
)
async def test_other_keys_or_another_name_seal_nothing_unasked(
    hand: Hand,
    engine: Engine,
    consents: GroupCommit,
    clock: SteppingClock,
    caplog: pytest.LogCaptureFixture,
    other: dict[str, Any],
) -> None:
    """A keys file that was swapped, or a changed public URL, stops the log: one can go back."""
    await act(consents, range(3))
    await hand.seal()
    await hand.seal.release()
    await act(consents, range(3, 5))
    stopped = Hand(engine, clock, **other)
    assert await stopped.seal() == 0
    assert "newest checkpoint" in caplog.records[-1].__dict__["error"]
    await stopped.seal.release()
    assert await Hand(engine, clock, **other, takes_over=True).seal() == 4


async def test_a_log_that_became_shorter_is_not_signed_again(
    hand: Hand, engine: Engine, consents: GroupCommit, clock: SteppingClock
) -> None:
    """A log that is cut back to an older checkpoint under a running sealer forks no history."""
    await act(consents, range(3))
    await hand.seal()
    (tile,) = await engine.fetch("SELECT hashes FROM log_tile WHERE level = 0")
    await act(consents, range(3, 5))
    await hand.seal()
    cut = "UPDATE log_tile SET hashes = $1 WHERE level = 0"
    await engine.run([Statement("UPDATE log SET size = 6"), Statement(cut, (bytes(tile[0]),))])
    await act(consents, range(5, 6))
    assert await hand.seal() == 0  # the log is not as it was; next it is looked at anew
    assert await hand.seal() == 0
    assert hand.counters.counts["sealing_failed",] == 1
    assert await engine.fetch("SELECT count(*) FROM log_checkpoint") == [(2,)]


async def _spoil_marks(engine: Engine) -> None:
    """Cut the hash of every mark short, as no writer of ours does."""
    await engine.run([Statement("UPDATE seal_mark SET leaf_hash = $1", (b"short",))])


async def _mend_marks(engine: Engine) -> None:
    rows = await engine.fetch(
        "SELECT shard_key, CAST(person_id AS text), CAST(event_id AS text), leaf_hash FROM event"
    )
    await engine.run(
        [
            Statement(
                "UPDATE seal_mark SET leaf_hash = $4"
                " WHERE shard_key = $1 AND person_id = $2 AND event_id = $3",
                (shard, person_id, event_id, bytes(leaf_hash)),
            )
            for shard, person_id, event_id, leaf_hash in rows
        ]
    )
