"""Whose line is it? The key all spellings of a number lead to, as the gateway reads senders."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final, TypeAlias

from optwarden.bulk.audit.records import NotRead, Unread
from optwarden.consent.recipient import recipient_of_key
from optwarden.usecases.read_names import read_sender

KeyOf: TypeAlias = Callable[[str, str], str]
WHATSAPP: Final = "whatsapp:"
_KEPT: Final = 65_536


def keys(country: str | None) -> KeyOf:
    """Return what reads a number, or a user id where there is none, into a key. Raises NotRead."""

    @lru_cache(_KEPT)
    def key_of(number: str, user_id: str) -> str:
        spelled = without_prefix(number)
        # Behind a "+" stands a calling code, so it is not read as another country's own number.
        of = None if spelled.startswith("+") else country
        written = _whole(spelled.removeprefix("+")) or user_id.strip()
        if not written:
            raise NotRead(Unread.NO_RECIPIENT)
        found = read_sender(written, of)
        if found is None and number.strip() and user_id.strip():
            found = read_sender(user_id.strip(), country)
        if found is None:
            raise NotRead(Unread.BAD_RECIPIENT)
        return found.key

    return key_of


def _whole(number: str) -> str:
    """Return a number without the ".0" that tables of numbers put behind it: no digit of it."""
    digits, point, rest = number.partition(".")
    whole = point and not rest.strip("0") and digits.isascii() and digits.isdigit()
    return digits if whole else number


def without_prefix(side: str) -> str:
    """Return a number without `whatsapp:`."""
    side = side.strip()
    return side[len(WHATSAPP) :].strip() if side[: len(WHATSAPP)].lower() == WHATSAPP else side


def bot_named(side: str) -> str:
    """Return the business's side in one spelling, whichever export names it."""
    return without_prefix(side).removeprefix("+")


def shown(key: str, *, whole: bool) -> str:
    """Return a recipient for people to read: masked, unless they asked for the whole."""
    return key if whole else str(recipient_of_key(key))
