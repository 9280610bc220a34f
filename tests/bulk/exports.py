"""What would a provider have exported? The same messages, written as each of them writes.

A message carries more than any one export tells; each writer leaves out what its format lacks.
"""

from __future__ import annotations

import csv
import gzip
import json
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

BOT: Final = "4681112233"


@dataclass(frozen=True, slots=True)
class Line:
    """A message of either side."""

    person: str
    at: int
    """Whole seconds since 1970."""
    inbound: bool
    id: str
    text: str = ""
    template: str = ""
    category: str = ""
    status: str = "delivered"
    code: str = ""
    """Of the vendor whose export it is."""
    bot: str = BOT


Write = Callable[[Path, Sequence[Line]], None]


def iso(at: int) -> str:
    """Write an instant as most do."""
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def rfc_2822(at: int) -> str:
    """Write an instant as Twilio's API does."""
    return datetime.fromtimestamp(at, UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")


def as_table(path: Path, lines: Sequence[Line]) -> None:
    """Write the documented table, as CSV."""
    rows = [_row(line) for line in lines]
    write_csv(path, list(_row(lines[0])), rows)


def as_json_table(path: Path, lines: Sequence[Line]) -> None:
    """Write the documented table, an object a line."""
    write_lines(path, (_row(line) for line in lines))


def _row(line: Line) -> dict[str, str]:
    return {
        "recipient": f"+{line.person}",
        "at": iso(line.at),
        "direction": "in" if line.inbound else "out",
        "type": "template" if line.template else "text",
        "category": line.category,
        "template": line.template,
        "topic": "",
        "text": line.text,
        "bot": line.bot,
        "id": line.id,
        "status": "" if line.inbound else line.status,
        "code": line.code,
    }


def as_twilio_log(path: Path, lines: Sequence[Line]) -> None:
    """Write the message log as Twilio's console exports it."""
    rows = []
    for line in lines:
        person, bot = f"whatsapp:+{line.person}", f"whatsapp:+{line.bot}"
        rows.append(
            {
                "From": person if line.inbound else bot,
                "To": bot if line.inbound else person,
                "Body": line.text or f"Your order, {line.template}",
                "Status": "received" if line.inbound else line.status,
                "SentDate": iso(line.at),
                "ApiVersion": "2010-04-01",
                "NumSegments": "1",
                "ErrorCode": line.code or "0",
                "AccountSid": "AC1",
                "Sid": line.id,
                "Direction": "inbound" if line.inbound else "outbound-api",
                "Price": "-0.005",
                "PriceUnit": "USD",
            }
        )
    write_csv(path, list(rows[0]), rows)


def as_twilio_pages(path: Path, lines: Sequence[Line]) -> None:
    """Write the pages that Twilio's API lists messages in, a page a line."""
    listed = [
        {
            "sid": line.id,
            "from": f"whatsapp:+{line.person if line.inbound else line.bot}",
            "to": f"whatsapp:+{line.bot if line.inbound else line.person}",
            "direction": "inbound" if line.inbound else "outbound-api",
            "body": line.text or f"Your order, {line.template}",
            "status": "received" if line.inbound else line.status,
            "date_sent": rfc_2822(line.at),
            "error_code": int(line.code) if line.code else None,
            "num_media": "0",
            "subresource_uris": {"media": "/"},
        }
        for line in lines
    ]
    pages = ({"page": n, "messages": listed[n : n + 50]} for n in range(0, len(listed), 50))
    write_lines(path, pages)


def as_meta_callbacks(path: Path, lines: Sequence[Line]) -> None:
    """Write callbacks of the Cloud API: messages, and up to three statuses of each send."""
    write_lines(path, (callback for line in lines for callback in _meta(line)))


def _meta(line: Line) -> Iterable[dict[str, Any]]:
    about = {"messaging_product": "whatsapp", "metadata": {"phone_number_id": line.bot}}
    if line.inbound:
        said = {"type": "text", "text": {"body": line.text}}
        message = {"from": line.person, "id": line.id, "timestamp": str(line.at), **said}
        contact = {"profile": {"name": "N"}, "wa_id": line.person}
        yield _envelope({**about, "contacts": [contact], "messages": [message]})
        return
    states = ["sent", "delivered", "read"] if line.status == "delivered" else [line.status]
    for place, state in enumerate(states):
        status: dict[str, Any] = {
            "id": line.id,
            "status": state,
            "timestamp": str(line.at + place),
            "recipient_id": line.person,
        }
        if state == "failed":
            status["errors"] = [{"code": int(line.code), "title": "failed"}]
        elif state != "read":
            category = line.category.lower() or "service"
            status["pricing"] = {"billable": True, "pricing_model": "PMP", "category": category}
        yield _envelope({**about, "statuses": [status]})


def meta_preference(person: str, at: int, value: str, bot: str = BOT) -> dict[str, Any]:
    """Return the callback of a person's switch for marketing messages."""
    about = {"messaging_product": "whatsapp", "metadata": {"phone_number_id": bot}}
    chosen = {
        "wa_id": person,
        "category": "marketing_messages",
        "value": value,
        "timestamp": at,
    }
    return _envelope({**about, "user_preferences": [chosen]})


def _envelope(value: dict[str, Any]) -> dict[str, Any]:
    changes = [{"field": "messages", "value": value}]
    return {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": changes}]}


def as_sinch_callbacks(path: Path, lines: Sequence[Line]) -> None:
    """Write callbacks of Sinch's WhatsApp API."""
    write_lines(path, (_sinch(one, state) for one in lines for state in _sinch_states(one)))


def _sinch_states(line: Line) -> Sequence[str]:
    return (line.status,) if line.inbound or line.code else ("dispatched", line.status)


def _sinch(line: Line, state: str) -> dict[str, Any]:
    if line.inbound:
        said = {"type": "text", "body": line.text}
        notification = {
            "from": line.person,
            "to": line.bot,
            "message_id": line.id,
            "message": said,
            "timestamp": iso(line.at),
        }
        return {"type": "whatsapp", "notifications": [notification]}
    status = {
        "status": "success",
        "state": state,
        "message_id": line.id,
        "recipient": f"+{line.person}",
        "timestamp": iso(line.at),
    }
    return {"type": "whatsapp", "statuses": [status]}


def as_conversation_callbacks(path: Path, lines: Sequence[Line]) -> None:
    """Write callbacks of Sinch's Conversation API."""
    every = (_conversation(one, state) for one in lines for state in _conversation_states(one))
    write_lines(path, every)


def _conversation_states(line: Line) -> Sequence[str]:
    if line.code:
        return ("FAILED",)
    return ("",) if line.inbound else ("QUEUED_ON_CHANNEL", line.status.upper())


def _conversation(line: Line, state: str) -> dict[str, Any]:
    about = {"app_id": line.bot, "project_id": "p1", "accepted_time": iso(line.at)}
    identity = {"channel": "WHATSAPP", "identity": line.person, "app_id": ""}
    if line.inbound:
        message = {
            "id": line.id,
            "direction": "TO_APP",
            "contact_message": {"text_message": {"text": line.text}},
            "channel_identity": identity,
        }
        return {**about, "event_time": iso(line.at), "message": message}
    report: dict[str, Any] = {
        "message_id": line.id,
        "status": state,
        "channel_identity": identity,
    }
    if line.code:
        report["reason"] = {"code": "CHANNEL_FAILURE", "channel_code": line.code}
    return {**about, "event_time": iso(line.at), "message_delivery_report": report}


def as_conversation_list(path: Path, lines: Sequence[Line]) -> None:
    """Write the pages in which the Conversation API lists messages."""
    listed = []
    for line in lines:
        identity = {"channel": "WHATSAPP", "identity": line.person}
        message: dict[str, Any] = {
            "id": line.id,
            "app_id": line.bot,
            "accept_time": iso(line.at),
            "channel_identity": identity,
            "direction": "TO_APP" if line.inbound else "TO_CONTACT",
        }
        if line.inbound:
            message["contact_message"] = {"text_message": {"text": line.text}}
        elif line.template:
            chosen = {"template_id": line.template, "version": "1"}
            message["app_message"] = {
                "template_message": {"channel_template": {"WHATSAPP": chosen}}
            }
        else:
            message["app_message"] = {"text_message": {"text": line.text or "Hello"}}
        listed.append(message)
    write_lines(path, ({"messages": listed[n : n + 50]} for n in range(0, len(listed), 50)))


def write_csv(path: Path, header: Sequence[str], rows: Iterable[dict[str, str]]) -> None:
    """Write a table, compressed if its name says so."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "wt", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, header)
        writer.writeheader()
        writer.writerows(rows)


def write_lines(path: Path, documents: Iterable[object]) -> None:
    """Write a document a line, compressed if its name says so."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "wt", encoding="utf-8") as stream:
        stream.writelines(json.dumps(document) + "\n" for document in documents)


def shuffled(lines: Iterable[Line], seed: int) -> list[Line]:
    """Put lines in an order that is neither of time nor by person."""
    mixed = list(lines)
    random.Random(seed).shuffle(mixed)
    return mixed
