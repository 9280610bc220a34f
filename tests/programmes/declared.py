"""Which programme do these tests declare? One of the shop's bot that breaks no rule."""

from __future__ import annotations

from typing import Any, Final

from tests.web.api.caller import Caller, done

PATH: Final = "/v1/programmes"
CONTENT: Final[dict[str, Any]] = {
    "bot": "shop-bot",
    "title": "Delivery updates",
    "disclosure": "checkout",
    "topics": ["orders"],
    "methods": ["PRINT", "WEB"],
    "verification": "click_to_chat",
    "default_language": "en",
    "hourly_cap": 200,
    "settings": {"chat_number": "+15550100999"},
    "placements": [{"label": "Leaflet"}],
}


async def draft(api: Caller, name: str = "parcel", **changes: Any) -> dict[str, Any]:
    """Write a draft; a change to None leaves a field out."""
    content = {key: one for key, one in {**CONTENT, **changes}.items() if one is not None}
    return done(await api.call("PUT", f"{PATH}/{name}", content))


async def publish(api: Caller, name: str = "parcel") -> dict[str, Any]:
    """Publish a draft."""
    return done(await api.post(f"{PATH}/{name}/publish"))


async def published(api: Caller, name: str = "parcel", **changes: Any) -> dict[str, Any]:
    """Write a draft and publish it."""
    await draft(api, name, **changes)
    return await publish(api, name)
