# Everything is set up in .venv by pip; nothing but make and a Python of 3.11 or later is needed first.
DATA ?=
ON ?= telegram
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	if command -v $$p >/dev/null 2>&1 && $$p -c 'import sys, venv; sys.exit(not ((3, 11) <= sys.version_info < (3, 14)))' >/dev/null 2>&1; then echo $$p; break; fi; done)
BIN := .venv/bin
STAMP := .venv/.ready
TORCH := torch==2.13.0
export HF_HUB_OFFLINE := 1
export TOKENIZERS_PARALLELISM := false
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Bytecode is kept whatever the shell says: tests start Python many times.
export PYTHONDONTWRITEBYTECODE :=

LAB := .venv/.lab

.PHONY: demo chat test chaos faults peers lab lab-test lab-smoke recording bench bench-model check setup clean

demo: setup
	@$(BIN)/truecut demo --out out

chat: setup
	@$(BIN)/truecut chat --out out

test: setup
	@$(BIN)/python -m pytest -n 2 --dist worksteal

chaos: setup
	@$(BIN)/python -m pytest -m slow

faults: setup
	@$(BIN)/python -m tests.chaos.run --on $(ON)

peers: setup
	@tests/peers/install.sh $(BIN)/python
	@PYTHONPATH=.peers/python $(BIN)/python -m pytest -m peers tests/peers

lab: $(LAB)

lab-test: lab
	@$(BIN)/python -m pytest -m lab tests/lab

lab-smoke: lab
	@rm -rf out/lab-rows out/lab-smoke
	@$(BIN)/python -m agent.lab dataset build --out out/lab-rows
	@$(BIN)/python -m agent.lab smoke --rows out/lab-rows --out out/lab-smoke

recording: setup
	@$(BIN)/python -m tests.recording --write

bench: setup
	@$(BIN)/python -m tests.bench $(DATA)

bench-model: setup
	@$(BIN)/python -m tests.bench.modelled $(DATA)

check: setup
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

setup: $(STAMP)

# Torch comes first and alone, so that on Linux its CPU build is taken where the index can be reached.
$(STAMP): pyproject.toml constraints.txt
	@if [ -z "$(PYTHON)" ]; then echo "Truecut needs Python 3.11, 3.12 or 3.13: please install it, or say make PYTHON=/path/to/python." >&2; exit 1; fi
	@[ -x $(BIN)/python ] && $(BIN)/python -c '' 2>/dev/null || $(PYTHON) -m venv --clear .venv
	@echo "Setting up .venv (the first time takes a few minutes) …"
	@$(BIN)/python -m pip install -q $(TORCH) --retries 0 --timeout 5 --extra-index-url https://download.pytorch.org/whl/cpu
	@$(BIN)/python -m pip install -q -c constraints.txt -e '.[dev]'
	@if $(BIN)/python -m pip list 2>/dev/null | grep -qi '^nvidia-'; then echo "CUDA packages were installed: the CPU build of torch could not be had. Remove .venv and try again with access to download.pytorch.org." >&2; exit 1; fi
	@touch $@

# The training libraries come after everything else, into the same place, by the same constraints.
$(LAB): $(STAMP)
	@echo "Setting up the lab's libraries …"
	@$(BIN)/python -m pip install -q -c constraints.txt -e '.[lab]'
	@if $(BIN)/python -m pip list 2>/dev/null | grep -qi '^nvidia-'; then echo "CUDA packages were installed with the lab's libraries." >&2; exit 1; fi
	@touch $@

clean:
	rm -rf .venv .peers out build *.egg-info
