# make demo   builds every case in cases/ into output/
# make test   lints, type-checks and runs the tests
# make bench  measures a build against the peers
# All set-up happens in .venv; `make demo PYTHON=python3.12` chooses another Python (3.11 or newer).

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt
SETUP := pyproject.toml constraints.txt sognko_docs/__init__.py

.PHONY: demo test bench clean
.DELETE_ON_ERROR:

demo: $(VENV)/demo.ok
	$(BIN)/sognko build

test: $(VENV)/test.ok
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses=auto --quiet

bench: $(VENV)/test.ok
	$(BIN)/python -m benchmarks

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

$(VENV)/python.ok:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'Python 3.11 or newer is needed: make $(MAKECMDGOALS) PYTHON=/path/to/python3' >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/demo.ok: $(VENV)/python.ok $(SETUP)
	$(PIP) --editable .
	@touch $@

$(VENV)/test.ok: $(VENV)/python.ok $(SETUP)
	$(PIP) --editable '.[test]'
	@touch $@ $(VENV)/demo.ok
