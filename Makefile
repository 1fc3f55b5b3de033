# The commands of the project. `make warehouse` and `make test` need nothing but Python 3.11 or newer.

PYTHON ?= python3
UI_PORT ?= 3000
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2
PARALLEL = -n $(WORKERS) --dist loadgroup --no-loadscope-reorder
FAST = -n $(WORKERS) --dist worksteal -m "not release and not browser and not benchmark and not shared"
INSTALLED := $(VENV)/.installed

# Without bytecode each process compiles all code and pytest all assertions anew, which doubles the time of collecting tests.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: warehouse test test-fast coverage test-next mutants ui lint types bench lock clean

warehouse: $(INSTALLED)
	$(BIN)/energyetl build

# All tests, on two processes that share one release.
test: $(INSTALLED)
	$(BIN)/pytest -q $(PARALLEL)

# What needs no release, no browser and no raw material: about two and a half minutes on two cores.
test-fast: $(INSTALLED)
	$(BIN)/pytest -q $(FAST)

# The fast lane with line coverage of the package, which costs a fifth more time. It fails below the floor in pyproject.toml.
coverage: $(INSTALLED)
	$(BIN)/pytest -q $(FAST) --cov --cov-report=term

# The same suite on DuckDB 2, in an environment of its own.
test-next: pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)-next
	$(VENV)-next/bin/python -m pip install --quiet --requirement requirements.lock
	$(VENV)-next/bin/python -m pip install --quiet --no-deps --editable .
	$(VENV)-next/bin/python -m pip install --quiet --upgrade "duckdb==2.0.*"
	$(VENV)-next/bin/pytest -q $(PARALLEL)

# Small wrong changes that some test must turn red: tests/mutants.yml. ONLY=text runs those whose name holds the text.
mutants: $(INSTALLED)
	$(BIN)/python tests/run_mutants.py $(ONLY)

ui: $(INSTALLED)
	mkdir -p data/warehouse/dagster
	cp dagster_project/dagster.yaml data/warehouse/dagster/
	DAGSTER_HOME=$(CURDIR)/data/warehouse/dagster $(BIN)/dg dev --module-name dagster_project.definitions --working-directory . --host 127.0.0.1 --port $(UI_PORT)

lint: $(INSTALLED)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/sqlfluff lint --disable-progress-bar --processes 2 sql

types: $(INSTALLED)
	$(BIN)/basedpyright

bench: $(INSTALLED)
	$(BIN)/pytest -q tests/benchmarks --benchmark-only

# Rewrites the lock; the only command that looks for newer versions.
lock:
	uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes --no-strip-extras \
		--no-emit-index-url --no-emit-find-links --no-header --output-file requirements.lock

$(INSTALLED): requirements.lock pyproject.toml
	if command -v uv >/dev/null 2>&1; then \
		uv venv --quiet --allow-existing --python $(PYTHON) $(VENV) && \
		uv pip install --quiet --python $(BIN)/python --require-hashes --requirement requirements.lock && \
		uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable . ; \
	else \
		$(PYTHON) -m venv $(VENV) && \
		$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock && \
		$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable . ; \
	fi
	touch $(INSTALLED)

clean:
	rm -rf $(VENV) $(VENV)-next data/warehouse dist
