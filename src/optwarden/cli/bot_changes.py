"""What is to be different about a bot? The options of `bots create` and `bots change`."""

from __future__ import annotations

import base64
import re
import secrets as chance
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final

from optwarden.cli.failures import CommandFailed, refused, usage
from optwarden.cli.words import read_name, read_word, read_words
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Category, Grade, GuardMode, Method, UndeclaredTemplate
from optwarden.settings import secret_from_environment
from optwarden.usecases.administer import BOT_ID
from optwarden.usecases.authenticate import hash_of
from optwarden.usecases.configuration import BotRecord, BusinessRecord
from optwarden.usecases.outbox.destinations import EVENTS_SECRET, SECRET_PREFIX

CALLBACK_SECRET: Final = "callback_secret"  # noqa: S105 - its name, not its value
_NEW: Final = "new"
_ACCEPT: Final = "--accept-method"
_EVENTS_SECRET_BYTES: Final = 32
_NAME: Final = r"[a-z][a-z0-9_]{0,63}"
_PLACES: Final = "It takes env:VARIABLE, file:PATH, stdin or new."
_CREDENTIAL_PLACES: Final = "It takes env:VARIABLE, file:PATH or stdin."


@dataclass(frozen=True, slots=True)
class Changes:
    """What was said; what was not is left as it is."""

    bot: Mapping[str, Any]
    rules: Mapping[str, Any]
    parts: Mapping[str, Mapping[str, Any]]
    """What was said of rules that have several fields; those not said stay."""
    settings: Mapping[str, str]
    secrets: Mapping[str, str] = field(repr=False)
    made: Mapping[str, str] = field(repr=False)
    """Those among the secrets that were made here: shown once, so that the provider can be told."""

    @classmethod
    def read(
        cls,
        *,
        settings: Sequence[str] | None,
        secrets: Sequence[str] | None,
        allowed_categories: Sequence[str] | None,
        least_grade: str | None,
        undeclared_template: str | None,
        window_covers_notifications: bool | None,
        confirm_opt_out: bool | None,
        confirm_opt_in: bool | None,
        answer_help: bool | None,
        guard_mode: str | None,
        senders: Sequence[str] | None,
        guard_credentials: Sequence[str] | None,
        accepted_methods: Sequence[str] | None,
        consent_expires_after_days: int | None,
        limits: Mapping[str, Any],
        parts: Mapping[str, Mapping[str, Any]],
        **bot: str | bool | None,
    ) -> Changes:
        """Read the options. Raises CommandFailed."""
        categories = read_words(Category, allowed_categories or (), "--allow-category")
        rules: dict[str, Any] = {
            "allowed_categories": frozenset(categories) or None,
            "least_grade": least_grade and read_word(Grade, least_grade, "--least-grade"),
            "undeclared_template": undeclared_template
            and read_word(UndeclaredTemplate, undeclared_template, "--undeclared-template"),
            "window_covers_notifications": window_covers_notifications,
            "confirm_opt_out": confirm_opt_out,
            "confirm_opt_in": confirm_opt_in,
            "answer_help": answer_help,
            "guard_mode": guard_mode and read_word(GuardMode, guard_mode, "--guard-mode"),
            "accepted_methods": frozenset(read_words(Method, accepted_methods or (), _ACCEPT))
            or None,
        }
        guard = {
            "senders": None if senders is None else _listed(senders),
            "guard_credentials": None
            if guard_credentials is None
            else _listed([hashed_credential(place) for place in guard_credentials if place]),
        }
        said = {**_said(rules), **limits}
        if consent_expires_after_days is not None:
            said["consent_expires_after_days"] = consent_expires_after_days or None
        places = dict(_pairs(secrets, "--secret"))
        read = {name: _secret(name, place) for name, place in places.items()}
        made = {name: read[name] for name, place in places.items() if place == _NEW}
        named = dict(_pairs(settings, "--setting"))
        return cls(_said({**bot, **guard}), said, parts, named, read, made)

    def applied(self, bot: BotRecord) -> BotRecord:
        """Return the bot as it is to be."""
        settings = {**bot.provider_settings, **self.settings}
        return replace(
            bot,
            **self.bot,
            rules=replace(bot.rules, **self.rules, **self._parts_of(bot.rules)),
            provider_settings={name: value for name, value in settings.items() if value},
            secrets={**bot.secrets, **self.secrets},
        )

    def _parts_of(self, rules: BotRules) -> dict[str, Any]:
        """Return rules of several fields with what was said changed."""
        changed: dict[str, Any] = {}
        for name, said in self.parts.items():
            if said:
                part: Any = getattr(rules, name)
                changed[name] = type(part)(**{**_fields_of(part), **said})
        return changed


def _fields_of(part: Any) -> dict[str, Any]:
    named: Sequence[str] = getattr(part, "_fields", ())
    names = named or [one.name for one in fields(part)]
    return {name: getattr(part, name) for name in names}


def with_callback_secret(secrets: Sequence[str] | None) -> list[str]:
    """Return the `--secret` options of a new bot: without a callback secret one is made."""
    given = list(secrets or ())
    if any(name == CALLBACK_SECRET for name, _ in _pairs(given, "--secret")):
        return given
    return [*given, f"{CALLBACK_SECRET}={_NEW}"]


def read_new_bot(bot_id: str, business: BusinessRecord, changes: Changes) -> BotRecord:
    """Return a new bot: the sandbox's unless said otherwise. Raises CommandFailed."""
    rules = BotRules(read_name(BOT_ID, bot_id, "a bot"), business.business_id)
    return changes.applied(BotRecord(rules, business.name, bot_id, None, "sandbox"))


def _said(options: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if value is not None}


def _pairs(texts: Sequence[str] | None, option: str) -> list[tuple[str, str]]:
    return [_pair(text, option) for text in texts or ()]


def _pair(text: str, option: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or re.fullmatch(_NAME, name) is None:
        raise usage(f"{option} takes NAME=VALUE, with a name in lower case.")
    return name, value


def hashed_credential(place: str) -> str:
    """Read a credential for the guard from where it is, and return what is kept of it."""
    if place == _NEW:
        raise usage("--guard-credential is one the client has.", _CREDENTIAL_PLACES)
    return hash_of(_secret("", place, "--guard-credential", _CREDENTIAL_PLACES)).hex()


def _listed(given: Sequence[str]) -> tuple[str, ...]:
    """Return what was listed, once each; a single empty word empties the list."""
    return tuple(dict.fromkeys(one for one in given if one))


def _secret(name: str, place: str, option: str = "--secret", places: str = _PLACES) -> str:
    """Read a secret from where it is, so that it stands in no list of processes and no history."""
    kind, _, where = place.partition(":")
    if place == _NEW:
        return _made(name)
    if place == "stdin":
        found: str | None = sys.stdin.readline().strip()
    elif kind == "env" and where:
        found = secret_from_environment(where)
    elif kind == "file" and where:
        found = _content_of(Path(where))
    else:
        raise usage(f"{option} cannot hold the secret itself.", places)
    if not found:
        raise refused(f"The secret is empty where {option} says it is.", places)
    return found


def _made(name: str) -> str:
    """Make a secret, in the form that its receiver's library takes."""
    if name == EVENTS_SECRET:
        return SECRET_PREFIX + base64.b64encode(chance.token_bytes(_EVENTS_SECRET_BYTES)).decode()
    return chance.token_urlsafe(32)


def _content_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        fault: CommandFailed = refused(f"The secret's file cannot be read: {type(error).__name__}.")
        raise fault from error
