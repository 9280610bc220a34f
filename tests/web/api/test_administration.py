import asyncio
import json
from typing import Any

import pytest

from optwarden.usecases.authenticate import hash_of
from optwarden.usecases.configuration import EVERY_SCOPE, Scope
from tests.doubles.world import number, token_for
from tests.web.api.caller import EVIDENCE, Caller, done, faults, problem, rival_bot

BOT_KEYS = {
    "bot_id",
    "business_id",
    "name",
    "region",
    "provider",
    "provider_settings",
    "secret_names",
    "country",
    "allowed_categories",
    "least_grade",
    "window_covers_notifications",
    "undeclared_template",
    "confirm_opt_out",
    "confirm_opt_in",
    "answer_help",
    "stop_words_added",
    "stop_words_left_out",
    "review_business_days",
    "holidays",
    "accepted_methods",
    "consent_expires_after_days",
    "frequency_caps",
    "quiet_hours",
    "alert_bounds",
    "answers_opt_in_with_json",
    "guard_mode",
    "senders",
    "guard_credentials",
    "created_at",
}
EVERYTHING: dict[str, Any] = {
    "name": "Shop in Oslo",
    "provider": "sinch",
    "provider_settings": {"base_url": "https://eu1.whatsapp.api.example"},
    "country": "NO",
    "allowed_categories": ["MARKETING", "UTILITY"],
    "least_grade": "verified",
    "window_covers_notifications": True,
    "undeclared_template": "utility",
    "confirm_opt_out": False,
    "confirm_opt_in": False,
    "accepted_methods": ["SMS", "WEB"],
    "consent_expires_after_days": 730,
    "answer_help": False,
    "alert_bounds": {"opt_outs": 5, "blocks": 3, "failures": 1000},
    "frequency_caps": [
        {"limit": 3, "window_hours": 168, "category": "MARKETING", "topic": None, "scope": "bot"},
        {"limit": 9, "window_hours": 24, "category": None, "topic": "news", "scope": "business"},
    ],
    "quiet_hours": {
        "starts": "21:30",
        "ends": "08:00",
        "categories": ["MARKETING"],
        "time_zone": "Europe/Oslo",
    },
    "answers_opt_in_with_json": True,
    "guard_mode": "shadow",
    "senders": ["oslo-sender", "+4722000000"],
}


async def test_a_business_is_seen_by_its_own_tokens_only(api: Caller) -> None:
    """The list is the token's own business; another one is as unknown as none."""
    _, token = await rival_bot(api)
    own = done(await api.get("/v1/businesses"))["items"]
    theirs = done(await api.get("/v1/businesses", token=token))["items"]
    assert [business["name"] for business in own] == ["Corner Shop"]
    assert [business["name"] for business in theirs] == ["Rival"]
    assert done(await api.get(f"/v1/businesses/{own[0]['business_id']}")) == own[0]
    other = await api.get(f"/v1/businesses/{theirs[0]['business_id']}")
    none = await api.get("/v1/businesses/0190c2a0-0000-7000-8000-00000000ffff")
    assert problem(other) == (404, "not_found")
    assert (other.content, other.headers) == (none.content, none.headers)
    assert problem(await api.post("/v1/businesses", {"name": "x"})) == (405, "wrong_method")


async def test_a_bot_is_created_and_used(api: Caller) -> None:
    """A new bot has the cautious settings, an id of its own, and can be worked with at once."""
    answer = await api.post("/v1/bots", {"name": "Second"})
    assert answer.status_code == 201
    bot = answer.json()
    assert set(bot) == BOT_KEYS
    assert bot["allowed_categories"] == ["AUTHENTICATION", "UTILITY"]
    assert (bot["least_grade"], bot["undeclared_template"]) == ("asserted", "deny")
    assert (bot["window_covers_notifications"], bot["confirm_opt_out"]) == (False, False)
    usual = {"limit": 20, "window_hours": 24, "category": None, "topic": None, "scope": "bot"}
    assert (bot["frequency_caps"], bot["quiet_hours"]) == ([usual], None)
    path = f"/v1/bots/{bot['bot_id']}"
    assert done(await api.get(path)) == bot
    evidence = {"recipient": number(), "evidence": EVIDENCE}
    assert (await api.post(f"{path}/opt-ins", evidence)).status_code == 201


