import hashlib
import html
import json
import re
from dataclasses import replace

import pytest

from optwarden.consent.vocabulary import SECOND, Method, Verification
from optwarden.web.pages.limits import PER_CLIENT
from optwarden.wiring.pages import build_pages
from tests.doubles.wordings import shop_wording
from tests.doubles.world import World, number
from tests.web.pages.shop import (
    EMBEDDER,
    PROGRAMME,
    publish,
    publish_wording,
    withdraw,
    worded,
)
from tests.web.pages.visitor import AGENT, PATH, Visitor, form_of, ids_of

PARTITIONED = (
    r"__Host-optwarden-form=\S+; Path=/; Max-Age=7200; HttpOnly; SameSite=None; Partitioned; Secure"
)
TYPED = "070-174 06 05"
MEANT = "46701740605"


async def events(world: World) -> list[tuple[str, dict[str, object], dict[str, str]]]:
    """Kind, facts and personal fields of every event."""
    rows = await world.rows(
        "SELECT e.kind, e.facts, p.personal FROM event AS e JOIN event_private AS p"
        " ON p.shard_key = e.shard_key AND p.event_id = e.event_id ORDER BY e.event_id"
    )
    return [(kind, json.loads(facts), _values(personal)) for kind, facts, personal in rows]


def _values(personal: str) -> dict[str, str]:
    return {
        name: one[-1] if isinstance(one, list) else one
        for name, one in json.loads(personal).items()
    }


async def test_shows_the_wording_as_it_was_published(shop: World, visitor: Visitor) -> None:
    """Its text and its hash stand there unchanged, with an empty box beside each label."""
    await publish(shop, verification=Verification.REPLY)
    page = await visitor.get()
    assert page.status_code == 200
    wording = worded("en")
    found = re.search(
        r'data-disclosure="([^"]+)" data-hash="([^"]+)">\s*<p>(.*?)</p>', page.text, re.DOTALL
    )
    assert found is not None
    published = await shop.gateway.optin.disclosures.published_one(shop.bot.business_id, found[1])
    assert found[2] == published.content_hash.hex()
    assert html.unescape(found[3]) == wording.text
    for kind in wording.kinds:
        assert kind.label in page.text
        assert kind.example in html.unescape(page.text)
    assert " checked" not in page.text
    assert wording.terms_url in page.text
    assert "STOP" in page.text


@pytest.mark.parametrize("embed", ["", "&embed=1"])
async def test_leads_to_where_one_stops(shop: World, visitor: Visitor, embed: str) -> None:
    """In her language; out of a frame, which is another site's."""
    await publish(shop)
    page = await visitor.get(f"{PATH}?lang=ar{embed}")
    link = re.search(r'<a href="([^"]+/stop[^"]*)" ([^>]*)>([^<]+)</a>', page.text)
    assert link is not None
    assert ("target" in link[2]) == bool(embed)
    assert link[3] == "أو أدخل رقمك لإيقاف جميع الرسائل"
    stop = await visitor.get(link[1])
    assert stop.status_code == 200
    assert '<html lang="ar"' in stop.text
    assert 'name="number"' in stop.text


async def test_speaks_her_language(shop: World, visitor: Visitor) -> None:
    """By the link, else by her browser; the page's language and direction say so."""
    await publish(shop)
    assert '<html lang="en" dir="ltr">' in (await visitor.get()).text
    assert '<html lang="ar" dir="rtl">' in (await visitor.get(f"{PATH}?lang=ar")).text
    arabic = Visitor(visitor.application, headers={"accept-language": "ar-EG, en;q=0.5"})
    assert worded("ar").text in (await arabic.get()).text


async def test_begins_with_her_country(shop: World, visitor: Visitor) -> None:
    """The bot's own, else that of her browser, else none; a page that is kept shows each hers."""
    await publish(shop, verification=Verification.REPLY)
    austrian = Visitor(visitor.application, headers={"accept-language": "en-AT"})
    anybody = Visitor(visitor.application, headers={"accept-language": "en"})
    assert form_of(await austrian.get())[1]["country"] == "SE"
    await shop.change(country=None)
    for _ in range(2):
        for who, country in ((austrian, "AT"), (anybody, ""), (austrian, "AT")):
            page = await who.get()
            assert form_of(page)[1]["country"] == country
            assert page.text.count(" selected") == 1


