"""Which bot of the business was written to? The callback's path names one, its address another.

One callback may hold parts for many bots: Meta puts all phone numbers of an account into one.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from optwarden.consent.keywords import Said, said
from optwarden.consent.requests.language import Reach
from optwarden.consent.requests.own_words import NO_OWN_WORDS, OwnWords, plain_words
from optwarden.consent.requests.reading import NOTHING, Request, read_request
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
    if isinstance(item, Written) and meaning_of(item).said is Said.STOP:
        return item._replace(opens_window=False, provider_answered=True)
    if isinstance(item, Preferred) and item.preference is Preference.STOP:
        return item
    if isinstance(item, Reported) and item.signal in OPT_OUTS:
        return item
    return None


class Meaning(NamedTuple):
    """What a message asks for, the text that says so, and the rule that found it there."""

    said: Said
    text: str | None = None
    request: Request = NOTHING


_SAYS_NOTHING: Final = Meaning(Said.OTHER)
_NOT_READ_ON: Final = frozenset({Said.START, Said.HELP, Said.MY_DATA, Said.YES})


def meaning_of(written: Written, own: OwnWords = NO_OWN_WORDS) -> Meaning:
    """Return what a message asks for. STOP wins over everything else, in whatever words.

    A NO wins over a YES. What may be an opt-out and may be none gives way to a keyword.
    """
    if not written.own_words or (written.said is None and not written.texts):
        return _SAYS_NOTHING
    if written.said is Said.STOP:
        return Meaning(Said.STOP, next(iter(written.texts), None))
    if written.said is None and len(written.texts) == 1:
        return _meaning_in(written.texts[0], own)
    read = [_meaning_in(text, own) for text in written.texts]
    if written.said is not None:
        read.append(Meaning(written.said, next(iter(written.texts), None)))
    return min(read, key=_last_come)


def _last_come(meaning: Meaning) -> int:
    """Say which of several meanings of one message wins: the smallest."""
    reach = meaning.request.reach
    if meaning.said in _FIRST:
        return _FIRST.index(meaning.said)
    if reach is not None:
        return len(_FIRST) + (reach is Reach.DOUBTFUL)
    return _AFTER.index(meaning.said)


_FIRST: Final = (Said.STOP, Said.START, Said.HELP, Said.MY_DATA)
_AFTER: Final = (*_FIRST, Said.STOP, Said.STOP, Said.NO, Said.YES, Said.OTHER)
"""Padded, so that what may be an opt-out comes before a NO or a YES."""


def _meaning_in(text: str, own: OwnWords) -> Meaning:
    keyword = said(text)
    if keyword is Said.STOP and own.left_out and plain_words(text) in own.left_out:
        return _SAYS_NOTHING
    if keyword in _NOT_READ_ON:
        return Meaning(keyword, text)
    request = read_request(text, own)
    if request.reach is Reach.ALL:
        return Meaning(Said.STOP, text, request)
    if request.reach is None:
        return _SAYS_NOTHING if keyword is Said.OTHER else Meaning(keyword, text)
    return Meaning(keyword, text, request)


def opts_out(text: str) -> bool:
    """Say whether a text, whoever wrote it, asks to be left alone: so that no STOP is lost."""
    return _meaning_in(text, NO_OWN_WORDS).said is Said.STOP
