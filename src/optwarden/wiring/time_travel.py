"""How is the past read? Over the gateway's own engine."""

from __future__ import annotations

from typing import NamedTuple

from optwarden.storage.directory.past_rules import StoredPastRules
from optwarden.storage.past import StoredPast
from optwarden.usecases.time_travel.recipient_then import DescribeThen
from optwarden.usecases.time_travel.send_then import ExplainSend
from optwarden.wiring.gateway import Gateway


class TimeTravel(NamedTuple):
    """What answers about earlier instants."""

    describe: DescribeThen
    explain: ExplainSend


def build_time_travel(gateway: Gateway) -> TimeTravel:
    """Build time travel over a gateway."""
    past, past_rules = StoredPast(gateway.engine), StoredPastRules(gateway.engine)
    consents, clock = gateway.consents, gateway.clock
    return TimeTravel(
        DescribeThen(consents, past, past_rules, clock),
        ExplainSend(consents, past, past_rules, clock),
    )
