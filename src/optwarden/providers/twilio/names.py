"""How does Twilio name the business's side? A number in several spellings, a messaging service."""

from __future__ import annotations

import re
from typing import Final

from optwarden.providers.twilio.sending import FROM, MESSAGING_SERVICE_SID
from optwarden.usecases.sender_names import Naming, Spellings, set_up

WHATSAPP: Final = "whatsapp:"
_DIGITS: Final = re.compile(r"[0-9]{3,15}")


def spellings(sender: str) -> Spellings:
    """Return a number with and without prefix and plus sign; any other name without the prefix."""
    plain = sender.strip()
    if plain.lower().startswith(WHATSAPP):
        plain = plain[len(WHATSAPP) :].strip()
    digits = plain.removeprefix("+")
    if not _DIGITS.fullmatch(digits):
        return (plain or sender,)
    return (f"+{digits}", digits, f"{WHATSAPP}+{digits}", f"{WHATSAPP}{digits}")


NAMING: Final = Naming(spellings, set_up(FROM, MESSAGING_SERVICE_SID))
