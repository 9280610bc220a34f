"""Which bot of the business was written to? The callback's path names one, its address another.

One callback may hold parts for many bots: Meta puts all phone numbers of an account into one.
"""

from __future__ import annotations

from dataclasses import replace

from optwarden.consent.keywords import Said, said
from optwarden.consent.vocabulary import LinkBasis
from optwarden.usecases.callbacks import (
    Address,
    Addressed,
    Identified,
    Preference,
    Preferred,
    Reported,
    Written,
)
from optwarden.usecases.configuration import BotRecord, Directory
from optwarden.usecases.record_signal import OPT_OUTS
from optwarden.usecases.sender_names import BY_ID, SenderNames


async def find_bot_meant(
    directory: Directory, names: SenderNames, provider: str, bot: BotRecord, address: Address
) -> BotRecord | None:
    """Return the bot that a part of a callback for `bot` belongs to; None where it is unknown.

    A bot that was given no name takes what is addressed to nobody. Raises StoreUnavailable.
    """
    own = names.of(bot, provider)
    for name in address:
        if name in own:
            return bot
        found = await directory.bot_of_sender(provider, name)
        if found is not None and found.business_id == bot.business_id:
            return found
    return bot if not address or set(own.values()) <= {BY_ID} else None


def without_its_bot(item: Addressed) -> Addressed | None:
    """Return what of a part counts though its bot is unknown: what holds for every bot.

    That is an opt-out, which opens no window and is not confirmed, since it was not this bot that
    was written to; and that two names are one person's.
    """
    return _opt_out_in(item) or _link_in(item)


def _link_in(item: Addressed) -> Identified | None:
    if isinstance(item, Identified):
        return item
    if isinstance(item, Written):
        name, part_id = item.sender, item.provider_message_id
    elif isinstance(item, Reported):
        name, part_id = item.recipient, item.provider_message_id
    else:
        name, part_id = item.sender, item.provider_event_id
    if name is None or item.user_id is None:
        return None
    return Identified(name, item.user_id, LinkBasis.SAME_CALLBACK, part_id, item.source)


def _opt_out_in(item: Addressed) -> Addressed | None:
    if isinstance(item, Written) and meaning_of(item)[0] is Said.STOP:
        return replace(item, opens_window=False, provider_answered=True)
    if isinstance(item, Preferred) and item.preference is Preference.STOP:
        return item
    if isinstance(item, Reported) and item.signal in OPT_OUTS:
        return item
    return None


def meaning_of(written: Written) -> tuple[Said, str | None]:
    """Return what a message asks for, and the text that says so. STOP wins over everything else.

    A NO wins over a YES.
    """
    if not written.own_words:
        return Said.OTHER, None
    meanings: list[tuple[Said, str | None]] = [
        (meaning, text) for text in written.texts if (meaning := said(text)) is not Said.OTHER
    ]
    if written.said is not None:
        meanings.append((written.said, next(iter(written.texts), None)))
    if not meanings:
        return Said.OTHER, None
    for meaning in (Said.STOP, Said.START, Said.HELP, Said.NO, Said.YES):
        for found, text in meanings:
            if found is meaning:
                return meaning, text
    return Said.OTHER, None
