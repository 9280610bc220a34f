import asyncio
import hashlib
import json
from typing import Any

import pytest
import rfc8785

from optwarden.consent.vocabulary import Method
from optwarden.usecases.configuration import Scope
from tests.doubles.wordings import shop_wording
from tests.doubles.world import number
from tests.web.api.caller import EVIDENCE, Caller, complete, done, faults, problem, rival_bot

WORDING: dict[str, Any] = {
    "text": shop_wording().text,
    "topics": [
        {"topic": "orders", "label": "Delivery updates", "example": "Your parcel arrives today."}
    ],
    "terms_url": "https://shop.example/privacy",
    "presentation": {"beside_logo": True, "in_flow": True, "number_editable": True},
}
DRAFTS = "/v1/disclosures/drafts"
BAD_TEXT = "By ordering you agree to receive messages."


async def save(
    api: Caller, name: str = "checkout", language: str = "en", **changes: Any
) -> dict[str, Any]:
    """Write a draft."""
    path = f"{DRAFTS}/{name}/{language}"
    return done(await api.call("PUT", path, {**WORDING, **changes}))


async def publish(
    api: Caller, name: str = "checkout", language: str = "en", *, material: bool = False
) -> dict[str, Any]:
    """Publish a draft."""
    path = f"{DRAFTS}/{name}/{language}/publish"
    return done(await api.post(path, {"material": material}))


async def decide_on(api: Caller, recipient: str, **evidence: Any) -> dict[str, Any]:
    """Opt a recipient in with this evidence and ask about a message."""
    answer = await api.post(
        "opt-ins", {"recipient": recipient, "topics": ["orders"], "evidence": evidence}
    )
    done(answer)
    return await api.decide(recipient)


async def test_a_wording_is_drafted_published_and_agreed_to(api: Caller) -> None:
    """A draft can be changed; what is published is a version with a hash, and opt-ins name it."""
    path = f"{DRAFTS}/landing/en"
    first = await api.call("PUT", path, {**WORDING, "text": BAD_TEXT})
    again = await api.call("PUT", path, WORDING)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json()["report"]["publishable"] is False
    assert again.json()["report"]["findings"] == []
    listed = done(await api.get(DRAFTS))["items"]
    assert [(one["name"], one["language"]) for one in listed] == [("landing", "en")]
    published = await publish(api, "landing")
    assert (published["disclosure_id"], published["version"]) == ("landing-en-1", 1)
    assert done(await api.get(DRAFTS))["items"] == []
    assert done(await api.get("/v1/disclosures/landing-en-1")) == published
    ids = [one["disclosure_id"] for one in done(await api.get("/v1/disclosures"))["items"]]
    assert ids == ["checkout-en-1", "landing-en-1"]
    evidence = {**EVIDENCE, "disclosure_id": "landing-en-1"}
    assert (await decide_on(api, number(), **evidence))["rule"] == 13


async def test_the_hash_is_of_the_canonical_form(embedded_api: Caller) -> None:
    """Anybody with the content and RFC 8785 gets the same SHA-256; it stands in the event, too."""
    await save(embedded_api, "landing")
    published = await publish(embedded_api, "landing")
    canonical = b"optwarden/disclosure/v1\x00" + rfc8785.dumps(published["content"])
    assert published["content_hash"] == hashlib.sha256(canonical).hexdigest()
    rows = await embedded_api.world.rows(
        "SELECT kind, facts FROM config_event ORDER BY configuration DESC LIMIT 2"
    )
    (kind, facts), (drafted, draft_facts) = rows
    assert (kind, drafted) == ("disclosure_published", "disclosure_drafted")
    assert json.loads(facts) == {
        "disclosure_id": "landing-en-1",
        "name": "landing",
        "language": "en",
        "version": 1,
        "content_hash": published["content_hash"],
        "material": False,
    }
    assert json.loads(draft_facts)["content_hash"] == published["content_hash"]


