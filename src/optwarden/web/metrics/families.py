"""Which metrics are there? Their names, labels and every value a label can have, in one place."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from optwarden.consent.keywords import Said
from optwarden.consent.vocabulary import AttemptOutcome, DenialReason, EventKind
from optwarden.usecases.observing import StoreFault
from optwarden.usecases.outbox.items import OutboxKind
from optwarden.usecases.quality.signals import QualityKind


class Endpoint(StrEnum):
    """The classes of requests."""

    OPT_IN = "optin"
    """`provision/optin`, POST and DELETE."""
    OPT_OUT = "optout"
    """`provision/optout`."""
    CAPABILITY = "capability"
    MESSAGES = "messages"
    """The guarded send in the seed's words."""
    DECISIONS = "decisions"
    API = "api"
    """Everything else under `/v1`."""
    WEBHOOKS = "webhooks"
    GUARD = "guard"
    PAGES = "pages"
    """The public pages below `/o/`."""
    CONSOLE = "console"
    OPERATIONS = "operations"
    OTHER = "other"


class AskedBy(StrEnum):
    """What a decision was made for."""

    DECISION = "decision"
    """Somebody asked; nothing was sent."""
    SEND = "send"
    """A message was to be sent to one recipient."""
    SHADOW = "shadow"
    """It would have been denied; the bot's mode let it go."""


class Kind(StrEnum):
    """How values of several processes come together: all of them are sums."""

    COUNTER = "counter"
    GAUGE = "gauge"
    LARGEST = "largest"
    """A gauge of which the largest of all processes counts, not their sum."""
    HISTOGRAM = "histogram"


OTHER: Final = "other"
STATUSES: Final = (
    *("200", "201", "202", "204", "302", "304"),
    *("400", "401", "403", "404", "405", "409", "411", "412", "413", "415", "422", "428", "429"),
    *("500", "501", "502", "503", "504", OTHER),
)
ALLOWED: Final = "allowed"
PROVIDERS: Final = (
    *("sandbox", "sinch", "meta_cloud", "twilio", "sinch_conversation", "dialog360"),
    OTHER,
)
"""DESIGN section 10 names them; a plug-in of another name counts as `other`."""
CALLERS: Final = ("sinch_sms", "twilio_sms", "sinch_voice", "twilio_voice", *PROVIDERS)
"""Who calls back: opt-in methods have providers of their own."""


@dataclass(frozen=True, slots=True)
class Family:
    """One metric; its cells stand side by side, the last label varying fastest."""

    name: str
    help: str
    kind: Kind
    labels: tuple[tuple[str, tuple[str, ...]], ...] = ()
    buckets: tuple[float, ...] = ()
    unit: float = 1.0
    """What one in a histogram's sum stands for: sums are kept as whole numbers."""

    @property
    def cells(self) -> int:
        """How many cells it takes; a histogram: one a bucket, one for beyond, one for the sum."""
        if self.kind is Kind.HISTOGRAM:
            return len(self.buckets) + 2
        return math.prod(len(values) for _, values in self.labels)

    def cell(self, *values: str) -> int:
        """Return the place of one combination of label values; an unlisted one is `other`."""
        place = 0
        for (_, known), value in zip(self.labels, values, strict=True):
            index = known.index(value) if value in known else known.index(OTHER)
            place = place * len(known) + index
        return place


