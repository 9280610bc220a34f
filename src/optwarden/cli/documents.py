"""How are records written as JSON? Keys are the API's; a secret's value is never among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from optwarden.cli.output import instant

if TYPE_CHECKING:
    from optwarden.consent.rules import Template
    from optwarden.usecases.configuration import (
        BotRecord,
        BusinessRecord,
        TokenRecord,
        TopicRecord,
    )
    from optwarden.usecases.decide_messages import SignedDecision
    from optwarden.usecases.read_history import PastEvent


def business_document(business: BusinessRecord) -> dict[str, Any]:
    """Write a business."""
    return {
        "business_id": business.business_id,
        "name": business.name,
        "configuration": business.configuration,
        "created_at": instant(business.created_at),
    }


def bot_document(bot: BotRecord) -> dict[str, Any]:
    """Write a bot; of its secrets only the names."""
    from optwarden.usecases.limits import cap_document, quiet_hours_document

    rules = bot.rules
    return {
        "bot_id": bot.bot_id,
        "business_id": bot.business_id,
        "name": bot.name,
        "region": bot.region,
        "country": bot.country,
        "provider": bot.provider,
        "provider_settings": dict(bot.provider_settings),
        "secret_names": sorted(bot.secrets),
        "allowed_categories": sorted(rules.allowed_categories),
        "least_grade": rules.least_grade.value,
        "undeclared_template": rules.undeclared_template.value,
        "window_covers_notifications": rules.window_covers_notifications,
        "confirm_opt_out": rules.confirm_opt_out,
        "confirm_opt_in": rules.confirm_opt_in,
        "answer_help": rules.answer_help,
        "guard_mode": rules.guard_mode.value,
        "senders": list(bot.senders),
        "guard_credentials": len(bot.guard_credentials),
        "accepted_methods": sorted(rules.accepted_methods),
        "stop_words_added": sorted(rules.own_words.added),
        "stop_words_left_out": sorted(rules.own_words.left_out),
        "review_business_days": rules.desk.business_days,
        "holidays": sorted(day.isoformat() for day in rules.desk.holidays),
        "consent_expires_after_days": rules.consent_expires_after_days,
        "frequency_caps": [cap_document(cap) for cap in rules.caps],
        "quiet_hours": None
        if rules.quiet_hours is None
        else quiet_hours_document(rules.quiet_hours),
        "alert_bounds": rules.alert_bounds._asdict(),
        "answers_opt_in_with_json": bot.answers_opt_in_with_json,
        "created_at": instant(bot.created_at),
    }


def token_document(token: TokenRecord) -> dict[str, Any]:
    """Write a token, as it is known once it was shown: by everything but itself."""
    return {
        "token_id": token.token_id,
        "business_id": token.business_id,
        "bot_id": token.bot_id,
        "scopes": sorted(token.scopes),
        "label": token.label,
        "created_at": instant(token.created_at),
        "revoked_at": instant(token.revoked_at),
    }


def topic_document(topic: TopicRecord) -> dict[str, Any]:
    """Write a topic."""
    return {
        "topic": topic.topic,
        "category": topic.category.value,
        "description": topic.description,
    }


def template_document(template: Template) -> dict[str, Any]:
    """Write a template."""
    return {
        "name": template.name,
        "category": template.category.value,
        "topic": template.topic,
        "declared_category": template.declared_category,
        "provider_category": template.provider_category,
    }


def decision_document(signed: SignedDecision) -> dict[str, Any]:
    """Write a decision with the keys of `POST /v1/bots/{bot}/decisions`."""
    from optwarden.usecases.limits import cap_left_document

    decision, verdict = signed.decision, signed.decision.verdict
    return {
        "allowed": decision.allowed,
        "reason": None if decision.reason is None else decision.reason.value,
        "rule": verdict.rule,
        "explanation": verdict.explanation,
        "grade": None if verdict.grade is None else verdict.grade.value,
        "events": list(verdict.events),
        "allowed_instead": list(decision.allowed_instead),
        "window_expires_at": instant(decision.window_expires_at),
        "caps": [cap_left_document(left) for left in decision.caps],
        "policy": decision.policy,
        "decided_at": instant(decision.decided_at),
        "not_before": instant(decision.not_before),
        "decision_id": signed.decision_id,
    }


def event_document(event: PastEvent, bot_id: str) -> dict[str, Any]:
    """Write a past event with the keys of the API's timeline."""
    from optwarden.usecases.explain_event import explain

    return {
        "event_id": event.event_id,
        "bot_id": event.bot_id,
        "of_other_bot": event.bot_id != bot_id,
        "kind": event.kind,
        "effective_at": instant(event.effective_at),
        "recorded_at": instant(event.recorded_at),
        "actor": event.actor,
        "method": event.facts.get("method"),
        "explanation": explain(event),
        "facts": dict(event.facts),
        "causation": event.causation,
        "personal_fields": list(event.personal_fields),
        "personal": None if event.personal is None else dict(event.personal),
    }
