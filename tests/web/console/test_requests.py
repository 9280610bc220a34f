from dataclasses import replace
from typing import Any, Final

import pytest

from optwarden.consent.rules import BotRules
from optwarden.usecases.attachments import LARGEST
from optwarden.usecases.authenticate import hash_of, new_token
from optwarden.usecases.configuration import BotRecord, Scope, TokenRecord
from tests.doubles.world import World, number
from tests.optin.standing import decided, events
from tests.web.console.visitor import LETTER, REQUESTS, SIGNED, Visitor, faults_of, text_of

PDF: Final = b"%PDF-1.7\r\n" + bytes(range(256)) * 5 + b"\r\n--not-the-boundary\r\n\n\r"


async def with_another_bot(world: World) -> BotRecord:
    """A second bot of the same business."""
    rules = BotRules("second-bot", world.bot.business_id)
    record = replace(world.bot, rules=rules, name="Second bot")
    return await world.gateway.administration.create_bot(record)


async def test_a_letter(visitor: Visitor) -> None:
    """One screen: the opt-out is the person's, of everything, with all that was entered."""
    await visitor.world.opt_in(number())
    answer = await visitor.enters(LETTER, PDF)
    assert answer.status_code == 200
    assert f"{number()} opted out of all messages" in text_of(answer)
    assert "The person ended all messages at every bot." in text_of(answer)
    assert await decided(visitor.world) == "opted_out"
    (event,) = (one for one in await events(visitor.world) if one["kind"] == "opted_out")
    assert event["facts"]["method"] == "OPERATOR"
    assert event["effective_at"] == "2026-02-20T23:59:59.999999Z"
    kept = event["personal"]
    assert (kept["operator"], kept["channel"], kept["note"]) == (
        "A. Jones",
        "letter",
        "No more, please.",
    )
    assert len(kept["entered_with"]) == 36


async def test_the_scan_is_kept_byte_for_byte(embedded_visitor: Visitor) -> None:
    """What came through the form is what is stored."""
    await embedded_visitor.enters(LETTER, PDF)
    world = embedded_visitor.world
    (event,) = await events(world)
    kept = await world.gateway.optin.attachments.find(world.bot, event["personal"]["attachment_id"])
    assert kept is not None
    assert kept.content == PDF


async def test_every_bot_honours_it(embedded_visitor: Visitor) -> None:
    """The answer names all bots of the business, and each of them obeys."""
    second = await with_another_bot(embedded_visitor.world)
    answer = await embedded_visitor.enters(LETTER)
    told = "It will be honoured by all bots of Corner Shop: Second bot, Shop bot."
    assert told in text_of(answer).replace("Shop bot, Second bot", "Second bot, Shop bot")
    asked = await embedded_visitor.world.client.post(
        f"/v1/bots/{second.bot_id}/decisions",
        json={"recipient": number(), "message": {"type": "text"}},
        headers={"authorization": f"Bearer {embedded_visitor.world.token}"},
    )
    assert asked.json()["reason"] in ("opted_out", "window_closed")
    record = await embedded_visitor.world.client.get(
        f"/v1/bots/{second.bot_id}/recipients/{number()}",
        headers={"authorization": f"Bearer {embedded_visitor.world.token}"},
    )
    assert record.json()["opt_outs"][0]["scope"] == "all"


async def test_marketing_only(embedded_visitor: Visitor) -> None:
    """Less can be ended, if the person wants less."""
    answer = await embedded_visitor.enters({**LETTER, "scope": "marketing"})
    assert "opted out of marketing messages" in text_of(answer)
    (event,) = await events(embedded_visitor.world)
    assert event["facts"]["scopes"] == ["marketing"]


async def test_a_signed_form(visitor: Visitor) -> None:
    """An opt-in with its evidence is documented, and what stands is shown."""
    answer = await visitor.enters(SIGNED)
    assert f"{number()} opted in" in text_of(answer)
    assert "Opted in to orders (documented)." in text_of(answer)
    (event,) = await events(visitor.world)
    assert event["facts"]["grade"] == "documented"
    kept = event["personal"]
    assert (kept["act"], kept["place"]) == ("signed", "Elm Street")
    assert await decided(visitor.world) is None
    again = await visitor.enters(SIGNED)
    assert "had opted in already; nothing changed" in text_of(again)


async def test_an_opt_in_against_an_opt_out(embedded_visitor: Visitor) -> None:
    """It lifts nothing, and the answer says what stands against it."""
    await embedded_visitor.enters({**LETTER, "received": "2026-03-01"})
    embedded_visitor.world.clock.step()
    answer = await embedded_visitor.enters({**SIGNED, "received": "2026-03-01"})
    assert f"{number()} still opted out The opt-in is on record, and lifts nothing" in text_of(
        answer
    )
    assert "Opted in to orders (documented); an opt-out stands against it." in text_of(answer)
    assert await decided(embedded_visitor.world) == "opted_out"


