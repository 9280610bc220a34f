from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from optwarden.cli.exit_codes import ExitCode
from tests.cli.conftest import Type

NUMBER: Final = "46732001122"
UPDATE: Final = ("--template", "order_update")
LETTER: Final = ("--by", "letter", "--operator", "A. Jones")
SIGNED: Final = (*LETTER, "--note", "The form is in binder 7.", "--act", "signed")


def items(shop: Type) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = shop("timeline", NUMBER, "--personal", "--json").document["items"]
    return found


def last(shop: Type) -> dict[str, Any]:
    return items(shop)[0]


@pytest.fixture
def worded(shop: Type, tmp_path: Path) -> Type:
    """The shop with a published wording."""
    (tmp_path / "w.toml").write_text(
        'name = "counter"\nlanguage = "en"\ntext = "Bakery may send me messages over WhatsApp, at'
        ' most 4 per order. Reply STOP to leave."\nterms_url = "https://bakery.example/terms"\n'
        '[[topics]]\ntopic = "orders"\nlabel = "Delivery updates"\nexample = "It is ready."\n'
    )
    assert shop("disclosures", "draft", "w.toml").code == 0
    published = shop("disclosures", "publish", "counter", "en", "--not-material")
    assert published.code == 0, published.err
    return shop


def test_a_letter(shop: Type, tmp_path: Path) -> None:
    """One command: who took it, when it came, what it said and its scan; nothing goes any more."""
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7 scanned")
    shop("opt-in", NUMBER)
    ended = shop(
        "opt-out", f"+{NUMBER}", *LETTER, "--received", "2024-11-20", "--note", "No more, please.",
        "--attach", "scan.pdf",
    )  # fmt: skip
    assert (ended.code, ended.out.split()) == (0, ["RECIPIENT", f"+{NUMBER}", "opted", "out"])
    (event,) = (one for one in items(shop) if one["kind"] == "opted_out")
    assert event["facts"] == {
        "scopes": ["all"],
        "by": "person",
        "method": "OPERATOR",
        "reach": "*",
        "source_at": "2024-11-20T00:00:00.000000Z",
        "source_precision_microseconds": 24 * 3600 * 1_000_000,
        "source_clamped": False,
    }
    kept = event["personal"]
    assert {name: kept[name] for name in ("operator", "channel", "note", "spelling")} == {
        "operator": "A. Jones",
        "channel": "letter",
        "note": "No more, please.",
        "spelling": f"+{NUMBER}",
    }
    assert len(kept["attachment"]) == 64
    assert shop("check", NUMBER, *UPDATE, "--json").document["reason"] == "opted_out"


def test_the_day_it_came(shop: Type) -> None:
    """An opt-out of a day counts from the day's end at the latest, so that it is later than what
    was agreed to on the same day.
    """
    shop("opt-out", NUMBER, *LETTER, "--received", "2024-01-20", "--note", "n")
    assert last(shop)["effective_at"] == "2024-01-20T23:59:59.999999Z"


@pytest.mark.parametrize(
    "words,code,told",
    [
        ((*LETTER,), ExitCode.REFUSED, "Note: is needed, or an attachment."),
        (("--by", "letter", "--note", "n"), ExitCode.USAGE, "--by needs --operator"),
        (("--by", "fax", "--operator", "A", "--note", "n"), ExitCode.USAGE, "--by cannot be 'fax'"),
        (("--operator", "A. Jones"), ExitCode.USAGE, "go with --by"),
        ((*LETTER, "--note", "n", "--by-business"), ExitCode.USAGE, "contradict"),
        ((*LETTER, "--attach", "gone.pdf"), ExitCode.USAGE, "The attachment cannot be read"),
        ((*LETTER, "--attach", "bad.pdf"), ExitCode.REFUSED, "must be a PDF, a PNG or a JPEG"),
        ((*LETTER, "--note", "n", "--received", "20.11.2026"), ExitCode.REFUSED, "must be a day"),
        ((*LETTER, "--note", "n", "--received", "2026-02-30"), ExitCode.REFUSED, "must be a day"),
        ((*LETTER, "--note", "n", "--received", "2008-12-31"), ExitCode.REFUSED, "before 2009"),
        (("--by", "shop", "--operator", " ", "--note", "n"), ExitCode.REFUSED, "who took"),
        ((*LETTER, "--note", "x" * 4_001), ExitCode.REFUSED, "at most 4000 characters"),
    ],
)
def test_what_is_lacking(
    shop: Type, tmp_path: Path, words: tuple[str, ...], code: ExitCode, told: str
) -> None:
    """It is said, and nothing is recorded."""
    (tmp_path / "bad.pdf").write_text("a text")
    ended = shop("opt-out", NUMBER, *words)
    assert (ended.code, told in ended.err) == (code, True), ended.err
    assert shop("timeline", NUMBER, "--json").document["items"] == []


def test_today_is_never_the_future(shop: Type) -> None:
    """East of Greenwich it may be tomorrow already; the day after is refused."""
    now = datetime.now(UTC)
    here = (now + timedelta(hours=13)).date().isoformat()
    later = (now + timedelta(days=2)).date().isoformat()
    assert shop("opt-out", NUMBER, *LETTER, "--note", "n", "--received", here).code == 0
    refused = shop("opt-out", NUMBER, *LETTER, "--note", "n", "--received", later)
    assert (refused.code, "later than today" in refused.err) == (ExitCode.REFUSED, True)


def test_a_signed_form(worded: Type) -> None:
    """With all its evidence an opt-in is documented."""
    ended = worded(
        "opt-in", NUMBER, "--topic", "orders", *SIGNED, "--disclosure", "counter-en-1",
        "--place", "Elm Street",
    )  # fmt: skip
    assert ended.code == 0, ended.err
    event = last(worded)
    assert (event["facts"]["grade"], event["facts"]["method"]) == ("documented", "OPERATOR")
    assert event["personal"]["place"] == "Elm Street"
    assert event["personal"]["act"] == "signed"
    assert worded("check", NUMBER, *UPDATE, "--json").document["grade"] == "documented"


@pytest.mark.parametrize(
    "words,told",
    [
        (SIGNED, "needs --act and --disclosure"),
        ((*LETTER, "--note", "n", "--disclosure", "counter-en-1"), "needs --act and --disclosure"),
        ((*SIGNED, "--disclosure", "counter-en-2"), "published disclosure"),
        (
            (*LETTER, "--note", "n", "--act", "pressed_key", "--disclosure", "counter-en-1"),
            "must be one of these: said_yes, signed, ticked_box, typed_number.",
        ),
        (("--disclosure", "counter-en-1"), "go with --by"),
    ],
)
def test_an_opt_in_without_its_evidence(worded: Type, words: tuple[str, ...], told: str) -> None:
    """It is refused, and what is lacking is named."""
    ended = worded("opt-in", NUMBER, *words)
    assert ended.code in (ExitCode.REFUSED, ExitCode.USAGE)
    assert told in ended.err
    assert worded("timeline", NUMBER, "--json").document["items"] == []


def test_a_scan_alone_is_no_note(worded: Type, tmp_path: Path) -> None:
    """An opt-in by an operator needs a note, whatever is attached; an opt-out does not."""
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    words = (*LETTER, "--attach", "scan.png")
    ended = worded("opt-in", NUMBER, *words, "--act", "signed", "--disclosure", "counter-en-1")
    assert (ended.code, "Note: is needed for an opt-in." in ended.err) == (ExitCode.REFUSED, True)
    assert worded("opt-out", NUMBER, *words).code == 0
