import asyncio
import hashlib
from dataclasses import replace
from typing import Any

import orjson
import pytest
import rfc8785

from optwarden.consent.rules import BotRules, Template
from optwarden.consent.vocabulary import SECOND, Category, Grade, Micros, UndeclaredTemplate
from optwarden.storage.directory.changing import StoredAdministration
from optwarden.storage.directory.reading import KEPT_FOR, StoredDirectory
from optwarden.storage.engine import ConnectionLost, Engine, Row
from optwarden.usecases.authenticate import hash_of
from optwarden.usecases.configuration import (
    AlreadyExists,
    BotRecord,
    BusinessRecord,
    Scope,
    TokenRecord,
    TopicRecord,
    UnknownRecord,
)
from optwarden.usecases.ports import StoreUnavailable
from tests.storage.administration import administration_over, directory_over
from tests.storage.changes import AWKWARD, new_uuid
from tests.storage.commands import OTHER_BUSINESS, SteppingClock
from tests.storage.meddling import MeddledEngine
from tests.storage.written_rows import instant

TOKEN = hash_of("owt_secret")


class Ticks:
    """A monotonic clock that the test moves."""

    def __init__(self) -> None:
        self.at: Micros = 1_000 * SECOND

    def __call__(self) -> Micros:
        return self.at


class SlowReading(MeddledEngine):
    """Holds the answers of readings back until it is told to let go; counts them."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.asked = asyncio.Event()
        self.go_on = asyncio.Event()
        self.go_on.set()

    async def fetch(self, query: str, *arguments: Any) -> list[Row]:
        self.calls["fetch"] += 1
        self.asked.set()
        rows = await super().fetch(query, *arguments)
        await self.go_on.wait()
        return rows


class AwayOnce(MeddledEngine):
    """Is away for the first two readings."""

    async def fetch(self, query: str, *arguments: Any) -> list[Row]:
        self.calls["fetch"] += 1
        if self.calls["fetch"] <= 2:
            raise ConnectionLost(committing=False)
        return await super().fetch(query, *arguments)


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def directory(engine: Engine, ticks: Ticks) -> StoredDirectory:
    """What the gateway asks: this process's directory."""
    return directory_over(engine, ticks)


@pytest.fixture
def administration(
    engine: Engine, clock: SteppingClock, directory: StoredDirectory
) -> StoredAdministration:
    """Changes made by this process."""
    return administration_over(engine, clock, directory)


@pytest.fixture
def elsewhere(second_engine: Engine, clock: SteppingClock) -> StoredAdministration:
    """Changes made by another process, of which this one hears nothing."""
    return administration_over(second_engine, clock)


@pytest.fixture
async def business(administration: StoredAdministration) -> BusinessRecord:
    return await administration.create_business(AWKWARD)


def bot_of(business: BusinessRecord, bot_id: str = "shop-bot") -> BotRecord:
    """A bot with nothing at its default."""
    rules = BotRules(
        bot_id,
        business.business_id,
        allowed_categories=frozenset({Category.MARKETING, Category.UTILITY}),
        least_grade=Grade.VERIFIED,
        window_covers_notifications=True,
        undeclared_template=UndeclaredTemplate.UTILITY,
        confirm_opt_out=True,
    )
    return BotRecord(
        rules,
        business.name,
        AWKWARD,
        "eu1",
        "sinch",
        {"base_url": AWKWARD},
        {"callback_secret": AWKWARD},
        "SE",
        answers_opt_in_with_json=True,
    )


def token_of(business: BusinessRecord, bot_id: str | None = None) -> TokenRecord:
    scopes = frozenset({Scope.SEND, Scope.READ})
    return TokenRecord(new_uuid(), business.business_id, bot_id, scopes, AWKWARD)


