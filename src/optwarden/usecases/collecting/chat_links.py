"""How does a person write first, and whose opt-in is it then? `wa.me` links and their codes.

A link prepares a message with a code; whoever sends it has shown that the number is hers. The code
of a placement tells the leaflet, the code of a chat request what one person ticked on a page.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Protocol
from urllib.parse import quote

import orjson

from optwarden.consent.disclosure import Disclosure
from optwarden.consent.programme import Placement, Programme
from optwarden.consent.programme_lint import is_e164
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import SECOND, Method, Micros, PersonAct
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.collecting.chat_codes import codes_in, new_code, written
from optwarden.usecases.collecting.chat_texts import language_of, opt_in_text
from optwarden.usecases.collecting.collect_opt_in import check_agreement
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import Clock, StoreUnavailable

CHAT_NUMBER: Final = "chat_number"
"""The setting, of the programme or of the bot's provider, with the number persons write to."""
KEPT_FOR: Final[Micros] = 7 * 24 * 3600 * SECOND
"""How long a person has to send the message a page prepared for her."""
_TRIES: Final = 3
_DIALABLE: Final = re.compile(r"(?i:whatsapp:)\+?([1-9][0-9]{6,14})")
_CLAIMS: Final = "chat-request-claims"
_SPELLING: Final = "spelling"

Wording = Callable[[str, str], Awaitable[Disclosure]]
"""Takes a business id and a disclosure's id. Raises UnknownRecord, StoreUnavailable."""


@dataclass(frozen=True, slots=True)
class ChatLink:
    """A link that opens a chat with a message ready to be sent."""

    url: str = field(repr=False)
    """`https://wa.me/<the bot's digits>?text=...`; no person's number is in it."""
    text: str = field(repr=False)
    code: str = field(repr=False)
    """As it is kept; `chat_codes.written` writes it for people."""
    expires_at: Micros | None
    """None: a placement's, which hangs somewhere for good."""


@dataclass(frozen=True, slots=True)
class KeptRequest:
    """What one person ticked on a page, until she sends its code."""

    content: bytes = field(repr=False)
    expires_at: Micros
    claimed_by: bytes | None
    """The keyed hash of the number that sent it first."""


class ChatRequests(Protocol):
    """Where chat requests are kept, encrypted. All raise StoreUnavailable."""

    async def keep(
        self, bot_id: str, code: str, content: bytes, made_at: Micros, expires_at: Micros
    ) -> bool:
        """Keep one; False where the code is taken."""
        ...

    async def find(self, bot_id: str, code: str) -> KeptRequest | None:
        """Return one, expired or not."""
        ...

    async def claim(self, bot_id: str, code: str, claimant: bytes) -> None:
        """Say who sent it, unless somebody did before."""
        ...


def check_chat_number(bot: BotRecord) -> None:
    """Raise FieldRefused for a bot's number that is none."""
    given = bot.provider_settings.get(CHAT_NUMBER, "").strip()
    if given and not is_e164(given):
        raise FieldRefused(
            f"provider_settings.{CHAT_NUMBER}", "not_e164", "must be a number in E.164."
        )


def chat_number_of(bot: BotRecord, programme: Programme) -> str | None:
    """Return the digits persons write to: as set up, or as the provider's own names tell."""
    for settings in (programme.settings, bot.provider_settings):
        digits = settings.get(CHAT_NUMBER, "").strip().removeprefix("+")
        if digits:
            return digits
    for name in (*bot.senders, *bot.provider_settings.values()):
        dialable = _DIALABLE.fullmatch(name.strip())
        if dialable is not None:
            return dialable[1]
    return None


class MakeChatLink:
    """Makes the link of a code. Raises FieldRefused without a number to write to."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    async def of_placement(
        self, bot: BotRecord, programme: Programme, placement: Placement, language: str | None
    ) -> ChatLink:
        """Return the link that hangs in one place, in a language."""
        disclosure_id = programme.disclosure_id(language)
        return await self(bot, programme, disclosure_id, programme.topics, placement.code, None)

    async def __call__(
        self,
        bot: BotRecord,
        programme: Programme,
        disclosure_id: str,
        topics: tuple[str, ...],
        code: str,
        expires_at: Micros | None,
    ) -> ChatLink:
        """Return a code's link, in the language of the wording the person saw."""
        digits = chat_number_of(bot, programme)
        if digits is None:
            raise FieldRefused(
                CHAT_NUMBER, "required", "is not set, so there is no number to write to."
            )
        wording = await self._wording(bot.business_id, disclosure_id)
        text = opt_in_text(programme, wording, topics, code)
        return ChatLink(
            f"https://wa.me/{digits}?text={quote(text, safe='')}", text, code, expires_at
        )


