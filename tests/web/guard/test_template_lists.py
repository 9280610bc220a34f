"""What a template is comes from the provider's list too, and MARKETING wins."""

from __future__ import annotations

import json
from typing import Any

import pytest

from optwarden.consent.rules import Template
from optwarden.consent.vocabulary import Category
from optwarden.usecases.refresh_templates import AT_MOST_EVERY
from tests.doubles.guarded import (
    CONTENT_SID,
    META_TOKEN,
    UNHEARD,
    WABA_ID,
    Guarded,
    answer_of,
    opted_in,
)
from tests.doubles.upstream import Request

LIST = f"/v24.0/{WABA_ID}/message_templates"


def meta_list(*templates: tuple[str, str], after: str | None = None) -> bytes:
    document: dict[str, Any] = {
        "data": [{"name": name, "category": category} for name, category in templates]
    }
    if after is not None:
        document["paging"] = {"cursors": {"after": after}, "next": "https://elsewhere.example/"}
    return json.dumps(document).encode()


async def listing(guarded: Guarded, *pages: bytes) -> None:
    """Let the stub list templates, one page after the other, and take sends."""
    waiting = list(pages)

    def answer(request: Request) -> bytes:
        return waiting.pop(0) if request.path.startswith(LIST) else answer_of(request)

    guarded.upstream.answering = answer
    settings = {"base_url": guarded.upstream.url, "waba_id": WABA_ID}
    await guarded.change("meta_cloud", provider_settings=settings)


def asked(guarded: Guarded) -> list[str]:
    return [one.path for one in guarded.upstream.requests if "message_templates" in one.path]


async def templates(guarded: Guarded, provider: str = "meta_cloud") -> dict[str, Template]:
    administration = guarded.world.gateway.administration
    found = await administration.templates(guarded.bots[provider].bot_id)
    return {one.name: one for one in found}


async def test_the_list_is_read_to_its_end(guarded_on_each: Guarded) -> None:
    """Page by page, with the bot's own token; a name is MARKETING if one of its languages is."""
    guarded = guarded_on_each
    await listing(
        guarded,
        meta_list(("a", "UTILITY"), ("b", "MARKETING"), ("order_update", "UTILITY"), after="x=&y"),
        meta_list(("b", "UTILITY"), ("c", "AUTHENTICATION"), ("d", "NEW_KIND"), ("a", "MARKETING")),
    )
    assert await guarded.world.gateway.refresh_templates() >= 4
    first, second = (one for one in guarded.upstream.requests if "message_templates" in one.path)
    assert first.path == f"{LIST}?fields=name,category&limit=250"
    assert second.path == f"{LIST}?fields=name,category&limit=250&after=x%3D%26y"
    assert first.headers["authorization"] == f"Bearer {META_TOKEN}"
    known = await templates(guarded)
    assert {name: one.category for name, one in known.items() if len(name) == 1} == {
        "a": Category.MARKETING,
        "b": Category.MARKETING,
        "c": Category.AUTHENTICATION,
    }
    assert known["a"].declared_category is None
    assert known["order_update"].topic == "orders"
    bot = await guarded.world.gateway.directory.bot("meta_cloud-bot")
    assert bot is not None
    assert bot.rules.templates["c"].category is Category.AUTHENTICATION


@pytest.mark.parametrize(
    "declared,listed,category",
    [
        ("UTILITY", "MARKETING", "MARKETING"),
        ("MARKETING", "UTILITY", "MARKETING"),
        ("UTILITY", "AUTHENTICATION", "AUTHENTICATION"),
        ("UTILITY", None, "UTILITY"),
        (None, "UTILITY", "UTILITY"),
    ],
)
def test_two_words_are_weighed(declared: str | None, listed: str | None, category: str) -> None:
    """MARKETING if either says so, else the provider's word, else the business's."""
    weighed = Template.of(
        "t",
        None if declared is None else Category(declared),
        None if listed is None else Category(listed),
    )
    assert weighed.category == category


async def test_each_change_is_a_dated_event(guarded: Guarded) -> None:
    """The provider's word is recorded when it changes, and only then."""
    refresh = guarded.world.gateway.refresh_templates
    pages = [meta_list(("a", one)) for one in ("UTILITY", "UTILITY", "MARKETING")]
    await listing(guarded, *pages)
    bot = guarded.bots["meta_cloud"]
    assert [await refresh.of_bot(bot) for _ in range(3)] == [1, 0, 1]
    rows = await guarded.world.rows(
        "SELECT actor, facts FROM config_event WHERE kind = 'templates_listed'"
        " ORDER BY configuration"
    )
    assert [(actor, json.loads(facts)["templates"]) for actor, facts in rows] == [
        ("provider", [{"template": "a", "provider_category": "UTILITY"}]),
        ("provider", [{"template": "a", "provider_category": "MARKETING"}]),
    ]


