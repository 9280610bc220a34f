import json
import sqlite3
from pathlib import Path

import pytest

from optwarden.cli.exit_codes import ExitCode
from optwarden.storage.migrate import newest
from tests.cli.conftest import Type


def test_from_nothing(type_in: Type, tmp_path: Path) -> None:
    """Each step that is missing is named until there is a bot."""
    assert type_in("bots", "list").code == ExitCode.NOT_FOUND
    assert list(tmp_path.iterdir()) == []
    assert type_in("migrate", "--json").document == {
        "before": None,
        "after": newest(),
        "changed": True,
    }
    assert type_in("migrate", "--json").document["changed"] is False
    assert "bots create" in type_in("check", "46732001122").err
    assert "businesses create" in type_in("bots", "create", "shop-bot").err
    assert type_in("businesses", "create", "Bakery").code == ExitCode.DONE
    made = type_in("bots", "create", "shop-bot", "--json").document
    assert list(made["new_secrets"]) == ["callback_secret"]
    assert made["provider"] == "sandbox"


def test_a_name_is_taken_once(shop: Type) -> None:
    """A second bot of the same id is refused."""
    ended = shop("bots", "create", "shop-bot")
    assert (ended.code, ended.err) == (5, "optwarden: There is such a bot already.\n")


def test_several_have_to_be_named(shop: Type) -> None:
    """With several bots or businesses the choice is the operator's; a demo-bot is the default."""
    shop("bots", "create", "other-bot")
    ended = shop("check", "46732001122")
    assert ended.code == ExitCode.USAGE
    assert "shop-bot, other-bot" in ended.err
    shop("bots", "create", "demo-bot")
    assert shop("templates", "list", "--json").document == {"templates": []}
    shop("businesses", "create", "Butcher")
    assert shop("topics", "list").code == ExitCode.USAGE
    assert "orders" in shop("topics", "list", "--business", "Bakery").out
    assert "Did you mean Bakery?" in shop("topics", "list", "--business", "Bakry").err


def test_a_bot_is_changed_by_what_is_said(shop: Type) -> None:
    """`bots change` changes what it is told and leaves the rest."""
    before = shop("bots", "show", "shop-bot", "--json").document
    after = shop(
        "bots", "change", "shop-bot", "--confirm-opt-out", "--least-grade", "documented",
        "--allow-category", "UTILITY", "--setting", "base_url=https://e.org", "--json",
    ).document  # fmt: skip
    assert after.pop("new_secrets") == {}
    assert after == {
        **before,
        "confirm_opt_out": True,
        "least_grade": "documented",
        "allowed_categories": ["UTILITY"],
        "provider_settings": {"base_url": "https://e.org"},
    }
    emptied = shop("bots", "change", "shop-bot", "--setting", "base_url=", "--json").document
    assert emptied["provider_settings"] == {}


