"""What shows that a person agreed? The evidence of an opt-in, and the grade it earns."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final, TypeAlias

from pydantic import Field, IPvAnyAddress

from optwarden.consent.vocabulary import Grade, Method
from optwarden.web.api.fields import Follows, LongText, RequestModel, ShortText
from optwarden.web.api.instants import Instant

DisclosureId: TypeAlias = Annotated[
    str,
    # In the facts of an event, which are for good: the first letter keeps telephone numbers out.
    Follows(
        r"^[A-Za-z][A-Za-z0-9_.:/-]{0,127}$",
        "must be a letter, then up to 127 more letters, digits and any of _ . : / -.",
    ),
]


class Act(StrEnum):
    """What the person did. There is no word for a box that was ticked beforehand (seed 2)."""

    TYPED_NUMBER = "typed_number"
    """Entered the number to be messaged."""
    TICKED_BOX = "ticked_box"
    """Ticked an empty box."""
    PRESSED_BUTTON = "pressed_button"
    """Pressed a button that said what it did, or a menu item."""
    SENT_KEYWORD = "sent_keyword"
    """Wrote a keyword that was asked for."""
    PRESSED_KEY = "pressed_key"
    """Pressed a key of the telephone when asked by a voice menu."""
    SAID_YES = "said_yes"
    """Agreed by word of mouth."""
    SIGNED = "signed"
    """Signed on paper or on a screen."""
    FOLLOWED_LINK = "followed_link"
    """Followed a link or scanned a code that said what it did."""


class Evidence(RequestModel):
    """How an opt-in came about. All but `method` and `disclosure_id` is kept apart and erasable."""

    method: Method = Field(description="Where the person was asked.")
    occurred_at: Instant = Field(description="When the person agreed; not later than now.")
    act: Act | None = Field(None, description="What the person did.")
    disclosure_id: DisclosureId | None = Field(
        None, description="Your id of the wording the person saw or heard, version included."
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

    @property
    def grade(self) -> Grade:
        """DOCUMENTED when the evidence names the wording and the person's act, else ASSERTED.

        VERIFIED is what Optwarden itself observed from the number; nobody can claim it here.
        """
        named = self.disclosure_id is not None or self.disclosure_text is not None
        return Grade.DOCUMENTED if named and self.act is not None else Grade.ASSERTED

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
)
