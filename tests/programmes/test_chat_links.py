from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import orjson
import pytest

from optwarden.consent.disclosure import MessageKind
from optwarden.consent.programme import Placement, Programme
from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import SECOND, Grade, Method, PersonAct, Verification
from optwarden.storage.chat_requests import StoredChatRequests
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.collecting.chat_codes import new_code
from optwarden.usecases.collecting.chat_links import chat_number_of
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.keyring import Keyring
from tests.doubles.wordings import shop_wording
from tests.doubles.world import World, number

WEEK = 7 * 24 * 3600 * SECOND
LEAFLET = Placement(new_code(), "Leaflet, spring 2027")
HERS, ANOTHERS = Msisdn(number(1)), Msisdn(number(2))


def a_programme(**changes: Any) -> Programme:
    """One that asks for orders, with one leaflet."""
    usual = Programme(
        "p1",
        "shop-bot",
        "Delivery updates",
        "checkout",
        ("orders",),
        frozenset({Method.WEB, Method.PRINT}),
        Verification.CLICK_TO_CHAT,
        placements=(LEAFLET,),
        settings={"chat_number": "+15550100999"},
        disclosures={"en": "checkout-en-1"},
    )
    return replace(usual, **changes)


def ticked(**changes: Any) -> Agreement:
    """What a person ticked on a page."""
    usual = Agreement(
        Method.WEB,
        PersonAct.TICKED_BOX,
        ("orders",),
        "checkout-en-1",
        "/o/p1",
        personal={"ip_address": "2001:db8::1", "user_agent": "Browser/1.0"},
    )
    return replace(usual, **changes)


def bot_with(world: World, *programmes: Programme) -> BotRecord:
    """The world's bot with these programmes published."""
    known = {one.programme_id: one for one in programmes}
    return replace(world.bot, rules=replace(world.bot.rules, programmes=known))


async def test_a_link_opens_a_chat_with_the_text(world: World) -> None:
    """It names the topics, the business and the code; whose message has the code agreed."""
    programme = a_programme()
    bot = bot_with(world, programme)
    link = await world.gateway.optin.keep_chat_request(bot, programme, ticked())
    parts = urlsplit(link.url)
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "wa.me", "/15550100999")
    assert parse_qs(parts.query) == {"text": [link.text]}
    shown = f"{link.code[:4]}-{link.code[4:]}"
    assert link.text == (
        f"Yes, I would like to receive Delivery updates from Corner Shop on WhatsApp. ({shown})"
    )
    assert link.expires_at == world.clock.at + WEEK
    found = await world.gateway.optin.resolve_chat_code(bot, f"hello, {shown.lower()} please")
    assert found == (programme, replace(ticked(), observed=True))


async def test_a_request_counts_for_a_week(world: World) -> None:
    """Afterwards it is nothing, and the sweep deletes it."""
    programme = a_programme()
    bot = bot_with(world, programme)
    link = await world.gateway.optin.keep_chat_request(bot, programme, ticked())
    world.clock.at += WEEK - 1
    assert await world.gateway.optin.resolve_chat_code(bot, link.text) is not None
    await world.sweep.purge()
    assert len(await world.rows("SELECT 1 FROM chat_request")) == 1
    world.clock.at += 2
    assert await world.gateway.optin.resolve_chat_code(bot, link.text) is None
    await world.sweep.purge()
    assert await world.rows("SELECT 1 FROM chat_request") == []


async def test_what_she_ticked_is_kept_encrypted(world: World) -> None:
    """Neither her address nor her choice can be read from the row; without the keys it is none."""
    programme = a_programme()
    link = await world.gateway.optin.keep_chat_request(
        bot_with(world, programme), programme, ticked()
    )
    ((ciphertext,),) = await world.rows("SELECT ciphertext FROM chat_request")
    for word in (b"2001:db8", b"Browser", b"orders"):
        assert word not in bytes(ciphertext)
    without = StoredChatRequests(world.gateway.engine, Keyring.create())
    assert await without.find(world.bot.bot_id, link.code) is None


