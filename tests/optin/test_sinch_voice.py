import json
from dataclasses import replace
from typing import Any, Final

import pytest

from optwarden.consent.vocabulary import Method, Verification
from optwarden.optin.sinch_voice.svaml import written
from optwarden.optin.voice.dialogue import Heard
from tests.doubles.programmes import published
from tests.doubles.world import World, iso, number
from tests.optin.standing import decided, events
from tests.optin.telephone import LINE, SECRET, SinchCall, signed, with_telephones

NOTHING: Final = ["Nothing was recorded.", "Goodbye."]
MINUTE: Final = 60_000_000


@pytest.fixture
async def call(world: World) -> SinchCall:
    """A person who is about to call a number of the shop's programme."""
    await with_telephones(world)
    await published(world, methods=frozenset({Method.IVR}))
    return SinchCall(world)


@pytest.fixture
async def embedded_call(embedded: World) -> SinchCall:
    """The same on SQLite, for what does not touch the store."""
    await with_telephones(embedded)
    await published(embedded, methods=frozenset({Method.IVR}))
    return SinchCall(embedded)


async def test_the_programme_is_read_out(embedded_call: SinchCall) -> None:
    """The caller hears the published wording and is asked; the menu repeats it twice by itself."""
    await embedded_call.begins()
    assert embedded_call.said[0].startswith("Yes, Corner Shop may send me messages over WhatsApp")
    assert embedded_call.said[-1].startswith("To opt in, press 1.")
    assert (embedded_call.menu["id"], embedded_call.menu["repeats"]) == ("main", 2)
    assert embedded_call.svaml["action"]["locale"] == "en-US"
    assert [one["dtmf"] for one in embedded_call.menu["options"]] == list("0123456789")


async def test_one_opts_in(call: SinchCall) -> None:
    """Key 1: documented, never verified, by the caller id that only the first event named."""
    await call.begins()
    await call.presses("1")
    assert call.said == [
        "Thank you. You have opted in to messages from Corner Shop on WhatsApp.",
        "Goodbye.",
    ]
    assert call.over
    (event,) = await events(call.world)
    assert event["facts"] == {
        "topics": ["orders"],
        "grade": "documented",
        "method": "IVR",
        "disclosure_id": "checkout-en-1",
        "programme": "prgmshop1",
    }
    assert event["personal"]["place"] == call.call_id
    assert await decided(call.world) is None


async def test_nine_opts_out(call: SinchCall) -> None:
    """Key 9 ends WhatsApp for every bot of the business."""
    await call.world.opt_in(number())
    await call.begins()
    await call.presses("9")
    assert call.said[0].startswith("You have opted out.")
    assert await decided(call.world) == "opted_out"
    assert (await events(call.world))[-1]["facts"]["method"] == "IVR"


async def test_a_wrong_key(embedded_call: SinchCall) -> None:
    """Any other key asks again, twice; each time the menu repeats itself less often."""
    await embedded_call.begins()
    for turn in (1, 2):
        await embedded_call.presses("5")
        assert embedded_call.said[0] == "Sorry, I did not get that."
        assert embedded_call.menu["repeats"] == 2 - turn
    await embedded_call.presses("0")
    assert embedded_call.said == NOTHING
    assert embedded_call.over
    assert await embedded_call.world.kinds() == []


@pytest.mark.parametrize("kind", ["timeout", "Timeout", "invalidinput", "error", "sequence"])
async def test_no_key(embedded_call: SinchCall, kind: str) -> None:
    """When the menu gives up the call ends and nothing is recorded."""
    await embedded_call.begins()
    await embedded_call.results(kind, "77" if kind == "sequence" else "")
    assert embedded_call.said == NOTHING
    assert embedded_call.over
    assert await embedded_call.world.kinds() == []


@pytest.mark.parametrize("shown", ["private", "anonymous", "unknown", "", "alice"])
async def test_a_withheld_number(embedded_call: SinchCall, shown: str) -> None:
    """Who shows no number is told so; the call ends, and nothing is recorded or even kept."""
    embedded_call.number = shown
    await embedded_call.begins()
    assert embedded_call.said[0].startswith("Your number is withheld, so nothing was recorded.")
    assert embedded_call.over
    assert await embedded_call.world.rows("SELECT call_id FROM voice_call") == []


