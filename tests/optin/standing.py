"""How does a person stand in these tests? By the API's own look-up, timeline and decision."""

from __future__ import annotations

from typing import Any

from tests.doubles.world import World, number


async def get(world: World, path: str) -> Any:
    answer = await world.client.get(
        f"/v1/bots/{world.bot.bot_id}/{path}",
        headers={"authorization": f"Bearer {world.token}"},
    )
    assert answer.status_code == 200, answer.text
    return answer.json()


async def events(world: World, recipient: str = number()) -> list[dict[str, Any]]:
    """The person's timeline with what is personal, oldest first."""
    items: list[dict[str, Any]] = (
        await get(world, f"recipients/{recipient}/timeline?personal=true")
    )["items"]
    return sorted(items, key=lambda item: str(item["effective_at"]))


async def decided(world: World, recipient: str = number()) -> Any:
    """The reason why an order update may not go; None where it may."""
    answer = await world.client.post(
        f"/v1/bots/{world.bot.bot_id}/decisions",
        json={
            "recipient": recipient,
            "message": {"type": "template", "template": "order_update"},
        },
        headers={"authorization": f"Bearer {world.token}"},
    )
    assert answer.status_code == 200, answer.text
    return answer.json()["reason"]
