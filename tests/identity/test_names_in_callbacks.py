"""What a provider tells of a person's names, through the web and on both engines."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from optwarden.consent.commands.linking import TakeOverStops
from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import Category, Signal
from optwarden.usecases.carry_stops import MOST_NAMES
from tests.doubles.consents import Around, store_goes_away
from tests.doubles.pigeon import Loft, identified, preferred, reported, wrote
from tests.doubles.world import BOT, number

USER, NEW_USER, STRANGER, PARENT = "SE.1", "SE.2", "SE.3", "SE.ENT.1"


async def state(loft: Loft, recipient: str) -> dict[str, Any]:
    answer = await loft.client.get(
        f"/v1/bots/{BOT}/recipients/{recipient}",
        headers={"authorization": f"Bearer {loft.world.token}"},
    )
    found: dict[str, Any] = answer.json()
    return found


async def timeline(loft: Loft, recipient: str) -> list[dict[str, Any]]:
    answer = await loft.client.get(
        f"/v1/bots/{BOT}/recipients/{recipient}/timeline",
        headers={"authorization": f"Bearer {loft.world.token}"},
    )
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def opted_in(loft: Loft, *recipients: str) -> None:
    """Opt recipients in and let a moment pass."""
    for recipient in recipients:
        answer = await loft.client.post(
            f"/v1/bots/{BOT}/opt-ins",
            json={
                "recipient": recipient,
                "evidence": {"method": "WEB", "occurred_at": "2026-02-01T00:00:00Z"},
            },
            headers={"authorization": f"Bearer {loft.world.token}"},
        )
        assert answer.status_code == 201, answer.text
    loft.later()


class TestBothNamesAtOnce:
    @pytest.mark.parametrize(
        "item",
        [
            wrote("Hello", "m1", number(), USER),
            reported("s1", number(), user_id=USER),
            preferred("stop", "p1", number(), user_id=USER),
            identified(number(), USER, "contact_shared"),
        ],
        ids=["message", "status", "preference", "shared contact"],
    )
    async def test_they_are_linked(self, loft: Loft, item: dict[str, Any]) -> None:
        """A STOP from the user id alone then ends sends to the number."""
        await opted_in(loft, number(), USER)
        assert await loft.brings(dict(item)) == 200
        assert (await state(loft, number()))["other_names"] == 1
        assert (await state(loft, USER))["other_names"] == 1
        loft.later()
        assert await loft.brings(wrote("STOP", "m2", None, USER)) == 200
        assert await loft.reason(number()) == "opted_out"
        assert await loft.reason(USER) == "opted_out"

    async def test_what_was_said_is_on_the_numbers_row(self, loft: Loft) -> None:
        """A window there, none on the user id's; a STOP reaches both at once."""
        await opted_in(loft, number(), USER)
        assert await loft.brings(wrote("Hello", "m1", number(), USER)) == 200
        assert await loft.reason(number(), type="text") is None
        assert await loft.reason(USER, type="text") == "window_closed"
        loft.later()
        assert await loft.brings(wrote("STOP", "m2", number(), USER)) == 200
        assert await loft.reason(USER) == "opted_out"

    async def test_a_user_id_alone_is_its_own_recipient(self, embedded_loft: Loft) -> None:
        """As is an unreadable number beside a user id."""
        loft = embedded_loft
        await opted_in(loft, USER, NEW_USER)
        assert await loft.brings(wrote("STOP", "m1", None, USER)) == 200
        assert await loft.brings(wrote("STOP", "m2", "a pigeon", NEW_USER)) == 200
        assert await loft.reason(USER) == await loft.reason(NEW_USER) == "opted_out"

    async def test_an_unreadable_user_id_loses_no_stop(self, embedded_loft: Loft) -> None:
        """The number is enough."""
        loft = embedded_loft
        await opted_in(loft, number())
        assert await loft.brings(wrote("STOP", "m1", number(), "no user id")) == 200
        assert await loft.reason(number()) == "opted_out"

    async def test_a_signal_reaches_both(self, loft: Loft) -> None:
        """The status names both, and tells of an opt-out."""
        await opted_in(loft, number(), USER)
        item = reported("s1", number(), Signal.OPTED_OUT_OF_ALL, user_id=USER)
        assert await loft.brings(item) == 200
        assert await loft.reason(number()) == await loft.reason(USER) == "opted_out"

    async def test_names_that_cannot_be_read_are_kept_raw(self, embedded_loft: Loft) -> None:
        """Counted, and nothing is linked."""
        assert await embedded_loft.brings(identified("a pigeon", USER)) == 200
        assert await embedded_loft.world.kinds() == []
        rows = await embedded_loft.world.rows("SELECT reason FROM raw_inbound")
        assert rows == [("identity_not_read",)]


