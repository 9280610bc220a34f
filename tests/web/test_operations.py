import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from optwarden.consent.vocabulary import DenialReason, EventKind
from optwarden.usecases.metrics import Counters
from optwarden.usecases.observing import Observer, StoreFault
from optwarden.usecases.ports import StoreUnavailable
from optwarden.usecases.sealing.watching import Backlog
from optwarden.web.application import Application
from optwarden.web.exchange import AsgiApp, AsgiScope, Receive, Send, respond
from optwarden.web.health import readiness
from optwarden.web.metrics import CounterTable, Metrics
from optwarden.web.metrics.exposition import exposition
from optwarden.web.metrics.families import FAMILIES, Endpoint
from optwarden.web.operations import Operations


async def current() -> bool:
    return True


async def behind() -> bool:
    return False


async def away() -> bool:
    raise StoreUnavailable("away")


async def hanging() -> bool:
    await asyncio.Event().wait()
    return True


async def none_waiting() -> tuple[int, int, int]:
    return 0, 0, 0


NOTHING_WAITS = Backlog(0, 0.0, ())


async def all_sealed() -> Backlog:
    return NOTHING_WAITS


async def stuck() -> Backlog:
    return Backlog(3, 75.5, ("bot/shop-bot",))


async def cannot_look() -> Backlog:
    raise StoreUnavailable("away")


async def cannot_count() -> tuple[int, int, int]:
    raise StoreUnavailable("away")


async def ask(
    app: Callable[[AsgiScope, Receive, Send], Awaitable[None]], path: str, method: str = "GET"
) -> tuple[int, bytes]:
    """One request without a body."""
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b""}

    async def send(message: Any) -> None:
        sent.append(message)

    await app({"type": "http", "method": method, "path": path, "headers": []}, receive, send)
    return sent[0]["status"], sent[1]["body"]


@pytest.mark.parametrize(
    "schema_is_current,why_not",
    [
        (current, None),
        (behind, "schema_behind"),
        (away, "store_unavailable"),
        (hanging, "store_too_slow"),
    ],
)
async def test_readiness(
    schema_is_current: Callable[[], Awaitable[bool]], why_not: str | None
) -> None:
    """Ready means: the store answers in time, and its schema fits this release."""
    found = await readiness(schema_is_current, within_seconds=0.01 if why_not else 10)
    assert (found.ready, found.why_not) == (why_not is None, why_not)


@pytest.mark.parametrize("schema_is_current", [current, away])
async def test_alive_is_not_ready(schema_is_current: Callable[[], Awaitable[bool]]) -> None:
    """`/healthz` says that the process runs; only `/readyz` fails with the store."""
    operations = Operations(Metrics(), schema_is_current, none_waiting, all_sealed)
    assert await ask(operations, "/healthz") == (200, b'{"status":"alive"}')
    ready = schema_is_current is current
    expected = (200, b'{"status":"ready"}') if ready else (503, b'{"status":"store_unavailable"}')
    assert await ask(operations, "/readyz") == expected


@pytest.mark.parametrize(
    "path,endpoint",
    [
        ("/whatsapp/v1/b/provision/optin", Endpoint.OPT_IN),
        ("/whatsapp/v1/b/provision/optout", Endpoint.OPT_OUT),
        ("/whatsapp/v1/b/messages", Endpoint.MESSAGES),
        ("/whatsapp/v1/b/capability", Endpoint.CAPABILITY),
        ("/whatsapp/v1/b/nothing", Endpoint.OTHER),
        ("/v1/bots/b/decisions", Endpoint.DECISIONS),
        ("/v1/bots/b/sandbox/messages", Endpoint.API),
        ("/v1/businesses", Endpoint.API),
        ("/webhooks/sinch/b", Endpoint.WEBHOOKS),
        ("/o/3k9tq5w8m2xd", Endpoint.PAGES),
        ("/o/assets/pages.css", Endpoint.PAGES),
        ("/console", Endpoint.CONSOLE),
        ("/console/requests", Endpoint.CONSOLE),
        ("/guard/sinch/x", Endpoint.GUARD),
        ("/healthz", Endpoint.OPERATIONS),
        ("/readyz", Endpoint.OPERATIONS),
        ("/metrics", Endpoint.OPERATIONS),
        ("/46732001122", Endpoint.OTHER),
        ("/", Endpoint.OTHER),
        ("", Endpoint.OTHER),
    ],
)
async def test_classes_of_endpoints(path: str, endpoint: Endpoint) -> None:
    """A path has one class; of the path itself nothing becomes a label."""
    metrics = Metrics()

    async def send(_message: Any) -> None:
        return

    await respond(metrics.counting(path, send), 204)
    counted = [name for name, value in shown(metrics).items() if value and "requests" in name]
    assert counted == [f'optwarden_requests_total{{endpoint="{endpoint}",status="204"}}']


