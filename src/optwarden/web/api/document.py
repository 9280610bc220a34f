"""What does `/openapi.json` say? What FastAPI gathers, the hot path, and every refusal."""

from __future__ import annotations

from typing import Any, Final

from fastapi import FastAPI

from optwarden.web.api import decisions_document, problems
from optwarden.web.api.operation import BEARER, IDEMPOTENT, problem_reference, with_nulls
from optwarden.web.api.problems import MEDIA_TYPE, Kind

_DESCRIPTION: Final = (
    "Record consent for WhatsApp messages with the evidence for it, and ask whether a message may"
    " go. Errors are `application/problem+json` (RFC 9457); match on `type`."
)
_PROBLEM: Final[dict[str, Any]] = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "format": "uri", "description": "What to match on."},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "description": "Of a 400: each field and the rule it breaks.",
            "items": {
                "type": "object",
                "required": ["field", "rule", "detail"],
                "properties": {
                    "field": {"type": "string"},
                    "rule": {"type": "string"},
                    "detail": {"type": "string"},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
_OF_INVALID: Final = {
    "detail": "Field [recipient] is in national format; start with the country calling code.",
    "errors": [
        {
            "field": "recipient",
            "rule": "national_format",
            "detail": "Field [recipient] is in national format; start with the country calling"
            " code.",
        }
    ],
}


def openapi(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI 3.1 document, made once."""
    if app.openapi_schema is None:
        app.openapi_schema = _complete(with_nulls(FastAPI.openapi(app)))
    return app.openapi_schema


def _complete(document: dict[str, Any]) -> dict[str, Any]:
    document["info"]["description"] = _DESCRIPTION
    document["paths"][decisions_document.PATH] = decisions_document.path_item()
    components = document.setdefault("components", {})
    schemas = components.setdefault("schemas", {})
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    schemas.update({**decisions_document.SCHEMAS, "Problem": _PROBLEM})
    components["securitySchemes"] = {
        BEARER: {
            "type": "http",
            "scheme": "bearer",
            "description": "A token of the business. The roles listed are the scopes, any of"
            " which will do: consent, send, read, admin.",
        }
    }
    components["responses"] = {
        f"problem_{status}": _response(status) for status in sorted(_statuses())
    }
    for path in document["paths"].values():
        for operation in path.values():
            _add_problems(operation)
    return document


def _add_problems(operation: dict[str, Any]) -> None:
    """Give an operation the refusals of its shape."""
    statuses = [401, 500, 503]
    if "parameters" in operation or "requestBody" in operation:
        statuses.append(400)
    if "requestBody" in operation:
        statuses += [413, 415]
    responses = operation["responses"]
    responses.pop("422", None)  # FastAPI's own; ours are 400
    if operation.get(IDEMPOTENT):
        statuses += [409, 422]
    for status in statuses:
        responses[str(status)] = problem_reference(status)


def _statuses() -> set[int]:
    return {kind.status for kind in _kinds()}


def _kinds() -> list[Kind]:
    return [*dict.fromkeys(problems.KINDS.values()), problems.INTERNAL]


def _response(status: int) -> dict[str, Any]:
    kinds = [kind for kind in _kinds() if kind.status == status]
    return {
        "description": " Or: ".join(f"{kind.title}." for kind in kinds),
        "content": {
            MEDIA_TYPE: {
                "schema": {"$ref": "#/components/schemas/Problem"},
                "examples": {kind.code: {"value": _example(kind)} for kind in kinds},
            }
        },
    }


def _example(kind: Kind) -> dict[str, Any]:
    document = kind.document()
    return {**document, **_OF_INVALID} if kind is problems.INVALID else document
