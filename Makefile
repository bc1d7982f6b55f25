# The words of this project. Each makes its own .venv; nothing is needed but Python and make.
PYTHON ?= python3
VENV := .venv
WORKERS ?= 4
BIN := $(VENV)/bin
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check

# What is compiled once is not compiled again by each of the processes that tests start.
export PYTHONDONTWRITEBYTECODE =

.PHONY: install demo test coverage check bench fuzz pictures run

install: $(VENV)/.runs  ## make .venv, with everything that running needs

demo: $(VENV)/.runs  ## open the demo in a browser; DEMO="--story" plays the story in the terminal
	$(BIN)/python -m simulator $(DEMO)

test: $(VENV)/.tools  ## run every test, four at once; WORKERS=0 runs one after another
	$(BIN)/pytest -q -n $(WORKERS) --dist loadgroup $(TEST)

coverage: $(VENV)/.tools  ## run every test again and show which branches it misses; takes twice as long
	$(BIN)/pytest --cov --cov-report=term:skip-covered -q $(TEST)

check: $(VENV)/.tools  ## lint, format, types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.tools  ## measure
	$(BIN)/python -m benchmarks $(BENCH)

pictures: $(VENV)/.tools  ## take the docs' pictures: of posters, and of the demo page in Debian's Chromium
	$(BIN)/python -m tests.bot.poster_pictures
	$(BIN)/python -m tests.simulator.page.pictures

fuzz: $(VENV)/.tools  ## attack all that reads what others write: SECONDS=600, or INPUTS=1000000
	$(BIN)/python -m tests.fuzz $(if $(INPUTS),--inputs $(INPUTS),--seconds $(or $(SECONDS),600)) $(FUZZ)

run: $(VENV)/.runs  ## run the bot with config.toml
	$(BIN)/peerline run

$(BIN)/pip:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runs: pyproject.toml requirements.txt | $(BIN)/pip
	$(INSTALL) --require-hashes --no-deps --requirement requirements.txt
	$(INSTALL) --no-deps --editable .
	touch $@

$(VENV)/.tools: pyproject.toml requirements-dev.txt | $(BIN)/pip
	$(INSTALL) --require-hashes --no-deps --requirement requirements-dev.txt
	$(INSTALL) --no-deps --editable .
	touch $@ $(VENV)/.runs