async def configuration_events(engine: Engine) -> list[dict[str, Any]]:
    names = [
        "config_event_id",
        "business_id",
        "bot_id",
        "configuration",
        "kind",
        "effective_at",
        "recorded_at",
        "actor",
        "facts",
        "leaf_hash",
    ]
    uuids = ("config_event_id", "business_id")
    columns = ", ".join(f"CAST({name} AS text)" if name in uuids else name for name in names)
    rows = await engine.fetch(f"SELECT {columns} FROM config_event ORDER BY configuration")
    return [dict(zip(names, row, strict=True)) for row in rows]


async def test_a_bot_comes_back_as_it_was_set_up(
    administration: StoredAdministration,
    directory: StoredDirectory,
    business: BusinessRecord,
    clock: SteppingClock,
) -> None:
    """Every setting and secret of a bot is what it was, to whoever administers and to whoever
    decides.
    """
    bot = bot_of(business)
    created = await administration.create_bot(bot)
    expected = replace(bot, rules=replace(bot.rules, version=2), created_at=clock.now())
    assert created == expected
    assert await directory.bot(bot.bot_id) == expected
    assert await administration.bots() == [expected]
    assert await administration.bots(business.business_id) == [expected]
    assert await administration.bots(OTHER_BUSINESS) == []


async def test_secrets_are_not_in_the_store(
    administration: StoredAdministration, engine: Engine, business: BusinessRecord
) -> None:
    """A bot's secrets are encrypted, and a token is known by its hash only."""
    bot = bot_of(business)
    secret = "a-secret-that-would-be-found"
    await administration.create_bot(replace(bot, secrets={"callback_secret": secret}))
    await administration.create_token(token_of(business), TOKEN)
    for table in ("bot", "token", "config_event"):
        text = repr([tuple(row) for row in await engine.fetch(f"SELECT * FROM {table}")])
        assert text != "[]"
        assert secret not in text
        assert "owt_secret" not in text


async def test_a_bot_is_changed(
    administration: StoredAdministration, directory: StoredDirectory, business: BusinessRecord
) -> None:
    """A changed setting is in force in the process that changed it at once."""
    bot = await administration.create_bot(bot_of(business))
    assert await directory.bot(bot.bot_id) == bot
    stricter = replace(bot, rules=replace(bot.rules, confirm_opt_out=False), secrets={})
    changed = await administration.change_bot(stricter)
    assert changed == replace(stricter, rules=replace(stricter.rules, version=3))
    assert await directory.bot(bot.bot_id) == changed


async def test_a_bot_is_found_by_its_providers_words(
    administration: StoredAdministration, directory: StoredDirectory, business: BusinessRecord
) -> None:
    """By a sender of its provider, and by a credential that may send as it; both follow a change,
    and a sender is one bot's only.
    """
    first, shared = hash_of("first"), hash_of("shared")
    bot = replace(
        bot_of(business), senders=("1065", "1066"), guard_credentials=(first.hex(), shared.hex())
    )
    kept = await administration.create_bot(bot)
    assert (kept.senders, kept.guard_credentials) == (bot.senders, bot.guard_credentials)
    assert await directory.bot_of_sender(bot.provider, "1065") == kept
    assert await directory.bot_of_sender("another", "1065") is None
    assert await directory.bot_of_sender(bot.provider, "a\0b") is None

    taken = replace(bot_of(business, "second"), senders=("1066",))
    with pytest.raises(AlreadyExists):
        await administration.create_bot(taken)
    changed = replace(kept, senders=("1065",), guard_credentials=(shared.hex(),))
    await administration.change_bot(changed)
    await administration.create_bot(replace(taken, guard_credentials=(shared.hex(),)))
    assert await directory.bots_of_credential(bot.provider, first) == ()
    assert await directory.bots_of_credential(bot.provider, shared) == ("second", "shop-bot")
    found = await directory.bot_of_sender(bot.provider, "1066")
    assert found is not None
    assert found.bot_id == "second"


