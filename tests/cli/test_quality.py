"""An operator looks at quality and anomalies, and sets and releases brakes, by hand."""

from __future__ import annotations

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.session import chosen_bot, run
from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import Signal
from optwarden.usecases.quality.signals import QualityKind, QualitySaid
from optwarden.usecases.record_signal import Signalled
from optwarden.wiring import Gateway
from tests.cli.conftest import Type

NUMBER = "46732001151"


def burst(count: int) -> None:
    """Let so many errors tell of opt-outs."""

    async def work(gateway: Gateway) -> None:
        bot = await chosen_bot(gateway, None)
        hear = gateway.receive_inbound._identities.record_signal
        for one in range(1, count + 1):
            told = Signalled(Signal.OPTED_OUT_OF_ALL, f"m{one}")
            await hear(bot, "sandbox", Msisdn(f"4673200{1100 + one:04d}"), told)

    run(None, work)


def flagged() -> None:
    """Let the provider say that the number is RED."""

    async def work(gateway: Gateway) -> None:
        hear = gateway.receive_inbound._identities.hear_quality
        assert hear is not None
        bot = await chosen_bot(gateway, None)
        await hear(bot, "meta_cloud", QualitySaid(QualityKind.RATING, "RED"))

    run(None, work)


def test_an_anomaly_is_listed_and_released(shop: Type) -> None:
    """All of it, however many; then it cannot be accepted any more."""
    assert "There are none." in shop("anomalies", "list").out
    shop("opt-in", NUMBER)
    burst(53)
    asked = ("check", NUMBER, "--template", "order_update", "--json")
    assert shop(*asked).document["reason"] == "quarantined"
    (one,) = shop("anomalies", "list", "--json").document["anomalies"]
    assert (one["anomaly_id"], one["state"], one["held"]) == (1, "open", 3)
    assert shop("anomalies", "release", "1", "--json").document["held"] == 0
    assert shop(*asked).document["allowed"]
    assert shop("anomalies", "accept", "1").code == ExitCode.REFUSED
    assert shop("anomalies", "accept", "2").code == ExitCode.NOT_FOUND


def test_an_anomaly_is_accepted(shop: Type) -> None:
    """What was held is the persons' opt-out."""
    shop("opt-in", NUMBER)
    burst(53)
    assert "accepted" in shop("anomalies", "accept", "1").out
    asked = ("check", NUMBER, "--template", "order_update", "--json")
    assert shop(*asked).document["reason"] == "opted_out"


def test_quality_is_shown(shop: Type) -> None:
    """What was said last, the history, and what it has narrowed."""
    assert "Nothing was said." in shop("quality", "show").out
    flagged()
    document = shop("quality", "show", "--json").document
    assert [(one["kind"], one["said"]) for one in document["latest"]] == [("rating", "RED")]
    assert [one["cause"] for one in document["brakes"]] == ["rating"]
    assert "RED" in shop("quality", "history").out


def test_a_brake_is_set_and_released(shop: Type) -> None:
    """And refused where nothing has that name."""
    assert "Nothing is narrowed." in shop("brake", "show").out
    (brake,) = shop("brake", "set", "method", "WEB", "--json").document["brakes"]
    assert (brake["kind"], brake["subject"], brake["cause"]) == ("method", "WEB", "operator")
    assert "WEB" in shop("brake", "show").out
    assert shop("brake", "release", "method", "WEB", "--json").document == {"brakes": []}
    assert shop("brake", "set", "level", "3").code == ExitCode.REFUSED
    assert shop("brake", "set", "speed", "1").code == ExitCode.USAGE