async def test_click_to_chat_asks_for_no_number(shop: World, visitor: Visitor) -> None:
    """WhatsApp tells who writes; the message completes what she ticked."""
    await publish(shop)
    page = await visitor.get()
    assert 'name="number"' not in page.text
    step = await visitor.fill(page, ("offers",))
    assert step.status_code == 200
    url = re.search(r'href="(https://wa\.me/15550100999\?text=[^"]+)"', step.text)
    assert url is not None
    assert "<svg" in step.text
    assert await shop.kinds() == []
    code = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}", step.text)
    assert code is not None
    resolved = await shop.gateway.optin.resolve_chat_code(shop.bot, f"Yes ({code[0]})")
    assert resolved is not None
    programme, agreement = resolved
    assert programme.programme_id == PROGRAMME
    assert agreement.topics == ("offers",)
    assert agreement.disclosure_id == "page-en-1"
    assert agreement.place == f"http://gateway{PATH}"
    assert agreement.personal == {"ip_address": "192.0.2.7", "user_agent": AGENT}


async def test_evidence_is_complete(shop: World, visitor: Visitor) -> None:
    """Without verification an opt-in is documented: wording, act, page, address and program."""
    await publish(shop, verification=Verification.NONE)
    page = await visitor.fill(await visitor.get(), number=TYPED)
    assert "+46 70 174 06 05" in page.text
    assert await shop.kinds() == []
    done = await visitor.confirm(page)
    assert done.status_code == 200
    ((kind, facts, personal),) = await events(shop)
    assert kind == "opted_in"
    assert facts["grade"] == "documented"
    assert facts["method"] == "WEB"
    assert facts["disclosure_id"] == "page-en-1"
    assert facts["programme"] == PROGRAMME
    assert facts["topics"] == ["orders"]
    assert personal["place"] == f"http://gateway{PATH}"
    assert personal["ip_address"] == "192.0.2.7"
    assert personal["user_agent"] == AGENT
    assert personal["act"] == "ticked_box"


async def test_reply_asks_the_number_once(shop: World, visitor: Visitor) -> None:
    """The opt-in waits, one request is on its way, and a second form sends none."""
    await publish(shop, verification=Verification.REPLY)
    first = await visitor.opts_in(TYPED)
    second = await visitor.opts_in(f"+{MEANT}")
    assert first.content == second.content
    assert await shop.kinds() == ["opt_in_asked", "opt_in_requested"]
    assert len(await shop.outbox()) == 1


@pytest.mark.parametrize(
    "typed, country",
    [
        (TYPED, "SE"),
        ("0046 701740605", "BR"),
        ("+46 (0)70 174 06 05", "US"),
        ("٠٧٠١٧٤٠٦٠٥", "SE"),
        ("०७०-१७४ ०६०५", "SE"),
        (" +46701740605 ", ""),
    ],
)
async def test_numbers_as_people_write_them(
    shop: World, visitor: Visitor, typed: str, country: str
) -> None:
    """National or international, with blanks, in other digits: shown in international form."""
    await publish(shop, verification=Verification.NONE)
    page = await visitor.fill(await visitor.get(), number=typed, country=country)
    assert "+46 70 174 06 05" in page.text


@pytest.mark.parametrize(
    "fields, topics, targets",
    [
        ({"number": ""}, ("orders",), ["number"]),
        ({"number": "12"}, ("orders",), ["number"]),
        ({"number": "070-ABC 06 05"}, ("orders",), ["number"]),
        ({"number": "1" * 400}, ("orders",), ["number"]),
        ({"number": TYPED, "country": ""}, ("orders",), ["number"]),
        ({"number": TYPED}, (), ["topic-orders"]),
        ({"number": ""}, ("nonsense",), ["topic-orders", "number"]),
    ],
)
async def test_faults_are_named(
    shop: World,
    visitor: Visitor,
    fields: dict[str, str],
    topics: tuple[str, ...],
    targets: list[str],
) -> None:
    """A summary links to each field at fault, the field says so itself, and values are kept."""
    await publish(shop, verification=Verification.NONE)
    page = await visitor.fill(await visitor.get(), topics, **fields)
    assert page.status_code == 422
    assert re.findall(r'<li><a href="#([^"]+)">', page.text) == targets
    assert set(targets) <= ids_of(page)
    assert 'aria-invalid="true"' in page.text
    assert form_of(page)[1]["number"] == fields["number"]
    assert page.text.count(" checked") == len(set(topics) & {"orders", "offers"})
    assert "<title>Error: " in page.text
    assert await shop.kinds() == []