async def test_topics_and_templates_are_declared(
    administration: StoredAdministration, directory: StoredDirectory, business: BusinessRecord
) -> None:
    """Topics and templates reach the bot's rules, can be changed, and templates taken back."""
    bot = await administration.create_bot(bot_of(business))
    await administration.declare_topic(
        business.business_id, TopicRecord("orders", Category.UTILITY, AWKWARD)
    )
    await administration.declare_topic(
        business.business_id, TopicRecord("offers", Category.UTILITY)
    )
    await administration.declare_topic(
        business.business_id, TopicRecord("offers", Category.MARKETING, "changed")
    )
    for template in (
        Template("update", Category.UTILITY, "orders"),
        Template("sale", Category.UTILITY),
        Template("sale", Category.MARKETING, "offers"),
        Template("gone", Category.UTILITY),
    ):
        await administration.declare_template(bot, template)
    await administration.remove_template(bot, "gone")
    assert await administration.topics(business.business_id) == [
        TopicRecord("offers", Category.MARKETING, "changed"),
        TopicRecord("orders", Category.UTILITY, AWKWARD),
    ]
    templates = [
        Template("sale", Category.MARKETING, "offers"),
        Template("update", Category.UTILITY, "orders"),
    ]
    assert await administration.templates(bot.bot_id) == templates
    found = await directory.bot(bot.bot_id)
    assert found is not None
    assert found.rules.templates == {one.name: one for one in templates}
    assert found.rules.topics == {"orders": Category.UTILITY, "offers": Category.MARKETING}


async def test_a_token_is_found_by_its_hash(
    administration: StoredAdministration,
    directory: StoredDirectory,
    business: BusinessRecord,
    clock: SteppingClock,
) -> None:
    """A token comes back with its scopes by its hash, and by no other."""
    token = token_of(business, "shop-bot")
    await administration.create_token(token, TOKEN)
    expected = replace(token, created_at=clock.now())
    assert await directory.token(TOKEN) == expected
    assert await directory.token(hash_of("owt_other")) is None
    assert await administration.tokens(business.business_id) == [expected]


async def test_a_revoked_token_opens_nothing(
    administration: StoredAdministration, directory: StoredDirectory, business: BusinessRecord
) -> None:
    """Revoking holds at once in the process that revokes; the token stays listed as revoked."""
    token = token_of(business)
    await administration.create_token(token, TOKEN)
    assert await directory.token(TOKEN) is not None
    await administration.revoke_token(business.business_id, token.token_id)
    assert await directory.token(TOKEN) is None
    (listed,) = await administration.tokens(business.business_id)
    assert listed.revoked_at is not None


async def test_another_process_hears_of_it_within_a_second(
    administration: StoredAdministration,
    elsewhere: StoredAdministration,
    directory: StoredDirectory,
    business: BusinessRecord,
    ticks: Ticks,
) -> None:
    """What another process changed is not known for less than a second, and known from a
    second on.
    """
    assert KEPT_FOR == SECOND
    token = token_of(business)
    await administration.create_token(token, TOKEN)
    bot = await administration.create_bot(bot_of(business))
    assert await directory.token(TOKEN) is not None
    assert await directory.bot(bot.bot_id) == bot
    await elsewhere.revoke_token(business.business_id, token.token_id)
    changed = await elsewhere.change_bot(replace(bot, name="changed"))
    ticks.at += SECOND - 1
    assert await directory.token(TOKEN) is not None
    assert await directory.bot(bot.bot_id) == bot
    ticks.at += 1
    assert await directory.token(TOKEN) is None
    assert await directory.bot(bot.bot_id) == changed


async def test_what_is_not_there_is_asked_for_once_a_second(
    engine: Engine, elsewhere: StoredAdministration, business: BusinessRecord, ticks: Ticks
) -> None:
    """A wrong token costs the store one question a second; a token made meanwhile is found after
    that.
    """
    meddled = SlowReading(engine)
    directory = directory_over(meddled, ticks)
    for _ in range(5):
        assert await directory.token(TOKEN) is None
    assert meddled.calls["fetch"] == 1
    await elsewhere.create_token(token_of(business), TOKEN)
    ticks.at += SECOND
    assert await directory.token(TOKEN) is not None


