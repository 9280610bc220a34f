"""What a provider's codes and its switch for marketing say about consent, and hints it gives."""

from __future__ import annotations

import pytest

from optwarden.consent.vocabulary import Category, Signal
from optwarden.usecases.configuration import TopicRecord
from tests.doubles.pigeon import Loft, preferred, reported, wrote
from tests.doubles.world import number

DAY = 24 * 3600 * 1_000_000
SALE = {"type": "template", "template": "sale"}


async def with_marketing(loft: Loft, *topics: str) -> None:
    """Let the bot send marketing; declare the topics; opt the number in to `*` and to them."""
    world = loft.world
    await world.change_rules(allowed_categories=frozenset(Category))
    for topic in topics:
        await world.gateway.administration.declare_topic(
            world.bot.business_id, TopicRecord(topic, Category.MARKETING)
        )
    await world.opt_in(number())


class TestOptOuts:
    @pytest.mark.parametrize(
        "signal, orders, sale",
        [
            (Signal.OPTED_OUT_OF_ALL, "opted_out", "opted_out"),
            (Signal.OPTED_OUT_OF_MARKETING, None, "opted_out"),
        ],
    )
    async def test_a_code_is_the_persons_opt_out(
        self, loft: Loft, signal: Signal, orders: str | None, sale: str
    ) -> None:
        """Of its scope, reported by the provider: the business cannot lift it."""
        await with_marketing(loft)
        loft.later()
        assert await loft.brings(reported("s1", number(), signal)) == 200
        loft.later()
        await loft.world.opt_in(number())
        assert await loft.reason(number()) == orders
        assert await loft.reason(number(), **SALE) == sale
        rows = await loft.world.rows("SELECT actor FROM event WHERE kind = 'opted_out'")
        assert rows == [("provider",)]

    async def test_one_message_is_one_signal(self, embedded_loft: Loft) -> None:
        """Whatever states it is reported in: a START since then is not undone."""
        loft = embedded_loft
        await loft.world.opt_in(number())
        loft.later()
        signal = Signal.OPTED_OUT_OF_ALL
        assert await loft.brings(reported("s1", number(), signal)) == 200
        loft.later()
        assert await loft.brings(wrote("START", "m1", number())) == 200
        loft.later()
        again = reported("s1", number(), signal, provider_state="undelivered")
        assert await loft.brings(again) == 200
        assert await loft.reason(number()) is None

    async def test_of_nobody_it_is_an_alarm(self, embedded_loft: Loft) -> None:
        """Somebody opted out, and it cannot be read who."""
        loft = embedded_loft
        for item in (
            reported("s1", "nobody", Signal.OPTED_OUT_OF_ALL),
            preferred("stop", "p1", "nobody"),
        ):
            assert await loft.brings(item) == 200
        line = 'optwarden_opt_outs_unattributed_total{provider="other"}'
        assert await loft.metric(line) == 2


class TestTheWindow:
    async def test_a_code_closes_it_until_a_later_message(self, loft: Loft) -> None:
        """We had thought it open; the provider knows better."""
        assert await loft.brings(wrote("Hello", "m1", number())) == 200
        assert await loft.reason(number(), type="text") is None
        at = loft.later()
        assert await loft.brings(reported("s1", number(), Signal.WINDOW_CLOSED, at=at)) == 200
        assert await loft.reason(number(), type="text") == "window_closed"
        loft.later()
        assert await loft.brings(wrote("Hello again", "m2", number())) == 200
        assert await loft.reason(number(), type="text") is None

    async def test_in_whichever_order_they_arrive(self, embedded_loft: Loft) -> None:
        """A code about an earlier time does not close what a later message opened."""
        loft = embedded_loft
        before = loft.world.clock.at
        loft.later()
        assert await loft.brings(wrote("Hello", "m1", number())) == 200
        closed = reported("s1", number(), Signal.WINDOW_CLOSED, at=before)
        assert await loft.brings(closed) == 200
        assert await loft.reason(number(), type="text") is None


