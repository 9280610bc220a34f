import asyncio
import importlib
import itertools
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pglast.parser import ParseError

import optwarden.storage
from optwarden.consent.rules import BotRules, Template
from optwarden.consent.vocabulary import Category
from optwarden.storage.engine import DedupeKey
from optwarden.storage.group_commit import GroupCommit
from optwarden.storage.migrations.versions import __path__ as migrations
from optwarden.storage.postgresql import statements
from optwarden.storage.postgresql.statements import win_with_events
from optwarden.usecases.clock import RandomIdentifiers, monotonic
from optwarden.usecases.configuration import BotRecord, TopicRecord
from tests.not_run import not_run
from tests.postgres_server import PostgresServer
from tests.storage.administration import administration_over, directory_over
from tests.storage.changes import (
    change,
    change_of_a_callback,
    change_of_a_send,
    full_change,
    key_named,
    settling,
)
from tests.storage.commands import BUSINESS, SteppingClock, inbound, number, opt_out
from tests.storage.statement_lint import Catalog, lint
from tests.storage.stores import Store

_PRIMARY_KEY = re.compile(r"(\w+) \{\w+\} NOT NULL PRIMARY KEY|PRIMARY KEY \(([^)]*)\)")
_LOGGED = re.compile(r"^\S+ \S+ \S+ \[\d+\] app=(.*?) LOG:  (?:statement|execute [^:]*): (.*)$")
_SQL = re.compile(r"^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b")


def _catalog() -> Catalog:
    """The tables of every migration, by their primary keys."""
    keys: dict[str, tuple[str, ...]] = {"alembic_version": ("version_num",)}
    for step in sorted(Path(migrations[0]).glob("[0-9]*.py")):
        module = importlib.import_module(f"optwarden.storage.migrations.versions.{step.stem}")
        described = {**getattr(module, "SHARDED", {}), **getattr(module, "REFERENCE", {})}
        for table, columns in described.items():
            match = _PRIMARY_KEY.search(columns)
            assert match is not None, table
            names = match[1] or match[2]
            if "{" in names:
                names = "shard_key, person_id, event_id"
            keys[table] = tuple(name.strip() for name in names.split(","))
    return Catalog(keys)


CATALOG = _catalog()


def constants() -> Iterator[tuple[str, str]]:
    """Every text of SQL that a module of the storage keeps under a name."""
    package = optwarden.storage
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if ".migrations" in found.name or ".sqlite" in found.name:
            continue
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            if isinstance(value, str) and _SQL.match(value):
                yield f"{found.name}.{name}", value


CONSTANTS = dict(constants())


def statements_sent(log: Path) -> set[str]:
    """The texts that the gateway's sessions sent, from the server's own log."""
    texts: set[str] = set()
    current: list[str] | None = None
    for line in log.read_text(errors="replace").splitlines():
        if current is not None and line.startswith("\t"):
            current.append(line[1:])
            continue
        if current is not None:
            texts.add("\n".join(current))
        match = _LOGGED.match(line)
        current = [match[2]] if match and match[1] == "optwarden" else None
    if current is not None:
        texts.add("\n".join(current))
    return texts


@pytest.mark.parametrize("name", CONSTANTS)
def test_a_statement_of_the_storage_suits_a_cluster(name: str) -> None:
    """Each named statement keeps the rules of DESIGN section 6, whether or not a test sends it."""
    assert lint(CONSTANTS[name], CATALOG) == []


@pytest.mark.parametrize("parts", [*itertools.product((False, True), repeat=3)])
def test_the_write_of_a_batch_suits_a_cluster(parts: tuple[bool, bool, bool]) -> None:
    """Whatever a batch has besides its events."""
    ids, attempts, settled = parts
    statement = win_with_events(ids=ids, attempts=attempts, settled=settled)
    assert lint(statement, CATALOG) == []


async def exercise(store: Store) -> None:
    """Have the hot statements sent at least once, so that this test means something by itself."""
    engine = store.engine()
    await engine.open()
    clock = SteppingClock()
    consents = GroupCommit(engine, clock, RandomIdentifiers(clock))
    people = [number(count) for count in range(300)]
    await asyncio.gather(*(consents.submit(BUSINESS, person, opt_out()) for person in people))
    for text, some in (
        ("hello", people[:20]),
        ("STOP", [number(count) for count in range(300, 320)]),
    ):
        heard = [(person, inbound(text, f"wamid.{person.key}")) for person in some]
        await consents.submit_each(BUSINESS, heard)
    sent = [change_of_a_send(key_named(f"4672000000{count}")) for count in range(2)]
    await engine.write(sent)
    await engine.write([settling(sent[0]), change_of_a_callback(key_named("46720000009"))])
    await consents.read(BUSINESS, people)
    await consents.read(BUSINESS, people[:1])
    await consents.read_written(BUSINESS, people[:2])
    await consents.read_written(BUSINESS, people[:16])
    await engine.seen([DedupeKey(1, "bot", "wamid.2")])
    key = key_named("46700000001")
    await engine.write([full_change(key)])
    await engine.write_locked(key, lambda _: change(key_named("46700000002")))
    directory = directory_over(engine, monotonic)
    administration = administration_over(engine, clock, directory)
    business = await administration.create_business("One")
    bot = BotRecord(BotRules("bot", business.business_id), business.name, "Bot", None, "sandbox")
    bot = await administration.create_bot(bot)
    await administration.declare_topic(business.business_id, TopicRecord("o", Category.UTILITY))
    await administration.declare_template(bot, Template("t", Category.UTILITY))
    await administration.list_templates(
        bot, {"t": Category.MARKETING, "only-listed": Category.UTILITY}
    )
    await directory.bot("bot")
    await directory.token(b"")
    await engine.close()


