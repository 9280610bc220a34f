"""What may be an opt-out is read by somebody; meanwhile no marketing goes. Words are tried."""

from __future__ import annotations

from typing import Any

import pytest

from optwarden.consent.vocabulary import Category
from optwarden.usecases.outbox.items import OutboxKind
from tests.doubles.world import number
from tests.web.api.caller import Caller, done, faults, problem

DOUBTFUL = "you have the wrong number"
DAY = 24 * 3600 * 1_000_000


async def agree(api: Caller) -> None:
    """Let the bot send marketing, and her have agreed to it."""
    await api.world.change_rules(allowed_categories=frozenset(Category))
    for topic, category in (("sales", "MARKETING"), ("orders", "UTILITY")):
        done(await api.call("PUT", f"/v1/topics/{topic}", {"category": category}))
    api.world.gateway.directory.forget()
    done(await api.post("opt-ins", {"recipient": number(), "topics": ["sales", "orders"],
         "evidence": {"method": "API", "occurred_at": "2026-03-01T11:00:00Z"}}))  # fmt: skip


async def may(api: Caller, category: str, topic: str) -> str | None:
    message = {"type": "template", "category": category, "topic": topic}
    decided = done(await api.post("decisions", {"recipient": number(), "message": message}))
    reason: str | None = decided["reason"]
    return reason


async def desk(api: Caller, query: str = "") -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = done(await api.get(f"desk{query}"))["items"]
    return items


class TestTheDesk:
    async def test_a_doubtful_message_lies_there(self, api: Caller) -> None:
        """With her words, the doubt and a due date; marketing is held back, the rest goes."""
        await agree(api)
        await api.world.writes(DOUBTFUL, "m1")
        (item,) = await desk(api)
        assert item["text"] == DOUBTFUL
        assert (item["matched"], item["recipient"]) == ("en.complaint", number())
        assert (item["due_at"], item["overdue"]) == ("2026-03-14T00:00:00.000000Z", False)
        assert await may(api, "MARKETING", "sales") == "opted_out"
        assert await may(api, "UTILITY", "orders") is None

    async def test_dismissed_it_is_gone(self, api: Caller) -> None:
        """Marketing goes again; a second answer comes too late, and says so."""
        await agree(api)
        await api.world.writes(DOUBTFUL, "m1")
        (item,) = await desk(api)
        path = f"desk/{item['item_id']}"
        assert done(await api.post(f"{path}/dismiss"))["outcome"] == "dismissed"
        assert await may(api, "MARKETING", "sales") is None
        assert await desk(api) == []
        (settled,) = await desk(api, "?settled=true")
        assert settled["outcome"] == "dismissed"
        late = await api.post(f"{path}/uphold")
        assert problem(late) == (409, "already_settled")

    async def test_more_of_hers_joins_what_waits(self, api: Caller) -> None:
        """One item with all her words; it is not settled before all of them were read."""
        await agree(api)
        await api.world.writes(DOUBTFUL, "m1")
        assert len(await desk(api)) == 1
        api.world.clock.step()
        await api.world.writes("too many messages", "m2")
        (item,) = await desk(api)
        assert [one["text"] for one in item["messages"]] == [DOUBTFUL, "too many messages"]
        assert item["text"] == "too many messages"
        path = f"desk/{item['item_id']}/dismiss"
        early = await api.post(f"{path}?read=1")
        assert problem(early) == (409, "wrote_more")
        assert await may(api, "MARKETING", "sales") == "opted_out"
        done(await api.post(f"{path}?read=2"))
        assert await may(api, "MARKETING", "sales") is None
        assert await desk(api) == []
        await api.world.writes("too many messages", "m3")
        (item,) = await desk(api)
        assert len(item["messages"]) == 1

    async def test_a_settlement_is_made_once_with_a_key(self, api: Caller) -> None:
        """An operation without a body heeds Idempotency-Key, too: the first answer is repeated, and
        another address with the same key is another request.
        """
        await agree(api)
        await api.world.writes(DOUBTFUL, "m1")
        (item,) = await desk(api)
        path = f"desk/{item['item_id']}/dismiss"
        key = {"idempotency-key": "settle-1"}
        first = await api.post(path, headers=key)
        again = await api.post(path, headers=key)
        assert (first.status_code, again.status_code) == (200, 200)
        assert again.json() == first.json()
        assert again.headers["idempotency-replayed"] == "true"
        other = await api.post(f"{path}?read=1", headers=key)
        assert problem(other) == (422, "idempotency_key_reused")

    async def test_upheld_she_is_left_alone(self, api: Caller) -> None:
        """By every template, and nothing the business submits lifts it."""
        await agree(api)
        await api.world.writes(DOUBTFUL, "m1")
        (item,) = await desk(api)
        assert done(await api.post(f"desk/{item['item_id']}/uphold"))["outcome"] == "upheld"
        assert await may(api, "UTILITY", "orders") == "opted_out"

    async def test_what_came_by_letter_is_entered(self, api: Caller) -> None:
        """Her words and who took them are kept; marketing is held back at once."""
        await agree(api)
        entry = {"recipient": number(), "method": "OPERATOR", "text": "A letter", "operator": "Kim"}
        assert done(await api.post("desk", entry))["due_at"] == "2026-03-14T00:00:00.000000Z"
        (item,) = await desk(api)
        assert (item["text"], item["matched"]) == ("A letter\nKim", "desk.entered")
        assert await may(api, "MARKETING", "sales") == "opted_out"

    async def test_overdue_it_alarms_once_a_day(self, api: Caller) -> None:
        """Until somebody settles it."""
        await agree(api)
        await api.world.writes(DOUBTFUL, "m1")
        remind = api.world.delivery(OutboxKind.REVIEW)
        assert await remind() == 0
        api.world.clock.at += 14 * DAY
        assert await remind() == 1
        assert await remind() == 0
        (item,) = await desk(api)
        assert item["overdue"]
        api.world.clock.at += DAY
        assert await remind() == 1
        shown = (await api.world.client.get("/metrics")).text
        assert "optwarden_desk_overdue_total 2" in shown

    async def test_the_business_sets_days_and_holidays(self, api: Caller) -> None:
        """Dated configuration, as everything that decides."""
        changed = {"review_business_days": 1, "holidays": ["2026-03-02"]}
        assert done(await api.call("PATCH", api.bot, changed))["holidays"] == ["2026-03-02"]
        api.world.gateway.directory.forget()
        await api.world.writes(DOUBTFUL, "m1")
        (item,) = await desk(api)
        assert item["due_at"] == "2026-03-04T00:00:00.000000Z"

    async def test_what_is_not_there_is_not_settled(self, embedded_api: Caller) -> None:
        """404, and nothing happens."""
        path = "desk/019a3f6e-9d40-7b11-9c52-51d0e1f7a902.3430889927104576766/uphold"
        assert (await embedded_api.post(path)).status_code == 404