async def test_every_setting_can_be_given_and_changed(api: Caller) -> None:
    """What is sent is what is read back; a change touches what it names and nothing else."""
    created = done(await api.post("/v1/bots", {**EVERYTHING, "bot_id": "oslo-1"}))
    assert {key: created[key] for key in EVERYTHING} == EVERYTHING
    path = "/v1/bots/oslo-1"
    changed: dict[str, Any] = {
        "name": "Shop",
        "provider": "sandbox",
        "provider_settings": {},
        "country": None,
        "allowed_categories": [],
        "least_grade": "documented",
        "window_covers_notifications": False,
        "undeclared_template": "deny",
        "confirm_opt_out": True,
        "accepted_methods": ["IVR"],
        "consent_expires_after_days": None,
        "frequency_caps": [],
        "quiet_hours": None,
        "answers_opt_in_with_json": False,
        "guard_mode": "off",
        "senders": [],
    }
    for key, value in changed.items():
        before = done(await api.get(path))
        after = done(await api.call("PATCH", path, {key: value}))
        assert after == {**before, key: value}
        assert done(await api.get(path)) == after
    assert done(await api.call("PATCH", path, {})) == after


async def test_secrets_go_in_and_never_out(api: Caller) -> None:
    """Secrets are named, kept, replaced one by one and removed with null, but never shown."""
    secrets = {"callback_secret": "hush-hush-1", "upstream_token": "hush-hush-2"}
    document = {"name": "S", "bot_id": "s", "secrets": secrets}
    created = await api.post("/v1/bots", document, headers={"idempotency-key": "k"})
    changed = await api.call(
        "PATCH", "/v1/bots/s", {"secrets": {"callback_secret": "hush-hush-3", "other": None}}
    )
    assert created.json()["secret_names"] == ["callback_secret", "upstream_token"]
    assert changed.json()["secret_names"] == ["callback_secret", "upstream_token"]
    removed = await api.call("PATCH", "/v1/bots/s", {"secrets": {"upstream_token": None}})
    listed = await api.get("/v1/bots")
    assert removed.json()["secret_names"] == ["callback_secret"]
    for answer in (created, changed, removed, listed):
        assert "hush" not in answer.text
    bots = await api.world.gateway.administration.bots(api.world.bot.business_id)
    assert dict(next(b for b in bots if b.bot_id == "s").secrets) == {
        "callback_secret": "hush-hush-3"
    }


async def test_an_id_that_is_taken_is_a_conflict(api: Caller) -> None:
    """Also when it is another business's: ids stand in paths, so they are unique."""
    await rival_bot(api)
    for taken in ("shop-bot", "rival-bot"):
        answer = await api.post("/v1/bots", {"name": "x", "bot_id": taken})
        assert problem(answer) == (409, "already_exists")


async def test_two_changes_at_once_are_both_made(api: Caller) -> None:
    """Changes of different settings at the same time do not undo each other."""
    changes: list[dict[str, Any]] = [
        {"name": "New name"},
        {"least_grade": "verified"},
        {"country": "DK"},
        {"confirm_opt_out": False},
    ]
    await asyncio.gather(*(api.call("PATCH", api.bot, change) for change in changes))
    bot = done(await api.get(api.bot))
    for change in changes:
        for key, value in change.items():
            assert bot[key] == value


async def test_a_change_decides_at_once(embedded_api: Caller) -> None:
    """A setting is obeyed by the next decision."""
    await embedded_api.opt_in()
    assert (await embedded_api.decide())["allowed"] is True
    done(await embedded_api.call("PATCH", embedded_api.bot, {"allowed_categories": []}))
    assert (await embedded_api.decide())["reason"] == "category_not_allowed"