class TestWhatLinkingCarries:
    async def test_an_earlier_opt_out_is_exchanged(self, loft: Loft) -> None:
        """Either way, with its own time; the timeline says where it came from, and no name."""
        await opted_in(loft, number(), USER)
        assert await loft.brings(wrote("STOP", "m1", None, USER)) == 200
        assert await loft.reason(number()) is None
        loft.later()
        assert await loft.brings(wrote("Hello", "m2", number(), USER)) == 200
        assert await loft.reason(number()) == "opted_out"
        items = await timeline(loft, number())
        carried = next(item for item in items if item["kind"] == "stops_carried")
        assert "the opt-out of all messages" in carried["explanation"]
        assert USER not in str(carried["facts"])
        assert carried["personal_fields"] == ["carried_from", "recipient"]
        (out,) = (await state(loft, number()))["opt_outs"]
        assert out["event_id"] == carried["facts"]["opt_outs"][0]["event_id"]

    @pytest.mark.parametrize("linked_first", [True, False])
    async def test_a_doubt_is_exchanged_and_what_the_desk_makes_of_it(
        self, loft: Loft, *, linked_first: bool
    ) -> None:
        """What may be an opt-out holds marketing back under every name, until it is dismissed."""
        await loft.world.change_rules(allowed_categories=frozenset(Category))
        sale = {"type": "template", "category": "MARKETING"}
        doubtful = wrote("you have the wrong number", "m2", None, USER)
        both = wrote("Hello", "m1", number(), USER)
        for item in (both, doubtful) if linked_first else (doubtful, both):
            assert await loft.brings(item) == 200
            loft.later()
        for name in (number(), USER):
            assert await loft.reason(name, **sale) == "opted_out"
        headers = {"authorization": f"Bearer {loft.world.token}"}
        listed = await loft.client.get(f"/v1/bots/{BOT}/desk", headers=headers)
        (waiting,) = listed.json()["items"]
        path = f"/v1/bots/{BOT}/desk/{waiting['item_id']}/dismiss"
        assert (await loft.client.post(path, headers=headers)).status_code == 200
        for name in (number(), USER):
            assert await loft.reason(name, **sale) == "no_opt_in"
        items = await timeline(loft, number())
        told = [item["explanation"] for item in items if item["kind"] == "stops_carried"]
        assert any("what may be an opt-out" in one for one in told)
        assert any("what the desk made of doubtful words" in one for one in told)

    async def test_no_more_ads_from_the_user_id_alone_holds_for_the_number(
        self, loft: Loft
    ) -> None:
        """An opt-out of marketing travels as every other does."""
        await loft.world.change_rules(allowed_categories=frozenset(Category))
        sale = {"type": "template", "category": "MARKETING"}
        assert await loft.brings(wrote("Hello", "m1", number(), USER)) == 200
        loft.later()
        assert await loft.brings(wrote("no more ads please", "m2", None, USER)) == 200
        assert await loft.reason(number(), **sale) == "opted_out"

    async def test_a_doubt_upheld_is_every_names_opt_out(self, embedded_loft: Loft) -> None:
        """Of everything, as of when she wrote."""
        loft = embedded_loft
        await opted_in(loft, number(), USER)
        assert await loft.brings(wrote("Hello", "m1", number(), USER)) == 200
        loft.later()
        assert await loft.brings(wrote("you have the wrong number", "m2", None, USER)) == 200
        headers = {"authorization": f"Bearer {loft.world.token}"}
        listed = await loft.client.get(f"/v1/bots/{BOT}/desk", headers=headers)
        (waiting,) = listed.json()["items"]
        path = f"/v1/bots/{BOT}/desk/{waiting['item_id']}/uphold"
        assert (await loft.client.post(path, headers=headers)).status_code == 200
        assert await loft.reason(number()) == await loft.reason(USER) == "opted_out"

    async def test_the_api_waits_for_every_name(self, loft: Loft) -> None:
        """An opt-out and a suppression of one name, and its lifting, hold for the other when they
        are answered.
        """
        await opted_in(loft, number(), USER)
        assert await loft.brings(identified(number(), USER)) == 200
        headers = {"authorization": f"Bearer {loft.world.token}"}
        path = f"/v1/bots/{BOT}/suppressions"
        put = {"recipient": USER, "cause": "legal"}
        await loft.client.post(path, json=put, headers=headers)
        assert await loft.reason(number()) == "suppressed"
        loft.later()
        lifting = {"recipient": number(), "cause": "mistake"}
        await loft.client.request("DELETE", path, json=lifting, headers=headers)
        assert await loft.reason(USER) is None
        out = {"recipient": USER, "scope": "all", "method": "EMAIL"}
        await loft.client.post(f"/v1/bots/{BOT}/opt-outs", json=out, headers=headers)
        assert await loft.reason(number()) == "opted_out"

    async def test_what_could_not_be_carried_is_not_acknowledged(self, loft: Loft) -> None:
        """503; the repetition of the callback carries what the first time did not."""
        await opted_in(loft, number(), USER)
        assert await loft.brings(identified(number(), USER)) == 200
        carry = loft.world.gateway.receive_inbound._identities.carry
        real = carry._consents
        carry._consents = Around(real, TakeOverStops, before=store_goes_away)
        stop = wrote("STOP", "m1", None, USER)
        assert await loft.brings(dict(stop)) == 503
        assert await loft.reason(USER) == "opted_out"
        assert await loft.reason(number()) is None
        carry._consents = real
        assert await loft.brings(dict(stop)) == 200
        assert await loft.reason(number()) == "opted_out"

    async def test_the_names_of_a_person_are_bounded(self, embedded_loft: Loft) -> None:
        """Beyond the bound nothing is acknowledged, all within it hear, and an alarm is counted."""
        loft = embedded_loft
        names = [f"SE.{count + 100}" for count in range(MOST_NAMES + 1)]
        for one, other in itertools.pairwise(names):
            assert await loft.brings(identified(one, other)) == 200
        assert await loft.brings(wrote("STOP", "m1", None, names[0])) == 503
        reasons = [await loft.reason(name) for name in names]
        assert reasons == ["opted_out"] * MOST_NAMES + ["no_opt_in"]
        assert await loft.metric("optwarden_too_many_names_total") == 1


