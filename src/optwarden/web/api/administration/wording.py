"""What does a wording look like in requests and answers? With what the linter finds in it."""

from __future__ import annotations

from typing import Annotated, Any, Final, TypeAlias

from pydantic import AfterValidator, Field, StrictBool

from optwarden.consent.disclosure import (
    Control,
    Disclosure,
    Finding,
    MessageKind,
    Presentation,
    Report,
    as_html,
    as_text,
)
from optwarden.consent.vocabulary import Method
from optwarden.ledger.canonical import written
from optwarden.usecases.disclosures import Draft, Published
from optwarden.web.api.complaints import breaks
from optwarden.web.api.fields import AnswerModel, LongText, RequestModel, ShortText, Word

MOST_KINDS: Final = 50
_LONGEST_URL: Final = 2000


def _secure_url(value: str) -> str:
    """Take https links only: what is rendered is a link persons follow."""
    host = value.removeprefix("https://")
    if host == value or not host or any(c.isspace() or ord(c) < 32 or c in '"<>\\' for c in value):
        raise breaks("not_an_https_url", "must be a link that begins with https://.")
    return value


SecureUrl: TypeAlias = Annotated[
    str,
    Field(
        max_length=_LONGEST_URL,
        json_schema_extra={"pattern": r"^https://[^\s\"<>\\\x00-\x1f]+$"},
    ),
    AfterValidator(_secure_url),
]


class Kind(RequestModel):
    """One type of message the wording asks for."""

    topic: Word = Field(description="The declared topic.")
    label: ShortText = Field(description="What persons read, in the wording's language.")
    example: ShortText | None = Field(None, description="One such message.")


class Shown(RequestModel):
    """How the wording is put before the person; what its words cannot tell."""

    control: Control = Field(Control.UNTICKED_BOX, description="What the person acts upon.")
    beside_logo: StrictBool = Field(
        default=False, description="It stands next to WhatsApp's name and logo."
    )
    in_flow: StrictBool = Field(default=False, description="It is asked where it matters.")
    number_editable: StrictBool = Field(
        default=False, description="The person can change which number is used."
    )
    bundled_with: ShortText | None = Field(
        None, description="What the same act also agrees to; left out: nothing else."
    )


class Wording(RequestModel):
    """The exact wording of a request for opt-in, in one language."""

    text: LongText = Field(description="The words the person reads or hears, as they are.")
    business_name: ShortText | None = Field(
        None, description="The business's name as the wording writes it; left out: as it is set up."
    )
    topics: list[Kind] = Field(
        default_factory=list, max_length=MOST_KINDS, description="The types of messages asked for."
    )
    terms_url: SecureUrl | None = Field(None, description="Where the terms are.")
    methods: list[Method] = Field(
        default_factory=list,
        max_length=len(Method),
        description="Where it is shown or heard; empty: anywhere.",
    )
    presentation: Annotated[Shown, Field(description="How it is shown.")] = Shown.model_construct()

    def disclosure(self, name: str, language: str, business_name: str) -> Disclosure:
        """Return the wording under its name and language."""
        shown = self.presentation
        return Disclosure(
            name,
            language,
            self.business_name or business_name,
            self.text,
            tuple(MessageKind(kind.topic, kind.label, kind.example or "") for kind in self.topics),
            self.terms_url or "",
            tuple(sorted(set(self.methods))),
            Presentation(
                shown.control,
                shown.beside_logo,
                shown.in_flow,
                shown.number_editable,
                shown.bundled_with or "",
            ),
        )


class FindingAnswer(AnswerModel):
    """One rule the wording does not keep."""

    rule: str
    level: Annotated[str, Field(pattern="^(must|should)$")]
    explanation: str
    source: str
    policy: str
    dated: str
    passage: str | None = Field(description="The words at fault; null where words are missing.")
    missing: str | None = Field(description="What is missing; null where words are at fault.")


class ReportAnswer(AnswerModel):
    """What the linter has to say."""

    policy: str
    publishable: bool = Field(description="No rule that a wording must keep is broken.")
    findings: list[FindingAnswer]
    unjudged: list[str] = Field(
        description="Rules a wording does not show, or not in a language without word lists."
    )


class DraftAnswer(AnswerModel):
    """A wording that can still be changed."""

    name: str
    language: str
    content: dict[str, Any]
    changed_at: str
    report: ReportAnswer


class DisclosureAnswer(AnswerModel):
    """A published version, as it is for good."""

    disclosure_id: str
    name: str
    language: str
    version: int
    content: dict[str, Any]
    content_hash: str = Field(description="SHA-256 of the canonical content (RFC 8785), in hex.")
    rendered_text: str
    rendered_html: str
    material: bool
    published_at: str
    stale_since: str | None = Field(
        description="When a material change replaced it: opt-ins to it have to be renewed."
    )
    renewed_by: str | None = Field(description="The version that renews opt-ins to this one.")
    findings: list[FindingAnswer] = Field(description="What it should say and does not.")


def report_answer(report: Report) -> ReportAnswer:
    """Return a report as it is shown."""
    return ReportAnswer(
        policy=report.policy,
        publishable=not report.musts,
        findings=[_finding(finding) for finding in report.findings],
        unjudged=list(report.unjudged),
    )


def draft_answer(draft: Draft) -> DraftAnswer:
    """Return a draft as it is shown."""
    disclosure = draft.disclosure
    return DraftAnswer(
        name=disclosure.name,
        language=disclosure.language,
        content=disclosure.document(),
        changed_at=written(draft.changed_at),
        report=report_answer(draft.report),
    )


def disclosure_answer(published: Published) -> DisclosureAnswer:
    """Return a published version as it is shown."""
    disclosure, known = published.disclosure, published.known
    return DisclosureAnswer(
        disclosure_id=published.disclosure_id,
        name=disclosure.name,
        language=disclosure.language,
        version=published.version,
        content=disclosure.document(),
        content_hash=published.content_hash.hex(),
        rendered_text=as_text(disclosure),
        rendered_html=as_html(disclosure),
        material=published.material,
        published_at=written(published.published_at),
        stale_since=None if known.stale_since is None else written(known.stale_since),
        renewed_by=known.renewed_by,
        findings=[_finding(finding) for finding in published.report.findings],
    )


def _finding(finding: Finding) -> FindingAnswer:
    return FindingAnswer(
        rule=finding.rule,
        level="must" if finding.binding else "should",
        explanation=finding.explanation,
        source=finding.source,
        policy=finding.policy,
        dated=finding.dated,
        passage=finding.passage,
        missing=finding.missing,
    )
