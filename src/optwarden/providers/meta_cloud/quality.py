"""What does Meta say of a number's, a template's, an account's standing? Read from what it holds.

Its notice about a number has no rating but FLAGGED (low) and UNFLAGGED (no longer low); where a
rating stands in it that is taken. Samples: WIRE section 3 and Meta's page on webhooks, November
2026.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from optwarden.consent.events import SourceTime
from optwarden.usecases.quality.signals import RATINGS, QualityKind, QualitySaid
from optwarden.usecases.wire.reading import LONGEST_ID, LONGEST_WORD, word

_RATED: Final = ("quality_rating", "new_quality_rating", "current_quality_rating")
_WAS_RATED: Final = ("previous_quality_rating", "old_quality_rating")
_EVENTS: Final[Mapping[str, str]] = {"FLAGGED": "RED", "UNFLAGGED": "YELLOW"}
"""An unflagged number is at least medium; that is all we are told."""


def quality_in(
    kind: str, value: Mapping[str, Any], at: SourceTime | None
) -> tuple[QualitySaid, ...]:
    """Return what a notice of this kind says of quality."""
    read = _READERS.get(kind)
    return () if read is None else tuple(read(value, at))


def _of_number(value: Mapping[str, Any], at: SourceTime | None) -> Iterator[QualitySaid]:
    number = word(value, "display_phone_number")
    address = () if number is None else (number,)
    event = _said(value, "event")
    rating = _first(value, _RATED) or _EVENTS.get(event or "")
    if rating in (*RATINGS, "UNKNOWN"):
        was = _first(value, _WAS_RATED)
        yield QualitySaid(QualityKind.RATING, rating, "", was, at, address)
    tier = _said(value, "current_limit") or _said(value, "max_daily_conversations_per_business")
    if tier is not None:
        yield QualitySaid(QualityKind.TIER, tier, "", _said(value, "old_limit"), at, address)


def _of_template(value: Mapping[str, Any], at: SourceTime | None) -> Iterator[QualitySaid]:
    name = (word(value, "message_template_name") or "")[:LONGEST_ID]
    score = _said(value, "new_quality_score")
    if score is not None:
        was = _said(value, "previous_quality_score")
        yield QualitySaid(QualityKind.TEMPLATE_QUALITY, score, name, was, at)
        return
    status = _said(value, "event")
    if status is not None:
        yield QualitySaid(QualityKind.TEMPLATE_STATUS, status, name, None, at)


def _of_account(value: Mapping[str, Any], at: SourceTime | None) -> Iterator[QualitySaid]:
    ban = value.get("ban_info")
    state = _said(ban, "waba_ban_state") if isinstance(ban, dict) else None
    event = state or _said(value, "event")
    if event is not None:
        yield QualitySaid(QualityKind.ACCOUNT, event, "", None, at)
    else:
        yield from _of_number(value, at)


_READERS: Final = {"quality": _of_number, "template": _of_template, "account": _of_account}


def _said(value: Mapping[str, Any], field: str) -> str | None:
    said = word(value, field)
    return None if said is None else said.upper()[:LONGEST_WORD]


def _first(value: Mapping[str, Any], fields: tuple[str, ...]) -> str | None:
    return next((said for field in fields if (said := _said(value, field)) is not None), None)