async def test_a_call_without_a_caller(embedded_call: SinchCall) -> None:
    """Where the event has no `cli` at all it is as if it were withheld."""
    await embedded_call.begins(cli=None, to=None)
    assert embedded_call.said[0].startswith("Your number is withheld")


async def test_a_number_that_must_be_verified(embedded_call: SinchCall) -> None:
    """Then the opt-in waits until the number itself writes."""
    methods = frozenset({Method.IVR})
    click = Verification.CLICK_TO_CHAT
    await published(embedded_call.world, methods=methods, verification=click)
    await embedded_call.begins()
    await embedded_call.presses("1")
    assert embedded_call.said[0] == "Thank you. To finish, write START to us on WhatsApp."
    assert await decided(embedded_call.world) == "opt_in_pending"


async def test_the_business_calls(embedded_call: SinchCall) -> None:
    """A callout is connected, and read to who answers: the person is who was called."""
    called = {"type": "number", "endpoint": f"+{number()}"}
    embedded_call.number = LINE
    await embedded_call.begins(to=called)
    assert embedded_call.svaml == {
        "action": {"name": "connectPstn", "number": f"+{number()}", "cli": LINE}
    }
    embedded_call.svaml = (await embedded_call.post({"event": "ace"})).json()
    await embedded_call.presses("1")
    (event,) = await events(embedded_call.world)
    assert (event["facts"]["grade"], event["facts"]["method"]) == ("documented", "IVR")


async def test_another_call_is_let_through(embedded_call: SinchCall) -> None:
    """The answer of a call that was not begun here goes on as it would without us."""
    assert (await embedded_call.post({"event": "ace"})).json() == {"action": {"name": "continue"}}


async def test_a_recorded_call(embedded_call: SinchCall) -> None:
    """Where the business records, callers are told first, and where it goes is evidence."""
    world = embedded_call.world
    secrets = {**world.bot.secrets, "sinch_voice_recording_credentials": "key:secret:eu"}
    await world.change(secrets=secrets)
    folder = "s3://calls/shop/"
    settings = {"ivr_recording": "on", "ivr_recording_destination": folder}
    await published(world, methods=frozenset({Method.IVR}), settings=settings)
    await embedded_call.begins()
    assert embedded_call.said[0] == "This call is recorded."
    place = f"{folder}{embedded_call.call_id}.mp3"
    assert embedded_call.svaml["instructions"] == [
        {
            "name": "startRecording",
            "options": {
                "destinationUrl": place,
                "credentials": "key:secret:eu",
                "format": "mp3",
                "notificationEvents": False,
            },
        }
    ]
    await embedded_call.presses("1")
    (event,) = await events(world)
    assert event["personal"]["recording"] == place


async def test_the_end_of_a_call(embedded_call: SinchCall) -> None:
    """`dice` and a hang-up in the menu forget the call."""
    dice: dict[str, Any] = {"event": "dice", "reason": "CALLERHANGUP", "result": "ANSWERED"}
    hangup = {"event": "pie", "menuResult": {"menuId": "main", "type": "hangup"}}
    for event in (dice, hangup):
        await embedded_call.begins()
        assert len(await embedded_call.world.rows("SELECT call_id FROM voice_call")) == 1
        assert (await embedded_call.post(event)).json() == {}
        assert await embedded_call.world.rows("SELECT call_id FROM voice_call") == []


async def test_pressing_again_changes_nothing(embedded_call: SinchCall) -> None:
    """Neither a repeated event nor a second call adds an event."""
    await embedded_call.begins()
    menu = embedded_call.svaml
    for _ in range(2):
        embedded_call.svaml = menu
        await embedded_call.presses("1")
    again = replace(embedded_call, call_id="another")
    await again.begins()
    await again.presses("1")
    assert again.said[0] == "You had opted in before. Nothing has changed."
    assert await embedded_call.world.kinds() == ["opted_in"]


