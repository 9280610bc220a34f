"""How does a bot become a row, and a row a bot? Settings as JSON, secrets encrypted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final, TypeAlias

import orjson

from optwarden.consent.brake import Bounds
from optwarden.consent.limits import USUAL_CAPS, Cap
from optwarden.consent.requests.own_words import OwnWords
from optwarden.consent.reviewing import DeskRules
from optwarden.consent.rules import EVERY_METHOD, BotRules, Template
from optwarden.consent.vocabulary import (
    CapScope,
    Category,
    Grade,
    GuardMode,
    Method,
    UndeclaredTemplate,
)
from optwarden.storage.directory.known_disclosures import known_from
from optwarden.storage.engine import Row
from optwarden.usecases.configuration import BotRecord, Scope, TokenRecord
from optwarden.usecases.keyring import BadKeyring, Keyring
from optwarden.usecases.limits import (
    cap_document,
    cap_from,
    caps_shared_by,
    quiet_hours_document,
    quiet_hours_from,
)
from optwarden.usecases.outbox.destinations import announces_events
from optwarden.usecases.time_zones import TIME_ZONES

BOT_COLUMNS: Final = (
    "b.bot_id, CAST(b.business_id AS text), b.name, b.region, b.provider, b.settings, b.secrets,"
    " b.created_at, o.name, o.configuration,"
    " (SELECT k.since FROM keeps_erasures AS k WHERE k.business_id = b.business_id)"
)
SIBLINGS: Final = "SELECT settings FROM bot WHERE business_id = $1 AND bot_id <> $2 ORDER BY bot_id"
_OF_BUSINESS: Final = f'"{CapScope.BUSINESS.value}"'
_READ_ONCE: Final = 1024
TEMPLATE_COLUMNS: Final = "name, category, provider_category, topic"
NOT_DECLARED: Final = ""
"""In `template.category`: only the provider lists it. The column is from the first migration and
takes no NULL."""
SecretsReader: TypeAlias = Callable[[str, bytes], dict[str, str]]
"""Takes a bot id and its encrypted secrets."""
TOKEN_COLUMNS: Final = (  # names of columns, nothing secret
    "CAST(token_id AS text), CAST(business_id AS text), bot_id, scopes, label, created_at,"  # noqa: S105
    " revoked_at"
)


def settings_of(bot: BotRecord) -> dict[str, Any]:
    """Return what of a bot is kept as JSON; nothing secret."""
    rules = bot.rules
    return {
        "allowed_categories": sorted(rules.allowed_categories),
        "least_grade": rules.least_grade,
        "window_covers_notifications": rules.window_covers_notifications,
        "undeclared_template": rules.undeclared_template,
        "confirm_opt_out": rules.confirm_opt_out,
        "confirm_opt_in": rules.confirm_opt_in,
        "answer_help": rules.answer_help,
        "alert_bounds": rules.alert_bounds._asdict(),
        "guard_mode": rules.guard_mode,
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
        "answers_opt_in_with_json": bot.answers_opt_in_with_json,
        "country": bot.country,
        "provider_settings": dict(bot.provider_settings),
        "senders": list(bot.senders),
        "guard_credentials": list(bot.guard_credentials),
    }


def secrets_reader(keyring: Keyring, *, forget_unreadable: bool) -> SecretsReader:
    """Return how a bot's secrets are decrypted.

    Secrets of another keys file raise BadKeyring, or are forgotten, so that trying things out
    (`--dev`) goes on with a database whose keys file was left behind.
    """

    def read(bot_id: str, sealed: bytes) -> dict[str, str]:
        try:
            secrets: dict[str, str] = orjson.loads(keyring.decrypt(sealed, bot_id.encode()))
        except BadKeyring:
            if not forget_unreadable:
                raise
            return {}
        return secrets

    return read


def sealed_secrets(bot: BotRecord, keyring: Keyring) -> bytes:
    """Encrypt a bot's secrets, bound to its id."""
    return keyring.encrypt(orjson.dumps(dict(bot.secrets)), bot.bot_id.encode())


