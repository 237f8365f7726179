# Works on a machine that has only Python >= 3.11 and make.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python -m
COMPILE := $(RUN) uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

.PHONY: setup demo play test lint check check-long chaos simulate bench golden figures lock sbom audit

setup: $(VENV)/.ready  ## make .venv from requirements.lock

$(VENV)/.ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Oefenmaat needs Python 3.11 or newer: make PYTHON=python3.12 setup" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(RUN) pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(RUN) pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: setup  ## the whole service on a page in your browser, with a clock that you set; PORT=… for another port
	$(RUN) bot demo $(if $(PORT),--port $(PORT))

play: setup  ## a week of one patient, played in the terminal
	$(RUN) demo.play

test: setup  ## the whole suite, on SQLite and on a real PostgreSQL, each story on one of them
	$(RUN) pytest -n 4 --dist loadgroup  # four on two cores: some of them wait for real time to pass

lint: setup
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy
	$(VENV)/bin/lint-imports

check: lint test  ## style, types, import contracts, tests

check-long: lint  ## every story on both databases, twenty patients simulated, and twenty thousand random updates; about half an hour
	EVERY_DATABASE=1 $(RUN) pytest -n 4 --dist loadgroup
	$(MAKE) simulate
	FUZZ=20000 $(RUN) pytest -n 2 --dist loadgroup tests/stories/test_fuzz.py

chaos: setup  ## kill the real program at random moments, the active one of two, drop a week after each commit; about 22 minutes
	$(RUN) tests.chaos --faults none
	$(RUN) tests.chaos --faults some --kills 20
	$(RUN) tests.chaos.failover
	CRASH_POINTS=all $(RUN) pytest -n 2 --dist loadgroup tests/stories/test_crash_points.py

simulate: setup  ## a practice of twenty simulated people through nine months, faults included, audited
	@folder=$$(mktemp -d) && $(RUN) bot simulate --patients 20 --seed 7 --faults high --out $$folder/practice

bench: setup  ## how fast and how small, beside the usual ways; about eight minutes
	$(RUN) benchmarks

golden: setup  ## write the kept pages of tests/golden anew, to be read before they are kept
	$(RUN) tests.golden.renew

figures: setup  ## all exercises as stills and loops into out/figures, only what has changed; and the sheet in docs
	$(RUN) content.figures --loops --sheet
	cp out/figures/figures.png docs/pictures/figures.png

lock: setup  ## renew both locks: names, versions, hashes; then `make setup sbom check` (docs/operating.md)
	$(COMPILE) --extra dev --upgrade pyproject.toml -o requirements.lock
	$(COMPILE) -c requirements.lock pyproject.toml -o requirements.service.lock

sbom: setup  ## write the bill of materials and the list of licences anew, from the lock
	$(RUN) tests.operating.bill

audit: setup  ## ask whether anything in the lock has a known weakness; needs the network
	$(RUN) uv tool run --quiet pip-audit@2.10.1 --strict --disable-pip --require-hashes -r requirements.lock