def shown(metrics: Metrics) -> dict[str, float]:
    """The samples of a scrape."""
    lines = exposition(metrics.table, (0, 0, 0), NOTHING_WAITS).decode().splitlines()
    samples = (line.rpartition(" ") for line in lines if not line.startswith("#"))
    return {name: float(value) for name, _, value in samples}


async def test_answers_are_counted() -> None:
    """Each answer counts once, by class and status; an unlisted status is `other`."""
    metrics = Metrics()

    async def send(_message: Any) -> None:
        return

    for status in (200, 200, 401, 599):
        await respond(metrics.counting("/whatsapp/v1/b/provision/optin", send), status)
    samples = shown(metrics)
    for shown_status, count in {"200": 2, "401": 1, "other": 1}.items():
        name = f'optwarden_requests_total{{endpoint="optin",status="{shown_status}"}}'
        assert samples[name] == count


def test_what_happened_is_counted() -> None:
    """Decisions, events, batches and faults end up in their metrics."""
    metrics = Metrics()
    metrics.decided(None)
    metrics.decided(DenialReason.OPTED_OUT)
    metrics.denied("opted_out")
    metrics.committed(3, 0.003, {EventKind.OPTED_OUT: 2, EventKind.MESSAGE_ALLOWED: 1})
    metrics.store_failed(StoreFault.LOST)
    metrics.callback_not_verified("sinch")
    metrics.callback_not_verified("somebody new")
    metrics.sample(7)
    samples = shown(metrics)
    assert {name: value for name, value in samples.items() if value and "_bucket" not in name} == {
        'optwarden_decisions_total{asked_by="decision",outcome="allowed"}': 1,
        'optwarden_decisions_total{asked_by="decision",outcome="opted_out"}': 1,
        'optwarden_decisions_total{asked_by="send",outcome="allowed"}': 1,
        'optwarden_decisions_total{asked_by="send",outcome="opted_out"}': 1,
        'optwarden_events_total{kind="opted_out"}': 2,
        'optwarden_events_total{kind="message_allowed"}': 1,
        'optwarden_store_errors_total{fault="lost"}': 1,
        'optwarden_webhooks_refused_total{provider="sinch"}': 1,
        'optwarden_webhooks_refused_total{provider="other"}': 1,
        "optwarden_commit_recipients_count": 1,
        "optwarden_commit_recipients_sum": 3,
        "optwarden_commit_seconds_count": 1,
        "optwarden_commit_seconds_sum": pytest.approx(0.003),
        "optwarden_commit_queue_length": 7,
        "optwarden_resident_memory_bytes": samples["optwarden_resident_memory_bytes"],
    }
    assert samples['optwarden_commit_recipients_bucket{le="2.0"}'] == 0
    assert samples['optwarden_commit_recipients_bucket{le="4.0"}'] == 1
    assert samples['optwarden_commit_recipients_bucket{le="+Inf"}'] == 1


def test_alarms_are_there_before_anything_happened() -> None:
    """Small metrics show at zero, so that an alarm sees the first increase."""
    samples = shown(Metrics())
    for name in (
        'optwarden_webhooks_refused_total{provider="sinch"}',
        'optwarden_opt_outs_unattributed_total{provider="sinch"}',
        'optwarden_store_errors_total{fault="rejected"}',
        "optwarden_worker_failures_total",
        "optwarden_sealed_entries_total",
        "optwarden_sealing_failures_total",
        "optwarden_sealing_stuck_total",
    ):
        assert samples[name] == 0