BAD_BOTS: list[tuple[dict[str, Any], str, str]] = [
    ({}, "name", "required"),
    ({"name": ""}, "name", "too_short"),
    ({"name": None}, "name", "wrong_type"),
    ({"name": "a\x00"}, "name", "contains_nul"),
    ({"name": "x" * 201}, "name", "too_long"),
    ({"name": "x", "bot_id": "a/b"}, "bot_id", "not_a_name"),
    ({"name": "x", "bot_id": "-a"}, "bot_id", "not_a_name"),
    ({"name": "x", "bot_id": "x" * 65}, "bot_id", "not_a_name"),
    ({"name": "x", "provider": "carrier_pigeon"}, "provider", "unknown_provider"),
    ({"name": "x", "region": "EU 1"}, "region", "not_a_name"),
    ({"name": "x", "country": "Sweden"}, "country", "not_a_name"),
    ({"name": "x", "least_grade": "high"}, "least_grade", "unknown_value"),
    ({"name": "x", "allowed_categories": ["SPAM"]}, "allowed_categories[0]", "unknown_value"),
    ({"name": "x", "confirm_opt_out": "yes"}, "confirm_opt_out", "wrong_type"),
    ({"name": "x", "accepted_methods": []}, "accepted_methods", "too_few"),
    ({"name": "x", "accepted_methods": ["FAX"]}, "accepted_methods[0]", "unknown_value"),
    (
        {"name": "x", "consent_expires_after_days": 0},
        "consent_expires_after_days",
        "too_small",
    ),
    (
        {"name": "x", "consent_expires_after_days": "9"},
        "consent_expires_after_days",
        "wrong_type",
    ),
    ({"name": "x", "provider_settings": {"a": 1}}, "provider_settings.a", "wrong_type"),
    ({"name": "x", "provider_settings": {"å": "1"}}, "provider_settings.(unknown)", "not_a_name"),
    ({"name": "x", "secrets": {"46732001122": "1"}}, "secrets.(unknown)", "not_a_name"),
    ({"name": "x", "provider_settings": []}, "provider_settings", "wrong_type"),
    ({"name": "x", "secrets": {"a": "b\x00"}}, "secrets.a", "contains_nul"),
    ({"name": "x", "secrets": {f"s{n}": "s" for n in range(51)}}, "secrets", "too_many"),
    ({"name": "x", "token": "t"}, "token", "unknown_field"),
]


async def test_each_wrong_bot_names_field_and_rule(embedded_api: Caller) -> None:
    """One row for each rule, none of which creates anything."""
    for document, field, rule in BAD_BOTS:
        answer = await embedded_api.post("/v1/bots", document)
        assert faults(answer)[0] == (field, rule), document
    assert len(done(await embedded_api.get("/v1/bots"))["items"]) == 1


async def test_a_bot_keeps_its_id_and_business(embedded_api: Caller) -> None:
    """Neither can be changed; asking for it is refused."""
    for field in ("bot_id", "business_id", "created_at"):
        answer = await embedded_api.call("PATCH", embedded_api.bot, {field: "x"})
        assert faults(answer) == [(field, "unknown_field")]


async def test_a_token_opens_what_it_was_minted_for(api: Caller) -> None:
    """A fresh token works at once, for its scopes and its bot; its hash is all that is stored."""
    minted = done(await api.post("/v1/tokens", {"scopes": ["read"], "label": "reports"}))
    assert minted["scopes"] == ["read"]
    assert (minted["bot_id"], minted["label"], minted["revoked_at"]) == (None, "reports", None)
    lookup = {"recipient": number()}
    assert done(await api.post("recipients/lookup", lookup, token=minted["token"]))
    refused = await api.post("opt-outs", {**lookup, "scope": "all"}, token=minted["token"])
    assert problem(refused) == (401, "unauthorized")
    listed = (await api.get("/v1/tokens")).text
    assert minted["token_id"] in listed
    assert minted["token"] not in listed
    rows = await api.world.rows("SELECT * FROM token")
    assert minted["token"] not in repr(rows)


