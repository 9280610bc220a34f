import pytest

from optwarden.usecases.configuration import Scope
from optwarden.web.api.suppressions import Cause, LiftingCause
from tests.doubles.world import number
from tests.web.api.caller import Caller, done, faults, problem


async def test_a_suppression_beats_any_consent(api: Caller) -> None:
    """An opted-in number is denied by rule 1, until it is lifted; then consent is what it was."""
    await api.opt_in()
    put = await api.post("suppressions", {"recipient": number(), "cause": "complaint"})
    assert put.status_code == 201
    assert put.json()["suppressed"] is True
    decision = await api.decide()
    assert (decision["reason"], decision["rule"]) == ("suppressed", 1)
    assert decision["events"] == [put.json()["event_id"]]
    assert (await api.state())["suppression"]["event_id"] == put.json()["event_id"]
    api.world.clock.step()
    lifting = {"recipient": number(), "cause": "mistake"}
    lifted = done(await api.call("DELETE", "suppressions", lifting))
    assert lifted["suppressed"] is False
    assert lifted["event_id"] is not None
    assert (await api.state())["suppression"] is None
    assert (await api.decide())["allowed"] is True


async def test_where_nothing_stands_there_is_nothing_to_lift(api: Caller) -> None:
    """Lifting what is not there is no error and no event."""
    lifting = {"recipient": number(), "cause": "mistake"}
    assert done(await api.call("DELETE", "suppressions", lifting)) == {
        "event_id": None,
        "suppressed": False,
    }
    assert await api.world.kinds() == []


@pytest.mark.parametrize("cause", Cause)
async def test_causes_to_suppress(embedded_api: Caller, cause: Cause) -> None:
    """Each cause is in the facts, and explained."""
    document = {"recipient": number(), "cause": cause.value}
    done(await embedded_api.post("suppressions", document))
    (item,) = await embedded_api.timeline()
    assert item["facts"] == {"cause": cause.value}
    assert cause.value in item["explanation"]


@pytest.mark.parametrize("cause", LiftingCause)
async def test_causes_to_lift(embedded_api: Caller, cause: LiftingCause) -> None:
    """Each cause is in the facts."""
    done(await embedded_api.post("suppressions", {"recipient": number(), "cause": "legal"}))
    embedded_api.world.clock.step()
    document = {"recipient": number(), "cause": cause.value}
    done(await embedded_api.call("DELETE", "suppressions", document))
    assert (await embedded_api.timeline())[0]["facts"] == {"cause": cause.value}


async def test_lifting_needs_the_scope_admin(embedded_api: Caller) -> None:
    """Who records consent may suppress, but not lift."""
    token = await embedded_api.token(Scope.CONSENT)
    document = {"recipient": number(), "cause": "operator"}
    assert done(await embedded_api.post("suppressions", document, token=token))
    refused = await embedded_api.call("DELETE", "suppressions", document, token=token)
    assert problem(refused) == (401, "unauthorized")


async def test_other_causes_are_refused(embedded_api: Caller) -> None:
    """A cause is one of a closed list: it stands in the ledger for good."""
    for cause in ("46732001122", "because", "", None, 1):
        answer = await embedded_api.post("suppressions", {"recipient": number(), "cause": cause})
        assert faults(answer) == [("cause", "unknown_value")]
    answer = await embedded_api.call(
        "DELETE", "suppressions", {"recipient": number(), "cause": "complaint"}
    )
    assert faults(answer) == [("cause", "unknown_value")]
