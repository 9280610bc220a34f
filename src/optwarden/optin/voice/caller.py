"""Whose number is on the telephone? Nobody's, where it is withheld: then nothing is recorded."""

from __future__ import annotations

from typing import Final

from optwarden.consent.numbering.refusals import NumberRefused
from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Msisdn, parse_msisdn, parse_msisdn_leniently
from optwarden.consent.vocabulary import Method
from optwarden.usecases.configuration import BotRecord

LINE_SETTING: Final = "ivr_number"
_WITHHELD: Final = frozenset(
    {
        # The words that providers write, and the same typed on a telephone's keys, as Twilio does
        # where its caller ids have to look like numbers.
        *("anonymous", "blocked", "private", "restricted", "unavailable", "unknown", "withheld"),
        *("266696687", "2562533", "7748283", "7378742833", "86282452253", "8656696", "94484335"),
    }
)


def person_of(number: str | None, country: str | None) -> Msisdn | None:
    """Return whose number a call shows, as far as an opt-out needs it; None where it is withheld.

    Clients and SIP addresses show none.
    """
    written = (number or "").strip()
    if not written or written.removeprefix("+").lower() in _WITHHELD:
        return None
    read = parse_msisdn_leniently(written, country)
    return None if isinstance(read, NumberRefused) else read


def can_opt_in(number: str) -> bool:
    """Say whether a number is surely one, in E.164: opting in is stricter than opting out."""
    return isinstance(parse_msisdn(number.strip()), Msisdn)


def programme_called(bot: BotRecord, line: str | None) -> Programme | None:
    """Return the programme whose `ivr_number` was called, else the bot's only one by telephone.

    Of several, one that names no number is for all the others.
    """
    by_telephone = [one for one in bot.rules.programmes.values() if Method.IVR in one.methods]
    called = person_of(line, bot.country)
    for programme in by_telephone if called is not None else ():
        if person_of(programme.settings.get(LINE_SETTING), bot.country) == called:
            return programme
    unnamed = [one for one in by_telephone if LINE_SETTING not in one.settings]
    left = by_telephone if len(by_telephone) == 1 else unnamed
    return left[0] if len(left) == 1 else None
