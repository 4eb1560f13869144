# guidang: build, test, show and install. `make help` lists the targets.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# The targets share one .build folder, and SwiftPM uses all processors by itself.
.NOTPARALLEL:

.PHONY: help deps build test test-fast test-web test-long bench bench-instructions bench-long demo demo-postgres lint install \
  uninstall clean deb dist test-package docs

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
BINARY := .build/release/guidang

bindir := $(DESTDIR)$(PREFIX)/bin
sharedir := $(DESTDIR)$(PREFIX)/share
mandir := $(sharedir)/man/man1
bashdir := $(sharedir)/bash-completion/completions
zshdir := $(sharedir)/zsh/site-functions
fishdir := $(sharedir)/fish/vendor_completions.d

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-19s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# What a Debian or Ubuntu machine needs beside Swift itself.
DEBIAN_PACKAGES := ca-certificates git pkg-config libxml2-dev libzip-dev \
  libarchive-dev libgmime-3.0-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libsqlite3-dev libssl-dev libxlsxwriter-dev libpq-dev postgresql-15 \
  libxml2-utils python3-venv gcc libc6-dev binutils bubblewrap valgrind

deps: ## install the libraries that lack (Debian, Ubuntu)
	@if ! command -v dpkg-query >/dev/null; then \
	  echo 'make deps: not a Debian system; please see to these yourself: $(DEBIAN_PACKAGES)' >&2; \
	  exit 0; \
	fi; \
	missing=(); \
	for package in $(DEBIAN_PACKAGES); do \
	  dpkg-query -W -f='$${db:Status-Status}\n' "$$package" 2>/dev/null | grep -x installed >/dev/null \
	    || missing+=("$$package"); \
	done; \
	if [ "$${#missing[@]}" -eq 0 ]; then exit 0; fi; \
	echo "make deps: installing $${missing[*]}"; \
	as_root=(env DEBIAN_FRONTEND=noninteractive); \
	if [ "$$(id -u)" -ne 0 ]; then as_root=(sudo "$${as_root[@]}"); fi; \
	"$${as_root[@]}" apt-get update -qq; \
	"$${as_root[@]}" apt-get install -y -qq --no-install-recommends "$${missing[@]}"

# With Swift's own libraries in the command it starts sooner and runs where no Swift is.
STATIC = $(if $(wildcard $(dir $(realpath $(shell command -v $(SWIFT))))../lib/swift_static),--static-swift-stdlib)

# Nobody links with the command, so that it need not tell its names; and where the C library knows them,
# its addresses are packed, of which a start has 140,000 to set right.
QUICK = $(shell objdump -T "$$(cc -print-file-name=libc.so.6)" 2> /dev/null | grep GLIBC_ABI_DT_RELR > /dev/null \
  && echo -Xlinker -z -Xlinker pack-relative-relocs) -Xlinker --no-export-dynamic

# A library is loaded when it is first called: Packaging/late/import.sh.
LATE := $(CURDIR)/.build/late

build: ## build the command (.build/release/guidang)
	Packaging/late/import.sh '$(LATE)'
	PKG_CONFIG_PATH='$(LATE)'$${PKG_CONFIG_PATH:+:$$PKG_CONFIG_PATH} \
	  $(SWIFT) build -c release --product guidang $(STATIC) $(QUICK)

# $(call instructions,VERB) counts or checks what a form costs a release build in instructions.
instructions = python3 Tests/Benchmarks/instructions.py $(1) $(BINARY) Forms Samples .build/instructions \
  Tests/Benchmarks/instructions.json

# Whole modules without information for a debugger: a clean clone is built in about half the processor
# time. A change is then its module's whole; who works in small steps sets DEBUG_FLAGS= and keeps to it, since
# all is built anew under other flags.
DEBUG_FLAGS ?= -Xswiftc -whole-module-optimization -Xswiftc -num-threads -Xswiftc 2 -debug-info-format none

test: deps ## run the tests, and see that no form costs more than it did
	$(SWIFT) test $(DEBUG_FLAGS)
	$(call instructions,check)

# What plays whole months, runs commands by the hundred or starts servers is left to the whole run.
SLOW := CommandsTests|WebTests|PostgresArchiveTests|DocumentationTests|OfficeTests|RandomHistoryTests|LedgerActsTests|SearchOracleTests|MutationTests|PlantedWordsTests

test-fast: ## run the tests of what reads, decides and reckons, on a built tree in a minute or two
	$(SWIFT) test $(DEBUG_FLAGS) --skip '$(SLOW)'

# The browser is Debian's, what drives it is in an environment of its own. STORIES=--all tells the
# stories in every case, not only in those among which any two of width, script and language meet.
STORIES ?=
test-web: deps ## run the stories of the pages in a browser (chromium)
	@command -v chromium >/dev/null || $(MAKE) deps DEBIAN_PACKAGES='chromium fonts-noto-cjk'
	test -x .build/browser/bin/python || python3 -m venv .build/browser
	.build/browser/bin/pip install -q -r Tests/Browser/requirements.txt
	$(SWIFT) build --product guidang $(DEBUG_FLAGS)
	.build/browser/bin/python Tests/Browser/stories.py .build/debug/guidang Forms Samples $(STORIES)

