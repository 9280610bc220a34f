"""Anybody may check that a log only grows; who has a token sees what is in it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from optwarden.ledger.checking.log import check_log
from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.checking.notes import read_checkpoint, read_key
from optwarden.ledger.tiling import TilePath, read_path, widths
from optwarden.usecases.configuration import Scope
from tests.doubles.world import World
from tests.publishing.conftest import live
from tests.web.api.caller import Caller, rival_bot


def reader(api: Caller, log_id: str, token: str | None) -> Callable[[str], bytes | None]:
    """Reads a log's files over HTTP, as a verifier in another thread does."""
    loop = asyncio.get_running_loop()
    headers = {} if token is None else {"authorization": f"Bearer {token}"}

    async def get(path: str) -> bytes | None:
        answer = await api.world.client.get(f"/log/{log_id}/{path}", headers=headers)
        return answer.content if answer.status_code == 200 else None

    return lambda path: asyncio.run_coroutine_threadsafe(get(path), loop).result(60)


def _silent(done: int, of: int) -> None:
    """Nobody watches."""


async def checked(api: Caller, log_id: str, token: str | None) -> tuple[bool, list[str]]:
    """Whether a log holds by the verifier, and what it found."""
    keys = (await api.world.client.get(f"/log/{log_id}/keys")).text.split()
    trusted = Trusted(keys=tuple(map(read_key, keys)))
    verdict = await asyncio.to_thread(check_log, reader(api, log_id, token), trusted, _silent)
    return verdict.holds, [finding.code for finding in verdict.findings]


@pytest.mark.parametrize("of", ["bot", "business"])
async def test_a_log_is_checked_over_http(lived_in: Caller, of: str) -> None:
    """Every tile, the checkpoint and its key; with a token every entry, too."""
    world = lived_in.world
    log_id = f"bot/{world.bot.bot_id}" if of == "bot" else f"business/{world.bot.business_id}"
    token = await lived_in.token(Scope.READ)
    assert await checked(lived_in, log_id, token) == (True, [])
    assert (await checked(lived_in, log_id, None))[0]


async def test_entries_are_for_auditors(lived_in: Caller) -> None:
    """Not for strangers, for another business, or for a token of another scope."""
    path = f"/log/bot/{lived_in.world.bot.bot_id}/tile/entries/000.p/1"
    _, rival = await rival_bot(lived_in)
    for token in (None, "nonsense", rival, await lived_in.token(Scope.SEND)):
        answer = await lived_in.get(path, token=token or "")
        assert answer.status_code == 401
    answer = await lived_in.get(path, token=await lived_in.token(Scope.READ))
    assert answer.status_code == 200
    length = int.from_bytes(answer.content[:2])
    assert len(answer.content) == length + 2
    assert answer.headers["cache-control"] == "private, no-store"


async def test_no_number_is_in_any_entry(lived_in: Caller) -> None:
    """What happened is there, and to whom is not."""
    token = await lived_in.token(Scope.READ)
    read = reader(lived_in, f"bot/{lived_in.world.bot.bot_id}", token)
    note = await asyncio.to_thread(read, "checkpoint")
    assert note is not None
    size = read_checkpoint(note.decode()).size
    content = await asyncio.to_thread(read, TilePath(None, 0, size).written())
    assert content is not None
    assert b"opted_in" in content
    assert b"4673200" not in content


@pytest.mark.parametrize(
    "path",
    [
        "",
        "bot/shop-bot",
        "bot/shop-bot/",
        "bot/shop-bot/nothing",
        "bot/nobody/checkpoint",
        "bot/nobody/keys",
        "bot/shop-bot/tile/0/000",
        "bot/shop-bot/tile/0/000.p/255",
        "bot/shop-bot/tile/0/000.p/0",
        "bot/shop-bot/tile/0/000.p/01",
        "bot/shop-bot/tile/0/0",
        "bot/shop-bot/tile/0/x000/000",
        "bot/shop-bot/tile/9/000",
        "bot/shop-bot/tile/0/../0/000.p/1",
        "somebody/shop-bot/checkpoint",
        "bot/%00/checkpoint",
    ],
)
async def test_what_is_not_there_is_404(embedded: World, path: str) -> None:
    """Whatever is asked for, and in no other spelling than the one."""
    answer = await embedded.client.get(f"/log/{path}")
    assert answer.status_code == 404


async def test_only_reading(lived_in: Caller) -> None:
    """405 for the rest; a HEAD is answered."""
    path = f"/log/bot/{lived_in.world.bot.bot_id}/checkpoint"
    assert (await lived_in.world.client.post(path)).status_code == 405
    assert (await lived_in.world.client.head(path)).status_code == 200


async def test_a_full_tile_never_changes_again(embedded: World) -> None:
    """So it may be cached for ever; one that grows may not."""
    api = Caller(embedded)
    await live(api, 1, 190)
    path = f"/log/bot/{embedded.bot.bot_id}"
    full = await embedded.client.get(f"{path}/tile/0/000")
    assert "immutable" in full.headers["cache-control"]
    assert len(full.content) == 256 * 32
    part = await embedded.client.get(f"{path}/tile/0/001.p/1")
    assert part.headers["cache-control"] == "no-cache"
    assert len(part.content) == 32


@pytest.mark.parametrize("number", [0, 7, 999, 1_000, 1_234_067, 999_999_999])
def test_a_path_is_read_back(number: int) -> None:
    """The number in groups of three digits, as C2SP writes it."""
    path = TilePath(0, number, 256)
    assert read_path(path.written()) == path
    assert TilePath(0, 1_234_067, 256).written() == "tile/0/x001/x234/067"
    assert TilePath(None, 5, 3).written() == "tile/entries/005.p/3"


def test_the_tiles_of_a_log() -> None:
    """70,000 leaves: 273 full tiles and one of 112; one full tile of their roots and one of 17."""
    found = list(widths(70_000))
    assert [path.written() for path in found[-3:]] == [
        "tile/1/000",
        "tile/1/001.p/17",
        "tile/2/000.p/1",
    ]
    assert len(found) == 274 + 2 + 1
