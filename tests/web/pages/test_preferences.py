"""The preference centre: what a person sees of hers, what she ends, and what it cannot begin."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from optwarden.consent.recipient import Bsuid, Msisdn
from optwarden.consent.vocabulary import (
    SECOND,
    Category,
    Grade,
    LinkBasis,
    Method,
    PersonAct,
    Verification,
)
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.collecting.page_links import LinkedPage, PageLinks
from optwarden.usecases.ports import StoreUnavailable
from optwarden.usecases.record_consent import OptIn
from optwarden.web.pages.limits import PER_CLIENT
from tests.doubles.world import World, number
from tests.web.pages.shop import PROGRAMME, publish, publish_wording, worded
from tests.web.pages.visitor import AGENT, PATH, Visitor, form_of

DAY: Final = 24 * 3600 * SECOND
HERS: Final = number()
TOPICS: Final = {"orders", "offers"}


@dataclass(slots=True)
class Centre:
    """A person at her preference centre."""

    world: World
    visitor: Visitor
    path: str

    async def open(self, more: str = "") -> httpx.Response:
        return await self.visitor.get(self.path + more)

    async def press(
        self, page: httpx.Response, step: str, topics: set[str] | None = None
    ) -> httpx.Response:
        """Press a button of the page; with `topics`, the boxes that are ticked then."""
        _, fields = form_of(page)
        fields.pop("topic", None)
        pairs = [*fields.items(), ("step", step), *(("topic", one) for one in topics or ())]
        return await self.visitor.post(urlsplit(self.path).path, pairs)

    async def agreed(self, *topics: str, observed: bool = True, **changes: Any) -> None:
        """She agreed to topics before."""
        told = {"ip_address": "192.0.2.1", "user_agent": AGENT}
        agreement = Agreement(
            Method.WEB,
            PersonAct.TICKED_BOX,
            topics,
            "page-en-1",
            "https://gateway/o/x",
            observed=observed,
            personal=told,
        )
        programme = self.world.bot.rules.programmes[PROGRAMME]
        await self.world.gateway.optin.collect(self.world.bot, programme, Msisdn(HERS), agreement)
        self.world.clock.step(SECOND)

    async def reason(self, template: str = "order_update") -> Any:
        """Why a template may not go to her; None where it may."""
        answer = await self.world.client.post(
            f"/v1/bots/{self.world.bot.bot_id}/decisions",
            json={"recipient": HERS, "message": {"type": "template", "template": template}},
            headers={"authorization": f"Bearer {self.world.token}"},
        )
        return answer.json()["reason"]

    async def decided(self) -> dict[str, Any]:
        answer = await self.world.client.post(
            f"/v1/bots/{self.world.bot.bot_id}/decisions",
            json={"recipient": HERS, "message": {"type": "template", "template": "order_update"}},
            headers={"authorization": f"Bearer {self.world.token}"},
        )
        decided: dict[str, Any] = answer.json()
        return decided

    async def facts(self, kind: str) -> list[dict[str, Any]]:
        rows = await self.world.rows(
            "SELECT facts FROM event WHERE kind = $1 ORDER BY effective_at", kind
        )
        return [json.loads(row[0]) for row in rows]

    async def personal(self, kind: str) -> dict[str, str]:
        (row,) = await self.world.rows(
            "SELECT p.personal FROM event_private AS p"
            " JOIN event AS e ON e.shard_key = p.shard_key AND e.event_id = p.event_id"
            " WHERE e.kind = $1",
            kind,
        )
        return {name: value[-1] for name, value in json.loads(row[0]).items()}


def ticked(page: httpx.Response) -> set[str]:
    return set(re.findall(r'value="([a-z]+)" id="topic-[a-z]+" checked', page.text))


def links_to_whatsapp(page: httpx.Response) -> list[str]:
    return re.findall(r'href="(https://wa\.me/[^"]*)"', page.text)


def link_for(world: World, spelling: str = HERS) -> str:
    links = PageLinks(world.gateway.keyring, world.clock)
    token, _ = links.issue(PROGRAMME, LinkedPage.PREFERENCES, Msisdn(HERS), spelling)
    return f"{PATH}/preferences?t={token}"


@pytest.fixture
async def centre(shop: World, visitor: Visitor) -> Centre:
    """A centre whose programme takes what is ticked as it is."""
    rules = {"allowed_categories": frozenset(Category)}
    await shop.change_rules(**rules)
    await publish(shop, verification=Verification.NONE)
    return Centre(shop, visitor, link_for(shop))


async def test_opening_a_link_changes_nothing(centre: Centre) -> None:
    """However often, and by whichever method that reads."""
    await centre.agreed("orders")
    before = await centre.world.kinds()
    for method in ("GET", "HEAD", "GET"):
        answer = await centre.visitor.request(method, centre.path)
        assert answer.status_code == 200
    await centre.open("&step=stop")
    assert await centre.world.kinds() == before
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"


async def test_she_sees_what_she_receives(centre: Centre) -> None:
    """Each topic with its example, how often where it is told, and how it began."""
    await publish(
        centre.world,
        verification=Verification.NONE,
        settings={"chat_number": "15550100999", "web_cadence_orders": "At most 4 per order"},
    )
    await centre.agreed("orders")
    page = await centre.open()
    assert ticked(page) == {"orders"}
    for text in (
        "Delivery updates",
        "For example: Your parcel arrives today before noon.",
        "At most 4 per order",
        "You agreed on March 1, 2026 (on a web page).",
        "Offers",
        "+46 73 200 00 01",
    ):
        assert text in page.text, text
    assert HERS not in page.text
    arabic = await centre.open("&lang=ar")
    assert '<html lang="ar" dir="rtl">' in arabic.text
    assert "تحديثات التوصيل" in arabic.text


@pytest.mark.parametrize(
    "opt_in, told",
    [
        (OptIn(("orders",)), "Corner Shop says that you agreed on March 1, 2026."),
        (
            OptIn(("*",), Method.API, Grade.DOCUMENTED, act=PersonAct.SIGNED),
            "You agreed on March 1, 2026, as Corner Shop has on file.",
        ),
        (
            OptIn(("orders",), Method.SMS, Grade.DOCUMENTED),
            "You agreed on March 1, 2026 (by text message).",
        ),
    ],
)
async def test_how_it_began_in_plain_words(centre: Centre, opt_in: OptIn, told: str) -> None:
    """What the business says is told as that, and not as her act."""
    await centre.world.gateway.record.opt_in(centre.world.bot.rules, Msisdn(HERS), opt_in)
    page = await centre.open()
    assert told in page.text
    assert ticked(page) == {"orders"}


async def test_stopping_everything_takes_one_tap(centre: Centre) -> None:
    """No confirmation, no login, no cookie: the link is enough."""
    await centre.agreed("orders", "offers")
    stranger = Visitor(centre.visitor.application, "192.0.2.9")
    token = parse_qs(urlsplit(centre.path).query)["t"][0]
    done = await stranger.post(f"{PATH}/preferences", {"t": token, "step": "stop"})
    assert done.status_code == 200
    assert "All messages are stopped" in done.text
    (facts,) = await centre.facts("opted_out")
    assert facts == {"scopes": ["all"], "by": "person", "method": "WEB", "reach": "*"}
    assert await centre.personal("opted_out") == {
        "recipient": HERS,
        "place": f"http://gateway{PATH}/preferences",
        "ip_address": "192.0.2.9",
        "user_agent": AGENT,
    }
    assert await centre.reason() == "opted_out"


async def test_the_page_cannot_undo_a_stop(centre: Centre) -> None:
    """It says so, and offers what can: START from the number, which then does."""
    await centre.agreed("orders")
    done = await centre.press(await centre.open(), "stop")
    assert links_to_whatsapp(done) == ["https://wa.me/15550100999?text=START"]
    page = await centre.open()
    assert ticked(page) == set()
    assert "Only a message from your own number can" in page.text
    centre.world.clock.step()
    await centre.world.writes("START", "m1")
    assert await centre.reason() is None
    again = await centre.open()
    assert ticked(again) == {"orders"}
    assert "in a chat on WhatsApp" in again.text


async def test_start_is_not_offered_where_it_would_do_nothing(centre: Centre) -> None:
    """Nothing was on record; the stop is recorded all the same."""
    done = await centre.press(await centre.open(), "stop")
    assert links_to_whatsapp(done) == []
    assert len(await centre.facts("opted_out")) == 1


async def test_an_expired_link_still_stops_and_does_nothing_else(centre: Centre) -> None:
    """Its page has that one button."""
    await centre.agreed("orders")
    page = await centre.open()
    centre.world.clock.step(3601 * SECOND)
    expired = await centre.open()
    assert expired.status_code == 410
    assert ticked(expired) == set()
    assert HERS not in expired.text
    for step in ("save", "pause"):
        assert (await centre.press(page, step)).status_code == 410
    assert await centre.facts("opted_out") == []
    done = await centre.press(expired, "stop")
    assert (done.status_code, await centre.reason()) == (200, "opted_out")


@pytest.mark.parametrize("token", ["", "x", "é", "A" * 3_000])
@pytest.mark.parametrize("step", ["stop", "save", "pause"])
async def test_a_forged_link_does_nothing(centre: Centre, token: str, step: str) -> None:
    """403; nor does one of another page or another programme."""
    before = await centre.world.kinds()
    other = PageLinks(centre.world.gateway.keyring, centre.world.clock)
    foreign = [
        other.issue(PROGRAMME, LinkedPage.PROFILE, Msisdn(HERS))[0],
        other.issue("another", LinkedPage.PREFERENCES, Msisdn(HERS))[0],
    ]
    for given in (token, *foreign):
        answer = await centre.visitor.post(f"{PATH}/preferences", {"t": given, "step": step})
        assert answer.status_code == 403
    assert await centre.world.kinds() == before


async def test_a_pause_holds_templates_for_30_days(centre: Centre) -> None:
    """Then all is as before; whoever writes is answered meanwhile."""
    await centre.agreed("orders")
    page = await centre.press(await centre.open(), "pause")
    assert "Paused until March 31, 2026" in page.text
    assert ticked(page) == {"orders"}
    decided = await centre.decided()
    assert (decided["reason"], decided["rule"]) == ("paused", 12)
    assert decided["not_before"] == "2026-03-31T12:00:01.000000Z"
    centre.world.clock.step(30 * DAY - SECOND)
    assert await centre.reason() == "paused"
    centre.world.clock.step(SECOND)
    assert await centre.reason() is None
    (facts,) = await centre.facts("paused")
    assert facts["method"] == "WEB"
    assert (await centre.personal("paused"))["place"].endswith("/preferences")


async def test_a_pause_ends_by_start_and_by_nothing_the_business_does(centre: Centre) -> None:
    """Not by opting her in again, nor by ticking the page for her."""
    await centre.agreed("orders")
    await centre.press(await centre.open(), "pause")
    centre.world.clock.step()
    await centre.world.opt_in(HERS)
    await centre.agreed("offers", observed=False)
    assert await centre.reason() == "paused"
    await centre.world.writes("START", "m1")
    assert await centre.reason() is None


async def test_a_pause_reaches_her_other_names(centre: Centre) -> None:
    """A template to her user id waits as well."""
    await centre.agreed("orders")
    await centre.world.gateway.record.opt_in(centre.world.bot.rules, Msisdn(HERS), OptIn())
    user_id = "SE.13491208655302741918"
    await linked(centre.world, user_id)
    await centre.press(await centre.open(), "pause")
    rows = await centre.world.rows("SELECT COUNT(*) FROM event WHERE kind = 'paused'")
    assert rows == [(2,)]


async def linked(world: World, user_id: str) -> None:
    link = world.gateway.record._link
    await link(world.bot.rules, Bsuid(user_id), Msisdn(HERS), LinkBasis.SAME_CALLBACK)


async def test_unticking_ends_that_topic_only(centre: Centre) -> None:
    """For all bots, by her, on the web."""
    await centre.agreed("orders", "offers")
    saved = await centre.press(await centre.open(), "save", {"orders"})
    assert "Saved." in saved.text
    assert ticked(saved) == {"orders"}
    assert "You stopped these" in saved.text
    (facts,) = await centre.facts("opted_out")
    assert (facts["scopes"], facts["reach"]) == (["topic:offers"], "*")
    assert await centre.reason() is None


async def test_ticking_is_a_documented_opt_in_with_whole_evidence(centre: Centre) -> None:
    """The wording she saw, her act, the page, her address; once, though the form comes twice."""
    page = await centre.open()
    for _ in range(2):
        saved = await centre.press(page, "save", {"orders"})
        assert saved.status_code == 200
    (facts,) = await centre.facts("opted_in")
    assert facts == {
        "topics": ["orders"],
        "grade": "documented",
        "method": "WEB",
        "disclosure_id": "page-en-1",
        "programme": PROGRAMME,
    }
    assert await centre.personal("opted_in") == {
        "recipient": HERS,
        "act": "ticked_box",
        "place": f"http://gateway{PATH}/preferences",
        "ip_address": "192.0.2.7",
        "user_agent": AGENT,
    }
    assert await centre.reason() is None


async def test_what_she_stopped_takes_a_message_of_hers(centre: Centre) -> None:
    """The tick records nothing; the message it prepares lifts the opt-out when she sends it."""
    await centre.agreed("orders", "offers")
    await centre.press(await centre.open(), "save", {"orders"})
    centre.world.clock.step()
    before = await centre.world.kinds()
    step = await centre.press(await centre.open(), "save", TOPICS)
    (link,) = links_to_whatsapp(step)
    assert "One step left" in step.text
    assert await centre.world.kinds() == before
    assert await centre.reason("sale") == "opted_out"
    (text,) = parse_qs(urlsplit(link.replace("&amp;", "&")).query)["text"]
    assert "Offers" in text
    found = await centre.world.gateway.optin.resolve_chat_code(centre.world.bot, text, Msisdn(HERS))
    assert found is not None
    assert (found[1].topics, found[1].observed) == (("offers",), True)


async def test_without_a_number_to_write_to_it_says_what_is_left(centre: Centre) -> None:
    """START in the chat; nothing is recorded."""
    await publish(centre.world, verification=Verification.NONE, settings={})
    await centre.agreed("orders")
    await centre.press(await centre.open(), "save", set())
    answer = await centre.press(await centre.open(), "save", {"orders"})
    assert answer.status_code == 409
    assert "write START to us on WhatsApp" in answer.text
    assert len(await centre.facts("opted_in")) == 1


async def test_with_click_to_chat_a_tick_takes_a_message_too(centre: Centre) -> None:
    """As the programme verifies numbers everywhere."""
    await publish(centre.world)
    step = await centre.press(await centre.open(), "save", {"orders"})
    assert len(links_to_whatsapp(step)) == 1
    assert await centre.facts("opted_in") == []


async def test_with_reply_the_number_is_asked(centre: Centre) -> None:
    """And the page says that its answer is awaited."""
    await publish(centre.world, verification=Verification.REPLY)
    saved = await centre.press(await centre.open(), "save", {"orders"})
    assert "We are waiting for your answer on WhatsApp." in saved.text
    assert await centre.world.kinds() == ["opt_in_asked", "opt_in_requested"]


async def test_a_programme_without_web_still_lets_her_stop(centre: Centre) -> None:
    """Its boxes can be unticked, and not ticked: not even by a form that says so."""
    await centre.agreed("orders")
    await publish(centre.world, methods=frozenset({Method.SMS}))
    page = await centre.open()
    assert "disabled" in page.text
    same = await centre.press(page, "save", TOPICS)
    assert "Nothing was changed." in same.text
    await centre.press(page, "save", set())
    assert await centre.reason() == "opted_out"


async def withdraws(centre: Centre) -> None:
    """The business ends the programme, as it would."""
    gateway = centre.world.gateway
    business = centre.world.bot.business_id
    ((name,),) = await centre.world.rows("SELECT name FROM programme")
    await gateway.optin.programmes.withdraw(business, str(name))
    gateway.directory.forget()
    assert await gateway.optin.programmes.all(business) == []


async def test_to_stop_takes_no_live_programme(centre: Centre) -> None:
    """Her link stops, pauses and unticks after the programme was withdrawn; it begins nothing, not
    even by a form from before.
    """
    await centre.agreed("orders")
    before = await centre.open()
    await withdraws(centre)
    page = await centre.open()
    assert page.status_code == 200
    assert ticked(page) == {"orders"}
    assert "disabled" in page.text
    for form in (before, page):
        assert "Nothing was changed." in (await centre.press(form, "save", TOPICS)).text
    assert (await centre.press(page, "pause")).status_code == 200
    assert await centre.reason() == "paused"
    done = await centre.press(page, "stop")
    assert "All messages are stopped" in done.text
    assert await centre.reason() == "opted_out"


async def test_an_expired_link_of_a_withdrawn_programme_stops(centre: Centre) -> None:
    """It is in a message that is months old."""
    await centre.agreed("orders")
    await withdraws(centre)
    centre.world.clock.step(3601 * SECOND)
    expired = await centre.open()
    assert expired.status_code == 410
    assert (await centre.press(expired, "stop")).status_code == 200
    assert await centre.reason() == "opted_out"


async def test_the_stop_page_outlives_its_programme(centre: Centre) -> None:
    """In the languages that it had; what would begin something is gone, as if it had never been."""
    await centre.agreed("orders")
    arabic = await centre.visitor.get(f"{PATH}/stop?lang=ar")
    await withdraws(centre)
    again = await centre.visitor.get(f"{PATH}/stop?lang=ar")
    assert (again.status_code, form_of(again)[0]) == (200, form_of(arabic)[0])
    assert '<html lang="ar" dir="rtl">' in again.text
    assert (await stops(centre.visitor, f"+{HERS}")).status_code == 200
    assert await centre.reason() == "opted_out"
    for path in ("", "/me?t=x", "/disclosure", "/embed.js"):
        assert (await centre.visitor.get(PATH + path)).status_code == 404


async def test_a_name_can_be_used_again(centre: Centre) -> None:
    """The new programme is another: each has its own pages, and the old one is gone for good."""
    draft = (await centre.world.gateway.optin.programmes.all(centre.world.bot.business_id))[
        0
    ].stored
    await withdraws(centre)
    programmes, business = centre.world.gateway.optin.programmes, centre.world.bot.business_id
    new, kept = await programmes.save_draft(business, draft.name, draft.draft)
    assert new
    assert kept.stored.draft.programme_id != PROGRAMME
    await programmes.withdraw(business, draft.name)
    assert await programmes.all(business) == []
    kinds = "SELECT kind FROM config_event WHERE kind LIKE 'programme%' ORDER BY configuration"
    assert (await centre.world.rows(kinds))[-3:] == [
        ("programme_withdrawn",),
        ("programme_drafted",),
        ("programme_draft_removed",),
    ]
    assert (await centre.visitor.get(f"{PATH}/stop")).status_code == 200
    unpublished = f"/o/{kept.stored.draft.programme_id}/stop"
    assert (await centre.visitor.get(unpublished)).status_code == 404


async def test_what_she_unticks_is_what_she_saw(centre: Centre) -> None:
    """A topic that began in another window meanwhile stays: the form did not show it."""
    await centre.agreed("orders")
    page = await centre.open()
    await centre.agreed("offers")
    await centre.press(page, "save", {"orders"})
    assert await centre.facts("opted_out") == []


async def test_another_sites_form_saves_nothing(centre: Centre) -> None:
    """Without this browser's token nothing begins and no topic ends; everything can be stopped."""
    await centre.agreed("orders")
    token = parse_qs(urlsplit(centre.path).query)["t"][0]
    fields = [("t", token), ("step", "save"), ("topic", "offers")]
    answer = await centre.visitor.post(f"{PATH}/preferences", fields)
    assert answer.status_code == 403
    assert "Nothing was saved" in answer.text
    assert (await centre.world.kinds()).count("opted_in") == 1
    assert await centre.facts("opted_out") == []


