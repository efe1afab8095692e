# The one definition of each check; .ci/run calls the same targets.
PYTHON ?= python3
STORE  ?= data/store
PORT   ?= 8501
BIN     = .venv/bin

.PHONY: help run analyse test check gate bench clean

help:  ## what can be made here
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.venv/runtime: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Interparty needs Python 3.11 or newer: make PYTHON=python3.11 …" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/dev: requirements-dev.txt .venv/runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

run: .venv/runtime  ## install, analyse seeds/articles, open the dashboard on http://127.0.0.1:8501
	$(BIN)/python -m pipeline run seeds/articles --store $(STORE)
	@echo "Dashboard: http://127.0.0.1:$(PORT)  (end with Ctrl-C)"
	INTERPARTY_STORE=$(STORE) $(BIN)/python -m streamlit run dashboard.py --server.port $(PORT)

analyse: .venv/runtime  ## the tables only, no dashboard
	$(BIN)/python -m pipeline run seeds/articles --store $(STORE)

test: .venv/dev  ## every test; browser tests where a chromium is installed (with CI set it must be)
	$(BIN)/python -m pytest -m 'not browser' -n auto --maxprocesses 4 --dist loadfile
	$(BIN)/python -m pytest -m browser

check: .venv/dev  ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

gate: .venv/runtime  ## measure the annotated corpus; fail where a pinned floor is broken
	$(BIN)/python -m pipeline gold check
	$(BIN)/python -m pipeline gate

bench: .venv/dev  ## how long a reader waits, how fast articles are read; nothing else should run meanwhile
	$(BIN)/python -m tests.bench.dashboard
	$(BIN)/python -m tests.bench.extraction

clean:  ## remove the environment and the tables
	rm -rf .venv data/store
