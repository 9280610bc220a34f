"""Which wordings do tests ask with? One that keeps every rule, and words for changing it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from optwarden.consent.disclosure import Control, Disclosure, MessageKind, Presentation

SHOWN: Final = Presentation(
    Control.UNTICKED_BOX, beside_logo=True, in_flow=True, number_editable=True
)
"""As the policy before 9 July 2020 asked for it."""

_WORDING: Final = Disclosure(
    "checkout",
    "en",
    "Corner Shop",
    "Yes, Corner Shop may send me messages over WhatsApp, at most 4 per order. Reply STOP to leave"
    " at any time.",
    (MessageKind("orders", "Delivery updates", "Your parcel arrives today before noon."),),
    "https://shop.example/privacy",
    presentation=SHOWN,
)


def shop_wording(**changes: Any) -> Disclosure:
    """Return the shop's wording, which keeps every rule, with some of it changed.

    `text` of another business name follows the name.
    """
    name = changes.get("business_name", _WORDING.business_name)
    text = _WORDING.text.replace("Corner Shop", name)
    return replace(_WORDING, **{"text": text, **changes})
