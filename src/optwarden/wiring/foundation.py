"""What do the other parts stand on? The store, who reads and writes consent in it, the way out."""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.delivery.worker import Wake
from optwarden.providers.upstream import Upstream
from optwarden.storage.consent_events import StoredConsentEvents
from optwarden.storage.directory.changing import StoredAdministration
from optwarden.storage.engine import Engine
from optwarden.storage.forwards import StoredForwards
from optwarden.storage.raw_inbound import StoredRawInbound
from optwarden.usecases.configuration import Directory
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.metrics import Counters
from optwarden.usecases.outbox.calling import Caller
from optwarden.usecases.ports import Clock, Consents, Identifiers
from optwarden.usecases.providers import Providers
from optwarden.usecases.record_consent import RecordConsent
from optwarden.usecases.record_signal import RecordSignal
from optwarden.usecases.refresh_templates import RefreshTemplates


@dataclass(frozen=True, slots=True)
class Foundation:
    """The parts, each built once."""

    clock: Clock
    identifiers: Identifiers
    keyring: Keyring
    counters: Counters
    engine: Engine
    consents: Consents
    directory: Directory
    administration: StoredAdministration
    record: RecordConsent
    record_signal: RecordSignal
    raw_inbound: StoredRawInbound
    forwards: StoredForwards
    events: StoredConsentEvents
    providers: Providers
    upstream: Upstream
    caller: Caller
    refresh: RefreshTemplates
    wake: Wake
