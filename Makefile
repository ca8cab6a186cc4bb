# Each of these does all of its own set-up; a second start installs nothing.
#
#   make run      open the program; with no screen, do the main job in its windows all the same and say where the files lie
#   make test     everything that must hold; the closing line of pytest is the last one
#   make bench    the benchmarks
#   make rivals   install novelWriter in an environment of its own, for make bench to compare the start with
#   make screens  a picture of every page and dialog, into build/screens
#   make package  the folder that runs on a machine without Python, into dist, and started there once
#   make lint     the checks of `make test` without the tests
#   make format   mend what ruff can mend
#   make locale   collect the texts, update the Bulgarian catalogue and compile it
#   make lock     write both locks anew from pyproject.toml; UPGRADE=1 takes the newest versions
#   make clean    remove results, caches and environments
#
# PYTHON names another Python 3.11 or newer: make run PYTHON=python3.13

PYTHON ?= python3
RUN := .venv/bin/python
DEV := .venv-dev/bin/python
TYPED := dcc_desktop ui tests bench tools

# The locks are written for every platform and name no package index: whoever installs, uses the one that is set up there.
UV_VERSION := 0.13.9
COMPILE = .venv-lock/bin/python -m uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --quiet $(if $(UPGRADE),--upgrade)

# Without byte code every start compiles all libraries anew.
unexport PYTHONDONTWRITEBYTECODE
unexport PYTHONHOME
unexport PYTHONPATH

.NOTPARALLEL:

.PHONY: help run test bench rivals screens package lint format locale lock clean set-up set-up-dev

help:
	@sed -n 's/^#   make/make/p' Makefile

run: set-up
	@$(RUN) -m ui --showcase

screens: set-up
	@QT_QPA_PLATFORM=offscreen $(RUN) -m tools.screens

package:
	@$(PYTHON) -m tools.package

bench: set-up
	@$(RUN) -m bench

# What the benchmarks compare the start with, in an environment of its own.
rivals:
	@$(PYTHON) -m venv .venv-rivals
	@.venv-rivals/bin/python -m pip install --quiet novelwriter==26.2.2

test: lint
	QT_QPA_PLATFORM=offscreen $(DEV) -m pytest --cov --cov-report=term

lint: set-up-dev
	$(DEV) -m ruff check --quiet .
	$(DEV) -m ruff format --check --quiet .
	$(DEV) -m mypy --no-error-summary $(TYPED)
	$(dir $(DEV))lint-imports --no-logo
	$(DEV) tools/translations.py check

format: set-up-dev
	$(DEV) -m ruff check --fix --quiet .
	$(DEV) -m ruff format --quiet .

locale: set-up-dev
	$(DEV) tools/translations.py update
	$(DEV) tools/translations.py compile

lock:
	@$(PYTHON) -m venv .venv-lock
	@.venv-lock/bin/python -m pip install --quiet uv==$(UV_VERSION)
	$(COMPILE) --group build --output-file requirements.lock
	$(COMPILE) --group dev --constraint requirements.lock --output-file requirements-dev.lock

set-up:
	@$(PYTHON) tools/set_up.py .venv requirements.lock

set-up-dev:
	@$(PYTHON) tools/set_up.py .venv-dev requirements-dev.lock --with-display

clean:
	rm -rf build dist .venv .venv-dev .venv-lock .venv-package .venv-rivals .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache *.egg-info
	find dcc_desktop ui tests bench tools -name __pycache__ -type d -prune -exec rm -rf {} +