test-long: deps docs ## run 10,000 mutations, searches and acts, every fault of disk and connection, the pages, the API, conversions and the package
	$(MAKE) test-web STORIES=--all
	test -x .build/browser/bin/python || python3 -m venv .build/browser
	.build/browser/bin/pip install -q -r Tests/Browser/requirements-long.txt
	$(SWIFT) build --product guidang $(DEBUG_FLAGS)
	python3 Tests/Browser/api.py .build/debug/guidang Forms Samples .build/browser/bin/schemathesis
	$(MAKE) deps DEBIAN_PACKAGES='libreoffice-writer-nogui libreoffice-calc-nogui bubblewrap'
	python3 Tests/Conversion/there_and_back.py .build/debug/guidang Forms Samples --least 98 --least-raw 80
	GUIDANG_FAULTS=long $(SWIFT) test $(DEBUG_FLAGS) --filter 'FaultTests|BrokenConnectionTests|KilledImporterTests'
	GUIDANG_QUERIES=10000 GUIDANG_ACTS=10000 GUIDANG_HISTORIES=10000 \
	  $(SWIFT) test $(DEBUG_FLAGS) --filter 'SearchOracleTests|LedgerActsTests|RandomHistoryTests'
	ASAN_OPTIONS=detect_leaks=0 GUIDANG_MUTATIONS=10000 \
	  $(SWIFT) test --sanitize=address --scratch-path .build/sanitized \
	  --filter 'MutationTests|RefusalTests|MarkdownTests|PackageReaderTests|XMLParserTests|BundleReaderTests|MailReaderTests'
	$(MAKE) build test-package

bench: deps build ## measure the command beside its peers, the ledger, the pages, the search and both engines
	python3 Tests/Benchmarks/bench.py $(BINARY) Forms .build/bench --readme README.md README.zh-CN.md
	python3 Tests/Benchmarks/ledger.py $(BINARY) Forms .build/bench
	$(SWIFT) build -c release --product search-benchmark $(STATIC)
	python3 Tests/Benchmarks/web.py $(BINARY) Forms .build/bench
	python3 Tests/Benchmarks/bench_search.py $(BINARY) .build/release/search-benchmark Forms .build/bench
	python3 Tests/Benchmarks/engines.py $(BINARY) .build/release/search-benchmark Forms .build/bench

bench-instructions: deps build ## count the instructions of a form, and write them down
	$(call instructions,count)

bench-long: deps build ## measure what a form costs among many, and a million items; look at the plans of PostgreSQL
	python3 Tests/Benchmarks/bench.py $(BINARY) Forms .build/bench --flatness
	python3 Tests/Benchmarks/ledger.py $(BINARY) Forms .build/bench 1000000
	$(SWIFT) build -c release --product search-benchmark $(STATIC)
	python3 Tests/Benchmarks/bench_search.py $(BINARY) .build/release/search-benchmark Forms .build/bench 1000000
	python3 Tests/Benchmarks/explain.py $(BINARY) Forms .build/bench

lint: ## check the style of the sources
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

comma := ,

# $(call step,STATUS,COMMAND) shows a command and runs it; any other exit status fails the demo.
define step
@printf '\n$$ %s\n' '$(2)'; status=0; $(2) || status=$$?; \
if [ "$$status" -ne $(1) ]; then \
  echo "make demo: expected exit status $(1), got $$status" >&2; exit 1; \
fi
endef

# $(call holds,STATUS,TEXT,COMMAND) is a step whose output must hold a text.
define holds
@printf '\n$$ %s\n' '$(3)'; status=0; output=$$($(3)) || status=$$?; printf '%s\n' "$$output"; \
if [ "$$status" -ne $(1) ]; then \
  echo "make demo: expected exit status $(1), got $$status" >&2; exit 1; \
fi; \
if [[ "$$output" != *'$(2)'* ]]; then \
  echo 'make demo: the output should hold $(2)' >&2; exit 1; \
fi
endef

# The day on which the samples are processed.
TODAY := --today 2026-11-23

