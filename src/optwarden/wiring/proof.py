"""What proves afterwards? Packs over the sealed logs, under the names these have outside."""

from __future__ import annotations

import hashlib
from urllib.parse import urlsplit

from optwarden.settings import Settings
from optwarden.storage.engine import Engine
from optwarden.storage.evidence import StoredPackEvidence
from optwarden.usecases.describe_recipient import DescribeRecipient
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.packing.composing import Composer
from optwarden.usecases.packing.make_pack import MakePack, SealNow
from optwarden.usecases.packing.reading import ReadEvidence
from optwarden.usecases.ports import Clock, Consents


def build_make_pack(
    engine: Engine,
    consents: Consents,
    keyring: Keyring,
    clock: Clock,
    origin_prefix: str,
    seal: SealNow,
) -> MakePack:
    """Build what makes evidence packs."""

    def origin_of(log_id: str) -> str:
        return f"{origin_prefix}/{log_id}"

    read = ReadEvidence(StoredPackEvidence(engine), DescribeRecipient(consents, clock), keyring)
    return MakePack(read, Composer(keyring, origin_of), clock, seal)


async def seal_elsewhere(_business_id: str) -> None:
    """Leave sealing to whoever does it: no sealer runs in this process."""


def log_origin(settings: Settings, keyring: Keyring) -> str:
    """Return how this gateway's logs are named outside."""
    host = urlsplit(settings.public_url or "").hostname
    public = keyring.signer("log").verifier_key.rpartition("+")[2]
    return host or f"optwarden.invalid/{hashlib.sha256(public.encode()).hexdigest()[:16]}"
