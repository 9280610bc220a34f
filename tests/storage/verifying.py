"""What does a test find when a store is verified? A sealed life of many persons, and findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from random import Random

from optwarden.consent.recipient import Recipient
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Category, Micros
from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import GroupCommit
from optwarden.storage.postgresql.snapshot import postgresql_snapshot
from optwarden.storage.sqlite.snapshot import sqlite_snapshot
from optwarden.storage.verifying.database import DatabaseCheck, Secrets
from optwarden.storage.verifying.snapshot import Snapshot
from optwarden.storage.verifying.unproved import Unproved
from optwarden.usecases.clock import RandomIdentifiers, monotonic
from optwarden.usecases.configuration import BotRecord, TopicRecord
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.verifying.findings import Finding
from optwarden.usecases.verifying.notes import VerifierKey, keys_of
from tests.storage.administration import administration_over, directory_over
from tests.storage.commands import BUSINESS, NOON, RULES, SteppingClock
from tests.storage.random_life import PEOPLE, RandomLife
from tests.storage.sealing import PlainSealer
from tests.storage.stores import Store


@dataclass(slots=True)
class Heard:
    """Remembers what was found and how far the check got."""

    findings: list[Finding] = field(default_factory=list)
    rows: Counter[str] = field(default_factory=Counter)
    unproved: Unproved = field(default_factory=Unproved)

    def found(self, finding: Finding) -> None:
        self.findings.append(finding)

    def told(self, what: str, rows: int) -> None:
        self.rows[what] += rows


def secrets_of(keyring: Keyring) -> Secrets:
    """What the keys file lets the checks do."""

    def keys(origin: str) -> list[VerifierKey]:
        return keys_of((key.secret for key in keyring.keys["checkpoint"]), origin)

    return Secrets(keyring.label, keys)


@asynccontextmanager
async def snapshot_of(store: Store) -> AsyncIterator[Snapshot]:
    """The store as it is now."""
    if store.is_sqlite:
        async with sqlite_snapshot(store.url.path) as snapshot:
            yield snapshot
    else:
        async with postgresql_snapshot(store.url.text) as snapshot:
            yield snapshot


async def verified(store: Store, secrets: Secrets) -> Heard:
    """Verify a whole store."""
    heard = Heard()
    async with snapshot_of(store) as snapshot:
        check = DatabaseCheck(snapshot, secrets, heard)
        await check.all()
    heard.unproved = check.unproved
    return heard


class _OfBusiness(RandomIdentifiers):
    """Names the first of what it is asked for as the business that lives are of."""

    named = False

    def event_id(self) -> str:
        if self.named:
            return super().event_id()
        self.named = True
        return BUSINESS


async def configured_life(engine: Engine, clock: SteppingClock) -> None:
    """Write the configuration that the events of lives say they were recorded under."""
    if await engine.fetch("SELECT 1 FROM business WHERE business_id = $1", BUSINESS):
        return
    administration = administration_over(engine, clock, None, _OfBusiness(clock))
    business = await administration.create_business("Living")
    for number in range(1, RULES.version):
        await administration.declare_topic(
            business.business_id, TopicRecord(f"t{number}", Category.UTILITY)
        )


async def sealed_life(
    engine: Engine,
    keyring: Keyring,
    *,
    commands: int = 400,
    seed: int = 1,
    people: tuple[Recipient, ...] = PEOPLE,
    unsealed: int = 20,
    at: Micros = NOON,
) -> None:
    """Have persons live with two bots of a business, seal all but the last, take two censuses."""
    clock = SteppingClock(at)
    await configured_life(engine, clock)
    administration = administration_over(engine, clock, directory_over(engine, monotonic))
    business = await administration.create_business("One")
    bot = BotRecord(
        BotRules(f"bot-{seed}", business.business_id), business.name, "Bot", None, "sandbox"
    )
    await administration.create_bot(bot)
    await administration.declare_topic(business.business_id, TopicRecord("o", Category.UTILITY))
    consents = GroupCommit(engine, clock, RandomIdentifiers(clock))
    life, sealer = RandomLife(consents, clock, Random(seed)), PlainSealer(engine, keyring, clock)
    for part in range(2):
        await life.live(commands // 2, people)
        await consents.drain()
        await sealer.seal(at_once=97)
        for log in ("bot/shop-bot", "bot/help-bot"):
            await sealer.count(log)
        clock.step(1 + part)
    await administration.declare_topic(business.business_id, TopicRecord("p", Category.UTILITY))
    await life.live(unsealed, people)
    await consents.drain()
