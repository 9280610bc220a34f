"""Who is being erased, and who was?

The first on one shard for each business, the second on the shard of her own row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from optwarden.consent.vocabulary import ErasureGround, Micros
from optwarden.storage.engine import Engine, RecipientKey, Row, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.storage.shards import shard_key
from optwarden.usecases.erasing.ports import Erasing, Hold, ListedErasure
from optwarden.usecases.keyring import Keyring

_COLUMNS: Final = (
    "CAST(business_id AS text), recipient, bot_id, ground, asked_at, asked_by,"
    " CAST(person_id AS text), due_at, passes"
)
_ASK: Final = """
INSERT INTO erasing (shard_key, business_id, recipient, bot_id, ground, asked_at, asked_by,
                     person_id, due_at, passes)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (shard_key, business_id, recipient) DO UPDATE
SET ground = excluded.ground, asked_at = excluded.asked_at, asked_by = excluded.asked_by,
    due_at = excluded.due_at, passes = excluded.passes
WHERE erasing.ground LIKE 'retention%' AND excluded.ground NOT LIKE 'retention%'"""
_KEEP: Final = """
INSERT INTO keeps_erasures (business_id, since) VALUES ($1, $2)
ON CONFLICT (business_id) DO NOTHING"""
_DUE: Final = f"""
SELECT {_COLUMNS} FROM erasing WHERE due_at <= $1
ORDER BY CASE WHEN ground LIKE 'retention%' THEN 1 ELSE 0 END, due_at LIMIT $2"""
_WAITING: Final = (
    f"SELECT {_COLUMNS} FROM erasing WHERE shard_key = $1 AND business_id = $2"
    " ORDER BY asked_at LIMIT $3"
)
_KEY: Final = "shard_key = $1 AND business_id = $2 AND recipient = $3"
_TOGETHER: Final = """
SELECT recipient FROM erasing WHERE shard_key = $1 AND business_id = $2 AND asked_at = $3"""
_STOPPING: Final = (
    f"SELECT {_COLUMNS} FROM erasing WHERE shard_key = $1 AND business_id = $2 AND passes = 0"
    " ORDER BY recipient"
)
_PUT_OFF: Final = f"""
UPDATE erasing SET person_id = coalesce($4, person_id), due_at = $5, passes = $6
WHERE {_KEY} AND ground = $7 AND asked_at = $8 RETURNING recipient"""
_LABEL: Final = """
INSERT INTO person_label (shard_key, person_id, business_id, label) VALUES ($1, $2, $3, $4)
ON CONFLICT (shard_key, person_id) DO NOTHING"""
_ERASED: Final = """
INSERT INTO erased (shard_key, business_id, label, erased_at, ground) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (shard_key, business_id, label) DO UPDATE
SET erased_at = excluded.erased_at, ground = excluded.ground
WHERE erased.erased_at < excluded.erased_at"""
_REMEMBERS: Final = """
SELECT erased_at FROM erased WHERE shard_key = $1 AND business_id = $2 AND label = $3"""
_REMEMBERED: Final = """
SELECT shard_key, CAST(business_id AS text), label, erased_at, ground FROM erased
WHERE shard_key > $1 OR (shard_key = $1 AND label > $2) ORDER BY shard_key, label LIMIT $3"""
_BOT: Final = "SELECT bot_id FROM bot WHERE business_id = $1 ORDER BY bot_id LIMIT 1"
_FINISH: Final = f"DELETE FROM erasing WHERE {_KEY} AND ground = $4 AND asked_at = $5"
_CARRIED_OUT: Final = "SELECT carried_out FROM erasure_list WHERE name = $1"
_SET_CARRIED_OUT: Final = """
INSERT INTO erasure_list (name, carried_out) VALUES ($1, $2)
ON CONFLICT (name) DO UPDATE SET carried_out = excluded.carried_out
WHERE erasure_list.carried_out < excluded.carried_out"""
_RECIPIENTS: Final = """
SELECT shard_key, recipient, CAST(business_id AS text) FROM recipient
WHERE shard_key > $1 OR (shard_key = $1 AND recipient > $2)
ORDER BY shard_key, recipient LIMIT $3"""
_HELD: Final = f"""
SELECT recipient, reason, placed_at, placed_by FROM legal_hold WHERE {_KEY}"""
_HOLDS: Final = """
SELECT recipient, reason, placed_at, placed_by FROM legal_hold
WHERE shard_key = $1 AND business_id = $2 AND recipient > $3 ORDER BY recipient LIMIT $4"""
_PLACE: Final = """
INSERT INTO legal_hold (shard_key, business_id, recipient, reason, placed_at, placed_by)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (shard_key, business_id, recipient) DO UPDATE
SET reason = excluded.reason, placed_at = excluded.placed_at, placed_by = excluded.placed_by"""
_LIFT: Final = f"DELETE FROM legal_hold WHERE {_KEY} RETURNING recipient"
_BEGIN_ANEW: Final = "DELETE FROM erasure_list WHERE name = $1"
_LIST: Final = "erased"
_BEFORE_ALL: Final = (-1, "")
_MOST_AT_ONCE: Final = 64


class StoredErasures:
    """Fills `usecases.erasing.ports.ErasureQueue` over one engine."""

    def __init__(self, engine: Engine, changed: Callable[[], None]) -> None:
        """Take what to call when a business begins to keep erasures: rules are cached."""
        self._engine = engine
        self._changed = changed

    async def ask(self, erasing: Erasing) -> None:
        """Take a person up."""
        row = (
            *_key(erasing),
            *(erasing.bot_id, erasing.ground.value, erasing.asked_at, erasing.asked_by),
            *(erasing.person_id, erasing.due_at, erasing.passes),
        )
        await self._run(_ASK, *row)

    async def keep_erasures(self, business_id: str, now: Micros) -> None:
        """Have new rows of a business ask."""
        await self._run(_KEEP, business_id, now)
        self._changed()

    async def due(self, now: Micros, limit: int) -> Sequence[Erasing]:
        """Return who is due."""
        with as_unavailable():
            rows = await self._engine.fetch(_DUE, now, limit)
        return [_erasing(row) for row in rows]

    async def waiting(self, business_id: str, limit: int) -> Sequence[Erasing]:
        """Return who of a business is being erased."""
        with as_unavailable():
            rows = await self._engine.fetch(_WAITING, *_place(business_id), limit)
        return [_erasing(row) for row in rows]

    async def together(self, erasing: Erasing) -> Sequence[str]:
        """Return the names that are erased with this one."""
        place = _place(erasing.business_id)
        with as_unavailable():
            rows = await self._engine.fetch(_TOGETHER, *place, erasing.asked_at)
        return [str(recipient) for (recipient,) in rows]

    async def stopping(self, business_id: str) -> Sequence[Erasing]:
        """Return of whom nothing was deleted yet."""
        with as_unavailable():
            rows = await self._engine.fetch(_STOPPING, *_place(business_id))
        return [_erasing(row) for row in rows]

    async def put_off(self, erasing: Erasing, person_id: str | None, due_at: Micros) -> bool:
        """Say when to look again."""
        asked = (erasing.ground.value, erasing.asked_at)
        return bool(
            await self._run(_PUT_OFF, *_key(erasing), person_id, due_at, erasing.passes, *asked)
        )

    async def remember(self, erasing: Erasing, label: bytes, erased_at: Micros) -> None:
        """Keep the keyed hash, in one transaction of her shard."""
        statements = []
        if erasing.person_id is not None:
            row = (erasing.shard_key, erasing.person_id, erasing.business_id, label)
            statements.append(Statement(_LABEL, row))
        if erasing.ground.is_remembered:
            kept = (erasing.shard_key, erasing.business_id, label, erased_at, erasing.ground.value)
            statements.append(Statement(_ERASED, kept))
        if statements:
            with as_unavailable():
                await self._engine.run(statements)

    async def remembers(self, line: ListedErasure) -> bool:
        """Say whether the keyed hash of this erasure is kept."""
        with as_unavailable():
            rows = await self._engine.fetch(
                _REMEMBERS, line.shard_key, line.business_id, line.label
            )
        return bool(rows) and int(rows[0][0]) >= line.erased_at

    async def remembered(
        self, after: tuple[int, bytes] | None, limit: int
    ) -> tuple[Sequence[ListedErasure], tuple[int, bytes] | None]:
        """Return some of the keyed hashes that are kept."""
        with as_unavailable():
            rows = await self._engine.fetch(_REMEMBERED, *(after or (-1, b"")), limit)
        found = [
            ListedErasure(business_id, "", shard, bytes(label), at, ErasureGround(ground))
            for shard, business_id, label, at, ground in rows
        ]
        return found, (int(rows[-1][0]), bytes(rows[-1][2])) if rows else None

    async def bot_of(self, business_id: str) -> str | None:
        """Return some bot of a business."""
        with as_unavailable():
            rows = await self._engine.fetch(_BOT, business_id)
        return str(rows[0][0]) if rows else None

    async def finish(self, erasing: Erasing) -> None:
        """Forget that she was being erased."""
        await self._run(_FINISH, *_key(erasing), erasing.ground.value, erasing.asked_at)
        with as_unavailable():
            await self._engine.scrub()

    async def carried_out(self) -> int:
        """Return how many lines were carried out."""
        with as_unavailable():
            rows = await self._engine.fetch(_CARRIED_OUT, _LIST)
        return int(rows[0][0]) if rows else 0

    async def set_carried_out(self, lines: int) -> None:
        """Keep that."""
        await self._run(_SET_CARRIED_OUT, _LIST, lines)

    async def begin_anew(self) -> None:
        """Count as if no line had been carried out."""
        await self._run(_BEGIN_ANEW, _LIST)

    async def recipients(
        self, business_id: str, after: tuple[int, str] | None, limit: int
    ) -> tuple[Sequence[str], tuple[int, str] | None]:
        """Return some of a business's recipients, of a sweep over all there are."""
        with as_unavailable():
            rows = await self._engine.fetch(_RECIPIENTS, *(after or _BEFORE_ALL), limit)
        named = [str(recipient) for _, recipient, whose in rows if whose == business_id]
        return named, (int(rows[-1][0]), str(rows[-1][1])) if rows else None

    async def _run(self, sql: str, *arguments: object) -> list[Row]:
        with as_unavailable():
            (rows,) = await self._engine.run([Statement(sql, arguments)])
        return rows


