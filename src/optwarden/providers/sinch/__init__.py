"""How does the Sinch WhatsApp API speak, in both directions?

`sending` is the way out, `signature` and `callbacks` are the way in.
"""

from __future__ import annotations

from optwarden.providers.sinch.dialect import SinchDialect
from optwarden.providers.sinch.sending import Sinch, build

__all__ = ["DIALECT", "Sinch", "SinchDialect", "build"]

DIALECT = SinchDialect()
