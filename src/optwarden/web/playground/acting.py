"""What can be done in the playground? What a person and a business do, by the gateway's own paths.

A message in the phone is recorded as a provider's callback would be; a send is decided, stored and
made as an application's would be.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from optwarden.consent.message import Message
from optwarden.consent.recipient import Msisdn
from optwarden.usecases.callbacks import Written
from optwarden.usecases.collecting.chat_links import MakeChatLink
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.ports import Clock
from optwarden.usecases.providers import NewMessageId
from optwarden.usecases.receive_inbound import ReceiveInbound
from optwarden.usecases.record_consent import PLAIN, RecordConsent
from optwarden.usecases.send_message import Addressee, SendMessage, SendRequest
from optwarden.web.pages.numbers import read_number
from optwarden.web.playground.looking import TEXT, sendable
from optwarden.web.playground.people import PEOPLE
from optwarden.web.playground.sessions import Session

SANDBOX: Final = "sandbox"
LONGEST_TEXT: Final = 1_000
Form = Mapping[str, str]
_REPLY: Final = "Thank you for writing. Your bread is in the oven."
_ORDER: Final = "A-1001"


class CannotDo(Exception):
    """What was asked for cannot be done; `sentence` says why, to the person who asked."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Acting:
    """One method for each form of the page.

    Each returns the session as it is afterwards. Raises CannotDo, StoreUnavailable.
    """

    receive: ReceiveInbound
    send_message: SendMessage
    record: RecordConsent
    make_chat_link: MakeChatLink
    clock: Clock
    new_message_id: NewMessageId

    async def write(self, bot: BotRecord, session: Session, form: Form) -> Session:
        """Write to the bot as the person, or press a button of one of its messages."""
        text, payload = form.get("text", "").strip(), form.get("press", "")
        if not text:
            raise CannotDo("There is nothing to send yet.")
        if len(text) > LONGEST_TEXT or len(payload) > LONGEST_TEXT:
            raise CannotDo(f"A message has at most {LONGEST_TEXT:,} characters here.")
        message_id = self.new_message_id(self.clock.now())
        kind, texts = ("interactive", (text, payload)) if payload else ("text", (text,))
        await self.receive.write(bot, SANDBOX, Written(session.number, message_id, kind, texts))
        return replace(session.remembering(message_id, text), draft="")

    async def send(self, bot: BotRecord, session: Session, form: Form) -> Session:
        """Send a message as the business would: decided first."""
        name = form.get("message", "")
        found = next((message for known, _, message in sendable(bot.rules) if known == name), None)
        if found is None:
            raise CannotDo("The bot has no such template any more.")
        addressee = Addressee(Msisdn(session.number), session.number)
        await self.send_message(bot, SendRequest((addressee,), found, _content(name, found)))
        return session

    async def opt_in(self, bot: BotRecord, session: Session, _form: Form) -> Session:
        """Record an opt-in on the business's word, as `POST provision/optin` does."""
        await self.record.opt_in(bot.rules, Msisdn(session.number), PLAIN)
        return session

    async def scan(self, bot: BotRecord, session: Session, _form: Form) -> Session:
        """Scan the QR code of a leaflet: the phone has a message ready that holds its code."""
        for programme in bot.rules.programmes.values():
            for placement in programme.placements:
                try:
                    link = await self.make_chat_link.of_placement(bot, programme, placement, None)
                except FieldRefused:
                    continue
                return replace(session, draft=link.text)
        raise CannotDo("The bot has no published programme with a leaflet.")

    async def hold(self, bot: BotRecord, session: Session, form: Form) -> Session:
        """Take somebody else's phone."""
        typed = form.get("number", "")
        country = bot.country or ""
        found = read_number(typed, country) or read_number(f"+{typed.strip()}", country)
        if found is None:
            raise CannotDo("That is no telephone number. Write it as in +46 73 200 11 22.")
        number = found.recipient.key
        known = any(one.number == number for one in PEOPLE)
        kept = session.typed if known else number
        return replace(session, number=number, typed=kept, draft="")


def _content(name: str, message: Message) -> dict[str, Any]:
    if name == TEXT and message.template is None:
        return {"type": "text", "text": _REPLY}
    params = [_ORDER] if name == "order_update" else []
    return {"type": "template", "template_name": name, "language": "en", "body_params": params}
