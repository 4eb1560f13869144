import XML

/// The relationships of a part, which name the parts that belong to it (ISO 29500-2, 8.5).
struct Relationships {
  struct Relationship {
    var id: String
    /// The last word of the type, which transitional and strict documents share.
    var kind: String
    /// The part's name in the package, without a leading slash; nil if it lies outside.
    var part: String?
  }

  private(set) var all: [Relationship] = []
  private var positions: [String: Int] = [:]

  mutating func add(_ relationship: Relationship) {
    if positions[relationship.id] == nil { positions[relationship.id] = all.count }
    all.append(relationship)
  }

  func first(_ kind: String) -> Relationship? {
    all.first { $0.kind == kind }
  }

  func part(id: String) -> String? {
    positions[id].flatMap { all[$0].part }
  }

  /// The name of the part that holds the relationships of another.
  static func partName(of part: String) -> String {
    let (folder, file) = split(part)
    return folder + "_rels/" + file + ".rels"
  }

  private static func split(_ part: String) -> (folder: String, file: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  /// A target as seen from the part that names it.
  static func resolve(_ target: String, from part: String) -> String {
    // Some programs write the separator of their system.
    let target = String(decodePercents(target).map { $0 == "\\" ? "/" : $0 })
    guard !target.hasPrefix("/") else { return String(target.drop { $0 == "/" }) }
    var steps = split(part).folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }

  /// Undoes the percent-encoding of a name.
  static func decodePercents(_ text: String) -> String {
    guard text.contains("%") else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Reads a part of relationships.
final class RelationshipReader: XMLHandler {
  private(set) var relationships = Relationships()
  private let source: String

  /// Reads the relationships of the part of that name; of the package itself, of `""`.
  init(source: String) {
    self.source = source
  }

  func start(_ tag: borrowing XMLTag) {
    guard WordName(rawValue: tag.name) == .relationship, let id = tag.string("Id"),
      let type = tag.string("Type")
    else { return }
    let isOutside = tag.has("TargetMode", "External")
    let target = isOutside ? nil : tag.string("Target")
    relationships.add(
      Relationships.Relationship(
        id: id,
        kind: type.split(separator: "/").last.map(String.init) ?? type,
        part: target.map { Relationships.resolve($0, from: source) }
      )
    )
  }

  func end(name: Int, namespace: Int) {}
  func text(_ text: borrowing XMLText) {}
}
