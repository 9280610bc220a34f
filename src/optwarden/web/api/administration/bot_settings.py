"""Which settings does a bot have, and how does a request change them? Secrets go in, never out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Annotated, Any, Final, TypeAlias

from pydantic import AfterValidator, ConfigDict, Field, StrictBool, StrictInt

from optwarden.consent.limits import MOST_CAPS
from optwarden.consent.requests.own_words import (
    NEVER_CLAIMED,
    OwnWords,
    means_otherwise,
    plain_words,
)
from optwarden.consent.reviewing import DeskRules
from optwarden.consent.vocabulary import Category, Grade, GuardMode, Method, UndeclaredTemplate
from optwarden.ledger.canonical import written
from optwarden.usecases.administer import SENDER
from optwarden.usecases.authenticate import hash_of
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.limits import cap_document, quiet_hours_document
from optwarden.web.api.administration.limit_fields import AlertBounds, FrequencyCap, QuietHoursField
from optwarden.web.api.complaints import breaks
from optwarden.web.api.fields import (
    NO_NUL,
    AnswerModel,
    BotId,
    Country,
    Follows,
    LongText,
    Region,
    RequestModel,
    SettingName,
    ShortText,
    Word,
)

MOST_SETTINGS: Final = 50
LONGEST_CONSENT_DAYS: Final = 3650
"""Ten years; who wants longer wants no end."""

ProviderSettings: TypeAlias = Annotated[
    dict[SettingName, LongText],
    Field(max_length=MOST_SETTINGS, description="What the provider needs."),
]
Secrets: TypeAlias = Annotated[
    dict[SettingName, LongText | None],
    Field(
        max_length=MOST_SETTINGS,
        description="Write-only. Those named are set, or with null removed; the others stay.",
    ),
]


def _claimable(word: str) -> str:
    """Refuse what no bot can leave out, and what is no word."""
    plain = plain_words(word)
    if not plain or plain in NEVER_CLAIMED:
        raise breaks("not_changeable", "must be a word, and not STOP or UNSUBSCRIBE.")
    return word


def _no_other_keyword(word: str) -> str:
    """Refuse what is heard as something else, and so would never opt out."""
    if means_otherwise(word):
        raise breaks("means_otherwise", "must not be START, HELP or YES in any language.")
    return word


StopWord: TypeAlias = Annotated[Word, AfterValidator(_claimable)]
AddedWord: TypeAlias = Annotated[StopWord, AfterValidator(_no_other_keyword)]

MOST_SENDERS: Final = 100
Sender: TypeAlias = Annotated[
    str, Follows(SENDER, "must be 1 to 128 visible ASCII characters, as the provider writes it.")
]
Credential: TypeAlias = Annotated[
    str, Field(min_length=8, max_length=4000, json_schema_extra={"pattern": NO_NUL})
]

_RULES: Final = (
    "allowed_categories",
    "least_grade",
    "window_covers_notifications",
    "undeclared_template",
    "confirm_opt_out",
    "confirm_opt_in",
    "answer_help",
    "guard_mode",
    "accepted_methods",
    "consent_expires_after_days",
    "frequency_caps",
    "quiet_hours",
    "alert_bounds",
)
"""The fields that are kept in the bot's rules."""


def _without_defaults(schema: dict[str, Any]) -> None:
    """Leave defaults out of the schema: what is left out of a change is not set to one."""
    for field in schema["properties"].values():
        field.pop("default", None)


