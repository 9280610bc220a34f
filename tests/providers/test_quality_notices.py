"""What providers say of quality is read, in each one's words."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import pytest

from optwarden.providers.meta_cloud.callbacks import parse as parse_meta
from optwarden.providers.sinch_conversation.callbacks import parse as parse_sinch
from optwarden.providers.twilio.callbacks import parse as parse_twilio
from optwarden.usecases.callbacks import Noticed, Reported
from optwarden.usecases.quality.signals import QualityKind, is_drop
from tests.providers.meta_envelope import NOON, change, encoded, envelope

Said = tuple[str, str, str, str | None]


@pytest.mark.parametrize(
    "field, value, said",
    [
        (
            "phone_number_quality_update",
            {"display_phone_number": "1", "event": "FLAGGED", "current_limit": "TIER_10K"},
            [("rating", "RED", "", None), ("tier", "TIER_10K", "", None)],
        ),
        (
            "phone_number_quality_update",
            {"event": "UNFLAGGED", "current_limit": "TIER_10K"},
            [("rating", "YELLOW", "", None), ("tier", "TIER_10K", "", None)],
        ),
        (
            "phone_number_quality_update",
            {"event": "DOWNGRADE", "current_limit": "TIER_1K", "old_limit": "TIER_10K"},
            [("tier", "TIER_1K", "", "TIER_10K")],
        ),
        (
            "x",
            {
                "message_template_id": 1,
                "message_template_name": "sale",
                "previous_quality_score": "GREEN",
                "new_quality_score": "RED",
            },
            [("template_quality", "RED", "sale", "GREEN")],
        ),
        (
            "message_template_status_update",
            {"event": "PAUSED", "message_template_id": 1, "message_template_name": "sale"},
            [("template_status", "PAUSED", "sale", None)],
        ),
        (
            "account_update",
            {"event": "DISABLED_UPDATE"},
            [("account", "DISABLED_UPDATE", "", None)],
        ),
        (
            "account_update",
            {"event": "DISABLED_UPDATE", "ban_info": {"waba_ban_state": "REINSTATE"}},
            [("account", "REINSTATE", "", None)],
        ),
        ("phone_number_quality_update", {"event": {"a": 1}, "current_limit": ["x"]}, []),
        ("message_template_components_update", {"message_template_id": 1}, []),
    ],
)
def test_what_meta_says(field: str, value: dict[str, Any], said: list[Said]) -> None:
    """By shape where the field is wrong; a flagged number is RED, one no longer so YELLOW."""
    (item,) = parse_meta(encoded(envelope(change(value, field))))
    assert isinstance(item, Noticed)
    assert [(one.kind, one.said, one.subject, one.was) for one in item.quality] == said
    assert all(one.source and one.source.at == NOON * 1_000_000 for one in item.quality)


def test_what_sinch_says() -> None:
    """The Conversation API passes Meta's ratings on as events of the channel."""
    event = {
        "channel": "WHATSAPP",
        "event_type": "WHATSAPP_QUALITY_RATING_CHANGED",
        "additional_data": {"quality_rating": "RED"},
    }
    told = {
        "app_id": "app",
        "event_time": "2026-03-01T12:00:00Z",
        "channel_event_notification": {"channel_event": event},
    }
    (item,) = parse_sinch(encoded(told))
    assert isinstance(item, Noticed)
    (said,) = item.quality
    assert (said.kind, said.said) == (QualityKind.RATING, "RED")
    assert said.source is not None
    other = {**told, "channel_event_notification": {"channel_event": {**event, "channel": "RCS"}}}
    assert parse_sinch(encoded(other)) == (Noticed("channel"),)


def test_what_twilio_says() -> None:
    """A status whose code says that the template is paused is a status, and says that, too."""
    form = {
        "MessageSid": "SM1",
        "MessageStatus": "failed",
        "ErrorCode": "63041",
        "From": "whatsapp:+15550783881",
        "To": "whatsapp:+46732001122",
    }
    status, notice = parse_twilio(urlencode(form).encode())
    assert isinstance(status, Reported)
    assert isinstance(notice, Noticed)
    assert [(one.kind, one.said) for one in notice.quality] == [
        (QualityKind.TEMPLATE_STATUS, "PAUSED")
    ]


@pytest.mark.parametrize(
    "kind, said, was, drop",
    [
        (QualityKind.RATING, "YELLOW", "GREEN", True),
        (QualityKind.RATING, "YELLOW", "RED", False),
        (QualityKind.RATING, "YELLOW", None, False),
        (QualityKind.RATING, "RED", None, True),
        (QualityKind.RATING, "RED", "RED", False),
        (QualityKind.RATING, "UNKNOWN", "GREEN", False),
        (QualityKind.TIER, "TIER_1K", "TIER_10K", True),
        (QualityKind.TIER, "TIER_250", "TIER_1K", True),
        (QualityKind.TIER, "TIER_UNLIMITED", "TIER_100K", False),
        (QualityKind.TIER, "TIER_?", "TIER_100K", False),
        (QualityKind.TEMPLATE_STATUS, "PAUSED", "APPROVED", True),
        (QualityKind.TEMPLATE_STATUS, "APPROVED", "PAUSED", False),
        (QualityKind.ACCOUNT, "ACCOUNT_VIOLATION", None, True),
        (QualityKind.ACCOUNT, "VERIFIED_ACCOUNT", None, False),
    ],
)
def test_what_somebody_is_told_of(
    kind: QualityKind, said: str, was: str | None, drop: bool
) -> None:
    """Of what became worse, not of what became better or is said again."""
    assert is_drop(kind, said, was) is drop
