"""What proves afterwards? Packs over the sealed logs, under the names these have outside."""

from __future__ import annotations

from optwarden.storage.engine import Engine
from optwarden.storage.evidence import StoredPackEvidence
from optwarden.usecases.describe_recipient import DescribeRecipient
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.packing.composing import Composer
from optwarden.usecases.packing.make_pack import MakePack
from optwarden.usecases.packing.reading import ReadEvidence
from optwarden.usecases.ports import Clock, Consents
from optwarden.wiring.sealing import SealingParts


def build_make_pack(
    engine: Engine,
    consents: Consents,
    keyring: Keyring,
    clock: Clock,
    sealing: SealingParts,
) -> MakePack:
    """Build what makes evidence packs."""
    read = ReadEvidence(StoredPackEvidence(engine), DescribeRecipient(consents, clock), keyring)
    return MakePack(read, Composer(keyring, sealing.origins.of), clock, sealing.seal_at_once)
