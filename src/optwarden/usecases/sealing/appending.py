"""How does a log grow? Leaves at its right edge, and a signed checkpoint over all of it.

What is known of a log is remembered from one batch to the next. Another process that appended
meanwhile is noticed by the guard, and the log is read anew.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

from optwarden.ledger.note import Checkpoint, Signer, signed_note
from optwarden.ledger.tree import HASH_BYTES, Edge
from optwarden.usecases.ports import Clock
from optwarden.usecases.sealing.naming import Naming
from optwarden.usecases.sealing.ports import Growth, Head, Leaf, Logs, Mark, Recount
from optwarden.usecases.verifying.notes import keys_of, parse_note

_REMEMBERED: Final = 4_096
"""Logs of which the right edge is kept at hand: some 10 KiB each."""


class Superseded(Exception):
    """Somebody else seals by now: the log has an epoch larger than ours."""


class Unsealable(ValueError):
    """A log is damaged, or a mark is: somebody must look."""


class Appending:
    """Appends to logs. Raises StoreUnavailable, Superseded, Unsealable."""

    def __init__(
        self, logs: Logs, naming: Naming, clock: Clock, *, takes_over: bool = False
    ) -> None:
        """Take the store's logs; `takes_over`: go on with logs of another name, or other keys."""
        self._logs = logs
        self._takes_over = takes_over
        self.naming = naming
        """By which keys and names logs are known."""
        self._clock = clock
        self._signers: dict[str, list[Signer]] = {}
        self._heads: OrderedDict[str, Head] = OrderedDict()
        self._reached: dict[str, int] = {}
        """How large this process left each log."""

    def forget(self) -> None:
        """Forget what is known of logs: somebody else may have appended."""
        self._heads.clear()

    async def head(self, log_id: str, epoch: int) -> Head | None:
        """Return a log as it stands, maybe as it stood when it was last looked at."""
        head = self._heads.get(log_id)
        if head is None:
            head = await self._logs.head(log_id)
            if head is not None and head.epoch <= epoch:
                self._check(head)
        if head is not None and head.epoch > epoch:
            raise Superseded
        return head

    def _check(self, head: Head) -> None:
        """Raise Unsealable unless the log is one that these keys signed as it is.

        Whoever has the database and not the keys could else edit what a log's unfinished tiles
        stand for, and have us sign it.
        """
        if head.size < self._reached.get(head.log_id, 0):
            raise Unsealable("the log is shorter than this process left it")
        if not head.size:
            return
        note = parse_note(head.note)
        if note is None or (head.size, _edge_of(head).root()) != note.checkpoint[1:3]:
            raise Unsealable("the log's tiles are not those of its newest checkpoint")
        if self._takes_over:
            return
        origin = note.checkpoint.origin
        secrets = (key.secret for key in self.naming.keyring.keys["checkpoint"])
        if not note.signed_by(keys_of(secrets, origin)):
            raise Unsealable("no key of the keys file signed the log's newest checkpoint")
        if origin != self.naming.origins.of(head.log_id):
            prefix = origin.removesuffix(f"/{head.log_id}")
            says = "the log's newest checkpoint has another name, which goes on with"
            raise Unsealable(f"{says} OPTWARDEN_LOG_ORIGIN={prefix}")

    async def begun(self, mark: Mark, epoch: int) -> Head:
        """Return the log of a mark, which may be its first."""
        head = await self.head(mark.log_id, epoch)
        if head is None:
            await self._logs.begin(mark)
            head = await self.head(mark.log_id, epoch)
        if head is None:
            raise Unsealable("a log that was begun is not there")
        return head

    async def __call__(
        self,
        head: Head,
        leaves: Sequence[Leaf],
        hashes: Sequence[bytes],
        epoch: int,
        recount: Recount | None = None,
    ) -> bool:
        """Append; False where the log is no more as it was, which the next round looks into."""
        self._heads.pop(head.log_id, None)
        if any(len(one) != HASH_BYTES for one in hashes):
            raise Unsealable("a leaf's hash has 32 bytes")
        edge = _edge_of(head)
        tiles, origin = edge.append(hashes), self.naming.origins.of(head.log_id)
        # A clock that steps back must not make a checkpoint older than the one before it.
        made_at = max(self._clock.now(), head.made_at)
        checkpoint = Checkpoint(origin, edge.size, edge.root(), made_at)
        note = signed_note(checkpoint.text(), self._signers_of(origin))
        growth = Growth(leaves, edge.size, tiles, checkpoint.root, made_at, note, recount)
        if not await self._logs.append(head, growth, epoch):
            return False
        grown = head._replace(
            size=edge.size, epoch=epoch, made_at=made_at, tiles=edge.unfinished(), note=note
        )
        if recount is not None:
            grown = grown._replace(counted=head.size, censuses=head.censuses + 1)
        self._heads[head.log_id] = grown
        self._reached[head.log_id] = grown.size
        if len(self._heads) > _REMEMBERED:
            self._heads.popitem(last=False)
        return True

    def _signers_of(self, origin: str) -> list[Signer]:
        """Return what signs for a log: each key, so that whoever knows an older one can go on."""
        signers = self._signers.get(origin)
        if signers is None:
            try:
                signers = self.naming.keyring.signers(origin)
            except ValueError:
                raise Unsealable("the log's origin cannot name a key") from None
            if len(self._signers) >= _REMEMBERED:
                self._signers.clear()
            self._signers[origin] = signers
        return signers


def _edge_of(head: Head) -> Edge:
    try:
        return Edge(head.size, head.tiles)
    except ValueError:
        raise Unsealable("the log's unfinished tiles do not fit its size") from None
