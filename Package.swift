// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "guidang",
  products: [
    .executable(name: "guidang", targets: ["guidang"]),
    .library(
      name: "Guidang",
      targets: [
        "Guidang", "Findings", "Documents", "Forms", "Query", "Ledger", "Archive", "SQLiteArchive",
        "Filing",
      ]
    ),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
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
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CStatFS"),
    .systemLibrary(
      name: "CXlsxWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]
    ),

    .target(name: "Findings"),
    .target(name: "Packages", dependencies: ["CLibZip"]),
    .target(name: "XML", dependencies: ["CLibXML2"]),
    .target(name: "Documents", dependencies: ["Findings", "Packages", "XML", "CCMarkGFM"]),
    .target(
      name: "Forms",
      dependencies: [
        "Findings", "Documents", "Packages", "XML", .product(name: "Yams", package: "Yams"),
      ]
    ),
    .target(name: "Query", dependencies: ["Findings", "Forms"]),
    .target(name: "Ledger", dependencies: ["Findings", "Forms", "Query"]),
    .target(name: "Sheets", dependencies: ["Findings", "Packages", "CXlsxWriter"]),
    .target(
      name: "Reports",
      dependencies: ["Findings", "Documents", "Forms", "Ledger", "Packages", "Sheets", "XML"]
    ),
    .target(
      name: "Archive",
      dependencies: [
        "Findings", "Forms", "Ledger", "Query", "XML", "CLibCrypto",
      ]
    ),
    .target(
      name: "SQLiteArchive",
      dependencies: [
        "Archive", "Findings", "Forms", "Ledger", "Query", "CStatFS",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .target(
      name: "Filing",
      dependencies: [
        "Findings", "Documents", "Forms", "Ledger", "Query", "Archive", "Packages", "XML",
      ]
    ),
    .target(
      name: "Guidang",
      dependencies: [
        "Findings", "Documents", "Forms", "Query", "Ledger", "Archive", "SQLiteArchive", "Filing",
      ]
    ),
    .target(
      name: "Commands",
      dependencies: [
        "Findings", "Documents", "Forms", "Query", "Ledger", "Reports", "Sheets", "Archive",
        "SQLiteArchive", "Filing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(name: "guidang", dependencies: ["Commands"]),

    .executableTarget(
      name: "search-benchmark",
      dependencies: ["Archive", "SQLiteArchive", "Findings", "Forms", "Ledger", "Query"],
      path: "Tests/Benchmarks/SearchBenchmark"
    ),
    .target(
      name: "TestSupport",
      dependencies: ["Archive", "Findings", "Forms", "Ledger", "Packages", "Query"],
      path: "Tests/TestSupport"
    ),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "Guidang", "Findings", "Packages", "XML", "Documents", "Forms", "Query", "Ledger", "Sheets",
        "Reports", "Archive", "SQLiteArchive", "Filing", "TestSupport",
      ]
    ),
    .testTarget(name: "FindingsTests", dependencies: ["Findings"]),
    .testTarget(name: "PackagesTests", dependencies: ["Packages", "TestSupport"]),
    .testTarget(name: "XMLTests", dependencies: ["XML"]),
    .testTarget(
      name: "DocumentsTests",
      dependencies: ["Documents", "TestSupport"],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "FormsTests",
      dependencies: ["Forms", "Documents", "Packages", "TestSupport"],
      exclude: ["Layouts", "Lexicon/Labels.tsv", "Messages.txt"]
    ),
    .testTarget(name: "QueryTests", dependencies: ["Query", "Forms", "TestSupport"]),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger", "TestSupport"]),
    .testTarget(name: "SheetsTests", dependencies: ["Sheets", "Packages", "TestSupport"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Documents", "Ledger", "Packages", "Sheets", "TestSupport"]
    ),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive", "Ledger", "TestSupport"]),
    .testTarget(
      name: "SQLiteArchiveTests",
      dependencies: [
        "SQLiteArchive", "Archive", "Query", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "FilingTests",
      dependencies: ["Filing", "SQLiteArchive", "Packages", "TestSupport"],
      exclude: ["Scenarios"]
    ),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "guidang", "Commands", "Archive", "SQLiteArchive", "Findings", "Forms", "Packages",
        "TestSupport",
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
for target in package.targets where target.type != .system {
  target.swiftSettings = swiftSettings
}
