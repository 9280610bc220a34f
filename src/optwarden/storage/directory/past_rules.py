"""Which rules did a bot have under an earlier configuration? Built again from the dated changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import orjson

from optwarden.consent.brake import Brake, BrakeCause, BrakeKind
from optwarden.consent.facts import micros_of
from optwarden.consent.rules import BotRules, Template
from optwarden.consent.vocabulary import Category, Micros
from optwarden.storage.directory.known_disclosures import KNOWN_DISCLOSURES, known_from
from optwarden.storage.directory.records import rules_set, shared_caps
from optwarden.storage.engine import Engine, Row
from optwarden.storage.faults import as_unavailable
from optwarden.usecases.time_travel.ports import RulesThen

_CHANGES: Final = """
SELECT configuration, bot_id, kind, facts FROM config_event
WHERE business_id = $1 AND configuration <= $2 ORDER BY configuration"""
_IN_FORCE: Final = """
SELECT max(configuration) FROM config_event WHERE business_id = $1 AND effective_at <= $2"""


class StoredPastRules:
    """Fills `usecases.time_travel.ports.PastRules` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def in_force(self, business_id: str, at: Micros) -> int:
        """Return the number of the configuration that held at an instant; 0: none yet."""
        with as_unavailable():
            rows = await self._engine.fetch(_IN_FORCE, business_id, at)
        return int(rows[0][0] or 0)

    async def rules_at(self, rules: BotRules, configuration: int) -> RulesThen:
        """Build the rules a bot had; where something is lacking, those it has now."""
        with as_unavailable():
            rows = await self._engine.fetch(_CHANGES, rules.business_id, configuration)
            wordings = await self._engine.fetch(KNOWN_DISCLOSURES, rules.business_id)
        numbers = [row[0] for row in rows]
        if numbers != list(range(1, configuration + 1)) or not numbers:
            return RulesThen(rules, configuration, ("a change of configuration is not on record",))
        changes = [_Change(row[1], row[2], orjson.loads(row[3])) for row in rows]
        settings = _settings(changes)
        if rules.bot_id not in settings:
            return RulesThen(rules, configuration, ("the bot was not set up yet",))
        known, lacks = _wordings(changes, wordings)
        texts = tuple(
            orjson.dumps(facts).decode()
            for bot_id, facts in sorted(settings.items())
            if bot_id != rules.bot_id
        )
        own = settings[rules.bot_id]
        then = replace(
            rules,
            version=configuration,
            topics=_topics(changes),
            templates=_templates(changes, rules.bot_id),
            disclosures=known_from(known),
            brakes=_brakes(changes, rules.bot_id),
            shared_caps=shared_caps(texts),
            country=own.get("country"),
            **rules_set(own),
        )
        return RulesThen(then, configuration, lacks)


class _Change:
    """One dated change."""

    def __init__(self, bot_id: str | None, kind: str, facts: Mapping[str, Any]) -> None:
        self.bot_id = bot_id
        self.kind = kind
        self.facts = facts


def _settings(changes: Sequence[_Change]) -> dict[str, Mapping[str, Any]]:
    """Return each bot's settings as last changed."""
    return {
        one.bot_id: one.facts
        for one in changes
        if one.kind in ("bot_created", "bot_changed") and one.bot_id is not None
    }


def _topics(changes: Sequence[_Change]) -> dict[str, Category]:
    return {
        one.facts["topic"]: Category(one.facts["category"])
        for one in changes
        if one.kind == "topic_declared"
    }


def _templates(changes: Sequence[_Change], bot_id: str) -> dict[str, Template]:
    declared: dict[str, tuple[Category, str | None]] = {}
    listed: dict[str, Category] = {}
    for one in changes:
        if one.bot_id != bot_id:
            continue
        if one.kind == "template_declared":
            facts = one.facts
            declared[facts["template"]] = (Category(facts["category"]), facts.get("topic"))
        elif one.kind == "template_removed":
            declared.pop(one.facts["template"], None)
        elif one.kind == "templates_listed":
            for each in one.facts["templates"]:
                listed[each["template"]] = Category(each["provider_category"])
    templates = {}
    for name in sorted({*declared, *listed}):
        category, topic = declared.get(name, (None, None))
        templates[name] = Template.of(name, category, listed.get(name), topic)
    return templates


def _wordings(changes: Sequence[_Change], rows: Sequence[Row]) -> tuple[list[Row], tuple[str, ...]]:
    """Return the rows of wordings that were published by then, and what is lacking of them."""
    by_id = {row[0]: row for row in rows}
    known: list[Row] = []
    lacks: list[str] = []
    for one in changes:
        if one.kind != "disclosure_published":
            continue
        disclosure_id = one.facts["disclosure_id"]
        row = by_id.get(disclosure_id)
        if row is None or bytes(row[4]).hex() != one.facts["content_hash"]:
            lacks.append(f"the wording {disclosure_id} is not what was published")
        else:
            known.append(row)
    return known, tuple(lacks)


def _brakes(changes: Sequence[_Change], bot_id: str) -> tuple[Brake, ...]:
    brakes: dict[tuple[str, str, str], Brake] = {}
    for one in changes:
        if one.bot_id != bot_id or one.kind not in ("brake_set", "brake_released"):
            continue
        facts = one.facts
        named = (facts["kind"], facts["subject"], facts["cause"])
        brakes.pop(named, None)
        if one.kind == "brake_set":
            brakes[named] = Brake(
                BrakeKind(facts["kind"]),
                facts["subject"],
                BrakeCause(facts["cause"]),
                micros_of(facts["since"]),
            )
    return tuple(brakes[named] for named in sorted(brakes))
