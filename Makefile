# Every target installs what it needs first. Values come from the make variable, the environment, or .env.

export PATH := $(CURDIR)/node_modules/.bin:$(PATH)
# Types are stripped once and not at every start, which halves the time that a command takes to start.
export NODE_COMPILE_CACHE := $(CURDIR)/node_modules/.cache/node
INSTALLED := node_modules/.package-lock.json

.DEFAULT_GOAL := help
.PHONY: help generate lint-contract mock emulator oidc-provider conformance conformance-client drift drift-trial unproved docs test mutation check fix size pack-check bench

help: ## print this help
	@echo 'usage: make TARGET [VARIABLE=value ...]'
	@echo
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  \1|\2/p' $(firstword $(MAKEFILE_LIST)) | awk -F'|' '{ printf "%-19s %s\n", $$1, $$2 }'
	@echo
	@echo 'their variables are listed in docs/reference.md'

$(INSTALLED): package-lock.json
	@echo 'installing from package-lock.json' >&2
	@npm ci --no-audit --no-fund --loglevel=error >&2
	@touch $@

generate: $(INSTALLED) ## write generated/ from openapi/
	@node scripts/generate.ts

lint-contract: $(INSTALLED) ## hold openapi/ against its lint rules
	@node scripts/lint-contract.ts

mock: $(INSTALLED) ## serve the contract with Prism [DIALECT=] [PORT=] [CORS=1]
	@node conformance/mock/main.ts

emulator: $(INSTALLED) ## serve the whole flow, with its verification page [DIALECT=] [PORT=]
	@node conformance/emulator/main.ts

oidc-provider: $(INSTALLED) ## start a real server to try the suite on [PORT=] [CODE_LIFETIME=]
	@node conformance/targets/oidc-provider/main.ts

conformance: $(INSTALLED) ## hold a server against the contract [TARGET=url ...]; without TARGET our own
	@node conformance/main.ts

conformance-client: $(INSTALLED) ## hold a client against the contract [CLIENT='command' DIALECT= ...]; without CLIENT our own
	@node scripts/conformance-client.ts

drift: $(INSTALLED) ## fail when openapi/ and what follows from it no longer agree [BASE= UPSTREAM= REPORT=]
	@node scripts/drift.ts

unproved: $(INSTALLED) ## write down what the suite does not prove of our own targets; read the difference
	@node scripts/unproved.ts
	@biome check --write conformance/targets/unproved.ts >/dev/null

docs: $(INSTALLED) ## write docs/reference.md, and the reference of the contracts as a page, report/reference.html
	@node scripts/docs.ts

drift-trial: $(INSTALLED) ## try random edits of the contracts on the gate, and list what it misses [SEED=] [COUNT=50]
	@node scripts/drift-trial.ts

test: $(INSTALLED) ## run all tests, the self-test included
	@vitest run

mutation: $(INSTALLED) ## print the mutation score per room [FILES=glob]; takes long, no part of CI
	@stryker run $(if $(FILES),-m '$(FILES)')

check: $(INSTALLED) ## lint, format, types, dead code
	@biome check --error-on-warnings
	@tsc -p .
	@knip

fix: $(INSTALLED) ## format and apply safe lint fixes
	@biome check --write

size: $(INSTALLED) ## hold the library against its size budget
	@node scripts/size.ts

pack-check: $(INSTALLED) ## pack the package and use it in an empty project
	@node scripts/pack-check.ts

bench: $(INSTALLED) ## measure the emulator and the library beside named peers
	@node scripts/bench.ts
