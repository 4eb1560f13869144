public import Findings
import Values
public import Wording
import Yams

/// A node of a definition file, read by key, with the faults' places.
public struct DefinitionNode: Sendable {
  /// What a node is.
  indirect enum Content: Sendable {
    case scalar(String)
    case sequence([DefinitionNode])
    case mapping([(key: DefinitionNode, value: DefinitionNode)])
  }

  let content: Content
  /// The path of the file in which it stands, as it was given.
  public let file: String
  /// The line from 1; 0 where there is none.
  public let line: Int
  private let column: Int

  /// Parses a file's text.
  public init(yaml text: String, file: String) throws(DefinitionError) {
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
    var count = 0
    try self.init(node, file: file, count: &count)
  }

  /// Takes over a node and what is in it; `count` is how many have been.
  private init(_ node: Node, file: String, count: inout Int) throws(DefinitionError) {
    count += 1
    guard count <= DefinitionLimit.mostNodes else {
      throw DefinitionError(
        file: file,
        line: node.mark?.line ?? 0,
        column: node.mark?.column ?? 0,
        fault: .overLimit(.nodes(DefinitionLimit.mostNodes))
      )
    }
    self.file = file
    line = node.mark?.line ?? 0
    column = node.mark?.column ?? 0
    switch node {
    case .scalar(let scalar): content = .scalar(scalar.string)
    case .sequence(let sequence):
      var items: [DefinitionNode] = []
      for item in sequence { items.append(try DefinitionNode(item, file: file, count: &count)) }
      content = .sequence(items)
    case .mapping(let mapping):
      var members: [(key: DefinitionNode, value: DefinitionNode)] = []
      for (key, value) in mapping {
        let key = try DefinitionNode(key, file: file, count: &count)
        members.append((key, try DefinitionNode(value, file: file, count: &count)))
      }
      content = .mapping(members)
    case .alias: content = .scalar("")
    }
  }

  /// A node of its own content at the place of another.
  init(_ content: Content, at place: DefinitionNode) {
    self.content = content
    file = place.file
    line = place.line
    column = place.column
  }

  /// The error of a fault at this node.
  public func error(_ fault: DefinitionError.Fault) -> DefinitionError {
    DefinitionError(file: file, line: line, column: column, fault: fault)
  }

  /// Refuses keys that nobody reads, so that a misspelt one is not passed over.
  public func allowKeys(_ known: [String]) throws(DefinitionError) {
    for (key, _) in try members() where !known.contains(key.text) {
      throw key.node.error(.unknownKey(key.text, known: known))
    }
  }

  /// A key of a mapping, with its own place.
  public struct Key: Sendable {
    /// The key as written; empty where it is no scalar.
    public let text: String
    /// The key's own node, whose place faults of the key name.
    public let node: DefinitionNode
  }

  /// The members of a mapping, in the file's order.
  public func members() throws(DefinitionError) -> [(key: Key, value: DefinitionNode)] {
    guard case .mapping(let members) = content else {
      throw error(.unexpectedValue(key: "", expected: LocalizedText(zh: "键值对", en: "a mapping")))
    }
    return members.map { (Key(text: $0.key.scalar ?? "", node: $0.key), $0.value) }
  }

  /// The value under a key; nil where the key is absent or the node is no mapping.
  public subscript(key: String) -> DefinitionNode? {
    guard case .mapping(let members) = content else { return nil }
    return members.first { $0.key.scalar == key }?.value
  }

  /// The text of a scalar; nil of any other node.
  public var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The value under a key; throws ``DefinitionError/Fault/missingKey(_:)`` where there is none.
  public func required(_ key: String) throws(DefinitionError) -> DefinitionNode {
    guard let node = self[key] else { throw error(.missingKey(key)) }
    return node
  }
}

// Scalars and lists. A key that is absent gives nil or nothing; one of the wrong shape is an error.
extension DefinitionNode {
  /// The scalar of this node itself.
  public func text() throws(DefinitionError) -> String {
    guard let text = scalar else {
      throw error(.unexpectedValue(key: "", expected: LocalizedText(zh: "文字", en: "a text")))
    }
    return text
  }

  /// The scalar under a key; nil where the key is absent.
  public func text(_ key: String) throws(DefinitionError) -> String? {
    try self[key]?.text()
  }

  /// The scalar under a key that must be there.
  public func requiredText(_ key: String) throws(DefinitionError) -> String {
    try required(key).text()
  }

  /// The scalars of the list under a key; none where the key is absent.
  public func texts(_ key: String) throws(DefinitionError) -> [String] {
    try nodes(key).map { node throws(DefinitionError) in try node.text() }
  }

  /// The items of the list under a key; none where the key is absent.
  public func nodes(_ key: String) throws(DefinitionError) -> [DefinitionNode] {
    try self[key]?.items(of: key) ?? []
  }

  /// The items of a list; `key` is what it stands under.
  func items(of key: String = "") throws(DefinitionError) -> [DefinitionNode] {
    guard case .sequence(let items) = content else {
      throw error(.unexpectedValue(key: key, expected: LocalizedText(zh: "列表", en: "a list")))
    }
    return items
  }

  /// The whole number under a key, in decimal digits; nil where the key is absent.
  public func integer(_ key: String) throws(DefinitionError) -> Int? {
    guard let node = self[key] else { return nil }
    guard let number = Int(try node.text()) else {
      throw node.error(
        .unexpectedValue(key: key, expected: LocalizedText(zh: "整数", en: "a whole number"))
      )
    }
    return number
  }

  /// The finite number under a key; nil where the key is absent.
  public func number(_ key: String) throws(DefinitionError) -> Double? {
    guard let node = self[key] else { return nil }
    guard let number = Double(try node.text()), number.isFinite else {
      throw node.error(.unexpectedValue(key: key, expected: LocalizedText(zh: "数", en: "a number")))
    }
    return number
  }

  /// The `true` or `false` under a key, and no other word for them; false where the key is absent.
  public func flag(_ key: String) throws(DefinitionError) -> Bool {
    guard let node = self[key] else { return false }
    switch try node.text() {
    case "true": return true
    case "false": return false
    default:
      throw node.error(
        .unexpectedValue(key: key, expected: LocalizedText(zh: "true 或 false", en: "true or false"))
      )
    }
  }

  /// The text under a key in both languages, `{zh: …, en: …}`; nil where the key is absent.
  ///
  /// Throws where one of the languages lacks or a third key stands beside them.
  public func localizedText(_ key: String) throws(DefinitionError) -> LocalizedText? {
    guard let node = self[key] else { return nil }
    try node.allowKeys(["zh", "en"])
    return LocalizedText(zh: try node.requiredText("zh"), en: try node.requiredText("en"))
  }

  /// The text under a key that must be there, in both languages.
  public func requiredLocalizedText(_ key: String) throws(DefinitionError) -> LocalizedText {
    guard let text = try localizedText(key) else { throw error(.missingKey(key)) }
    return text
  }

  /// The severity under a key by its name, `error`, `warning` or `info`; nil where it is absent.
  public func severity(_ key: String) throws(DefinitionError) -> Severity? {
    guard let node = self[key] else { return nil }
    let text = try node.text()
    guard let severity = Severity(rawValue: text) else {
      throw node.error(
        .unknownName(
          text,
          what: LocalizedText(zh: "严重程度", en: "severity"),
          known: Severity.allCases.map(\.rawValue)
        )
      )
    }
    return severity
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
