import pytest

LACKING = """
    from tests.not_run import not_run

    def test_lacking():
        not_run("a telegraph: apt-get install telegraph")

    def test_fine():
        pass
"""
WHOLE_FILE = "import pytest; pytest.skip('no telegraph', allow_module_level=True)"


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project of its own under the same rules, with no word on what is required."""
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("OPTWARDEN_REQUIRE_ALL", raising=False)
    pytester.makeini("[pytest]\nasyncio_default_fixture_loop_scope = function")
    pytester.makeconftest("from tests.not_run import *")
    return pytester


def test_what_cannot_run_is_said_at_the_end(project: pytest.Pytester) -> None:
    """At a desk a test without its tool is skipped, and the run closes with what was missing."""
    project.makepyfile(LACKING)
    result = project.runpytest_inprocess()
    result.assert_outcomes(passed=1, skipped=1)
    result.stdout.fnmatch_lines("NOT RUN: 1 test(s): a telegraph: apt-get install telegraph")


@pytest.mark.parametrize("name", ["CI", "OPTWARDEN_REQUIRE_ALL"])
@pytest.mark.parametrize("source", [LACKING, WHOLE_FILE], ids=["test", "file"])
def test_a_skip_is_a_failure_where_all_is_required(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, name: str, source: str
) -> None:
    """In CI a skip fails the run, and the report says what was missing."""
    monkeypatch.setenv(name, "1")
    project.makepyfile(source)
    result = project.runpytest_inprocess()
    assert result.ret != pytest.ExitCode.OK
    result.stdout.fnmatch_lines("*was skipped, and here everything must run:*telegraph*")


def test_an_expected_failure_is_no_skip(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A test marked as failing stays so where all is required."""
    monkeypatch.setenv("CI", "true")
    project.makepyfile("import pytest\n@pytest.mark.xfail\ndef test_bug(): assert False")
    project.runpytest_inprocess().assert_outcomes(xfailed=1)