class ErasedBefore:
    """Says of recipients without a row when they were erased: fills `group_commit.AskErased`."""

    def __init__(self, engine: Engine, keyring: Keyring) -> None:
        self._engine = engine
        self._keyring = keyring

    async def __call__(self, keys: Sequence[RecipientKey]) -> Mapping[RecipientKey, Micros]:
        """Look some up. Raises EngineError."""
        found: dict[RecipientKey, Micros] = {}
        for start in range(0, len(keys), _MOST_AT_ONCE):
            some = keys[start : start + _MOST_AT_ONCE]
            named = {
                (one.shard_key, self._keyring.label(one.business_id, one.recipient)): one
                for one in some
            }
            values = [
                value
                for (shard, label), one in named.items()
                for value in (shard, one.business_id, label)
            ]
            rows = await self._engine.fetch(_were_erased(len(named)), *values)
            found.update({named[shard, bytes(label)]: int(at) for shard, label, at in rows})
        return found


class StoredHolds:
    """Fills `usecases.erasing.ports.Holds` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def place(self, business_id: str, hold: Hold) -> None:
        """Place one."""
        row = (*_of(business_id, hold.recipient), hold.reason, hold.placed_at, hold.placed_by)
        with as_unavailable():
            await self._engine.run([Statement(_PLACE, row)])

    async def lift(self, business_id: str, recipient: str) -> bool:
        """Take one away."""
        with as_unavailable():
            (gone,) = await self._engine.run([Statement(_LIFT, _of(business_id, recipient))])
        return bool(gone)

    async def of(self, business_id: str, recipient: str) -> Hold | None:
        """Return the hold on a recipient."""
        with as_unavailable():
            rows = await self._engine.fetch(_HELD, *_of(business_id, recipient))
        return Hold(*rows[0]) if rows else None

    async def page(self, business_id: str, after: str | None, limit: int) -> Sequence[Hold]:
        """Return a business's holds."""
        with as_unavailable():
            rows = await self._engine.fetch(_HOLDS, *_place(business_id), after or "", limit)
        return [Hold(*row) for row in rows]


@lru_cache
def _were_erased(count: int) -> str:
    keys = " OR ".join(
        f"(shard_key = ${3 * one + 1} AND business_id = ${3 * one + 2} AND label = ${3 * one + 3})"
        for one in range(count)
    )
    return f"SELECT shard_key, label, erased_at FROM erased WHERE {keys}"


def _place(business_id: str) -> tuple[int, str]:
    """Return where the rows of a business's erasures and holds are: on one shard."""
    return shard_key(business_id, "erasures"), business_id


def _of(business_id: str, recipient: str) -> tuple[int, str, str]:
    return (*_place(business_id), recipient)


def _key(erasing: Erasing) -> tuple[int, str, str]:
    return _of(erasing.business_id, erasing.recipient)


def _erasing(row: Row) -> Erasing:
    business_id, recipient, bot_id, ground, *rest = row
    shard = shard_key(business_id, recipient)
    return Erasing(shard, business_id, recipient, bot_id, ErasureGround(ground), *rest)