async def test_a_text_that_changed_is_read_again(centre: Centre) -> None:
    """An opt-in is to what she saw; what she ended is ended all the same."""
    await centre.agreed("orders")
    page = await centre.open()
    await publish_wording(centre.world, worded("en", terms_url="https://shop.example/new"))
    centre.world.gateway.directory.forget()
    answer = await centre.press(page, "save", {"offers"})
    assert answer.status_code == 409
    assert "has changed" in answer.text
    assert (await centre.world.kinds()).count("opted_in") == 1
    assert await centre.reason() == "opted_out"


async def test_a_suppressed_number_stays_suppressed(centre: Centre) -> None:
    """Whatever is ticked."""
    await centre.world.gateway.record.suppress(centre.world.bot.rules, Msisdn(HERS), "complaint")
    await centre.press(await centre.open(), "save", TOPICS)
    assert await centre.reason() == "suppressed"


async def test_pressing_twice_ends_no_less_and_no_more(centre: Centre) -> None:
    """Each press is on record, as no opt-out is ever left out; what stands is the same."""
    await centre.agreed("orders")
    page = await centre.open()
    for _ in range(2):
        await centre.press(page, "pause")
        assert await centre.reason() == "paused"
    for count in (1, 2):
        assert (await centre.press(page, "stop")).status_code == 200
        assert await centre.reason() == "opted_out"
        assert (await centre.world.kinds()).count("opted_out") == count


