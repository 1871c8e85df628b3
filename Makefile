# Edelweiss: everything a person types more than once. Needs make and Python 3.11 or newer; all else goes into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN_SET := $(VENV)/run.stamp
DEV_SET := $(VENV)/dev.stamp
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --no-deps --require-hashes
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-config --no-emit-index-url --no-header $(if $(UPGRADE),--upgrade)
PYTEST_ARGS ?=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

.PHONY: help
help: ## What can be done here
	@echo "Edelweiss. make ..."
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

.PHONY: demo
demo: $(RUN_SET) ## See the whole bot at work in the browser: no token, nothing to set up
	@exec $(BIN)/python -m bot demo $(ARGS)

.PHONY: run
run: $(RUN_SET) ## Run the bot with the settings of .env
	@exec $(BIN)/python -m bot run $(ARGS)

.PHONY: test
test: $(DEV_SET) ## Run all tests (PYTEST_ARGS="-k waitlist -x" for some of them)
	@# What one process compiled the others read, also where the machine's settings keep Python from writing it.
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest $(PYTEST_ARGS)

.PHONY: lint
lint: $(DEV_SET) ## Check format, style, types and the floors; every check speaks before it fails
	@failed=; \
	check() { echo "-- $$*"; "$(BIN)/$$@" || failed="$$failed [$$*]"; }; \
	check ruff format --check --output-format concise .; \
	check ruff check --quiet .; \
	check mypy .; \
	check lint-imports --no-logo; \
	if [ -n "$$failed" ]; then echo "Not well:$$failed" >&2; exit 1; fi

.PHONY: format
format: $(DEV_SET) ## Bring the code into its form
	@$(BIN)/ruff check --quiet --fix-only .
	@$(BIN)/ruff format .

.PHONY: bench
bench: $(DEV_SET) ## Measure beside a bare aiogram bot
	@$(BIN)/python -m bench $(ARGS)

.PHONY: soak
soak: $(DEV_SET) ## Kill the bot 50 times under load, and tear its disk; some ten minutes (SOAK_SEED repeats a run)
	@SOAK=1 $(BIN)/python -m pytest -n0 -s tests/e2e/test_crash.py tests/e2e/test_torn_disk.py $(PYTEST_ARGS)
	@SOAK=1 $(BIN)/python -m pytest $$(grep -rl "examples(" tests --include="test_*.py")

.PHONY: pictures
pictures: $(DEV_SET) ## Take the guides' pictures anew (needs Chromium)
	@$(BIN)/python -m docs.pictures.take

.PHONY: live-check
live-check: $(DEV_SET) ## Replay the stand-in's rules against the real Telegram (needs BOT_TOKEN and CHAT_ID)
	@$(BIN)/python -m playground.live_check $(ARGS)

.PHONY: browser
browser: ## Install Chromium for the browser tests with apt-get (needs root)
	@if command -v chromium >/dev/null; then echo "Chromium is here: $$(command -v chromium)"; \
	elif ! command -v apt-get >/dev/null; then \
		echo "There is no apt-get here. Install Chromium as your system does it: the command must be 'chromium'." >&2; exit 1; \
	elif [ "$$(id -u)" -ne 0 ]; then \
		echo "Installing Chromium needs root: sudo make browser" >&2; exit 1; \
	else \
		echo "Installing Chromium: apt-get install chromium fonts-dejavu-core fonts-noto-color-emoji"; \
		apt-get -o Acquire::Retries=3 update -qq && \
		DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 install -y -qq --no-install-recommends \
			chromium fonts-dejavu-core fonts-noto-color-emoji >/dev/null && \
		chromium --version --no-sandbox; \
	fi

.PHONY: hooks
hooks: $(DEV_SET) ## Let git run the checks before every commit
	@$(BIN)/pre-commit install

.PHONY: lock
lock: $(DEV_SET) ## Make requirements/*.txt anew from *.in (UPGRADE=1: newest versions)
	@$(LOCK) requirements/run.in -o requirements/run.txt
	@$(LOCK) requirements/run.in requirements/dev.in -c requirements/run.txt -o requirements/dev.txt
	@echo "requirements/run.txt and requirements/dev.txt are made; look at the difference before you commit them."

.PHONY: clean
clean: ## Remove .venv and caches (never data)
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A virtual environment with the interpreter that was asked for. A broken one (its Python is gone) is made anew.
$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { echo "Edelweiss needs Python 3.11 or newer; '$(PYTHON)' is not found." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Edelweiss needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) -V 2>&1). Try: make PYTHON=python3.12 ..." >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || { \
		echo "Python's venv is missing; on Debian and Ubuntu: apt-get install python3-venv" >&2; rm -rf $(VENV); exit 1; }

$(RUN_SET): requirements/run.txt $(BIN)/python
	@echo "Installing what the bot needs into $(VENV) (once, takes a minute) ..."
	@$(PIP) -r requirements/run.txt
	@touch $@

$(DEV_SET): requirements/dev.txt $(BIN)/python
	@echo "Installing what tests and checks need into $(VENV) (once, takes a minute) ..."
	@$(PIP) -r requirements/dev.txt
	@touch $(RUN_SET) $@