async def test_a_list_that_cannot_be_had_changes_nothing(guarded: Guarded) -> None:
    """What is known stays: after an error, after nonsense, after no answer."""
    await listing(guarded, meta_list(("a", "MARKETING")), b"nonsense", b"[]", b'{"data":{}}')
    refresh, bot = guarded.world.gateway.refresh_templates, guarded.bots["meta_cloud"]
    await refresh.of_bot(bot)
    for _ in range(3):
        assert await refresh.of_bot(bot) == 0
    guarded.upstream.status = 500
    guarded.upstream.body = meta_list(("a", "UTILITY"))
    assert await refresh.of_bot(bot) == 0
    assert (await templates(guarded))["a"].category is Category.MARKETING


async def test_an_unknown_template_asks_at_once(guarded: Guarded) -> None:
    """The first send of a new template is decided by what the list says of it."""
    await opted_in(guarded)
    await listing(guarded, meta_list(("unheard_of", "UTILITY")))
    assert (await guarded.meta(UNHEARD)).status_code == 200
    assert len(asked(guarded)) == 1


async def test_it_asks_at_most_once_a_minute(guarded: Guarded) -> None:
    """However many unknown templates are sent."""
    await opted_in(guarded)
    await listing(guarded, *[meta_list(("other", "UTILITY"))] * 2)
    refresh = guarded.world.gateway.refresh_templates
    for _ in range(3):
        answer = await guarded.meta(UNHEARD)
        assert answer.headers["optwarden-reason"] == "category_unknown"
    assert len(asked(guarded)) == 1
    later = refresh._monotonic() + AT_MOST_EVERY
    refresh._monotonic = lambda: later
    await guarded.meta(UNHEARD)
    assert len(asked(guarded)) == 2


async def test_a_template_recategorised_is_denied(guarded: Guarded) -> None:
    """Declared UTILITY, MARKETING by Meta: the bot's rules for marketing hold from then on."""
    await opted_in(guarded)
    await listing(guarded, meta_list(("order_update", "MARKETING")))
    assert (await guarded.meta()).status_code == 200
    await guarded.world.gateway.refresh_templates.of_bot(guarded.bots["meta_cloud"])
    answer = await guarded.meta()
    assert answer.headers["optwarden-reason"] == "category_not_allowed"


async def test_taking_back_leaves_the_providers_word(guarded: Guarded) -> None:
    """A template that the provider lists too counts as it says; one it does not list is gone."""
    await listing(guarded, meta_list(("order_update", "AUTHENTICATION")))
    gateway, bot = guarded.world.gateway, guarded.bots["meta_cloud"]
    await gateway.refresh_templates.of_bot(bot)
    await gateway.administer.remove_template(bot, "order_update")
    await gateway.administer.remove_template(bot, "sale")
    known = await templates(guarded)
    assert (known["order_update"].category, known["order_update"].topic) == (
        Category.AUTHENTICATION,
        None,
    )
    assert "sale" not in known
    await gateway.administer.declare_template(bot, Template("order_update", Category.MARKETING))
    assert (await templates(guarded))["order_update"].category is Category.MARKETING


async def test_twilios_content(guarded: Guarded) -> None:
    """Twilio lists content with its approvals; a template goes by its sid."""
    first = {
        "contents": [
            {"sid": CONTENT_SID, "approval_requests": {"category": "MARKETING"}},
            {"sid": "HX1", "approval_requests": {"category": ""}},
            {"sid": "HX2"},
            "nonsense",
        ],
        "meta": {
            "next_page_url": "https://elsewhere.example/v1/ContentAndApprovals?PageToken=T&Page=1"
        },
    }
    second = {"contents": [{"sid": "HX3", "approval_requests": {"category": "UTILITY"}}]}
    pages = [json.dumps(one).encode() for one in (first, second)]
    guarded.upstream.answering = lambda _: pages.pop(0)
    changed = await guarded.world.gateway.refresh_templates.of_bot(guarded.bots["twilio"])
    assert changed == 2
    assert [one.path for one in guarded.upstream.requests] == [
        "/v1/ContentAndApprovals?PageSize=500",
        "/v1/ContentAndApprovals?PageToken=T&Page=1",
    ]
    assert guarded.upstream.requests[1].headers["host"] in guarded.upstream.url
    known = await templates(guarded, "twilio")
    assert known[CONTENT_SID].category is Category.MARKETING
    assert known["HX3"].category is Category.UTILITY


async def test_360dialogs_list(guarded: Guarded) -> None:
    """By offset, until the total is reached."""
    pages = [
        {"waba_templates": [{"name": "a", "category": "UTILITY"}], "offset": 0, "total": 2},
        {"waba_templates": [{"name": "b", "category": "MARKETING"}], "offset": 1, "total": 2},
    ]
    bodies = [json.dumps(one).encode() for one in pages]
    guarded.upstream.answering = lambda _: bodies.pop(0)
    refresh = guarded.world.gateway.refresh_templates
    assert await refresh.of_bot(guarded.bots["dialog360"]) == 2
    assert guarded.upstream.requests[1].path == "/v1/configs/templates?limit=500&offset=1"
