/// The nodes of a definition file, each before what is in it, as flat as they are kept.
///
/// An object, because every node of the file holds it.
final class DefinitionTree: Sendable {
  enum Kind: UInt32, Sendable {
    case scalar = 1
    case sequence
    case mapping
  }

  /// A node: what it is, where it stands, and where its text and its neighbour are.
  struct Record: Sendable, Hashable {
    var kind: Kind
    var line: UInt32
    var column: UInt32
    /// Where a scalar's text begins.
    var start: UInt32
    /// A scalar's bytes, a list's items, the members of a mapping.
    var count: UInt32
    /// The node after this one and all that is in it.
    var next: UInt32
  }

  /// The file's path, by which faults name it.
  let file: String
  let records: [Record]
  /// The texts of all scalars in UTF-8, one behind another.
  let texts: [UInt8]

  init(file: String, records: [Record], texts: [UInt8]) {
    self.file = file
    self.records = records
    self.texts = texts
  }

  /// The text of a scalar; nil of any other node.
  func text(at index: Int) -> String? {
    let record = records[index]
    guard record.kind == .scalar else { return nil }
    let start = Int(record.start)
    return String(decoding: texts[start..<start + Int(record.count)], as: UTF8.self)
  }

  /// The node behind a node and all that is in it.
  func next(after index: Int) -> Int { Int(records[index].next) }

  /// Whether a node is the scalar of a text, byte for byte.
  func isScalar(_ text: String, at index: Int) -> Bool {
    let record = records[index]
    guard record.kind == .scalar, Int(record.count) == text.utf8.count else { return false }
    let start = Int(record.start)
    let isSame = text.utf8.withContiguousStorageIfAvailable { bytes in
      texts.withUnsafeBufferPointer { texts in
        bytes.indices.allSatisfy { bytes[$0] == texts[start + $0] }
      }
    }
    return isSame ?? texts[start..<start + Int(record.count)].elementsEqual(text.utf8)
  }
}