async def stops(visitor: Visitor, typed: str, path: str = f"{PATH}/stop") -> httpx.Response:
    """Fill the page for those without a link."""
    action, fields = form_of(await visitor.get(path))
    return await visitor.post(action, {**fields, "number": typed, "step": "stop"})


async def test_whoever_has_no_link_types_the_number(centre: Centre) -> None:
    """One form, no confirmation; for every bot of the business, with how it came."""
    await centre.agreed("orders")
    done = await stops(centre.visitor, "073-200 00 01")
    assert done.status_code == 200
    assert HERS not in done.text
    (facts,) = await centre.facts("opted_out")
    assert facts == {"scopes": ["all"], "by": "person", "method": "WEB", "reach": "*"}
    assert (await centre.personal("opted_out"))["ip_address"] == "192.0.2.7"
    assert await centre.reason() == "opted_out"


async def test_the_answer_is_the_same_for_every_number(centre: Centre) -> None:
    """Known, unknown, opted out before, suppressed: the same status and bytes."""
    await centre.agreed("orders")
    rules = centre.world.bot.rules
    await centre.world.gateway.record.suppress(rules, Msisdn(number(3)), "complaint")
    answers = [await stops(centre.visitor, f"+{number(n)}") for n in (1, 1, 2, 3)]
    assert {(one.status_code, one.content) for one in answers} == {(200, answers[0].content)}


