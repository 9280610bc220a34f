"""A bot is found by its provider's names for it, however they are spelled and wherever they stand.

Each provider's own callbacks, signed, at the application; a sister bot shows where they went.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final
from urllib.parse import urlencode

import pytest
from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]

from optwarden.consent.rules import BotRules
from optwarden.usecases.configuration import AlreadyExists, BotRecord
from tests.doubles.world import BOT, SECRET, World, envelope, notification, number, signed
from tests.providers import meta_envelope

SISTER: Final = "sister-bot"
NUMBER, OTHER_NUMBER = "+14155238886", "+14155550000"
SERVICE, OTHER_SERVICE = "MG" + "1" * 32, "MG" + "2" * 32
OTHER_ID: Final = "999999999999999"


@dataclass(frozen=True)
class Told:
    """A message of a person, as a provider tells it to one side of the business."""

    provider: str
    sides: Mapping[str, str] = field(default_factory=dict)

    async def to(self, world: World, bot_id: str = BOT) -> None:
        path = f"/webhooks/{self.provider}/{bot_id}"
        body, headers = getattr(self, self.provider)(f"http://gateway{path}")
        answer = await world.client.post(path, content=body, headers=headers)
        assert answer.status_code == 200, answer.text

    def twilio(self, url: str) -> tuple[bytes, Mapping[str, str]]:
        sid = "SM" + hashlib.sha256(str(self.sides).encode()).hexdigest()[:32]
        person = {"From": f"whatsapp:+{number()}", "Body": "Hello", "MessageSid": sid}
        form = {**person, "SmsStatus": "received", **self.sides}
        given = RequestValidator(SECRET).compute_signature(url, form)
        kind = "application/x-www-form-urlencoded"
        return urlencode(form).encode(), {"x-twilio-signature": given, "content-type": kind}

    def meta_cloud(self, _url: str) -> tuple[bytes, Mapping[str, str]]:
        one = meta_envelope.message("text", {"body": "Hello"}, timestamp=None, **{"from": number()})
        value = {"metadata": dict(self.sides), "messages": [one]}
        body = json.dumps(meta_envelope.envelope(meta_envelope.change(value))).encode()
        return body, meta_envelope.signature(body, SECRET)

    def sinch(self, _url: str) -> tuple[bytes, Mapping[str, str]]:
        one: dict[str, Any] = notification("Hello", "01A")
        del one["to"]
        body = json.dumps(envelope({**one, **self.sides})).encode()
        return body, signed(body, SECRET)

    def sinch_conversation(self, _url: str) -> tuple[bytes, Mapping[str, str]]:
        message = {
            "id": "01A",
            "direction": "TO_APP",
            "contact_message": {"text_message": {"text": "Hello"}},
            "channel_identity": {"channel": "WHATSAPP", "identity": number()},
        }
        body = json.dumps({**self.sides, "message": message}).encode()
        digest = hmac.new(SECRET.encode(), body + b".n.7", hashlib.sha256).digest()
        name = "x-sinch-webhook-signature"
        given = base64.b64encode(digest).decode()
        headers = {name: given, f"{name}-nonce": "n", f"{name}-timestamp": "7"}
        return body, {**headers, f"{name}-algorithm": "HmacSHA256"}


def settings(provider: str) -> dict[str, str]:
    """The secret that this provider proves its callbacks with."""
    return {"auth_token" if provider == "twilio" else "callback_secret": SECRET}


async def set_up(world: World, provider: str, **bots: Any) -> None:
    await world.change(provider=provider, secrets=settings(provider), **bots)


async def with_a_sister(world: World, **named: Any) -> None:
    rules = BotRules(SISTER, world.bot.business_id)
    sister = BotRecord(rules, "", "Sister", None, world.bot.provider, country="SE", **named)
    await world.gateway.administration.create_bot(sister)


async def heard_by(world: World) -> list[str]:
    return [str(bot) for (bot,) in await world.rows("SELECT bot_id FROM event")]


async def kept(world: World) -> list[str]:
    kept_raw = await world.gateway.raw_callbacks.page(world.bot.bot_id, None, 100)
    return [one.reason for one in kept_raw]


def twilio(to: str = "", service: str = "") -> Told:
    sides = {"To": to, "MessagingServiceSid": service}
    return Told("twilio", {name: value for name, value in sides.items() if value})


def meta(number_id: str) -> Told:
    return Told("meta_cloud", {"phone_number_id": number_id})


def conversation(app_id: str, **project: str) -> Told:
    return Told("sinch_conversation", {"app_id": app_id, **project})


WRITTEN_TO: Final = [
    *(
        pytest.param((sender,), {}, twilio(to), id=f"twilio {sender} {to}")
        for sender in (NUMBER, NUMBER[1:], f"whatsapp:{NUMBER}", f"whatsapp:{NUMBER[1:]}")
        for to in (f"whatsapp:{NUMBER}", NUMBER)
    ),
    pytest.param((SERVICE,), {}, twilio(f"whatsapp:{NUMBER}", SERVICE), id="service by sender"),
    pytest.param((), {"from": NUMBER}, twilio(f"whatsapp:{NUMBER}", OTHER_SERVICE), id="from"),
    pytest.param((NUMBER,), {"from": NUMBER}, twilio(f"whatsapp:{NUMBER}"), id="given twice"),
    pytest.param(
        (), {"from": f"whatsapp:{NUMBER}"}, twilio(f"whatsapp:{NUMBER}"), id="from with prefix"
    ),
    pytest.param(
        (),
        {"messaging_service_sid": SERVICE},
        twilio(f"whatsapp:{NUMBER}", SERVICE),
        id="service by setting",
    ),
    pytest.param((), {"phone_number_id": "1065"}, meta("1065"), id="meta by setting"),
    pytest.param(("p/01APP",), {}, conversation("01APP", project_id="p"), id="project and app"),
    pytest.param(("p/01APP",), {}, conversation("01APP"), id="project not told"),
    pytest.param(("01APP",), {}, conversation("01APP", project_id="p"), id="app alone"),
    pytest.param(
        (),
        {"project_id": "p", "app_id": "01APP"},
        conversation("01APP", project_id="p"),
        id="app by setting",
    ),
    pytest.param((), {"upstream_bot_id": "01UP"}, Told("sinch", {"to": "01UP"}), id="sinch"),
    pytest.param(("01UP",), {}, Told("sinch", {"to": "01UP"}), id="sinch by sender"),
]


@pytest.mark.parametrize("senders, by_settings, told", WRITTEN_TO)
async def test_what_is_written_to_a_bot_is_its_own(
    embedded: World, senders: tuple[str, ...], by_settings: Mapping[str, str], told: Told
) -> None:
    """In every spelling its sender may be set up in, and by its provider's own settings alone."""
    await set_up(embedded, told.provider, senders=senders, provider_settings=by_settings)
    await told.to(embedded)
    assert await heard_by(embedded) == [BOT]
    assert await kept(embedded) == []


