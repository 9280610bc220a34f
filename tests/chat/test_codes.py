"""A message with a code of ours: collected after the message, made good by its repetition."""

from __future__ import annotations

import pytest

from optwarden.consent.programme import Placement
from optwarden.consent.vocabulary import SECOND
from optwarden.usecases.collecting.chat_codes import new_code, written
from optwarden.usecases.ports import StoreUnavailable
from tests.chat.asking import CONTENT, Chat
from tests.doubles.world import envelope, notification
from tests.programmes.declared import published

LEAFLET = Placement(new_code(), "Leaflet, spring 2027")
CODE = written(LEAFLET.code)
PREPARED = f"Yes, I would like to receive updates from Corner Shop on WhatsApp. ({CODE})"


async def with_leaflet(chat: Chat) -> None:
    """The programme has a leaflet with the code."""
    content = {
        **CONTENT,
        "placements": [{"label": LEAFLET.label, "code": LEAFLET.code}],
        "settings": {"chat_number": "+15550100999"},
    }
    await published(chat.api, "chat", **content)
    chat.world.gateway.directory.forget()


@pytest.mark.parametrize("text", [PREPARED, f"hi! {CODE.lower()}", CODE])
async def test_the_code_is_a_verified_opt_in(chat: Chat, text: str) -> None:
    """Whatever she made of the text; the leaflet is its place."""
    await with_leaflet(chat)
    await chat.writes(text, "m1")
    (facts,) = await chat.facts("opted_in")
    assert (facts["grade"], facts["programme"]) == ("verified", chat.programme_id)
    assert await chat.allowed()
    items = await chat.api.timeline(personal=True)
    (opted_in,) = [one for one in items if one["kind"] == "opted_in"]
    assert opted_in["personal"]["place"] == f"{LEAFLET.label} ({CODE})"
    assert opted_in["personal"]["provider_message_id"] == "m1"


async def test_the_same_message_again_changes_nothing(chat: Chat) -> None:
    """Providers repeat."""
    await with_leaflet(chat)
    await chat.writes(PREPARED, "m1")
    before = await chat.world.kinds()
    await chat.writes(PREPARED, "m1")
    assert await chat.world.kinds() == before


async def test_a_crash_between_message_and_opt_in_is_made_good(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The provider is not answered until both are durable, and tries again."""
    await with_leaflet(chat)
    from_chat = chat.world.gateway.receive_inbound._identities.from_chat
    assert from_chat is not None

    async def away(*_: object, **__: object) -> None:
        raise StoreUnavailable("away")

    told = envelope(notification(PREPARED, "m1", at=chat.world.clock.at))
    with monkeypatch.context() as patched:
        patched.setattr(type(from_chat.collect), "__call__", away)
        assert (await chat.world.call_back(told)).status_code == 503
    assert await chat.world.kinds() == ["message_received"]
    assert (await chat.world.call_back(told)).status_code == 200
    assert await chat.allowed()


@pytest.mark.parametrize("timed", [True, False], ids=["its own time", "no time of its own"])
async def test_a_repetition_after_a_stop_lifts_nothing(
    chat: Chat, monkeypatch: pytest.MonkeyPatch, timed: bool
) -> None:
    """The message is older than the STOP, whether the provider says so or not."""
    await with_leaflet(chat)
    from_chat = chat.world.gateway.receive_inbound._identities.from_chat
    assert from_chat is not None

    async def away(*_: object, **__: object) -> None:
        raise StoreUnavailable("away")

    told = envelope(notification(PREPARED, "m1", at=chat.world.clock.at if timed else None))
    with monkeypatch.context() as patched:
        patched.setattr(type(from_chat.collect), "__call__", away)
        await chat.world.call_back(told)
    await chat.writes("STOP", "m2")
    chat.world.clock.step(SECOND)
    assert (await chat.world.call_back(told)).status_code == 200
    assert not await chat.allowed()


@pytest.mark.parametrize("text", [f"STOP ({CODE})", f"stop {CODE}", f"{CODE} STOP!"])
async def test_stop_beside_a_code_is_stop(chat: Chat, text: str) -> None:
    """All she left of the prepared message."""
    await with_leaflet(chat)
    await chat.writes(PREPARED, "m1")
    await chat.writes(text, "m2")
    assert not await chat.allowed()
    assert (await chat.api.state())["opt_outs"]


async def test_stop_beside_the_code_of_a_programme_that_was_withdrawn_is_stop(chat: Chat) -> None:
    """Opting out depends on nothing that a business has set up."""
    await with_leaflet(chat)
    await chat.writes(PREPARED, "m1")
    assert (await chat.api.call("DELETE", "/v1/programmes/chat")).status_code == 204
    chat.world.gateway.directory.forget()
    await chat.writes(f"STOP ({CODE})", "m2")
    assert (await chat.api.state())["opt_outs"]


@pytest.mark.parametrize(
    "text",
    [
        f"No thanks ({CODE})",
        f"No, I would not like to receive updates from Corner Shop on WhatsApp. ({CODE})",
        f"Please stop writing to me! {CODE}",
        f"how do I unsubscribe from {CODE}?",
        f"Nein danke {CODE}",
        f"{CODE} non merci",
        f"I don't want this {CODE}",
    ],
)
async def test_who_declines_beside_a_code_has_not_agreed(chat: Chat, text: str) -> None:
    """The code alone is a hint; what she made of the text counts."""
    await with_leaflet(chat)
    await chat.writes(text, "m1")
    kinds = await chat.world.kinds()
    assert kinds[0] == "message_received"
    assert "opted_in" not in kinds  # some of them are opt-outs, or may be


async def test_a_text_of_ones_own_may_hold_such_words_itself(chat: Chat) -> None:
    """What the business prepared is not what she changed."""
    content = {
        **CONTENT,
        "placements": [{"label": LEAFLET.label, "code": LEAFLET.code}],
        "settings": {
            "chat_number": "+15550100999",
            "chat_text": "No queue: join us, stop any time",
        },
    }
    await published(chat.api, "chat", **content)
    chat.world.gateway.directory.forget()
    await chat.writes(f"No queue: join us, stop any time ({CODE})", "m1")
    assert await chat.allowed()


async def test_a_code_of_nothing_is_a_message(chat: Chat) -> None:
    """It is recorded, and that is all."""
    await chat.writes(PREPARED, "m1")
    assert await chat.world.kinds() == ["message_received"]


async def test_what_is_forwarded_agrees_to_nothing(chat: Chat) -> None:
    """Somebody else wrote it."""
    await with_leaflet(chat)
    told = notification(PREPARED, "m1", at=chat.world.clock.at, forwarded=True)
    assert (await chat.world.call_back(envelope(told))).status_code == 200
    assert await chat.world.kinds() == ["message_received"]
