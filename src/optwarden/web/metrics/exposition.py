"""How does Prometheus read the counts? A collector over the table, on a registry of its own."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Final

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector

from optwarden.usecases.sealing.watching import Backlog
from optwarden.web.metrics.families import FAMILIES, Family, Kind
from optwarden.web.metrics.table import CounterTable

CONTENT_TYPE: Final = CONTENT_TYPE_LATEST
_ALWAYS_SHOWN: Final = 16
"""Cells of a small metric show at zero: an alarm on an increase needs something to increase."""


class TableCollector(Collector):
    """The table as Prometheus's metrics; in large ones, labels that never occurred are left out."""

    def __init__(
        self, table: CounterTable, outbox: tuple[int, int, int] | None, sealing: Backlog | None
    ) -> None:
        self._table = table
        self._outbox = outbox
        self._sealing = sealing

    def collect(self) -> Iterator[Metric]:
        """Read every cell once."""
        for family in FAMILIES:
            if family.kind is Kind.HISTOGRAM:
                yield self._histogram(family)
            else:
                yield self._simple(family)
        if self._outbox is not None:
            waiting, dead, lacking = self._outbox
            help_text = "Effects that wait in the outbox, those not yet due among them."
            yield GaugeMetricFamily("optwarden_outbox_waiting", help_text, waiting)
            help_text = "Effects that were given up and wait for somebody to replay them."
            yield GaugeMetricFamily("optwarden_outbox_dead", help_text, dead)
            help_text = (
                "Effects that a bot lacks a setting for; they can be replayed once it is there."
            )
            yield GaugeMetricFamily("optwarden_outbox_lacking", help_text, lacking)

        if self._sealing is not None:
            help_text = "Events and changes of configuration that wait to be sealed, counted up to"
            help_text += " 100,000."
            yield GaugeMetricFamily("optwarden_seal_marks", help_text, self._sealing.marks)
            help_text = "How long the oldest of them has waited."
            yield GaugeMetricFamily(
                "optwarden_seal_oldest_seconds", help_text, self._sealing.oldest_seconds
            )

    def _simple(self, family: Family) -> Metric:
        names = [name for name, _ in family.labels]
        kind = CounterMetricFamily if family.kind is Kind.COUNTER else GaugeMetricFamily
        metric = kind(family.name, family.help, labels=names)
        for place, values in enumerate(itertools.product(*(known for _, known in family.labels))):
            total = self._table.total(family, place)
            if total or family.cells <= _ALWAYS_SHOWN:
                metric.add_metric([str(value) for value in values], total)
        return metric

    def _histogram(self, family: Family) -> Metric:
        metric = HistogramMetricFamily(family.name, family.help)
        totals = [self._table.total(family, place) for place in range(family.cells)]
        reached = list(itertools.accumulate(totals[:-1]))
        limits = [*(str(float(limit)) for limit in family.buckets), "+Inf"]
        metric.add_metric([], list(zip(limits, reached, strict=True)), totals[-1] * family.unit)
        return metric


def exposition(
    table: CounterTable, outbox: tuple[int, int, int] | None, sealing: Backlog | None
) -> bytes:
    """Return the text that a scrape reads; what is of the store is None when it cannot say.

    `outbox` is how many effects wait, are dead, and lack a setting.
    """
    registry = CollectorRegistry()
    registry.register(TableCollector(table, outbox, sealing))
    return generate_latest(registry)
