"""The answer to MY DATA: what is on record, since when, how to stop, and where the receipt is."""

from __future__ import annotations

from typing import Final

import pytest

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.linking import Link
from optwarden.consent.helping import ANSWER_DATA_EVERY
from optwarden.consent.keywords import Said, said
from optwarden.consent.recipient import Bsuid, Msisdn
from optwarden.consent.stops import NOTHING
from optwarden.consent.vocabulary import Actor, LinkBasis
from optwarden.usecases.outbox.data_words import DATA_WORDS, ENGLISH
from optwarden.usecases.outbox.items import OutboxKind
from optwarden.usecases.outbox.persons_words import WORDS
from tests.doubles.world import World, number
from tests.web.pages.shop import PROGRAMME, publish, set_up

KIND: Final = OutboxKind.DATA_ANSWER
STOP: Final = "Reply STOP to end all messages from us."
RECORD: Final = "On record at Corner Shop for this number:"


async def told(world: World) -> list[str]:
    """What the sandbox was asked to send, after the worker looked."""
    await world.delivery(KIND)()
    return [message["text"] for _, message in await world.sandbox()]


async def test_it_says_what_is_on_record(world: World) -> None:
    """Each agreement with its day, and how to stop."""
    await world.opt_in(number())
    await world.writes("My data!", "m1")
    assert await told(world) == [f"{RECORD}\nYou agreed to service messages on 2026-03-01.\n{STOP}"]
    assert await world.outbox(KIND) == [("sent", "")]


async def test_somebody_unknown_is_told_so(world: World) -> None:
    """Nothing is on record but that she wrote."""
    await world.writes("MY DATA", "m1")
    assert await told(world) == [f"{RECORD}\nNo agreement of yours to messages.\n{STOP}"]


async def test_who_opted_out_may_ask(world: World) -> None:
    """Her message opened the window; she reads when she stopped."""
    await world.opt_in(number())
    await world.writes("STOP", "m1")
    world.clock.step()
    await world.writes("my data", "m2")
    (answer,) = await told(world)
    assert "You stopped all messages on 2026-03-01." in answer
    assert STOP not in answer


async def test_it_is_answered_once_an_hour(world: World) -> None:
    """However often she asks; after an hour, again."""
    for count in range(4):
        await world.writes("MY DATA", f"m{count}")
        world.clock.step()
    assert len(await told(world)) == 1
    world.clock.step(ANSWER_DATA_EVERY)
    await world.writes("MY DATA", "m9")
    assert len(await told(world)) == 2


async def test_help_and_data_do_not_hold_each_other_back(world: World) -> None:
    """Each has its own pause."""
    await world.writes("HELP", "m1")
    await world.writes("MY DATA", "m2")
    await world.delivery(OutboxKind.HELP_ANSWER)()
    assert len(await told(world)) == 2


async def test_a_suppressed_person_is_never_answered(world: World) -> None:
    """A do-not-send entry beats it, whether it stands before or comes meanwhile."""
    rules = world.bot.rules
    await world.writes("MY DATA", "m1")
    await world.gateway.record.suppress(rules, Msisdn(number()), "complaint")
    assert await told(world) == []
    world.clock.step(ANSWER_DATA_EVERY)
    await world.writes("MY DATA", "m2")
    assert await told(world) == []


async def test_a_number_with_a_new_holder_is_told_nothing(world: World) -> None:
    """What is on record is the one's before."""
    await world.opt_in(number())
    await world.writes("MY DATA", "m1")
    (row,) = await world.rows("SELECT count(*) FROM outbox WHERE kind = 'data_answer'")
    assert row[0] == 1
    for name in ("SE.1", "SE.2"):
        origin = Origin(Actor.PROVIDER)
        link = Link(
            world.bot.rules, Bsuid(name), LinkBasis.SAME_CALLBACK, origin, NOTHING, frozenset()
        )
        await world.gateway.consents.submit(world.bot.business_id, Msisdn(number()), link)
    assert await told(world) == []
    assert await world.outbox(KIND) == [("dropped", "the number seems to have a new holder")]


async def test_it_leads_to_her_receipt(public: World) -> None:
    """Where there are pages, the answer has a link of hers, which names no number."""
    await set_up(public, "en")
    await publish(public)
    await public.opt_in(number())
    await public.writes("MY DATA", "m1")
    (answer,) = await told(public)
    line = answer.splitlines()[-1]
    start = f"Your receipt, for an hour: http://gateway/o/{PROGRAMME}/receipt?t="
    assert line.startswith(start)
    assert number() not in answer
    token = line.removeprefix(start)
    got = await public.client.get(f"/o/{PROGRAMME}/receipt?t={token}&format=json")
    assert got.status_code == 200
    assert got.json()["recipient"] == number()


@pytest.mark.parametrize(
    "words, start",
    [("Mis datos", "Datos"), ("Meine Daten", "Bei Corner"), ("我的数据", "Corner")],
)
async def test_it_answers_in_her_language(world: World, words: str, start: str) -> None:
    """As she asked."""
    await world.writes(words, "m1")
    (answer,) = await told(world)
    assert answer.startswith(start)


async def test_a_bot_that_answers_itself_is_left_alone(world: World) -> None:
    """The switch for HELP is for both."""
    await world.change_rules(answer_help=False)
    await world.writes("MY DATA", "m1")
    assert await told(world) == []


def test_every_language_says_the_same() -> None:
    """The languages are those of HELP, each with all that is to be filled in."""
    assert set(DATA_WORDS) == set(WORDS)
    for words in DATA_WORDS.values():
        assert "{business}" in words.record
        assert "{topics}" in words.agreed
        assert "{date}" in words.agreed
        assert "{date}" in words.stopped
        assert words.receipt.endswith("{url}")
    assert DATA_WORDS["en"] is ENGLISH


@pytest.mark.parametrize("text", ["my data", "MY DATA", "*My data*.", "mes données", "МОИ ДАННЫЕ"])
def test_the_words_are_a_whole_message(text: str) -> None:
    """Inside a sentence they say nothing."""
    assert said(text) is Said.MY_DATA
    assert said(f"{text} is wrong") is Said.OTHER
