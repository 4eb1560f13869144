import Wording

/// A document that a visitor sends.
struct Upload: Sendable, Hashable {
  /// The file's name without the folders of the visitor's machine; `-` where none is told.
  var name: String
  var bytes: [UInt8]

  init(name: String?, bytes: [UInt8]) {
    let last = name?.split { "/\\".contains($0) }.last.map { String($0.prefix(200)) }
    self.name = last.flatMap { name in name.allSatisfy { $0 == "." } ? nil : name } ?? "-"
    self.bytes = bytes
  }
}

/// What a request brings: documents, and the values of a form's fields.
struct Brought: Sendable {
  var uploads: [Upload] = []
  var values: [String: String] = [:]

  /// The reason that somebody gives for what the journal is to tell of.
  func reason() throws -> String {
    guard let why = self["why"], why.contains(where: { !$0.isWhitespace }) else {
      throw WebError.badValue(
        name: "why",
        LocalizedText(zh: "请写明理由，日志会记下来。", en: "Say why; the journal keeps it.")
      )
    }
    return String(why.prefix(500))
  }

  /// What is written in a form's field; empty where nothing is.
  func text(_ name: String) -> String { values[name, default: ""] }

  /// A value of a form's field; nil where there is none or nothing in it.
  subscript(_ name: String) -> String? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
