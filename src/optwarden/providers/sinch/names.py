"""How does Sinch name the business's side? By its bot's id, which ours may be as well."""

from __future__ import annotations

from typing import Final

from optwarden.providers.sinch.sending import UPSTREAM_BOT_ID
from optwarden.usecases.sender_names import Naming, set_up

NAMING: Final = Naming(in_settings=set_up(UPSTREAM_BOT_ID), by_id=True)
