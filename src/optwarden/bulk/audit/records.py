"""What is kept of a line of an export until it is judged? A record, as it lies in a file by person.

Records are plain tuples, since millions of them are written as JSON and read again. No text of a
message is among them: its meaning is read at once, and the words are let go.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final, NamedTuple, TypeAlias

from optwarden.consent.vocabulary import Micros

Record: TypeAlias = tuple[str, Micros, str, str, int, int, str, Micros, tuple[Any, ...]]
"""Whose, when, which kind, its id, file, line, bot, how exact the time is, and what of it."""

SENT: Final = "sent"
HEARD: Final = "heard"
SWITCHED: Final = "switched"
TOLD: Final = "told"
OPTED_IN: Final = "opted_in"
OPTED_OUT: Final = "opted_out"
SUPPRESSED: Final = "suppressed"
KNOWN_AS: Final = "known_as"
"""A user id came beside a number: both are one person's."""


class Sent(NamedTuple):
    """What is known of a message of the business."""

    type: str
    """`template`, `text`, or empty where the export does not tell."""
    category: str = ""
    template: str = ""
    topic: str = ""
    outcome: int = 0
    signal: str = ""
    signal_at: Micros = 0
    late: bool = False
    """Whether only later reports tell of it, so that it went at some time before."""


class Heard(NamedTuple):
    """What a person's message meant."""

    said: str
    reach: str
    rule: str
    opens_window: bool
    method: str


OUTCOMES: Final = ("unknown", "failed", "sent")
"""What came of a send; of two reports of one message the later in this row holds."""
PENDING, FAILED, WENT = range(3)


class Unread(StrEnum):
    """Why a line could not be read. No reason holds anything of the line."""

    COLUMNS = "columns"
    """It has more or fewer columns than the header, or a quotation mark that never ends."""
    NOT_JSON = "not_json"
    NOT_UNDERSTOOD = "not_understood"
    """It is JSON, and no message, status or choice this release knows."""
    OPT_OUT_NOT_READ = "opt_out_not_read"
    """It is not understood, or its sender is not, and a text in it opts out: look at it."""
    NO_RECIPIENT = "no_recipient"
    BAD_RECIPIENT = "bad_recipient"
    NO_TIME = "no_time"
    BAD_TIME = "bad_time"
    """It is no time, or of no century in which there was WhatsApp, or ambiguous as 03/04/2026."""
    NAIVE_TIME = "naive_time"
    """A time without a zone; name the zone with --time-zone."""
    ONLY_A_DATE = "only_a_date"
    """A message needs the time of day."""
    BAD_DIRECTION = "bad_direction"
    BAD_TYPE = "bad_type"
    BAD_CATEGORY = "bad_category"
    BAD_GRADE = "bad_grade"
    BAD_METHOD = "bad_method"
    NOTHING_SAID = "nothing_said"
    """A line of a consent list without any date of an opt-in, opt-out or suppression."""
    TOO_LONG = "too_long"
    FILE_BROKEN = "file_broken"
    """The file ends in the middle, or its compression is damaged: nothing after that was read."""


class Skipped(StrEnum):
    """What is understood and has no part in the judgement."""

    OTHER_CHANNEL = "other_channel"
    """An SMS or something else that did not go by WhatsApp."""
    NEVER_SENT = "never_sent"
    """It was cancelled, or is scheduled for later."""
    NOTICE = "notice"
    """About the account or a template, a reaction to nothing, a name that changed."""


class NotRead(Exception):
    """A line is not read, for a reason."""

    def __init__(self, reason: Unread | Skipped) -> None:
        super().__init__(reason.value)
        self.reason = reason