async def test_change_goes_back(shop: World, visitor: Visitor) -> None:
    """What was typed is in the form again, and nothing is recorded."""
    await publish(shop, verification=Verification.NONE)
    page = await visitor.confirm(await visitor.fill(await visitor.get(), number=TYPED), "change")
    assert form_of(page)[1]["number"] == TYPED
    assert 'value="orders" id="topic-orders" checked' in page.text
    assert await shop.kinds() == []


async def test_a_form_counts_once(shop: World, visitor: Visitor) -> None:
    """The same confirmation sent twice is one act, also after the person was opted out."""
    await publish(shop, verification=Verification.NONE)
    page = await visitor.fill(await visitor.get(), number=TYPED)
    await visitor.confirm(page)
    shop.clock.at += SECOND
    out = {"recipient": MEANT, "scope": "all", "method": "API"}
    answer = await shop.client.post(
        f"/v1/bots/{shop.bot.bot_id}/opt-outs",
        json=out,
        headers={"authorization": f"Bearer {shop.token}"},
    )
    assert answer.status_code == 201, answer.text
    again = await visitor.confirm(page)
    assert again.status_code == 200
    assert await shop.kinds() == ["opted_in", "opted_out"]


async def test_a_newer_wording_is_shown_first(shop: World, visitor: Visitor) -> None:
    """Whoever read the old one is shown the new one, and ticks again."""
    await publish(shop, verification=Verification.NONE)
    page = await visitor.get()
    await publish_wording(shop, worded("en", text=worded("en").text + " We write on weekdays."))
    again = await visitor.fill(page, number=TYPED)
    assert again.status_code == 409
    assert "We write on weekdays." in again.text
    assert " checked" not in again.text
    assert form_of(again)[1]["number"] == TYPED
    assert await shop.kinds() == []
    await visitor.confirm(await visitor.fill(again))
    ((_, facts, _),) = await events(shop)
    assert facts["disclosure_id"] == "page-en-2"


async def test_the_text_on_display_changes_at_once(shop: World, visitor: Visitor) -> None:
    """A page that is kept is not shown after its programme or its wording changed."""
    await publish(shop)
    assert "Messages from Corner Shop" in (await visitor.get()).text
    await publish(shop, title="News")
    assert ">News</bdi>" in (await visitor.get()).text
    await publish_wording(shop, worded("en", text=worded("en").text + " We write on weekdays."))
    assert "We write on weekdays." in (await visitor.get()).text


async def test_only_our_own_form_counts(shop: World, visitor: Visitor) -> None:
    """Without the token, with another's, with another cookie, or too late: shown again, empty."""
    await publish(shop, verification=Verification.NONE)
    action, fields = form_of(await visitor.get())
    filled = {**fields, "number": TYPED, "topic": "orders", "step": "check"}
    stranger = Visitor(visitor.application)
    _, others = form_of(await stranger.get())
    attempts = [
        (visitor, {**filled, "form": ""}),
        (visitor, {**filled, "form": others["form"]}),
        (visitor, {**filled, "form": filled["form"][:-2]}),
        (Visitor(visitor.application), filled),
        (stranger, filled),
    ]
    for who, sent in attempts:
        page = await who.post(action, sent)
        assert page.status_code == 403
        assert form_of(page)[1]["number"] == ""
        assert " checked" not in page.text
    assert (await visitor.post(action, filled)).status_code == 200
    shop.clock.at += 2 * 3600 * SECOND + SECOND
    assert (await visitor.post(action, filled)).status_code == 403
    assert await shop.kinds() == []


