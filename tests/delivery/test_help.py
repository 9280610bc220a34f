"""The answer to HELP: who is writing, how to stop, where to ask, once in a while."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any, Final

import pytest

from optwarden.consent.helping import ANSWER_HELP_EVERY
from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import SECOND, Method
from optwarden.usecases.outbox.items import OutboxKind
from optwarden.usecases.outbox.persons_words import WORDS
from tests.doubles.fixtures import through_upstream
from tests.doubles.upstream import UpstreamStub
from tests.doubles.world import World, another_process, number
from tests.storage.stores import Store

KIND: Final = OutboxKind.HELP_ANSWER
WHO: Final = (
    "This is Corner Shop (Shop bot). We message people who agreed to it or who wrote to us."
)
ANSWER: Final = f"{WHO} Reply STOP to end all messages from us."


async def told(world: World) -> list[str]:
    """What the sandbox was asked to send, after the worker looked."""
    await world.delivery(KIND)()
    return [message["text"] for _, message in await world.sandbox()]


class TestTheAnswer:
    async def test_it_says_who_is_writing_and_how_to_stop(self, world: World) -> None:
        """It records nothing of consent: what was sent is all that is new."""
        await world.writes("Help!", "m1")
        assert await told(world) == [ANSWER]
        assert await world.outbox(KIND) == [("sent", "")]
        assert await world.kinds() == ["message_allowed", "message_received", "message_settled"]

    async def test_the_providers_repetition_is_answered_once(self, world: World) -> None:
        """However often it brings the message, and however often the worker looks."""
        for _ in range(3):
            await world.writes("HELP", "m1")
            assert await told(world) == [ANSWER]
        assert len(await world.outbox()) == 1

    async def test_two_robots_do_not_talk(self, world: World) -> None:
        """One that asks again at once is answered after ten minutes, not before."""
        for count in range(5):
            await world.writes("HELP", f"m{count}")
            world.clock.step()
        assert await told(world) == [ANSWER]
        await world.writes("HELP", "m5")
        assert await told(world) == [ANSWER]
        world.clock.step(ANSWER_HELP_EVERY)
        await world.writes("HELP", "m6")
        assert await told(world) == [ANSWER, ANSWER]

    async def test_two_workers_answer_once(self, world: World, store: Store) -> None:
        """Each claims one of two that were written at the same time; the row decides."""
        await world.writes("HELP", "m1")
        await world.writes("HELP", "m2")
        other = await another_process(world, store)
        try:
            there = other.worker._deliveries[KIND]
            await asyncio.gather(world.delivery(KIND)(), there())  # type: ignore[operator]
        finally:
            await other.close()
        assert await told(world) == [ANSWER]

    async def test_who_opted_out_is_answered_and_told_so(self, world: World) -> None:
        """Her message opened the window; a template goes no more than before."""
        await world.opt_in(number())
        await world.writes("STOP", "m1")
        world.clock.step()
        await world.writes("HELP", "m2")
        (answer,) = await told(world)
        assert answer == f"{WHO} You are opted out: we only answer what you write."
        entry = (await world.send(number())).json()["statuses"][0]
        assert "opted out" in entry["details"]

    async def test_a_stop_before_it_went_keeps_it_back(self, world: World) -> None:
        """Decided again when it is sent."""
        await world.writes("HELP", "m1")
        await world.writes("STOP", "m2")
        assert await told(world) == []
        ((progress, detail),) = await world.outbox(KIND)
        assert progress == "dropped"
        assert detail.startswith("opted_out: ")

    async def test_who_is_suppressed_is_not_answered(self, world: World) -> None:
        """Whatever she writes."""
        await world.writes("HELP", "m1")
        await world.gateway.record.suppress(world.bot.rules, Msisdn(number()), "complaint")
        await world.writes("HELP", "m2", number(1))
        assert await told(world) == []
        assert [progress for progress, _ in await world.outbox(KIND)] == ["dropped"]

    async def test_a_provider_that_is_down_is_tried_again(
        self, world: World, upstream: UpstreamStub
    ) -> None:
        """The same answer, which is not held back by its own first try."""
        await through_upstream(world, upstream)
        upstream.status = 429
        await world.writes("HELP", "m1")
        await world.delivery(KIND)()
        assert [progress for progress, _ in await world.outbox(KIND)] == ["waiting"]
        upstream.status = 201
        world.clock.step(60 * SECOND)
        await world.delivery(KIND)()
        assert [progress for progress, _ in await world.outbox(KIND)] == ["sent"]


class TestItsWords:
    @pytest.mark.parametrize(
        "word, language", [("AYUDA", "es"), ("hjälp", "sv"), ("помощь", "ru"), ("帮助", "zh")]
    )
    async def test_the_word_tells_the_language(
        self, embedded: World, word: str, language: str
    ) -> None:
        """She is answered as she asked."""
        await embedded.writes(word, "m1")
        (answer,) = await told(embedded)
        who = WORDS[language].who.replace("{business}", "Corner Shop (Shop bot)")
        assert answer == f"{who} {WORDS[language].stop}"

    async def test_the_wording_she_agreed_to_tells_it_else(self, embedded: World) -> None:
        """HELP is written by everybody, and hers was an English form of a bot that asks in French;
        the contact is that programme's.
        """
        programme = Programme(
            "4w7k2m9x1qz0",
            embedded.bot.bot_id,
            "Updates",
            "checkout",
            ("orders",),
            frozenset({Method.WEB}),
            default_language="fr",
            settings={"help_contact": "help@example.com"},
        )
        rules = replace(embedded.bot.rules, programmes={programme.programme_id: programme})
        bot = replace(embedded.bot, rules=rules)
        find = embedded.delivery(KIND).deliver.confirm.find_language  # type: ignore[attr-defined]
        (version,) = await embedded.gateway.optin.disclosures.published(bot.business_id)
        seen = await find(bot, version.disclosure_id)
        assert (seen.language, seen.disclosure) == ("en", "checkout")
        assert (await find(bot, None)).language == "fr"

    async def test_a_bot_says_where_to_ask(self, embedded: World) -> None:
        """A support contact, in all languages or one."""
        settings = {"help_contact": "help@example.com", "help_contact_es": "ayuda@example.com"}
        await embedded.change(provider_settings=settings)
        await embedded.writes("HELP", "m1")
        await embedded.writes("AYUDA", "m2", number(2))
        await told(embedded)
        told_to = {to: message["text"] for to, message in await embedded.sandbox()}
        assert told_to[number()] == f"{ANSWER} Questions or complaints: help@example.com"
        assert told_to[number(2)].endswith("Preguntas o quejas: ayuda@example.com")

    @pytest.mark.parametrize("name", ["help_text", "help_text_en"])
    async def test_a_bot_may_have_its_own_words(self, embedded: World, name: str) -> None:
        """With the names put in."""
        settings = {name: "{business}, {bot}: STOP or {contact}.", "help_contact": "+46 8 123"}
        await embedded.change(provider_settings=settings)
        await embedded.writes("INFO", "m1")
        assert await told(embedded) == ["Corner Shop (Shop bot), Shop bot: STOP or +46 8 123."]

    async def test_a_bot_may_answer_by_itself(self, embedded: World) -> None:
        """Then the gateway does not."""
        await embedded.change_rules(answer_help=False)
        await embedded.writes("HELP", "m1")
        assert await told(embedded) == []
        assert await embedded.outbox() == []

    @pytest.mark.parametrize("language", WORDS)
    def test_every_language_says_all_of_it(self, language: str) -> None:
        """STOP and START are read in every language, so they are what is offered."""
        words = WORDS[language]
        assert "{business}" in words.who
        assert "{business}" in words.out
        assert "{contact}" in words.contact
        assert "STOP" in words.stop
        assert "START" in words.undo
        assert "{topics}" in words.undo
        assert words.service
        sentences: list[Any] = [words.who, words.stop, words.contact, words.out, words.undo]
        assert all(one.count("{") <= 1 for one in sentences)
