"""Which parts erase persons? The queue, what deletes, and the list that outlives a backup."""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.settings import Settings
from optwarden.storage.directory.reading import StoredDirectory
from optwarden.storage.engine import Engine
from optwarden.storage.erasing.list_file import ErasureListFile
from optwarden.storage.erasing.personal_rows import CannotErase, StoredPersonalRows
from optwarden.storage.erasing.queue import StoredErasures, StoredHolds
from optwarden.storage.shards import shard_key
from optwarden.storage.unsafe import UnsafeStore
from optwarden.usecases.erasing.catching_up import CatchUp, ListDoesNotFit
from optwarden.usecases.erasing.erase import Erase
from optwarden.usecases.erasing.holds import KeepHolds
from optwarden.usecases.erasing.retention import ApplyRetention
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import Clock, Consents
from optwarden.wiring.stores import build_eraser


@dataclass(frozen=True, slots=True)
class ErasingParts:
    """The parts, each built once."""

    erase: Erase
    catch_up: CatchUp
    rows: StoredPersonalRows
    holds: KeepHolds
    queue: StoredErasures
    retention: ApplyRetention
    eraser: Engine | None
    """The engine of the role that may delete private values, where it is another one."""
    can_erase: bool
    """Whether this process has that right at all."""

    async def open(self) -> None:
        """Connect, and carry out what a restored backup never heard of, before anything is served.

        Raises EngineError, UnsafeStore, StoreUnavailable.
        """
        if self.eraser is not None:
            await self.eraser.open()
        try:
            await self.catch_up()
        except CannotErase:
            raise UnsafeStore(
                "persons who were erased came back with a backup, and this process may not delete;"
                " start one that may, with OPTWARDEN_ERASE_DATABASE_URL, before this one"
            ) from None
        except ListDoesNotFit as error:
            raise UnsafeStore(
                f"the list of the erased does not fit the database: {error}; put the newest back,"
                " or, if it is lost for good, run `optwarden erasures relist`"
            ) from None
        except OSError as error:
            raise UnsafeStore(f"the list of the erased cannot be used: {error.strerror}") from None
        except ValueError as error:
            raise UnsafeStore(f"the list of the erased cannot be used: {error}") from None

    async def close(self) -> None:
        """Let go of the store."""
        if self.eraser is not None:
            await self.eraser.close()


def build_erasing(
    settings: Settings,
    engine: Engine,
    keyring: Keyring,
    consents: Consents,
    directory: StoredDirectory,
    clock: Clock,
    *,
    owner_allowed: bool,
) -> ErasingParts:
    """Build them."""
    eraser = build_eraser(settings)
    can_erase = eraser is not None or settings.database_url.is_sqlite or owner_allowed
    rows = StoredPersonalRows(engine, (eraser or engine) if can_erase else None, keyring)
    queue, holds = StoredErasures(engine, directory.forget), StoredHolds(engine)
    listed = ErasureListFile(settings.list_of_erased)
    erase = Erase(queue, rows, holds, listed, consents, directory, keyring, clock, shard_key)
    return ErasingParts(
        erase,
        CatchUp(erase),
        rows,
        KeepHolds(holds, clock),
        queue,
        ApplyRetention(queue, consents, erase, clock),
        eraser,
        can_erase,
    )
