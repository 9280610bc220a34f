"""What do Twilio's error codes say about consent? Most say nothing.

From Twilio's error reference (twilio.com/docs/api/errors, November 2026) and WIRE section 4.
Left out on purpose: 63018 (rate), 63032 (Meta's experiment), 63049 (Meta's cap on marketing) and
63013 (policy) are about the sender or the moment, never about what the person wants.
"""

from __future__ import annotations

from typing import Final

from optwarden.consent.vocabulary import Signal
from optwarden.usecases.quality.signals import QualityKind, QualitySaid

SIGNALS: Final = {
    "21610": Signal.OPTED_OUT_OF_ALL,  # "Attempt to send to unsubscribed recipient"
    "63014": Signal.OPTED_OUT_OF_ALL,  # "Channel message blocked by user action": block or opt-out
    "63033": Signal.OPTED_OUT_OF_ALL,  # the same of old, for a person who blocked the sender
    "63016": Signal.WINDOW_CLOSED,  # "Outside messaging window"
    "63003": Signal.UNDELIVERABLE,  # "Channel could not find To address": no active WhatsApp user
    "63024": Signal.UNDELIVERABLE,  # "Invalid message recipient": not on WhatsApp, or too old a one
}


TEMPLATES: Final = {
    "63041": "PAUSED",  # the template is paused by Meta for its quality
    "63042": "DISABLED",  # the same, for good
}
"""What a code says of the template that was sent, whose name is not told."""


def quality_of(code: str | None) -> QualitySaid | None:
    """Return what a code says about quality, if anything."""
    status = None if code is None else TEMPLATES.get(code)
    return None if status is None else QualitySaid(QualityKind.TEMPLATE_STATUS, status)


def signal_of(code: str | None) -> Signal | None:
    """Return what a code says about the recipient's consent, if anything."""
    return None if code is None else SIGNALS.get(code)
