/// A document that a visitor sends.
struct Upload: Sendable, Hashable {
  /// The file's name without the folders of the visitor's machine; `-` where none is told.
  var name: String
  var bytes: [UInt8]

  init(name: String?, bytes: [UInt8]) {
    let steps = (name ?? "").split { "/\\".contains($0) }
    let last = steps.last.map { String($0.prefix(200)) } ?? ""
    self.name = last.isEmpty || last.allSatisfy { $0 == "." } ? "-" : last
    self.bytes = bytes
  }
}

/// What a request brings: documents, and the values of a form's fields.
struct Brought: Sendable {
  var uploads: [Upload] = []
  var values: [String: String] = [:]

  /// A value of a form's field; nil where there is none or nothing in it.
  subscript(_ name: String) -> String? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
