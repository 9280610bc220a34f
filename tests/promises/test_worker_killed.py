"""A worker is killed between a call and its outcome, again and again: nothing is lost, and nothing
that was known to be taken is repeated.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import itertools
import signal
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest

from optwarden.storage.engine import Statement
from optwarden.usecases.clock import SystemClock
from optwarden.usecases.outbox.items import OutboxKind
from tests.cli.running_server import PROGRAM, plain_environment
from tests.doubles.upstream import Request, like_sinch, read_request
from tests.doubles.world import PATH_SECRET, SECRET, World, number, opened_world
from tests.postgres_server import PostgresServer
from tests.storage.commands import SteppingClock
from tests.storage.stores import POSTGRESQL, Store, StoreMaker

LANES: Final = 4
KILLS_OF_A_LANE: Final = 25
KILLS_ON_POSTGRESQL: Final = 12
TIMEOUT_SECONDS: Final = 20
PATIENCE_SECONDS: Final = 60
KINDS: Final = (OutboxKind.OPT_OUT_CONFIRMATION, OutboxKind.FORWARD, OutboxKind.EVENT)
WHSEC: Final = "whsec_" + base64.b64encode(b"s" * 32).decode()


class RealClock(SteppingClock):
    """The machine's time: the worker is another process."""

    def __init__(self) -> None:
        pass

    def now(self) -> int:
        return SystemClock().now()

    @property
    def at(self) -> int:  # type: ignore[override]
        return self.now()


@dataclass
class Receivers:
    """The provider's server and the business's, in one; it kills whoever calls it when told to."""

    kills: OutboxKind | None = None
    after_answering: bool = False
    worker: asyncio.subprocess.Process | None = None
    killed: asyncio.Event = field(default_factory=asyncio.Event)
    calls: Counter[tuple[OutboxKind, str]] = field(default_factory=Counter)
    taken: set[tuple[OutboxKind, str]] = field(default_factory=set)
    """Which were answered 2xx."""
    known: set[tuple[OutboxKind, str]] = field(default_factory=set)
    """Of which the store says so."""
    repeated: list[tuple[OutboxKind, str]] = field(default_factory=list)
    """Calls for what was known to be taken: there must be none."""
    url: str = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            while True:
                await self._answer(await read_request(reader), writer)
        writer.close()

    async def _answer(self, request: Request, writer: asyncio.StreamWriter) -> None:
        kind, what = _of(request)
        self.calls[kind, what] += 1
        if (kind, what) in self.known:
            self.repeated.append((kind, what))
        kills = kind is self.kills
        if kills and not self.after_answering:
            self._kill()
            return
        body = like_sinch(request) if kind is OutboxKind.OPT_OUT_CONFIRMATION else b"ok"
        self.taken.add((kind, what))
        writer.write(b"HTTP/1.1 201 Created\r\ncontent-length: %d\r\n\r\n" % len(body) + body)
        await writer.drain()
        if kills:
            self._kill()

    def _kill(self) -> None:
        if self.worker is not None and not self.killed.is_set():
            self.worker.send_signal(signal.SIGKILL)
            self.killed.set()


def _of(request: Request) -> tuple[OutboxKind, str]:
    """What a call is about: a recipient, a forward, an event."""
    if request.path == "/forward":
        return OutboxKind.FORWARD, request.headers["optwarden-forwarded"]
    if request.path == "/events":
        return OutboxKind.EVENT, request.headers["webhook-id"]
    (to,) = request.document["to"]
    return OutboxKind.OPT_OUT_CONFIRMATION, to


@contextlib.asynccontextmanager
async def receivers() -> AsyncIterator[Receivers]:
    found = Receivers()
    server = await asyncio.start_server(found.serve, "127.0.0.1", 0)
    found.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server:
        yield found


async def start_worker(store: Store, folder: Path) -> asyncio.subprocess.Process:
    environment = plain_environment(
        OPTWARDEN_DATABASE_URL=store.url.text,
        OPTWARDEN_KEYS_FILE=str(folder / "keys.json"),
        OPTWARDEN_UPSTREAM_TIMEOUT_SECONDS=str(TIMEOUT_SECONDS),
    )
    with (folder / "worker.log").open("ab") as log:
        return await asyncio.create_subprocess_exec(
            PROGRAM, "worker", cwd=folder, env=environment, stdout=log, stderr=log
        )