async def test_a_revoked_token_opens_nothing(api: Caller) -> None:
    """Revoking is immediate, and again is no error; another business's token is unknown."""
    minted = done(await api.post("/v1/tokens", {"scopes": ["read"]}))
    lookup = {"recipient": number()}
    assert done(await api.post("recipients/lookup", lookup, token=minted["token"]))
    for _ in range(2):
        revoked = await api.call("DELETE", f"/v1/tokens/{minted['token_id']}")
        assert (revoked.status_code, revoked.content) == (204, b"")
    answer = await api.post("recipients/lookup", lookup, token=minted["token"])
    assert problem(answer) == (401, "unauthorized")
    (listed,) = [
        one
        for one in done(await api.get("/v1/tokens"))["items"]
        if one["token_id"] == minted["token_id"]
    ]
    assert listed["revoked_at"] == "2026-03-01T12:00:00.000000Z"
    _, token = await rival_bot(api)
    theirs = done(await api.get("/v1/tokens", token=token))["items"][0]["token_id"]
    for unknown in (theirs, "0190c2a0-0000-7000-8000-00000000ffff", "x", "%00"):
        answer = await api.call("DELETE", f"/v1/tokens/{unknown}")
        assert problem(answer) == (404, "not_found")
    assert done(await api.get("/v1/bots", token=token))


async def test_a_token_of_one_bot_opens_no_other_and_nothing_of_the_business(api: Caller) -> None:
    """Bound to a bot, even with every scope it cannot reach, or give itself, more."""
    done(await api.post("/v1/bots", {"name": "x", "bot_id": "second"}))
    scopes = [scope.value for scope in EVERY_SCOPE]
    minted = done(await api.post("/v1/tokens", {"scopes": scopes, "bot_id": "second"}))
    token = minted["token"]
    assert done(await api.get("/v1/bots/second", token=token))
    assert done(await api.get("/v1/bots/second/templates", token=token))
    for method, path, document in (
        ("GET", api.bot, None),
        ("GET", "/v1/bots", None),
        ("GET", "/v1/businesses", None),
        ("GET", "/v1/tokens", None),
        ("GET", "/v1/topics", None),
        ("POST", "/v1/tokens", {"scopes": ["admin"]}),
        ("POST", "/v1/bots", {"name": "x"}),
        ("PUT", "/v1/topics/news", {"category": "UTILITY"}),
        ("DELETE", f"/v1/tokens/{minted['token_id']}", None),
    ):
        assert problem(await api.call(method, path, document, token=token))[0] == 401, path


@pytest.mark.parametrize(
    "document, field, rule",
    [
        ({}, "scopes", "required"),
        ({"scopes": []}, "scopes", "too_few"),
        ({"scopes": ["everything"]}, "scopes[0]", "unknown_value"),
        ({"scopes": ["read"] * 5}, "scopes", "too_many"),
        ({"scopes": ["read"], "bot_id": "nobody"}, "bot_id", "unknown_bot"),
        ({"scopes": ["read"], "bot_id": "rival-bot"}, "bot_id", "unknown_bot"),
        ({"scopes": ["read"], "label": "x" * 201}, "label", "too_long"),
        ({"scopes": ["read"], "business_id": "x"}, "business_id", "unknown_field"),
    ],
)
async def test_each_wrong_token_names_field_and_rule(
    embedded_api: Caller, document: dict[str, Any], field: str, rule: str
) -> None:
    """Another business's bot is refused just as one that is not there."""
    await rival_bot(embedded_api)
    assert faults(await embedded_api.post("/v1/tokens", document))[0] == (field, rule)


