import re
from dataclasses import fields
from pathlib import Path
from typing import Final

import pytest

from optwarden.settings import SETTING_NAMES, BadSettings, Settings

DOCUMENT: Final = (Path(__file__).parents[1] / "docs" / "settings.md").read_text(encoding="utf-8")


def test_defaults() -> None:
    """Without any variable there is a file in the folder, with its keys beside it."""
    settings = Settings.read({})
    assert settings.database_url.text == "sqlite:///optwarden.db"
    assert settings.keys_file == Path("optwarden.db.keys.json")
    assert (settings.host, settings.port, settings.region) == ("127.0.0.1", 8080, None)


def test_words_go_before_variables_and_those_before_the_file(tmp_path: Path) -> None:
    """A command's word wins over a variable, and that over the file."""
    file = tmp_path / "optwarden.toml"
    file.write_text('port = 1\nregion = "us1"\nlog_level = "warning"\n')
    environment = {
        "OPTWARDEN_SETTINGS_FILE": str(file),
        "OPTWARDEN_PORT": "2",
        "OPTWARDEN_REGION": "eu1",
    }
    settings = Settings.read(environment, port=3, host=None)
    assert (settings.port, settings.region, settings.log_level) == (3, "eu1", "warning")


@pytest.mark.parametrize(
    "name,value",
    [
        ("DATABASE_URL", "mysql://x"),
        ("DATABASE_URL", ""),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("KEYS_FILE", ""),
        ("HOST", " "),
        ("PORT", "eighty"),
        ("PORT", "-1"),
        ("PORT", "65536"),
        ("LOG_LEVEL", "verbose"),
        ("UPSTREAM_TIMEOUT_SECONDS", "0"),
        ("UPSTREAM_TIMEOUT_SECONDS", "301"),
        ("UPSTREAM_TIMEOUT_SECONDS", "nan"),
        ("RAW_INBOUND_DAYS", "31"),
        ("RAW_INBOUND_DAYS", "0"),
        ("SHUTDOWN_SECONDS", "soon"),
        ("PROT", "8080"),
        ("port", "8080"),
        ("SETTINGS_FILE", "nowhere.toml"),
    ],
)
def test_what_is_wrong_is_named_without_its_value(name: str, value: str) -> None:
    """A wrong variable is named, and what it holds is not repeated: it may be a secret."""
    with pytest.raises(BadSettings) as refused:
        Settings.read({f"OPTWARDEN_{name}": value})
    assert len(refused.value.problems) == 1
    assert refused.value.problems[0].startswith(f"OPTWARDEN_{name}: ")
    assert len(value) < 3 or value not in refused.value.problems[0]


def test_a_password_is_not_repeated() -> None:
    """A database URL does not show in the repr of the settings, nor in the error about it."""
    settings = Settings.read({"OPTWARDEN_DATABASE_URL": "postgresql://u:geheim@h/d"})
    assert "geheim" not in repr(settings)
    with pytest.raises(BadSettings) as refused:
        Settings.read({"OPTWARDEN_DATABASE_URL": "postgres//u:geheim@h/d"})
    assert "geheim" not in str(refused.value)


def test_everything_wrong_is_reported_at_once(tmp_path: Path) -> None:
    """Problems of the file, of variables and of names come together."""
    file = tmp_path / "optwarden.toml"
    file.write_text("prot = 1\nraw_inbound_days = 99\n")
    with pytest.raises(BadSettings) as refused:
        Settings.read(
            {
                "OPTWARDEN_SETTINGS_FILE": str(file),
                "OPTWARDEN_REGOIN": "eu1",
                "OPTWARDEN_LOG_LEVEL": "loud",
            }
        )
    assert refused.value.problems == [
        "the settings file has an unknown name: prot; did you mean OPTWARDEN_PORT?",
        "OPTWARDEN_REGOIN: there is no such setting; did you mean OPTWARDEN_REGION?",
        "OPTWARDEN_RAW_INBOUND_DAYS: expected a whole number from 1 to 30",
        "OPTWARDEN_LOG_LEVEL: expected debug, info, warning or error",
    ]


@pytest.mark.parametrize("content", [b"port = ", b"\xff"])
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes) -> None:
    """A settings file that is not TOML, or not UTF-8, is an error of its own."""
    file = tmp_path / "optwarden.toml"
    file.write_bytes(content)
    with pytest.raises(BadSettings, match="OPTWARDEN_SETTINGS_FILE: the file is not"):
        Settings.read({"OPTWARDEN_SETTINGS_FILE": str(file)})


@pytest.mark.parametrize(
    "name,value",
    [
        ("OPTWARDEN_TEST_POSTGRES_DSN", "x"),
        ("OPTWARDEN_REQUIRE_ALL", "1"),
        ("OPTWARDEN_SERVICE_HOST", "10.0.0.1"),
        ("OPTWARDEN_PORT", "tcp://10.0.0.1:8080"),
        ("OPTWARDEN_PORT_8080_TCP_ADDR", "10.0.0.1"),
        ("OPTWARDEN_TOKEN", "owt_x"),
        ("PORT", "x"),
    ],
)
def test_variables_of_others_are_left_alone(name: str, value: str) -> None:
    """The tests' variables, and those Kubernetes gives pods beside a service of our name."""
    assert Settings.read({name: value}) == Settings.read({})


def test_an_empty_region_is_none() -> None:
    """An empty OPTWARDEN_REGION means that regions are not checked."""
    assert Settings.read({"OPTWARDEN_REGION": ""}).region is None


def test_every_setting_is_documented() -> None:
    """The document lists exactly the settings there are."""
    documented = re.findall(r"^\| `OPTWARDEN_([A-Z_]+)` \|", DOCUMENT, re.MULTILINE)
    assert [name.lower() for name in documented] == list(SETTING_NAMES)
    assert {field.name for field in fields(Settings)} == set(SETTING_NAMES)
