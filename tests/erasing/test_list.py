"""The list of the erased is carried out whole, by the database that it is of, or nothing starts."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from optwarden.consent.recipient import recipient_of_key
from optwarden.consent.vocabulary import SECOND, Actor, ErasureGround, Method
from optwarden.settings import Settings
from optwarden.storage.engine import Statement
from optwarden.storage.erasing.list_file import ErasureListFile
from optwarden.storage.erasing.personal_rows import StoredPersonalRows
from optwarden.storage.shards import shard_key
from optwarden.storage.unsafe import UnsafeStore
from optwarden.usecases.erasing.holds import KeepHolds
from optwarden.usecases.erasing.ports import ListedErasure
from optwarden.usecases.record_consent import OptOut
from optwarden.wiring import Gateway
from optwarden.wiring.gateway import build
from tests.doubles.world import number, opened_world
from tests.erasing.test_erasing import live, recipients, reopened, rounds
from tests.storage.commands import SteppingClock
from tests.storage.stores import Store, StoreMaker
from tests.web.api.caller import Caller

PEOPLE = [number(count) for count in range(1, 4)]


@dataclass(slots=True)
class Shop:
    """A shop's database, and a backup of it with everybody in."""

    store: Store
    keys: Path
    clock: SteppingClock
    bot_id: str

    @property
    def path(self) -> Path:
        return self.store.url.path

    @property
    def listed(self) -> Path:
        return self.keys.with_name("keys.json.erased.jsonl")

    def keep(self) -> None:
        shutil.copyfile(self.path, self.path.with_name("backup"))

    def restore(self) -> None:
        for ending in ("-wal", "-shm"):
            self.path.with_name(self.path.name + ending).unlink(missing_ok=True)
        shutil.copyfile(self.path.with_name("backup"), self.path)

    async def erase(self, *people: str) -> None:
        async with reopened(self.store, self.keys, self.clock) as gateway:
            await ask(gateway, self.bot_id, *people)
            await rounds(gateway, self.clock)


async def ask(gateway: Gateway, bot_id: str, *people: str) -> None:
    bot = await gateway.directory.bot(bot_id)
    assert bot is not None
    for person in people:
        her = recipient_of_key(person)
        await gateway.erasing.erase.ask(bot, her, ErasureGround.REQUEST, "test")


@pytest.fixture
async def shop(store_maker: StoreMaker, tmp_path: Path, clock: SteppingClock) -> Shop:
    """Three people are in, and in the backup."""
    store = store_maker.sqlite(tmp_path)
    async with opened_world(store, tmp_path / "keys.json", clock) as world:
        for person in PEOPLE:
            await live(Caller(world), person)
        bot_id = world.bot.bot_id
    made = Shop(store, tmp_path / "keys.json", clock, bot_id)
    made.keep()
    return made


