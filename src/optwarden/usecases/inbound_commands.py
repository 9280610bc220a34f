"""Which commands does a callback become, on whose rows, in which order? Pure.

Before: the dialect read the part, and its bot is known. After: all of a callback are handed to the
store together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from optwarden.consent.buttons import pressed
from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.inbound import RecordInbound, ReportStatus
from optwarden.consent.events import MessageReceived, StatusReported
from optwarden.consent.keywords import Said
from optwarden.consent.programme_words import ProgrammeWord, word_in
from optwarden.consent.recipient import Bsuid, parse_bsuid
from optwarden.consent.requests.reading import NOTHING
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Actor, LinkBasis, Method
from optwarden.usecases.callbacks import Identified, Inbound, Reported, Written
from optwarden.usecases.collecting.chat_answers import NO_CODE, read_codes
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.find_bot_meant import meaning_of
from optwarden.usecases.read_names import Names, read_names
from optwarden.usecases.record_signal import OPT_OUTS
from optwarden.usecases.sender_names import SenderNames

OPT_OUT_UNATTRIBUTED: Final = "opt_out_unattributed"
"""Why a callback was kept: it opts out, and it cannot be read whom. Somebody must look."""
SENDER_NOT_READ: Final = "sender_not_read"
_LONGEST_KEPT_TEXT: Final = 4096
_AT_ONCE: Final = 1_000
"""Commands of one callback in the store's queue: Meta's largest (WIRE section 3), two batches, of
which the second is prepared while the first is written."""

KeptRaw: TypeAlias = str
"""Why a part becomes no command: the callback is kept raw with this reason."""


class Asked(NamedTuple):
    """What is asked of the store for one part of a callback."""

    bot: BotRecord
    names: Names
    command: RecordInbound | ReportStatus
    item: Written | Reported
    coded: bool = False
    """The message holds a code of ours."""


def only_message(
    bot: BotRecord, names: SenderNames, provider: str, items: Sequence[Inbound]
) -> Asked | None:
    """Return what is asked where a callback is one message to its own bot, and understood."""
    if len(items) != 1:
        return None
    (item,) = items
    if not isinstance(item, Written):
        return None
    if item.address and item.address[0] not in names.of(bot, provider):
        return None
    asked = of_message(bot, provider, item)
    return asked if isinstance(asked, Asked) else None


def in_turns(items: Sequence[Inbound]) -> Iterator[Sequence[Inbound]]:
    """Return what is recorded one after the other.

    What is told of user ids comes first: a change, or two of one person, explains the new one that
    comes with a number in the same callback.
    """
    explaining = [item for item in items if _explains(item)]
    others = [item for item in items if not _explains(item)] if explaining else items
    for some in (explaining, others):
        for start in range(0, len(some), _AT_ONCE):
            yield some[start : start + _AT_ONCE]


def _explains(item: Inbound) -> bool:
    if not isinstance(item, Identified):
        return False
    if item.basis is LinkBasis.USER_ID_CHANGED:
        return True
    return all(isinstance(parse_bsuid(name), Bsuid) for name in (item.first, item.second))


def of_message(bot: BotRecord, provider: str, written: Written) -> Asked | KeptRaw:
    """Return the command that records a person's message."""
    meaning, text, request = meaning_of(written, bot.rules.own_words)
    button, word = None, None
    coded = read_codes(written.texts) if written.own_words else NO_CODE
    if meaning is Said.OTHER and coded.stop is not None:
        meaning, text = Said.STOP, coded.stop
    if bot.rules.programmes and meaning is not Said.STOP and written.own_words:
        meaning, text, button, word = _of_programmes(bot.rules, written, meaning, text)
        if button is not None or word is not None:
            request = NOTHING
    stops = meaning is Said.STOP or request.reach is not None
    if not (written.understood or stops):
        return "unknown_message_type"
    number, user_id = written.sender, written.user_id
    names = read_names(number, user_id, bot.country)
    if names is None:
        return OPT_OUT_UNATTRIBUTED if stops else SENDER_NOT_READ
    private = spelled(names, number, user_id)
    if text is not None:
        private = (*private, ("text", text[:_LONGEST_KEPT_TEXT]))
    message_id = written.provider_message_id
    command = RecordInbound(
        bot.rules,
        MessageReceived(provider, message_id, written.opens_window, written.provider_type),
        meaning,
        Origin(Actor.PERSON, written.source, private),
        f"{provider}:message:{message_id}",
        written.provider_answered,
        written.method,
        button,
        word,
        request,
    )
    return Asked(bot, names, command, written, coded.holds_one)


def _of_programmes(
    rules: BotRules, written: Written, meaning: Said, text: str | None
) -> tuple[Said, str | None, str | None, ProgrammeWord | None]:
    """Read what only a bot with programmes is told: a button of ours, a word. STOP beats both."""
    if written.method is not Method.WHATSAPP:
        return meaning, text, None, None
    button = pressed(written.texts)
    if button is not None:
        said = meaning if button.agrees else Said.NO
        words = next((each for each in written.texts if pressed((each,)) is None), None)
        return said, words, button.event_id if button.agrees else None, None
    found = None if meaning in (Said.HELP, Said.MY_DATA) else word_in(rules, written.texts)
    if found is None:
        return meaning, text, None, None
    word, spelled_so = found
    return meaning, text or spelled_so, None, word


def of_status(bot: BotRecord, provider: str, reported: Reported) -> Asked | KeptRaw:
    """Return the command that records how far a message got."""
    names = read_names(reported.recipient, reported.user_id, bot.country)
    if names is None:
        opts_out = reported.signal in OPT_OUTS
        return OPT_OUT_UNATTRIBUTED if opts_out else "recipient_not_read"
    message_id, state = reported.provider_message_id, reported.provider_state
    command = ReportStatus(
        bot.rules,
        StatusReported(provider, message_id, state),
        Origin(Actor.PROVIDER, reported.source),
        f"{provider}:status:{message_id}:{state}",
    )
    return Asked(bot, names, command, reported)


def spelled(names: Names, number: str | None, user_id: str | None) -> tuple[tuple[str, str], ...]:
    """Return the sender's names as they were spelled, which is evidence where it says more.

    An event holds its row's key, and every value costs the log a commitment of its own.
    """
    key = names.row.key
    if number == key and user_id is None:
        return ()
    named = (("from", number), ("user_id", user_id))
    return tuple((field, value) for field, value in named if value is not None and value != key)