class TestRecycledNumbers:
    async def test_a_strangers_user_id_quarantines_the_number(self, loft: Loft) -> None:
        """An alarm, no template until an operator releases it; free-form inside the window goes."""
        await opted_in(loft, number(), USER)
        assert await loft.brings(wrote("Hello", "m1", number(), USER)) == 200
        assert await loft.reason(number()) is None
        loft.later()
        assert await loft.brings(wrote("Who is this?", "m2", number(), STRANGER)) == 200
        decision = await loft.decide(number())
        assert (decision["reason"], decision["rule"]) == ("quarantined", 12)
        assert await loft.reason(number(), type="text") is None
        assert await loft.reason(USER) is None
        assert await loft.metric("optwarden_numbers_recycled_total") == 1
        assert (await state(loft, number()))["quarantine"] is not None

    async def test_another_message_of_the_stranger_raises_no_second_alarm(
        self, embedded_loft: Loft
    ) -> None:
        """Nor does a repetition."""
        loft = embedded_loft
        await opted_in(loft, number())
        items = [wrote("Hello", f"m{n}", number(), u) for n, u in enumerate((USER, STRANGER))]
        for item in items * 2:
            assert await loft.brings(dict(item)) == 200
        assert await loft.brings(wrote("Hello", "m9", number(), STRANGER)) == 200
        assert await loft.metric("optwarden_numbers_recycled_total") == 1
        assert await loft.reason(number()) == "quarantined"

    async def test_two_holders_in_one_callback_are_two(self, embedded_loft: Loft) -> None:
        """Neither was known before; whichever is linked second is the stranger."""
        loft = embedded_loft
        await opted_in(loft, number())
        items = [wrote("Hello", f"m{n}", number(), u) for n, u in enumerate((USER, STRANGER))]
        assert await loft.brings(*items) == 200
        assert await loft.reason(number()) == "quarantined"

    async def test_two_ids_of_one_person_in_one_callback_are_one(self, embedded_loft: Loft) -> None:
        """The change had been reported before the number was ever seen."""
        loft = embedded_loft
        await opted_in(loft, number())
        assert await loft.brings(identified(USER, NEW_USER)) == 200
        items = [wrote("Hello", f"m{n}", number(), u) for n, u in enumerate((USER, NEW_USER))]
        assert await loft.brings(*items) == 200
        assert await loft.reason(number()) is None

    @pytest.mark.parametrize("together", [True, False])
    async def test_a_change_that_was_reported_is_none(self, loft: Loft, together: bool) -> None:
        """Before the message, or in the same callback, after it in the list."""
        await opted_in(loft, number())
        assert await loft.brings(wrote("Hello", "m1", number(), USER)) == 200
        change = identified(USER, NEW_USER)
        message = wrote("Hello again", "m2", number(), NEW_USER)
        if together:
            assert await loft.brings(message, change) == 200
        else:
            assert await loft.brings(change) == 200
            assert await loft.brings(message) == 200
        assert await loft.reason(number()) is None
        assert await loft.metric("optwarden_numbers_recycled_total") == 0

    async def test_a_change_of_the_numbers_own_id_is_none(self, loft: Loft) -> None:
        """The provider names the number and its new id, and not the old one."""
        await opted_in(loft, number())
        assert await loft.brings(wrote("Hello", "m1", number(), USER)) == 200
        assert await loft.brings(identified(number(), NEW_USER, "user_id_changed")) == 200
        assert await loft.reason(number()) is None

    async def test_the_order_within_a_callback_does_not_matter(self, embedded_loft: Loft) -> None:
        """The number with its new id, and then that the old id became the new one."""
        loft = embedded_loft
        await opted_in(loft, number())
        assert await loft.brings(wrote("Hello", "m1", number(), USER)) == 200
        items = [identified(number(), NEW_USER, "same_callback"), identified(USER, NEW_USER)]
        assert await loft.brings(*items) == 200
        assert await loft.reason(number()) is None

    async def test_changes_in_a_row_count(self, embedded_loft: Loft) -> None:
        """From the first id to the second to the third, which is then seen with the number."""
        loft = embedded_loft
        await opted_in(loft, number())
        for item in (
            wrote("Hello", "m1", number(), USER),
            identified(USER, NEW_USER),
            identified(NEW_USER, STRANGER),
            wrote("Hello", "m2", number(), STRANGER),
        ):
            assert await loft.brings(item) == 200
        assert await loft.reason(number()) is None

    @pytest.mark.parametrize("parent_last", [False, True])
    async def test_a_parent_id_in_the_same_callback_explains_a_new_id(
        self, loft: Loft, parent_last: bool
    ) -> None:
        """The person wrote before, to another bot, with the same parent id: no alarm."""
        await opted_in(loft, number())
        for count, user_id in enumerate((USER, NEW_USER)):
            items = [
                identified(user_id, PARENT, "same_callback", f"i{count}"),
                wrote("Hello", f"m{count}", number(), user_id),
            ]
            assert await loft.brings(*(items[::-1] if parent_last else items)) == 200
            loft.later()
        assert await loft.reason(number()) is None
        assert "quarantined" not in await loft.world.kinds()

    @pytest.mark.parametrize(
        "notice",
        [
            identified(USER, NEW_USER),
            identified(number(), NEW_USER),
        ],
        ids=["of the ids", "of the number's id"],
    )
    async def test_a_notice_that_comes_late_ends_the_alarm(
        self, loft: Loft, notice: dict[str, Any]
    ) -> None:
        """As if it had come first; by an event that says so, and repeating it adds nothing."""
        await opted_in(loft, number())
        for count, user_id in enumerate((USER, NEW_USER)):
            assert await loft.brings(wrote("Hello", f"m{count}", number(), user_id)) == 200
            loft.later()
        assert await loft.reason(number()) == "quarantined"
        assert await loft.brings(dict(notice)) == 200
        assert await loft.reason(number()) is None
        (released,) = [
            event
            for event in await timeline(loft, number())
            if event["kind"] == "quarantine_released"
        ]
        assert "the same person's by now" in released["explanation"]
        kinds = await loft.world.kinds()
        assert await loft.brings(dict(notice)) == 200
        assert await loft.world.kinds() == kinds
        assert await loft.brings(wrote("Who?", "m8", number(), STRANGER)) == 200
        assert await loft.reason(number()) == "quarantined"

    @pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
    async def test_a_chain_is_followed_in_whichever_order_it_is_told(
        self, embedded_loft: Loft, order: tuple[int, ...]
    ) -> None:
        """Messages of the first and the last id, notices of two changes between: no alarm stays."""
        loft = embedded_loft
        await opted_in(loft, number())
        items = (
            wrote("Hello", "m1", number(), USER),
            identified(USER, PARENT),
            identified(PARENT, NEW_USER),
            wrote("Hello", "m2", number(), NEW_USER),
        )
        for place in order:
            assert await loft.brings(items[place]) == 200
            loft.later()
        assert await loft.reason(number()) is None

    async def test_a_message_of_a_former_holder_that_comes_late_is_no_alarm(
        self, loft: Loft
    ) -> None:
        """It was written before the present one was first heard; one written since is an alarm."""
        await opted_in(loft, number())
        before, then = loft.later(), loft.later()
        for count, (user_id, at) in enumerate(((USER, then), (NEW_USER, before))):
            loft.later()
            item = wrote("Hello", f"m{count}", number(), user_id, at=at)
            assert await loft.brings(item) == 200
        assert await loft.reason(number()) is None
        assert await loft.brings(wrote("Hello", "m3", number(), STRANGER, at=then + 1)) == 200
        assert await loft.reason(number()) == "quarantined"

    async def test_a_backlog_is_told_from_the_past(self, embedded_loft: Loft) -> None:
        """Days of callbacks come at once: the later id is still the later one."""
        loft = embedded_loft
        await opted_in(loft, number())
        monday, wednesday = loft.later(), loft.later()
        loft.later()
        for count, (user_id, at) in enumerate(((USER, monday), (STRANGER, wednesday))):
            item = wrote("Hello", f"m{count}", number(), user_id, at=at)
            assert await loft.brings(item) == 200
        assert await loft.reason(number()) == "quarantined"

    async def test_a_number_in_common_does_not_make_two_ids_one_person(
        self, embedded_loft: Loft
    ) -> None:
        """Both had the other number at some time; that says nothing about this one."""
        loft = embedded_loft
        await opted_in(loft, number())
        for item in (
            wrote("Hello", "m1", number(2), USER),
            wrote("Hello", "m2", number(2), STRANGER),
            wrote("Hello", "m3", number(), USER),
            wrote("Hello", "m4", number(), STRANGER),
        ):
            assert await loft.brings(item) == 200
        assert await loft.reason(number()) == "quarantined"

    async def test_a_parent_id_beside_a_plain_one_is_no_stranger(self, embedded_loft: Loft) -> None:
        """A person has one of each."""
        loft = embedded_loft
        await opted_in(loft, number())
        for count, user_id in enumerate((USER, PARENT)):
            assert await loft.brings(wrote("Hello", f"m{count}", number(), user_id)) == 200
        assert await loft.reason(number()) is None

    @pytest.mark.parametrize("who", [USER, STRANGER, number()])
    async def test_a_stop_of_either_reaches_all(self, loft: Loft, who: str) -> None:
        """While nobody knows whose the number is, each opt-out holds for all of them."""
        names = (number(), USER, STRANGER)
        await opted_in(loft, *names)
        for count, user_id in enumerate((USER, STRANGER)):
            assert await loft.brings(wrote("Hello", f"m{count}", number(), user_id)) == 200
        loft.later()
        sender = (None, who) if "." in who else (who, None)
        assert await loft.brings(wrote("STOP", "m9", *sender)) == 200
        assert [await loft.reason(name) for name in names] == ["opted_out"] * 3