async def test_a_start_that_breaks_off_is_taken_up_by_the_next(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However far it came: the database has not carried out what it has not."""
    await shop.erase(*PEOPLE[:2])
    lines = shop.listed.read_bytes()
    shop.restore()
    gone: list[str] = []
    with monkeypatch.context() as patched:
        delete = StoredPersonalRows.delete

        async def once(self: StoredPersonalRows, erasing: object) -> object:
            if gone:
                raise UnsafeStore("the power is gone")
            gone.append("one")
            return await delete(self, erasing)  # type: ignore[arg-type]

        patched.setattr(StoredPersonalRows, "delete", once)
        with pytest.raises(UnsafeStore):
            async with reopened(shop.store, shop.keys, shop.clock):
                pass
    async with reopened(shop.store, shop.keys, shop.clock) as gateway:
        assert await recipients(gateway) == PEOPLE[2:]
    assert shop.listed.read_bytes() == lines


async def test_a_hold_that_the_backup_brought_back_keeps_nobody(shop: Shop) -> None:
    """It had been lifted when she was erased."""
    async with reopened(shop.store, shop.keys, shop.clock) as gateway:
        bot = await gateway.directory.bot(shop.bot_id)
        assert bot is not None
        holds: KeepHolds = gateway.erasing.holds
        await holds.place(bot.business_id, recipient_of_key(PEOPLE[0]), "case 1", "test")
    shop.keep()
    async with reopened(shop.store, shop.keys, shop.clock) as gateway:
        await gateway.erasing.holds.lift(bot.business_id, recipient_of_key(PEOPLE[0]))
        shop.clock.step(SECOND)
        await ask(gateway, shop.bot_id, PEOPLE[0])
        await rounds(gateway, shop.clock)
    shop.restore()
    async with reopened(shop.store, shop.keys, shop.clock) as gateway:
        assert sorted(await recipients(gateway)) == PEOPLE[1:]


async def test_who_was_being_erased_in_the_backup_is_stopped_before_it_serves(shop: Shop) -> None:
    """Her erasure waited in it, and goes on."""
    async with reopened(shop.store, shop.keys, shop.clock) as gateway:
        await ask(gateway, shop.bot_id, PEOPLE[0])
    shop.keep()
    await shop.erase()
    shop.restore()
    async with reopened(shop.store, shop.keys, shop.clock) as gateway:
        states = await gateway.engine.fetch(
            "SELECT state FROM recipient WHERE recipient = $1", PEOPLE[0]
        )
        assert "erasing" in states[0][0]
        await rounds(gateway, shop.clock)
        assert sorted(await recipients(gateway)) == PEOPLE[1:]


async def test_other_erasures_keep_their_grace_while_it_catches_up(shop: Shop) -> None:
    """Only whom the list names goes at once."""
    async with reopened(shop.store, shop.keys, shop.clock) as gateway:
        await ask(gateway, shop.bot_id, PEOPLE[2])
    shop.keep()
    async with reopened(shop.store, shop.keys, shop.clock) as gateway:
        await ask(gateway, shop.bot_id, PEOPLE[0])
        await rounds(gateway, shop.clock)
        bot = await gateway.directory.bot(shop.bot_id)
        assert bot is not None
        label = gateway.erasing.erase.keyring.label(bot.business_id, PEOPLE[0])
    lines = shop.listed.read_bytes().splitlines(keepends=True)
    shop.listed.write_bytes(*(line for line in lines if label.hex().encode() in line))
    shop.restore()
    async with reopened(shop.store, shop.keys, shop.clock) as gateway:
        assert len(await recipients(gateway)) == 2
        await rounds(gateway, shop.clock)
        assert len(await recipients(gateway)) == 1


@pytest.mark.parametrize("damage", ["missing", "shorter", "another"])
async def test_a_list_that_does_not_fit_refuses_the_start(shop: Shop, damage: str) -> None:
    """Nobody could say whom the next backup brings back."""
    await shop.erase(*PEOPLE[:2])
    lines = shop.listed.read_bytes().splitlines(keepends=True)
    if damage == "missing":
        shop.listed.unlink()
    elif damage == "shorter":
        shop.listed.write_bytes(lines[0])
    else:
        label = lines[1].split(b'"label":"')[1][:64]
        shop.listed.write_bytes(lines[0] + lines[1].replace(label, b"00" * 32))
    with pytest.raises(UnsafeStore, match="relist"):
        async with reopened(shop.store, shop.keys, shop.clock):
            pass


@pytest.mark.parametrize(
    "line", [b"nonsense\n", b"42\n", b"{}\n", b'{"business_id":1}\n', b"\xff\xfe\n", b"[]\n"]
)
async def test_a_list_that_cannot_be_read_refuses_the_start(shop: Shop, line: bytes) -> None:
    """A line of it may have been anybody's; nothing of it is shown."""
    await shop.erase(PEOPLE[0])
    shop.restore()
    shop.listed.write_bytes(line + shop.listed.read_bytes())
    with pytest.raises(UnsafeStore, match="line 1 of the list"):
        async with reopened(shop.store, shop.keys, shop.clock):
            pass


async def test_a_line_that_a_power_cut_left_half_written_is_none(shop: Shop) -> None:
    """Wherever it was cut, zeros behind it or not: the next one begins anew."""
    await shop.erase(PEOPLE[0])
    whole = shop.listed.read_bytes()
    for part in (whole[:1], whole[:40], whole[:-2], whole[:90] + b"\0" * 20, b"\0" * 9):
        shop.listed.write_bytes(part + b"\n" + whole)
        found = list(ErasureListFile(shop.listed).lines(0))
        assert [one is None for one in found] == [True, False]
    shop.restore()
    async with reopened(shop.store, shop.keys, shop.clock) as gateway:
        assert sorted(await recipients(gateway)) == PEOPLE[1:]


async def test_whoever_came_back_by_herself_is_left_alone(shop: Shop) -> None:
    """Where the list is gone through anew, or another process was faster."""
    await shop.erase(PEOPLE[0])
    async with reopened(shop.store, shop.keys, shop.clock) as gateway:
        bot = await gateway.directory.bot(shop.bot_id)
        assert bot is not None
        opt_out = OptOut(by=Actor.PERSON, method=Method.WEB)
        await gateway.record.opt_out(bot.rules, recipient_of_key(PEOPLE[0]), opt_out)
        await gateway.engine.run([Statement("DELETE FROM erasure_list", ())])
        assert await gateway.erasing.catch_up() == 1
        assert PEOPLE[0] in await recipients(gateway)
        assert await gateway.erasing.catch_up() == 0


@pytest.mark.parametrize("damage", ["missing", "shorter"])
async def test_a_lost_list_is_made_anew(shop: Shop, damage: str) -> None:
    """From what the database knows; it then starts, and an old backup is brought up to date."""
    await shop.erase(PEOPLE[0])
    await shop.erase(PEOPLE[1])
    lines = shop.listed.read_bytes().splitlines(keepends=True)
    shop.listed.write_bytes(lines[0])
    if damage == "missing":
        shop.listed.unlink()
    gateway = build(Settings(shop.store.url, shop.keys), clock=shop.clock)
    await gateway.engine.open()
    assert await gateway.erasing.catch_up.relist() == (2 if damage == "missing" else 1)
    assert await gateway.erasing.catch_up.relist() == 0
    await gateway.engine.close()
    for restored in (False, True):
        if restored:
            shop.restore()
        async with reopened(shop.store, shop.keys, shop.clock) as opened:
            assert await recipients(opened) == PEOPLE[2:]


class TestSeveralProcesses:
    """They start on a restored database, each of them before it serves."""

    async def test_one_erases_and_none_is_in_the_way(
        self, store: Store, tmp_path: Path, clock: SteppingClock
    ) -> None:
        """All of them start; she is gone, once, and nobody else."""
        settings = await listed_alone(store, tmp_path, clock)
        gateways = [build(settings, clock=clock) for _ in range(3)]
        await asyncio.gather(*(one.open() for one in gateways))
        try:
            assert sorted(await recipients(gateways[0])) == PEOPLE[1:]
            assert await gateways[0].erasing.queue.carried_out() == 1
            for one in gateways:
                await rounds(one, clock)
            assert sorted(await recipients(gateways[0])) == PEOPLE[1:]
        finally:
            for one in gateways:
                await one.close()
        assert len(settings.list_of_erased.read_bytes().splitlines()) == 1

    async def test_one_that_may_not_delete_waits_for_one_that_may(
        self, store: Store, tmp_path: Path, clock: SteppingClock
    ) -> None:
        """Where there are roles, it says which has to start first."""
        settings = await listed_alone(store, tmp_path, clock)
        without = replace(settings, erase_database_url=None)
        if not store.is_sqlite:
            gateway = build(without, clock=clock)
            with pytest.raises(UnsafeStore, match="OPTWARDEN_ERASE_DATABASE_URL"):
                await gateway.open()
            gateway = build(settings, clock=clock)
            await gateway.open()
            await gateway.close()
        gateway = build(without, clock=clock)
        await gateway.open()
        assert sorted(await recipients(gateway)) == PEOPLE[1:]
        await gateway.close()


async def listed_alone(store: Store, folder: Path, clock: SteppingClock) -> Settings:
    """Let the list name the first of three people, of whose erasure the database knows nothing."""
    keys = folder / "keys.json"
    async with opened_world(store, keys, clock, erase_database_url=store.erase_url) as world:
        for person in PEOPLE:
            await live(Caller(world), person)
        business_id, erase = world.bot.business_id, world.gateway.erasing.erase
        her = (shard_key(business_id, PEOPLE[0]), erase.keyring.label(business_id, PEOPLE[0]))
        line = (business_id, world.bot.bot_id, *her, clock.at, ErasureGround.RETENTION)
        erase.erased.append(ListedErasure(*line))
    return Settings(store.url, keys, erase_database_url=store.erase_url)
