"""The seed's opt-in endpoints: what they do, and every way a request to them can be wrong."""

from __future__ import annotations

import json
from typing import Any, Final

import pytest

from optwarden.usecases.configuration import Scope
from tests.doubles.consents import store_goes_away
from tests.doubles.world import BOT, World, number, statuses, token_for

OPT_IN: Final = "provision/optin"
OPT_OUT: Final = "provision/optout"
JSON_FORM: Final = {"accept": 'application/json; profile="sinch-2021-08"'}
EVERY_CALL: Final = [("POST", OPT_IN), ("DELETE", OPT_IN), ("POST", OPT_OUT)]


def named(*numbers: object) -> dict[str, Any]:
    return {"numbers": list(numbers)}


class TestOptIn:
    async def test_an_opt_in_is_an_empty_200(self, world: World) -> None:
        """The seed's answer has no body."""
        answer = await world.call("POST", OPT_IN, named(number()))
        assert (answer.status_code, answer.content) == (200, b"")
        assert await world.kinds() == ["opted_in"]

    async def test_it_is_idempotent(self, world: World) -> None:
        """Numbers already opted in "would be ignored but not rejected": one event stays one."""
        await world.call("POST", OPT_IN, named(number(1)))
        world.clock.step()
        answer = await world.call("POST", OPT_IN, named(number(1), "+" + number(1), number(2)))
        assert answer.status_code == 200
        assert await world.kinds() == ["opted_in", "opted_in"]

    async def test_twenty_numbers_go_at_once(self, world: World) -> None:
        """The bound of the seed is 20, and 20 is within it."""
        answer = await world.call("POST", OPT_IN, named(*(number(n) for n in range(20))))
        assert answer.status_code == 200
        assert len(await world.kinds()) == 20

    async def test_an_unusual_spelling_is_kept_as_evidence(self, world: World) -> None:
        """What was typed is personal data beside the event; the canonical spelling adds nothing."""
        await world.call("POST", OPT_IN, named("+" + number(1), number(2)))
        rows = await world.rows("SELECT personal FROM event_private")
        kept = [set(json.loads(row[0])) for row in rows]
        assert sorted(map(len, kept)) == [1, 2]
        assert {"recipient", "spelling"} in kept


class TestTheJsonForm:
    async def test_the_caller_may_ask_for_it(self, world: World) -> None:
        """The form of 2021 says which numbers are in, and why others are not."""
        await world.writes("STOP", "stop-1", number(2))
        answer = await world.call(
            "POST", OPT_IN, named("+" + number(1), number(2), "0732"), headers=JSON_FORM
        )
        assert answer.status_code == 200
        document = answer.json()
        assert document["optInNumbers"] == [{"msisdn": "+" + number(1), "waId": number(1)}]
        failed = {one["msisdn"]: one["rejectionReason"] for one in document["failedToOptInNumbers"]}
        assert failed["0732"].startswith("national_format: ")
        assert failed[number(2)].startswith("opted_out: ")

    async def test_the_bot_may_be_set_to_it(self, embedded: World) -> None:
        """A client that cannot ask gets it by the bot's setting."""
        await embedded.change(answers_opt_in_with_json=True)
        answer = await embedded.call("POST", OPT_IN, named(number()))
        assert answer.json()["failedToOptInNumbers"] == []


class TestOptOut:
    @pytest.mark.parametrize("method, path", EVERY_CALL[1:])
    async def test_both_ways_end_the_opt_in(self, world: World, method: str, path: str) -> None:
        """DELETE, and the deprecated POST: an empty 200, and templates are denied from then on."""
        await world.opt_in(number())
        world.clock.step()
        answer = await world.call(method, path, named(number()))
        assert (answer.status_code, answer.content) == (200, b"")
        (entry,) = statuses(await world.send(number()))
        assert entry["details"].startswith("opted_out: ")

    async def test_a_number_never_opted_in_is_200_too(self, world: World) -> None:
        """It may be a person's request: it is recorded."""
        answer = await world.call("DELETE", OPT_IN, named(number()))
        assert answer.status_code == 200
        assert await world.kinds() == ["opted_out"]

    async def test_the_deprecated_endpoint_says_so(self, embedded: World) -> None:
        """RFC 9745: since when, and where to read more; the current one says nothing."""
        deprecated = await embedded.call("POST", OPT_OUT, named(number()))
        assert deprecated.headers["deprecation"] == "@1578614400"
        target, rel, _ = deprecated.headers["link"].split("; ")
        assert rel == 'rel="deprecation"'
        assert "DELETE" in (await embedded.client.get(target.strip("<>"))).text
        current = await embedded.call("DELETE", OPT_IN, named(number()))
        assert "deprecation" not in current.headers

    async def test_by_the_business_it_is_undone_by_the_business(self, world: World) -> None:
        """The business's own opt-out ends with its next opt-in."""
        await world.opt_in(number())
        world.clock.step()
        await world.call("DELETE", OPT_IN, named(number()))
        world.clock.step()
        await world.opt_in(number())
        assert statuses(await world.send(number()))[0]["status"] == "success"

    async def test_by_the_person_nothing_the_business_says_undoes_it(self, world: World) -> None:
        """`Optwarden-Actor: person` makes it the person's: a later opt-in does not lift it."""
        headers = {"optwarden-actor": "Person"}
        await world.call("DELETE", OPT_IN, named(number()), headers=headers)
        world.clock.step()
        await world.opt_in(number())
        (entry,) = statuses(await world.send(number()))
        assert entry["details"].startswith("opted_out: ")

    async def test_another_actor_is_refused(self, embedded: World) -> None:
        """The header knows two words."""
        headers = {"optwarden-actor": "gateway"}
        answer = await embedded.call("DELETE", OPT_IN, named(number()), headers=headers)
        assert answer.status_code == 400
        assert answer.json()["reason"].startswith("Field [Optwarden-Actor] ")
        assert await embedded.kinds() == []


