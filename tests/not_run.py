"""What happens to a test that cannot run here? A loud line at the end; in CI, a failure.

A visible skip is not a pass: with CI or OPTWARDEN_REQUIRE_ALL set, every skip is a failure,
whoever asked for it. What does not apply to a machine is therefore not collected there, rather
than skipped.
"""

import os
from collections.abc import Generator
from typing import NoReturn

import pytest

PREFIX = "NOT RUN: "


def not_run(what_is_missing: str) -> NoReturn:
    """Give up on this test because the machine lacks something; says what, and how to get it.

    Raises:
        pytest.skip.Exception: always; it becomes a failure where everything is required.
    """
    pytest.skip(PREFIX + what_is_missing)


def everything_is_required() -> bool:
    """True in CI, and wherever OPTWARDEN_REQUIRE_ALL says so."""
    names = ("CI", "OPTWARDEN_REQUIRE_ALL")
    return any(os.environ.get(name, "").lower() in {"1", "true", "yes"} for name in names)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn the skip of a test into a failure where everything is required."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and everything_is_required():
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and here everything must run: {_why(report)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn the skip of a whole file into a failure where everything is required."""
    report = yield
    if report.skipped and everything_is_required():
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid} was skipped, and here everything must run: " + str(
            report.longrepr
        )
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Close with what this machine could not run, so that a green line does not hide it."""
    missing: dict[str, int] = {}
    for report in terminalreporter.stats.get("skipped", []):
        why = _why(report)
        if PREFIX in why:
            reason = why.partition(PREFIX)[2]
            missing[reason] = missing.get(reason, 0) + 1
    if missing:
        terminalreporter.section("NOT RUN", sep="!", red=True, bold=True)
    for reason, count in sorted(missing.items()):
        terminalreporter.line(f"{PREFIX}{count} test(s): {reason}", red=True)


def _why(report: pytest.TestReport) -> str:
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
    return str(reason).removeprefix("Skipped: ")
