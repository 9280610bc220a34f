"""In which country is a number or a user id at home? Several where that cannot be told apart."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import phonenumbers

from optwarden.consent.numbering.assignable import calling_code_of
from optwarden.consent.recipient import Bsuid, Recipient

_KEPT: Final = 4096
_NO_COUNTRY: Final = "001"
"""What `phonenumbers` calls the region of satellites and free-phone numbers of the whole world."""


def countries_of(recipient: Recipient) -> tuple[str, ...]:
    """Return the ISO codes of the countries a recipient may be at home in; none if nothing says.

    A user id begins with its person's country (WIRE section 3).
    """
    if isinstance(recipient, Bsuid):
        return (recipient.key[:2],)
    calling_code = calling_code_of(recipient.key)
    if calling_code is None:
        return ()
    regions = phonenumbers.COUNTRY_CODE_TO_REGION_CODE[calling_code]
    if len(regions) > 1:
        regions = _told_apart(recipient.key) or regions
    return tuple(region for region in regions if region != _NO_COUNTRY)


@lru_cache(_KEPT)
def _told_apart(digits: str) -> tuple[str, ...]:
    """Return the one country that has numbers such as this, of those with its calling code."""
    number = phonenumbers.parse(f"+{digits}")
    region = phonenumbers.region_code_for_number(number)
    return () if region is None else (region,)