class TestKeywords:
    async def test_a_text_is_tried(self, embedded_api: Caller) -> None:
        """What it would come to, the rule and the words; nothing is recorded."""
        tried = done(
            await embedded_api.post("keywords/try", {"text": "Please take me off your list!"})
        )
        assert tried == {
            "asks_for": "all",
            "rule": "en.remove-me",
            "language": "en",
            "words": "take me off your list",
            "whole_message": False,
        }
        nothing = done(await embedded_api.post("keywords/try", {"text": "where is my order"}))
        assert (nothing["asks_for"], nothing["rule"]) == (None, None)
        assert await embedded_api.world.kinds() == []

    async def test_a_bot_has_words_of_its_own(self, api: Caller) -> None:
        """One more opts out, one less does not; STOP cannot be left out."""
        own = {"stop_words_added": ["Genug jetzt!"], "stop_words_left_out": ["END"]}
        shown = done(await api.call("PATCH", api.bot, own))
        assert shown["stop_words_added"] == ["genug jetzt"]
        assert shown["stop_words_left_out"] == ["end"]
        api.world.gateway.directory.forget()
        for text, came_to in (("genug jetzt", "all"), ("end", None), ("quit", "all")):
            tried = done(await api.post("keywords/try", {"text": text}))
            assert tried["asks_for"] == came_to, text
        await api.world.writes("End", "m1")
        assert await api.world.kinds() == ["message_received"]
        await api.world.writes("GENUG JETZT", "m2")
        assert "opted_out" in await api.world.kinds()

    @pytest.mark.parametrize("word", ["Info", "yes", "START!", "Ayuda"])
    async def test_a_word_that_is_heard_otherwise_is_not_added(
        self, embedded_api: Caller, word: str
    ) -> None:
        """It would never opt out, and YES may even opt in."""
        answer = await embedded_api.call(
            "PATCH", embedded_api.bot, {"stop_words_added": ["basta", word]}
        )
        assert answer.status_code == 400
        (fault,) = answer.json()["errors"]
        assert (fault["field"], fault["rule"]) == ("stop_words_added[1]", "means_otherwise")

    @pytest.mark.parametrize("word", ["STOP", "un-subscribe", "!!"])
    async def test_stop_is_hers(self, embedded_api: Caller, word: str) -> None:
        """No bot leaves it out, and no question claims it."""
        refused = await embedded_api.call(
            "PATCH", embedded_api.bot, {"stop_words_left_out": [word.replace("-", "")]}
        )
        assert [field for field, _ in faults(refused)] == ["stop_words_left_out[0]"]
        claim = {"recipient": number(), "words": ["yes", word.replace("-", "")]}
        refused = await embedded_api.post("claimed-words", claim)
        assert [field for field, _ in faults(refused)] == ["words[1]"]

    async def test_a_question_of_the_bots_own_takes_a_word(self, api: Caller) -> None:
        """For as long as it said, as a whole message; then the word is hers again."""
        claim = {"recipient": number(), "words": ["CANCEL"], "minutes": 30}
        claimed = done(await api.post("claimed-words", claim))
        assert claimed["until"].startswith("2026-03-01T12:30:00")
        await api.world.writes("Cancel", "m1")
        assert await api.world.kinds() == ["message_received", "words_claimed"]
        api.world.clock.at += 3_600_000_000
        await api.world.writes("Cancel", "m2")
        assert "opted_out" in await api.world.kinds()

    @pytest.mark.parametrize(
        "text, kinds",
        [
            ("bitte keine Nachrichten mehr", ["message_received", "opted_out"]),
            ("не присылайте мне сообщения", ["message_received", "opted_out"]),
            ("メッセージを送らないでください", ["message_received", "opted_out"]),
            ("dejen de mandarme promociones", ["message_received", "opted_out"]),
            ("please stop sending me the wrong size", ["message_received"]),
        ],
    )
    async def test_her_own_words_count_in_the_chat(
        self, api: Caller, text: str, kinds: list[str]
    ) -> None:
        """Through the webhook, in her language; the rule is on record, and a complaint is none."""
        await api.world.writes(text, "m1")
        assert await api.world.kinds() == kinds
        found = await api.world.rows("SELECT facts FROM event WHERE kind = 'opted_out'")
        assert all('"matched":' in facts for (facts,) in found)
