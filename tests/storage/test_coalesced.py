"""Small writes that share a transaction: all are answered, and none fails for another."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from optwarden.storage import coalesced
from optwarden.storage.coalesced import LARGEST, LARGEST_BYTES, Coalesced
from optwarden.storage.engine import ConnectionLost, Contended, Rejected
from optwarden.usecases.ports import StoreBusy, StoreUnavailable


class Work:
    """Takes batches, doubles each piece, and refuses batches that hold a 13."""

    def __init__(self, error: type[Exception] = Rejected) -> None:
        self.batches: list[list[int]] = []
        self.error = error

    async def __call__(self, pieces: Sequence[int]) -> list[int]:
        self.batches.append(list(pieces))
        await asyncio.sleep(0)
        if 13 in pieces:
            raise ConnectionLost(committing=True) if self.error is ConnectionLost else self.error
        return [2 * piece for piece in pieces]


async def test_what_comes_meanwhile_goes_together() -> None:
    """The first goes alone or with whoever is ready; the rest wait for it and share the next."""
    work = Work()
    together: Coalesced[int, int] = Coalesced(work)
    first = together(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    rest = [together(number) for number in range(1, 10)]
    assert await first == 0
    assert await asyncio.gather(*rest) == [2 * number for number in range(1, 10)]
    assert work.batches == [[0], list(range(1, 10))]


async def test_a_batch_is_bounded() -> None:
    """However many wait, a transaction has at most so many pieces."""
    work = Work()
    together: Coalesced[int, int] = Coalesced(work)
    await asyncio.gather(*(together(0) for _ in range(2 * LARGEST + 1)))
    assert [len(batch) for batch in work.batches] == [LARGEST, LARGEST, 1]


@pytest.mark.parametrize(
    "sizes,batches",
    [
        ([LARGEST_BYTES, 0, 1], [[LARGEST_BYTES, 0], [1]]),
        ([LARGEST_BYTES - 1, 1, 1], [[LARGEST_BYTES - 1, 1], [1]]),
        ([1, LARGEST_BYTES + 1, 1], [[1], [LARGEST_BYTES + 1], [1]]),
        ([0] * (LARGEST + 1), [[0] * LARGEST, [0]]),
    ],
)
async def test_a_batch_is_bounded_by_bytes(sizes: list[int], batches: list[list[int]]) -> None:
    """A transaction has at most so many; a piece that is larger goes alone."""
    work = Work()
    together: Coalesced[int, int] = Coalesced(work, lambda piece: piece)
    await asyncio.gather(*map(together, sizes))
    assert work.batches == batches


@pytest.mark.parametrize("error", [Rejected, Contended])
async def test_a_piece_that_is_refused_fails_alone(error: type[Exception]) -> None:
    """Its neighbours are tried again one by one."""
    together: Coalesced[int, int] = Coalesced(Work(error))
    answers = await asyncio.gather(
        *(together(number) for number in (1, 13, 2)), return_exceptions=True
    )
    assert answers[0] == 2
    assert isinstance(answers[1], StoreUnavailable)
    assert answers[2] == 4


async def test_a_lost_connection_fails_all_of_the_batch() -> None:
    """What became of it is not known, so nothing of it is done twice; the next batch goes on."""
    work = Work(ConnectionLost)
    together: Coalesced[int, int] = Coalesced(work)
    answers = await asyncio.gather(
        *(together(number) for number in (1, 13, 2)), return_exceptions=True
    )
    assert all(isinstance(answer, StoreUnavailable) for answer in answers)
    assert await together(3) == 6
    assert work.batches == [[1, 13, 2], [3]]


async def test_a_caller_who_goes_away_leaves_the_others_be() -> None:
    """Theirs is written, and nobody is told."""
    work = Work()
    together: Coalesced[int, int] = Coalesced(work)
    gone, stays = together(1), together(2)
    gone.cancel()
    assert await stays == 4
    await together.drain()
    assert work.batches == [[1, 2]]


async def test_too_much_is_turned_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """More than may wait: 503, not memory without end."""
    monkeypatch.setattr(coalesced, "LONGEST_QUEUE", 2)
    together: Coalesced[int, int] = Coalesced(Work())
    answers = await asyncio.gather(*(together(0) for _ in range(3)), return_exceptions=True)
    assert [isinstance(answer, StoreBusy) for answer in answers] == [False, False, True]