class TestReachability:
    async def failed(self, loft: Loft) -> None:
        await opted_in(loft, number())
        assert await loft.brings(identified(number(), USER)) == 200
        assert await loft.brings(identified(USER, NEW_USER)) == 200
        for count in range(3):
            loft.later()
            item = reported(f"s{count}", number(), Signal.UNDELIVERABLE)
            assert await loft.brings(item) == 200
        assert await loft.reason(number()) == "unreachable"

    @pytest.mark.parametrize("user_id", [USER, NEW_USER])
    async def test_a_message_by_user_id_alone_ends_it_for_the_number(
        self, loft: Loft, user_id: str
    ) -> None:
        """However far linked; it opens no window there, and a second message writes no more."""
        await self.failed(loft)
        loft.later()
        assert await loft.brings(wrote("Hello", "m1", None, user_id)) == 200
        assert await loft.reason(number()) is None
        assert await loft.reason(number(), type="text") == "window_closed"
        loft.later()
        for message_id in ("m1", "m2"):
            assert await loft.brings(wrote("Hello", message_id, None, user_id)) == 200
        assert (await loft.world.kinds()).count("found_reachable") == 1

    async def test_one_that_is_older_than_the_failures_does_not(self, embedded_loft: Loft) -> None:
        """It says nothing of now, and nothing is written; neither does a STOP."""
        loft = embedded_loft
        before = loft.later()
        loft.later()
        await self.failed(loft)
        loft.later()
        assert await loft.brings(wrote("Hello", "m1", None, USER, at=before)) == 200
        assert await loft.reason(number()) == "unreachable"
        assert await loft.brings(wrote("STOP", "m2", None, USER)) == 200
        assert "found_reachable" not in await loft.world.kinds()
        assert await loft.reason(number()) == "opted_out"