async def test_it_is_rendered_as_text_and_as_safe_html(embedded_api: Caller) -> None:
    """Nothing a business writes is markup."""
    text = f"{WORDING['text']} <b onclick=x>&"
    await save(embedded_api, "landing", text=text)
    published = await publish(embedded_api, "landing")
    assert published["rendered_text"].startswith(text)
    assert "[ ] Delivery updates: Your parcel arrives today." in published["rendered_text"]
    assert "&lt;b onclick=x&gt;&amp;" in published["rendered_html"]
    assert "<b" not in published["rendered_html"]


async def test_what_must_be_said_stands_in_the_way(api: Caller) -> None:
    """Each broken must is named with passage, source and policy, and nothing is published."""
    await save(api, "landing", text=BAD_TEXT, terms_url=None)
    answer = await api.post(f"{DRAFTS}/landing/en/publish", {"material": False})
    assert faults(answer) == [
        ("draft", "names_whatsapp"),
        ("draft", "names_business"),
        ("draft", "not_bundled"),
    ]
    sentence = answer.json()["errors"][2]["detail"]
    assert 'says "By ordering you agree to receive messages.' in sentence
    assert "whatsapp-2020-07-09" in sentence
    assert "guidelines" in sentence
    assert problem(await api.get("/v1/disclosures/landing-en-1")) == (404, "not_found")
    assert len(done(await api.get(DRAFTS))["items"]) == 1


async def test_what_should_be_said_is_reported(embedded_api: Caller) -> None:
    """A should does not stand in the way; the answer has it."""
    await save(embedded_api, "landing", terms_url=None)
    published = await publish(embedded_api, "landing")
    (finding,) = published["findings"]
    assert (finding["rule"], finding["level"]) == ("links_terms", "should")
    assert finding["missing"]


async def test_the_linter_keeps_nothing(embedded_api: Caller) -> None:
    """It judges by the policy of a day, with the business's own name unless another is given."""
    wording = {**WORDING, "language": "en", "methods": ["WHATSAPP"]}
    before = len(await embedded_api.world.rows("SELECT 1 FROM config_event"))
    for day, policy, rules in (
        ("2020-07-08T23:59:59Z", "whatsapp-before-2020-07-09", ["third_party_channel"]),
        ("2020-07-09T00:00:00Z", "whatsapp-2020-07-09", []),
    ):
        report = done(await embedded_api.post("/v1/disclosures/lint", {**wording, "at": day}))
        assert (report["policy"], report["publishable"]) == (policy, not rules)
        assert [one["rule"] for one in report["findings"]] == rules
        assert report["unjudged"] == ["applicable_law", "watches_quality"]
    assert len(await embedded_api.world.rows("SELECT 1 FROM config_event")) == before
    assert done(await embedded_api.get(DRAFTS))["items"] == []
    wrong = {**wording, "business_name": "Somebody else"}
    report = done(await embedded_api.post("/v1/disclosures/lint", wrong))
    assert [one["rule"] for one in report["findings"]] == ["names_business"]


@pytest.mark.parametrize(
    "day, reason",
    [("2020-07-08T12:00:00Z", "evidence_insufficient"), ("2020-07-09T00:00:00Z", None)],
)
async def test_an_opt_in_is_judged_by_the_policy_of_its_day(
    api: Caller, day: str, reason: str | None
) -> None:
    """One by WhatsApp alone is invalid on 8 July 2020 and valid on 9 July; the answer says why."""
    evidence = {
        **EVIDENCE,
        "method": "WHATSAPP",
        "act": "pressed_button",
        "occurred_at": day,
    }
    decision = await decide_on(api, number(), **evidence)
    assert decision["reason"] == reason
    state = await api.state()
    if reason is None:
        assert decision["rule"] == 13
        assert state["opt_ins"][0]["insufficient"] is None
    else:
        assert (decision["rule"], decision["grade"]) == (11, "documented")
        for words in ("third_party_channel", "whatsapp-before-2020-07-09"):
            assert words in decision["explanation"]
        assert "third_party_channel" in state["opt_ins"][0]["insufficient"]


