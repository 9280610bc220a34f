"""What stands above the buckets of a census? Read and hashed once for each census, then kept.

A large log's has 65,536 buckets: 131,071 nodes, some 16 MB. A census is made every few minutes, so
most packs find theirs here.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Final

from optwarden.ledger.census import BucketTree
from optwarden.usecases.packing.proving import check_tree
from optwarden.usecases.packing.stored import LogKey, StoredEvidence, StoredLog

_MOST_NODES: Final = 400_000
"""About three large logs, or thousands of small ones: 50 MB."""


class CensusTrees:
    """The trees of the newest censuses that packs asked for."""

    def __init__(self, evidence: StoredEvidence) -> None:
        self._evidence = evidence
        self._kept: OrderedDict[LogKey, tuple[int, BucketTree]] = OrderedDict()

    async def of(self, logs: Sequence[StoredLog]) -> Mapping[LogKey, BucketTree]:
        """Return the tree of each log that was counted.

        Raises StoreUnavailable, and RecordsAltered where the buckets are not those of the census.
        """
        found: dict[LogKey, BucketTree] = {}
        missing: dict[LogKey, StoredLog] = {}
        for log in logs:
            if log.census is None:
                continue
            kept = self._kept.get(log.key)
            if kept is not None and kept[0] == log.census.number:
                self._kept.move_to_end(log.key)
                check_tree(kept[1], log.key.log_id, log.census)
                found[log.key] = kept[1]
            else:
                missing[log.key] = log
        if missing:
            roots = await self._evidence.bucket_roots(list(missing))
            for key, buckets in roots.items():
                census = missing[key].census
                assert census is not None, "only logs with a census are missing a tree"
                tree = await asyncio.to_thread(BucketTree, buckets)
                check_tree(tree, key.log_id, census)
                self._keep(key, census.number, tree)
                found[key] = tree
        return found

    def _keep(self, key: LogKey, number: int, tree: BucketTree) -> None:
        self._kept[key] = (number, tree)
        self._kept.move_to_end(key)
        while len(self._kept) > 1 and sum(len(t) for _, t in self._kept.values()) > _MOST_NODES:
            self._kept.popitem(last=False)