@pytest.mark.parametrize(
    "typed, text", [("", "Enter your phone number."), ("12", "not a phone number")]
)
async def test_a_mistyped_number_is_told(centre: Centre, typed: str, text: str) -> None:
    """And nobody is opted out."""
    answer = await stops(centre.visitor, typed)
    assert answer.status_code == 422
    assert text in answer.text
    assert await centre.facts("opted_out") == []


async def test_nobody_opts_out_a_list(centre: Centre) -> None:
    """Ten numbers in ten minutes from one address; the answer says what works at once."""
    for count in range(10):
        assert (await stops(centre.visitor, f"+{number(count)}")).status_code == 200
    refused = await stops(centre.visitor, f"+{number(11)}")
    assert refused.status_code == 429
    assert "answer STOP" in refused.text
    assert len(await centre.facts("opted_out")) == 10
    elsewhere = Visitor(centre.visitor.application, "192.0.2.99")
    assert (await stops(elsewhere, f"+{number(11)}")).status_code == 200


async def test_another_site_cannot_make_browsers_stop_numbers(centre: Centre) -> None:
    """The form has to be ours, shown to this browser."""
    answer = await centre.visitor.post(f"{PATH}/stop", {"number": f"+{HERS}", "step": "stop"})
    assert answer.status_code == 403
    _, fields = form_of(await centre.visitor.get(f"{PATH}/stop"))
    stranger = Visitor(centre.visitor.application)
    answer = await stranger.post(f"{PATH}/stop", {**fields, "number": f"+{HERS}"})
    assert answer.status_code == 403
    assert await centre.facts("opted_out") == []


