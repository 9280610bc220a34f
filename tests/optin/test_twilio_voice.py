from dataclasses import replace
from typing import Final

import pytest
from twilio.twiml.voice_response import Gather, VoiceResponse  # type: ignore[import-untyped]

from optwarden.consent.vocabulary import Method, Verification
from optwarden.optin.twilio_voice.twiml import respond
from optwarden.optin.voice.dialogue import Heard
from optwarden.storage.engine import ConnectionLost
from tests.doubles.programmes import published
from tests.doubles.wordings import shop_wording
from tests.doubles.world import World, number
from tests.optin.standing import decided, events
from tests.optin.telephone import LINE, TwilioCall, turn_of, with_telephones

GOODBYE: Final = "Goodbye."
NOTHING: Final = ["Nothing was recorded.", GOODBYE]


@pytest.fixture
async def call(world: World) -> TwilioCall:
    """A person who is about to call a number of the shop's programme."""
    await with_telephones(world)
    await published(world, methods=frozenset({Method.IVR}))
    return TwilioCall(world)


@pytest.fixture
async def embedded_call(embedded: World) -> TwilioCall:
    """The same on SQLite, for what does not touch the store."""
    await with_telephones(embedded)
    await published(embedded, methods=frozenset({Method.IVR}))
    return TwilioCall(embedded)


async def test_the_programme_is_read_out(embedded_call: TwilioCall) -> None:
    """The caller hears the published wording, its types of messages and the link, and is asked."""
    await embedded_call.begins()
    wording, question = embedded_call.said
    assert wording == (
        "Yes, Corner Shop may send me messages over WhatsApp, at most 4 per order. Reply STOP to"
        " leave at any time. Delivery updates: Your parcel arrives today before noon."
        " shop.example/privacy."
    )
    assert question == ("To opt in, press 1. To opt out of all messages from Corner Shop, press 9.")
    assert embedded_call.asked is not None
    assert embedded_call.asked.attrib["numDigits"] == "1"
    assert await embedded_call.world.kinds() == []


async def test_one_opts_in(call: TwilioCall) -> None:
    """Key 1: documented, never verified, with the call as its place; confirmed aloud, goodbye."""
    await call.begins()
    await call.presses("1")
    assert call.said == [
        "Thank you. You have opted in to messages from Corner Shop on WhatsApp.",
        GOODBYE,
    ]
    assert call.over
    (event,) = await events(call.world)
    assert event["kind"] == "opted_in"
    assert event["facts"] == {
        "topics": ["orders"],
        "grade": "documented",
        "method": "IVR",
        "disclosure_id": "checkout-en-1",
        "programme": "prgmshop1",
    }
    assert event["personal"] == {
        "recipient": number(),
        "act": "pressed_key",
        "place": call.call_id,
        "spelling": call.number,
    }
    assert await decided(call.world) is None


async def test_nine_opts_out(call: TwilioCall) -> None:
    """Key 9: the person's opt-out of everything ends WhatsApp, and was durable when it was said."""
    await call.world.opt_in(number())
    assert await decided(call.world) is None
    await call.begins()
    await call.presses("9")
    assert call.said == [
        "You have opted out. Corner Shop will send you no more messages on WhatsApp.",
        GOODBYE,
    ]
    assert await decided(call.world) == "opted_out"
    out = (await events(call.world))[-1]
    assert out["facts"] == {"scopes": ["all"], "by": "person", "method": "IVR", "reach": "*"}
    assert out["personal"]["place"] == call.call_id


