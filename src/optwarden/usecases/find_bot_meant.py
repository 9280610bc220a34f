"""Which bot of the business was written to? The callback's path names one, its address another.

One callback may hold parts for many bots: Meta puts all phone numbers of an account into one.
"""

from __future__ import annotations

from dataclasses import replace

from optwarden.consent.keywords import Said, said
from optwarden.usecases.callbacks import Addressed, Preference, Preferred, Reported, Written
from optwarden.usecases.configuration import BotRecord, Directory
from optwarden.usecases.record_signal import OPT_OUTS


async def find_bot_meant(
    directory: Directory, provider: str, bot: BotRecord, address: str | None
) -> BotRecord | None:
    """Return the bot that a part of a callback for `bot` belongs to; None where it is unknown.

    A bot without senders of its own takes what is addressed to nobody. Raises StoreUnavailable.
    """
    if address is None or address in bot.senders:
        return bot
    found = await directory.bot_of_sender(provider, address)
    if found is not None and found.business_id == bot.business_id:
        return found
    return None if bot.senders else bot


def opt_out_in(item: Addressed) -> Addressed | None:
    """Return what of a part counts though its bot is unknown: an opt-out holds for every bot.

    It opens no window and is not confirmed, since it was not this bot that was written to.
    """
    if isinstance(item, Written) and meaning_of(item)[0] is Said.STOP:
        return replace(item, opens_window=False, provider_answered=True)
    if isinstance(item, Preferred) and item.preference is Preference.STOP:
        return item
    if isinstance(item, Reported) and item.signal in OPT_OUTS:
        return item
    return None


def meaning_of(written: Written) -> tuple[Said, str | None]:
    """Return what a message asks for, and the text that says so. STOP wins over everything else."""
    if not written.own_words:
        return Said.OTHER, None
    meanings: list[tuple[Said, str | None]] = [
        (meaning, text) for text in written.texts if (meaning := said(text)) is not Said.OTHER
    ]
    if written.said is not None:
        meanings.append((written.said, next(iter(written.texts), None)))
    if not meanings:
        return Said.OTHER, None
    for meaning in (Said.STOP, Said.START, Said.HELP):
        for found, text in meanings:
            if found is meaning:
                return meaning, text
    return Said.OTHER, None
