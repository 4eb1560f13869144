public import Findings
import Yams

/// A node of a definition file, read by key, with the faults' places.
public struct DefinitionNode: Sendable {
  let node: Node
  let file: String

  /// Parses a file's text.
  public init(yaml text: String, file: String) throws(DefinitionError) {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw DefinitionError(
          file: file, fault: .unexpectedValue(key: "", expected: "a mapping"))
      }
      self.init(node: node, file: file)
    } catch let error as DefinitionError {
      throw error
    } catch let error as YamlError {
      throw DefinitionError(file: file, fault: .malformedYAML("\(error)"))
    } catch {
      throw DefinitionError(file: file, fault: .malformedYAML("\(error)"))
    }
  }

  init(node: Node, file: String) {
    self.node = node
    self.file = file
  }

  /// The error of a fault at this node.
  public func error(_ fault: DefinitionError.Fault) -> DefinitionError {
    DefinitionError(
      file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, fault: fault)
  }

  /// Refuses keys that nobody reads, so that a misspelt one is not passed over.
  public func allowKeys(_ known: [String]) throws(DefinitionError) {
    for (key, _) in try members() where !known.contains(key.text) {
      throw key.node.error(.unknownKey(key.text, known: known))
    }
  }

  /// A key of a mapping, with its own place.
  public struct Key: Sendable {
    public let text: String
    public let node: DefinitionNode
  }

  /// The members of a mapping, in the file's order.
  public func members() throws(DefinitionError) -> [(key: Key, value: DefinitionNode)] {
    guard let mapping = node.mapping else {
      throw error(.unexpectedValue(key: "", expected: "a mapping"))
    }
    return mapping.map { key, value in
      let keyNode = DefinitionNode(node: key, file: file)
      return (
        Key(text: key.scalar?.string ?? "", node: keyNode), DefinitionNode(node: value, file: file)
      )
    }
  }

  public subscript(key: String) -> DefinitionNode? {
    node.mapping?[Node(key)].map { DefinitionNode(node: $0, file: file) }
  }

  public func required(_ key: String) throws(DefinitionError) -> DefinitionNode {
    guard let node = self[key] else { throw error(.missingKey(key)) }
    return node
  }
}

// Scalars and lists. A key that is absent gives nil or nothing; one of the wrong shape is an error.
extension DefinitionNode {
  /// The scalar of this node itself.
  public func text() throws(DefinitionError) -> String {
    guard let text = node.scalar?.string else {
      throw error(.unexpectedValue(key: "", expected: "a text"))
    }
    return text
  }

  public func text(_ key: String) throws(DefinitionError) -> String? {
    try self[key]?.text()
  }

  public func requiredText(_ key: String) throws(DefinitionError) -> String {
    try required(key).text()
  }

  public func texts(_ key: String) throws(DefinitionError) -> [String] {
    try nodes(key).map { node throws(DefinitionError) in try node.text() }
  }

  public func nodes(_ key: String) throws(DefinitionError) -> [DefinitionNode] {
    guard let list = self[key] else { return [] }
    guard let sequence = list.node.sequence else {
      throw list.error(.unexpectedValue(key: key, expected: "a list"))
    }
    return sequence.map { DefinitionNode(node: $0, file: file) }
  }

  public func integer(_ key: String) throws(DefinitionError) -> Int? {
    guard let node = self[key] else { return nil }
    guard let number = Int(try node.text()) else {
      throw node.error(.unexpectedValue(key: key, expected: "a whole number"))
    }
    return number
  }

  public func number(_ key: String) throws(DefinitionError) -> Double? {
    guard let node = self[key] else { return nil }
    guard let number = Double(try node.text()), number.isFinite else {
      throw node.error(.unexpectedValue(key: key, expected: "a number"))
    }
    return number
  }

  public func flag(_ key: String) throws(DefinitionError) -> Bool {
    guard let node = self[key] else { return false }
    switch try node.text() {
    case "true": return true
    case "false": return false
    default: throw node.error(.unexpectedValue(key: key, expected: "true or false"))
    }
  }

  public func localizedText(_ key: String) throws(DefinitionError) -> LocalizedText? {
    guard let node = self[key] else { return nil }
    try node.allowKeys(["zh", "en"])
    return LocalizedText(zh: try node.requiredText("zh"), en: try node.requiredText("en"))
  }

  public func requiredLocalizedText(_ key: String) throws(DefinitionError) -> LocalizedText {
    guard let text = try localizedText(key) else { throw error(.missingKey(key)) }
    return text
  }

  public func severity(_ key: String) throws(DefinitionError) -> Severity? {
    guard let node = self[key] else { return nil }
    let text = try node.text()
    guard let severity = Severity(rawValue: text) else {
      throw node.error(
        .unknownName(text, what: "severity", known: Severity.allCases.map(\.rawValue)))
    }
    return severity
  }
}