@pytest.mark.parametrize("place", ["env:UPSTREAM", "file:token.txt", "stdin"])
def test_secrets_come_from_elsewhere(
    shop: Type, place: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A secret is read where it is, kept encrypted, and never shown."""
    monkeypatch.setenv("UPSTREAM", "a-well-kept-one")
    (tmp_path / "token.txt").write_text("a-well-kept-one\n")
    secret = f"upstream_token={place}"
    ended = shop(
        "bots", "change", "shop-bot", "--secret", secret, "--json", stdin="a-well-kept-one\n"
    )
    assert ended.document["secret_names"] == ["callback_secret", "upstream_token"]
    assert "a-well-kept-one" not in ended.out + ended.err
    with sqlite3.connect(tmp_path / "optwarden.db") as connection:
        assert "a-well-kept-one" not in "\n".join(connection.iterdump())
    connection.close()


@pytest.mark.parametrize(
    "secret,code",
    [
        ("upstream_token=hunter2", 2),
        ("upstream_token", 2),
        ("Upstream=new", 2),
        ("upstream_token=env:NOT_THERE", 5),
        ("upstream_token=file:not-there", 5),
        ("upstream_token=stdin", 5),
    ],
)
def test_secrets_are_not_taken_from_the_command(shop: Type, secret: str, code: int) -> None:
    """The value itself is refused and not repeated: it would stand in the list of processes."""
    ended = shop("bots", "change", "shop-bot", "--secret", secret)
    assert ended.code == code
    assert "hunter2" not in ended.err


def test_tokens(shop: Type, tmp_path: Path) -> None:
    """A token is shown once and stored as a hash; a revoked one stays in the list."""
    made = shop("tokens", "create", "--scope", "send", "--scope", "read", "--json").document
    assert made["token"].startswith("owt_")
    assert made["scopes"] == ["read", "send"]
    with sqlite3.connect(tmp_path / "optwarden.db") as connection:
        assert made["token"] not in "\n".join(connection.iterdump())
    connection.close()
    assert shop("tokens", "revoke", made["token_id"]).out == "Revoked.\n"
    listed = shop("tokens", "list", "--json").document["tokens"]
    assert [one["token_id"] for one in listed] == [made["token_id"]]
    assert listed[0]["revoked_at"]
    assert "token" not in listed[0]
    assert shop("tokens", "revoke", "nobody").code == ExitCode.NOT_FOUND
    assert "Did you mean read?" in shop("tokens", "create", "--scope", "reed").err
    assert shop("tokens", "create", "--scope", "read", "--bot", "shop").code == ExitCode.NOT_FOUND


def test_topics_and_templates(shop: Type) -> None:
    """They are declared, changed, listed and removed; names that cannot be are refused."""
    assert shop("topics", "declare", "orders", "--category", "MARKETING", "--json").document == {
        "topic": "orders",
        "category": "MARKETING",
        "description": "",
        "new": False,
    }
    assert [t["topic"] for t in shop("topics", "list", "--json").document["topics"]] == [
        "offers",
        "orders",
    ]
    assert shop("topics", "declare", "46732001122", "--category", "UTILITY").code == 5
    unknown = shop("templates", "declare", "x", "--category", "UTILITY", "--topic", "order")
    assert (unknown.code, "Did you mean orders?" in unknown.err) == (3, True)
    assert shop("templates", "remove", "sale").out == "Removed: sale\n"
    gone = shop("templates", "remove", "sale", "--json")
    assert json.loads(gone.err)["error"] == "not_found"
    assert [t["name"] for t in shop("templates", "list", "--json").document["templates"]] == [
        "order_update"
    ]


def test_bots_of_other_regions_are_not_there(shop: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    """With OPTWARDEN_REGION a bot of another region is as unknown as one that is not there."""
    shop("bots", "create", "us-bot", "--region", "us1")
    monkeypatch.setenv("OPTWARDEN_REGION", "eu1")
    assert shop("check", "46732001122", "--bot", "us-bot").code == ExitCode.NOT_FOUND


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(type_in: Type, shell: str) -> None:
    """Each shell gets a script that calls us back."""
    assert "_OPTWARDEN_COMPLETE" in type_in("completion", shell).out


def test_no_completion(type_in: Type) -> None:
    """Other shells are told which ones there are."""
    assert type_in("completion", "csh").code == ExitCode.USAGE


def test_postgresql_options_on_sqlite(type_in: Type) -> None:
    """What SQLite does not have is refused, not ignored."""
    assert type_in("migrate", "--grant-to", "somebody").code == ExitCode.USAGE


@pytest.mark.parametrize("url", ["sqlite:///a-file/x.db", "postgresql://nobody@127.0.0.1:1/none"])
def test_a_store_that_cannot_be_reached(type_in: Type, url: str, tmp_path: Path) -> None:
    """It is a sentence and a code of its own, without a traceback."""
    (tmp_path / "a-file").touch()
    for words in (("migrate",), ("serve", "--migrate"), ("bots", "list")):
        ended = type_in(*words, "--database", url)
        assert ended.code in (ExitCode.STORE_UNAVAILABLE, ExitCode.NOT_FOUND)
        assert "Traceback" not in ended.err
        assert ended.err.count("\n") <= 2


def test_a_file_that_is_no_database(type_in: Type, tmp_path: Path) -> None:
    """A file of something else is left as it is."""
    (tmp_path / "optwarden.db").write_text("not a database, but much longer than its header is")
    for words in (("migrate",), ("serve", "--dev"), ("bots", "list")):
        ended = type_in(*words)
        assert ended.code == ExitCode.STORE_UNAVAILABLE
        assert "Traceback" not in ended.err
