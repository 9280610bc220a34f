from typing import Final

import pytest

from optwarden.cli.exit_codes import ExitCode
from tests.cli.conftest import Type

NUMBER: Final = "46732001122"


def confirmed(shop: Type) -> str:
    """Opt in with a confirmation; return its item."""
    (opted_in,) = shop("opt-in", NUMBER, "--confirm", "--json").document["opt_ins"]
    assert opted_in["confirmation"] == "queued"
    (item,) = shop("outbox", "list", "--json").document["items"]
    return str(item["item_id"])


def test_a_confirmation_is_seen_in_the_outbox(shop: Type) -> None:
    """With its kind and progress, for people and for programs; narrowed by either."""
    item = confirmed(shop)
    shown = shop("outbox", "list").out
    assert item in shown
    assert "opt_in_confirmation" in shown
    narrowed = shop("outbox", "list", "--progress", "dead", "--kind", "event", "--json")
    assert narrowed.document == {"items": [], "more": False}
    assert shop("outbox", "list", "--after", item, "--json").document["items"] == []
    assert shop("outbox", "list", "--limit", "1", "--json").document["more"] is False


def test_what_waits_is_not_replayed(shop: Type) -> None:
    """Nor what is not there, nor what is no item's name."""
    item = confirmed(shop)
    refused = shop("outbox", "replay", item)
    assert refused.code == ExitCode.REFUSED
    assert "Only what is dead or lacking can." in refused.err
    assert shop("outbox", "replay", item, "--may-repeat").code == ExitCode.REFUSED
    unknown = item.replace(item[:8], "00000000")
    assert shop("outbox", "replay", unknown).code == ExitCode.NOT_FOUND
    assert shop("outbox", "replay", NUMBER).code == ExitCode.USAGE


@pytest.mark.parametrize("option", [("--progress", "lost"), ("--kind", "letter"), ("--after", "x")])
def test_words_are_checked(shop: Type, option: tuple[str, str]) -> None:
    """A misspelt one is told."""
    assert shop("outbox", "list", *option).code == ExitCode.USAGE


def test_events_are_listed_and_replayed(shop: Type) -> None:
    """Where the business is told of them; a made secret has the form its library takes."""
    changed = shop(
        "bots", "change", "shop-bot", "--setting", "events_url=https://shop.example/events",
        "--secret", "events_secret=new", "--json",
    ).document  # fmt: skip
    assert changed["new_secrets"]["events_secret"].startswith("whsec_")
    shop("opt-out", NUMBER)
    listed = shop("events", "list", "--json").document
    assert listed["items"] == []  # too young: an elder one may still be on its way
    replayed = shop("events", "replay", "--after", listed["next_after"], "--json").document
    assert replayed == {"requeued": 0, "next_after": None}
    assert shop("events", "list", "--after", "yesterday").code == ExitCode.USAGE
    (item,) = shop("outbox", "list", "--kind", "event", "--json").document["items"]
    assert item["progress"] == "waiting"


def test_a_wrong_address_is_refused(shop: Type) -> None:
    """When it is set, not when the first callback comes."""
    ended = shop("bots", "change", "shop-bot", "--setting", "forward_url=shop.example")
    assert ended.code == ExitCode.REFUSED
    assert "rovider_settings.forward_url" in ended.err
