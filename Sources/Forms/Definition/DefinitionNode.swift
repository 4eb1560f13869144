public import Findings
import Values
public import Wording

/// A node of a definition file, read by key, with the faults' places.
public struct DefinitionNode: Sendable {
  private let tree: DefinitionTree
  private let index: Int

  /// Parses a file's text.
  public init(yaml text: String, file: String) throws(DefinitionError) {
    self.init(root: try DefinitionTree(yaml: text, file: file))
  }

  /// The node of a whole file.
  init(root tree: DefinitionTree) {
    self.init(tree, at: 0)
  }

  private init(_ tree: DefinitionTree, at index: Int) {
    self.tree = tree
    self.index = index
  }

  private var record: DefinitionTree.Record { tree.records[index] }

  /// The error of a fault at this node.
  public func error(_ fault: DefinitionError.Fault) -> DefinitionError {
    DefinitionError(
      file: tree.file,
      line: Int(record.line),
      column: Int(record.column),
      fault: fault
    )
  }

  /// Refuses keys that nobody reads, so that a misspelt one is not passed over.
  public func allowKeys(_ known: [String]) throws(DefinitionError) {
    try requireMapping()
    var key = index + 1
    for _ in 0..<record.count {
      if !known.contains(where: { tree.isScalar($0, at: key) }) {
        let key = Key(node: DefinitionNode(tree, at: key))
        throw key.node.error(.unknownKey(key.text, known: known))
      }
      key = next(next(key))
    }
  }

  /// A key of a mapping, with its own place.
  public struct Key: Sendable {
    /// The key as written; empty where it is no scalar.
    public let text: String
    /// The key's own node, whose place faults of the key name.
    public let node: DefinitionNode

    fileprivate init(node: DefinitionNode) {
      self.node = node
      if let text = node.scalar { self.text = text } else { text = "" }
    }
  }

  /// The members of a mapping, in the file's order.
  public func members() throws(DefinitionError) -> [(key: Key, value: DefinitionNode)] {
    try requireMapping()
    var members: [(key: Key, value: DefinitionNode)] = []
    members.reserveCapacity(Int(record.count))
    var place = index + 1
    for _ in 0..<record.count {
      let key = DefinitionNode(tree, at: place)
      let value = DefinitionNode(tree, at: next(place))
      members.append((Key(node: key), value))
      place = next(value.index)
    }
    return members
  }

  /// The value under a key; nil where the key is absent or the node is no mapping.
  public subscript(key: String) -> DefinitionNode? {
    let record = record
    guard record.kind == .mapping else { return nil }
    var place = index + 1
    for _ in 0..<record.count {
      let value = next(place)
      if tree.isScalar(key, at: place) { return DefinitionNode(tree, at: value) }
      place = next(value)
    }
    return nil
  }

  /// The text of a scalar; nil of any other node.
  public var scalar: String? { tree.text(at: index) }

  /// The node behind a node and all that is in it.
  private func next(_ place: Int) -> Int { Int(tree.records[place].next) }

  private func requireMapping() throws(DefinitionError) {
    guard record.kind == .mapping else {
      throw error(.unexpectedValue(key: "", expected: LocalizedText(zh: "键值对", en: "a mapping")))
    }
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
    guard record.kind == .sequence else {
      throw error(.unexpectedValue(key: key, expected: LocalizedText(zh: "列表", en: "a list")))
    }
    var items: [DefinitionNode] = []
    items.reserveCapacity(Int(record.count))
    var place = index + 1
    for _ in 0..<record.count {
      items.append(DefinitionNode(tree, at: place))
      place = next(place)
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