class BotChange(RequestModel):
    """What is to change of a bot: what is left out stays, null takes away what can be absent."""

    model_config = ConfigDict(json_schema_extra=_without_defaults)

    name: ShortText = Field("", description="For people to read.")
    region: Region | None = Field(None, description="This gateway's region is taken if left out.")
    provider: Word = Field("sandbox", description="By which provider it sends.")
    provider_settings: ProviderSettings = Field(default_factory=dict)
    secrets: Secrets = Field(default_factory=dict, repr=False)
    country: Country | None = Field(
        None, description="Where numbers in national format are from, in callbacks."
    )
    allowed_categories: list[Category] = Field(
        default_factory=list, max_length=len(Category), description="Templates it may send."
    )
    least_grade: Grade = Field(Grade.ASSERTED, description="The weakest opt-in it accepts.")
    window_covers_notifications: StrictBool = Field(
        default=False, description="Templates need no opt-in while the person's window is open."
    )
    undeclared_template: UndeclaredTemplate = Field(
        UndeclaredTemplate.DENY, description="What it makes of a template nobody declared."
    )
    confirm_opt_out: StrictBool = Field(
        default=False, description="Answer a STOP with one confirmation."
    )
    confirm_opt_in: StrictBool = Field(
        default=True, description="Confirm an opt-in by START with one message."
    )
    answer_help: StrictBool = Field(
        default=True, description="Answer HELP with who is writing and how to stop."
    )
    accepted_methods: list[Method] = Field(
        default_factory=list,
        min_length=1,
        max_length=len(Method),
        description="Documented and verified opt-ins by other methods are not enough.",
    )
    consent_expires_after_days: StrictInt | None = Field(
        None,
        ge=1,
        le=LONGEST_CONSENT_DAYS,
        description="When documented and verified opt-ins end; null: never.",
    )
    stop_words_added: list[AddedWord] = Field(
        default_factory=list,
        max_length=MOST_SETTINGS,
        description="Whole messages that opt out of this bot besides the usual ones.",
    )
    stop_words_left_out: list[StopWord] = Field(
        default_factory=list,
        max_length=MOST_SETTINGS,
        description="Usual words that do not; STOP and UNSUBSCRIBE always do.",
    )
    review_business_days: StrictInt = Field(
        10, ge=1, le=30, description="How long doubtful messages may wait for somebody to read."
    )
    holidays: list[date] = Field(
        default_factory=list, max_length=400, description="Days on which nobody reads them."
    )
    frequency_caps: list[FrequencyCap] = Field(
        default_factory=list,
        max_length=MOST_CAPS,
        description="How often one recipient may be sent templates; they take the place of those"
        " before. A new bot has 20 in 24 hours.",
    )
    quiet_hours: QuietHoursField | None = Field(
        None, description="When nobody is sent templates, by their own clock; null: there are none."
    )
    alert_bounds: AlertBounds = Field(
        AlertBounds.model_validate({}),
        description="How many of each thousand sends may end in an opt-out, a block or a failure"
        " before somebody is told and a brake is set; those not named are the usual ones.",
    )
    answers_opt_in_with_json: StrictBool = Field(
        default=False, description="The JSON answer of the Sinch opt-in endpoint instead of none."
    )
    guard_mode: GuardMode = Field(
        GuardMode.ENFORCE, description="What decisions do to sends: enforce, shadow or off."
    )
    senders: list[Sender] = Field(
        default_factory=list,
        max_length=MOST_SENDERS,
        description="How the provider names the bot; each sender is one bot's only.",
    )
    guard_credentials: list[Credential] = Field(
        default_factory=list,
        max_length=MOST_SENDERS,
        description="Write-only, and kept hashed. Those that may send as this bot through the"
        " guard, besides the bot's own; they take the place of those before.",
        repr=False,
    )

    def changed(self, bot: BotRecord) -> BotRecord:
        """Return the bot with what was given changed."""
        given: dict[str, Any] = {name: getattr(self, name) for name in self.model_fields_set}
        given.pop("bot_id", None)
        if "allowed_categories" in given:
            given["allowed_categories"] = frozenset(given["allowed_categories"])
        if "accepted_methods" in given:
            given["accepted_methods"] = frozenset(given["accepted_methods"])
        own, desk = bot.rules.own_words, bot.rules.desk
        given_rules: dict[str, Any] = {}
        if not {"stop_words_added", "stop_words_left_out"}.isdisjoint(given):
            given_rules["own_words"] = OwnWords(
                _plain(given.pop("stop_words_added", own.added)),
                _plain(given.pop("stop_words_left_out", own.left_out)),
            )
        if not {"review_business_days", "holidays"}.isdisjoint(given):
            given_rules["desk"] = DeskRules(
                given.pop("review_business_days", desk.business_days),
                frozenset(given.pop("holidays", desk.holidays)),
            )
        if "secrets" in given:
            given["secrets"] = _merged(bot.secrets, given["secrets"])
        if "senders" in given:
            given["senders"] = tuple(dict.fromkeys(given["senders"]))
        if "guard_credentials" in given:
            hashes = [hash_of(credential).hex() for credential in given["guard_credentials"]]
            given["guard_credentials"] = tuple(dict.fromkeys(hashes))
        rules = _as_rules({name: given.pop(name) for name in _RULES if name in given})
        return replace(bot, rules=replace(bot.rules, **rules, **given_rules), **given)