async def progress_of(world: World) -> dict[tuple[OutboxKind, str], str]:
    """How far every item is, named as the receivers name it."""
    rows = await world.rows("SELECT kind, CAST(outbox_id AS text), recipient, progress FROM outbox")
    by_name: dict[tuple[OutboxKind, str], str] = {}
    for kind, outbox_id, recipient, progress in rows:
        confirms = kind == OutboxKind.OPT_OUT_CONFIRMATION
        by_name[OutboxKind(kind), recipient if confirms else outbox_id] = progress
    return by_name


async def survive(store: Store, folder: Path, kills: int) -> None:
    """Kill the worker so many times, each time at another kind of call, then let it finish."""
    async with (
        opened_world(store, folder / "keys.json", RealClock()) as world,
        receivers() as there,
    ):
        await _point_at(world, there)
        for count, kind in zip(range(kills), itertools.cycle(KINDS), strict=False):
            await world.writes("STOP", f"m{count}", number(count))
            there.kills, there.after_answering = kind, count % 2 == 1
            there.killed.clear()
            there.worker = await start_worker(store, folder)
            async with asyncio.timeout(PATIENCE_SECONDS):
                await there.killed.wait()
                assert await there.worker.wait() == -signal.SIGKILL
            progress = await progress_of(world)
            there.known |= {name for name, far in progress.items() if far == "sent"}
        await _finish(world, there, store, folder)
        await _look(world, there, kills)


async def _point_at(world: World, there: Receivers) -> None:
    """Send through the provider's server, and tell the business's of everything."""
    await world.change(
        provider="sinch",
        provider_settings={
            "base_url": there.url,
            "upstream_bot_id": "bot",
            "forward_url": f"{there.url}/forward",
            "events_url": f"{there.url}/events",
        },
        secrets={
            "callback_secret": SECRET,
            "callback_path_secret": PATH_SECRET,
            "upstream_token": "upstream",
            "events_secret": WHSEC,
        },
    )


async def _finish(world: World, there: Receivers, store: Store, folder: Path) -> None:
    """Let the claims of the dead run out, and a last worker end what can be ended."""
    there.kills = None
    # What is left of the claims' time is taken off rather than waited for.
    expired = Statement(
        "UPDATE outbox SET leased_until = 1 WHERE progress IN ('waiting', 'sending')"
        " AND leased_until > 0"
    )
    await world.gateway.engine.run([expired])
    worker = await start_worker(store, folder)
    async with asyncio.timeout(PATIENCE_SECONDS):
        while {"waiting", "sending"} & set((await progress_of(world)).values()):  # noqa: ASYNC110 - the worker has no event of ours
            await asyncio.sleep(0.1)
        worker.terminate()
        assert await worker.wait() == 0


async def _look(world: World, there: Receivers, kills: int) -> None:
    progress = await progress_of(world)
    assert there.repeated == []
    assert Counter(kind for kind, _ in progress) == dict.fromkeys(KINDS, kills)
    for name, far in progress.items():
        if name[0] is OutboxKind.OPT_OUT_CONFIRMATION:
            # A person may be told once: what may have gone is never repeated.
            assert there.calls[name] <= 1, name
            assert far in ("sent", "unknown"), name
            assert far != "sent" or name in there.taken, name
        else:
            # A server knows a repetition by its id: it is called until its answer is known.
            assert far == "sent", name
            assert name in there.taken, name
    confirmations = Counter(
        far for (kind, _), far in progress.items() if kind is OutboxKind.OPT_OUT_CONFIRMATION
    )
    # Killed at the call itself, with no answer: every sixth.
    assert confirmations["unknown"] >= kills // 6
    assert confirmations["sent"] > 0
    assert await world.rows("SELECT 1 FROM forward WHERE length(ciphertext) > 0") == []


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    """A folder for each lane."""
    made = [tmp_path / f"lane-{lane}" for lane in range(LANES)]
    for folder in made:
        folder.mkdir()
    return made


async def test_a_killed_worker_loses_and_repeats_nothing_on_sqlite(
    folders: list[Path], tmp_path: Path
) -> None:
    """A hundred kills, in four lanes that each have their own file."""
    maker = StoreMaker(tmp_path)
    async with asyncio.TaskGroup() as lanes:
        for folder in folders:
            lanes.create_task(survive(maker.sqlite(folder), folder, KILLS_OF_A_LANE))


async def test_a_killed_worker_loses_and_repeats_nothing_on_postgresql(
    postgres_server: PostgresServer, tmp_path: Path
) -> None:
    """The same, fewer times: its transactions end at the server."""
    store = StoreMaker(tmp_path).postgresql(postgres_server, POSTGRESQL)
    await survive(store, tmp_path, KILLS_ON_POSTGRESQL)
