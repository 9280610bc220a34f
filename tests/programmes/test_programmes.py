import json
from dataclasses import replace
from typing import Any

import pytest

from optwarden.consent.disclosure import Control
from optwarden.consent.programme import Programme
from optwarden.consent.vocabulary import Method, Verification
from optwarden.usecases.collecting.chat_codes import is_code, written
from optwarden.usecases.configuration import Scope
from tests.doubles.wordings import shop_wording
from tests.programmes.declared import CONTENT, PATH, draft, publish, published
from tests.web.api.caller import Caller, done, faults, problem, rival_bot


async def live(api: Caller) -> dict[str, Programme]:
    """The bot's published programmes, as a request would find them now."""
    gateway = api.world.gateway
    gateway.directory.forget()
    bot = await gateway.directory.bot("shop-bot")
    assert bot is not None
    return dict(bot.rules.programmes)


async def test_a_programme_is_drafted_published_and_withdrawn(api: Caller) -> None:
    """It is live once it is published, as it was then, and nothing of it after it is withdrawn."""
    first = await api.call("PUT", f"{PATH}/parcel", CONTENT)
    again = await api.call("PUT", f"{PATH}/parcel", {**CONTENT, "title": "Parcels"})
    assert (first.status_code, again.status_code) == (201, 200)
    drafted = again.json()
    assert drafted["report"] == {"publishable": True, "findings": []}
    assert drafted["published"] is None
    assert await live(api) == {}
    answer = await publish(api)
    programme_id = answer["programme_id"]
    assert answer["published"] == answer["content"]
    found = await live(api)
    assert found == {
        programme_id: Programme(
            programme_id,
            "shop-bot",
            "Parcels",
            "checkout",
            ("orders",),
            frozenset({Method.WEB, Method.PRINT}),
            Verification.CLICK_TO_CHAT,
            placements=found[programme_id].placements,
            settings={"chat_number": "+15550100999"},
        )
    }
    assert found[programme_id].disclosures == {"en": "checkout-en-1"}
    (listed,) = await api.world.gateway.administration.bots(api.world.bot.business_id)
    assert listed.rules.programmes == found
    of_programme = await api.world.gateway.directory.bot_of_programme(programme_id)
    assert of_programme is not None
    assert of_programme.bot_id == "shop-bot"
    redrafted = await draft(api, title="Changed")
    titles = (redrafted["content"]["title"], redrafted["published"]["title"])
    assert titles == ("Changed", "Parcels")
    assert (await live(api))[programme_id].title == "Parcels"
    assert (await api.call("DELETE", f"{PATH}/parcel")).status_code == 204
    assert await live(api) == {}
    assert await api.world.gateway.directory.bot_of_programme(programme_id) is None
    assert problem(await api.get(f"{PATH}/parcel")) == (404, "not_found")
    assert problem(await api.call("DELETE", f"{PATH}/parcel")) == (404, "not_found")
    assert (await draft(api))["programme_id"] != programme_id


async def test_each_change_is_a_dated_event(api: Caller) -> None:
    """Of the bot, with the programme's id and name; what is published stands in it whole."""
    answer = await published(api)
    await publish(api)
    await draft(api)
    await api.call("DELETE", f"{PATH}/parcel")
    await draft(api, "other")
    await api.call("DELETE", f"{PATH}/other")
    rows = await api.world.rows(
        "SELECT kind, bot_id, facts FROM config_event WHERE kind LIKE 'programme%'"
        " ORDER BY configuration"
    )
    assert [(kind, bot_id) for kind, bot_id, _ in rows] == [
        (kind, "shop-bot")
        for kind in (
            "programme_drafted",
            "programme_published",
            "programme_withdrawn",
            "programme_drafted",
            "programme_draft_removed",
        )
    ]
    drafted, live_facts, gone, *_ = (json.loads(facts) for *_, facts in rows)
    named = {"programme": answer["programme_id"], "name": "parcel"}
    assert gone == named
    assert drafted == {**named, "content_hash": live_facts["content_hash"]}
    assert live_facts["content"]["title"] == "Delivery updates"


