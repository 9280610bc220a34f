import json
from typing import Final

import pytest

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.session import chosen_bot, run
from optwarden.usecases.callbacks import Written
from optwarden.wiring import Gateway
from tests.cli.conftest import Type

NUMBER: Final = "46732001122"
OTHER: Final = "46732001123"
UPDATE: Final = ("--template", "order_update")


def test_nobody_agreed(shop: Type) -> None:
    """`check` ends with 1 and says why, with the keys of the API's decisions."""
    ended = shop("check", NUMBER, *UPDATE, "--json")
    assert ended.code == ExitCode.DENIED
    assert set(ended.document) == {
        "allowed", "reason", "rule", "explanation", "grade", "events", "allowed_instead",
        "window_expires_at", "not_before", "caps", "policy", "decided_at", "decision_id",
    }  # fmt: skip
    assert (ended.document["reason"], ended.document["rule"]) == ("no_opt_in", 6)


def test_a_day_in_the_shop(shop: Type) -> None:
    """Opted in: allowed. STOP: denied, and nothing but START of the person changes that."""
    assert shop("opt-in", NUMBER).code == ExitCode.DONE
    assert shop("check", NUMBER, *UPDATE).code == ExitCode.DONE
    assert shop("simulate", NUMBER, "STOP").out == "The person opted out of all messages.\n"
    assert shop("check", NUMBER, *UPDATE).code == ExitCode.DENIED
    again = shop("opt-in", NUMBER)
    assert "the person's own opt-out still stands" in again.out
    assert shop("check", NUMBER, *UPDATE).code == ExitCode.DENIED
    assert shop("simulate", NUMBER, "start", "--json").document["said"] == "start"
    checked = shop("check", NUMBER, *UPDATE, "--json").document
    assert (checked["allowed"], checked["grade"]) == (True, "verified")


def test_all_numbers_or_none(shop: Type) -> None:
    """One number that is refused leaves no trace of the others, and is named by its place."""
    ended = shop("opt-in", NUMBER, "0732001123")
    assert ended.code == ExitCode.REFUSED
    assert ended.err.startswith("optwarden: NUMBER 2: The recipient is in national format;")
    assert "0732001123" not in ended.err
    assert shop("timeline", NUMBER, "--json").document == {"items": [], "more": False}


def test_numbers_from_stdin(shop: Type) -> None:
    """`-` reads one number a line; each counts once, however it is spelled."""
    ended = shop("opt-out", "-", "--json", stdin=f"{NUMBER}\n\n+{NUMBER}\n{OTHER}\n")
    assert [one["recipient"] for one in ended.document["opt_outs"]] == [NUMBER, OTHER]
    wrong = shop("opt-out", "-", stdin=f"{NUMBER}\n123\n")
    assert (wrong.code, wrong.err.partition(": The")[0]) == (5, "optwarden: Line 2")
    assert shop("opt-out", "-").code == ExitCode.REFUSED


def test_an_opt_in_that_adds_nothing(shop: Type) -> None:
    """A second opt-in writes no event."""
    assert shop("opt-in", NUMBER, "--json").document["opt_ins"][0]["event_id"]
    assert shop("opt-in", NUMBER, "--json").document["opt_ins"][0]["event_id"] is None
    assert "opted in already" in shop("opt-in", NUMBER).out


def test_topics(shop: Type) -> None:
    """An opt-in to one topic does not cover another; an opt-out of it ends it."""
    shop("opt-in", NUMBER, "--topic", "orders")
    assert shop("check", NUMBER, *UPDATE).code == ExitCode.DONE
    assert shop("opt-out", NUMBER, "--topic", "orders").code == ExitCode.DONE
    assert shop("check", NUMBER, *UPDATE, "--json").document["reason"] == "opted_out"


def test_whose_opt_out(shop: Type) -> None:
    """What the business ended a later opt-in lifts; what the person ended it does not."""
    shop("opt-out", NUMBER, "--by-business")
    shop("opt-out", OTHER)
    shop("opt-in", NUMBER, OTHER)
    assert shop("check", NUMBER, *UPDATE).code == ExitCode.DONE
    assert shop("check", OTHER, *UPDATE).code == ExitCode.DENIED


def test_free_form_answers(shop: Type) -> None:
    """After any message of the person a text may go for 24 hours, a template may not."""
    said = shop("simulate", NUMBER, "Is it ready?", "--json").document
    assert (said["said"], said["opt_in_on_record"]) == ("other", False) or said["said"] == "other"
    checked = shop("check", NUMBER, "--type", "text", "--json").document
    assert checked["allowed"]
    assert checked["window_expires_at"]
    assert shop("check", NUMBER, *UPDATE).code == ExitCode.DENIED


def test_start_without_opt_in(shop: Type) -> None:
    """START of somebody who never agreed is no opt-in, and it is said."""
    assert "no opt-in on record" in shop("simulate", NUMBER, "START").out
    assert shop("check", NUMBER, *UPDATE).code == ExitCode.DENIED


