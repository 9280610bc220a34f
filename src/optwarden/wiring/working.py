"""What does the worker do? Delivers the outbox, sweeps, seals, erases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from optwarden.delivery.worker import Pace, Tasks, Worker
from optwarden.optin.email.plain import SendPlainMail
from optwarden.settings import Settings
from optwarden.storage.attempts import StoredAttempts
from optwarden.storage.deduplication import StoredDeduplication
from optwarden.storage.idempotency import StoredIdempotencyKeys
from optwarden.storage.outbox import StoredOutbox
from optwarden.usecases.idempotency import KEPT_FOR as ANSWERS_KEPT
from optwarden.usecases.quality.counting import COUNTS_KEPT
from optwarden.usecases.sweep import (
    DAY,
    DEDUPE_KEPT,
    FORWARDED_KEPT,
    FORWARDS_KEPT,
    OUTBOX_KEPT,
    Retention,
    Sweep,
)
from optwarden.wiring.effects import Effects
from optwarden.wiring.erasing import ErasingParts
from optwarden.wiring.foundation import Foundation
from optwarden.wiring.optin import OptInParts
from optwarden.wiring.quality import QualityParts
from optwarden.wiring.sealing import SealingParts
from optwarden.wiring.witnessing import build_parties

_DEV_CENSUS_SECONDS: Final = 5.0


def build_worker(
    settings: Settings,
    behind: Foundation,
    optin: OptInParts,
    quality: QualityParts,
    erasing: ErasingParts,
    sealing: SealingParts,
) -> Worker:
    """Build it."""
    outbox, timeout = StoredOutbox(behind.engine), settings.upstream_timeout_seconds
    effects = Effects(
        outbox=outbox,
        forwards=behind.forwards,
        events=behind.events,
        consents=behind.consents,
        directory=behind.directory,
        providers=behind.providers,
        keyring=behind.keyring,
        clock=behind.clock,
        counters=behind.counters,
        caller=behind.caller,
        upstream_timeout_seconds=timeout,
        record_signal=behind.record_signal,
        wording=optin.disclosures.wording,
        ways=optin.ways,
        public_url=settings.public_url,
        signals=quality.signals,
        mail=SendPlainMail(behind.clock),
    )
    sweep = Sweep(
        StoredAttempts(behind.engine),
        outbox,
        behind.consents,
        behind.directory,
        behind.clock,
        behind.counters,
        timeout,
        [
            *_retentions(settings, behind, outbox),
            *optin.retentions,
            Retention(COUNTS_KEPT, quality.counts.purge),
        ],
    )
    return Worker(
        effects.deliveries(),
        sweep,
        behind.counters,
        behind.wake,
        Pace(seal=settings.seal_interval_seconds, witnesses=settings.witness_interval_seconds),
        Tasks(
            behind.refresh,
            quality.watch,
            sealing,
            build_parties(settings, behind.engine, sealing.publish, behind.upstream, behind.clock),
            erasing.erase.round if erasing.can_erase else None,
        ),
    )


def _retentions(
    settings: Settings, behind: Foundation, outbox: StoredOutbox
) -> Sequence[Retention]:
    """Say what is kept for a while only, and for how long."""
    engine, forwards = behind.engine, behind.forwards
    return [
        Retention(DEDUPE_KEPT, StoredDeduplication(engine).purge),
        Retention(settings.raw_inbound_days * DAY, behind.raw_inbound.purge),
        Retention(OUTBOX_KEPT, outbox.purge),
        Retention(FORWARDED_KEPT, outbox.purge_forwarded),
        Retention(FORWARDED_KEPT, forwards.purge_forwarded),
        Retention(FORWARDS_KEPT, forwards.purge),
        Retention(ANSWERS_KEPT, StoredIdempotencyKeys(engine).purge),
    ]


def counted(settings: Settings, *, dev: bool) -> Settings:
    """In `dev`, take a census every few seconds: who tries a pack for the first time waits not.

    And a lost keys file stops no log: nothing depends on it there.
    """
    if not dev:
        return settings
    seconds = min(settings.census_interval_seconds, _DEV_CENSUS_SECONDS)
    return replace(settings, census_interval_seconds=seconds, log_take_over=True)
