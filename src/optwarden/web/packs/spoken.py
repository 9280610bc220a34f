"""In which words is a pack told? Plain ones, for the words of the records."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    Actor,
    AttemptOutcome,
    Grade,
    Method,
    PersonAct,
)

METHODS: Final = {
    Method.WHATSAPP: "in the WhatsApp chat",
    Method.WEB: "on a web page",
    Method.APP: "in an app",
    Method.SMS: "by text message",
    Method.EMAIL: "by e-mail",
    Method.IVR: "in a telephone call with a voice menu",
    Method.PRINT: "on paper",
    Method.API: "in another system of the business",
    Method.IMPORT: "from a list that the business imported",
    Method.OPERATOR: "through somebody who works for the business",
}
ACTS: Final = {
    PersonAct.TYPED_NUMBER: "entered the number to be messaged",
    PersonAct.TICKED_BOX: "ticked an empty box",
    PersonAct.PRESSED_BUTTON: "pressed a button that said what it did",
    PersonAct.SENT_KEYWORD: "wrote a word that was asked for",
    PersonAct.PRESSED_KEY: "pressed a key of the telephone when asked",
    PersonAct.SAID_YES: "agreed by word of mouth",
    PersonAct.SIGNED: "signed",
    PersonAct.FOLLOWED_LINK: "followed a link, or scanned a code, that said what it did",
}
GRADES: Final = {
    Grade.VERIFIED: "The act was observed coming from the number itself.",
    Grade.DOCUMENTED: "The business recorded it together with the evidence below.",
    Grade.ASSERTED: "This is the business's own word; no evidence came with it.",
}
OUTCOMES: Final = {
    AttemptOutcome.ACCEPTED: "accepted by the provider",
    AttemptOutcome.REFUSED: "not sent: refused, or the provider was not reached",
    AttemptOutcome.UNKNOWN: "handed over without an answer; it may have been sent",
    AttemptOutcome.INTENDED: "about to be handed over",
}
ACTORS: Final = {
    Actor.PERSON: "the person",
    Actor.BUSINESS: "the business",
    Actor.GATEWAY: "the gateway",
    Actor.PROVIDER: "the provider",
}
PURPOSES: Final = {
    "send": "A message",
    "opt_in_confirmation": "The confirmation of an opt-in",
    "opt_out_confirmation": "The confirmation of an opt-out",
    "opt_in_question": "A question whether to opt in",
    "opt_in_request": "A request to confirm the number",
    "opt_in_invitation": "An invitation to opt in",
    "help_answer": "The answer to HELP",
    "data_answer": "The answer to MY DATA",
}
FIELDS: Final = {
    "recipient": "Number or user id",
    "spelling": "As it was written",
    "place": "Where",
    "ip_address": "Internet address",
    "user_agent": "Browser or program",
    "text": "In these words",
    "disclosure_text": "Wording shown",
    "note": "Note",
    "operator": "Taken down by",
    "attachment": "Scan on file",
    "source_reference": "Reference in the source",
    "provider_message_id": "Message id at the provider",
    "sender_name": "Name shown",
}


def spoken(words: Any, said: object, otherwise: str | None = None) -> str:
    """Return the words for a value; one that this release does not know, as it stands."""
    found: str | None = words.get(said)
    return found or otherwise or str(said).replace("_", " ")


def topics(named: list[str]) -> str:
    """Name topics."""
    return ", ".join("every topic but marketing" if t == ALL_TRANSACTIONAL else t for t in named)


def day_and_time(instant: str) -> str:
    """Write an instant for people: the day in words, the second, in UTC."""
    at = datetime.fromisoformat(instant)
    return f"{at.day} {at:%B %Y}, {at:%H:%M:%S} UTC"