async def test_evidence_that_is_not_complete_is_not_kept(embedded: World) -> None:
    """What would be refused when she writes is refused on the page."""
    programme = a_programme()
    bot = bot_with(embedded, programme)
    with pytest.raises(FieldRefused, match="user_agent"):
        await embedded.gateway.optin.keep_chat_request(
            bot, programme, ticked(personal={"ip_address": "2001:db8::1"})
        )
    assert await embedded.rows("SELECT 1 FROM chat_request") == []


async def test_a_code_counts_for_the_number_that_sent_it_first(world: World) -> None:
    """A code that was passed on puts nobody's evidence on file for another; she may repeat it."""
    programme = a_programme()
    bot = bot_with(world, programme)
    link = await world.gateway.optin.keep_chat_request(bot, programme, ticked())
    resolve = world.gateway.optin.resolve_chat_code
    assert await resolve(bot, link.text, HERS) is not None
    assert await resolve(bot, link.text, ANOTHERS) is None
    assert await resolve(bot, link.text, HERS) is not None


@pytest.mark.parametrize(
    "changes, method",
    [
        ({}, Method.PRINT),
        ({"methods": frozenset({Method.WHATSAPP, Method.WEB})}, Method.WHATSAPP),
        ({"methods": frozenset({Method.WEB})}, None),
    ],
)
async def test_a_leaflets_code_tells_the_leaflet(
    embedded: World, changes: dict[str, Any], method: Method | None
) -> None:
    """Its message is an act in print, or else in the chat, and its place names the leaflet."""
    programme = a_programme(**changes)
    bot = bot_with(embedded, a_programme(programme_id="p0", placements=()), programme)
    make = embedded.gateway.optin.make_chat_link
    link = await make.of_placement(bot, programme, LEAFLET, None)
    assert link.expires_at is None
    found = await embedded.gateway.optin.resolve_chat_code(bot, link.text, HERS)
    if method is None:
        assert found is None
        return
    place = f"Leaflet, spring 2027 ({LEAFLET.code[:4]}-{LEAFLET.code[4:]})"
    assert found == (
        programme,
        Agreement(
            method,
            PersonAct.FOLLOWED_LINK,
            ("orders",),
            "checkout-en-1",
            place,
            observed=True,
        ),
    )


async def test_a_programme_that_is_gone_collects_nothing(embedded: World) -> None:
    """Neither by a leaflet that still hangs nor by a request that is still open."""
    programme = a_programme()
    bot = bot_with(embedded, programme)
    link = await embedded.gateway.optin.keep_chat_request(bot, programme, ticked())
    for left in ((), (a_programme(programme_id="p2", placements=()),)):
        without = bot_with(embedded, *left)
        for text in (link.text, LEAFLET.code):
            assert await embedded.gateway.optin.resolve_chat_code(without, text) is None


@pytest.mark.parametrize(
    "changes, topics",
    [
        ({"topics": ("orders", "offers")}, ("orders",)),
        ({"topics": ("offers",)}, None),
        ({"methods": frozenset({Method.APP})}, None),
    ],
)
async def test_a_request_counts_as_far_as_the_programme_still_asks(
    embedded: World, changes: dict[str, Any], topics: tuple[str, ...] | None
) -> None:
    """A topic or a method that was taken back meanwhile is not agreed to."""
    programme = a_programme()
    bot = bot_with(embedded, programme)
    link = await embedded.gateway.optin.keep_chat_request(bot, programme, ticked())
    changed = bot_with(embedded, a_programme(**changes))
    found = await embedded.gateway.optin.resolve_chat_code(changed, link.text)
    assert (None if found is None else found[1].topics) == topics


LANGUAGES = ("en", "es", "pt-BR", "fr", "de", "ar", "hi", "id")