def test_the_timeline(shop: Type) -> None:
    """Newest first, a sentence each; personal words only on request; more is said to be there."""
    shop("opt-in", f"+{NUMBER}")
    shop("simulate", NUMBER, "Stop!")
    told = shop("timeline", NUMBER, "--json").document
    assert [item["kind"] for item in told["items"]] == [
        "opted_out",
        "message_received",
        "opted_in",
    ]
    assert all(item["personal"] is None and item["explanation"] for item in told["items"])
    assert "Stop!" not in json.dumps(told)
    personal = shop("timeline", NUMBER, "--personal", "--json").document
    assert "Stop!" in personal["items"][0]["personal"].values()
    assert "There are older ones" in shop("timeline", NUMBER, "--limit", "1").out


def test_only_the_sandbox_is_simulated(shop: Type) -> None:
    """Nobody writes for a person to a bot of a real provider."""
    shop("bots", "change", "shop-bot", "--provider", "sinch")
    ended = shop("simulate", NUMBER, "START")
    assert ended.code == ExitCode.REFUSED
    assert "sends through sinch" in ended.err


@pytest.mark.parametrize(
    "words,code,hint",
    [
        (("check", NUMBER, "--category", "UTILTY"), 2, "Did you mean UTILITY?"),
        (("check", NUMBER, "--type", "txt"), 2, "Did you mean text?"),
        (("check", NUMBER, "--bot", "shop-bott"), 3, "Did you mean shop-bot?"),
        (("opt-in", NUMBER, "--topic", "order"), 5, 'names a topic "order"'),
        (("opt-out", NUMBER, "--topic", "order"), 3, "Did you mean orders?"),
        (("opt-out", NUMBER, "--scope", "some"), 2, "It takes all or marketing"),
        (("opt-out", NUMBER, "--method", "FAX"), 2, "It takes WHATSAPP, WEB"),
        (("check", "12345678901234567890"), 5, "more digits than"),
        (("check", "٤٦٧٣٢٠٠١١٢٢"), 5, "digits of another script"),
        (("check", NUMBER, "--nothing"), 2, "--nothing"),
        (("check",), 2, "NUMBER"),
        (("simulate", "x", "STOP"), 5, "must be digits only"),
    ],
)
def test_what_is_wrong_is_said(shop: Type, words: tuple[str, ...], code: int, hint: str) -> None:
    """A wrong word ends with a documented code, a sentence, and what is near; never a traceback."""
    ended = shop(*words)
    assert ended.code == code
    assert hint in " ".join(ended.err.split())
    assert "Traceback" not in ended.err
    assert ended.out == ""


def test_errors_as_json(shop: Type) -> None:
    """With --json an error is JSON with stable keys, on stderr."""
    ended = shop("check", NUMBER, "--bot", "shop-bott", "--json")
    assert json.loads(ended.err) == {
        "error": "not_found",
        "message": "There is no bot 'shop-bott'.",
        "hint": "Did you mean shop-bot?",
    }


def test_a_quarantined_number_is_released(shop: Type) -> None:
    """The operator's word makes its consent count again; a second time there is nothing to do."""
    shop("opt-in", NUMBER)

    async def two_holders(gateway: Gateway) -> None:
        bot = await chosen_bot(gateway, None)
        for user_id in ("SE.1", "SE.2"):
            item = Written(NUMBER, f"m-{user_id}", "text", ("Hello",), user_id=user_id)
            await gateway.receive_inbound.write(bot, "sinch", item)

    run(None, two_holders)
    assert shop("check", NUMBER, *UPDATE, "--json").document["reason"] == "quarantined"
    released = shop("release-quarantine", NUMBER, "--json").document
    assert released["event_id"] is not None
    assert shop("check", NUMBER, *UPDATE).code == ExitCode.DONE
    again = shop("release-quarantine", NUMBER)
    assert (again.code, again.out) == (ExitCode.DONE, "There was nothing to release.\n")


def test_a_time_zone_is_declared(shop: Type) -> None:
    """It is recorded once, taken back with an empty one, and has to exist."""
    declared = shop("time-zone", NUMBER, "Europe/Stockholm", "--json").document
    assert (declared["recipient"], declared["time_zone"]) == (NUMBER, "Europe/Stockholm")
    assert declared["event_id"] is not None
    assert shop("time-zone", NUMBER, "Europe/Stockholm", "--json").document["event_id"] is None
    assert shop("time-zone", NUMBER, "", "--json").document["time_zone"] is None
    refused = shop("time-zone", NUMBER, "Europe/Atlantis")
    assert refused.code == ExitCode.REFUSED
    assert "Europe/Stockholm" in refused.err


