import Bundles
import Foundation
import Packages
import TestSupport
import Testing
import Wording

extension BundleFixture.Kind {
  fileprivate var read: BundleKind {
    switch self {
    case .tar: .tar
    case .gzip: .packed
    case .rar: .rar
    case .sevenZip: .sevenZip
    }
  }
}

@Suite struct BundleReaderTests {
  private static let bomb =
    "QlpoOTFBWSZTWdkmxOYBAV5boMiAQAFnAAAIcCEeABAAAAggAHUJTRQaDJkbUCpUDTQABxT6SSEAWXEEQBXrPGVpRBBgABAvOYGhDFn3TQkVh7Gidyc39+7mfsgRAH4u5IpwoSGyTYnM"

  private static let files = [
    BundleFixture.File("./拜访/一.md", Array("# 甲".utf8)),
    BundleFixture.File("scan.pdf", Array(repeating: 7, count: 3_000)),
    BundleFixture.File("b.txt", Array("乙".utf8)),
  ]

  @Test(arguments: BundleFixture.Kind.allCases)
  func readsTheWantedFiles(kind: BundleFixture.Kind) throws {
    let bytes = BundleFixture.bytes(of: Self.files, as: kind)
    #expect(BundleKind(bytes) == kind.read)
    let bundle = try BundleReader.read(bytes) { !$0.hasSuffix(".pdf") }
    #expect(
      bundle
        == Bundle(files: [
          .init(name: "拜访/一.md", content: .bytes(Array("# 甲".utf8))),
          .init(name: "scan.pdf", content: .unread),
          .init(name: "b.txt", content: .bytes(Array("乙".utf8))),
        ])
    )
  }

  @Test func readsNamesInGBKWhereOneIsNoUTF8() throws {
    // 一.md is valid UTF-8 too; 拜.md is not.
    let bytes = BundleFixture.bytes(
      of: [
        .init([0xD2, 0xBB] + Array(".md".utf8), []), .init([0xB0, 0xDD] + Array(".md".utf8), []),
      ],
      as: .tar
    )
    #expect(try BundleReader.read(bytes).files.map(\.name) == ["一.md", "拜.md"])
  }

  @Test func refusesNamesThatLeadOut() throws {
    let bytes = BundleFixture.bytes(of: [.init("a/../../x.md", [])], as: .tar)
    #expect(throws: PackageError(.strayingName, entry: "a/../../x.md")) {
      try BundleReader.read(bytes)
    }
  }

  @Test func refusesTheSecondFileOfAName() throws {
    let bytes = BundleFixture.bytes(of: [.init("a.md", [1]), .init("a.md", [2])], as: .tar)
    let bundle = try BundleReader.read(bytes)
    #expect(
      bundle.files == [.init(name: "a.md", content: .refused(PackageError(.duplicateEntry)))]
    )
  }

  @Test(arguments: BundleFixture.Kind.allCases)
  func keepsWhatCameBeforeALimit(kind: BundleFixture.Kind) throws {
    let limits = PackageLimits(entries: 10, entrySize: 1_000, totalSize: 1_000_000)
    let bytes = BundleFixture.bytes(
      of: [.init("a.md", [1]), .init("big.md", Array(repeating: 0, count: 2_000))],
      as: kind
    )
    let bundle = try BundleReader.read(bytes, limits: limits)
    #expect(bundle.files.first == .init(name: "a.md", content: .bytes([1])))
    #expect(bundle.ending == PackageError(.overLimit(.entrySize)))
  }

  @Test func stopsAtABombWhetherItIsWantedOrNot() throws {
    // A tar of eight mebibytes of zeros, packed by bzip2.
    let bomb = Array(try #require(Data(base64Encoded: Self.bomb)))
    let bundle = try BundleReader.read(bomb) { _ in false }
    #expect(bundle.ending == PackageError(.overLimit(.ratio)))
  }

  @Test func namesWhatIsEncryptedAndWhatIsAVolume() {
    let rar5 = Array("Rar!".utf8) + [0x1A, 7, 1, 0]
    #expect(throws: PackageError(.encryptedEntry)) {
      try BundleReader.read(rar5 + [0, 0, 0, 0, 5, 4, 0, 0, 0, 0])
    }
    #expect(throws: PackageError(.volume)) {
      try BundleReader.read(rar5 + [0, 0, 0, 0, 5, 1, 0, 1, 0, 0])
    }
    let rar4 = Array("Rar!".utf8) + [0x1A, 7, 0]
    #expect(throws: PackageError(.encryptedEntry)) {
      try BundleReader.read(rar4 + [0, 0, 0x73, 0x80, 0, 13, 0, 0, 0, 0, 0, 0, 0])
    }
    #expect(throws: PackageError(.volume)) {
      try BundleReader.read(rar4 + [0, 0, 0x73, 1, 0, 13, 0, 0, 0, 0, 0, 0, 0])
    }
  }

  @Test func saysWhatIsPackedAndNoBundle() {
    let bytes = BundleFixture.gzip(Array("one document alone".utf8))
    #expect(throws: PackageError(.damaged, reason: .noBundle)) { try BundleReader.read(bytes) }
  }

  @Test(arguments: 0..<LongRun.mutations(500))
  func endsInFilesOrAFault(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let kind = BundleFixture.Kind.allCases[seed % BundleFixture.Kind.allCases.count]
    let bytes = Mutation.of(BundleFixture.bytes(of: Self.files, as: kind), &generator)
    do throws(PackageError) {
      let bundle = try BundleReader.read(bytes)
      #expect(bundle.files.count <= 64)
    } catch {
      #expect(!error.sentence.en.isEmpty)
    }
  }
}
