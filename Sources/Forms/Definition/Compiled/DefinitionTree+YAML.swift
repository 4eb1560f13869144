import Wording
import Yams

extension DefinitionTree {
  /// Parses a file's text.
  convenience init(yaml text: String, file: String) throws(DefinitionError) {
    guard text.utf8.count <= DefinitionLimit.mostBytes else {
      throw DefinitionError(file: file, fault: .overLimit(.bytes(DefinitionLimit.mostBytes)))
    }
    let node: Node?
    do {
      // Scalars are taken as texts: what they mean, the key that asks for them knows.
      node = try Yams.compose(yaml: text, .basic)
    } catch let error as YamlError {
      throw DefinitionError(error, file: file)
    } catch {
      throw DefinitionError(file: file, fault: .malformedYAML("\(error)"))
    }
    guard let node else {
      throw DefinitionError(
        file: file,
        fault: .unexpectedValue(key: "", expected: LocalizedText(zh: "键值对", en: "a mapping"))
      )
    }
    var gathering = Gathering(file: file)
    try gathering.take(node)
    self.init(file: file, records: gathering.records, texts: gathering.texts)
  }

  /// The nodes that have been taken over.
  private struct Gathering {
    let file: String
    var records: [Record] = []
    var texts: [UInt8] = []

    /// Takes over a node and what is in it.
    mutating func take(_ node: Node) throws(DefinitionError) {
      let mark = node.mark
      guard records.count < DefinitionLimit.mostNodes else {
        throw DefinitionError(
          file: file,
          line: mark?.line ?? 0,
          column: mark?.column ?? 0,
          fault: .overLimit(.nodes(DefinitionLimit.mostNodes))
        )
      }
      let index = records.count
      records.append(
        Record(
          kind: .scalar,
          line: UInt32(clamping: mark?.line ?? 0),
          column: UInt32(clamping: mark?.column ?? 0),
          start: UInt32(texts.count),
          count: 0,
          next: 0
        )
      )
      switch node {
      case .scalar(let scalar):
        texts.append(contentsOf: scalar.string.utf8)
        records[index].count = UInt32(texts.count) - records[index].start
      case .sequence(let sequence):
        records[index].kind = .sequence
        records[index].count = UInt32(sequence.count)
        for item in sequence { try take(item) }
      case .mapping(let mapping):
        records[index].kind = .mapping
        records[index].count = UInt32(mapping.count)
        for (key, value) in mapping {
          try take(key)
          try take(value)
        }
      case .alias: break
      }
      records[index].next = UInt32(records.count)
    }
  }
}

extension DefinitionError {
  /// Where the parser stopped, and what it says of it.
  fileprivate init(_ error: YamlError, file: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(
        file: file,
        line: mark.line,
        column: mark.column,
        fault: .malformedYAML(problem)
      )
    default:
      self.init(file: file, fault: .malformedYAML("\(error)"))
    }
  }
}
