"""What does a programme look like in requests and answers? With what the linter finds in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Final, TypeAlias

from pydantic import AfterValidator, Field

from optwarden.consent.programme import DEFAULT_HOURLY_CAP, LARGEST_HOURLY_CAP, Placement, Programme
from optwarden.consent.programme_lint import ProgrammeFinding
from optwarden.consent.vocabulary import Method, Verification
from optwarden.ledger.canonical import written
from optwarden.usecases.collecting.chat_codes import PATTERN, codes_in
from optwarden.usecases.programmes import PROGRAMME, KeptProgramme, PlacementLink
from optwarden.web.api.complaints import breaks
from optwarden.web.api.fields import (
    AnswerModel,
    BotId,
    DisclosureName,
    Follows,
    Language,
    LongText,
    RequestModel,
    SettingName,
    ShortText,
    TemplateName,
    Word,
)

MOST_TOPICS: Final = 50
MOST_KEYWORDS: Final = 50
MOST_PLACEMENTS: Final = 500
MOST_SETTINGS: Final = 100

ProgrammeName: TypeAlias = Annotated[
    str,
    Follows(
        PROGRAMME,
        "must be a letter, then up to 63 more characters of letters, digits, dots, dashes and"
        " underscores.",
    ),
]


def _code(value: str) -> str:
    """Take a code as it is kept or as it is written for people."""
    found = codes_in(value) if len(value) <= 16 else ()
    if len(found) != 1:
        raise breaks("not_a_code", "must be a code: eight letters and digits, the last a check.")
    return found[0]


Code: TypeAlias = Annotated[
    str, Field(max_length=16, json_schema_extra={"pattern": r"^[^\x00]*$"}), AfterValidator(_code)
]


class PlacementWanted(RequestModel):
    """Where a code of the programme hangs."""

    label: ShortText = Field(description='What it is, for people: "Leaflet, spring 2027".')
    code: Code | None = Field(
        None,
        description="A code that hangs already; left out: the one of this label, or a new one.",
    )


class ProgrammeContent(RequestModel):
    """A way to ask for opt-ins, as a business sets it up."""

    bot: BotId = Field(description="The bot that opt-ins are for.")
    title: ShortText = Field(description="What persons read above the form.")
    disclosure: DisclosureName = Field(
        description="The name of the published disclosure to ask with, in each of its languages."
    )
    topics: list[Word] = Field(max_length=MOST_TOPICS, description="What it asks for.")
    methods: list[Method] = Field(
        max_length=len(Method), description="Through what it collects opt-ins."
    )
    verification: Verification = Field(
        Verification.CLICK_TO_CHAT, description="How it makes sure whose number it is."
    )
    default_language: Language = Field(
        "en", description="What a person reads whose own language the disclosure lacks."
    )
    confirmation_template: TemplateName | None = Field(
        None, description="Tells a person of her opt-in where no window is open."
    )
    request_template: TemplateName | None = Field(
        None, description="Asks a number for its answer, where `verification` is `reply`."
    )
    keywords: list[ShortText] = Field(
        default_factory=list,
        max_length=MOST_KEYWORDS,
        description="Words that opt in when a whole message to the bot is one of them.",
    )
    placements: list[PlacementWanted] = Field(
        default_factory=list,
        max_length=MOST_PLACEMENTS,
        description="Where its links and QR codes hang, so that evidence tells which leaflet.",
    )
    hourly_cap: int = Field(
        DEFAULT_HOURLY_CAP,
        ge=1,
        le=LARGEST_HOURLY_CAP,
        strict=True,
        description="Requests it sends in an hour at most.",
    )
    settings: dict[SettingName, LongText] = Field(
        default_factory=dict,
        max_length=MOST_SETTINGS,
        description="What one method alone needs, such as `chat_number`.",
    )

    def programme(self) -> Programme:
        """Return the programme; its id and what codes it lacks are given when it is kept."""
        return Programme(
            "",
            self.bot,
            self.title,
            self.disclosure,
            tuple(dict.fromkeys(self.topics)),
            frozenset(self.methods),
            self.verification,
            self.default_language,
            self.confirmation_template,
            self.request_template,
            tuple(self.keywords),
            tuple(Placement(one.code or "", one.label) for one in self.placements),
            self.hourly_cap,
            dict(self.settings),
        )


class ProgrammeFindingAnswer(AnswerModel):
    """One rule the programme does not keep."""

    rule: str
    level: Annotated[str, Field(pattern="^(must|should)$")]
    field: str
    explanation: str = Field(description="The rest of a sentence that begins with the field.")


class ProgrammeReport(AnswerModel):
    """What the linter has to say."""

    publishable: bool = Field(description="No rule that a programme must keep is broken.")
    findings: list[ProgrammeFindingAnswer]


class ProgrammeAnswer(AnswerModel):
    """A programme: its draft, and what is live."""

    name: str
    programme_id: str = Field(description="Stands in its public addresses, and never changes.")
    content: dict[str, Any] = Field(description="The draft, as it can be written again.")
    published: dict[str, Any] | None = Field(
        description="What pages and messages act by; null where it was never published."
    )
    changed_at: str
    report: ProgrammeReport = Field(description="What the linter finds in the draft today.")


class PlacementAnswer(AnswerModel):
    """Where a placement's code leads."""

    code: Annotated[str, Field(pattern=PATTERN)]
    label: str
    language: str
    url: str = Field(description="Opens a chat with the message; print it beside the QR code.")
    text: str = Field(description="The message that the link prepares.")


def content_of(programme: Programme) -> dict[str, Any]:
    """Return a programme as it can be written again; what was left out stays out."""
    content = {
        "bot": programme.bot_id,
        "title": programme.title,
        "disclosure": programme.disclosure,
        "topics": list(programme.topics),
        "methods": sorted(programme.methods),
        "verification": programme.verification,
        "default_language": programme.default_language,
        "hourly_cap": programme.hourly_cap,
    }
    left_out = {
        "confirmation_template": programme.confirmation_template,
        "request_template": programme.request_template,
        "keywords": list(programme.keywords),
        "settings": dict(programme.settings),
        "placements": [{"label": o.label, "code": o.code} for o in programme.placements],
    }
    return {**content, **{name: value for name, value in left_out.items() if value}}


def report_of(findings: Sequence[ProgrammeFinding]) -> ProgrammeReport:
    """Return findings as they are shown."""
    return ProgrammeReport(
        publishable=not any(finding.binding for finding in findings),
        findings=[
            ProgrammeFindingAnswer(
                rule=finding.rule,
                level="must" if finding.binding else "should",
                field=finding.field,
                explanation=finding.explanation,
            )
            for finding in findings
        ],
    )


def programme_answer(kept: KeptProgramme) -> ProgrammeAnswer:
    """Return a programme as it is shown."""
    stored = kept.stored
    return ProgrammeAnswer(
        name=stored.name,
        programme_id=stored.draft.programme_id,
        content=content_of(stored.draft),
        published=None if stored.published is None else content_of(stored.published),
        changed_at=written(stored.changed_at),
        report=report_of(kept.findings),
    )


def placement_answer(found: PlacementLink) -> PlacementAnswer:
    """Return a placement's link as it is shown."""
    return PlacementAnswer(
        code=found.placement.code,
        label=found.placement.label,
        language=found.language,
        url=found.link.url,
        text=found.link.text,
    )
