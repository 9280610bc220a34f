"""Which words does consent use? Closed vocabularies; a stored value is never renamed or reused."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, TypeAlias

Micros: TypeAlias = int
"""An instant: microseconds since 1970-01-01T00:00:00Z."""

SECOND: Final[Micros] = 1_000_000
CUSTOMER_SERVICE_WINDOW: Final[Micros] = 24 * 3600 * SECOND
"""Seed 1: "for 24 hours since the last received message"."""

UNREACHABLE_AFTER: Final = 3
UNREACHABLE_WITHIN: Final[Micros] = 14 * 24 * 3600 * SECOND
"""So many failures to deliver, so close together, and no further template is tried."""

ALL_TRANSACTIONAL: Final = "*"
"""The topic that stands for every topic that is not MARKETING."""

EVERY_BOT: Final = "*"
"""The reach of a person's opt-out: all bots of the business."""


class Word(StrEnum):
    """A word of a closed vocabulary; it hashes as the text it equals.

    Words are keys of cells and messages, and an enumeration's own hash is a Python function: 2 of
    a decision's 60 us.
    """

    __hash__ = str.__hash__


class Category(Word):
    """Meta's template categories."""

    UTILITY = "UTILITY"
    AUTHENTICATION = "AUTHENTICATION"
    MARKETING = "MARKETING"


TRANSACTIONAL: Final = frozenset({Category.UTILITY, Category.AUTHENTICATION})
"""Seed 2: "Only transactional notifications are currently allowed"."""


class Grade(Word):
    """How well an opt-in is known."""

    ASSERTED = "asserted"
    """The business says so."""
    DOCUMENTED = "documented"
    """The evidence is on file."""
    VERIFIED = "verified"
    """An act Optwarden itself observed from the number."""

    @property
    def rank(self) -> int:
        """0 for the weakest grade, 2 for the strongest."""
        return _RANKS[self]


_RANKS: Final = {Grade.ASSERTED: 0, Grade.DOCUMENTED: 1, Grade.VERIFIED: 2}
STRONGEST_FIRST: Final = (Grade.VERIFIED, Grade.DOCUMENTED, Grade.ASSERTED)


class Method(Word):
    """How consent was obtained or withdrawn (DESIGN section 2)."""

    WHATSAPP = "WHATSAPP"
    WEB = "WEB"
    APP = "APP"
    SMS = "SMS"
    EMAIL = "EMAIL"
    IVR = "IVR"
    PRINT = "PRINT"
    API = "API"
    IMPORT = "IMPORT"
    OPERATOR = "OPERATOR"


class PersonAct(Word):
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


class Actor(Word):
    """Whose act an event records."""

    PERSON = "person"
    BUSINESS = "business"
    GATEWAY = "gateway"
    PROVIDER = "provider"


class MessageType(Word):
    """What a message is made of (WIRE section 1); everything but TEMPLATE is free-form."""

    TEXT = "text"
    TEMPLATE = "template"
    IMAGE = "image"
    VIDEO = "video"
    DOCUMENT = "document"
    AUDIO = "audio"
    LOCATION = "location"
    CONTACTS = "contacts"
    STICKER = "sticker"
    INTERACTIVE = "interactive"


class ProgramKind(Word):
    """Who starts (DESIGN section 2)."""

    NOTIFICATION = "NOTIFICATION"
    """The business starts: a template."""
    SUPPORT = "SUPPORT"
    """The person started: free-form, inside the customer service window."""


class UndeclaredTemplate(Word):
    """What a bot makes of a template whose category nobody declared (rule 10)."""

    DENY = "deny"
    UTILITY = "utility"


class GuardMode(Word):
    """What a bot's decisions do to its sends."""

    ENFORCE = "enforce"
    """What is denied is not sent."""
    SHADOW = "shadow"
    """Only a suppression or an opt-out holds a message back; what else would have been denied is
    recorded and sent, and so is what could not be decided."""
    OFF = "off"
    """Sends are neither decided nor recorded."""


class CapScope(Word):
    """Whose messages a frequency cap counts."""

    BOT = "bot"
    """Those of the bot that sends."""
    BUSINESS = "business"
    """Those of all bots of the business, and it holds for all of them."""