@pytest.mark.parametrize("senders, by_settings, told", WRITTEN_TO)
async def test_a_sister_is_found_by_the_same_names(
    embedded: World, senders: tuple[str, ...], by_settings: Mapping[str, str], told: Told
) -> None:
    """In a callback at another bot's path, which has no name of its own."""
    await set_up(embedded, told.provider)
    await with_a_sister(embedded, senders=senders, provider_settings=by_settings)
    await told.to(embedded)
    assert await heard_by(embedded) == [SISTER]


@pytest.mark.parametrize(
    "by_settings, sisters, told",
    [
        ({"from": NUMBER}, (OTHER_NUMBER,), twilio(f"whatsapp:{OTHER_NUMBER}")),
        ({"messaging_service_sid": SERVICE}, (NUMBER,), twilio(f"whatsapp:{NUMBER}", SERVICE)),
        ({"phone_number_id": "1065"}, ("1066",), meta("1066")),
        ({"app_id": "01APP"}, ("p/01B",), conversation("01B", project_id="p")),
        ({"upstream_bot_id": "01UP"}, ("01B",), Told("sinch", {"to": "01B"})),
    ],
    ids=["from", "a number of one service", "phone_number_id", "app_id", "upstream_bot_id"],
)
async def test_a_bot_named_by_its_settings_takes_no_others_messages(
    world: World, by_settings: Mapping[str, str], sisters: tuple[str, ...], told: Told
) -> None:
    """Not the sister's, whose window opens."""
    await set_up(world, told.provider, provider_settings=by_settings)
    await with_a_sister(world, senders=sisters)
    await told.to(world)
    assert await heard_by(world) == [SISTER]


