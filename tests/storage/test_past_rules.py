from dataclasses import replace

from optwarden.consent.brake import Brake, BrakeCause, BrakeKind
from optwarden.consent.limits import Cap, QuietHours
from optwarden.consent.rules import BotRules, Template
from optwarden.consent.vocabulary import CapScope, Category, Grade, GuardMode, Method
from optwarden.storage.directory.braking import StoredBrakes
from optwarden.storage.directory.past_rules import StoredPastRules
from optwarden.storage.engine import Engine
from optwarden.usecases.clock import monotonic
from optwarden.usecases.configuration import BotRecord, TopicRecord
from tests.storage.administration import administration_over, directory_over
from tests.storage.commands import NOON, SteppingClock


async def test_each_configuration_is_built_again_as_it_was(
    engine: Engine, clock: SteppingClock
) -> None:
    """After whatever change, the rules a bot had then are those it had when they were in force."""
    directory = directory_over(engine, monotonic)
    administration = administration_over(engine, clock, directory)
    business = await administration.create_business("One")
    bot = await administration.create_bot(
        BotRecord(BotRules("bot", business.business_id), business.name, "Bot", None, "sandbox")
    )
    had: dict[int, tuple[int, BotRules]] = {}

    async def remember() -> None:
        nonlocal bot
        directory.forget()
        found = await directory.bot("bot")
        assert found is not None
        bot = found
        had[bot.rules.version] = (clock.now(), bot.rules)
        clock.step()

    await remember()
    await administration.declare_topic(business.business_id, TopicRecord("o", Category.UTILITY))
    await remember()
    await administration.declare_topic(business.business_id, TopicRecord("o", Category.MARKETING))
    await remember()
    await administration.declare_template(bot, Template("t", Category.UTILITY, "o"))
    await remember()
    listed = {"t": Category.MARKETING, "l": Category.AUTHENTICATION}
    await administration.list_templates(bot, listed)
    await remember()
    await administration.remove_template(bot, "t")
    await remember()
    rules = replace(
        bot.rules,
        allowed_categories=frozenset(Category),
        least_grade=Grade.DOCUMENTED,
        guard_mode=GuardMode.SHADOW,
        accepted_methods=frozenset({Method.WEB}),
        consent_expires_after_days=30,
        caps=(Cap(2, 24),),
        quiet_hours=QuietHours(1260, 480, time_zone="Europe/Oslo"),
    )
    await administration.change_bot(replace(bot, rules=rules, country="NO"))
    await remember()
    brakes = StoredBrakes(administration)
    brake = Brake(BrakeKind.LEVEL, "1", BrakeCause.RATING, NOON)
    await brakes.set(bot, brake)
    await remember()
    other = BotRules("other", business.business_id, caps=(Cap(5, 48, scope=CapScope.BUSINESS),))
    await administration.create_bot(BotRecord(other, business.name, "Other", None, "sandbox"))
    await remember()
    await brakes.release(bot, brake, by_hand=True)
    await remember()
    past = StoredPastRules(engine)
    assert len(had) == 10
    for version, (at, rules) in had.items():
        then = await past.rules_at(bot.rules, version)
        assert then.rebuilt, then.lacks
        assert then.rules == rules
        assert then.rules.country == rules.country
        assert await past.in_force(business.business_id, at) == version
    assert await past.in_force(business.business_id, NOON - 1) == 0
    before = await past.rules_at(bot.rules, 1)
    assert before.lacks == ("the bot was not set up yet",)
    assert before.rules == bot.rules