@pytest.mark.parametrize(
    "rule, changes",
    [
        (None, {}),
        ("in_line", {"in_flow": False}),
        ("visual_element", {"beside_logo": False}),
        ("editable_number", {"number_editable": False}),
    ],
)
async def test_each_dropped_rule_binds_before_its_end(
    embedded_api: Caller, rule: str | None, changes: dict[str, Any]
) -> None:
    """A wording was invalid then by the one rule it does not keep, and is not since."""
    await save(embedded_api, "old", presentation={**WORDING["presentation"], **changes})
    await publish(embedded_api, "old")
    for day, binds in (("2020-07-08T12:00:00Z", True), ("2020-07-09T12:00:00Z", False)):
        recipient = number(1 + binds)
        evidence = {**EVIDENCE, "disclosure_id": "old-en-1", "occurred_at": day}
        decision = await decide_on(embedded_api, recipient, **evidence)
        if binds and rule is not None:
            assert decision["rule"] == 11
            assert f"the rule {rule} held" in decision["explanation"]
        else:
            assert decision["allowed"] is True


async def test_a_bots_own_rules_make_consent_stale(embedded_api: Caller) -> None:
    """Expiry and accepted methods hold from the next decision on, and back again."""
    evidence = {**EVIDENCE, "occurred_at": "2026-01-01T00:00:00Z"}
    assert (await decide_on(embedded_api, number(), **evidence))["allowed"] is True
    for change, words in (
        ({"consent_expires_after_days": 30}, "rule expiry, opt-ins end after 30 days"),
        ({"accepted_methods": ["IVR"]}, "rule method, opt-ins by WEB are not accepted"),
    ):
        done(await embedded_api.call("PATCH", embedded_api.bot, change))
        decision = await embedded_api.decide()
        assert decision["reason"] == "evidence_insufficient"
        assert words in decision["explanation"]
        back = {"consent_expires_after_days": None, "accepted_methods": ["WEB"]}
        done(await embedded_api.call("PATCH", embedded_api.bot, back))
        assert (await embedded_api.decide())["allowed"] is True


async def test_a_version_supersedes_and_never_changes(api: Caller) -> None:
    """Versions count up by name and language, and an earlier one stays what it was."""
    first = done(await api.get("/v1/disclosures/checkout-en-1"))
    await save(api, text=f"{WORDING['text']} Thank you.")
    second = await publish(api)
    assert (second["disclosure_id"], second["material"]) == ("checkout-en-2", False)
    assert done(await api.get("/v1/disclosures/checkout-en-1")) == first
    await save(api, language="de", text="Corner Shop darf über WhatsApp schreiben.")
    assert (await publish(api, language="de"))["disclosure_id"] == "checkout-de-1"
    assert problem(await api.post(f"{DRAFTS}/checkout/en/publish", {"material": True})) == (
        404,
        "not_found",
    )


async def test_publishing_is_done_once_for_a_key(embedded_api: Caller) -> None:
    """The same request with the same key gets the first answer again, and makes no version."""
    await save(embedded_api, "landing")
    answers = [
        await embedded_api.post(
            f"{DRAFTS}/landing/en/publish",
            {"material": False},
            headers={"idempotency-key": "once"},
        )
        for _ in range(2)
    ]
    assert answers[0].content == answers[1].content
    assert answers[1].headers["idempotency-replayed"] == "true"


