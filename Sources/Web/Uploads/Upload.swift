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

  /// The mended document that somebody chose.
  func mended() throws -> Upload {
    if let upload = uploads.first(where: { !$0.bytes.isEmpty }) { return upload }
    throw WebError.badBody(
      uploads.isEmpty
        ? LocalizedText(zh: "没有选择改好的文件。", en: "No mended file was chosen.")
        : Brought.empty
    )
  }

  /// What is told of a file without a byte.
  static let empty = LocalizedText(
    zh: "选的文件是空的（0 字节），请打开看看是不是选错了。",
    en: "The file that was chosen is empty (0 bytes); see whether it is the right one."
  )

  /// What is written in a form's field; empty where nothing is.
  func text(_ name: String) -> String { values[name, default: ""] }

  /// A value of a form's field; nil where there is none or nothing in it.
  subscript(_ name: String) -> String? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