async def test_endless_names_are_neither_asked_for_nor_kept(engine: Engine, ticks: Ticks) -> None:
    """A stranger's path is no way to fill the memory."""
    meddled = SlowReading(engine)
    directory = directory_over(meddled, ticks)
    for name in ("x" * 65, "x" * 60_000, "x\0"):
        assert await directory.bot(name) is None
        assert await directory.bot_of_programme(name) is None
    assert meddled.calls["fetch"] == 0


async def test_many_askers_share_one_reading(
    engine: Engine, administration: StoredAdministration, business: BusinessRecord, ticks: Ticks
) -> None:
    """However many ask for a bot that is not known yet, the store is asked once."""
    bot = await administration.create_bot(bot_of(business))
    meddled = SlowReading(engine)
    directory = directory_over(meddled, ticks)
    found = await asyncio.gather(*(directory.bot(bot.bot_id) for _ in range(50)))
    assert found == [bot] * 50
    shared = meddled.calls["fetch"]
    ticks.at += SECOND
    await directory.bot(bot.bot_id)
    assert meddled.calls["fetch"] == 2 * shared


async def test_a_second_counts_from_when_reading_began(
    engine: Engine,
    elsewhere: StoredAdministration,
    administration: StoredAdministration,
    business: BusinessRecord,
    ticks: Ticks,
) -> None:
    """A reading that took a second itself is not kept for another one."""
    token = token_of(business)
    await administration.create_token(token, TOKEN)
    meddled = SlowReading(engine)
    directory = directory_over(meddled, ticks)
    meddled.go_on.clear()
    asking = asyncio.create_task(directory.token(TOKEN))
    await meddled.asked.wait()
    ticks.at += SECOND
    meddled.go_on.set()
    assert await asking is not None
    await elsewhere.revoke_token(business.business_id, token.token_id)
    assert await directory.token(TOKEN) is None


async def test_a_reading_from_before_a_change_is_not_kept(
    engine: Engine, clock: SteppingClock, business: BusinessRecord, ticks: Ticks
) -> None:
    """Who asks after this process revoked a token hears so, even while an older reading is still
    under way.
    """
    meddled = SlowReading(engine)
    directory = directory_over(meddled, ticks)
    administration = administration_over(engine, clock, directory)
    token = token_of(business)
    await administration.create_token(token, TOKEN)
    meddled.go_on.clear()
    before = asyncio.create_task(directory.token(TOKEN))
    await meddled.asked.wait()
    meddled.asked.clear()
    await administration.revoke_token(business.business_id, token.token_id)
    after = asyncio.create_task(directory.token(TOKEN))
    await meddled.asked.wait()
    meddled.go_on.set()
    await before
    assert await after is None
    assert await directory.token(TOKEN) is None


async def test_a_store_that_cannot_be_read_is_an_error(engine: Engine, ticks: Ticks) -> None:
    """When the store is away nobody is told that a token or bot is unknown, and nothing is kept of
    it.
    """
    directory = directory_over(AwayOnce(engine), ticks)
    with pytest.raises(StoreUnavailable):
        await directory.token(TOKEN)
    with pytest.raises(StoreUnavailable):
        await directory.bot("shop-bot")
    assert await directory.token(TOKEN) is None