class DenialReason(Word):
    """Why a message may not go. Stable strings that callers match on."""

    SUPPRESSED = "suppressed"
    OPTED_OUT = "opted_out"
    CATEGORY_NOT_ALLOWED = "category_not_allowed"
    WINDOW_CLOSED = "window_closed"
    NO_OPT_IN = "no_opt_in"
    OPT_IN_PENDING = "opt_in_pending"
    GRADE_TOO_LOW = "grade_too_low"
    TOPIC_NOT_COVERED = "topic_not_covered"
    CATEGORY_UNKNOWN = "category_unknown"
    EVIDENCE_INSUFFICIENT = "evidence_insufficient"
    UNREACHABLE = "unreachable"
    """The provider could not deliver three times; the person's next message ends it."""
    QUARANTINED = "quarantined"
    """The number seems to have a new holder, or an opt-out amid too many is held; an operator ends
    it."""
    PAUSED = "paused"
    """The person wants to be left alone for a while; its end, or an act of hers, ends it."""
    QUALITY_BRAKE = "quality_brake"
    """The bot's notifications are narrowed while its quality is bad; recovery or an operator ends
    it."""
    TOO_FREQUENT = "too_frequent"
    """A cap of the bot is used up for this person; time ends it."""
    QUIET_HOURS = "quiet_hours"
    """It is night, or whatever the bot's quiet hours are, where the person is; time ends it."""


class EventKind(Word):
    """What happened; the name of an event as it is stored."""

    OPTED_IN = "opted_in"
    OPT_IN_REQUESTED = "opt_in_requested"
    OPT_IN_ASKED = "opt_in_asked"
    """A programme asked the person to opt in, and where she may answer."""
    OPTED_OUT = "opted_out"
    SUPPRESSED = "suppressed"
    SUPPRESSION_LIFTED = "suppression_lifted"
    MESSAGE_RECEIVED = "message_received"
    MESSAGE_ALLOWED = "message_allowed"
    MESSAGE_DENIED = "message_denied"
    MESSAGE_SETTLED = "message_settled"
    STATUS_REPORTED = "status_reported"
    WINDOW_CLOSED = "window_closed"
    """The provider says that no customer service window is open."""
    UNDELIVERED = "undelivered"
    """The provider could not reach the number on WhatsApp."""
    FOUND_REACHABLE = "found_reachable"
    """The person wrote under another of their names, so they can be reached."""
    LINKED = "linked"
    """Another name of the same person became known."""
    STOPS_CARRIED = "stops_carried"
    """Opt-outs and suppressions of a linked name were taken over."""
    QUARANTINED = "quarantined"
    """The number came with the user id of somebody else."""
    QUARANTINE_RELEASED = "quarantine_released"
    PAUSED = "paused"
    """The person wants no notifications for a while; consent is what it was."""
    OPT_OUT_DOUBTED = "opt_out_doubted"
    """The person may have asked to be left alone; no marketing until somebody has read it."""
    DOUBT_SETTLED = "doubt_settled"
    WORDS_CLAIMED = "words_claimed"
    """A question of the bot's own is pending, and these words answer it."""
    OPT_OUT_QUARANTINED = "opt_out_quarantined"
    """An opt-out that a provider's error tells of, amid too many; it denies all the same."""
    OPT_OUT_QUARANTINE_ENDED = "opt_out_quarantine_ended"
    """An operator released such an opt-out, or accepted it."""
    TIME_ZONE_DECLARED = "time_zone_declared"
    """The business said in which time zone the person is, or that it does not know any more."""
    ERASED = "erased"
    """The person's data was deleted; the last event of a person id."""
    ERASURE_KEPT = "erasure_kept"
    """Somebody of this name was erased at her own request; no business opts her in again."""