REQUESTS: Final = Family(
    "optwarden_requests",
    "Requests answered, by class of endpoint and status.",
    Kind.COUNTER,
    (("endpoint", tuple(Endpoint)), ("status", STATUSES)),
)
DECISIONS: Final = Family(
    "optwarden_decisions",
    "Decisions, by what asked for them and why not (or allowed).",
    Kind.COUNTER,
    (("asked_by", tuple(AskedBy)), ("outcome", (ALLOWED, *DenialReason))),
)
UNDECIDED: Final = Family(
    "optwarden_undecided",
    "Messages that passed undecided: the mode is off, or in shadow mode the store was away.",
    Kind.COUNTER,
    (("provider", PROVIDERS), ("cause", ("off", "store_unavailable", OTHER))),
)
EVENTS: Final = Family(
    "optwarden_events",
    "Events made durable, by kind; opted_out counts opt-outs.",
    Kind.COUNTER,
    (("kind", tuple(EventKind)),),
)
WEBHOOKS_REFUSED: Final = Family(
    "optwarden_webhooks_refused",
    "Callbacks that could not be verified (401). Alarm on any: a STOP may have been among them.",
    Kind.COUNTER,
    (("provider", CALLERS),),
)
WEBHOOKS_NOT_UNDERSTOOD: Final = Family(
    "optwarden_webhooks_not_understood",
    "Verified callbacks that were kept raw because this release does not understand them.",
    Kind.COUNTER,
    (("provider", CALLERS),),
)
OPT_OUTS_UNATTRIBUTED: Final = Family(
    "optwarden_opt_outs_unattributed",
    "STOPs from a sender that cannot be read. Alarm on any: somebody must look.",
    Kind.COUNTER,
    (("provider", CALLERS),),
)
INBOUND: Final = Family(
    "optwarden_inbound",
    "Messages from persons, by what they said.",
    Kind.COUNTER,
    (("provider", CALLERS), ("said", (*Said, "repeated", "start_without_opt_in", OTHER))),
)
PREFERENCES: Final = Family(
    "optwarden_preferences",
    "Persons' use of WhatsApp's switch for marketing messages, by what it came to.",
    Kind.COUNTER,
    (
        ("provider", PROVIDERS),
        ("came_to", ("stop", "resume", "signup", "repeated", "nothing_to_cover", OTHER)),
    ),
)
NUMBERS_RECYCLED: Final = Family(
    "optwarden_numbers_recycled",
    "Numbers that came with a stranger's user id: quarantined. Alarm on any: somebody must look.",
    Kind.COUNTER,
)
DESK_OVERDUE: Final = Family(
    "optwarden_desk_overdue",
    "Doubtful messages that nobody read in time, once a day for each. Alarm on any.",
    Kind.COUNTER,
)
QUALITY_ALERTS: Final = Family(
    "optwarden_quality_alerts",
    "Falls of quality that providers told of, and bounds that were passed. Alarm on any.",
    Kind.COUNTER,
    (("kind", tuple(QualityKind)),),
)
ANOMALIES: Final = Family(
    "optwarden_anomalies",
    "Bursts of opt-outs by providers' errors that began. Alarm on any: somebody must look.",
    Kind.COUNTER,
)
OPT_OUTS_QUARANTINED: Final = Family(
    "optwarden_opt_outs_quarantined",
    "Opt-outs by providers' errors that are held apart, amid too many. They deny all the same.",
    Kind.COUNTER,
)
TOO_MANY_NAMES: Final = Family(
    "optwarden_too_many_names",
    "Opt-outs that could not be carried to all names of a person. Alarm on any.",
    Kind.COUNTER,
)
ATTEMPTS: Final = Family(
    "optwarden_attempts",
    "Recipients of sends, by what came of them.",
    Kind.COUNTER,
    (("provider", PROVIDERS), ("outcome", (*AttemptOutcome, "not_stored", OTHER))),
)
OUTBOX_ENDED: Final = Family(
    "optwarden_outbox_ended",
    "Items of the outbox that came to their end. Dead ones and those lacking a setting wait for"
    " somebody to replay them.",
    Kind.COUNTER,
    (
        ("kind", (*OutboxKind, OTHER)),
        ("progress", ("sent", "dropped", "lacking", "dead", "unknown", OTHER)),
    ),
)
WORKER_FAILURES: Final = Family(
    "optwarden_worker_failures",
    "Rounds of the delivery worker that failed and are tried again.",
    Kind.COUNTER,
)
SEALED: Final = Family(
    "optwarden_sealed_entries",
    "Entries of events and configuration that came into the sealed log.",
    Kind.COUNTER,
)
SEALING_FAILURES: Final = Family(
    "optwarden_sealing_failures",
    "Times that a log could not be sealed and was left to rest; any is an alarm.",
    Kind.COUNTER,
)
SEALING_STUCK: Final = Family(
    "optwarden_sealing_stuck",
    "Times that marks were found to have waited too long for the sealer; any is an alarm.",
    Kind.COUNTER,
)
SEALING_EPOCH: Final = Family(
    "optwarden_sealing_epoch",
    "Under which epoch a process sealed last; it rises at each change of hands.",
    Kind.LARGEST,
)
STORE_ERRORS: Final = Family(
    "optwarden_store_errors",
    "Failures of the store, by how it failed.",
    Kind.COUNTER,
    (("fault", tuple(StoreFault)),),
)
BATCH_SIZE: Final = Family(
    "optwarden_commit_recipients",
    "Recipients changed by one durable transaction.",
    Kind.HISTOGRAM,
    buckets=(1, 2, 4, 8, 16, 32, 64, 128, 256, 512),
)
BATCH_SECONDS: Final = Family(
    "optwarden_commit_seconds",
    "Seconds that one durable transaction took.",
    Kind.HISTOGRAM,
    buckets=(0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5),
    unit=1e-6,
)
QUEUE_LENGTH: Final = Family(
    "optwarden_commit_queue_length",
    "Commands waiting for the transaction in flight, as of at most a second ago.",
    Kind.GAUGE,
)
RESIDENT_BYTES: Final = Family(
    "optwarden_resident_memory_bytes",
    "Resident memory of all server processes, as of at most a second ago.",
    Kind.GAUGE,
)
FAMILIES: Final = (
    REQUESTS,
    DECISIONS,
    UNDECIDED,
    EVENTS,
    WEBHOOKS_REFUSED,
    WEBHOOKS_NOT_UNDERSTOOD,
    OPT_OUTS_UNATTRIBUTED,
    INBOUND,
    PREFERENCES,
    NUMBERS_RECYCLED,
    QUALITY_ALERTS,
    ANOMALIES,
    OPT_OUTS_QUARANTINED,
    TOO_MANY_NAMES,
    DESK_OVERDUE,
    ATTEMPTS,
    OUTBOX_ENDED,
    WORKER_FAILURES,
    SEALED,
    SEALING_FAILURES,
    SEALING_STUCK,
    SEALING_EPOCH,
    STORE_ERRORS,
    BATCH_SIZE,
    BATCH_SECONDS,
    QUEUE_LENGTH,
    RESIDENT_BYTES,
)
