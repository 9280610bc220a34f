"""What does the phone show? The person's messages, the bot's, and what was kept from her."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from optwarden.consent.vocabulary import EventKind, Micros
from optwarden.usecases.providers import SandboxMessage
from optwarden.usecases.read_history import PastEvent

NOT_KEPT: Final = "Words that the gateway does not keep."
MOST: Final = 40
_TEMPLATES: Final[Mapping[str, str]] = {
    "order_update": "Your order {0} is ready to be picked up.",
    "sale": "This week only: a fifth off everything on the shelf.",
}
"""What the demo's templates say: a template's words are kept by the provider, not here."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: what it says, and what a press of it sends."""

    title: str
    payload: str


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message; `side` is `person`, `bot`, or `kept` for one that was refused."""

    key: str
    side: str
    at: Micros
    text: str
    note: str = ""
    buttons: tuple[Button, ...] = ()


def chat_of(
    events: Sequence[PastEvent],
    messages: Sequence[SandboxMessage],
    wrote: Sequence[tuple[str, str]],
) -> list[Bubble]:
    """Return the newest messages of a chat, oldest first; `wrote` has words the phone remembers."""
    remembered = dict(wrote)
    keywords = {
        event.causation: event.personal["text"]
        for event in events
        if event.causation is not None and event.personal and "text" in event.personal
    }
    bubbles = [_received(message) for message in messages]
    for event in events:
        if event.kind == EventKind.MESSAGE_RECEIVED:
            bubbles.append(_written(event, remembered, keywords))
        elif event.kind == EventKind.MESSAGE_DENIED and "attempt_id" not in event.facts:
            bubbles.append(_refused(event))
    return sorted(bubbles, key=lambda one: (one.at, one.key))[-MOST:]


def _written(
    event: PastEvent, remembered: Mapping[str, str], keywords: Mapping[str, str]
) -> Bubble:
    """Show a message of the person's; a keyword is kept as evidence with what it led to."""
    personal = event.personal or {}
    message_id = personal.get("provider_message_id", "")
    text = remembered.get(message_id) or keywords.get(event.event_id) or personal.get("text", "")
    note = "" if text else NOT_KEPT
    return Bubble(f"c-{event.event_id}", "person", event.effective_at, text, note)


def _refused(event: PastEvent) -> Bubble:
    facts = event.facts
    what = facts.get("template") or "A reply"
    note = f"{what} was refused: {facts.get('reason')}, rule {facts.get('rule')}"
    return Bubble(f"c-{event.event_id}", "kept", event.effective_at, "", note)


def _received(message: SandboxMessage) -> Bubble:
    content = message.message
    text, note = "", ""
    buttons: tuple[Button, ...] = ()
    if content.get("type") == "template":
        text, note = _of_template(content)
    elif content.get("type") == "interactive":
        inner = content.get("message") or {}
        text = str((inner.get("body") or {}).get("text", ""))
        listed = (inner.get("action") or {}).get("buttons") or []
        buttons = tuple(Button(str(one.get("title", "")), str(one.get("id", ""))) for one in listed)
    elif isinstance(content.get("text"), str):
        text = content["text"]
    else:
        note = f"A message of the type {content.get('type')}."
    key = f"c-{message.sandbox_message_id}"
    return Bubble(key, "bot", message.sent_at, text, note, buttons)


def _of_template(content: Mapping[str, Any]) -> tuple[str, str]:
    name = str(content.get("template_name", ""))
    given = [str(one) for one in content.get("body_params") or ()]
    try:
        text = _TEMPLATES[name].format(*given)
    except (KeyError, IndexError):
        text = " · ".join(given)
    return text, f"Template {name}"
