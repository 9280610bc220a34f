"""How is the gateway started? Migrate, set up, listen, say where, serve until told to stop."""

from __future__ import annotations

import asyncio
import os
import socket
import sys

import orjson
import uvicorn

from optwarden.settings import Settings
from optwarden.storage.migrate import migrate
from optwarden.wiring import build, build_application


class AnnouncingServer(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, announce):
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets=None):
        await super().startup(sockets=sockets)
        if self.started:
            self._announce()


def serve(
    dev: bool = False, json: bool = False, port: int = 8080, database: str | None = None
) -> None:
    settings = Settings.read(database_url=database, port=port)
    asyncio.run(migrate(settings.database_url))
    gateway = build(settings, dev=dev)

    async def demo():
        await gateway.open()
        d = await gateway.set_up_demo()
        await gateway.close()
        return d

    d = asyncio.run(demo())
    gateway = build(settings, dev=dev)
    sock = socket.socket()
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.bind((settings.host, settings.port))

    def announce():
        print(
            orjson.dumps(
                {
                    "url": f"http://{settings.host}:{sock.getsockname()[1]}",
                    "bot_id": d.bot.bot_id,
                    "token": d.token,
                    "callback_secret": d.bot.secrets["callback_secret"],
                    "database": settings.database_url.text,
                    "pid": os.getpid(),
                }
            ).decode(),
            flush=True,
        )

    config = uvicorn.Config(
        build_application(gateway),
        http="httptools",
        loop="uvloop",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        lifespan="on",
        log_level="warning",
    )
    AnnouncingServer(config, announce).run(sockets=[sock])
