import Packages
import Testing

@Suite("Packages")
struct PackageReaderTests {
  private static let files = [
    PackageWriter.File("[Content_Types].xml", Array("<Types/>".utf8)),
    PackageWriter.File("word/文档.xml", Array(repeating: 0x61, count: 5000)),
    PackageWriter.File("empty", []),
  ]

  @Test func readsWhatWasWritten() throws {
    var reader = try PackageReader(PackageWriter.write(PackageReaderTests.files))
    #expect(reader.entries.map(\.name) == PackageReaderTests.files.map(\.name))
    for file in PackageReaderTests.files {
      let bytes = try reader.read(file.name)
      #expect(bytes == file.bytes)
    }
  }

  @Test func writesTheSameBytesForTheSameFiles() throws {
    let first = try PackageWriter.write(PackageReaderTests.files)
    let second = try PackageWriter.write(PackageReaderTests.files)
    #expect(first == second)
  }

  @Test(arguments: [
    ([], PackageError.Reason.empty), ([0x50, 0x4B, 3, 4], .noDirectory),
    (Array("hello".utf8), .noDirectory),
  ])
  func refusesWhatIsNoPackage(bytes: [UInt8], reason: PackageError.Reason) {
    #expect(
      error { () throws(PackageError) in _ = try PackageReader(bytes) }
        == PackageError(.damaged, reason: reason)
    )
  }

  @Test func refusesAPackageThatIsCutOff() throws {
    let whole = try PackageWriter.write(PackageReaderTests.files)
    let cut = Array(whole.prefix(whole.count / 2))
    #expect(
      error { () throws(PackageError) in _ = try PackageReader(cut) }
        == PackageError(.damaged, reason: .noDirectory)
    )
  }

  @Test func refusesASecondNameInAnOfficePackage() throws {
    let plain = try PackageWriter.write(PackageReaderTests.files)
    let directory = try #require(PackageReaderTests.position(of: [0x50, 0x4B, 1, 2], in: plain))
    for (name, expected) in [("other.bin", true), ("[Content_Types].xml", false)] {
      let size = name.utf8.count + 5
      let field = [0x75, 0x70, UInt8(size), 0, 1, 0, 0, 0, 0] + Array(name.utf8)
      var bytes = plain
      let nameSize = Int(bytes[directory + 28])
      bytes.insert(contentsOf: field, at: directory + 46 + nameSize)
      bytes[directory + 30] = UInt8(field.count)
      let end = try #require(PackageReaderTests.position(of: [0x50, 0x4B, 5, 6], in: bytes))
      let length = Int(bytes[end + 12]) + Int(bytes[end + 13]) << 8 + field.count
      bytes[end + 12] = UInt8(length & 0xFF)
      bytes[end + 13] = UInt8(length >> 8)
      let found = error { () throws(PackageError) in _ = try PackageReader(bytes) }
      #expect(
        found
          == (expected
            ? PackageError(
              .damaged,
              entry: "[Content_Types].xml",
              reason: .contradictoryDirectory
            ) : nil)
      )
    }
  }

  private static func position(of signature: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: signature) }
  }

  @Test func namesAMissingEntry() throws {
    let bytes = try PackageWriter.write(PackageReaderTests.files)
    #expect(
      fault { () throws(PackageError) in
        var reader = try PackageReader(bytes)
        _ = try reader.read("nowhere")
      } == .missingEntry
    )
  }

  @Test func refusesAWrongChecksum() throws {
    var bytes = try PackageWriter.write([PackageWriter.File("a", Array("abc".utf8))])
    let position = try #require(bytes.firstIndex(of: UInt8(ascii: "b")))
    bytes[position] = UInt8(ascii: "X")
    let damaged = bytes
    #expect(
      error { () throws(PackageError) in
        var reader = try PackageReader(damaged)
        _ = try reader.read("a")
      } == PackageError(.damaged, entry: "a", reason: .wrongChecksum)
    )
  }

  @Test func refusesASizeThatLies() throws {
    let honest = try PackageWriter.write([
      PackageWriter.File("a", Array(repeating: 0x61, count: 3000))
    ])
    // The central directory claims 2999 bytes.
    let directory = try #require(index(of: [0x50, 0x4B, 1, 2], in: honest))
    var bytes = honest
    bytes[directory + 24] = UInt8(2999 & 0xFF)
    bytes[directory + 25] = UInt8(2999 >> 8)
    let lying = bytes
    #expect(
      error { () throws(PackageError) in
        var reader = try PackageReader(lying)
        _ = try reader.read("a")
      } == PackageError(.damaged, entry: "a", reason: .wrongSize)
    )
  }

  @Test func refusesTwoEntriesOfOneName() throws {
    var bytes = try PackageWriter.write([
      PackageWriter.File("a1", [1]), PackageWriter.File("a2", [2]),
    ])
    for position in bytes.indices.dropLast()
    where bytes[position] == 0x61 && bytes[position + 1] == 0x32 {
      bytes[position + 1] = 0x31
    }
    let doubled = bytes
    #expect(
      fault { () throws(PackageError) in _ = try PackageReader(doubled) } == .duplicateEntry
    )
  }

  @Test func refusesNamesThatLeadOut() throws {
    let bytes = try PackageWriter.write([PackageWriter.File("../../etc/passwd", [1])])
    #expect(fault { () throws(PackageError) in _ = try PackageReader(bytes) } == .strayingName)
  }

  @Test func readsNamesOfChineseArchivers() throws {
    // 表.md as GB 18030 has three bytes less than as UTF-8 has, so a name of equal length stands in.
    let gb: [UInt8] = [0xB1, 0xED, 0x2E, 0x6D, 0x64]
    var bytes = try PackageWriter.write([PackageWriter.File("XY.md", [1])])
    for position in bytes.indices.dropLast(4)
    where Array(bytes[position..<position + 5]) == Array("XY.md".utf8) {
      bytes.replaceSubrange(position..<position + 5, with: gb)
    }
    let reader = try PackageReader(bytes)
    #expect(reader.entries.map(\.name) == ["表.md"])
  }

  @Test(arguments: [
    (PackageLimits(entries: 1), PackageError.Limit.entries),
    (PackageLimits(entrySize: 1000), .entrySize),
    (PackageLimits(totalSize: 4000), .totalSize),
  ])
  func refusesWhatGoesBeyondALimit(_ limits: PackageLimits, _ limit: PackageError.Limit) throws {
    let bytes = try PackageWriter.write(PackageReaderTests.files)
    #expect(
      fault { () throws(PackageError) in
        var reader = try PackageReader(bytes, limits: limits)
        _ = try reader.read("word/文档.xml")
      } == .overLimit(limit)
    )
  }

  @Test func refusesABombWithoutInflatingIt() throws {
    let bytes = try PackageWriter.write([
      PackageWriter.File("bomb", Array(repeating: 0, count: 8 << 20))
    ])
    #expect(
      fault { () throws(PackageError) in
        var reader = try PackageReader(bytes)
        _ = try reader.read("bomb")
      } == .overLimit(.ratio)
    )
  }

  private func fault(_ work: () throws(PackageError) -> Void) -> PackageError.Fault? {
    error(work)?.fault
  }

  private func error(_ work: () throws(PackageError) -> Void) -> PackageError? {
    do throws(PackageError) {
      try work()
      return nil
    } catch {
      return error
    }
  }

  private func index(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: wanted) }
  }
}