def test_words_the_desk_and_bounds_are_set_and_taken_away(shop: Type) -> None:
    """Each for itself; what is left out stays, also of what belongs together."""
    changed = shop(
        *("bots", "change", "shop-bot", "--json", "--stop-word", "Genug jetzt!"),
        *("--stop-word", "basta", "--no-stop-word", "END", "--review-business-days", "3"),
        *("--holiday", "2026-12-25", "--holiday", "2026-12-26", "--alert-bound", "opt_outs=5"),
        "--no-answer-help",
    ).document
    assert changed["stop_words_added"] == ["basta", "genug jetzt"]
    assert changed["stop_words_left_out"] == ["end"]
    assert (changed["review_business_days"], changed["answer_help"]) == (3, False)
    assert changed["holidays"] == ["2026-12-25", "2026-12-26"]
    assert changed["alert_bounds"] == {"opt_outs": 5, "blocks": 10, "failures": 100}
    again = shop(
        *("bots", "change", "shop-bot", "--json", "--stop-word", "", "--holiday", ""),
        *("--alert-bound", "blocks=7", "--answer-help"),
    ).document
    assert (again["stop_words_added"], again["stop_words_left_out"]) == ([], ["end"])
    assert (again["review_business_days"], again["holidays"]) == (3, [])
    assert again["alert_bounds"] == {"opt_outs": 5, "blocks": 7, "failures": 100}
    assert again["answer_help"] is True


@pytest.mark.parametrize(
    "words",
    [
        ("--stop-word", "!"),
        ("--stop-word", "hilfe"),
        ("--no-stop-word", "Stop"),
        ("--holiday", "Christmas"),
        ("--review-business-days", "31"),
        ("--alert-bound", "opt_outs"),
        ("--alert-bound", "smiles=3"),
        ("--alert-bound", "blocks=0"),
        ("--alert-bound", "blocks=1001"),
    ],
)
def test_words_days_and_bounds_that_are_none_are_refused(
    shop: Type, words: tuple[str, str]
) -> None:
    """A slip is told, with the option."""
    ended = shop("bots", "change", "shop-bot", *words)
    assert ended.code == ExitCode.USAGE
    assert words[0] in ended.err


def test_a_new_bot_takes_the_same_options(shop: Type) -> None:
    """Each option is there for both commands."""
    made = shop("bots", "create", "other-bot", "--json", "--stop-word", "basta").document
    assert made["stop_words_added"] == ["basta"]
    assert made["new_secrets"]["callback_secret"]


def test_limits_are_set_and_taken_away(shop: Type) -> None:
    """Caps and quiet hours as they are written; what is left out stays."""
    changed = shop(
        *("bots", "change", "shop-bot", "--json", "--frequency-cap", "3/7d:marketing:topic=offers"),
        *("--frequency-cap", "20/24h", "--frequency-cap", "30/24h:business"),
        *("--quiet-hours", "21:00-08:00@Europe/Stockholm", "--quiet-category", "marketing"),
    ).document
    assert changed["frequency_caps"] == [
        {
            "limit": 3,
            "window_hours": 168,
            "category": "MARKETING",
            "topic": "offers",
            "scope": "bot",
        },
        {"limit": 20, "window_hours": 24, "category": None, "topic": None, "scope": "bot"},
        {"limit": 30, "window_hours": 24, "category": None, "topic": None, "scope": "business"},
    ]
    assert changed["quiet_hours"] == {
        "starts": "21:00",
        "ends": "08:00",
        "categories": ["MARKETING"],
        "time_zone": "Europe/Stockholm",
    }
    renamed = shop("bots", "change", "shop-bot", "--name", "Shop", "--json").document
    assert renamed["frequency_caps"] == changed["frequency_caps"]
    gone = shop(
        *("bots", "change", "shop-bot", "--frequency-cap", "", "--quiet-hours", "", "--json")
    ).document
    assert (gone["frequency_caps"], gone["quiet_hours"]) == ([], None)


@pytest.mark.parametrize(
    "words",
    [
        ("--frequency-cap", "often"),
        ("--frequency-cap", "3/7w"),
        ("--frequency-cap", "3/7d:sometimes"),
        ("--quiet-hours", "21-08"),
        ("--quiet-hours", "21:00-21:00@UTC"),
        ("--quiet-category", "MARKETING"),
    ],
)
def test_limits_that_are_none_are_refused(shop: Type, words: tuple[str, str]) -> None:
    """A slip is told, with what the option takes."""
    ended = shop("bots", "change", "shop-bot", *words)
    assert ended.code == ExitCode.USAGE
    assert words[0] in ended.err


@pytest.mark.parametrize(
    "words",
    [("--frequency-cap", "0/24h"), ("--frequency-cap", "1/99d"), ("--quiet-hours", "21:00-08:00")],
)
def test_limits_that_cannot_be_kept_are_refused(shop: Type, words: tuple[str, str]) -> None:
    """Too few, too long, or in no time zone."""
    assert shop("bots", "change", "shop-bot", *words).code == ExitCode.REFUSED
