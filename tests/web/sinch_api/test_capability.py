"""Which numbers are on WhatsApp: the sandbox says all, sinch asks upstream."""

from __future__ import annotations

import pytest

from tests.doubles.fixtures import through_upstream
from tests.doubles.upstream import Behaviour, UpstreamStub
from tests.doubles.world import World, number


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_the_sandbox_has_everybody(embedded: World, method: str) -> None:
    """Each number once, in the caller's spelling and order."""
    numbers = ["+" + number(2), number(1), number(2)]
    answer = await embedded.call(method, "capability", {"numbers": numbers})
    assert answer.status_code == 200
    assert answer.json() == {
        "capabilities": [
            {"msisdn": "+" + number(2), "capable": True},
            {"msisdn": number(1), "capable": True},
        ]
    }


async def test_sinch_asks_upstream(embedded: World, upstream: UpstreamStub) -> None:
    """Upstream's word is passed on for each number, matched by the number and not its spelling."""
    await through_upstream(embedded, upstream)
    upstream.status = 200
    upstream.body = (
        b'{"capabilities":[{"msisdn":"%s","capable":false},{"msisdn":"%s","capable":true}]}'
        % (number(2).encode(), number(1).encode())
    )
    answer = await embedded.call("POST", "capability", {"numbers": [number(1), "+" + number(2)]})
    assert answer.json()["capabilities"] == [
        {"msisdn": number(1), "capable": True},
        {"msisdn": "+" + number(2), "capable": False},
    ]
    assert upstream.requests[0].path.endswith("/capability")


async def test_its_refusal_is_relayed(embedded: World, upstream: UpstreamStub) -> None:
    """Status and body, as for messages."""
    await through_upstream(embedded, upstream)
    upstream.status, upstream.body = 429, b'{"message":"slow down"}'
    answer = await embedded.call("POST", "capability", {"numbers": [number()]})
    assert (answer.status_code, answer.content) == (429, upstream.body)


@pytest.mark.parametrize("body", [b"{}", b"nonsense", b'{"capabilities":[{"msisdn":"46"}]}'])
async def test_an_answer_that_leaves_a_number_out_is_none(
    embedded: World, upstream: UpstreamStub, body: bytes
) -> None:
    """Nothing is made up for a number upstream does not speak of: 504."""
    await through_upstream(embedded, upstream)
    upstream.status, upstream.body = 200, body
    answer = await embedded.call("POST", "capability", {"numbers": [number()]})
    assert answer.status_code == 504


async def test_no_answer_is_504_and_no_connection_502(
    embedded: World, upstream: UpstreamStub
) -> None:
    """A question may simply be asked again; it is told apart all the same."""
    await through_upstream(embedded, upstream)
    upstream.behaviour = Behaviour.HANG_AFTER_READING
    asked = {"numbers": [number()]}
    assert (await embedded.call("POST", "capability", asked)).status_code == 504
    await through_upstream(embedded, UpstreamStub(url="http://127.0.0.1:1"))
    assert (await embedded.call("POST", "capability", asked)).status_code == 502
    await embedded.change(provider="carrier_pigeon")
    assert (await embedded.call("POST", "capability", asked)).status_code == 502


async def test_a_bad_number_is_refused_like_everywhere(embedded: World) -> None:
    """The same rules as for opt-ins."""
    answer = await embedded.call("GET", "capability", {"numbers": ["0732"]})
    assert answer.status_code == 400
    assert answer.json()["reason"].startswith("Field [numbers[0]] national_format: ")
