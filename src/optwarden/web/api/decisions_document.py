"""What does the OpenAPI say of decisions? Written by hand, since no framework reads the hot path.

Tests hold it to what the path really takes and answers (ADR 0002).
"""

from __future__ import annotations

from typing import Any, Final

from optwarden.consent.vocabulary import Category, DenialReason, Grade, MessageType
from optwarden.web.api.asked import LONGEST_TEMPLATE, LONGEST_TOPIC, MOST_DECISIONS
from optwarden.web.api.decisions import SCOPES
from optwarden.web.api.fields import NO_NUL, RECIPIENT_SCHEMA
from optwarden.web.api.operation import operation

PATH: Final = "/v1/bots/{bot_id}/decisions"

_QUESTION: Final[dict[str, Any]] = {
    "recipient": "46732001122",
    "message": {"type": "template", "template": "order_update"},
}
_EVENT: Final = "019a3f6e-7c1d-7a52-8f3b-2f6f0c9d1e11"
_ALLOWED: Final[dict[str, Any]] = {
    "allowed": True,
    "reason": None,
    "rule": 13,
    "explanation": "A documented opt-in of 2026-01-31 12:00:00 UTC covers this message.",
    "grade": "documented",
    "events": [_EVENT],
    "allowed_instead": [],
    "window_expires_at": None,
    "policy": "whatsapp-2020-07-09",
    "decided_at": "2026-02-01T08:30:00.000000Z",
    "not_before": None,
    "decision_id": "dec.6f1d2c3b.kB1l0XJ8x2vVv0lq2q1oQm9rWcC7mQm1y3mP0QhZr9E",
}
_DENIED: Final[dict[str, Any]] = {
    **_ALLOWED,
    "allowed": False,
    "reason": "opted_out",
    "rule": 2,
    "explanation": (
        "The person opted out of all messages on 2026-02-01 08:00:00 UTC. Only an act from the"
        " number itself, such as START, lifts that; nothing the business submits does."
    ),
    "grade": None,
}


def _nullable(*words: str) -> dict[str, Any]:
    return {"type": ["string", "null"], "enum": [*words, None]}


def _name(longest: int, description: str) -> dict[str, Any]:
    return {
        "type": ["string", "null"],
        "minLength": 1,
        "maxLength": longest,
        "pattern": NO_NUL,
        "description": description,
    }


def _object(required: list[str], properties: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": required,
        "properties": properties,
        "additionalProperties": False,
        **more,
    }


SCHEMAS: Final[dict[str, Any]] = {
    "Message": _object(
        ["type"],
        {
            "type": {"type": "string", "enum": [kind.value for kind in MessageType]},
            "category": {
                **_nullable(*Category),
                "description": "It can tighten what is declared, never loosen it.",
            },
            "topic": _name(LONGEST_TOPIC, "Left out, the template's own."),
            "template": _name(LONGEST_TEMPLATE, 'A template\'s name, for the type "template".'),
        },
        description="The message as a decision sees it.",
    ),
    "Question": _object(
        ["recipient", "message"],
        {"recipient": RECIPIENT_SCHEMA, "message": {"$ref": "#/components/schemas/Message"}},
        description="One message to one recipient.",
    ),
    "Questions": _object(
        ["decisions"],
        {
            "decisions": {
                "type": "array",
                "items": {"$ref": "#/components/schemas/Question"},
                "minItems": 1,
                "maxItems": MOST_DECISIONS,
            }
        },
        description="Many at once; answered in order.",
    ),
    "Decision": _object(
        list(_ALLOWED),
        {
            "allowed": {"type": "boolean"},
            "reason": {**_nullable(*DenialReason), "description": "null when allowed."},
            "rule": {"type": "integer", "description": "The rule that decided."},
            "explanation": {"type": "string"},
            "grade": {**_nullable(*Grade), "description": "Of the opt-in relied on."},
            "events": {
                "type": "array",
                "items": {"type": "string"},
                "description": "The events relied on.",
            },
            "allowed_instead": {
                "type": "array",
                "items": {"type": "string", "enum": ["free_form", *Category]},
                "description": "What may go in place of a denied message.",
            },
            "window_expires_at": {"type": ["string", "null"], "format": "date-time"},
            "policy": {"type": "string"},
            "decided_at": {"type": "string", "format": "date-time"},
            "not_before": {
                "type": ["string", "null"],
                "format": "date-time",
                "description": "When the answer will be another one, where that is known.",
            },
            "decision_id": {
                "type": "string",
                "description": "Signed; it says that this was decided, and permits nothing later.",
            },
        },
    ),
    "Decisions": _object(
        ["decisions"],
        {"decisions": {"type": "array", "items": {"$ref": "#/components/schemas/Decision"}}},
    ),
}


def path_item() -> dict[str, Any]:
    """Return the operation as it stands under `paths`."""
    extra = operation(*SCOPES)
    return {
        "post": {
            "tags": ["Decisions"],
            "summary": "Decide whether messages may go",
            "description": (
                "Decides one message, or up to 1,000 in order, and says why. Nothing is stored. A"
                " decision obeys every opt-out that was acknowledged before it was asked for. A"
                " store that cannot be read is a 503, never a yes. A token with the scope `read`"
                " or `send` will do."
            ),
            "operationId": "decide",
            "security": extra["security"],
            "parameters": [
                {
                    "name": "bot_id",
                    "in": "path",
                    "required": True,
                    "schema": {"type": "string"},
                    "description": "The bot's id.",
                    "example": "demo-bot",
                }
            ],
            "requestBody": {
                "required": True,
                "content": {
                    "application/json": {
                        "schema": _either("Question", "Questions"),
                        "examples": {
                            "one": {"value": _QUESTION},
                            "many": {"value": {"decisions": [_QUESTION]}},
                        },
                    }
                },
            },
            "responses": {
                "200": {
                    "description": "The decision, or the decisions in the order asked for.",
                    "content": {
                        "application/json": {
                            "schema": _either("Decision", "Decisions"),
                            "examples": {
                                "allowed": {"value": _ALLOWED},
                                "denied": {"value": _DENIED},
                                "many": {"value": {"decisions": [_ALLOWED]}},
                            },
                        }
                    },
                }
            },
        }
    }


def _either(*names: str) -> dict[str, Any]:
    return {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in names]}