demo: export PATH := $(CURDIR)/$(dir $(BINARY)):$(PATH)
demo: export GUIDANG_FORMS := Forms
demo: export GUIDANG_ARCHIVE := .build/demo/guidang.sqlite
demo: deps build ## validate, file, find and count the sample forms
	@rm -rf .build/demo && mkdir -p .build/demo
	@printf '\n$$ export GUIDANG_ARCHIVE=%s\n' "$$GUIDANG_ARCHIVE"
	@printf '\n# A form with a fault: exit status 1.\n'
	$(call step,1,guidang validate Samples/fault-failure-reasons-yaobei.docx $(TODAY))
	@printf '\n# A month of forms into a new archive; what is faulty is rejected (exit status 1).\n'
	$(call step,1,guidang import Samples $(TODAY))
	@printf '\n# The same folder again: nothing new is filed.\n'
	$(call holds,1,"filed":0$(comma)"revised":0,guidang import Samples $(TODAY) --format json 2>/dev/null)
	@printf '\n# Full text: a Chinese word, with the place where it stands.\n'
	$(call step,0,guidang search 漏损 $(TODAY))
	@printf '\n# One filed item.\n'
	@id=$$(guidang search 漏损 $(TODAY) --format json --limit 1 | sed -n 's/.*"id":"\([^"]*\)".*/\1/p'); \
	if [ -z "$$id" ]; then echo 'make demo: the search named no item' >&2; exit 1; fi; \
	printf '\n$$ guidang show %s\n' "$$id"; \
	guidang show "$$id" $(TODAY)
	@printf '\n# The ledger: the accounts, and what is due.\n'
	$(call step,0,guidang ledger accounts $(TODAY))
	$(call step,0,guidang ledger due $(TODAY))
	$(call holds,0,"state":"overdue",guidang ledger due $(TODAY) --format json)
	@printf '\n# The same in a browser: the pages are served for a moment, and two are fetched.\n'
	@guidang serve --listen 127.0.0.1:0 $(TODAY) 2> .build/demo/serve.txt & server=$$!; \
	trap 'kill $$server' EXIT; address=; \
	for try in {1..100}; do \
	  address=$$(grep -o 'http://[^ ]*' .build/demo/serve.txt || true); \
	  if [ -n "$$address" ]; then break; fi; sleep 0.1; \
	done; \
	python3 Tests/Browser/fetch.py "$$address" / /ledger
	@printf '\nThe archive of this demo is %s; to open its pages:\nGUIDANG_FORMS=Forms %s serve --archive %s\n' \
	  "$$GUIDANG_ARCHIVE" '$(BINARY)' "$$GUIDANG_ARCHIVE"

demo-postgres: deps build ## the same archive for two importers, on a PostgreSQL of its own
	@Tests/Demo/postgres.sh $(BINARY) Forms Samples

$(BINARY):
	$(MAKE) build

install: $(BINARY) ## install under PREFIX (default /usr/local); run `make build` first
	install -d '$(bindir)' '$(sharedir)/guidang' '$(mandir)' '$(bashdir)' '$(zshdir)' '$(fishdir)'
	install -s -m 755 $(BINARY) '$(bindir)/guidang'
	rm -rf '$(sharedir)/guidang/Forms'
	cp -R Forms '$(sharedir)/guidang/Forms'
	rm -f '$(sharedir)/guidang/COMMIT'
	if git rev-parse -q --verify HEAD >/dev/null 2>&1; then \
	  git describe --always --dirty --exclude '*' --abbrev=12 > '$(sharedir)/guidang/COMMIT'; \
	fi
	install -m 644 Docs/guidang.1 '$(mandir)/guidang.1'
	$(BINARY) --generate-completion-script bash > '$(bashdir)/guidang'
	$(BINARY) --generate-completion-script zsh > '$(zshdir)/_guidang'
	$(BINARY) --generate-completion-script fish > '$(fishdir)/guidang.fish'

uninstall: ## remove what install has put under PREFIX
	rm -f '$(bindir)/guidang' '$(mandir)/guidang.1'
	rm -f '$(bashdir)/guidang' '$(zshdir)/_guidang' '$(fishdir)/guidang.fish'
	rm -rf '$(sharedir)/guidang'

# Where the packages are put, and the version of the Debian package where it is not the command's own.
PACKAGES := .build/packages
VERSION ?=
PACKAGE_VERSION = $(or $(VERSION),$(shell $(BINARY) --version | sed -n '1s/^guidang //p'))

deb: $(BINARY) ## build the Debian package from the release build
	Packaging/deb.sh $(BINARY) $(PACKAGES) $(VERSION)

dist: $(BINARY) ## build a .tar.gz that runs wherever it is unpacked
	Packaging/dist.sh $(BINARY) $(PACKAGES)

# As root: a Debian of its own is made in .build/package-test.
test-package: deb dist ## install, run, upgrade, remove and purge the package in a bare Debian
	$(MAKE) deps DEBIAN_PACKAGES='debootstrap lintian dpkg-dev systemd util-linux'
	Packaging/test-package.sh \
	  $(PACKAGES)/guidang_$(PACKAGE_VERSION)_$(shell dpkg --print-architecture).deb .build/package-test \
	  $(PACKAGES)/guidang-$(shell $(BINARY) --version | sed -n '1s/^guidang //p')-linux-$(shell uname -m).tar.gz

docs: ## make a site of the pages in .build/docs, and check every link
	@command -v cmark-gfm >/dev/null || $(MAKE) deps DEBIAN_PACKAGES='cmark-gfm'
	Packaging/docs.py .build/docs
	Packaging/terminal.py README.md Docs/images/terminal.svg --check
	Packaging/terminal.py README.zh-CN.md Docs/images/terminal.zh.svg --check

clean: ## remove everything that was built
	rm -rf .build
