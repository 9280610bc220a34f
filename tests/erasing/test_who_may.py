"""Who may erase, export and hold? Whoever has a token of the whole business, and `admin`."""

from __future__ import annotations

import pytest

from optwarden.usecases.authenticate import hash_of, new_token
from optwarden.usecases.configuration import EVERY_SCOPE, TokenRecord
from tests.doubles.world import number
from tests.web.api.caller import Caller

HER = {"recipient": number()}


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
async def test_a_token_of_one_bot_does_not_reach_what_others_have(api: Caller) -> None:
    """Erasures, exports and holds are about all bots of the business: 401, as without a token."""
    gateway, bot = api.world.gateway, api.world.bot
    token = new_token()
    record = TokenRecord(gateway.identifiers.event_id(), bot.business_id, bot.bot_id, EVERY_SCOPE)
    await gateway.administration.create_token(record, hash_of(token))
    for method, path, document in (
        ("POST", "erasures", HER),
        ("POST", "erasures", {"nonsense": 1}),
        ("GET", "erasures", None),
        ("POST", "exports", HER),
        ("POST", "legal-holds", {**HER, "reason": "case 1"}),
        ("GET", "legal-holds", None),
        ("POST", "legal-holds/lift", HER),
    ):
        refused = await api.call(method, path, document, token=token)
        nobody = await api.call(method, path, document, token="owt_nobody")
        assert (refused.status_code, refused.content) == (401, nobody.content)
        if document != {"nonsense": 1}:
            assert (await api.call(method, path, document)).status_code in (200, 202)
