PREFIX ?= /usr/local
SOURCES = Sources Tests Benchmarks Fuzzing Package.swift
PROGRAM = $(CURDIR)/.build/release/scholium
BENCHMARK ?=
VAULTS ?= $(HOME)/vaults
FUZZ ?= 60

.PHONY: help demo test build docs standalone format lint install bench bench-verify bench-formulas bench-linear bench-search bench-plant bench-agree bench-digits fuzz dependencies clean

help:
	@echo "make demo      build Scholium and show a session on a copy of the sample vault"
	@echo "make test      run the tests"
	@echo "make build     build the release program, .build/release/scholium"
	@echo "make format    lay out the Swift sources"
	@echo "make lint      check their layout"
	@echo "make docs      write the documents that are made from the program: Checks.md, Reasons.md, the man page"
	@echo "make install   install program, completions and man page under PREFIX ($(PREFIX))"
	@echo "make bench     measure against the floor; options in BENCHMARK=\"--notes 1000 --write\""
	@echo "make bench-verify  measure running notes beside other ways to run them; options in BENCHMARK=\"--write\""
	@echo "make bench-formulas  measure how fast formulas are parsed and judged; options in BENCHMARK=\"--write FOLDER\""
	@echo "make bench-search  measure how soon searches show the right note; public vaults lie in VAULTS=FOLDER"
	@echo "make bench-plant  plant errors in what notes state rightly and count those found; folders of notes in VAULTS=\"A B\""
	@echo "make bench-agree  change right pairs of formula and function in one place each and count the changes found"
	@echo "make bench-digits  change digits in numbers that notes state rightly and count those found; folders in VAULTS=\"A B\""
	@echo "make bench-linear  measure what twice the input costs; options in BENCHMARK=\"--megabytes 1 links\""
	@echo "make fuzz      fuzz what reads formulas and the results of notes; how long in FUZZ=600 (seconds)"
	@echo "make clean     delete what was built"

dependencies:
	@Scripts/install-dependencies

build: dependencies
	swift build -c release

demo: build
	@Scripts/demo "$(PROGRAM)" vault

test: dependencies
	swift test

# A test says when one of them is old.
docs: dependencies
	swift run scholium documents Documentation

format:
	swift format --in-place --parallel --recursive $(SOURCES)

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

# Linked without Swift's shared libraries where the toolchain has static ones, so that the installed program
# runs without the toolchain, and starts faster. It still needs the system's C libraries.
standalone: dependencies
	swift build -c release --static-swift-stdlib || swift build -c release

install: standalone
	@Scripts/install "$(PROGRAM)" "$(DESTDIR)$(PREFIX)"

# What is measured is what is installed.
bench: standalone
	Benchmarks/run --program "$(PROGRAM)" $(BENCHMARK)

bench-verify: standalone
	Benchmarks/verify --program "$(PROGRAM)" $(BENCHMARK)

bench-formulas: dependencies
	swift build -c release --product formula-benchmark
	Benchmarks/formulas $(BENCHMARK)

bench-search: standalone
	Benchmarks/search --program "$(PROGRAM)" --vaults "$(VAULTS)" $(BENCHMARK)

# Without folders, the sample vault.
bench-plant: standalone
	Benchmarks/plant --program "$(PROGRAM)" $(BENCHMARK) $(if $(filter command% environment%,$(origin VAULTS)),$(VAULTS))

bench-agree: standalone
	Benchmarks/agree --program "$(PROGRAM)" $(BENCHMARK)

bench-digits: standalone
	Benchmarks/plant-digits --program "$(PROGRAM)" $(BENCHMARK) $(if $(filter command% environment%,$(origin VAULTS)),$(VAULTS))

bench-linear: standalone
	Benchmarks/linear --program "$(PROGRAM)" $(BENCHMARK)

# Builds of their own, with AddressSanitizer: the parsers and the judges take some minutes to compile the first time.
fuzz: dependencies
	Fuzzing/run $(FUZZ)

clean:
	rm -rf .build Benchmarks/.build