@pytest.mark.parametrize(
    "by_settings, told",
    [
        ({"from": NUMBER}, twilio(f"whatsapp:{OTHER_NUMBER}", OTHER_SERVICE)),
        ({"messaging_service_sid": SERVICE}, twilio(f"whatsapp:{NUMBER}")),
        ({"phone_number_id": "1065"}, meta(OTHER_ID)),
        ({"project_id": "p", "app_id": "01APP"}, conversation("01B", project_id="p")),
        ({"upstream_bot_id": "01UP"}, Told("sinch", {"to": "01B"})),
    ],
    ids=["from", "messaging_service_sid", "phone_number_id", "app_id", "upstream_bot_id"],
)
async def test_what_is_nobodys_opens_no_window_for_a_bot_named_by_its_settings(
    embedded: World, by_settings: Mapping[str, str], told: Told
) -> None:
    """Kept raw."""
    await set_up(embedded, told.provider, provider_settings=by_settings)
    await told.to(embedded)
    assert await heard_by(embedded) == []
    assert await kept(embedded) == ["unknown_address"]


@pytest.mark.parametrize("to", [{}, {"to": BOT}, {"to": "01-of-nobody"}])
async def test_sinch_may_know_a_bot_by_our_id(embedded: World, to: Mapping[str, str]) -> None:
    """Or by one that was not told us, which leaves the path to go by."""
    await set_up(embedded, "sinch")
    await Told("sinch", to).to(embedded)
    assert await heard_by(embedded) == [BOT]


async def test_our_id_counts_beside_the_upstream_one(embedded: World) -> None:
    """At a sister's path, too."""
    await set_up(embedded, "sinch", provider_settings={"upstream_bot_id": "01UP"})
    await with_a_sister(embedded, secrets={"callback_secret": SECRET})
    await Told("sinch", {"to": BOT}).to(embedded, SISTER)
    assert await heard_by(embedded) == [BOT]


@pytest.mark.parametrize(
    "provider, one, other, where",
    [
        ("twilio", {"senders": (NUMBER,)}, {"senders": ("x", f"whatsapp:{NUMBER}")}, "senders[1]"),
        (
            "twilio",
            {"senders": (NUMBER[1:],)},
            {"provider_settings": {"from": NUMBER}},
            "provider_settings.from",
        ),
        (
            "meta_cloud",
            {"provider_settings": {"phone_number_id": "1"}},
            {"provider_settings": {"phone_number_id": "1"}},
            "provider_settings.phone_number_id",
        ),
        (
            "sinch_conversation",
            {"senders": ("p/01APP",)},
            {"provider_settings": {"project_id": "p", "app_id": "01APP"}},
            "provider_settings.app_id",
        ),
    ],
    ids=["spelling", "setting", "both by setting", "app"],
)
async def test_a_name_is_one_bots_only(
    world: World, provider: str, one: dict[str, Any], other: dict[str, Any], where: str
) -> None:
    """In whichever spelling; the refusal names the setting, and giving the name up frees it."""
    await set_up(world, provider, **one)
    with pytest.raises(AlreadyExists) as refused:
        await with_a_sister(world, **other)
    assert (refused.value.what, refused.value.where) == ("sender", where)
    await world.change(senders=(), provider_settings={})
    await with_a_sister(world, **other)


async def test_the_api_says_which_name_is_taken(embedded: World) -> None:
    """409, and the setting; not the number."""
    await set_up(embedded, "twilio", senders=(NUMBER,))
    answer = await embedded.client.post(
        "/v1/bots",
        json={
            "bot_id": SISTER,
            "name": "Sister",
            "provider": "twilio",
            "provider_settings": {"from": f"whatsapp:{NUMBER}"},
        },
        headers={"authorization": f"Bearer {embedded.token}"},
    )
    assert answer.status_code == 409
    assert answer.json()["type"].endswith(":already_exists")
    assert answer.json()["detail"] == "provider_settings.from has a name that is another bot's."


@pytest.mark.parametrize("spelled", ["a\0b", " ", "with space"])
async def test_a_setting_that_is_no_name_names_nobody(world: World, spelled: str) -> None:
    """It is kept as it is; the store is not asked about it."""
    await set_up(world, "meta_cloud", provider_settings={"phone_number_id": spelled})
    await meta(OTHER_ID).to(world)
    assert await heard_by(world) == [BOT]


async def test_who_moved_from_another_provider_is_known_by_the_old_names(embedded: World) -> None:
    """A callback that is still under way is read with its own provider's names."""
    old = {"phone_number_id": "1065"}
    await set_up(embedded, "meta_cloud", provider_settings=old)
    bot = replace(embedded.bot, provider="sandbox")
    await embedded.gateway.administration.change_bot(bot)
    await meta("1065").to(embedded)
    assert await heard_by(embedded) == [BOT]