def test_processes_add_up() -> None:
    """Whichever process is scraped answers for all, and a successor goes on where one ended."""
    table = CounterTable(processes=3)
    for process in (0, 2, 2):
        Metrics(table, process).store_failed(StoreFault.CONTENDED)
    samples = shown(Metrics(table, 1))
    assert samples['optwarden_store_errors_total{fault="contended"}'] == 3


async def test_a_scrape_does_not_need_the_store() -> None:
    """The counters are there above all when the store is not; only the outbox's is missing."""
    operations = Operations(Metrics(), away, cannot_count, cannot_look)
    status, body = await ask(operations, "/metrics")
    assert status == 200
    assert b"optwarden_store_errors_total" in body
    assert b"optwarden_outbox_waiting" not in body
    assert b"optwarden_outbox_lacking" not in body
    assert b"optwarden_seal_marks" not in body


async def test_a_stuck_sealer_shows() -> None:
    """A gateway whose log is stuck stays ready, since it decides and records, and says so."""
    operations = Operations(Metrics(), current, none_waiting, stuck)
    status, body = await ask(operations, "/readyz")
    assert (status, json.loads(body)) == (200, {"status": "ready", "sealing": "stuck"})
    _, body = await ask(operations, "/metrics")
    assert b"optwarden_seal_marks 3.0" in body
    assert b"optwarden_seal_oldest_seconds 75.5" in body


def test_the_newest_epoch_counts() -> None:
    """Of all processes' epochs the largest is shown, not their sum."""
    table = CounterTable(processes=2)
    for process, epoch in ((0, 4), (1, 5)):
        Metrics(table, process).sealing_epoch(epoch)
    assert shown(Metrics(table))["optwarden_sealing_epoch"] == 5


@pytest.mark.parametrize(
    "method,path,status",
    [("POST", "/metrics", 405), ("GET", "/metrics/x", 404), ("HEAD", "/healthz", 200)],
)
async def test_nothing_else(method: str, path: str, status: int) -> None:
    """Other methods and paths are refused."""
    operations = Operations(Metrics(), current, none_waiting, all_sealed)
    assert (await ask(operations, path, method))[0] == status


def test_labels_are_closed_words() -> None:
    """No label's value could be a number, a token or somebody's text."""
    for family in FAMILIES:
        for _, values in family.labels:
            assert all(re.fullmatch(r"[a-z_0-9]{1,24}", value) for value in values)
            assert not any(re.fullmatch(r"\d{7,}", value) for value in values)


def test_the_metrics_fill_both_interfaces() -> None:
    """One object is told by the use cases and by the store."""
    metrics = Metrics()
    counters: Counters = metrics
    counters.swept(2)
    observer: Observer = metrics
    observer.decided(None)
    samples = shown(metrics)
    assert samples['optwarden_attempts_total{outcome="unknown",provider="other"}'] == 2
    assert samples['optwarden_decisions_total{asked_by="decision",outcome="allowed"}'] == 1


async def raises(_scope: AsgiScope, _receive: Receive, _send: Send) -> None:
    raise AssertionError("a fault of ours")


async def answers_and_raises(_scope: AsgiScope, _receive: Receive, send: Send) -> None:
    await respond(send, 500, b"said already")
    raise AssertionError("a fault of ours")


@pytest.mark.parametrize(
    "app,body", [(raises, b"internal_error"), (answers_and_raises, b"said already")]
)
async def test_a_fault_of_ours_is_answered_and_counted_once(
    app: AsgiApp, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever a handler raises, its caller gets one 500, and it is logged."""
    metrics = Metrics()

    async def hook() -> None:
        return

    application = Application([("/v1/", app)], app, hook, hook, metrics.counting)
    status, answered = await ask(application, "/v1/businesses")
    assert status == 500
    assert body in answered
    assert shown(metrics)['optwarden_requests_total{endpoint="api",status="500"}'] == 1
    assert [record.getMessage() for record in caplog.records] == ["a request failed"]
