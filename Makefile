# make run    install what is missing, then ingest the sample batch into warehouse/
# make test   install what is missing, then run the tests
# make walkthrough   after make run: a notebook in the browser, with what it needs installed beside
# make lint   install what is missing, then check style and types
# make clean  remove environment and caches; raw/ and warehouse/ stay

BIN := .venv/bin

.PHONY: run test lint clean setup walkthrough

run: setup
	@# One file of the sample is broken on purpose, which ends in 3: done, but something failed.
	@$(BIN)/minutebook ingest raw/sample || [ $$? -eq 3 ]

test: setup
	@# One worker more than cores: tests that start whole programs wait for a third of their time. Two a core took longer.
	@$(BIN)/pytest -n $$(( $$(nproc) + 1 )) --dist worksteal

walkthrough: setup
	@$$(command -v uv || echo .venv-tools/bin/uv) run --frozen --group notebook marimo run docs/walkthrough.py

lint: setup
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

clean:
	rm -rf .venv .venv-tools .mypy_cache .ruff_cache .pytest_cache .hypothesis

setup:
	@.ci/setup