BAD_BODIES: Final[list[tuple[bytes, str, str]]] = [
    (b"", "body", "can not be empty."),
    (b"{", "body", "must be JSON"),
    (b"numbers=46732001122", "body", "must be JSON"),
    (b'{"numbers": ["46732001122"]', "body", "must be JSON"),
    (b"\xff\xfe{}", "body", "must be UTF-8."),
    (b'{"numbers": ["\xff"]}', "body", "must be UTF-8."),
    (b'{"numbers": ["\\ud800"]}', "body", "must be JSON"),
    (b"[" * 100_000, "body", ""),
    (b"[1]", "body", "must be a JSON object."),
    (b'"numbers"', "body", "must be a JSON object."),
    (b"null", "body", "must be a JSON object."),
    (b"{}", "numbers", "is required."),
    (b'{"numbers": null}', "numbers", "is required and can not be null."),
    (b'{"Numbers": ["46732001122"]}', "numbers", "is required."),
    (b'{"numbers": "46732001122"}', "numbers", "must be an array of strings."),
    (b'{"numbers": {"0": "46732001122"}}', "numbers", "must be an array of strings."),
    (b'{"numbers": []}', "numbers", "can not be empty."),
    (json.dumps(named(*["46732001122"] * 21)).encode(), "numbers", "can have at most 20 elements."),
    (b'{"numbers": [46732001122]}', "numbers[0]", "must be a string."),
    (b'{"numbers": ["46732001122", null]}', "numbers[1]", "must be a string."),
    (b'{"numbers": [["46732001122"]]}', "numbers[0]", "must be a string."),
    (b'{"numbers": [true]}', "numbers[0]", "must be a string."),
]
BAD_NUMBERS: Final = [
    ("", "empty"),
    ("+", "empty"),
    ("4673200112a", "not_digits"),
    ("46 73 200 11 22", "not_digits"),
    ("++46732001122", "not_digits"),
    ("46732001122\n", "not_digits"),
    ("٤٦٧٣٢٠٠١١٢٢", "non_ascii_digits"),
    ("46732001122\0", "contains_nul"),
    ("0732001122", "national_format"),
    ("0046732001122", "national_format"),
    ("467", "too_short"),
    ("4673200112233445566", "too_long"),
    ("999123456789", "unknown_country"),
    ("US.13491208655302741918", "not_digits"),
]


