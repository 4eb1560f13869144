import XML

/// Takes a Flat OPC text apart into its parts (`pkg:package`, as Word saves "XML document").
final class FlatOPCReader: XMLHandler {
  /// The parts by name, without the leading slash.
  private(set) var parts: [String: [UInt8]] = [:]
  private var name: String?
  private var part: [UInt8] = []
  private var open: [String] = []
  private var isInData = false
  private var depth = 0
  private var dataDepth = 0

  func start(_ tag: borrowing XMLTag) {
    depth += 1
    if isInData {
      tag.copy(declaringAll: open.isEmpty, to: &part)
      open.append(tag.qualifiedName)
      return
    }
    guard tag.namespace == WordNamespace.package.rawValue else { return }
    switch WordName(rawValue: tag.name) {
    case .part:
      let name = tag.text("name")
      self.name = String(name.drop { $0 == "/" })
      part.removeAll(keepingCapacity: true)
    case .xmlData:
      isInData = true
      dataDepth = depth
    case .binaryData:
      // Pictures and macros are not read; that they are there is said.
      if let name { parts[name] = [] }
    default: break
    }
  }

  func end(name: Int, namespace: Int) {
    defer { depth -= 1 }
    guard isInData else { return }
    if depth == dataDepth {
      isInData = false
      if let name = self.name, parts[name] == nil { parts[name] = part }
      return
    }
    guard let name = open.popLast() else { return }
    part.append(contentsOf: "</".utf8)
    part.append(contentsOf: name.utf8)
    part.append(UInt8(ascii: ">"))
  }

  func text(_ text: borrowing XMLText) {
    if isInData, !open.isEmpty { text.appendEscaped(to: &part) }
  }
}
