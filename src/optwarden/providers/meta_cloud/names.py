"""How does Meta name the business's side? By its phone number id, in one spelling."""

from __future__ import annotations

from typing import Final

from optwarden.providers.meta_cloud.sending import PHONE_NUMBER_ID
from optwarden.usecases.sender_names import Naming, set_up

NAMING: Final = Naming(in_settings=set_up(PHONE_NUMBER_ID))
