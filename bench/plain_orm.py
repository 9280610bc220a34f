"""What would one have written instead? FastAPI and the SQLAlchemy ORM: select, insert or update.

No token, no number check, no history and no proof: it does less than the gateway does.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, FastAPI
from pydantic import BaseModel, Field
from sqlalchemy import BigInteger, DateTime, String, UniqueConstraint, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# As many connections as the benchmark has callers at most: none waits for another's.
engine = create_async_engine(
    os.environ["PLAIN_ORM_DATABASE"].replace("postgresql://", "postgresql+asyncpg://", 1),
    pool_size=64,
    max_overflow=0,
)
sessions = async_sessionmaker(engine, expire_on_commit=False)


class Base(DeclarativeBase):
    pass


class Consent(Base):
    __tablename__ = "plain_consent"
    __table_args__ = (UniqueConstraint("bot_id", "number"),)

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    bot_id: Mapped[str] = mapped_column(String(64))
    number: Mapped[str] = mapped_column(String(20))
    opted_in: Mapped[bool]
    changed_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class OptIn(BaseModel):
    numbers: Annotated[list[str], Field(min_length=1, max_length=20)]


class Done(BaseModel):
    ok: bool = True


@asynccontextmanager
async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield
    await engine.dispose()


app = FastAPI(lifespan=lifespan)


async def session() -> AsyncIterator[AsyncSession]:
    async with sessions() as opened:
        yield opened


@app.post("/bots/{bot_id}/opt-ins")
async def opt_in(
    bot_id: str, request: OptIn, database: Annotated[AsyncSession, Depends(session)]
) -> Done:
    """Record opt-ins in one transaction."""
    now = datetime.now(UTC)
    for number in request.numbers:
        found = await database.execute(
            select(Consent).where(Consent.bot_id == bot_id, Consent.number == number)
        )
        consent = found.scalar_one_or_none()
        if consent is None:
            database.add(Consent(bot_id=bot_id, number=number, opted_in=True, changed_at=now))
        else:
            consent.opted_in = True
            consent.changed_at = now
    await database.commit()
    return Done()
