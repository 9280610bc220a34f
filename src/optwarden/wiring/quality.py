"""Which parts look after quality? What is heard, counted, watched and braked."""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.storage.directory.braking import StoredBrakes
from optwarden.storage.directory.changing import StoredAdministration
from optwarden.storage.observed import ObservedEngine
from optwarden.storage.quality_counts import StoredQualityCounts
from optwarden.storage.quality_signals import StoredQualitySignals
from optwarden.usecases.configuration import Directory
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Clock
from optwarden.usecases.quality.braking import KeepBrakes
from optwarden.usecases.quality.counting import QualityCounts
from optwarden.usecases.quality.hearing import HearQuality
from optwarden.usecases.quality.watching import WatchQuality


@dataclass(frozen=True, slots=True)
class QualityParts:
    """The parts, each built once."""

    signals: StoredQualitySignals
    counts: StoredQualityCounts
    counting: QualityCounts
    brakes: KeepBrakes
    hear: HearQuality
    watch: WatchQuality


def build_quality(
    engine: ObservedEngine,
    administration: StoredAdministration,
    directory: Directory,
    clock: Clock,
    counters: Counters,
) -> QualityParts:
    """Build them, and have the engine tell of what came of sends."""
    signals, counts = StoredQualitySignals(engine), StoredQualityCounts(engine)
    brakes = KeepBrakes(StoredBrakes(administration), clock)
    counting = QualityCounts(counts, directory, clock)
    engine.tell = counting.came_of
    hear = HearQuality(signals, brakes, directory, clock, counters)
    watch = WatchQuality(administration, signals, counts, counting, brakes, hear, clock)
    return QualityParts(signals, counts, counting, brakes, hear, watch)
