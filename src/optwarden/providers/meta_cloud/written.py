"""What did a person write? Every type of message that Meta documents, by the tables at the top.

Meta's webhook reference for `messages`, read 2026-11. An unknown type is heard (a STOP in whatever
field counts) and reported as not understood.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from optwarden.providers.meta_cloud.identities import (
    NO_CHANGE_OF_NAMES,
    identified,
    names_in_contacts,
    names_in_system,
)
from optwarden.providers.meta_cloud.people import Contacts, Person, parent_link, person
from optwarden.usecases.callbacks import Address, Inbound, Noticed, NotUnderstood, Written
from optwarden.usecases.wire.reading import (
    LONGEST_WORD,
    bounded,
    clean,
    document_of,
    is_set,
    made_id,
    texts_in,
    word,
)
from optwarden.usecases.wire.source_time import read_unix

_OPENING: Final = frozenset(
    {
        "text", "button", "interactive", "image", "video", "document", "audio", "sticker",
        "location", "contacts", "order",
    }
)  # fmt: skip
"""What a person sends on purpose: it opens the customer service window."""
_QUIET: Final = frozenset({"reaction", "request_welcome", "edit", "revoke", "unsupported"})
"""Known, and opens no window. Meta says that a window opens when a person "messages" the business
and leaves open whether a reaction does. We say no: a thumb up under "You are opted out" must not
let the business write again. `request_welcome` is a chat opened, nothing said; `edit` and `revoke`
are about an earlier message; `unsupported` may be any of these."""
_KEYWORD_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "text": ("body",),
    "button": ("payload", "text"),
    "image": ("caption",),
    "video": ("caption",),
    "document": ("caption",),
    "order": ("text",),
}
"""Where a person's words stand, by type."""
_REPLIES: Final = ("button_reply", "list_reply")
_REPLY_FIELDS: Final = ("id", "title")
_SILENT: Final = frozenset({"audio", "sticker", "location", "contacts", "reaction", "revoke"})
_NOT_WORDS: Final = frozenset({"type", "context", "referral", "system"})
"""Parts of a message that somebody else wrote: what was answered, the advertisement clicked."""
_NOT_ANSWERS: Final = frozenset({"flow_token"})


def messages_in(value: Mapping[str, Any], address: Address) -> Iterator[Inbound]:
    """Read the messages of one change."""
    messages = value["messages"]
    contacts = Contacts(value, len(messages))
    for message in messages:
        if not isinstance(message, dict):
            yield NotUnderstood("unknown_message", tuple(texts_in(message)))
            continue
        sender = contacts.complete(
            person(
                word(message, "from"),
                word(message, "from_user_id"),
                word(message, "from_parent_user_id"),
            )
        )
        if word(message, "type") == "system":
            yield from _system(message, sender, address)
        else:
            yield from _message(message, sender, address)


def _message(message: Mapping[str, Any], sender: Person, address: Address) -> Iterator[Inbound]:
    kind = (word(message, "type") or "untyped").lower()
    context = message.get("context")
    context = context if isinstance(context, dict) else {}
    forwarded = is_set(context.get("forwarded")) or is_set(context.get("frequently_forwarded"))
    in_group = bool(message.get("group_id"))
    message_id = bounded(word(message, "id") or made_id(message))
    source = read_unix(message.get("timestamp"))
    yield Written(
        sender.number,
        message_id,
        kind[:LONGEST_WORD],
        tuple(_texts(kind, message)),
        source,
        opens_window=kind in _OPENING and not in_group,
        own_words=not (in_group or forwarded),
        understood=kind in _OPENING or kind in _QUIET,
        user_id=sender.any_user_id,
        address=address,
    )
    yield from parent_link(sender, message_id, address)
    if kind == "contacts" and not forwarded:
        yield from identified(names_in_contacts(sender, message), message_id, source, address)


def _system(message: Mapping[str, Any], sender: Person, address: Address) -> Iterator[Inbound]:
    """Read a message of WhatsApp's own about a person's names: nobody wrote it."""
    system = message.get("system")
    system = system if isinstance(system, dict) else {}
    if word(system, "type") in NO_CHANGE_OF_NAMES:
        yield Noticed("identity")
        return
    message_id = bounded(word(message, "id") or made_id(message))
    source = read_unix(message.get("timestamp"))
    found = identified(names_in_system(sender, system), message_id, source, address)
    yield from found
    if not found:
        yield NotUnderstood("unknown_system")


def _texts(kind: str, message: Mapping[str, Any]) -> Iterator[str]:
    """Return the texts of a message that may be a keyword; of an unknown kind, all of them."""
    part = message.get(kind)
    if kind in _SILENT:
        return
    if kind in _KEYWORD_FIELDS:
        yield from _fields(part, _KEYWORD_FIELDS[kind])
    elif kind == "interactive":
        yield from _interactive(part)
    elif kind == "edit" and isinstance(part, dict) and isinstance(part.get("message"), dict):
        edited = part["message"]
        inner = (word(edited, "type") or "untyped").lower()
        yield from _texts(inner if inner != "edit" else "untyped", edited)
    else:
        for name, value in message.items():
            if name not in _NOT_WORDS:
                yield from texts_in(value)


def _interactive(part: object) -> Iterator[str]:
    """Return what was chosen: a button's or row's id and title, a form's answers."""
    if not isinstance(part, dict):  # it may be missing: an old button that was pressed again
        return
    known = False
    for name in _REPLIES:
        if isinstance(part.get(name), dict):
            known = True
            yield from _fields(part[name], _REPLY_FIELDS)
    form = part.get("nfm_reply")
    if isinstance(form, dict):
        known = True
        answers = document_of((word(form, "response_json") or "").encode())
        answers = answers if isinstance(answers, dict) else {"": answers}
        for name, answer in answers.items():
            if name not in _NOT_ANSWERS:
                yield from texts_in(answer)
    if not known:
        yield from texts_in(part)


def _fields(part: object, names: tuple[str, ...]) -> Iterator[str]:
    if isinstance(part, dict):
        for name in names:
            if isinstance(text := part.get(name), str):
                yield clean(text)
