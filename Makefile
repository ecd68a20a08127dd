# Each target makes what it needs: a fresh clone, Python 3.11 or newer and make are enough.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
# Tests of screens wait for half of their time, so each core takes two at once.
JOBS   := $(shell $(PYTHON) -c "import os; print(2 * (os.cpu_count() or 1))")

.PHONY: demo test lint types contracts quality speed golden format tools clean

demo: $(VENV)/installed
	@$(BIN)/factcheck demo

test: lint types contracts
	$(BIN)/pytest -n $(JOBS) --dist worksteal

lint: $(VENV)/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed
	$(BIN)/mypy

contracts: $(VENV)/installed
	$(BIN)/lint-imports

# DATA names a folder of data sets, each with its scorer beside it.
quality: $(VENV)/installed
	$(BIN)/python -m tests.quality --data $(DATA)

speed: $(VENV)/installed
	$(BIN)/python -m tests.speed

# Read the difference before committing it.
golden: $(VENV)/installed
	$(BIN)/pytest -n $(JOBS) --update-golden

format: $(VENV)/installed
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $@

# Programs that tests open documents with; without them those tests are skipped. Debian's names.
tools:
	apt-get update --quiet=2
	apt-get install --quiet=2 --yes --no-install-recommends \
	  libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils qpdf

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