class TestRelease:
    @pytest.mark.parametrize("path", ["{recipient}", "lookup"])
    async def test_an_operator_releases_it(self, loft: Loft, path: str) -> None:
        """Consent is what it was, the number is linked with the new id, and it is on record."""
        await opted_in(loft, number())
        for count, user_id in enumerate((USER, STRANGER)):
            assert await loft.brings(wrote("Hello", f"m{count}", number(), user_id)) == 200
        loft.later()
        headers = {"authorization": f"Bearer {loft.world.token}"}
        where = f"/v1/bots/{BOT}/recipients/{path.format(recipient=number())}/quarantine/release"
        body = {"recipient": number()} if path == "lookup" else None
        answer = await loft.client.post(where, json=body, headers=headers)
        assert answer.status_code == 200, answer.text
        assert answer.json()["quarantined"] is False
        assert await loft.reason(number()) is None
        described = await state(loft, number())
        assert (described["quarantine"], described["other_names"]) == (None, 2)
        newest = (await timeline(loft, number()))[0]
        assert (newest["kind"], newest["event_id"]) == (
            "quarantine_released",
            answer.json()["event_id"],
        )
        again = await loft.client.post(where, json=body, headers=headers)
        assert again.json() == {"event_id": None, "quarantined": False}
        loft.later()
        assert await loft.brings(wrote("Hello", "m9", number(), STRANGER)) == 200
        assert await loft.reason(number()) is None

    async def test_a_third_stranger_quarantines_it_again(self, embedded_loft: Loft) -> None:
        """A release is for the holder it was given for."""
        loft = embedded_loft
        await opted_in(loft, number())
        for count, user_id in enumerate((USER, STRANGER)):
            assert await loft.brings(wrote("Hello", f"m{count}", number(), user_id)) == 200
        loft.later()
        bot = loft.world.bot
        record = loft.world.gateway.record
        await record.release_quarantine(bot.rules, Msisdn(number()))
        loft.later()
        assert await loft.brings(wrote("Hello", "m9", number(), NEW_USER)) == 200
        assert await loft.reason(number()) == "quarantined"