async def test_topics_are_declared_and_changed(api: Caller) -> None:
    """New is 201, again is 200, and without a change there is no event; opt-ins may name it."""
    put = {"category": "UTILITY", "description": "Parcels"}
    first = await api.call("PUT", "/v1/topics/deliveries", put)
    configuration = await changes(api)
    again = await api.call("PUT", "/v1/topics/deliveries", put)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json() == {"topic": "deliveries", **put}
    assert await changes(api) == configuration
    await api.opt_in(topics=("deliveries",))
    changed = await api.call("PUT", "/v1/topics/deliveries", {"category": "MARKETING"})
    assert changed.json() == {"topic": "deliveries", "category": "MARKETING", "description": ""}
    listed = done(await api.get("/v1/topics"))["items"]
    assert [topic["topic"] for topic in listed] == ["deliveries", "orders"]
    for name in ("*", "1st", "a b", "x" * 65, "46732001122"):
        answer = await api.call("PUT", f"/v1/topics/{name}", put)
        assert faults(answer) == [("topic", "not_a_name")]


async def changes(api: Caller) -> int:
    found = done(await api.get("/v1/businesses"))["items"][0]["configuration"]
    assert isinstance(found, int)
    return found


async def test_a_sender_is_one_bots_only(api: Caller) -> None:
    """A sender that another bot has is a 409, whether a bot is created or changed."""
    done(await api.post("/v1/bots", {"name": "a", "bot_id": "a", "senders": ["1065"]}))
    taken = await api.post("/v1/bots", {"name": "b", "bot_id": "b", "senders": ["1065"]})
    assert problem(taken) == (409, "already_exists")
    done(await api.post("/v1/bots", {"name": "b", "bot_id": "b", "senders": ["1066"]}))
    again = await api.call("PATCH", "/v1/bots/b", {"senders": ["1066", "1065"]})
    assert problem(again) == (409, "already_exists")
    assert done(await api.get("/v1/bots/b"))["senders"] == ["1066"]
    done(await api.call("PATCH", "/v1/bots/a", {"senders": []}))
    done(await api.call("PATCH", "/v1/bots/b", {"senders": ["1065"]}))


async def test_guard_credentials_go_in_and_never_out(api: Caller) -> None:
    """They are given in clear, kept as SHA-256, counted and never shown."""
    given = ["hush-hush-token-1", "hush-hush-token-2", "hush-hush-token-1"]
    created = await api.post("/v1/bots", {"name": "g", "bot_id": "g", "guard_credentials": given})
    assert created.json()["guard_credentials"] == 2
    rows = await api.world.rows(
        "SELECT credential_hash FROM guard_credential WHERE bot_id = $1", "g"
    )
    assert sorted(bytes(row[0]) for row in rows) == sorted(hash_of(one) for one in set(given))
    fewer = await api.call("PATCH", "/v1/bots/g", {"guard_credentials": []})
    assert fewer.json()["guard_credentials"] == 0
    for answer in (created, fewer, await api.get("/v1/bots")):
        assert "hush" not in answer.text


async def test_a_change_of_mode_is_a_dated_event(api: Caller) -> None:
    """Who reads the events sees since when a bot enforced what."""
    done(await api.call("PATCH", api.bot, {"guard_mode": "shadow"}))
    rows = await api.world.rows(
        "SELECT facts FROM config_event WHERE kind = 'bot_changed' ORDER BY configuration"
    )
    assert json.loads(rows[-1][0])["guard_mode"] == "shadow"