def bot_from(
    row: Row,
    topics: Sequence[Row],
    templates: Sequence[Row],
    secrets_of: SecretsReader,
    disclosures: Sequence[Row] = (),
    siblings: Sequence[Row] = (),
) -> BotRecord:
    """Build a bot from its row of BOT_COLUMNS and the rows of its topics, templates, wordings.

    `siblings` are the SIBLINGS: the settings of the business's other bots.
    """
    bot_id, business_id, name, region, provider, settings, secrets, created_at, *business = row
    kept = orjson.loads(settings)
    opened = secrets_of(bot_id, secrets)
    rules = BotRules(
        bot_id,
        business_id,
        business[1],
        {topic: Category(category) for topic, category, *_ in topics},
        {row[0]: template_from(row) for row in templates},
        disclosures=known_from(disclosures),
        announces_events=announces_events(kept["provider_settings"], opened),
        **rules_set(kept),
        shared_caps=shared_caps(tuple(row[0] for row in siblings)),
        country=kept["country"],
        local_time=TIME_ZONES,
        keeps_erasures=business[2] is not None,
    )
    return BotRecord(
        rules,
        business[0],
        name,
        region,
        provider,
        kept["provider_settings"],
        opened,
        kept["country"],
        kept["answers_opt_in_with_json"],
        created_at,
        tuple(kept.get("senders", ())),
        tuple(kept.get("guard_credentials", ())),
        {topic: description for topic, _, description in topics if description},
    )


def rules_set(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a bot's rules that its settings hold."""
    quiet_hours = kept.get("quiet_hours")
    return {
        "allowed_categories": frozenset(map(Category, kept["allowed_categories"])),
        "least_grade": Grade(kept["least_grade"]),
        "window_covers_notifications": kept["window_covers_notifications"],
        "undeclared_template": UndeclaredTemplate(kept["undeclared_template"]),
        "confirm_opt_out": kept["confirm_opt_out"],
        "confirm_opt_in": kept.get("confirm_opt_in", True),
        "answer_help": kept.get("answer_help", True),
        "alert_bounds": Bounds(**kept.get("alert_bounds", {})),
        "accepted_methods": frozenset(map(Method, kept.get("accepted_methods", EVERY_METHOD))),
        "consent_expires_after_days": kept.get("consent_expires_after_days"),
        "guard_mode": GuardMode(kept.get("guard_mode", GuardMode.ENFORCE)),
        "own_words": OwnWords(
            frozenset(kept.get("stop_words_added", ())),
            frozenset(kept.get("stop_words_left_out", ())),
        ),
        "desk": DeskRules(
            kept.get("review_business_days", DeskRules().business_days),
            frozenset(map(date.fromisoformat, kept.get("holidays", ()))),
        ),
        "caps": _caps(kept),
        "quiet_hours": None if quiet_hours is None else quiet_hours_from(quiet_hours),
    }


def _caps(kept: Mapping[str, Any]) -> tuple[Cap, ...]:
    """Return a bot's caps; one set up before there were any has the usual ones."""
    caps = kept.get("frequency_caps")
    return USUAL_CAPS if caps is None else tuple(map(cap_from, caps))


@lru_cache(_READ_ONCE)
def shared_caps(siblings: tuple[str, ...]) -> tuple[Cap, ...]:
    """Read settings once, not every second: the same texts are the same caps."""
    named = [text for text in siblings if _OF_BUSINESS in text]
    return caps_shared_by(map(orjson.loads, named))


def template_from(row: Row) -> Template:
    """Build a template from its row of TEMPLATE_COLUMNS."""
    name, declared, listed, topic = row
    return Template.of(
        name,
        Category(declared) if declared else None,
        Category(listed) if listed else None,
        topic,
    )


def token_from(row: Row) -> TokenRecord:
    """Build a token from its row of TOKEN_COLUMNS."""
    token_id, business_id, bot_id, scopes, label, created_at, revoked_at = row
    granted = frozenset(Scope(scope) for scope in scopes.split())
    return TokenRecord(token_id, business_id, bot_id, granted, label, created_at, revoked_at)
