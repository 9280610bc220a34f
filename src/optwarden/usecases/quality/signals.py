"""What do providers say of quality? One vocabulary for all, kept as history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from optwarden.consent.events import SourceTime
from optwarden.consent.vocabulary import Micros
from optwarden.usecases.configuration import BotRecord

Address = tuple[str, ...]


class QualityKind(StrEnum):
    """What a signal is about; stored."""

    RATING = "rating"
    """The quality rating of the number: GREEN, YELLOW, RED."""
    TIER = "tier"
    """How many persons the number may write to in a day: TIER_1K."""
    TEMPLATE_QUALITY = "template_quality"
    TEMPLATE_STATUS = "template_status"
    """APPROVED, PAUSED, DISABLED, ..., in the provider's words."""
    ACCOUNT = "account"
    """What became of the account, in the provider's words."""
    TREND = "trend"
    """Our own watch: a bound on opt-outs, blocks or failures was passed."""
    ANOMALY = "anomaly"
    """Our own watch: a burst of opt-outs is held."""
    SEALING = "sealing"
    """Our own watch: what was recorded waits too long to be sealed."""


@dataclass(frozen=True, slots=True)
class QualitySaid:
    """One thing that a callback says of quality."""

    kind: QualityKind
    said: str
    subject: str = ""
    """The template's name; empty where it is about the number or the account."""
    was: str | None = None
    source: SourceTime | None = None
    address: Address = ()


@dataclass(frozen=True, slots=True)
class QualitySignal:
    """One thing that was said, as it is kept."""

    signal_id: str
    bot_id: str
    at: Micros
    recorded_at: Micros
    provider: str
    kind: QualityKind
    subject: str
    said: str
    was: str | None
    alert: bool
    """Whether the business was told of it."""


Latest = Mapping[tuple[QualityKind, str], QualitySignal]
"""What was said last of each subject."""


class QualitySignals(Protocol):
    """Where signals are kept. Methods raise StoreUnavailable."""

    async def keep(
        self, bot: BotRecord, signal: QualitySignal, *, announce: bool, mail: bool = False
    ) -> bool:
        """Keep one, and with it the intent to tell the business; False where it is known.

        It is told by webhook, by e-mail, or by both.
        """
        ...

    async def latest(self, bot: BotRecord) -> Latest:
        """Return what was said last of each subject."""
        ...

    async def of_subject(
        self, bot: BotRecord, kind: QualityKind, subject: str, limit: int
    ) -> list[QualitySignal]:
        """Return what was said of one subject, the latest first."""
        ...

    async def page(
        self, bot: BotRecord, before: tuple[Micros, str] | None, limit: int
    ) -> list[QualitySignal]:
        """Return what was said, the latest first."""
        ...

    async def find(self, business_id: str, bot_id: str, signal_id: str) -> QualitySignal | None:
        """Return one."""
        ...


RATINGS: Final[Mapping[str, int]] = {"RED": 1, "YELLOW": 2, "GREEN": 3}
"""The ratings, the worst first."""
STOPPED: Final = frozenset({"PAUSED", "DISABLED"})
"""What a provider says of a template that it does not let through."""
RESTRICTED: Final = frozenset({"DISABLED_UPDATE", "ACCOUNT_RESTRICTION", "DISABLE"})
"""What a provider says of an account that it restricts."""
_BAD_TEMPLATE: Final = STOPPED | {"FLAGGED", "REJECTED"}
_BAD_ACCOUNT: Final = RESTRICTED | {"ACCOUNT_VIOLATION", "SCHEDULE_FOR_DISABLE"}


def tier_of(said: str) -> int | None:
    """Return how many persons a tier is for; None where it cannot be read."""
    size = said.upper().removeprefix("TIER_")
    if size == "UNLIMITED":
        return 2**62
    digits, factor = (size[:-1], 1_000) if size.endswith("K") else (size, 1)
    return int(digits) * factor if digits.isascii() and digits.isdigit() else None


def is_drop(kind: QualityKind, said: str, was: str | None) -> bool:
    """Say whether somebody should be told: it became worse, or is bad without our knowing more."""
    if kind in (QualityKind.RATING, QualityKind.TEMPLATE_QUALITY):
        now, before = RATINGS.get(said), RATINGS.get(was or "")
        if now is None:
            return False
        return now < before if before is not None else now == RATINGS["RED"]
    if kind is QualityKind.TIER:
        size, earlier = tier_of(said), None if was is None else tier_of(was)
        return size is not None and earlier is not None and size < earlier
    if kind is QualityKind.TEMPLATE_STATUS:
        return said in _BAD_TEMPLATE and said != was
    if kind is QualityKind.ACCOUNT:
        return said in _BAD_ACCOUNT and said != was
    return True
