# The daily commands. `make` alone lists them. Works with GNU make 3.81 (macOS) and newer.

# Extra arguments: make run ARGS="--port 9000", make test ARGS="tests/consent -k fold"
ARGS =

# Every installation takes the versions written in constraints.txt, build tools included, so that
# a release of somebody else cannot break a build of ours. pip reads both names from the
# environment: older versions apply the first one to build tools too, newer ones need the second.
export PIP_CONSTRAINT = constraints.txt
export PIP_BUILD_CONSTRAINT = constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK = 1
PIP_INSTALL = .venv/bin/python -m pip install --quiet

.PHONY: help run test check format bench lock clean
.DELETE_ON_ERROR:

help:
	@echo "make run     start a gateway for trying out: SQLite file, sandbox provider (ARGS=...)"
	@echo "make test    every test, PostgreSQL included (ARGS=...)"
	@echo "make check   formatting, lint, types, import contracts, documents"
	@echo "make format  put the formatting right"
	@echo "make bench   the benchmark; see docs/benchmarks.md (ARGS=...)"
	@echo "make lock    write constraints.txt anew, from the newest releases that fit"
	@echo "make clean   remove what these commands made, the data of make run excepted"

run: .venv/runtime
	@exec .venv/bin/optwarden serve --dev $(ARGS)

test: .venv/dev
	.venv/bin/python -m pytest $(ARGS)

check: .venv/dev
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy --strict src tests scripts bench
	.venv/bin/lint-imports
	.venv/bin/python scripts/check_documents.py

format: .venv/dev
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .

bench: .venv/bench
	.venv/bin/python -m bench $(ARGS)

lock:
	sh scripts/lock_versions.sh constraints.txt

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Empty files inside .venv say what is installed there; a repeated command starts at once.
.venv/created:
	@sh scripts/create_venv.sh .venv
	@touch $@

.venv/runtime: .venv/created pyproject.toml constraints.txt
	@echo "Installing what the gateway needs to run ..."
	@$(PIP_INSTALL) --editable .
	@touch $@

.venv/dev: .venv/created pyproject.toml constraints.txt
	@echo "Installing the gateway, its tests and its checks ..."
	@$(PIP_INSTALL) --editable ".[test]"
	@touch .venv/runtime $@

.venv/bench: .venv/created pyproject.toml constraints.txt
	@echo "Installing the gateway, its tests and its benchmark ..."
	@$(PIP_INSTALL) --editable ".[test,bench]"
	@touch .venv/runtime .venv/dev $@
