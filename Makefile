# The two commands are `make demo` and `make test`; both install what they need.
SHELL := /bin/sh
.PHONY: demo test build release expectations format lint clean bench fuzz

SWIFT ?= swift
FUZZ_SECONDS ?= 600

demo: ## Build, serve the recorded devices, print what to try. Ctrl-C stops it.
	@scripts/setup demo
	@echo "Building (the first time takes some minutes) ..."
	@$(SWIFT) build -c release --product diag
	@$(SWIFT) build -c release --product lab-snmp-agent
	@exec "$$($(SWIFT) build -c release --show-bin-path)/diag" demo

test: ## Build and pass every test.
	@scripts/setup test
	$(SWIFT) build --build-tests
	@SWIFT="$(SWIFT)" scripts/test
	@SWIFT="$(SWIFT)" scripts/api-check

release:
	@scripts/setup
	$(SWIFT) build -c release --product diag

expectations: ## Write captures/*/expected.json anew, for review with git diff.
	@scripts/setup
	$(SWIFT) build --product diag
	@"$$($(SWIFT) build --show-bin-path)/diag" replay --write-expected captures/*/

bench: ## Measure: parsing, reports, lookups, memory, start. See benchmarks/README.md.
	@scripts/setup
	@for product in tree-benchmark report-benchmark lookup-benchmark modem-benchmark diag; do $(SWIFT) build -c release --product $$product || exit 1; done
	@bin="$$($(SWIFT) build -c release --show-bin-path)" && benchmarks/run "$$bin"

fuzz: ## Feed spoiled documents to the readers, FUZZ_SECONDS each. See fuzz/README.md.
	@scripts/setup
	$(SWIFT) build -c release --product reader-fuzz
	@"$$($(SWIFT) build -c release --show-bin-path)/reader-fuzz" --seconds $(FUZZ_SECONDS)

format:
	$(SWIFT) format --in-place --recursive Sources Tests benchmarks fuzz Package.swift

lint: ## What the formatter would say.
	$(SWIFT) format lint --recursive Sources Tests benchmarks fuzz Package.swift

clean:
	rm -rf .build .venv artifacts