@pytest.mark.last
async def test_every_statement_that_was_sent_suits_a_cluster(
    postgres_server: PostgresServer, postgresql_store: Store
) -> None:
    """Whatever the gateway sent to PostgreSQL in this whole run keeps the rules of DESIGN section
    6.
    """
    if postgres_server.socket_directory is None:
        not_run("a PostgreSQL whose log can be read: leave OPTWARDEN_TEST_POSTGRES_DSN unset")
    await exercise(postgresql_store)
    sent = statements_sent(postgres_server.socket_directory / "log")
    for hot in (
        *(statements.WIN, win_with_events(), win_with_events(ids=True)),
        *(win_with_events(attempts=True), win_with_events(ids=True, settled=True)),
        *(statements.LOAD, statements.LOAD_ONE, statements.LOAD_AND_SEEN, statements.LOCK_ONE),
        *(statements.load_few(count) for count in (2, 16)),
    ):
        assert hot in sent
    assert {"BEGIN", "COMMIT"} <= sent
    assert any(text.startswith("COPY") for text in sent)
    problems = {text: found for text in sorted(sent) if (found := _lint_sent(text))}
    assert problems == {}


def _lint_sent(text: str) -> list[str]:
    try:
        return lint(text, CATALOG)
    except ParseError as error:
        return [str(error)]


KEY = "shard_key = $1 AND business_id = $2 AND recipient = $3"
COLUMNS = "(shard_key, business_id, recipient, version)"
VALUES = "VALUES ($1, $2, $3, $4)"
WHOLE = "ON CONFLICT (shard_key, business_id, recipient)"
LIST = "unnest($1::bigint[], $2::uuid[], $3::text[]) AS k (shard_key, business_id, recipient)"
JOINED = "r.shard_key = k.shard_key AND r.business_id = k.business_id AND r.recipient = k.recipient"


@pytest.mark.parametrize(
    "sql",
    [
        f"SELECT state FROM recipient WHERE {KEY}",
        f"SELECT state FROM recipient WHERE {KEY} FOR UPDATE",
        f"SELECT r.state FROM {LIST} JOIN recipient AS r ON {JOINED}",
        f"SELECT r.state FROM recipient AS r, {LIST} WHERE {JOINED}",
        f"INSERT INTO recipient {COLUMNS} {VALUES} {WHOLE} DO NOTHING",
        (f"INSERT INTO recipient {COLUMNS} {VALUES} {WHOLE} DO UPDATE"
        " SET version = excluded.version + recipient.version + $5, state = coalesce($6, 'x')"),
        f"UPDATE recipient SET version = version + 1 WHERE {KEY}",
        "SELECT count(*) FROM outbox WHERE progress = 'waiting' AND due_at <= $1",
        "DELETE FROM dedupe WHERE recorded_at < $1",
        ("SELECT e.kind FROM event AS e LEFT JOIN event_private AS p ON p.shard_key = e.shard_key"
        " AND p.event_id = e.event_id WHERE e.shard_key = $1 AND e.person_id = $2"),
        "UPDATE topic SET category = $2 WHERE business_id = $1",
        ("SELECT count(*) FROM event AS e JOIN event_private AS p"
        " ON p.shard_key = e.shard_key AND p.event_id = e.event_id"),
        "COPY event (shard_key, person_id) FROM STDIN",
        "BEGIN; COMMIT",
        "SHOW synchronous_commit",
        "SELECT state FROM pg_stat_activity WHERE pid = $1",
    ],
)  # fmt: skip
def test_what_suits_a_cluster_passes(sql: str) -> None:
    """Point reads and writes on a shard, sweeps, and small tables are let through."""
    assert lint(sql, CATALOG) == []


