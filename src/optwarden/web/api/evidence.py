"""What shows that a person agreed? The evidence of an opt-in, and the grade it earns.

Evidence that claims to be documented is complete by its method's table, or the opt-in is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final, TypeAlias

from pydantic import Field, IPvAnyAddress

from optwarden.consent.evidence_by_method import NEEDS, claims_documented, missing_fields
from optwarden.consent.rules import KnownDisclosure
from optwarden.consent.vocabulary import Grade, Method, PersonAct
from optwarden.usecases.field_refused import FieldRefused
from optwarden.web.api.fields import Follows, LongText, RequestModel, ShortText
from optwarden.web.api.instants import Instant
from optwarden.web.api.operator_requests import AttachmentField, ChannelField

DisclosureId: TypeAlias = Annotated[
    str,
    # In the facts of an event, which are for good: the first letter keeps telephone numbers out.
    Follows(
        r"^[A-Za-z][A-Za-z0-9_.:/-]{0,127}$",
        "must be a letter, then up to 127 more letters, digits and any of _ . : / -.",
    ),
]


class Evidence(RequestModel):
    """How an opt-in came about. All but `method` and `disclosure_id` is kept apart and erasable."""

    method: Method = Field(description="Where the person was asked.")
    occurred_at: Instant = Field(description="When the person agreed; not later than now.")
    act: PersonAct | None = Field(None, description="What the person did.")
    disclosure_id: DisclosureId | None = Field(
        None, description="The published wording the person saw or heard, such as checkout-en-1."
    )
    disclosure_text: LongText | None = Field(
        None, description="The wording itself, in the person's language."
    )
    place: LongText | None = Field(
        None, description="Where: the page, the screen, the shop, the telephone menu."
    )
    source_reference: ShortText | None = Field(
        None, description="What it is called in your systems: an order, a form's submission."
    )
    operator: ShortText | None = Field(None, description="Who of yours took it, if somebody did.")
    ip_address: IPvAnyAddress | None = Field(None, description="From where on the Internet.")
    user_agent: LongText | None = Field(None, description="With which program.")
    note: LongText | None = Field(None, description="Anything else that shows it.")
    channel: ChannelField | None = None
    attachment: AttachmentField | None = None

    @property
    def grade(self) -> Grade:
        """DOCUMENTED when the evidence claims to be, for then it is complete; else ASSERTED.

        VERIFIED is what Optwarden itself observed from the number; nobody can claim it here.
        """
        named = self.disclosure_id is not None or self.disclosure_text is not None
        claimed = claims_documented(
            wording=named, act=self.act is not None, place=self.place is not None
        )
        return Grade.DOCUMENTED if claimed else Grade.ASSERTED

    def check(self, published: Mapping[str, KnownDisclosure]) -> None:
        """Refuse a wording that is not published, and documented evidence that is not complete.

        Raises FieldRefused.
        """
        if self.disclosure_id is not None and self.disclosure_id not in published:
            raise FieldRefused(
                "evidence.disclosure_id",
                "not_published",
                "must be a published disclosure of the business.",
            )
        if self.grade is Grade.ASSERTED:
            return
        given = {name for name in type(self).model_fields if getattr(self, name) is not None}
        missing = [self._missing(name) for name in missing_fields(self.method, given)]
        if missing:
            first, *others = missing
            raise FieldRefused(first.field, first.rule, first.explanation, tuple(others))
        acts = NEEDS[self.method].acts
        if self.act not in acts:
            known = ", ".join(sorted(acts))
            raise FieldRefused(
                "evidence.act", "not_of_method", f"must be one of these by {self.method}: {known}."
            )

    def _missing(self, name: str) -> FieldRefused:
        what = f": {NEEDS[self.method].place}" if name == "place" else ""
        return FieldRefused(
            f"evidence.{name}",
            "required_by_method",
            f"is needed for documented evidence by {self.method}{what}.",
        )

    @property
    def personal(self) -> dict[str, str]:
        """Return what is committed to and kept apart."""
        given = {field: getattr(self, field) for field in _PERSONAL}
        return {field: str(value) for field, value in given.items() if value is not None}


_PERSONAL: Final = (
    "act",
    "disclosure_text",
    "place",
    "source_reference",
    "operator",
    "ip_address",
    "user_agent",
    "note",
    "channel",
)
