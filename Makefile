# make            install, and build source/ into output/
# make test       install, and run the tests (Node and npm are all they need)
# make test-node  the tests under another Node, which npm brings: NODE=22, else 24 (TESTS=tests/cli for some)
# make check      every gate: types, lint, format, dead code (make gates), and the tests with their coverage (make coverage)
# make conformance  the slow proofs by outside judges (Java, Chromium, qpdf, poppler, MuPDF), and a report in conformance/
# make fuzz       build projects that nobody has seen for an hour (MINUTES=…); each fault says how to repeat it
# make bench      hold speed and memory to what is aimed at, beside peers; some fourteen minutes (ONLY=start,library,editor,book,pdf,long,many; CORPORA=…; PYTHON=…)
# make bench-pdf  the PDF edition beside its peers, and its growth
# make bench-epub  the EPUB edition beside pandoc: many chapters, large images
# make guide      build the guide of docs/guide into its four editions, in docs/guide/output/
# make fleet      builds by workers, Redis and S3 servers that are killed meanwhile (redis-server; Go, for the S3 servers)
# make accept     rewrite expected fixtures; read the diff afterwards
.PHONY: needed all install dist build guide test test-node gates coverage check conformance fuzz bench bench-pdf bench-epub fleet accept docs clean

CORPORA ?=
MINUTES ?= 60
TESTS ?=
# npm sets a variable of this name for its scripts: that one is not meant.
NODE = 24

# What the program is made of: it is made again when one of these is newer.
SOURCES := $(shell find pipeline packaging -name '*.ts') package.json rolldown.config.ts tsconfig.json

all: build

# What is missing is said before something fails that says it otherwise; the versions are those of `engines` in package.json.
needed:
	@command -v npm >/dev/null && node -e 'const [a, b] = process.versions.node.split("."); process.exit(a == 20 && b >= 19 || a == 22 && b >= 12 || a >= 24 ? 0 : 1)' 2>/dev/null \
	  || { echo "this needs Node 20.19, 22.12 or 24, or a later version of one of these, with npm: https://nodejs.org (Node here: $$(node --version 2>/dev/null || echo none))" >&2; exit 1; }

node_modules/.package-lock.json: package.json package-lock.json | needed
	npm ci --no-audit --no-fund
	@touch $@

install: node_modules/.package-lock.json

dist/program/main.js: node_modules/.package-lock.json $(SOURCES) | needed
	@npm run --silent dist
	@touch $@

dist: dist/program/main.js

build: dist
	@node dist/program/main.js build

guide: dist
	@node dist/program/main.js build docs/guide

test: dist
	npm run --silent test

# The package `node` fetches the program of this system by its install script, without which the tests would run under the Node that is here.
test-node: dist
	npx --yes --ignore-scripts=false --package=node@$(NODE) --call '\
	  node --version | grep "^v$(NODE)" || { echo "npm brought no Node $(NODE), but $$(node --version)" >&2; exit 1; }; \
	  node node_modules/vitest/vitest.mjs run $(TESTS)'

gates coverage check: dist
	npm run --silent $@

conformance: dist
	CORPORA="$(CORPORA)" npm run --silent conformance

fuzz: dist
	SEED=$${SEED:-$$(date +%s)} FUZZ_MINUTES=$(MINUTES) npm run --silent conformance -- fuzz.test.ts

bench: dist
	npm run --silent bench

bench-pdf: dist
	node tests/bench/pdf.mjs

bench-epub: dist
	node tests/bench/epub.mjs

fleet: dist .judges/bin/versitygw .judges/bin/gofakes3
	npm run --silent fleet

.judges/bin/versitygw:
	GOBIN=$(CURDIR)/.judges/bin go install github.com/versity/versitygw/cmd/versitygw@v1.8.0

.judges/bin/gofakes3:
	GOBIN=$(CURDIR)/.judges/bin go install github.com/johannesboyne/gofakes3/cmd/gofakes3@v1.2.0

accept: install
	ACCEPT=1 npm run --silent test

docs: dist
	npm run --silent docs

clean:
	rm -rf dist coverage conformance
