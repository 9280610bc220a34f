"""How does a promise ask quickly? HTTP/1.1 over one kept connection, with nothing between."""

from __future__ import annotations

import asyncio
from typing import Any, Final, Self

import orjson

ORDER_UPDATE: Final = {"type": "template", "template": "order_update"}


class HttpCaller:
    """One warm connection to a server, with a token; one request at a time."""

    def __init__(self, address: tuple[str, int], bot_id: str, token: str) -> None:
        self._address = address
        self._bot_id = bot_id
        self._headers = (
            f" HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer {token}\r\n"
            "Content-Type: application/json\r\nContent-Length: "
        )
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def __aenter__(self) -> Self:
        self._reader, self._writer = await asyncio.open_connection(*self._address)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._writer is not None:
            self._writer.close()

    async def opt_in(self, *numbers: str) -> int:
        """Opt numbers in; the status."""
        path = f"/whatsapp/v1/{self._bot_id}/provision/optin"
        return (await self._ask("POST", path, {"numbers": numbers}))[0]

    async def opt_out(self, *numbers: str) -> int:
        """Opt numbers out as the persons' own act; the status."""
        path = f"/whatsapp/v1/{self._bot_id}/provision/optin"
        return (await self._ask("DELETE", path, {"numbers": numbers}, "person"))[0]

    async def remove(self, *numbers: str) -> int:
        """Opt numbers out as the business's act; the status."""
        path = f"/whatsapp/v1/{self._bot_id}/provision/optin"
        return (await self._ask("DELETE", path, {"numbers": numbers}))[0]

    async def decide(self, number: str) -> str | None:
        """Ask whether an order update may go: the reason against it, or None."""
        question = {"recipient": number, "message": ORDER_UPDATE}
        (answer,) = await self._decisions(question)
        return answer

    async def decide_all(self, numbers: list[str]) -> list[str | None]:
        """Ask the same for many numbers, a thousand at a time."""
        questions = [{"recipient": number, "message": ORDER_UPDATE} for number in numbers]
        answers: list[str | None] = []
        for first in range(0, len(questions), 1_000):
            answers += await self._decisions({"decisions": questions[first : first + 1_000]})
        return answers

    async def _decisions(self, question: dict[str, Any]) -> list[str | None]:
        status, body = await self._ask("POST", f"/v1/bots/{self._bot_id}/decisions", question)
        if status != 200:
            raise AssertionError(f"a decision was answered {status}: {body.decode()}")
        document = orjson.loads(body)
        answers = document.get("decisions", [document])
        return [None if answer["allowed"] else answer["reason"] for answer in answers]

    async def _ask(
        self, method: str, path: str, document: object, actor: str = "business"
    ) -> tuple[int, bytes]:
        if self._reader is None or self._writer is None:
            raise AssertionError("a caller is entered before it calls")
        body = orjson.dumps(document)
        actor_header = f"\r\nOptwarden-Actor: {actor}\r\n\r\n"
        head = f"{method} {path}{self._headers}{len(body)}{actor_header}"
        self._writer.write(head.encode() + body)
        answer = await self._reader.readuntil(b"\r\n\r\n")
        status, length = int(answer[9:12]), 0
        for line in answer.split(b"\r\n")[1:]:
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        return status, await self._reader.readexactly(length)


def number(count: int) -> str:
    """The Swedish mobile number of this count, up to ten million of them."""
    return f"4673{count:07d}"