@pytest.mark.parametrize("method, path", EVERY_CALL)
class TestWhatIsRefused:
    @pytest.mark.parametrize("body, field, rule", BAD_BODIES)
    async def test_a_wrong_body_is_400_by_field_and_rule(
        self, embedded: World, method: str, path: str, body: bytes, field: str, rule: str
    ) -> None:
        """Every wrong body names what is wrong, and leaves nothing behind."""
        answer = await embedded.call(method, path, content=body)
        assert answer.status_code == 400
        error = answer.json()
        assert error["message"] == "Validation error"
        assert error["details"] == error["reason"]
        assert error["reason"].startswith(f"Field [{field}] ")
        assert rule in error["reason"]
        assert "46732001122" not in answer.text
        assert await embedded.kinds() == []

    @pytest.mark.parametrize("text, rule", BAD_NUMBERS)
    async def test_one_bad_number_leaves_no_trace_of_the_others(
        self, embedded: World, method: str, path: str, text: str, rule: str
    ) -> None:
        """The 400 names its place and its rule, never the number; nothing is half-applied."""
        answer = await embedded.call(method, path, named(number(), text, number(2)))
        assert answer.status_code == 400
        assert answer.json()["reason"].startswith(f"Field [numbers[1]] {rule}: ")
        assert not text or text not in answer.text or not text.strip("+")
        assert await embedded.kinds() == []

    async def test_ten_megabytes_are_413(self, embedded: World, method: str, path: str) -> None:
        """A body beyond the bound is not parsed."""
        answer = await embedded.call(method, path, content=b" " * (10 * 1024 * 1024))
        assert answer.status_code == 413
        assert answer.json()["message"] == "413"

    @pytest.mark.parametrize(
        "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "json"]
    )
    async def test_another_content_type_is_415(
        self, embedded: World, method: str, path: str, kind: str
    ) -> None:
        """A content type that is there and not JSON is refused."""
        headers = {"content-type": kind}
        answer = await embedded.call(method, path, named(number()), headers=headers)
        assert answer.status_code == 415
        assert await embedded.kinds() == []

    @pytest.mark.parametrize(
        "kind", ["application/json; charset=utf-8", "APPLICATION/JSON", "application/vnd.x+json"]
    )
    async def test_json_by_any_of_its_names_is_taken(
        self, embedded: World, method: str, path: str, kind: str
    ) -> None:
        """Parameters, capitals and structured suffixes are JSON too."""
        headers = {"content-type": kind}
        answer = await embedded.call(method, path, named(number()), headers=headers)
        assert answer.status_code == 200

    async def test_without_a_content_type_the_body_counts(
        self, embedded: World, method: str, path: str
    ) -> None:
        """Old clients send none."""
        answer = await embedded.client.request(
            method,
            f"/whatsapp/v1/{BOT}/{path}",
            content=json.dumps(named(number())).encode(),
            headers={"authorization": f"Bearer {embedded.token}"},
        )
        assert answer.status_code == 200

    async def test_a_store_that_is_away_is_503(
        self, embedded: World, method: str, path: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Nothing was recorded, so nothing is acknowledged."""

        async def fail(*_: object) -> None:
            store_goes_away()

        monkeypatch.setattr(type(embedded.gateway.consents), "submit_each", fail)
        answer = await embedded.call(method, path, named(number()))
        assert answer.status_code == 503
        assert answer.json()["reason"] == "store_unavailable"


class TestWhoMayCall:
    async def test_every_kind_of_no_is_the_same_401(self, embedded: World) -> None:
        """No token, a wrong one, another scheme, another bot, another scope: the same bytes."""
        reader = await token_for(
            embedded.gateway, embedded.bot.business_id, frozenset({Scope.READ})
        )
        stranger = await embedded.gateway.administration.create_business("Stranger")
        foreign = await token_for(embedded.gateway, stranger.business_id)
        path = f"/whatsapp/v1/{BOT}/{OPT_IN}"
        asked = [
            (path, None),
            (path, "Bearer nonsense"),
            (path, f"Basic {embedded.token}"),
            (path, embedded.token),
            (path, f"Bearer {reader}"),
            (path, f"Bearer {foreign}"),
            ("/whatsapp/v1/no-such-bot/provision/optin", f"Bearer {embedded.token}"),
        ]
        answers = set()
        for place, authorization in asked:
            headers = {} if authorization is None else {"authorization": authorization}
            answer = await embedded.client.post(place, json=named(number()), headers=headers)
            answers.add((answer.status_code, answer.content, answer.headers["www-authenticate"]))
        assert len(answers) == 1
        (status, body, _) = answers.pop()
        assert status == 401
        assert json.loads(body)["message"] == "401"
        assert json.loads(body)["reason"] == "Unauthorized bot"

    @pytest.mark.parametrize("bot", ["%00", "%F0%9F%98%80", "x" * 500])
    async def test_a_bot_that_no_store_can_be_asked_for_is_401(
        self, world: World, bot: str
    ) -> None:
        """A NUL in the path is an unknown bot, not a failing store."""
        answer = await world.client.post(
            f"/whatsapp/v1/{bot}/{OPT_IN}",
            json=named(number()),
            headers={"authorization": f"Bearer {world.token}"},
        )
        assert answer.status_code == 401

    async def test_nobody_learns_the_rules_without_a_token(self, embedded: World) -> None:
        """A wrong body of an unknown caller is 401, not 400."""
        answer = await embedded.call(
            "POST", OPT_IN, content=b"{", headers={"authorization": "Bearer no"}
        )
        assert answer.status_code == 401

    async def test_a_revoked_token_opens_nothing(self, embedded: World) -> None:
        """Revocation holds at once in the process that did it."""
        administration = embedded.gateway.administration
        (token,) = await administration.tokens(embedded.bot.business_id)
        await administration.revoke_token(embedded.bot.business_id, token.token_id)
        assert (await embedded.call("POST", OPT_IN, named(number()))).status_code == 401

    async def test_a_bot_of_another_region_is_401(self, embedded: World) -> None:
        """The seed: a bot that does not reside in the region of the call is unauthorized."""
        settings_region = embedded.gateway.authenticate
        settings_region._region = "eu1"
        assert (await embedded.call("POST", OPT_IN, named(number()))).status_code == 401
        await embedded.change(region="eu1")
        assert (await embedded.call("POST", OPT_IN, named(number()))).status_code == 200

    async def test_an_unknown_path_is_404_and_a_wrong_method_405(self, embedded: World) -> None:
        """Both have the error object; 405 names what is allowed."""
        assert (await embedded.call("POST", "provision/nothing", {})).status_code == 404
        answer = await embedded.call("PUT", OPT_IN, named(number()))
        assert (answer.status_code, answer.headers["allow"]) == (405, "POST, DELETE")
