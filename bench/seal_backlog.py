"""How fast is a backlog sealed? `python -m bench.seal_backlog DATABASE` does, and prints JSON."""

from __future__ import annotations

import asyncio
import json
import sys
import time

from optwarden.settings import Settings
from optwarden.wiring import build


async def _seal(database: str) -> dict[str, float]:
    gateway = build(Settings.read(database_url=database), owner_allowed=True)
    await gateway.open()
    try:
        began, used = time.monotonic(), time.process_time()
        work = await gateway.sealing.seal()
        seconds, used = time.monotonic() - began, time.process_time() - used
        await gateway.sealing.release()
    finally:
        await gateway.close()
    return {"work": work, "seconds": seconds, "cpu_microseconds": used * 1e6 / max(work, 1)}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(_seal(sys.argv[1]))) + "\n")
