import XML

/// The values of a custom XML part, by their paths (the simple paths that Word writes).
final class BoundValues: XMLHandler {
  /// The text of each element and attribute, as `/{namespace}name[1]/@name`.
  private(set) var values: [String: String] = [:]
  private var paths: [String] = []
  private var counts: [[String: Int]] = [[:]]
  private var texts: [[UInt8]] = []

  func start(_ tag: borrowing XMLTag) {
    let name = "{\(tag.namespaceText ?? "")}\(tag.localNameText)"
    let count = (counts[counts.count - 1][name] ?? 0) + 1
    counts[counts.count - 1][name] = count
    let path = "\(paths.last ?? "")/\(name)[\(count)]"
    paths.append(path)
    counts.append([:])
    texts.append([])
    for (name, value) in tag.allAttributes { values["\(path)/@\(name)"] = value }
  }

  func end(name: Int, namespace: Int) {
    counts.removeLast()
    guard let path = paths.popLast(), let text = texts.popLast() else { return }
    values[path] = String(decoding: text, as: UTF8.self)
  }

  func text(_ text: borrowing XMLText) {
    guard !texts.isEmpty else { return }
    text.append(to: &texts[texts.count - 1])
  }

  /// The value at a path such as `/ns0:form[1]/ns0:account`, its prefixes as `xmlns:ns0='…'`;
  /// nil for paths of other kinds.
  func value(at path: String, prefixes: String) -> String? {
    let namespaces = BoundValues.namespaces(prefixes)
    var key = ""
    for step in path.split(separator: "/") {
      if step.hasPrefix("@") {
        key +=
          "/@"
          + (step.split(separator: ":").last.map(String.init) ?? "")
          .filter { $0 != "@" }
        continue
      }
      var name = step
      var index = "[1]"
      if let bracket = step.firstIndex(of: "[") {
        name = step[..<bracket]
        index = String(step[bracket...])
        guard Int(index.dropFirst().dropLast()) != nil else { return nil }
      }
      let parts = name.split(separator: ":")
      guard let local = parts.last, parts.count <= 2 else { return nil }
      let namespace = parts.count == 2 ? namespaces[String(parts[0])] : ""
      guard let namespace else { return nil }
      key += "/{\(namespace)}\(local)\(index)"
    }
    return values[key]
  }

  private static func namespaces(_ prefixes: String) -> [String: String] {
    var result: [String: String] = [:]
    for declaration in prefixes.split(separator: "xmlns:") {
      let parts = declaration.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = parts[1].filter { $0 != "'" && $0 != "\"" && !$0.isWhitespace }
      result[String(parts[0].filter { !$0.isWhitespace })] = name
    }
    return result
  }
}

/// Reads the id under which a custom XML part is bound to.
final class StoreReader: XMLHandler {
  private(set) var id = ""

  func start(_ tag: borrowing XMLTag) {
    if WordName(rawValue: tag.name) == .datastoreItem { id = tag.text("itemID") }
  }

  func end(name: Int, namespace: Int) {}
  func text(_ text: borrowing XMLText) {}
}

extension Gathering.Binding {
  /// Whether the control shows what it is bound to, in whatever form its kind shows it.
  func agrees(with bound: String) -> Bool {
    let bound = Gathering.Binding.words(bound)
    let shown = Gathering.Binding.words(shown)
    switch control.kind {
    case .checkBox:
      return (control.isChecked == true) == ["1", "true", "on"].contains(bound.lowercased())
    case .date:
      if bound == shown { return true }
      guard let date = control.value else { return bound.isEmpty }
      return date.prefix(10) == bound.prefix(10)
    case .dropDown, .comboBox: return bound == shown || bound == control.value
    case .text, .repeatingSection, .other: return bound == shown
    }
  }

  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
