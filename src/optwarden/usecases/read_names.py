"""Whom is a callback about? The row it is recorded on, and the person's other name beside it."""

from __future__ import annotations

from typing import NamedTuple

from optwarden.consent.numbering.assignable import is_surely_assignable
from optwarden.consent.numbering.refusals import NumberRefused
from optwarden.consent.recipient import (
    Bsuid,
    Msisdn,
    Recipient,
    parse_bsuid,
    parse_msisdn_leniently,
)


class Names(NamedTuple):
    """Where something is recorded: the number's row, else the user id's; and the other name."""

    row: Recipient
    user_id: Bsuid | None = None
    """The user id that came beside the number of `row`."""


def read_names(number: str | None, user_id: str | None, country: str | None) -> Names | None:
    """Read a number and a user id, of which one may be missing; None when neither can be read."""
    row = None if number is None else read_sender(number, country)
    named = None if user_id is None else parse_bsuid(user_id)
    beside = named if isinstance(named, Bsuid) else None
    if row is None:
        return None if beside is None else Names(beside)
    return Names(row, beside if isinstance(row, Msisdn) else None)


def read_sender(text: str, country: str | None) -> Recipient | None:
    """Read one name; None when it cannot be told."""
    if is_surely_assignable(text):
        return Msisdn(text)
    user_id = parse_bsuid(text)
    if isinstance(user_id, Bsuid):
        return user_id
    number = parse_msisdn_leniently(text, country)
    return None if isinstance(number, NumberRefused) else number