class ErasureGround(Word):
    """Why a person is erased."""

    REQUEST = "request"
    """She asked for it: it is remembered, and opt-ins by the business are refused."""
    RETENTION = "retention"
    """The time for which her data may be kept is over."""
    RETENTION_OF_OPT_OUT = "retention_of_opt_out"
    """The same of somebody who had opted out: that is remembered as if she had asked."""
    LEGAL = "legal"
    """A court or an authority ordered it: as at her own request."""

    @property
    def is_remembered(self) -> bool:
        """Whether no business may opt her in again."""
        return self is not ErasureGround.RETENTION


class DoubtOutcome(Word):
    """What the desk made of a doubtful message."""

    UPHELD = "upheld"
    """It is the person's opt-out of everything."""
    DISMISSED = "dismissed"
    """It asks for nothing."""


class Verification(Word):
    """How a programme makes sure that the number is the person's own."""

    NONE = "none"
    """It does not: what a form says is documented, never verified."""
    REPLY = "reply"
    """One template goes to the number, and its answer counts."""
    CLICK_TO_CHAT = "click_to_chat"
    """The person writes first, with a text that a link prepared."""


class AskKind(Word):
    """In which way a programme asked a person to opt in."""

    QUESTION = "question"
    """In the chat, inside the customer service window; answered by YES or a button."""
    REQUEST = "request"
    """A template after a form, to make sure of the number; answered by YES, START or a button."""
    INVITATION = "invitation"
    """A text message or an e-mail; answered by a keyword or a link."""


class AttemptOutcome(Word):
    """What came of one try to send."""

    INTENDED = "intended"
    """Decided and stored; the provider was not asked yet, or its answer is not stored yet."""
    ACCEPTED = "accepted"
    """The provider took it."""
    REFUSED = "refused"
    """The provider said no, or was certainly never reached."""
    UNKNOWN = "unknown"
    """The request left and no answer came back: never repeated by itself."""


class Signal(Word):
    """What a provider's error code or status says about consent; most codes say nothing."""

    OPTED_OUT_OF_MARKETING = "opted_out_of_marketing"
    """The person stopped marketing in WhatsApp itself: Meta 131050."""
    OPTED_OUT_OF_ALL = "opted_out_of_all"
    """The person opted out of the sender at the provider, or blocked it: Twilio 21610, 63033."""
    WINDOW_CLOSED = "window_closed"
    """No customer service window is open, whatever we thought: Meta 131047, Twilio 63016."""
    UNDELIVERABLE = "undeliverable"
    """The number cannot be reached on WhatsApp: Meta 131026. Says nothing about consent alone."""


class LinkBasis(Word):
    """Why two names (numbers or user ids) are taken for one person's."""

    SAME_CALLBACK = "same_callback"
    """The provider named the sender by both."""
    USER_ID_CHANGED = "user_id_changed"
    NUMBER_CHANGED = "number_changed"
    CONTACT_SHARED = "contact_shared"
    """The person shared their own number in the chat."""


SCOPE_ALL: Final = "all"
SCOPE_MARKETING: Final = "marketing"
_TOPIC_PREFIX: Final = "topic:"


def scope_of_topic(topic: str) -> str:
    """Name the scope of an opt-out of one topic."""
    return _TOPIC_PREFIX + topic


def topic_of_scope(scope: str) -> str | None:
    """Return the topic an opt-out of this scope names, or None for "all" and "marketing"."""
    return scope.removeprefix(_TOPIC_PREFIX) if scope.startswith(_TOPIC_PREFIX) else None


def is_scope(scope: str) -> bool:
    """Say whether an opt-out of this scope covers anything at all."""
    return scope in (SCOPE_ALL, SCOPE_MARKETING) or bool(topic_of_scope(scope))


def scope_covers(scope: str, topic: str | None, category: Category | None) -> bool:
    """Say whether an opt-out of this scope covers a message of this topic and category.

    A free-form answer that says neither is covered by "all" only: narrower opt-outs leave the
    customer service window open.
    """
    if scope == SCOPE_ALL:
        return True
    if scope == SCOPE_MARKETING:
        return category is Category.MARKETING
    if scope == _TOPIC_PREFIX + ALL_TRANSACTIONAL:
        says_something = topic is not None or category is not None
        return says_something and category is not Category.MARKETING
    return topic is not None and scope == _TOPIC_PREFIX + topic