async def test_a_token_is_for_one_page(shop: World, visitor: Visitor) -> None:
    """That of another programme's form does not do."""
    await publish(shop, programme_id="another1", verification=Verification.NONE)
    await publish(shop, verification=Verification.NONE)
    _, fields = form_of(await visitor.get("/o/another1"))
    page = await visitor.post(PATH, {**fields, "number": TYPED, "topic": "orders"})
    assert page.status_code == 403


async def test_unknown_and_withdrawn_are_alike(shop: World, visitor: Visitor) -> None:
    """Neither says that there ever was a programme, nor that it takes no forms."""
    await publish(shop)
    unknown = await visitor.get("/o/zzzzzzzzzzzz")
    await withdraw(shop)
    withdrawn = await visitor.get()
    await publish(shop, methods=frozenset({Method.SMS}))
    not_by_web = await visitor.get()
    pages = [unknown, withdrawn, not_by_web, await visitor.get("/o/"), await visitor.get("/o/a/b")]
    assert {page.status_code for page in pages} == {404}
    assert {page.content for page in pages} == {unknown.content}
    assert {tuple(page.headers.multi_items()) for page in pages} == {
        tuple(unknown.headers.multi_items())
    }


async def test_headers_are_strict(shop: World, visitor: Visitor) -> None:
    """Nothing from elsewhere is loaded, framed, sent on, or kept."""
    await publish(shop)
    for page in (await visitor.get(), await visitor.get("/o/unknown")):
        policy = page.headers["content-security-policy"]
        directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
        assert directives["default-src"] == "'none'"
        assert directives["style-src"] == directives["img-src"] == "'self'"
        assert directives["form-action"] == "'self'"
        assert directives["base-uri"] == directives["frame-ancestors"] == "'none'"
        assert re.fullmatch(
            r"http://gateway/o/assets/pages-[0-9a-f]{16}\.js", directives["script-src"]
        )
        assert "unsafe" not in policy
        assert page.headers["cache-control"] == "no-store"
        assert page.headers["referrer-policy"] == "no-referrer"
        assert page.headers["x-content-type-options"] == "nosniff"
        assert page.headers["x-frame-options"] == "DENY"
        assert "permissions-policy" in page.headers


async def test_assets_are_named_after_their_content(shop: World, visitor: Visitor) -> None:
    """So they are kept for good; another name is nothing."""
    await publish(shop)
    page = await visitor.get()
    paths = re.findall(r'(?:href|src)="(/o/assets/[^"]+)"', page.text)
    assert len(paths) == 2
    for path in paths:
        asset = await visitor.get(path)
        assert asset.status_code == 200
        assert "immutable" in asset.headers["cache-control"]
        assert hashlib.sha256(asset.content).hexdigest()[:16] in path
    assert (await visitor.get("/o/assets/pages-0.css")).status_code == 404


async def test_frames_only_where_the_programme_says(shop: World, visitor: Visitor) -> None:
    """Embedded, its own origins may show it; whatever else stands in the setting is left out."""
    settings = (
        f"{EMBEDDER} http://evil.example javascript:alert(1) https://a.example;script-src * *"
    )
    await publish(shop, settings={"web_embed_origins": settings, "chat_number": "15550100999"})
    page = await visitor.get(f"{PATH}?embed=1")
    policy = page.headers["content-security-policy"]
    assert policy.endswith(f"frame-ancestors {EMBEDDER}")
    assert "x-frame-options" not in page.headers
    step = await visitor.fill(page)
    assert step.headers["content-security-policy"] == policy
    await publish(shop, settings={})
    assert (await visitor.get(f"{PATH}?embed=1")).headers["x-frame-options"] == "DENY"


async def test_cookies(shop: World) -> None:
    """By https the cookie is the host's alone; in another site's frame it is of that frame."""
    await publish(shop)
    pages = build_pages(shop.gateway)
    for base, path, expected in [
        (
            "http://gateway",
            PATH,
            r"optwarden-form=\S+; Path=/; Max-Age=7200; HttpOnly; SameSite=Lax",
        ),
        (
            "https://gateway",
            PATH,
            r"__Host-optwarden-form=\S+; Path=/; Max-Age=7200; HttpOnly; SameSite=Lax; Secure",
        ),
        (
            "https://gateway",
            f"{PATH}?embed=1",
            PARTITIONED,
        ),
    ]:
        page = await Visitor(pages, base=base).get(path)
        assert re.fullmatch(expected, page.headers["set-cookie"])