async def test_a_store_that_is_away_is_said(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    """503, so that nobody believes she is out who is not."""

    async def away(*_: object) -> None:
        raise StoreUnavailable

    page = await centre.open()
    monkeypatch.setattr(type(centre.world.gateway.consents), "submit", away)
    assert (await centre.press(page, "pause")).status_code == 503
    assert (await stops(centre.visitor, f"+{HERS}")).status_code == 503


async def test_stopping_is_never_one_too_many(centre: Centre) -> None:
    """However many forms came from her address: the link is enough to stop everything."""
    await centre.agreed("orders")
    page = await centre.open()
    for _ in range(PER_CLIENT + 1):
        answer = await centre.press(page, "save", {"orders"})
    assert answer.status_code == 429
    assert await centre.reason() is None
    assert (await centre.press(page, "stop")).status_code == 200
    assert await centre.reason() == "opted_out"


async def test_an_old_page_still_ends_what_is_unticked_on_it(centre: Centre) -> None:
    """She goes back in her browser and takes another tick away: that counts, too."""
    await centre.agreed("orders", "offers")
    page = await centre.open()
    await centre.press(page, "save", {"offers"})
    centre.world.clock.step(SECOND)
    after = await centre.press(page, "save", set())
    assert ticked(after) == set()


async def test_an_old_page_stops_again_what_was_begun_since(centre: Centre) -> None:
    """Between two taps of one button she wrote START: the second is an act of its own."""
    await centre.agreed("orders")
    page = await centre.open()
    for message in ("m1", "m2"):
        assert (await centre.press(page, "stop")).status_code == 200
        assert await centre.reason() == "opted_out"
        centre.world.clock.step(SECOND)
        await centre.world.writes("START", message)
        assert await centre.reason() is None


async def test_the_stop_page_stops_again_what_was_begun_since(centre: Centre) -> None:
    """The same where she has no link."""
    await centre.agreed("orders")
    page = await centre.visitor.get(f"{PATH}/stop")
    _, fields = form_of(page)
    for message in ("m1", "m2"):
        answer = await centre.visitor.post(f"{PATH}/stop", {**fields, "number": f"+{HERS}"})
        assert answer.status_code == 200
        assert await centre.reason() == "opted_out"
        centre.world.clock.step(SECOND)
        await centre.world.writes("START", message)


async def test_an_old_page_begins_what_is_ticked_on_it(centre: Centre) -> None:
    """Each choice of boxes is an act of its own; the same one twice is not."""
    await publish(centre.world, verification=Verification.NONE)
    page = await centre.open()
    await centre.press(page, "save", {"orders"})
    await centre.press(page, "save", {"orders"})
    after = await centre.press(page, "save", {"orders", "offers"})
    assert ticked(after) == TOPICS
    assert (await centre.world.kinds()).count("opted_in") == 2


async def test_one_link_stops_so_often_and_no_more(centre: Centre) -> None:
    """Each is kept for good, and an old link stops as well: whoever found one fills no disk."""
    page = await centre.open()
    for _ in range(PER_CLIENT):
        assert (await centre.press(page, "stop")).status_code == 200
    assert (await centre.press(page, "stop")).status_code == 429
    assert await centre.reason() == "opted_out"
