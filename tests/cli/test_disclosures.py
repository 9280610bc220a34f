import json
from pathlib import Path
from typing import Any, Final

import pytest

from optwarden.cli.exit_codes import ExitCode
from optwarden.web.api.administration.wording import DisclosureAnswer, DraftAnswer, ReportAnswer
from optwarden.web.api.renewals import RenewalAnswer
from tests.cli.conftest import Type

NUMBER: Final = "46732001122"
TEXT: Final = "Bakery may send me messages over WhatsApp, at most 4 per order. Reply STOP to leave."
GOOD: Final = f"""
name = "checkout"
language = "en"
business_name = "Bakery"
text = "{TEXT}"
terms_url = "https://bakery.example/terms"
[[topics]]
topic = "orders"
label = "Order updates"
example = "Your bread is ready."
"""
BUNDLED: Final = GOOD.replace("Bakery may", "By ordering you agree that Bakery may")
WITHOUT_TERMS: Final = GOOD.replace('terms_url = "https://bakery.example/terms"\n', "")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A wording that keeps every rule."""
    path = tmp_path / "checkout-en.toml"
    path.write_text(GOOD)
    return path


@pytest.mark.parametrize(
    "text, options, code",
    [
        (GOOD, (), ExitCode.DONE),
        (GOOD, ("--strict",), ExitCode.DONE),
        (WITHOUT_TERMS, (), ExitCode.DONE),
        (WITHOUT_TERMS, ("--strict",), ExitCode.DENIED),
        (BUNDLED, (), ExitCode.DENIED),
        (GOOD, ("--at", "2020-07-08"), ExitCode.DENIED),
        (GOOD, ("--at", "2020-07-09"), ExitCode.DONE),
        (GOOD, ("--at", "2020-07-08T23:59:59Z"), ExitCode.DENIED),
        (GOOD, ("--at", "yesterday"), ExitCode.USAGE),
        ("name = ", (), ExitCode.REFUSED),
        ('name = "x"', (), ExitCode.REFUSED),
        (GOOD.replace('business_name = "Bakery"\n', ""), (), ExitCode.REFUSED),
    ],
)
def test_how_linting_ends(
    type_in: Type, file: Path, text: str, options: tuple[str, ...], code: ExitCode
) -> None:
    """0 without a broken must, 1 with one, 2 and 5 for a day and a file that are none."""
    file.write_text(text)
    assert type_in("disclosures", "lint", str(file), *options).code == code


def test_linting_needs_no_store(type_in: Type, file: Path, tmp_path: Path) -> None:
    """It reads the file and nothing else, and prints the API's report."""
    file.write_text(BUNDLED)
    document = type_in("disclosures", "lint", str(file), "--json").document
    assert set(document) == set(ReportAnswer.model_fields)
    assert [one["rule"] for one in document["findings"]] == ["not_bundled"]
    people = type_in("disclosures", "lint", str(file)).out
    assert people.startswith('MUST   not_bundled: says "By ordering you agree')
    assert "policy whatsapp-2020-07-09" in people
    assert list(tmp_path.iterdir()) == [file]


def test_every_fault_of_a_file_is_named(type_in: Type, file: Path) -> None:
    """Misspelt and missing keys are named together."""
    file.write_text(GOOD.replace("text =", "txet =").replace("label", "lable"))
    ended = type_in("disclosures", "lint", str(file))
    assert ended.code == ExitCode.REFUSED
    for words in ("text is required", "topics[0].label is required", "txet is not a field"):
        assert words in ended.err
    assert type_in("disclosures", "lint", "nowhere.toml").code == ExitCode.USAGE


def test_json_is_as_good_as_toml(type_in: Type, tmp_path: Path) -> None:
    """A file whose name ends in .json is read as such."""
    path = tmp_path / "w.json"
    wording = {"name": "x", "language": "en", "business_name": "Bakery", "text": TEXT}
    path.write_text(json.dumps(wording))
    document = type_in("disclosures", "lint", str(path), "--json").document
    assert [one["rule"] for one in document["findings"]] == ["names_message_types", "links_terms"]


def test_from_draft_to_published(shop: Type, file: Path) -> None:
    """A draft is written, changed, published and shown; the keys are the API's."""
    drafted = shop("disclosures", "draft", str(file), "--json").document
    assert set(drafted) == {*DraftAnswer.model_fields, "new"}
    assert drafted["new"] is True
    assert "Draft now as said" in shop("disclosures", "draft", str(file)).out
    publish = ("disclosures", "publish", "checkout", "en")
    assert shop(*publish).code == ExitCode.USAGE
    published: dict[str, Any] = shop(*publish, "--not-material", "--json").document
    assert set(published) == set(DisclosureAnswer.model_fields)
    assert published["disclosure_id"] == "checkout-en-1"
    assert TEXT in shop("disclosures", "show", "checkout-en-1").out
    assert "<section lang" in shop("disclosures", "show", "checkout-en-1", "--html").out
    assert shop("disclosures", "show", "checkout-en-2").code == ExitCode.NOT_FOUND
    assert shop(*publish, "--not-material").code == ExitCode.NOT_FOUND
    listed = shop("disclosures", "list", "--json").document
    assert listed == {"drafts": [], "disclosures": [published]}
    assert "checkout-en-1" in shop("disclosures", "list").out


def test_a_broken_must_is_not_published(shop: Type, file: Path) -> None:
    """Each is named with its passage, and the draft stays."""
    file.write_text(BUNDLED.replace("WhatsApp", "chat"))
    shop("disclosures", "draft", str(file))
    ended = shop("disclosures", "publish", "checkout", "en", "--material")
    assert ended.code == ExitCode.REFUSED
    assert "lacks the name WhatsApp" in ended.err
    assert "By ordering you agree" in ended.err
    assert "draft" in shop("disclosures", "list").out


def test_renewals_are_listed(shop: Type, file: Path) -> None:
    """Without a stale opt-in there are none; the keys are those of the API."""
    assert shop("disclosures", "renewals", "--json").document == {"renewals": [], "more": False}
    assert "There are none." in shop("disclosures", "renewals").out
    assert "recipient" in RenewalAnswer.model_fields


def test_a_bots_rules_for_evidence_are_set(shop: Type) -> None:
    """Accepted methods and expiry are options of a bot; 0 days is never."""
    change = ("bots", "change", "shop-bot", "--json")
    changed = shop(
        *change, "--accept-method", "web", "--accept-method", "IVR", "--consent-expires-after", "90"
    ).document
    assert changed["accepted_methods"] == ["IVR", "WEB"]
    assert changed["consent_expires_after_days"] == 90
    never = shop(*change, "--consent-expires-after", "0").document
    assert never["consent_expires_after_days"] is None
    assert never["accepted_methods"] == ["IVR", "WEB"]