@pytest.mark.parametrize(
    "form,faults",
    [
        ({"number": ""}, {"number": "Number"}),
        ({"number": "12"}, {"number": "Number"}),
        ({"operator": " "}, {"operator": "Taken by must say who took the request."}),
        ({"channel": "fax"}, {"channel": "How it came must be one of those offered."}),
        ({"note": ""}, {"note": "Note is needed, or an attachment."}),
        ({"received": "20.2.2026"}, {"received": "Received on must be a day such as 2026-11-20."}),
        ({"received": "2026-03-03"}, {"received": "Received on can not be later than today."}),
        ({"scope": "some"}, {"scope": "Messages must be one of those offered."}),
        ({"bot": "another"}, {"bot": "Bot must be one of those offered."}),
        (
            {"number": "", "operator": "", "note": "", "channel": ""},
            {"number": "", "operator": "", "note": "", "channel": ""},
        ),
    ],
)
async def test_what_is_at_fault_in_an_opt_out(
    embedded_visitor: Visitor, form: dict[str, Any], faults: dict[str, str]
) -> None:
    """Each fault is named and leads to its field; what was typed is still there; nothing is
    recorded.
    """
    answer = await embedded_visitor.enters({**LETTER, "operator": "O'Neill <x>", **form})
    assert answer.status_code == 400
    found = faults_of(answer)
    assert set(found) == set(faults)
    assert all(found[name].startswith(sentence) for name, sentence in faults.items())
    assert all(f'id="{name}"' in answer.text for name in found)
    assert "operator" in form or "O&#39;Neill &lt;x&gt;" in answer.text
    assert await embedded_visitor.world.kinds() == []


@pytest.mark.parametrize(
    "form,fault",
    [
        ({"topic": []}, "topic"),
        ({"topic": ["nothing"]}, "topic"),
        ({"disclosure": ""}, "disclosure"),
        ({"disclosure": "another-en-1"}, "disclosure"),
        ({"act": ""}, "act"),
        ({"act": "pressed_key"}, "act"),
        ({"note": ""}, "note"),
        ({"number": "0732000001"}, "number"),
    ],
)
async def test_what_is_at_fault_in_an_opt_in(
    embedded_visitor: Visitor, form: dict[str, Any], fault: str
) -> None:
    """Evidence is complete or the opt-in is not; a national number is not enough."""
    answer = await embedded_visitor.enters({**SIGNED, **form})
    assert (answer.status_code, set(faults_of(answer))) == (400, {fault})
    assert await embedded_visitor.world.kinds() == []


async def test_a_number_as_it_is_written(embedded_visitor: Visitor) -> None:
    """An opt-out takes the national spelling of the bot's country, and shows which number it is."""
    answer = await embedded_visitor.enters({**LETTER, "number": "0732-00 00 01"})
    assert f"On record as {number()}." in text_of(answer)
    (event,) = await events(embedded_visitor.world)
    assert event["personal"]["spelling"] == "0732-00 00 01"


@pytest.mark.parametrize("scan", [b"<html>", b"%PDF-" + b"x" * LARGEST])
async def test_a_file_that_is_no_scan(embedded_visitor: Visitor, scan: bytes) -> None:
    """It is named as a fault like any other."""
    answer = await embedded_visitor.enters(LETTER, scan)
    assert set(faults_of(answer)) == {"attachment"}
    assert await embedded_visitor.world.kinds() == []


async def test_a_scan_instead_of_a_note(embedded_visitor: Visitor) -> None:
    """For an opt-out one of them will do."""
    answer = await embedded_visitor.enters({**LETTER, "note": ""}, PDF)
    assert answer.status_code == 200


async def test_a_token_of_one_bot(embedded: World) -> None:
    """It sees that bot, and cannot enter anything for another."""
    await with_another_bot(embedded)
    token = new_token()
    record = TokenRecord(
        embedded.gateway.identifiers.event_id(),
        embedded.bot.business_id,
        "second-bot",
        frozenset({Scope.CONSENT}),
        label="Counter 2",
    )
    await embedded.gateway.administration.create_token(record, hash_of(token))
    visitor = await Visitor(embedded).signed_in(token=token)
    assert "shop-bot" not in (await visitor.get(REQUESTS)).text
    assert set(faults_of(await visitor.enters(LETTER))) == {"bot"}
    answer = await visitor.enters({**LETTER, "bot": "second-bot"})
    assert "It will be honoured by all bots of Corner Shop." in text_of(answer)
    told = await embedded.client.get(
        f"/v1/bots/second-bot/recipients/{number()}/timeline?personal=true",
        headers={"authorization": f"Bearer {embedded.token}"},
    )
    assert told.json()["items"][0]["personal"]["entered_with"] == "Counter 2"


async def test_no_script_and_nothing_from_elsewhere(embedded_visitor: Visitor) -> None:
    """Every page has no script at all, a strict policy, and is never stored."""
    for path in ("/console/sign-in", REQUESTS, f"{REQUESTS}?kind=opt-in", "/console/nothing"):
        answer = await embedded_visitor.get(path)
        assert "<script" not in answer.text
        assert "http" not in answer.text.replace("https://schema", "")
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; style-src 'self'; ")
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"


async def test_its_style(embedded_visitor: Visitor) -> None:
    """The console's own style is named after what is in it, and may be kept for ever."""
    page = await embedded_visitor.get("/console/sign-in")
    path = page.text.partition('href="/console/assets/')[2].partition('"')[0]
    answer = await embedded_visitor.get(f"/console/assets/{path}")
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    assert "immutable" in answer.headers["cache-control"]
    assert (await embedded_visitor.get("/console/assets/other.css")).status_code == 404


async def test_no_number_in_any_url(embedded_visitor: Visitor) -> None:
    """No link of the answer has the number in it."""
    answer = await embedded_visitor.enters(LETTER)
    links = [part.partition('"')[0] for part in answer.text.split('href="')[1:]]
    assert links
    assert not any(number() in link for link in links)
