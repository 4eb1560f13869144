public import Findings
import Values
public import Wording

/// A node of a definition file, read by key, with the faults' places.
public struct DefinitionNode: Sendable {
  private let content: Content

  /// A node of a file, or what two files say where one is laid over the other.
  private enum Content: Sendable {
    case written(DefinitionTree, at: Int)
    /// The place is that of the lower file's node.
    indirect case mapping([(key: DefinitionNode, value: DefinitionNode)], place: DefinitionNode)
    indirect case sequence([DefinitionNode], place: DefinitionNode)
  }

  /// Parses a file's text.
  public init(yaml text: String, file: String) throws(DefinitionError) {
    self.init(root: try DefinitionTree(yaml: text, file: file))
  }

  /// The node of a whole file.
  init(root tree: DefinitionTree) {
    self.init(tree, at: 0)
  }

  private init(_ tree: DefinitionTree, at index: Int) {
    content = .written(tree, at: index)
  }

  /// Members of two mappings, at the place of one of them.
  init(_ members: [(key: DefinitionNode, value: DefinitionNode)], at place: DefinitionNode) {
    content = .mapping(members, place: place)
  }

  /// Items of two lists, at the place of one of them.
  init(_ items: [DefinitionNode], at place: DefinitionNode) {
    content = .sequence(items, place: place)
  }

  /// Where the node is written.
  private var place: (tree: DefinitionTree, record: DefinitionTree.Record) {
    switch content {
    case .written(let tree, let index): (tree, tree.records[index])
    case .mapping(_, let node), .sequence(_, let node): node.place
    }
  }

  /// The path of the file in which it stands, as it was given.
  public var file: String { place.tree.file }

  /// The line from 1; 0 where there is none.
  public var line: Int { Int(place.record.line) }

  /// The error of a fault at this node.
  public func error(_ fault: DefinitionError.Fault) -> DefinitionError {
    let (tree, record) = place
    return DefinitionError(
      file: tree.file,
      line: Int(record.line),
      column: Int(record.column),
      fault: fault
    )
  }

  /// Refuses keys that nobody reads, so that a misspelt one is not passed over.
  public func allowKeys(_ known: [String]) throws(DefinitionError) {
    guard let unknown = try firstKey(except: known) else { return }
    let key = Key(node: unknown)
    throw key.node.error(.unknownKey(key.text, known: known))
  }

  /// The first key that is none of some.
  private func firstKey(except known: [String]) throws(DefinitionError) -> DefinitionNode? {
    guard case .written(let tree, let index) = content, tree.records[index].kind == .mapping else {
      return try writtenMembers().first { key, _ in !known.contains { key.isScalar($0) } }?.key
    }
    // Without making nodes: a start asks for thousands of keys.
    var place = index + 1
    for _ in 0..<tree.records[index].count {
      if !known.contains(where: { tree.isScalar($0, at: place) }) {
        return DefinitionNode(tree, at: place)
      }
      place = tree.next(after: tree.next(after: place))
    }
    return nil
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
    try writtenMembers().map { (Key(node: $0.key), $0.value) }
  }

  private func writtenMembers() throws(DefinitionError) -> [(
    key: DefinitionNode, value: DefinitionNode
  )] {
    guard let pairs else {
      throw error(.unexpectedValue(key: "", expected: LocalizedText(zh: "键值对", en: "a mapping")))
    }
    return pairs
  }

  /// The keys and values of a mapping; nil of any other node.
  var pairs: [(key: DefinitionNode, value: DefinitionNode)]? {
    switch content {
    case .mapping(let members, _): return members
    case .sequence: return nil
    case .written(let tree, let index):
      let record = tree.records[index]
      guard record.kind == .mapping else { return nil }
      var members: [(key: DefinitionNode, value: DefinitionNode)] = []
      members.reserveCapacity(Int(record.count))
      var place = index + 1
      for _ in 0..<record.count {
        let value = tree.next(after: place)
        members.append((DefinitionNode(tree, at: place), DefinitionNode(tree, at: value)))
        place = tree.next(after: value)
      }
      return members
    }
  }

  /// The items of a list; nil of any other node.
  var elements: [DefinitionNode]? {
    switch content {
    case .sequence(let items, _): return items
    case .mapping: return nil
    case .written(let tree, let index):
      let record = tree.records[index]
      guard record.kind == .sequence else { return nil }
      var items: [DefinitionNode] = []
      items.reserveCapacity(Int(record.count))
      var place = index + 1
      for _ in 0..<record.count {
        items.append(DefinitionNode(tree, at: place))
        place = tree.next(after: place)
      }
      return items
    }
  }

  /// The value under a key; nil where the key is absent or the node is no mapping.
  public subscript(key: String) -> DefinitionNode? {
    switch content {
    case .mapping(let members, _): return members.first { $0.key.isScalar(key) }?.value
    case .sequence: return nil
    case .written(let tree, let index):
      let record = tree.records[index]
      guard record.kind == .mapping else { return nil }
      var place = index + 1
      for _ in 0..<record.count {
        let value = tree.next(after: place)
        if tree.isScalar(key, at: place) { return DefinitionNode(tree, at: value) }
        place = tree.next(after: value)
      }
      return nil
    }
  }

  /// The text of a scalar; nil of any other node.
  public var scalar: String? {
    switch content {
    case .written(let tree, let index): tree.text(at: index)
    case .mapping, .sequence: nil
    }
  }

  private func isScalar(_ text: String) -> Bool {
    switch content {
    case .written(let tree, let index): tree.isScalar(text, at: index)
    case .mapping, .sequence: false
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
    guard let elements else {
      throw error(.unexpectedValue(key: key, expected: LocalizedText(zh: "列表", en: "a list")))
    }
    return elements
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
