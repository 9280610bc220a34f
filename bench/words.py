"""What does it cost to ask whether a message opts out? Against the webhook that brings it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from bench.callbacks import secret_path
from bench.load import ROOT
from bench.measurement import Claim, Comparison, Figures, Sample, Side
from bench.numbers import Indexes
from bench.place import Place
from bench.requests import Post
from bench.servers import running_gateway
from optwarden.consent.requests.measuring import OTHER, read_cases
from optwarden.consent.requests.reading import asked_in

CONNECTIONS: Final = 64
WEBHOOK: Final = "callback of 1 message"
WORDS: Final = "reading its words"
MOST_OF_A_WEBHOOK: Final = 0.2
"""The promise: of the CPU of an inbound webhook."""
CASES: Final = ROOT / "tests" / "consent" / "requests" / "cases"
_OPT_OUTS_EACH: Final = 20
"""One message in so many opts out: more than in life, and it costs more than the others."""
_ENVELOPE: Final = '{"type":"whatsapp","notifications":[{}]}'
_MESSAGE: Final = (
    '{"from":"{}","to":"demo-bot","message_id":"01{}","message":{"type":"text",'
    '"body":"When will my parcel arrive? The driver stopped next door"},'
    '"timestamp":"2026-02-01T08:00:00Z"}'
)


@contextmanager
def postgresql(place: Place) -> Iterator[Comparison]:
    """Texts of all languages, and the webhook on PostgreSQL."""
    folder, postgres = place.folder(), place.postgres
    with postgres.database() as database, running_gateway(database.owner_dsn, folder) as gateway:
        post = Post(secret_path(gateway), _ENVELOPE, None, 1, each=_MESSAGE, joint=",")
        webhook = place.load(post, CONNECTIONS, Indexes(), gateway)
        webhook.database = postgres.pid
        sides: dict[str, Side] = {WEBHOOK: webhook, WORDS: Reading(texts())}
        claim = Claim(
            "CPU of a callback of 1 message, PostgreSQL",
            "CPU of reading its words, texts of 18 languages",
            _times_cheaper,
            1 / MOST_OF_A_WEBHOOK,
        )
        yield Comparison("words", sides, [claim])


def texts() -> tuple[str, ...]:
    """Return real-looking messages: nearly all are about something else."""
    cases = [case for file in sorted(CASES.rglob("*.tsv")) for case in read_cases(file.read_text())]
    others = [case.text for case in cases if case.kind == OTHER]
    opt_outs = [case.text for case in cases if case.kind != OTHER]
    return (*others, *opt_outs[: len(others) // _OPT_OUTS_EACH])


def _times_cheaper(figures: Figures) -> float:
    whole, part = (figures[side].server_cpu_microseconds for side in (WEBHOOK, WORDS))
    assert whole is not None
    assert part is not None
    return whole / part


@dataclass(slots=True)
class Reading:
    """Reads texts one after the other, in this process."""

    texts: tuple[str, ...]
    command: str = "python -m bench --only words"

    def measure(self, seconds: float) -> Sample:
        """Read for about so long."""
        began, used = time.monotonic(), time.process_time()
        work = 0
        while time.monotonic() - began < seconds:
            for text in self.texts:
                asked_in(text)
            work += len(self.texts)
        used = time.process_time() - used
        return Sample(
            work / (time.monotonic() - began), work, server_cpu_microseconds=used * 1e6 / work
        )