async def test_a_draft_is_published_once(api: Caller) -> None:
    """Of two who publish it at the same time one makes the version, the other finds no draft."""
    await save(api, "landing")
    path = f"{DRAFTS}/landing/en/publish"
    answers = await asyncio.gather(*(api.post(path, {"material": False}) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [201, 404]
    ids = [one["disclosure_id"] for one in done(await api.get("/v1/disclosures"))["items"]]
    assert ids == ["checkout-en-1", "landing-en-1"]


async def test_wordings_are_the_businesss_own(embedded_api: Caller) -> None:
    """Another business sees none of them, and none of its opt-ins can name one."""
    path, token = await rival_bot(embedded_api)
    assert done(await embedded_api.get("/v1/disclosures", token=token))["items"] == []
    one = await embedded_api.get("/v1/disclosures/checkout-en-1", token=token)
    assert problem(one) == (404, "not_found")
    request = {"recipient": number(), "evidence": EVIDENCE}
    answer = await embedded_api.post(f"{path}/opt-ins", request, token=token)
    assert faults(answer) == [("evidence.disclosure_id", "not_published")]


async def test_a_draft_can_be_dropped(embedded_api: Caller) -> None:
    """What is published stays."""
    await save(embedded_api)
    assert (await embedded_api.call("DELETE", f"{DRAFTS}/checkout/en")).status_code == 204
    assert problem(await embedded_api.call("DELETE", f"{DRAFTS}/checkout/en")) == (
        404,
        "not_found",
    )
    assert len(done(await embedded_api.get("/v1/disclosures"))["items"]) == 1


BAD: list[tuple[dict[str, Any], str, str]] = [
    ({"text": ""}, "text", "too_short"),
    ({"text": "a\x00"}, "text", "contains_nul"),
    ({"terms_url": "http://shop.example"}, "terms_url", "not_an_https_url"),
    ({"terms_url": "javascript:alert(1)"}, "terms_url", "not_an_https_url"),
    ({"terms_url": 'https://a"b'}, "terms_url", "not_an_https_url"),
    ({"topics": [{"topic": "unheard", "label": "x"}]}, "topics[0]", "undeclared_topic"),
    ({"topics": WORDING["topics"] * 2}, "topics", "repeated"),
    ({"methods": ["FAX"]}, "methods[0]", "unknown_value"),
    ({"presentation": {"control": "lever"}}, "presentation.control", "unknown_value"),
    ({"presentation": {"in_flow": "yes"}}, "presentation.in_flow", "wrong_type"),
    ({"language": "en"}, "language", "unknown_field"),
]


async def test_each_wrong_wording_names_field_and_rule(embedded_api: Caller) -> None:
    """One row for each rule; none is kept."""
    for change, field, rule in BAD:
        answer = await embedded_api.call("PUT", f"{DRAFTS}/x/en", {**WORDING, **change})
        assert faults(answer)[0] == (field, rule), change
    for path in ("4x/en", "x/english", "x/EN", "x/pt-br"):
        answer = await embedded_api.call("PUT", f"{DRAFTS}/{path}", WORDING)
        assert faults(answer)[0][1] == "not_a_name", path
    assert done(await embedded_api.get(DRAFTS))["items"] == []


async def test_reading_takes_no_more_than_reading(embedded_api: Caller) -> None:
    """A token that reads may lint and read what is published, and change nothing."""
    token = await embedded_api.token(Scope.READ)
    lint = {**WORDING, "language": "en"}
    assert done(await embedded_api.post("/v1/disclosures/lint", lint, token=token))
    assert done(await embedded_api.get("/v1/disclosures/checkout-en-1", token=token))
    refused = await embedded_api.call("PUT", f"{DRAFTS}/x/en", WORDING, token=token)
    assert problem(refused) == (401, "unauthorized")


class TestRenewals:
    async def test_a_material_change_lists_older_consents(self, api: Caller) -> None:
        """They are stale at once, are listed with what renews them, and leave the list renewed."""
        for count in (1, 2):
            await api.opt_in(number(count))
            api.world.clock.step()
        assert done(await api.get("renewals"))["items"] == []
        await save(api, text=f"{WORDING['text']} We may also call.")
        await publish(api, material=True)
        assert (await api.decide(number(1)))["reason"] == "evidence_insufficient"
        items = done(await api.get("renewals"))["items"]
        assert [one["recipient"] for one in items] == [number(1), number(2)]
        assert items[0]["topics"] == ["orders"]
        assert items[0]["disclosure_id"] == "checkout-en-1"
        assert items[0]["renewed_by"] == "checkout-en-2"
        assert items[0]["stale_since"] == "2026-03-01T12:00:02.000000Z"
        await api.opt_in(
            number(1), occurred_at="2026-03-01T12:00:01Z", disclosure_id="checkout-en-2"
        )
        assert (await api.decide(number(1)))["allowed"] is True
        items = done(await api.get("renewals"))["items"]
        assert [one["recipient"] for one in items] == [number(2)]

    async def test_a_change_that_is_not_material_lists_nobody(self, embedded_api: Caller) -> None:
        """Nothing is stale, and messages go."""
        await embedded_api.opt_in()
        await save(embedded_api, text=f"{WORDING['text']} Thank you.")
        await publish(embedded_api)
        assert done(await embedded_api.get("renewals"))["items"] == []
        assert (await embedded_api.decide())["allowed"] is True

    async def test_who_opted_out_is_not_asked_again(self, embedded_api: Caller) -> None:
        """A person's opt-out ends it all; nobody asserted is listed either."""
        await embedded_api.opt_in(number(1))
        await embedded_api.opt_in(number(2))
        asserted = {"method": "WEB", "occurred_at": EVIDENCE["occurred_at"]}
        request = {"recipient": number(3), "topics": ["orders"], "evidence": asserted}
        done(await embedded_api.post("opt-ins", request))
        await embedded_api.opt_out(number(1))
        await save(embedded_api)
        await publish(embedded_api, material=True)
        items = done(await embedded_api.get("renewals"))["items"]
        assert [one["recipient"] for one in items] == [number(2)]

    async def test_pages_leave_nobody_out(self, api: Caller) -> None:
        """Going on from the cursor shows each once, over several wordings and renewed ones."""
        await save(api, "landing")
        await publish(api, "landing")
        for count in range(1, 8):
            wording = "landing-en-1" if count % 2 else "checkout-en-1"
            await api.opt_in(number(count), disclosure_id=wording)
        for name in ("landing", "checkout"):
            await save(api, name)
            await publish(api, name, material=True)
        await api.opt_in(
            number(3), occurred_at="2026-03-01T12:00:00Z", disclosure_id="landing-en-2"
        )
        shown: list[str] = []
        cursor = None
        for _ in range(10):
            more = "" if cursor is None else f"&cursor={cursor}"
            page = done(await api.get(f"renewals?limit=2{more}"))
            shown += [one["recipient"] for one in page["items"]]
            cursor = page["next_cursor"]
            if cursor is None:
                break
        assert cursor is None
        assert sorted(shown) == sorted(number(count) for count in (1, 2, 4, 5, 6, 7))

    async def test_a_cursor_of_another_list_is_refused(self, embedded_api: Caller) -> None:
        """It is signed together with the list it is of."""
        answer = await embedded_api.get("renewals?cursor=W10.x")
        assert faults(answer) == [("cursor", "not_of_this_list")]

    async def test_a_verified_opt_in_to_the_old_wording_is_listed(
        self, embedded_api: Caller
    ) -> None:
        """A START answers the request it was asked with, so it grows stale with its wording."""
        request = {"recipient": number(), "topics": ["orders"], "verification": "reply"}
        evidence = complete(Method.WEB)
        done(await embedded_api.post("opt-ins", {**request, "evidence": evidence}))
        await embedded_api.world.writes("START", "m1")
        assert (await embedded_api.decide())["grade"] == "verified"
        await save(embedded_api)
        await publish(embedded_api, material=True)
        (item,) = done(await embedded_api.get("renewals"))["items"]
        assert (item["grade"], item["disclosure_id"]) == ("verified", "checkout-en-1")
        assert (await embedded_api.decide())["reason"] == "evidence_insufficient"