async def test_a_programme_that_breaks_a_rule_is_not_published(api: Caller) -> None:
    """Each rule is named with its field, in drafts, by the linter and when it is published."""
    bad: dict[str, Any] = {
        "topics": ["orders", "news"],
        "methods": ["WEB", "IVR"],
        "placements": None,
        "settings": {"chat_number": "shop"},
        "keywords": ["STOP"],
    }
    drafted = await draft(api, **bad)
    content = {key: one for key, one in {**CONTENT, **bad}.items() if one is not None}
    report = done(await api.post(f"{PATH}/lint", content))
    assert report == drafted["report"]
    assert report["publishable"] is False
    expected = [
        ("topics[1]", "undeclared_topic"),
        ("disclosure", "topic_not_in_wording"),
        ("methods", "presentation"),
        ("confirmation_template", "confirmation_template_required"),
        ("keywords[0]", "keyword_reserved"),
        ("settings.chat_number", "chat_number"),
    ]
    musts = [(o["field"], o["rule"]) for o in report["findings"] if o["level"] == "must"]
    assert musts == expected
    assert faults(await api.post(f"{PATH}/parcel/publish")) == expected
    assert await live(api) == {}
    assert problem(await api.post(f"{PATH}/nothing/publish")) == (404, "not_found")


async def test_linting_keeps_nothing(embedded_api: Caller) -> None:
    """It judges beside what is published, and its own keywords are not taken by itself."""
    await _publish_by_word(embedded_api)
    await published(
        embedded_api,
        methods=["PRINT", "SMS"],
        disclosure="by-word",
        keywords=["Join"],
        confirmation_template="order_update",
    )
    before = len(await embedded_api.world.rows("SELECT 1 FROM config_event"))
    content = {
        **CONTENT,
        "methods": ["PRINT", "SMS"],
        "disclosure": "by-word",
        "keywords": ["join"],
        "confirmation_template": "order_update",
    }
    for name, rules in (("other", ["keyword_taken"]), ("parcel", [])):
        report = done(await embedded_api.post(f"{PATH}/lint", {**content, "name": name}))
        assert [one["rule"] for one in report["findings"]] == rules
    assert len(await embedded_api.world.rows("SELECT 1 FROM config_event")) == before


async def _publish_by_word(api: Caller) -> None:
    """Publish a wording that is answered by a word."""
    business, keep = api.world.bot.business_id, api.world.gateway.optin.disclosures
    shown = replace(shop_wording().presentation, control=Control.KEYWORD)
    await keep.save_draft(business, shop_wording(name="by-word", presentation=shown))
    await keep.publish(business, "by-word", "en", material=False)


async def test_a_new_version_of_the_wording_is_shown_at_once(api: Caller) -> None:
    """The newest version of each language, without another publication of the programme."""
    programme_id = (await published(api))["programme_id"]
    business, keep = api.world.bot.business_id, api.world.gateway.optin.disclosures
    for language, text in (("en", "Sure. "), ("de", "Ja, ")):
        wording = shop_wording(language=language)
        await keep.save_draft(business, replace(wording, text=text + wording.text))
        await keep.publish(business, "checkout", language, material=False)
    programme = (await live(api))[programme_id]
    assert programme.disclosures == {"en": "checkout-en-2", "de": "checkout-de-1"}


async def test_a_new_version_without_a_topic_is_not_shown(api: Caller) -> None:
    """It is no evidence of what the programme asks for; the linter says so, and so does it when
    the programme is published again.
    """
    programme_id = (await published(api))["programme_id"]
    business, keep = api.world.bot.business_id, api.world.gateway.optin.disclosures
    before = shop_wording()
    (kind,) = before.kinds
    done(await api.call("PUT", "/v1/topics/other", {"category": "UTILITY"}))
    for language in ("en", "de"):
        changed = replace(before, language=language, kinds=(replace(kind, topic="other"),))
        await keep.save_draft(business, changed)
        await keep.publish(business, "checkout", language, material=False)
    programme = (await live(api))[programme_id]
    assert programme.disclosures == {"en": "checkout-en-1"}
    found = done(await api.get(PATH + "/parcel"))["report"]["findings"]
    assert [one["rule"] for one in found] == ["topic_not_in_wording"] * 2
    assert (await api.post(PATH + "/parcel/publish")).status_code == 400