async def test_every_change_is_a_dated_event(
    administration: StoredAdministration,
    engine: Engine,
    business: BusinessRecord,
    clock: SteppingClock,
) -> None:
    """Each change of what decisions depend on is one event, numbered without a gap, under a leaf
    hash and a mark.
    """
    bot = await administration.create_bot(bot_of(business))
    clock.step()
    await administration.declare_topic(business.business_id, TopicRecord("o", Category.UTILITY))
    await administration.declare_template(bot, Template("t", Category.UTILITY))
    await administration.remove_template(bot, "t")
    token = token_of(business)
    await administration.create_token(token, TOKEN)
    await administration.revoke_token(business.business_id, token.token_id)
    await administration.change_bot(bot)
    events = await configuration_events(engine)
    assert [event["kind"] for event in events] == [
        "business_created",
        "bot_created",
        "topic_declared",
        "template_declared",
        "template_removed",
        "token_created",
        "token_revoked",
        "bot_changed",
    ]
    assert [event["configuration"] for event in events] == list(range(1, 9))
    assert (await administration.business(business.business_id)).configuration == 8
    marks = await engine.fetch(
        "SELECT CAST(config_event_id AS text), leaf_hash FROM config_seal_mark"
    )
    assert {row[0]: bytes(row[1]) for row in marks} == {
        event["config_event_id"]: event["leaf_hash"] for event in events
    }
    for event in events:
        document = dict(event)
        leaf_hash = document.pop("leaf_hash")
        document["facts"] = orjson.loads(document["facts"])
        for name in ("effective_at", "recorded_at"):
            document[name] = instant(document[name])
        leaf = hashlib.sha256(b"\x00" + rfc8785.dumps(document)).digest()
        assert leaf == bytes(leaf_hash)


async def test_two_processes_change_a_business(
    administration: StoredAdministration,
    elsewhere: StoredAdministration,
    engine: Engine,
    business: BusinessRecord,
) -> None:
    """Changes from two processes at once are all made or refused aloud, and no number is used
    twice.
    """
    done = await asyncio.gather(
        *(
            process.declare_topic(
                business.business_id, TopicRecord(f"t{count}{name}", Category.UTILITY)
            )
            for count in range(4)
            for name, process in (("a", administration), ("b", elsewhere))
        ),
        return_exceptions=True,
    )
    refused = [one for one in done if one is not None]
    assert all(isinstance(one, StoreUnavailable) for one in refused)
    topics = await administration.topics(business.business_id)
    assert topics
    assert len(topics) == 8 - len(refused)
    events = await configuration_events(engine)
    assert [event["configuration"] for event in events] == list(range(1, 2 + len(topics)))
    assert (await administration.business(business.business_id)).configuration == 1 + len(topics)


async def test_what_is_there_is_not_made_again(
    administration: StoredAdministration, engine: Engine, business: BusinessRecord
) -> None:
    """A second bot of the same id is refused, and leaves no event."""
    await administration.create_bot(bot_of(business))
    with pytest.raises(AlreadyExists):
        await administration.create_bot(bot_of(business))
    assert len(await configuration_events(engine)) == 2


async def test_what_is_not_there_cannot_be_changed(
    administration: StoredAdministration, engine: Engine, business: BusinessRecord
) -> None:
    """Changing what does not exist is refused by name, and leaves nothing behind."""
    nowhere = BusinessRecord(OTHER_BUSINESS, "nowhere", 1, 0)
    bot, _topic = bot_of(business), TopicRecord("o", Category.UTILITY)
    for attempt, what in (
        (administration.business(OTHER_BUSINESS), "business"),
        (administration.create_bot(bot_of(nowhere)), "business"),
        (administration.change_bot(bot), "bot"),
        (administration.create_token(token_of(nowhere), TOKEN), "business"),
        (administration.revoke_token(business.business_id, new_uuid()), "token"),
        (
            administration.declare_topic(OTHER_BUSINESS, TopicRecord("o", Category.UTILITY)),
            "business",
        ),
        (administration.remove_template(bot, "none"), "template"),
    ):
        with pytest.raises(UnknownRecord) as refused:
            await attempt
        assert refused.value.what == what
    assert len(await configuration_events(engine)) == 1


async def test_bots_and_businesses_are_listed_oldest_first(
    administration: StoredAdministration, business: BusinessRecord, clock: SteppingClock
) -> None:
    """Lists are in the order in which things were made."""
    for bot_id in ("c", "a", "b"):
        clock.step()
        await administration.create_bot(bot_of(business, bot_id))
    later = await administration.create_business("later")
    assert [bot.bot_id for bot in await administration.bots()] == ["c", "a", "b"]
    assert [one.business_id for one in await administration.businesses()] == [
        business.business_id,
        later.business_id,
    ]