@pytest.mark.parametrize(
    "sql, problem",
    [
        ("SELECT state FROM recipient WHERE recipient = $1", "without its shard_key"),
        ("UPDATE outbox SET tries = 1 WHERE outbox_id = $1", "without its shard_key"),
        ("DELETE FROM attempt WHERE attempt_id = CAST($1 AS uuid)", "without its shard_key"),
        ("SELECT 1 FROM event AS e WHERE e.shard_key > $1 AND e.event_id = $2", "without its sh"),
        ("SELECT 1 FROM event WHERE shard_key = $1 OR event_id = $2 FOR UPDATE", "FOR UPDATE"),
        ("SELECT 1 FROM recipient WHERE recipient > $1 FOR UPDATE", "FOR UPDATE"),
        ("SELECT 1 FROM business WHERE business_id = $1 FOR UPDATE", "FOR UPDATE"),
        (f"SELECT 1 FROM {LIST} JOIN recipient AS r ON {JOINED} FOR SHARE", "FOR UPDATE"),
        ("SELECT 1 FROM event AS e JOIN event_private AS p ON p.event_id = e.event_id", "one sh"),
        ("SELECT 1 FROM event AS e, outbox AS o WHERE e.shard_key = $1 AND o.outbox_id = $2",
         "without its shard_key"),
        (f"SELECT 1 FROM {LIST} LEFT JOIN recipient AS r ON {JOINED}", "outer join"),
        (f"SELECT 1 FROM recipient AS r RIGHT JOIN {LIST} ON {JOINED}", "outer join"),
        (f"SELECT 1 FROM recipient AS r FULL JOIN {LIST} ON {JOINED}", "outer join"),
        (f"SELECT 1 FROM {LIST} WHERE NOT EXISTS (SELECT 1 FROM recipient AS r WHERE {JOINED})",
         "anti-join"),
        (("SELECT r.recipient FROM recipient AS r WHERE r.recipient NOT IN"
         " (SELECT u FROM unnest($1::text[]) AS u)"), "anti-join"),
        ("SELECT u FROM unnest($1::text[]) AS u EXCEPT SELECT recipient FROM recipient",
         "anti-join"),
        (("SELECT 1 FROM unnest($1::bigint[], $2::text[]) AS k (shard_key, recipient)"
         " JOIN recipient AS r ON r.shard_key = k.shard_key AND r.recipient = k.recipient"),
         "without ['business_id']"),
        (f"INSERT INTO recipient {COLUMNS} {VALUES} ON CONFLICT DO NOTHING", "whole key"),
        (f"INSERT INTO recipient {COLUMNS} {VALUES} ON CONFLICT (shard_key) DO NOTHING",
         "whole key"),
        ((f"INSERT INTO recipient {COLUMNS} {VALUES}"
         " ON CONFLICT ON CONSTRAINT recipient_pkey DO NOTHING"), "whole key"),
        (f"INSERT INTO recipient {COLUMNS} {VALUES} {WHOLE} DO UPDATE SET version = now()",
         "now() is barred"),
        (f"INSERT INTO recipient {COLUMNS} {VALUES} {WHOLE} DO UPDATE SET state = lower($5)",
         "cannot work out"),
        ((f"INSERT INTO recipient {COLUMNS} {VALUES} {WHOLE} DO UPDATE"
         " SET version = (SELECT max(version) FROM recipient)"), "cannot work out"),
        (f"INSERT INTO recipient {COLUMNS} {VALUES} {WHOLE} DO UPDATE SET shard_key = $5",
         "never changes"),
        ("INSERT INTO recipient VALUES ($1, $2)", "columns are named"),
        ("INSERT INTO recipient (business_id, recipient) VALUES ($1, $2)", "without its shard_key"),
        ("COPY event (person_id) FROM STDIN", "without its shard_key"),
        (f"UPDATE recipient SET version = random() WHERE {KEY}", "random() is barred"),
        (f"UPDATE recipient SET state = CURRENT_TIMESTAMP WHERE {KEY}", "cannot work out"),
        ("SELECT CURRENT_TIMESTAMP", "clock"),
        ("SELECT pg_advisory_xact_lock($1)", "barred"),
        ("SELECT pg_try_advisory_lock($1)", "barred"),
        ("SELECT nextval('some_seq')", "barred"),
        ("SELECT pg_notify('channel', $1)", "barred"),
        (("MERGE INTO recipient AS r USING outbox AS o ON r.shard_key = o.shard_key"
         " WHEN MATCHED THEN DELETE"), "not a statement of ours"),
        ("LISTEN channel", "not a statement of ours"),
        ("NOTIFY channel", "not a statement of ours"),
        ("LOCK TABLE event", "not a statement of ours"),
        ("TRUNCATE event", "not a statement of ours"),
        ("CREATE TABLE other (id serial)", "not a statement of ours"),
        ("SELECT 1 FROM somewhere_else", "no table of ours"),
        ("WITH gone AS (DELETE FROM outbox WHERE outbox_id = $1 RETURNING *) SELECT * FROM gone",
         "without its shard_key"),
        ("SELECT 1 FROM (SELECT state FROM recipient WHERE recipient = $1) AS x",
         "without its shard_key"),
    ],
)  # fmt: skip
def test_what_does_not_suit_a_cluster_is_found(sql: str, problem: str) -> None:
    """Each rule of DESIGN section 6, broken on purpose, is found and named."""
    assert problem in " ".join(lint(sql, CATALOG))


def test_the_catalog_is_the_migrations(postgresql_store: Store) -> None:
    """The lint knows every table and its key as the migrations make them."""
    assert CATALOG.keys["recipient"] == ("shard_key", "business_id", "recipient")
    assert CATALOG.keys["event"] == ("shard_key", "person_id", "event_id")
    assert CATALOG.keys["event_private"] == ("shard_key", "person_id", "event_id")
    assert CATALOG.keys["install"] == ("name",)
    assert not CATALOG.sharded("business")