def _as_rules(given: dict[str, Any]) -> dict[str, Any]:
    """Return fields that are kept in the rules as the rules have them."""
    rules = dict(given)
    if "frequency_caps" in rules:
        rules["caps"] = tuple(cap.cap() for cap in rules.pop("frequency_caps"))
    if "alert_bounds" in rules:
        rules["alert_bounds"] = rules["alert_bounds"].bounds()
    if rules.get("quiet_hours") is not None:
        rules["quiet_hours"] = rules["quiet_hours"].hours()
    return rules


def _plain(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(plain_words, words)) - {""}


class NewBot(BotChange):
    """A bot to be created."""

    bot_id: BotId | None = Field(
        None, description="The id its paths will have; one is made up if left out."
    )
    name: ShortText = Field(description="For people to read.")


class BotAnswer(AnswerModel):
    """A bot as it is set up, but for its secrets."""

    bot_id: str
    business_id: str
    name: str
    region: str | None
    provider: str
    provider_settings: dict[str, str]
    secret_names: list[str] = Field(description="Which secrets are set; they are never shown.")
    country: str | None
    allowed_categories: list[Category]
    least_grade: Grade
    window_covers_notifications: bool
    undeclared_template: UndeclaredTemplate
    confirm_opt_out: bool
    confirm_opt_in: bool
    answer_help: bool
    accepted_methods: list[Method]
    consent_expires_after_days: int | None
    stop_words_added: list[str]
    stop_words_left_out: list[str]
    review_business_days: int
    holidays: list[str]
    frequency_caps: list[FrequencyCap]
    quiet_hours: QuietHoursField | None
    alert_bounds: AlertBounds
    answers_opt_in_with_json: bool
    guard_mode: GuardMode
    senders: list[str]
    guard_credentials: int = Field(description="How many are set; they are never shown.")
    created_at: str


def answer_of(bot: BotRecord) -> BotAnswer:
    """Return what may be shown of a bot."""
    rules = bot.rules
    return BotAnswer(
        bot_id=bot.bot_id,
        business_id=bot.business_id,
        name=bot.name,
        region=bot.region,
        provider=bot.provider,
        provider_settings=dict(bot.provider_settings),
        secret_names=sorted(bot.secrets),
        country=bot.country,
        allowed_categories=sorted(rules.allowed_categories),
        least_grade=rules.least_grade,
        window_covers_notifications=rules.window_covers_notifications,
        undeclared_template=rules.undeclared_template,
        confirm_opt_out=rules.confirm_opt_out,
        confirm_opt_in=rules.confirm_opt_in,
        answer_help=rules.answer_help,
        accepted_methods=sorted(rules.accepted_methods),
        consent_expires_after_days=rules.consent_expires_after_days,
        stop_words_added=sorted(rules.own_words.added),
        stop_words_left_out=sorted(rules.own_words.left_out),
        review_business_days=rules.desk.business_days,
        holidays=sorted(day.isoformat() for day in rules.desk.holidays),
        frequency_caps=[FrequencyCap(**cap_document(cap)) for cap in rules.caps],
        quiet_hours=None
        if rules.quiet_hours is None
        else QuietHoursField(**quiet_hours_document(rules.quiet_hours)),
        alert_bounds=AlertBounds(**rules.alert_bounds._asdict()),
        answers_opt_in_with_json=bot.answers_opt_in_with_json,
        guard_mode=rules.guard_mode,
        senders=list(bot.senders),
        guard_credentials=len(bot.guard_credentials),
        created_at=written(bot.created_at),
    )


def _merged(old: Mapping[str, str], given: Mapping[str, str | None]) -> dict[str, str]:
    merged = {**old, **given}
    return {name: value for name, value in merged.items() if value is not None}
