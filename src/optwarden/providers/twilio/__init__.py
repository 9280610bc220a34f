"""How does Twilio speak WhatsApp, in both directions?

`sending` and `forms` are the way out, `signature` and `callbacks` the way in; `codes` has what
Twilio's error codes say about consent, in whichever direction they come.
"""

from __future__ import annotations

from optwarden.providers.twilio.dialect import TwilioDialect
from optwarden.providers.twilio.sending import Twilio, build

__all__ = ["DIALECT", "Twilio", "TwilioDialect", "build"]

DIALECT = TwilioDialect()