async def test_an_opt_out_that_cannot_be_stored_is_not_said(
    embedded_call: TwilioCall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the store Twilio gets 503, goes to its fallback, and nobody hears that it is done."""
    await embedded_call.begins()
    assert embedded_call.asked is not None

    async def away(*_: object) -> None:
        raise ConnectionLost(committing=False)

    for verb in ("write", "write_locked"):
        monkeypatch.setattr(embedded_call.world.gateway.engine, verb, away)
    answer = await embedded_call.post(embedded_call.asked.attrib["action"], Digits="9")
    assert answer.status_code == 503
    assert answer.content == b""


@pytest.mark.parametrize("keys", [("", "", ""), ("5", "#", "0"), ("2", "", "*")])
async def test_no_key_or_a_wrong_one(embedded_call: TwilioCall, keys: tuple[str, ...]) -> None:
    """It is asked twice again, wording and all; then the call ends and nothing is recorded."""
    await embedded_call.begins()
    for turn, key in enumerate(keys, start=1):
        asked = embedded_call.asked
        assert asked is not None
        assert turn_of(asked.attrib["action"]) == str(turn)
        await embedded_call.presses(key)
        if turn < 3:
            assert embedded_call.said[0] == "Sorry, I did not get that."
            assert "over WhatsApp" in embedded_call.said[1]
    assert embedded_call.said == NOTHING
    assert embedded_call.over
    assert await embedded_call.world.kinds() == []


async def test_a_late_key_counts(embedded_call: TwilioCall) -> None:
    """Who misses twice can still opt in the third time."""
    await embedded_call.begins()
    for key in ("", "7", "1"):
        await embedded_call.presses(key)
    assert await embedded_call.world.kinds() == ["opted_in"]


@pytest.mark.parametrize(
    "shown",
    [
        "anonymous", "Anonymous", "+266696687", "266696687", "Restricted", "+7378742833",
        "+2562533", "+86282452253", "+8656696", "unknown", "", "client:tommy", "sip:a@b.example",
        "+1", "123",
    ],
)  # fmt: skip
async def test_a_withheld_number(embedded_call: TwilioCall, shown: str) -> None:
    """Who shows no number is told so; the call ends, and nothing is recorded or even kept."""
    embedded_call.number = shown
    await embedded_call.begins()
    assert embedded_call.said[0].startswith("Your number is withheld, so nothing was recorded.")
    assert embedded_call.over
    assert await embedded_call.world.kinds() == []
    assert await embedded_call.world.rows("SELECT call_id FROM voice_call") == []


async def test_a_withheld_number_in_the_middle(embedded_call: TwilioCall) -> None:
    """A key that comes for a call nobody began, without a number, ends nobody's messages."""
    embedded_call.number = "anonymous"
    for key in ("1", "9"):
        await embedded_call.post(embedded_call.url("?turn=1"), Digits=key)
    assert await embedded_call.world.kinds() == []


async def test_nine_counts_in_a_call_that_was_forgotten(embedded_call: TwilioCall) -> None:
    """An opt-out needs no more than the number; an opt-in does not do without what was heard."""
    for key in ("1", "9"):
        answer = await embedded_call.post(embedded_call.url("?turn=1"), Digits=key)
        assert answer.status_code == 200
    assert await embedded_call.world.kinds() == ["opted_out"]


async def test_pressing_again_changes_nothing(embedded_call: TwilioCall) -> None:
    """Neither a repeated request nor a second call adds an event; the second caller is told."""
    await embedded_call.begins()
    asked = embedded_call.asked
    assert asked is not None
    for _ in range(2):
        await embedded_call.post(asked.attrib["action"], Digits="1")
    again = replace(embedded_call, call_id="CA" + "f" * 32)
    await again.begins()
    await again.presses("1")
    assert again.said == ["You had opted in before. Nothing has changed.", GOODBYE]
    assert await embedded_call.world.kinds() == ["opted_in"]


async def test_an_opt_out_is_not_lifted_by_telephone(embedded_call: TwilioCall) -> None:
    """A caller id can be forged: the person's opt-out stands, and she is told what lifts it."""
    await embedded_call.begins()
    await embedded_call.presses("9")
    embedded_call.world.clock.step()
    again = replace(embedded_call, call_id="CA" + "f" * 32)
    await again.begins()
    await again.presses("1")
    assert again.said[0].startswith("You opted out before, and that still stands.")
    assert await decided(embedded_call.world) == "opted_out"


@pytest.mark.parametrize("verification", [Verification.REPLY, Verification.CLICK_TO_CHAT])
async def test_a_number_that_must_be_verified(
    embedded_call: TwilioCall, verification: Verification
) -> None:
    """Then the opt-in waits until the number itself writes START; she is told to."""
    world = embedded_call.world
    await published(world, methods=frozenset({Method.IVR}), verification=verification)
    await embedded_call.begins()
    await embedded_call.presses("1")
    assert embedded_call.said == ["Thank you. To finish, write START to us on WhatsApp.", GOODBYE]
    assert await world.kinds() == ["opt_in_requested"]
    assert await decided(world) == "opt_in_pending"
    world.clock.step()
    await world.writes("START", "m1")
    assert await decided(world) is None


async def test_a_number_that_is_asked(embedded_call: TwilioCall) -> None:
    """With a template to ask with, the number gets one message, whose answer counts."""
    world = embedded_call.world
    await published(
        world,
        methods=frozenset({Method.IVR}),
        verification=Verification.REPLY,
        request_template="order_update",
    )
    await embedded_call.begins()
    await embedded_call.presses("1")
    assert embedded_call.said[0].startswith("Thank you. To finish, answer YES to our message")
    assert await world.kinds() == ["opt_in_asked", "opt_in_requested"]
    assert await decided(world) == "opt_in_pending"


@pytest.mark.parametrize("verification", Verification)
async def test_who_left_is_told_so_and_not_asked(
    embedded_call: TwilioCall, verification: Verification
) -> None:
    """No message is promised that never goes."""
    world = embedded_call.world
    await world.writes("STOP", "m1")
    world.clock.step()
    await published(
        world,
        methods=frozenset({Method.IVR}),
        verification=verification,
        request_template="order_update",
    )
    await embedded_call.begins()
    await embedded_call.presses("1")
    assert embedded_call.said[0].startswith("You opted out before, and that still stands.")
    assert "opt_in_asked" not in await world.kinds()
    assert await decided(world) == "opted_out"


async def test_the_business_calls(embedded_call: TwilioCall) -> None:
    """In a call the business made the person is who was called; still documented only."""
    embedded_call.direction = "outbound-api"
    await embedded_call.begins()
    await embedded_call.presses("1")
    (event,) = await events(embedded_call.world)
    assert event["facts"]["grade"] == "documented"
    assert event["personal"]["spelling"] == f"+{number()}"


async def test_the_version_that_was_heard(embedded_call: TwilioCall) -> None:
    """Evidence names the version that was read out, though a newer one came during the call."""
    world = embedded_call.world
    await embedded_call.begins()
    changed = shop_wording(text=shop_wording().text.replace("at most 4", "at most 9"))
    await world.gateway.optin.disclosures.save_draft(world.bot.business_id, changed)
    await world.gateway.optin.disclosures.publish(
        world.bot.business_id, "checkout", "en", material=False
    )
    world.gateway.directory.forget()
    await embedded_call.presses("1")
    (event,) = await events(world)
    assert event["facts"]["disclosure_id"] == "checkout-en-1"


async def test_which_programme(embedded_call: TwilioCall) -> None:
    """The one whose `ivr_number` was called, however it is spelled; else the one without."""
    world = embedded_call.world
    for name, line in (("other", "+46 8 500 000 09"), ("called", "08-500 000 01")):
        await published(
            world,
            programme_id=name,
            methods=frozenset({Method.IVR}),
            settings={"ivr_number": line},
        )
    await embedded_call.begins()
    await embedded_call.presses("1")
    (event,) = await events(world)
    assert event["facts"]["programme"] == "called"
    assert LINE == "+46850000001"


async def test_no_programme(embedded: World) -> None:
    """Where no programme opts in by telephone, the caller hears that the service is not there."""
    await with_telephones(embedded)
    await published(embedded, methods=frozenset({Method.WEB}))
    call = TwilioCall(embedded)
    await call.begins()
    assert call.said[0] == "This service is not available now. Nothing was recorded."
    assert call.over


async def test_in_her_language(embedded_call: TwilioCall) -> None:
    """The path may name a language: wording, phrases and voice are of that language."""
    world = embedded_call.world
    german = shop_wording(
        language="de",
        text="Ja, Corner Shop darf mir Nachrichten über WhatsApp schicken, höchstens 4 je"
        " Bestellung. Mit STOP melde ich mich jederzeit ab.",
    )
    await world.gateway.optin.disclosures.save_draft(world.bot.business_id, german)
    await world.gateway.optin.disclosures.publish(
        world.bot.business_id, "checkout", "de", material=False
    )
    world.gateway.directory.forget()
    await embedded_call.begins("/de")
    assert embedded_call.root is not None
    says = list(embedded_call.root.iter("Say"))
    assert {(say.attrib["language"], say.attrib["voice"]) for say in says} == {
        ("de-DE", "Polly.Vicki")
    }
    assert (says[0].text or "").startswith("Ja, Corner Shop darf")
    await embedded_call.presses("1")
    assert embedded_call.said[1] == "Auf Wiederhören."
    (event,) = await events(world)
    assert event["facts"]["disclosure_id"] == "checkout-de-1"


async def test_a_recorded_call(embedded_call: TwilioCall) -> None:
    """Where the business records, callers are told first, and the recording is evidence."""
    world = embedded_call.world
    await published(world, methods=frozenset({Method.IVR}), settings={"ivr_recording": "on"})
    await embedded_call.begins()
    assert embedded_call.said[0] == "This call is recorded."
    assert embedded_call.root is not None
    recording = embedded_call.root.find("Start/Recording")
    assert recording is not None
    told = recording.attrib["recordingStatusCallback"]
    assert told == embedded_call.url("/recording")
    answer = await embedded_call.post(
        told, RecordingSid="RE" + "1" * 32, RecordingStatus="in-progress"
    )
    assert answer.status_code == 204
    await embedded_call.presses("1")
    (event,) = await events(world)
    assert event["personal"]["recording"] == "RE" + "1" * 32


async def test_what_is_known_of_a_call_goes_with_it(call: TwilioCall) -> None:
    """It is encrypted while the call lasts; the call's end or a day later it is gone."""
    world = call.world
    await call.begins()
    ((kept,),) = await world.rows("SELECT ciphertext FROM voice_call")
    assert number().encode() not in bytes(kept)
    await call.post(call.url("/ended"), CallStatus="ringing")
    assert len(await world.rows("SELECT call_id FROM voice_call")) == 1
    await call.post(call.url("/ended"), CallStatus="completed")
    assert await world.rows("SELECT call_id FROM voice_call") == []
    await call.begins()
    world.clock.step(25 * 3600 * 1_000_000)
    await world.sweep.purge()
    assert await world.rows("SELECT call_id FROM voice_call") == []


async def test_only_twilio_is_answered(embedded_call: TwilioCall) -> None:
    """A wrong token, a changed key and no signature at all are 401, and nothing is recorded."""
    await embedded_call.begins()
    forged = replace(embedded_call, token="another")
    assert (await forged.post(forged.url("?turn=1"), Digits="9")).status_code == 401
    world = embedded_call.world
    plain = await world.client.post(embedded_call.url("?turn=1"), data={"Digits": "9"})
    assert plain.status_code == 401
    assert await world.kinds() == []


async def test_two_secrets_of_other_names(embedded_call: TwilioCall) -> None:
    """The account's token may be the bot's own where the bot is Twilio's, and not elsewhere."""
    world = embedded_call.world
    await world.change(secrets={"auth_token": embedded_call.token})
    assert (await embedded_call.post(embedded_call.url())).status_code == 401
    await world.change(secrets={"twilio_auth_token": embedded_call.token})
    assert (await embedded_call.post(embedded_call.url())).status_code == 200
    await world.change(provider="twilio", secrets={"auth_token": embedded_call.token})
    assert (await embedded_call.post(embedded_call.url())).status_code == 200


@pytest.mark.parametrize("below", ["/a/b", "?turn=x", "?turn=99999"])
async def test_paths_that_are_none(embedded_call: TwilioCall, below: str) -> None:
    """A path further below is not there; a turn that is none is the last."""
    await embedded_call.begins()
    answer = await embedded_call.post(embedded_call.url(below), Digits="5")
    assert answer.status_code == (404 if below == "/a/b" else 200)
    assert b"<Gather" not in answer.content


def test_the_same_twiml_as_twilios_own_library() -> None:
    """Twilio's library writes the same document of the same parts."""
    theirs = VoiceResponse()
    gather = Gather(
        input="dtmf", numDigits="1", finishOnKey="", timeout="6", actionOnEmptyResult="true",
        method="POST", action="https://g.example/?turn=1",
    )  # fmt: skip
    gather.say("Hello & <you>", language="en-US", voice="Polly.Joanna")
    gather.say("Press 1", language="en-US", voice="Polly.Joanna")
    theirs.append(gather)
    ours = respond(
        Heard("en", ("Hello & <you>",), "Press 1", 1), "https://g.example/?turn=1", "unused"
    )
    assert _canonical(ours.decode()) == _canonical(str(theirs))


def test_what_xml_cannot_hold_is_left_out() -> None:
    """A control character in a wording does not spoil the answer."""
    written = respond(Heard("en", ("a\x01b\uffffc",)), "", "")
    assert b">a b c<" in written


def _canonical(document: str) -> str:
    from xml.etree.ElementTree import canonicalize  # noqa: PLC0415 - beside its one use

    return canonicalize(document)