class KeepChatRequest:
    """Keeps what a person agreed to on a page until she sends the message with its code."""

    def __init__(self, requests: ChatRequests, make_link: MakeChatLink, clock: Clock) -> None:
        self._requests = requests
        self._make_link = make_link
        self._clock = clock

    async def __call__(
        self, bot: BotRecord, programme: Programme, agreement: Agreement
    ) -> ChatLink:
        """Keep an agreement for a week; return the link whose message completes it.

        Raises FieldRefused for evidence that is not complete or without a number to write to,
        StoreUnavailable.
        """
        check_agreement(programme, agreement)
        now = self._clock.now()
        content = orjson.dumps(_document(programme, agreement))
        for _ in range(_TRIES):
            link = await self._make_link(
                bot,
                programme,
                agreement.disclosure_id,
                agreement.topics,
                new_code(),
                now + KEPT_FOR,
            )
            if await self._requests.keep(bot.bot_id, link.code, content, now, now + KEPT_FOR):
                return link
        raise StoreUnavailable("no free code was found")


class ResolveChatCode:
    """Finds what a message that came from a link agrees to. Raises StoreUnavailable."""

    def __init__(self, requests: ChatRequests, keyring: Keyring, clock: Clock) -> None:
        self._requests = requests
        self._keyring = keyring
        self._clock = clock

    async def __call__(
        self, bot: BotRecord, text: str, sender: Recipient | None = None
    ) -> tuple[Programme, Agreement] | None:
        """Return the programme and the agreement of the first code that counts, or None.

        A chat request counts for the number that sent it first: a code that was passed on must not
        put one person's evidence on file for another. `source` and `dedupe_key` are the caller's.
        """
        for code in codes_in(text):
            found = _of_placement(bot, code, text)
            found = found or await self._of_request(bot, code, sender)
            if found is not None:
                return found
        return None

    async def _of_request(
        self, bot: BotRecord, code: str, sender: Recipient | None
    ) -> tuple[Programme, Agreement] | None:
        kept = await self._requests.find(bot.bot_id, code)
        if kept is None or kept.expires_at <= self._clock.now():
            return None
        found = _agreed(bot, orjson.loads(kept.content))
        if found is None or sender is None:
            return found
        claims = claims_of(self._keyring, code, sender)
        if kept.claimed_by is None:
            await self._requests.claim(bot.bot_id, code, claims[-1])
            kept = await self._requests.find(bot.bot_id, code)
        return found if kept is not None and kept.claimed_by in claims else None


def _of_placement(bot: BotRecord, code: str, text: str) -> tuple[Programme, Agreement] | None:
    """Return what a leaflet's code agrees to: all the programme asks for, by print or in the chat.

    The wording is that of the language the message is in.
    """
    for programme in bot.rules.programmes.values():
        for placement in programme.placements:
            method = next((one for one in _BY_PLACEMENT if one in programme.methods), None)
            if placement.code == code and method is not None and programme.disclosures:
                return programme, Agreement(
                    method,
                    PersonAct.FOLLOWED_LINK,
                    programme.topics,
                    programme.disclosure_id(language_of(programme, text)),
                    f"{placement.label} ({written(code)})",
                    observed=True,
                )
    return None


_BY_PLACEMENT: Final = (Method.PRINT, Method.WHATSAPP)
"""By which method a placement's message counts; a web page's evidence has more than it tells."""


def _document(programme: Programme, agreement: Agreement) -> dict[str, Any]:
    return {
        "programme": programme.programme_id,
        "method": agreement.method,
        "act": agreement.act,
        "topics": agreement.topics,
        "disclosure_id": agreement.disclosure_id,
        "place": agreement.place,
        "personal": _but_numbers(agreement.personal),
    }


def _but_numbers(personal: Mapping[str, str]) -> dict[str, str]:
    """Return what is kept until somebody writes: how her number is spelled, her message tells.

    Whoever prepared the message may have meant another number, which is none of hers.
    """
    return {name: value for name, value in personal.items() if name != _SPELLING}


def _agreed(bot: BotRecord, kept: Mapping[str, Any]) -> tuple[Programme, Agreement] | None:
    """Read an agreement back, as far as the programme still asks for it."""
    programme = bot.rules.programmes.get(kept["programme"])
    if programme is None or kept["method"] not in programme.methods:
        return None
    topics = tuple(topic for topic in kept["topics"] if topic in programme.topics)
    agreement = Agreement(
        Method(kept["method"]),
        PersonAct(kept["act"]),
        topics,
        kept["disclosure_id"],
        kept["place"],
        observed=True,
        personal=_but_numbers(kept["personal"]),
    )
    return (programme, agreement) if topics else None


def claims_of(keyring: Keyring, code: str, sender: Recipient) -> list[bytes]:
    """Return the keyed hashes that say that a sender was the first with a code, newest last."""
    return [_claim(secret, code, sender) for secret in keyring.derived(_CLAIMS)]


def _claim(secret: bytes, code: str, sender: Recipient) -> bytes:
    return hmac.digest(secret, f"{code}\0{sender.key}".encode(), "sha256")