async def test_templates_are_declared_and_taken_back(api: Caller) -> None:
    """A declared template decides by its category; taken back, its category is unknown."""
    await api.opt_in()
    parcel = {"type": "template", "template": "parcel"}
    assert (await api.decide(message=parcel))["reason"] is not None
    put = {"category": "UTILITY", "topic": "orders"}
    first = await api.call("PUT", f"{api.bot}/templates/parcel", put)
    again = await api.call("PUT", f"{api.bot}/templates/parcel", put)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == {
        "name": "parcel",
        **put,
        "declared_category": "UTILITY",
        "provider_category": None,
    }
    assert (await api.decide(message=parcel))["allowed"] is True
    listed = done(await api.get(f"{api.bot}/templates"))["items"]
    assert [template["name"] for template in listed] == ["order_update", "parcel", "sale"]
    assert (await api.call("DELETE", f"{api.bot}/templates/parcel")).status_code == 204
    gone = await api.call("DELETE", f"{api.bot}/templates/parcel")
    assert problem(gone) == (404, "not_found")
    assert (await api.decide(message=parcel))["allowed"] is False
    undeclared = await api.call("PUT", f"{api.bot}/templates/x", {**put, "topic": "gossip"})
    assert faults(undeclared) == [("topic", "undeclared_topic")]


async def test_lists_come_in_pages(embedded_api: Caller) -> None:
    """Each list is the same whole, however it is cut."""
    for count in range(4):
        done(await embedded_api.post("/v1/bots", {"name": "x", "bot_id": f"bot-{count}"}))
        done(await embedded_api.post("/v1/tokens", {"scopes": ["read"]}))
        document = {"category": "UTILITY"}
        done(await embedded_api.call("PUT", f"/v1/topics/topic-{count}", document))
        path = f"{embedded_api.bot}/templates/template-{count}"
        done(await embedded_api.call("PUT", path, document))
        embedded_api.world.clock.step()
    for path in ("/v1/bots", "/v1/tokens", "/v1/topics", f"{embedded_api.bot}/templates"):
        whole = done(await embedded_api.get(path))
        assert whole["next_cursor"] is None
        found, cursor = [], ""
        while True:
            page = done(await embedded_api.get(f"{path}?limit=2{cursor}"))
            assert len(page["items"]) <= 2
            found += page["items"]
            if page["next_cursor"] is None:
                break
            cursor = f"&cursor={page['next_cursor']}"
        assert found == whole["items"]
        assert len(found) >= 5


async def test_a_business_sees_nothing_another_set_up(api: Caller) -> None:
    """Bots, tokens, topics and templates are of the token's business, in lists and by name."""
    rival, token = await rival_bot(api)
    done(await api.call("PUT", "/v1/topics/secret-plan", {"category": "UTILITY"}, token=token))
    for path in ("/v1/bots", "/v1/tokens", "/v1/topics", "/v1/businesses"):
        own, theirs = await api.get(path), await api.get(path, token=token)
        assert "rival" not in own.text.lower()
        assert "secret-plan" not in own.text
        assert "shop" not in theirs.text.lower()
    for method, path in (("GET", rival), ("PATCH", rival), ("GET", f"{rival}/templates")):
        document = {"name": "mine"} if method == "PATCH" else None
        assert problem(await api.call(method, path, document)) == (401, "unauthorized")


async def test_administration_needs_the_scope_admin(embedded_api: Caller) -> None:
    """With every other scope nothing of what is set up can be read or changed."""
    world = embedded_api.world
    scopes = EVERY_SCOPE - {Scope.ADMIN}
    token = await token_for(world.gateway, world.bot.business_id, scopes)
    bot = embedded_api.bot
    for method, path, document in (
        ("GET", "/v1/businesses", None),
        ("GET", "/v1/bots", None),
        ("POST", "/v1/bots", {"name": "x"}),
        ("GET", bot, None),
        ("PATCH", bot, {}),
        ("GET", "/v1/tokens", None),
        ("POST", "/v1/tokens", {"scopes": ["admin"]}),
        ("DELETE", "/v1/tokens/x", None),
        ("GET", "/v1/topics", None),
        ("PUT", "/v1/topics/x", {"category": "UTILITY"}),
        ("GET", f"{bot}/templates", None),
        ("PUT", f"{bot}/templates/x", {"category": "UTILITY"}),
        ("DELETE", f"{bot}/templates/sale", None),
    ):
        answer = await embedded_api.call(method, path, document, token=token)
        assert problem(answer) == (401, "unauthorized"), (method, path)
