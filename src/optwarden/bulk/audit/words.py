"""What does each reason mean, in a sentence for somebody who has never seen the product?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from optwarden.bulk.audit.judging import (
    OPT_OUT_DOUBTED,
    SENT_AT_UNKNOWN,
    TOPIC_UNKNOWN,
    WINDOW_UNKNOWN,
)
from optwarden.bulk.audit.records import Skipped, Unread
from optwarden.consent.vocabulary import DenialReason

REASONS: Final[Mapping[str, str]] = {
    DenialReason.SUPPRESSED.value: "The recipient was on the do-not-send list.",
    DenialReason.OPTED_OUT.value: "The recipient had opted out, and nothing of theirs lifted that.",
    DenialReason.CATEGORY_NOT_ALLOWED.value: "Templates of this category are not allowed here.",
    DenialReason.WINDOW_CLOSED.value: (
        "A free-form message more than 24 hours after the recipient's last one."
    ),
    DenialReason.NO_OPT_IN.value: "The consent list has no opt-in of the recipient by then.",
    DenialReason.OPT_IN_PENDING.value: "The opt-in was not confirmed yet.",
    DenialReason.GRADE_TOO_LOW.value: "The opt-in is known less well than was asked for.",
    DenialReason.TOPIC_NOT_COVERED.value: "The opt-in was to other messages than this one.",
    DenialReason.EVIDENCE_INSUFFICIENT.value: (
        "The evidence of the opt-in does not hold by the policy of its day."
    ),
    DenialReason.UNREACHABLE.value: "It could not be delivered three times before, and no answer.",
    DenialReason.PAUSED.value: "The recipient had asked for a pause.",
    DenialReason.TOO_FREQUENT.value: "The recipient had been sent as many as the cap allows.",
    DenialReason.QUIET_HOURS.value: "It was night where the recipient is.",
}
UNDECIDED: Final[Mapping[str, str]] = {
    DenialReason.CATEGORY_UNKNOWN.value: (
        "The export does not tell the template's category. Declare it with --templates."
    ),
    WINDOW_UNKNOWN: (
        "Free-form, and the exports do not hold what the recipient wrote in the 24 hours before."
    ),
    TOPIC_UNKNOWN: (
        "No opt-in names its topic, and it is not known whether that is marketing. Declare it with"
        " --templates."
    ),
    SENT_AT_UNKNOWN: (
        "Only its delivery or reading is reported, which may be days after it was sent."
    ),
    OPT_OUT_DOUBTED: (
        "Marketing after words that may have asked to be left alone. Somebody has to read them."
    ),
}
UNREAD: Final[Mapping[str, str]] = {
    Unread.COLUMNS.value: "more or fewer columns than the header, or an unfinished quotation",
    Unread.NOT_JSON.value: "no JSON",
    Unread.NOT_UNDERSTOOD.value: "JSON of no kind that is known",
    Unread.OPT_OUT_NOT_READ.value: "an opt-out whose sender or time cannot be told: look at it",
    Unread.NO_RECIPIENT.value: "no recipient",
    Unread.BAD_RECIPIENT.value: "the recipient is no telephone number or user id",
    Unread.NO_TIME.value: "no time",
    Unread.BAD_TIME.value: "a time that cannot be read, or is ambiguous",
    Unread.NAIVE_TIME.value: "a time without a zone: name it with --time-zone",
    Unread.ONLY_A_DATE.value: "a message with a date and no time of day",
    Unread.BAD_DIRECTION.value: "an unknown direction",
    Unread.BAD_TYPE.value: "an unknown type of message",
    Unread.BAD_CATEGORY.value: "an unknown category",
    Unread.BAD_GRADE.value: "a grade that is neither asserted nor documented",
    Unread.BAD_METHOD.value: "an unknown opt-in method",
    Unread.NOTHING_SAID.value: "a line of the list without any date",
    Unread.TOO_LONG.value: "a line of more than 16 MB",
    Unread.FILE_BROKEN.value: "the file ends in the middle; nothing after this was read",
}
SKIPPED: Final[Mapping[str, str]] = {
    Skipped.OTHER_CHANNEL.value: "not WhatsApp",
    Skipped.NEVER_SENT.value: "cancelled or scheduled",
    Skipped.NOTICE.value: "notices about the account, templates or names",
}
