import base64
import hashlib
from typing import Any, Final

import pytest

from optwarden.consent.vocabulary import Method
from optwarden.usecases.attachments import LARGEST
from optwarden.usecases.configuration import Scope
from tests.doubles.world import number, token_for
from tests.web.api.caller import Caller, complete

PDF: Final = b"%PDF-1.7\n" + bytes(range(256))
PNG: Final = b"\x89PNG\r\n\x1a\n" + b"\0" * 8
JPEG: Final = b"\xff\xd8\xff\xe0" + b"\0" * 8


def text(content: bytes) -> str:
    return base64.b64encode(content).decode()


def opt_out(**more: Any) -> dict[str, Any]:
    """A letter that a person wrote."""
    return {
        "recipient": number(),
        "scope": "all",
        "method": "OPERATOR",
        "operator": "A. Jones",
        "note": "Wrote that she wants no more messages.",
        "channel": "letter",
        **more,
    }


async def personal(api: Caller) -> dict[str, str]:
    """The personal values of the last event."""
    answer = await api.call("GET", f"recipients/{number()}/timeline?personal=true")
    values: dict[str, str] = answer.json()["items"][0]["personal"]
    return values


async def test_a_letter(api: Caller) -> None:
    """Who took it, how it came, what it said and its scan are kept apart; the scan can be read."""
    answer = await api.post("opt-outs", opt_out(attachment=text(PDF)))
    assert answer.status_code == 201, answer.text
    kept = await personal(api)
    assert (kept["operator"], kept["channel"]) == ("A. Jones", "letter")
    assert kept["attachment"] == hashlib.sha256(PDF).hexdigest()
    found = await api.call("GET", f"attachments/{kept['attachment_id']}")
    assert (found.status_code, found.content) == (200, PDF)
    assert found.headers["content-type"] == "application/pdf"
    assert found.headers["x-content-type-options"] == "nosniff"
    assert found.headers["content-disposition"].startswith("attachment")
    assert "sandbox" in found.headers["content-security-policy"]
    assert found.headers["cache-control"] == "no-store"
    ((ciphertext,),) = await api.world.rows("SELECT ciphertext FROM attachment")
    assert PDF[:16] not in bytes(ciphertext)


async def test_the_event_commits_to_the_scan(embedded_api: Caller) -> None:
    """Its SHA-256 is a committed value, and stands in no fact."""
    await embedded_api.post("opt-outs", opt_out(attachment=text(PDF)))
    item = (await embedded_api.call("GET", f"recipients/{number()}/timeline")).json()["items"][0]
    assert {"attachment", "attachment_id", "channel"} <= set(item["personal_fields"])
    assert set(item["facts"]) == {"by", "method", "reach", "scopes"}


async def test_the_same_scan_is_kept_once(embedded_api: Caller) -> None:
    """Reported twice it is one row; of another person it is another, to be deleted by itself."""
    for recipient in (number(), number(), number(2)):
        await embedded_api.post("opt-outs", opt_out(recipient=recipient, attachment=text(PDF)))
    rows = await embedded_api.world.rows("SELECT attachment_id FROM attachment")
    assert len(rows) == 2


@pytest.mark.parametrize(
    "content,kind", [(PDF, "application/pdf"), (PNG, "image/png"), (JPEG, "image/jpeg")]
)
async def test_what_a_scan_is(embedded_api: Caller, content: bytes, kind: str) -> None:
    """A PDF, a PNG or a JPEG, by its first bytes."""
    await embedded_api.post("opt-outs", opt_out(attachment=text(content)))
    found = await embedded_api.call(
        "GET", f"attachments/{(await personal(embedded_api))['attachment_id']}"
    )
    assert found.headers["content-type"] == kind


@pytest.mark.parametrize(
    "attachment,rule",
    [
        ("", "too_short"),
        (text(b"<svg onload='x'>"), "unknown_kind"),
        (text(b"%PDF"), "unknown_kind"),
        ("not base64!", "not_base64"),
        (7, "wrong_type"),
        (text(b"%PDF-" + b"x" * LARGEST), "too_large"),
    ],
)
async def test_what_is_no_scan(embedded_api: Caller, attachment: Any, rule: str) -> None:
    """It is refused by field and rule, and the opt-out is not recorded half."""
    answer = await embedded_api.post("opt-outs", opt_out(attachment=attachment))
    assert answer.status_code == 400
    (error,) = answer.json()["errors"]
    assert (error["field"], error["rule"]) == ("attachment", rule)
    assert await embedded_api.world.kinds() == []


async def test_the_largest_scan(embedded_api: Caller) -> None:
    """1 MiB passes, though it is more in base64; a body beyond 2 MiB does not, nor elsewhere 1."""
    largest = b"%PDF-" + b"x" * (LARGEST - 5)
    assert (
        await embedded_api.post("opt-outs", opt_out(attachment=text(largest)))
    ).status_code == 201
    huge = opt_out(note="x" * 2 * 1024 * 1024)
    assert (await embedded_api.post("opt-outs", huge)).status_code == 413
    suppression = {"recipient": number(), "cause": "x" * 1024 * 1024}
    assert (await embedded_api.post("suppressions", suppression)).status_code == 413


async def test_an_opt_in_that_was_taken(api: Caller) -> None:
    """An opt-in by an operator is documented with its form attached."""
    evidence = complete(Method.OPERATOR, channel="shop", attachment=text(JPEG), act="signed")
    answer = await api.post(
        "opt-ins", {"recipient": number(), "topics": ["orders"], "evidence": evidence}
    )
    assert (answer.status_code, answer.json()["grade"]) == (201, "documented"), answer.text
    kept = await personal(api)
    assert kept["channel"] == "shop"
    assert (await api.call("GET", f"attachments/{kept['attachment_id']}")).content == JPEG


async def test_a_way_that_is_none(embedded_api: Caller) -> None:
    """A channel is one of five words."""
    answer = await embedded_api.post("opt-outs", opt_out(channel="fax"))
    assert answer.json()["errors"][0] == {
        "field": "channel",
        "rule": "unknown_value",
        "detail": (
            "Field [channel] must be one of: 'letter', 'shop', 'call_centre', 'email' or 'other'."
        ),
    }


async def test_who_may_read_a_scan(embedded_api: Caller) -> None:
    """Like every personal value it needs `admin` besides `read`, and the bot it was handed to."""
    await embedded_api.post("opt-outs", opt_out(attachment=text(PDF)))
    path = f"attachments/{(await personal(embedded_api))['attachment_id']}"
    world = embedded_api.world
    for scopes, status in (
        ({Scope.READ}, 401),
        ({Scope.ADMIN}, 401),
        ({Scope.CONSENT}, 401),
        ({Scope.READ, Scope.ADMIN}, 200),
    ):
        token = await token_for(world.gateway, world.bot.business_id, frozenset(scopes))
        assert (await embedded_api.call("GET", path, token=token)).status_code == status
    unknown = "attachments/5b0e6c1a-3f64-8d3e-9a77-0c5d2b8f4e10"
    assert (await embedded_api.call("GET", unknown)).status_code == 404
    assert (await embedded_api.call("GET", "attachments/x")).status_code == 400