async def test_forms_are_bounded(shop: World, visitor: Visitor) -> None:
    """Huge ones, ones with too many fields, and ones that are no forms are refused."""
    await publish(shop)
    assert (await visitor.post(PATH, {"number": "1" * 70_000})).status_code == 413
    assert (await visitor.post(PATH, [("topic", "orders")] * 300)).status_code == 400
    assert (await visitor.post(PATH, {"number": "\0"})).status_code == 400
    assert (await visitor.request("POST", PATH, content=b"\xff\xfe{}")).status_code == 403
    assert (await visitor.get(f"{PATH}?lang=%00")).status_code == 400
    wrong = await visitor.request("PUT", PATH)
    assert (wrong.status_code, wrong.headers["allow"]) == (405, "GET, HEAD, POST")
    head = await visitor.request("HEAD", PATH)
    assert (head.status_code, head.content) == (200, b"")


async def test_nothing_of_a_business_is_markup(shop: World, visitor: Visitor) -> None:
    """A title, a label and an example are text, whatever is in them."""
    wild = '<script>alert("1")</script>'
    kind = worded("en").kinds[0]
    kinds = (replace(kind, label=wild, example=wild), worded("en").kinds[1])
    await publish_wording(shop, worded("en", kinds=kinds, text=worded("en").text + wild))
    await publish(shop, title=wild, verification=Verification.NONE)
    page = await visitor.get()
    assert wild not in page.text
    assert page.text.count("<script") == 1
    assert html.unescape(page.text).count(wild) >= 5
    again = await visitor.fill(page, number=f'"><script>{TYPED}')
    assert "<script>0" not in again.text


async def test_programmes_that_never_were_are_not_counted(shop: World, visitor: Visitor) -> None:
    """Their names would fill what the limits remember."""
    await publish(shop)
    for count in range(PER_CLIENT + 5):
        assert (await visitor.post(f"/o/none-{count}", {})).status_code == 404
    assert (await visitor.post(PATH, {})).status_code == 403


async def test_floods_are_slowed(shop: World, visitor: Visitor) -> None:
    """One address has so many forms in ten minutes, a network of IPv6 is one address."""
    await publish(shop)
    near = [f"2001:db8:1:2::{count:x}" for count in range(PER_CLIENT)]
    for address in near:
        answer = await Visitor(visitor.application, address).post(PATH, {})
        assert answer.status_code == 403
    answer = await Visitor(visitor.application, "2001:db8:1:2:ffff::1").post(PATH, {})
    assert answer.status_code == 429
    assert 0 < int(answer.headers["retry-after"]) <= 601
    other = await Visitor(visitor.application, "2001:db8:1:3::1").post(PATH, {})
    assert other.status_code == 403
    assert (await Visitor(visitor.application, near[0]).get()).status_code == 200
    shop.clock.at += 600 * SECOND
    assert (await Visitor(visitor.application, near[0]).post(PATH, {})).status_code == 403


async def test_an_unfinished_programme_says_so(shop: World, visitor: Visitor) -> None:
    """Without a number to write to, nothing is promised and nothing kept."""
    await publish(shop, settings={})
    page = await visitor.fill(await visitor.get())
    assert page.status_code == 503
    assert "Nothing was saved" in page.text


async def test_no_number_in_any_url(shop: World, visitor: Visitor) -> None:
    """Links and actions of every step name no number."""
    await publish(shop, verification=Verification.REPLY)
    checked = await visitor.fill(await visitor.get(), number=TYPED)
    done = await visitor.confirm(checked)
    for page in (checked, done):
        for url in re.findall(r'(?:href|src|action)="([^"]*)"', page.text):
            assert "740605" not in url


def test_the_demo_wording_is_not_ours() -> None:
    """These tests ask with a wording of their own name."""
    assert shop_wording().name != worded("en").name
    assert number() != MEANT
