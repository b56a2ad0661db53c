# Two commands are enough: `make run` and `make test`. `make help` lists the rest.

# One target folder for all checkouts, so that a second clone builds warm.
export CARGO_TARGET_DIR ?= $(or $(HOME),$(CURDIR))/.cache/motcua/target
export MOTCUA_BIN := $(CARGO_TARGET_DIR)/debug/motcua

# Clippy reads each of our crates while it is built, so that nothing is compiled a second time only to be read. Any warning ends the build here;
# a plain `cargo build` is for trying things.
export RUSTC_WORKSPACE_WRAPPER := clippy-driver
export CLIPPY_ARGS := -D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__

# The whole workspace's features whatever is built, so that `run` and `test` share every dependency.
CARGO_BUILD := cargo build --locked --workspace
CARGO_TEST := $(shell cargo nextest --version >/dev/null 2>&1 && echo cargo nextest run || echo cargo test)
WITH_POSTGRES := $(CARGO_TARGET_DIR)/debug/with-postgres --
PHASE := @scripts/phase.sh
BROWSER_TESTS := tests/e2e

.DEFAULT_GOAL := help
.PHONY: help run build built test lint test-rust test-spa test-browser test-contract bench soak fmt openapi tools spa browser-packages

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 24

run: tools build ## Install what is missing, build, serve with demo data on http://127.0.0.1:8080
	@[ -n "$$DATABASE_URL" ] || scripts/install.sh postgres
	@exec scripts/run.sh

build: spa ## Build the SPA and the program that carries it
	@$(CARGO_BUILD) --bin motcua

# Phases that keep one core busy each run side by side; the others have both to themselves.
BESIDE := $(MAKE) --no-print-directory --keep-going -j2 --output-sync=target
test: tools spa ## Every test; the time of each part at the end
	@rm -f .cache/phases
	@code=0; $(BESIDE) built test-spa || code=$$?; $(MAKE) --no-print-directory lint test-rust || code=$$?; \
		$(BESIDE) test-browser test-contract || code=$$?; echo; cat .cache/phases; exit $$code

# In one go, so that the tests of the small crates fill the core that the server's own crate leaves idle.
built: spa
	$(PHASE) "building programs and tests" $(CARGO_BUILD) --bins --tests

lint: ## Formatting of the Rust code, and its rules alone
	$(PHASE) "rustfmt" cargo fmt --all --check
	$(PHASE) "domain without features" cargo check --locked -p domain --no-default-features

test-rust: spa ## Rust tests, on a throw-away PostgreSQL
	@[ -n "$$MOTCUA_TEST_DATABASE_URL" ] || scripts/install.sh postgres
	@$(CARGO_BUILD) --bins --tests
	$(PHASE) "Rust tests" $(WITH_POSTGRES) $(CARGO_TEST) --locked --workspace

test-spa: spa-test spa-typecheck spa-lint spa-sizes ## Lints, types, tests and sizes of the SPA

# The browser tests are linted and type-checked with the SPA.
spa-%: spa browser-packages
	$(PHASE) "SPA $*" npm --prefix frontend run --silent $*

test-browser: build browser-packages ## The browser tests, in Chromium
	@scripts/install.sh postgres
	@scripts/install.sh chromium
	$(PHASE) "browser tests" scripts/browser.sh $(BROWSER_TESTS)

test-contract: build ## Fuzzing of the API by its OpenAPI document
	@scripts/install.sh postgres
	@scripts/install.sh python
	$(PHASE) "contract fuzzing" scripts/contract.sh

soak: tools ## A million random actions on random dossiers, held to every rule (minutes; MOTCUA_SOAK=… for more)
	@cargo test --locked --workspace --test rules -- --ignored --nocapture a_million_actions

fmt: tools ## Format everything
	@cargo fmt --all
	@scripts/install.sh packages frontend
	@npm --prefix frontend run --silent format

bench: spa ## Measure a release build beside PostgreSQL alone (takes some minutes)
	@scripts/install.sh postgres
	@cargo build --locked --release --workspace --bins
	@MOTCUA_BENCH_BUILT=$(CARGO_TARGET_DIR)/release python3 scripts/bench.py

openapi: build ## Write openapi/openapi.json and the SPA's types from it
	@mkdir -p openapi
	@$(MOTCUA_BIN) openapi > openapi/openapi.json.new && mv openapi/openapi.json.new openapi/openapi.json
	@npm --prefix frontend run --silent api

browser-packages: tools
	@scripts/install.sh packages $(BROWSER_TESTS)

tools:
	@scripts/install.sh tools

spa: tools
	@scripts/spa.sh
