// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "scholium",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "scholium", targets: ["scholium"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CMPFR", pkgConfig: "mpfr",
      providers: [.apt(["libmpfr-dev", "libgmp-dev"]), .brew(["mpfr", "gmp"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .systemLibrary(name: "CSync"),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .target(name: "Hashing", dependencies: ["CCrypto"], swiftSettings: settings),
    .target(name: "Numbers", dependencies: ["CMPFR"], swiftSettings: settings),
    .target(
      name: "NoteParsing", dependencies: ["CCMarkGFM", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .target(name: "Bibliography", dependencies: ["NoteParsing"], swiftSettings: settings),
    .target(name: "Words", swiftSettings: settings),
    .target(name: "LaTeXMath", dependencies: ["Numbers", "Words"], swiftSettings: settings),
    .target(
      name: "NoteMath", dependencies: ["NoteParsing", "LaTeXMath", "Words"], swiftSettings: settings),
    .target(
      name: "Explanation", dependencies: ["LaTeXMath", "NoteMath", "NoteParsing", "Numbers", "Words"],
      swiftSettings: settings),
    .target(name: "Verdicts", dependencies: ["NoteParsing"], swiftSettings: settings),
    .target(
      name: "VaultIndex",
      dependencies: [
        "CSQLite", "CSync", "Hashing", "NoteParsing", "Verdicts",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.embedInCode("schema.sql")], swiftSettings: settings),
    .target(
      name: "Changes", dependencies: ["Hashing", "VaultIndex"], swiftSettings: settings),
    .target(
      name: "Checks",
      dependencies: ["Explanation", "NoteParsing", "LaTeXMath", "NoteMath", "VaultIndex", "Words"],
      swiftSettings: settings),
    .target(
      name: "Papers", dependencies: ["Bibliography", "Changes", "NoteParsing", "VaultIndex"],
      swiftSettings: settings),
    .target(
      name: "Programs", dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
      swiftSettings: settings),
    .target(
      name: "Verification",
      dependencies: [
        "Hashing", "NoteParsing", "LaTeXMath", "NoteMath", "Numbers", "Programs", "Verdicts", "Words",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      resources: [
        .embedInCode("Run/Harness/confinement.py"), .embedInCode("Run/Harness/analysis.py"),
        .embedInCode("Run/Harness/origins.py"), .embedInCode("Run/Harness/facts.py"),
        .embedInCode("Run/Harness/library.py"), .embedInCode("Run/Harness/elsewhere.py"),
        .embedInCode("Run/Harness/loops.py"), .embedInCode("Run/Harness/older.py"),
        .embedInCode("Run/Harness/clock.py"), .embedInCode("Run/Harness/probes.py"),
        .embedInCode("Run/Harness/marks.py"),
        .embedInCode("Run/Harness/machine.py"),
        .embedInCode("Run/Harness/failures.py"), .embedInCode("Run/Harness/note.py"),
        .embedInCode("Run/Harness/driver.py"), .embedInCode("Run/Harness/cleaning.py"),
        .embedInCode("Run/Harness/server.py"),
      ], swiftSettings: settings),
    .target(
      name: "Workspace",
      dependencies: [
        "Changes", "Hashing", "NoteParsing", "LaTeXMath", "VaultIndex", "Checks", "Explanation", "Papers",
        "Programs", "Verdicts", "Verification", "Words",
      ], swiftSettings: settings),
    .executableTarget(
      name: "scholium",
      dependencies: [
        "Bibliography", "Changes", "NoteParsing", "LaTeXMath", "VaultIndex", "Checks", "Explanation",
        "Papers",
        "Programs", "Verdicts", "Verification", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    // What Benchmarks/formulas runs; not installed.
    .executableTarget(
      name: "formula-benchmark", dependencies: ["LaTeXMath", "NoteParsing", "Verification"],
      path: "Benchmarks/FormulaBenchmark", swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["VaultIndex"], path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "NumbersTests", dependencies: ["Numbers", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "NoteParsingTests",
      dependencies: ["NoteParsing", "CCMarkGFM", "TestSupport", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .testTarget(
      name: "BibliographyTests", dependencies: ["Bibliography", "NoteParsing", "TestSupport"],
      swiftSettings: settings),
    .testTarget(name: "WordsTests", dependencies: ["Words"], swiftSettings: settings),
    .testTarget(
      name: "NoteMathTests", dependencies: ["NoteMath", "NoteParsing", "LaTeXMath"], swiftSettings: settings),
    .testTarget(
      name: "ExplanationTests",
      dependencies: ["Explanation", "LaTeXMath", "NoteMath", "NoteParsing", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LaTeXMathTests", dependencies: ["LaTeXMath", "Numbers", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "VaultIndexTests",
      dependencies: [
        "VaultIndex", "NoteParsing", "TestSupport", "Verdicts", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(name: "QueriesTests", dependencies: ["VaultIndex", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ChecksTests", dependencies: ["Checks", "VaultIndex", "NoteParsing", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PapersTests", dependencies: ["Papers", "VaultIndex", "NoteParsing", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "VerificationTests",
      dependencies: [
        "Verification", "NoteParsing", "NoteMath", "LaTeXMath", "Numbers", "Programs", "TestSupport",
        "Verdicts", "Words",
      ], swiftSettings: settings),
    .testTarget(
      name: "ChangesTests", dependencies: ["Changes", "VaultIndex", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: ["Workspace", "VaultIndex", "Checks", "NoteParsing", "Verdicts", "TestSupport"],
      swiftSettings: settings),
    .testTarget(name: "ProgramsTests", dependencies: ["Programs"], swiftSettings: settings),
    .testTarget(
      name: "ScholiumTests",
      dependencies: [
        "scholium", "VaultIndex", "TestSupport", "Verdicts", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
  ]
)
