"""What do the Conversation API's reasons say about consent? Sinch's words, and Meta's behind them.

`reason.code` is one of Sinch's words (ReasonCode in its SDKs, November 2026); `reason.channel_code`
is what WhatsApp itself said, and is the more exact of the two: Sinch answers
RECIPIENT_NOT_REACHABLE for members of Meta's marketing experiment too (its page on templates).
RECIPIENT_NOT_OPTED_IN says that Sinch knows of no opt-in, which is no opt-out of the person's.
"""

from __future__ import annotations

from typing import Final

from optwarden.consent.vocabulary import Signal

SIGNALS: Final = {
    "OUTSIDE_ALLOWED_SENDING_WINDOW": Signal.WINDOW_CLOSED,
    "RECIPIENT_NOT_REACHABLE": Signal.UNDELIVERABLE,
}
CHANNEL_SIGNALS: Final = {
    "131026": Signal.UNDELIVERABLE,
    "131047": Signal.WINDOW_CLOSED,
    "131050": Signal.OPTED_OUT_OF_MARKETING,
    "131049": None,  # Meta's cap on marketing
    "130472": None,  # Meta's experiment
}


def signal_of(code: str | None, channel_code: str | None) -> Signal | None:
    """Return what a reason says about the recipient's consent, if anything."""
    if channel_code in CHANNEL_SIGNALS:
        return CHANNEL_SIGNALS[channel_code]
    return None if code is None else SIGNALS.get(code)