async def test_the_text_tells_the_language_she_read(embedded: World) -> None:
    """One code hangs in eight languages, and an edited message still rests on its own wording."""
    gateway, business = embedded.gateway, embedded.bot.business_id
    for language in LANGUAGES[1:]:
        kinds = (MessageKind("orders", f"Label {language}", "Example."),)
        await gateway.optin.disclosures.save_draft(
            business, shop_wording(language=language, kinds=kinds)
        )
        await gateway.optin.disclosures.publish(business, "checkout", language, material=False)
    programme = a_programme(disclosures={one: f"checkout-{one}-1" for one in LANGUAGES})
    bot = bot_with(embedded, programme)
    texts = set()
    for language in LANGUAGES:
        link = await gateway.optin.make_chat_link.of_placement(bot, programme, LEAFLET, language)
        if language != "en":
            assert f"Label {language}" in link.text
        texts.add(link.text)
        edited = " ".join(link.text.split()[1:]).upper() + " 🙂"
        found = await gateway.optin.resolve_chat_code(bot, edited)
        assert found is not None
        assert found[1].disclosure_id == f"checkout-{language}-1"
    assert len(texts) == len(LANGUAGES)
    found = await gateway.optin.resolve_chat_code(bot, LEAFLET.code)
    assert found is not None
    assert found[1].disclosure_id == "checkout-en-1"


@pytest.mark.parametrize(
    "own, text",
    [
        ({"chat_text": "{business}: {topics}! {code}"}, "Corner Shop: Delivery updates! {code}"),
        ({"chat_text_en": "I am in"}, "I am in ({code})"),
        ({"chat_text_en": "Yes {code}", "chat_text": "No {code}"}, "Yes {code}"),
        ({"chat_text_de": "Ja {code}"}, None),
    ],
)
async def test_a_programme_has_its_own_words(
    embedded: World, own: dict[str, str], text: str | None
) -> None:
    """For one language or for all; the code is added where they lack it."""
    programme = a_programme(settings={"chat_number": "15550100999", **own})
    bot = bot_with(embedded, programme)
    link = await embedded.gateway.optin.make_chat_link.of_placement(bot, programme, LEAFLET, "en")
    shown = f"{LEAFLET.code[:4]}-{LEAFLET.code[4:]}"
    if text is None:
        assert link.text.startswith("Yes, I would like")
    else:
        assert link.text == text.format(code=shown)


@pytest.mark.parametrize(
    "settings, of_bot, senders, digits",
    [
        ({"chat_number": "+15550100999"}, {"chat_number": "15550100000"}, (), "15550100999"),
        ({}, {"chat_number": " +15550100000 "}, (), "15550100000"),
        ({}, {"from": "whatsapp:+14155238886"}, (), "14155238886"),
        ({}, {}, ("messaging-service", "whatsapp:+14155238886"), "14155238886"),
        ({}, {"phone_number_id": "106540352242922"}, ("106540352242922",), None),
    ],
)
async def test_the_number_to_write_to(
    embedded: World,
    settings: dict[str, str],
    of_bot: dict[str, str],
    senders: tuple[str, ...],
    digits: str | None,
) -> None:
    """The programme's, the bot's, or the one a provider's name tells; an id is no number."""
    programme = a_programme(settings=settings)
    bot = replace(bot_with(embedded, programme), provider_settings=of_bot, senders=senders)
    assert chat_number_of(bot, programme) == digits
    if digits is None:
        with pytest.raises(FieldRefused, match="chat_number"):
            await embedded.gateway.optin.keep_chat_request(bot, programme, ticked())
        assert await embedded.rows("SELECT 1 FROM chat_request") == []


@pytest.mark.parametrize("method", [Method.PRINT, Method.WHATSAPP, Method.WEB])
async def test_the_message_is_a_verified_opt_in(world: World, method: Method) -> None:
    """Its evidence is complete, it counts at once, and a second message adds nothing."""
    programme = a_programme(methods=frozenset({method}))
    bot = bot_with(world, programme)
    if method is Method.WEB:
        text = (await world.gateway.optin.keep_chat_request(bot, programme, ticked())).text
    else:
        make = world.gateway.optin.make_chat_link
        text = (await make.of_placement(bot, programme, LEAFLET, None)).text
    grades = []
    for _ in range(2):
        found = await world.gateway.optin.resolve_chat_code(bot, text, HERS)
        assert found is not None
        collected = await world.gateway.optin.collect(bot, found[0], HERS, found[1])
        grades.append((collected.grade, collected.event_id is not None))
    assert grades == [(Grade.VERIFIED, True), (Grade.VERIFIED, False)]
    ((facts,),) = await world.rows("SELECT facts FROM event WHERE kind = 'opted_in'")
    kept = orjson.loads(facts)
    assert (kept["method"], kept["programme"], kept["grade"]) == (method, "p1", "verified")
