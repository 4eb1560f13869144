/// The files of a folder of definitions, each with its bytes and the nodes that were read from them.
///
/// As kept: what it is, a checksum of all that follows, who built it, and the files one by one. All
/// numbers are of 32 bits but the checksum, in the machine's own order: no other machine reads them.
struct CompiledDefinitions: Sendable {
  struct File: Sendable {
    /// The path below the folder.
    var name: String
    var source: [UInt8]
    var records: [DefinitionTree.Record]
    var texts: [UInt8]
  }

  /// The program that has read them: another may understand the same bytes otherwise.
  var builder: String
  var files: [File]

  /// What the bytes begin with; it changes with their order.
  private static let mark = Array("guidang definitions 1\n\n\n".utf8)

  /// As they are kept.
  var bytes: [UInt8] {
    var body = CompiledBytes()
    body.append(Array(builder.utf8))
    body.append(UInt32(files.count))
    for file in files {
      body.append(Array(file.name.utf8))
      body.append(file.source)
      body.append(file.texts)
      body.append(UInt32(file.records.count))
      for record in file.records {
        body.append(record.kind.rawValue)
        body.append(record.line)
        body.append(record.column)
        body.append(record.start)
        body.append(record.count)
        body.append(record.next)
      }
    }
    let sum = Checksum(of: body.bytes[...]).value
    return CompiledDefinitions.mark + withUnsafeBytes(of: sum) { Array($0) } + body.bytes
  }

  /// Takes them over from bytes; nil where these are of another kind, or not as they were written.
  init?(_ bytes: [UInt8]) {
    let head = CompiledDefinitions.mark.count
    guard bytes.count >= head + 8, bytes.starts(with: CompiledDefinitions.mark) else { return nil }
    let body = bytes[(head + 8)...]
    let sum = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: head, as: UInt64.self) }
    guard Checksum(of: body).value == sum else { return nil }
    var reading = CompiledReading(bytes, at: body.startIndex)
    guard let builder = reading.text(), let count = reading.number() else { return nil }
    self.builder = builder
    files = []
    for _ in 0..<count {
      guard let name = reading.text(), let source = reading.block(), let texts = reading.block(),
        let records = reading.records(texts: texts.count)
      else { return nil }
      files.append(File(name: name, source: source, records: records, texts: texts))
    }
    guard reading.isAtEnd else { return nil }
  }

  init(builder: String, files: [File]) {
    self.builder = builder
    self.files = files
  }
}

/// Bytes that are being put together.
private struct CompiledBytes {
  var bytes: [UInt8] = []

  mutating func append(_ number: UInt32) {
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }

  /// A block, with its length before it.
  mutating func append(_ block: [UInt8]) {
    append(UInt32(block.count))
    bytes.append(contentsOf: block)
  }
}

/// A way through the bytes; what is not there is nil, and so is a tree that leads out of them.
private struct CompiledReading {
  private let bytes: [UInt8]
  private var place: Int

  init(_ bytes: [UInt8], at place: Int) {
    self.bytes = bytes
    self.place = place
  }

  var isAtEnd: Bool { place == bytes.count }

  mutating func number() -> UInt32? {
    guard bytes.count - place >= 4 else { return nil }
    defer { place += 4 }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: UInt32.self) }
  }

  mutating func block() -> [UInt8]? {
    guard let count = number(), bytes.count - place >= Int(count) else { return nil }
    defer { place += Int(count) }
    return Array(bytes[place..<place + Int(count)])
  }

  mutating func text() -> String? {
    block().map { String(decoding: $0, as: UTF8.self) }
  }

  /// The nodes of a file whose texts have so many bytes.
  mutating func records(texts: Int) -> [DefinitionTree.Record]? {
    guard let count = number(), count > 0, (bytes.count - place) / 24 >= Int(count) else {
      return nil
    }
    let start = place
    place += Int(count) * 24
    var isWhole = true
    let records = bytes.withUnsafeBytes { bytes in
      [DefinitionTree.Record](unsafeUninitializedCapacity: Int(count)) { records, filled in
        func number(_ index: Int, _ column: Int) -> UInt32 {
          bytes.loadUnaligned(fromByteOffset: start + index * 24 + column * 4, as: UInt32.self)
        }
        for index in 0..<Int(count) {
          guard let kind = DefinitionTree.Kind(rawValue: number(index, 0)) else {
            isWhole = false
            return
          }
          let record = DefinitionTree.Record(
            kind: kind,
            line: number(index, 1),
            column: number(index, 2),
            start: number(index, 3),
            count: number(index, 4),
            next: number(index, 5)
          )
          isWhole =
            isWhole && record.next > index && record.next <= count
            && (kind != .scalar || Int(record.start) + Int(record.count) <= texts)
          records.initializeElement(at: index, to: record)
          filled += 1
        }
      }
    }
    return isWhole && DefinitionTree.isWhole(records) ? records : nil
  }
}

extension DefinitionTree {
  /// Whether each list and mapping holds just what its count says.
  fileprivate static func isWhole(_ records: [Record]) -> Bool {
    records.indices.allSatisfy { index in
      let record = records[index]
      var place = index + 1
      let children =
        switch record.kind {
        case .scalar: 0
        case .sequence: Int(record.count)
        case .mapping: 2 * Int(record.count)
        }
      for _ in 0..<children {
        guard place < Int(record.next) else { return false }
        place = Int(records[place].next)
      }
      return place == Int(record.next)
    }
  }
}
