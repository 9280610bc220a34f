import tomllib
from pathlib import Path
from typing import Any, Final

import pytest

from optwarden.cli.declared_files import as_toml
from optwarden.cli.exit_codes import ExitCode
from optwarden.usecases.collecting.chat_codes import written
from optwarden.web.api.administration.programme_fields import (
    PlacementAnswer,
    ProgrammeAnswer,
    ProgrammeReport,
)
from tests.cli.conftest import Type
from tests.cli.test_disclosures import GOOD as WORDING

GOOD: Final = """
name = "parcel"
bot = "shop-bot"
title = "Delivery updates"
disclosure = "checkout"
topics = ["orders"]
methods = ["WEB", "PRINT"]
[[placements]]
label = "Leaflet, spring 2027"
[settings]
chat_number = "+15550100999"
"""
ADVISED: Final = GOOD.replace('"WEB", "PRINT"]', '"WEB", "PRINT"]\nkeywords = ["Join"]')


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A programme that keeps every rule."""
    path = tmp_path / "parcel.toml"
    path.write_text(GOOD)
    return path


@pytest.fixture
def bakery(shop: Type, tmp_path: Path) -> Type:
    """The shop with a published wording."""
    path = tmp_path / "checkout-en.toml"
    path.write_text(WORDING)
    assert shop("disclosures", "draft", str(path)).code == ExitCode.DONE
    publish = ("disclosures", "publish", "checkout", "en", "--not-material")
    assert shop(*publish).code == ExitCode.DONE
    return shop


@pytest.mark.parametrize(
    "text, options, code",
    [
        (GOOD, (), ExitCode.DONE),
        (GOOD, ("--strict",), ExitCode.DONE),
        (ADVISED, (), ExitCode.DONE),
        (ADVISED, ("--strict",), ExitCode.DENIED),
        (GOOD.replace('"orders"', '"news"'), (), ExitCode.DENIED),
        (GOOD.replace("shop-bot", "nobody"), (), ExitCode.DENIED),
        ("name = ", (), ExitCode.REFUSED),
        ('name = "x"', (), ExitCode.REFUSED),
    ],
)
def test_how_linting_ends(
    bakery: Type, file: Path, text: str, options: tuple[str, ...], code: ExitCode
) -> None:
    """0 with nothing in its way, 1 with something, 5 for a file that is no programme."""
    file.write_text(text)
    assert bakery("programmes", "lint", str(file), *options).code == code


def test_every_finding_is_shown(bakery: Type, file: Path) -> None:
    """With weight, rule and field, for people and for programs."""
    file.write_text(ADVISED.replace('topics = ["orders"]', 'topics = ["news"]'))
    people = bakery("programmes", "lint", str(file)).out.splitlines()
    assert people[0] == "MUST   undeclared_topic: topics[0] names a topic that is not declared."
    assert people[-1] == "SHOULD keywords_unused: keywords count by WHATSAPP or SMS only."
    document = bakery("programmes", "lint", str(file), "--json").document
    assert set(document) == set(ProgrammeReport.model_fields)
    assert [one["rule"] for one in document["findings"]] == [
        "undeclared_topic",
        "topic_not_in_wording",
        "keywords_unused",
    ]
    file.write_text(GOOD.replace("title =", "tilte ="))
    ended = bakery("programmes", "lint", str(file))
    assert ended.code == ExitCode.REFUSED
    for words in ("The programme breaks rules", "title is required", "tilte is not a field"):
        assert words in ended.err


def test_from_draft_to_withdrawn(bakery: Type, file: Path) -> None:
    """A programme is written, changed, published, listed, shown and withdrawn."""
    drafted = bakery("programmes", "draft", str(file), "--json").document
    assert set(drafted) == {*ProgrammeAnswer.model_fields, "new"}
    assert drafted["new"] is True
    assert "Draft now as said" in bakery("programmes", "draft", str(file)).out
    assert "draft" in bakery("programmes", "list").out
    published: dict[str, Any] = bakery("programmes", "publish", "parcel", "--json").document
    assert published["published"] == published["content"]
    assert published["programme_id"] == drafted["programme_id"]
    assert published["programme_id"] in bakery("programmes", "publish", "parcel").out
    assert bakery("programmes", "list", "--json").document == {"programmes": [published]}
    assert bakery("programmes", "show", "parcel", "--json").document == published
    file.write_text(ADVISED)
    bakery("programmes", "draft", str(file))
    (placement,) = published["content"]["placements"]
    shown = bakery("programmes", "show", "parcel").out
    assert "published, draft differs" in shown
    assert f"{placement['label']} ({written(placement['code'])})" in shown
    assert bakery("programmes", "withdraw", "parcel").out == "Withdrawn: parcel\n"
    for words in (("show",), ("publish",), ("withdraw",)):
        assert bakery("programmes", *words, "parcel").code == ExitCode.NOT_FOUND
    assert bakery("programmes", "list").out == "There are none.\n"


def test_what_is_shown_can_be_drafted_again(bakery: Type, file: Path) -> None:
    """The TOML of a programme is the programme, with the codes that hang already."""
    file.write_text(GOOD.replace("Delivery updates", r"Ünïcode \"quotes\" \\ back"))
    first = bakery("programmes", "draft", str(file), "--json").document
    shown = bakery("programmes", "show", "parcel", "--toml").out
    assert tomllib.loads(shown) == {"name": "parcel", **first["content"]}
    file.write_text(shown)
    again = bakery("programmes", "draft", str(file), "--json").document
    assert again == {**first, "new": False}
    assert bakery("programmes", "withdraw", "parcel").code == ExitCode.DONE
    back = bakery("programmes", "draft", str(file), "--json").document
    assert back["content"] == first["content"]
    assert back["programme_id"] != first["programme_id"]


def test_toml_holds_whatever_a_text_may_hold() -> None:
    """Every character that TOML has a rule for comes back."""
    text = "".join(map(chr, [*range(1, 0x20), 0x22, 0x27, 0x5C, 0x7F, 0x85, 0x2028, 0x1F642]))
    document = {"a": text, "n": 3, "list": [text], "odd key": "x", "table": {"b": text}}
    assert tomllib.loads(as_toml(document)) == document


def test_a_broken_programme_is_not_published(bakery: Type, file: Path) -> None:
    """The field and the reason are named."""
    file.write_text(GOOD.replace("WEB", "IVR"))
    bakery("programmes", "draft", str(file))
    ended = bakery("programmes", "publish", "parcel")
    assert ended.code == ExitCode.REFUSED
    assert "has IVR, where a person has key_press, spoken to act upon" in ended.err
    assert "Confirmation_template: is required" in ended.err


@pytest.mark.parametrize("ending, begins", [("svg", b"<?xml"), ("PNG", b"\x89PNG")])
def test_a_placement_is_drawn(
    bakery: Type, file: Path, tmp_path: Path, ending: str, begins: bytes
) -> None:
    """By its label or its code; the link to print beside it is shown."""
    drafted = bakery("programmes", "draft", str(file), "--json").document
    (placement,) = drafted["content"]["placements"]
    out = tmp_path / f"leaflet.{ending}"
    draw = ("programmes", "qr", "parcel", placement["label"], "--out", str(out))
    assert bakery(*draw).code == ExitCode.NOT_FOUND
    assert not out.exists()
    bakery("programmes", "publish", "parcel")
    answer = bakery(*draw, "--json").document
    assert set(answer) == {*PlacementAnswer.model_fields, "file"}
    assert answer["code"] == placement["code"]
    assert out.read_bytes().startswith(begins)
    small = out.stat().st_size
    by_code = ("programmes", "qr", "parcel", placement["code"].lower(), "--out", str(out))
    assert answer["url"] in bakery(*by_code, "--scale", "30", "--language", "fr").out
    assert out.stat().st_size != small


def test_what_cannot_be_drawn_is_said(bakery: Type, file: Path) -> None:
    """Another kind of image, a folder that is not there, a placement that is none."""
    bakery("programmes", "draft", str(file))
    bakery("programmes", "publish", "parcel")
    draw = ("programmes", "qr", "parcel")
    assert bakery(*draw, "Leaflet, spring 2027", "--out", "x.gif").code == ExitCode.USAGE
    assert bakery(*draw, "Leaflet, spring 2027", "--out", "no/x.png").code == ExitCode.USAGE
    ended = bakery(*draw, "Leaflet, sprung 2027", "--out", "x.png")
    assert ended.code == ExitCode.NOT_FOUND
    assert "Did you mean Leaflet, spring 2027?" in ended.err
