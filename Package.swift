// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "guidang",
  products: [
    .executable(name: "guidang", targets: ["guidang"]),
    .library(
      name: "Guidang",
      targets: [
        "Guidang", "Values", "Wording", "Findings", "Documents", "Forms", "Query", "Ledger",
        "Archive", "SQLiteArchive", "PostgresArchive", "Intake", "Filing",
      ]
    ),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird",
      from: "2.28.1",
      traits: ["FullFoundation"]
    ),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]
    ),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CLibArchive",
      pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"])]
    ),
    .systemLibrary(
      name: "CGMime",
      pkgConfig: "gmime-3.0",
      providers: [.apt(["libgmime-3.0-dev"])]
    ),
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CStatFS"),
    .systemLibrary(name: "CSpawn"),
    .systemLibrary(
      name: "CXlsxWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]
    ),

    .target(name: "Values"),
    .target(name: "Wording"),
    .target(name: "Findings", dependencies: ["Wording"]),
    .target(name: "Processes", dependencies: ["CSpawn"]),
    .target(name: "Packages", dependencies: ["Wording", "CLibZip"]),
    .target(name: "Bundles", dependencies: ["Packages", "CLibArchive"]),
    .target(name: "Mail", dependencies: ["Wording", "Packages", "CGMime"]),
    .target(name: "XML", dependencies: ["CLibXML2"]),
    .target(
      name: "Documents",
      dependencies: ["Wording", "Findings", "Packages", "XML", "CCMarkGFM"]
    ),
    .target(
      name: "Intake",
      dependencies: [
        "Values", "Wording", "Findings", "Processes", "Documents", "Packages", "Bundles", "Mail",
      ]
    ),
    .target(
      name: "Forms",
      dependencies: [
        "Values", "Wording", "Findings", "Documents", "Packages", "XML",
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    .target(name: "Query", dependencies: ["Values", "Wording", "Findings", "Forms"]),
    .target(name: "Ledger", dependencies: ["Values", "Wording", "Findings", "Forms", "Query"]),
    .target(
      name: "Sheets",
      dependencies: ["Values", "Wording", "Packages", "CXlsxWriter"]
    ),
    .target(
      name: "Reports",
      dependencies: [
        "Values", "Wording", "Findings", "Documents", "Ledger", "Packages", "Sheets", "XML",
      ]
    ),
    .target(
      name: "Archive",
      dependencies: [
        "Values", "Wording", "Findings", "Forms", "Ledger", "Query", "XML", "CLibCrypto",
      ]
    ),
    .target(
      name: "SQLiteArchive",
      dependencies: [
        "Values", "Archive", "Wording", "Findings", "Forms", "Ledger", "Query", "CStatFS",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .target(
      name: "PostgresArchive",
      dependencies: [
        "Values", "Archive", "Wording", "Findings", "Forms", "Ledger", "Query", "CLibPQ",
      ]
    ),
    .target(
      name: "Filing",
      dependencies: [
        "Values", "Wording", "Findings", "Documents", "Forms", "Query", "Ledger", "Archive",
        "Packages", "Intake", "Mail", "XML",
      ]
    ),
    .target(
      name: "Guidang",
      dependencies: [
        "Values", "Wording", "Findings", "Documents", "Forms", "Query", "Ledger", "Archive",
        "SQLiteArchive", "PostgresArchive", "Intake", "Filing",
      ]
    ),
    .target(
      name: "Office",
      dependencies: [
        "Values", "Wording", "Findings", "Documents", "Forms", "Query", "Ledger", "Packages",
        "Reports", "Sheets", "Archive", "SQLiteArchive", "PostgresArchive", "Intake", "Filing",
        "XML", "Bundles", "Mail",
      ]
    ),
    .target(
      name: "Web",
      dependencies: [
        "Values", "Wording", "Findings", "Documents", "Forms", "Query", "Ledger", "Reports",
        "Sheets", "Archive", "SQLiteArchive", "Intake", "Filing", "Office", "Packages",
        "CLibCrypto",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
      ],
      resources: [
        .embedInCode("Assets/icon.svg"), .embedInCode("Assets/openapi.json"),
        .embedInCode("Assets/page.css"), .embedInCode("Assets/page.js"),
      ]
    ),
    .target(
      name: "Commands",
      dependencies: [
        "Office", "Web", "Values", "Wording", "Findings", "Processes", "Documents", "Forms",
        "Query", "Ledger", "Reports", "Sheets", "Archive", "SQLiteArchive", "Intake", "Filing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    // The toolchain's own linker takes a tenth of the time, and lays the command out for a quicker start.
    .executableTarget(
      name: "guidang",
      dependencies: ["Commands"],
      linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))]
    ),

    .executableTarget(
      name: "search-benchmark",
      dependencies: [
        "Values", "Archive", "SQLiteArchive", "PostgresArchive", "Wording", "Findings", "Forms",
        "Ledger", "Query",
      ],
      path: "Tests/Benchmarks/SearchBenchmark"
    ),
    .target(
      name: "TestSupport",
      dependencies: [
        "Values", "Archive", "Wording", "Findings", "Forms", "Ledger", "Packages", "Processes",
        "Query",
      ],
      path: "Tests/TestSupport"
    ),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Web", "Office", "Values", "Wording", "Forms", "Ledger", "Archive", "SQLiteArchive",
        "TestSupport",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ]
    ),
    .testTarget(name: "ValuesTests", dependencies: ["Values"]),
    .testTarget(name: "WordingTests", dependencies: ["Wording"]),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "Guidang", "Values", "Wording", "Findings", "Packages", "XML", "Documents", "Forms",
        "Query", "Ledger", "Sheets", "Reports", "Archive", "SQLiteArchive", "PostgresArchive",
        "Intake", "Filing", "Office",
        "Bundles", "Mail", "TestSupport",
      ]
    ),
    .testTarget(name: "FindingsTests", dependencies: ["Findings", "Wording"]),
    .testTarget(name: "ProcessesTests", dependencies: ["Processes", "TestSupport"]),
    .testTarget(name: "PackagesTests", dependencies: ["Packages", "TestSupport"]),
    .testTarget(
      name: "BundlesTests",
      dependencies: ["Wording", "Bundles", "Packages", "TestSupport"]
    ),
    .testTarget(name: "MailTests", dependencies: ["Wording", "Mail", "TestSupport"]),
    .testTarget(
      name: "IntakeTests",
      dependencies: [
        "Values", "Findings", "Documents", "Packages", "Mail", "Intake", "TestSupport",
      ]
    ),
    .testTarget(name: "XMLTests", dependencies: ["XML"]),
    .testTarget(
      name: "DocumentsTests",
      dependencies: ["Wording", "Documents", "TestSupport"],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "FormsTests",
      dependencies: ["Values", "Wording", "Forms", "Documents", "Packages", "TestSupport"],
      exclude: ["Layouts", "Lexicon/Labels.tsv", "Messages.txt"]
    ),
    .testTarget(
      name: "QueryTests",
      dependencies: ["Values", "Wording", "Query", "Forms", "TestSupport"]
    ),
    .testTarget(name: "LedgerTests", dependencies: ["Values", "Wording", "Ledger", "TestSupport"]),
    .testTarget(
      name: "SheetsTests",
      dependencies: ["Values", "Sheets", "Packages", "TestSupport"]
    ),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Values", "Wording", "Reports", "Documents", "Ledger", "Packages", "Sheets", "TestSupport",
      ]
    ),
    .testTarget(
      name: "ArchiveTests",
      dependencies: ["Values", "Archive", "Ledger", "TestSupport"]
    ),
    .testTarget(
      name: "SQLiteArchiveTests",
      dependencies: [
        "Values", "Wording", "SQLiteArchive", "Archive", "Query", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "PostgresArchiveTests",
      dependencies: [
        "Values", "Wording", "Findings", "Forms", "Ledger", "Query", "Archive", "SQLiteArchive",
        "PostgresArchive", "TestSupport",
      ]
    ),
    .testTarget(
      name: "FilingTests",
      dependencies: [
        "Values", "Wording", "Forms", "Intake", "Filing", "SQLiteArchive", "Packages",
        "TestSupport",
      ],
      exclude: ["Scenarios"]
    ),
    .testTarget(
      name: "OfficeTests",
      dependencies: [
        "Values", "Wording", "Findings", "Forms", "Ledger", "Query", "Intake", "Filing", "Archive",
        "SQLiteArchive", "Office", "Documents", "Packages", "TestSupport",
      ]
    ),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Values", "Office", "guidang", "Commands", "Archive", "SQLiteArchive", "Wording",
        "Findings",
        "Forms", "Intake", "Packages", "TestSupport",
      ],
      exclude: ["Transcripts", "Import/Faults/faults.c"]
    ),
  ]
)

// One place gives every Swift target the same language.
let swiftSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
// The tests play whole offices, so what they play is made quick; they themselves are not.
let quick: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]
for target in package.targets where target.type != .system {
  target.swiftSettings = swiftSettings + (target.type == .test ? [] : quick)
}
