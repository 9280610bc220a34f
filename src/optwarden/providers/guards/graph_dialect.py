"""What is the same for every provider that speaks Graph's bodies? All but route and credential."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar, Final

from optwarden.consent.vocabulary import Signal
from optwarden.providers.guards import graph
from optwarden.providers.guards.inspecting import inspection_of
from optwarden.providers.guards.paths import READS, Listed
from optwarden.usecases.guarding import (
    STATUS_OF,
    Answered,
    Arrived,
    Fault,
    Inspection,
    Part,
    Problem,
    Reading,
    Said,
    SendCall,
    SendRoute,
)
from optwarden.usecases.providers import RecipientReply
from optwarden.usecases.send_message import Addressee

_UPLOAD: Final = re.compile(r".*/media")
_RAW: Final = re.compile(r".*/upload:[^/]*")


class GraphDialect:
    """The base of a Graph dialect, which adds where, by whom, and which writes."""

    content_type = graph.JSON
    writes: ClassVar[Sequence[Listed]] = ()

    def inspection(self, arrived: Arrived) -> Inspection | None:
        """Look at what is written: Graph takes a batch in any body."""
        if arrived.method in READS:
            return None
        raw = _RAW.fullmatch(arrived.path) is not None
        return inspection_of(arrived, raw=raw, upload=_UPLOAD.fullmatch(arrived.path) is not None)

    def read(self, route: SendRoute, body: bytes) -> Reading:
        """Read a send's body; the sender is the path's, or the key's alone."""
        senders = () if route.sender is None else ((route.sender,),)
        return graph.read_message(body, senders, route.kind)

    def write(self, call: SendCall, kept: Sequence[Addressee]) -> bytes:  # noqa: ARG002 - one
        """Write the body."""
        return graph.written(call)

    def replies(
        self,
        call: SendCall,  # noqa: ARG002 - it has one recipient
        kept: Sequence[Addressee],
        answer: Answered,
    ) -> tuple[RecipientReply, ...]:
        """Read the message's id."""
        return graph.replies(kept, answer)

    def signal_of(self, answer: Answered) -> Signal | None:
        """Read the error's code, which is Meta's."""
        return graph.signal_in(answer)

    def answer(
        self,
        call: SendCall,  # noqa: ARG002 - it has one recipient
        parts: Sequence[Part],
        upstream: Answered | None,
    ) -> Answered:
        """Write the denial, or pass on what the provider said."""
        return graph.answer_of(parts, upstream)

    def fault(self, fault: Fault) -> Answered:
        """Write a refusal."""
        return graph.fault_answer(fault)

    def denial(self, reason: str) -> Said:
        """Say how a denial looks; an opt-out of marketing alone is 131050."""
        return graph.denial(reason)

    def problem(self, problem: Problem) -> Said:
        """Say how a refusal looks."""
        return graph.problem(problem, STATUS_OF[problem])