class TestUnreachable:
    async def test_three_failures_hold_templates_back_until_the_person_writes(
        self, loft: Loft
    ) -> None:
        """And a repetition counts once."""
        await loft.world.opt_in(number())
        for message in ("s1", "s2", "s2", "s3"):
            assert await loft.reason(number()) is None
            loft.later(DAY)
            assert await loft.brings(reported(message, number(), Signal.UNDELIVERABLE)) == 200
        decision = await loft.decide(number())
        assert (decision["reason"], decision["rule"]) == ("unreachable", 12)
        assert len(decision["events"]) == 3
        loft.later()
        assert await loft.brings(wrote("I am back", "m1", number())) == 200
        assert await loft.reason(number()) is None

    async def test_the_number_says_so_when_it_is_described(self, embedded_loft: Loft) -> None:
        """An operator sees since when."""
        loft = embedded_loft
        for message in ("s1", "s2", "s3"):
            await loft.brings(reported(message, number(), Signal.UNDELIVERABLE))
        answer = await loft.client.get(
            f"/v1/bots/{loft.world.bot.bot_id}/recipients/{number()}",
            headers={"authorization": f"Bearer {loft.world.token}"},
        )
        assert answer.json()["unreachable"]["event_id"]


class TestPreferences:
    async def test_stop_ends_marketing_and_nothing_else(self, loft: Loft) -> None:
        """The person's opt-out of scope marketing."""
        await with_marketing(loft)
        loft.later()
        assert await loft.brings(preferred("stop", "p1", number())) == 200
        assert await loft.reason(number()) is None
        assert await loft.reason(number(), **SALE) == "opted_out"

    async def test_resume_goes_back_to_the_marketing_topics_on_record(self, loft: Loft) -> None:
        """A verified opt-in, which lifts the opt-out."""
        world = loft.world
        await with_marketing(loft, "news", "offers")
        assert await loft.brings(preferred("signup", "p0", number())) == 200
        loft.later()
        assert await loft.brings(preferred("stop", "p1", number())) == 200
        loft.later()
        assert await loft.brings(preferred("resume", "p2", number())) == 200
        decision = await loft.decide(number(), **SALE)
        assert (decision["allowed"], decision["grade"]) == (True, "verified")
        rows = await world.rows(
            "SELECT facts FROM event WHERE kind = 'opted_in' AND actor = $1", "person"
        )
        assert all('"topics":["news","offers"]' in row[0] for row in rows)
        assert len(rows) == 2

    @pytest.mark.parametrize("preference", ["resume", "signup"])
    async def test_with_nothing_to_cover_nothing_is_recorded(
        self, embedded_loft: Loft, preference: str
    ) -> None:
        """It is counted; there is no marketing topic to opt in to."""
        loft = embedded_loft
        assert await loft.brings(preferred(preference, "p1", number())) == 200
        assert await loft.world.kinds() == []
        line = 'optwarden_preferences_total{came_to="nothing_to_cover",provider="other"}'
        assert await loft.metric(line) == 1

    async def test_the_same_twice_is_once(self, embedded_loft: Loft) -> None:
        """By the provider's id of the event."""
        loft = embedded_loft
        await with_marketing(loft, "news")
        for _ in range(2):
            for preference in ("stop", "signup"):
                loft.later()
                event_id = f"p-{preference}"
                assert await loft.brings(preferred(preference, event_id, number())) == 200
        assert (await loft.world.kinds()).count("opted_out") == 1
        line = 'optwarden_preferences_total{came_to="repeated",provider="other"}'
        assert await loft.metric(line) == 2


class TestHints:
    async def test_what_the_provider_read_counts_as_the_texts_do(self, loft: Loft) -> None:
        """Its own list of keywords is longer than ours, and STOP wins over any text."""
        await loft.world.opt_in(number())
        loft.later()
        assert await loft.brings(wrote("basta ya", "m1", number(), said="stop")) == 200
        assert await loft.reason(number()) == "opted_out"
        loft.later()
        assert await loft.brings(wrote("STOP", "m2", number(), said="start")) == 200
        assert await loft.reason(number()) == "opted_out"
        loft.later()
        assert await loft.brings(wrote("empezar", "m3", number(), said="start")) == 200
        assert await loft.reason(number()) is None

    async def test_what_the_provider_answered_is_not_answered_again(self, loft: Loft) -> None:
        """No confirmation of our own; without the hint there is one."""
        answered = wrote("STOP", "m1", number(), said="stop", provider_answered=True)
        assert await loft.brings(answered) == 200
        assert await loft.world.outbox() == []
        assert await loft.brings(wrote("STOP", "m2", number(2))) == 200
        assert len(await loft.world.outbox()) == 1

    async def test_in_a_group_or_forwarded_it_is_not_the_persons_word(
        self, embedded_loft: Loft
    ) -> None:
        """Neither as text nor as the provider's reading of it."""
        loft = embedded_loft
        item = wrote("STOP", "m1", number(), said="stop", own_words=False)
        assert await loft.brings(item) == 200
        assert "opted_out" not in await loft.world.kinds()
