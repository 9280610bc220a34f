"""How does Sinch's Conversation API speak WhatsApp, in both directions?

`sending` and `messages` are the way out, `signature` and `callbacks` the way in; `codes` has what
its reasons say about consent.
"""

from __future__ import annotations

from optwarden.providers.sinch_conversation.dialect import SinchConversationDialect
from optwarden.providers.sinch_conversation.sending import SinchConversation, build

__all__ = ["DIALECT", "SinchConversation", "SinchConversationDialect", "build"]

DIALECT = SinchConversationDialect()