async def test_in_her_language(embedded_call: SinchCall) -> None:
    """A language in the path is signed with it; where there is no wording in it, the programme's
    own is read out.
    """
    await embedded_call.begins("/de")
    assert embedded_call.svaml["action"]["locale"] == "en-US"
    assert embedded_call.said[0].startswith("Yes, Corner Shop")


async def test_old_forged_and_unsigned(embedded_call: SinchCall) -> None:
    """A time more than five minutes off, another secret, another key: 401, nothing happens."""
    world = embedded_call.world
    await embedded_call.begins()
    out = {"event": "pie", "menuResult": {"type": "return", "value": "key9turn1"}}
    for minutes, status in ((-6, 401), (6, 401), (-4, 200)):
        at = iso(world.clock.at + minutes * MINUTE, "seconds")
        assert (await embedded_call.post(out, at=at)).status_code == status
    assert await world.kinds() == ["opted_out"]
    other = await embedded_call.post(out, secret="AAAAAAAAAAAAAAAAAAAAAA==")
    assert other.status_code == 401
    path = f"/webhooks/sinch_voice/{world.bot.bot_id}"
    body, at = json.dumps({"callid": embedded_call.call_id, **out}).encode(), iso(world.clock.at)
    wrong_key = signed(path, body, at, SECRET, "another-key")
    wrong_path = signed(path + "x", body, at)
    for headers in (wrong_key, wrong_path, {}):
        answer = await world.client.post(path, content=body, headers=headers)
        assert answer.status_code == 401
    spoilt = await world.client.post(path, content=body + b" ", headers=signed(path, body, at))
    assert spoilt.status_code == 401
    assert await world.kinds() == ["opted_out"]


async def test_a_secret_is_replaced(embedded_call: SinchCall) -> None:
    """While a rotation lasts the secret before is taken, too."""
    world = embedded_call.world
    secrets = {
        "sinch_voice_application_secret": "AAAAAAAAAAAAAAAAAAAAAA==",
        "sinch_voice_application_secret_previous": SECRET,
    }
    await world.change(secrets=secrets)
    await embedded_call.begins()
    await world.change(secrets={"sinch_voice_application_secret": ""})
    assert (await embedded_call.post({"event": "dice"})).status_code == 401


@pytest.mark.parametrize(
    "event",
    [
        {"event": "notify", "type": "recording_available"},
        {"event": "pie"},
        {"event": "pie", "menuResult": []},
        {"event": "ice", "callid": 7},
        {"event": "pie", "menuResult": {"type": "return", "value": "key1turn99"}},
        {"event": None},
    ],
)
async def test_what_is_not_understood(embedded_call: SinchCall, event: dict[str, Any]) -> None:
    """It is answered and records nothing."""
    assert (await embedded_call.post(event)).status_code == 200
    assert await embedded_call.world.kinds() == []


async def test_a_body_that_is_no_object(embedded_call: SinchCall) -> None:
    """Signed or not, it records nothing."""
    world = embedded_call.world
    path, at = f"/webhooks/sinch_voice/{world.bot.bot_id}", iso(world.clock.at)
    for body in (b"[]", b"not JSON", b""):
        answer = await world.client.post(path, content=body, headers=signed(path, body, at))
        assert answer.json() == {}


def test_long_texts_are_cut() -> None:
    """Sinch speaks 600 characters at once, and brackets and semicolons would end a prompt."""
    line = "a [b]; " * 200
    asked = written(Heard("en", (line,), "Press 1.", 1))
    prompt = asked["action"]["menus"][0]["mainPrompt"]
    prompts = prompt.split(";")
    assert all(one.startswith("#tts[") and one.endswith("]") for one in prompts)
    assert all(len(one) <= 600 + len("#tts[]") for one in prompts)
    assert prompt.count("[") == len(prompts) == 4
    said = written(Heard("en", ("x" * 1_300,)))["instructions"]
    assert [len(one["text"]) for one in said] == [600, 600, 100]