async def test_a_code_stays_with_its_label(api: Caller) -> None:
    """A placement is given a code once; one that was printed already may be named."""
    first = (await published(api))["content"]["placements"]
    assert [one["label"] for one in first] == ["Leaflet"]
    assert is_code(first[0]["code"])
    wanted = [{"label": "Poster"}, {"label": "Leaflet"}]
    second = (await published(api, placements=wanted))["content"]["placements"]
    assert second[1] == first[0]
    assert second[0]["code"] != second[1]["code"]
    await draft(api, placements=None)
    back = (await draft(api))["content"]["placements"]
    assert back == first
    given = [{"label": "Van", "code": written(first[0]["code"]).lower()}]
    assert (await draft(api, placements=given))["content"]["placements"] == [
        {"label": "Van", "code": first[0]["code"]}
    ]
    wrong = {**CONTENT, "placements": [{"label": "Van", "code": "AAAA-AAAA"}]}
    answer = await api.call("PUT", f"{PATH}/parcel", wrong)
    assert faults(answer) == [("placements[0].code", "not_a_code")]


async def test_a_programme_is_of_one_bot(api: Caller) -> None:
    """Of one of the business's own, and of the same one while it is published."""
    await rival_bot(api)
    for bot in ("rival-bot", "nobody"):
        answer = await api.call("PUT", f"{PATH}/parcel", {**CONTENT, "bot": bot})
        assert faults(answer) == [("bot", "unknown_bot")]
        report = done(await api.post(f"{PATH}/lint", {**CONTENT, "bot": bot}))
        assert "unknown_bot" in [one["rule"] for one in report["findings"]]
    await api.world.gateway.administration.create_bot(
        replace(api.world.bot, rules=replace(api.world.bot.rules, bot_id="second-bot"))
    )
    assert (await draft(api, bot="second-bot"))["content"]["bot"] == "second-bot"
    await published(api)
    answer = await api.call("PUT", f"{PATH}/parcel", {**CONTENT, "bot": "second-bot"})
    assert faults(answer) == [("bot", "is_published")]


async def test_a_business_has_its_own_programmes(api: Caller) -> None:
    """Another business sees, changes and withdraws none of them; names are its own."""
    await published(api)
    _, token = await rival_bot(api)
    assert done(await api.get(PATH, token=token))["items"] == []
    for method in ("GET", "DELETE"):
        answer = await api.call(method, f"{PATH}/parcel", token=token)
        assert problem(answer) == (404, "not_found")
    read = await api.token(Scope.READ)
    assert problem(await api.get(PATH, token=read))[0] == 401
    assert len(await live(api)) == 1


async def test_programmes_are_listed_by_name(embedded_api: Caller) -> None:
    """Page by page."""
    for name in ("b", "a", "c"):
        await draft(embedded_api, name)
    names, cursor = [], ""
    while True:
        page = done(await embedded_api.get(f"{PATH}?limit=2{cursor}"))
        names.append([one["name"] for one in page["items"]])
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert names == [["a", "b"], ["c"]]


@pytest.mark.parametrize(
    "changes, field",
    [
        ({"hourly_cap": 0}, "hourly_cap"),
        ({"hourly_cap": 10_001}, "hourly_cap"),
        ({"methods": ["PIGEON"]}, "methods[0]"),
        ({"verification": "trust"}, "verification"),
        ({"txet": "x"}, "txet"),
        ({"title": None}, "title"),
    ],
)
async def test_a_request_is_held_to_its_fields(
    embedded_api: Caller, changes: dict[str, object], field: str
) -> None:
    """Each fault is a 400 that names it, and nothing is kept."""
    content = {key: one for key, one in {**CONTENT, **changes}.items() if one is not None}
    ((named, _),) = faults(await embedded_api.call("PUT", f"{PATH}/parcel", content))
    assert named == field
    assert done(await embedded_api.get(PATH))["items"] == []


async def test_a_bots_number_to_write_to_is_one(embedded_api: Caller) -> None:
    """It is held to its form when the bot is set up."""
    path = "/v1/bots/shop-bot"
    for number, refused in (("+1 555", True), ("+15550100999", False), ("15550100999", False)):
        answer = await embedded_api.call(
            "PATCH", path, {"provider_settings": {"chat_number": number}}
        )
        if refused:
            assert faults(answer) == [("provider_settings.chat_number", "not_e164")]
        else:
            assert done(answer)["provider_settings"]["chat_number"] == number
