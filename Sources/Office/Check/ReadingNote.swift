import Documents
import Intake
public import Wording

/// What there is to say of what was to be read, beside what was read of it.
public enum ReadingNote: Sendable {
  /// A path, or a file, that cannot be read.
  case problem(any Error)
  /// So many files in folders are temporary or hidden.
  case skipped(Int)
  /// So many files in bundles are.
  case skippedInZips(Int)
  /// Files of other kinds, in folders or bundles.
  case others([String])
  /// Nothing to read is there.
  case noDocuments

  /// Whether something was not done that was asked for.
  public var isFailure: Bool {
    switch self {
    case .problem, .noDocuments: true
    case .skipped, .skippedInZips, .others: false
    }
  }

  /// The note for people; of several files a line each.
  public var sentence: LocalizedText {
    switch self {
    case .problem(let error): return LocalizedText(telling: error)
    case .skipped(let count):
      return LocalizedText(
        zh: "跳过 \(count) 个临时文件或隐藏文件。",
        en: "Skipped \(count) temporary or hidden \(count == 1 ? "file" : "files")."
      )
    case .skippedInZips(let count):
      return LocalizedText(
        zh: "跳过压缩包内 \(count) 个临时文件或隐藏文件。",
        en: "Skipped \(count) temporary or hidden \(count == 1 ? "file" : "files") in zips."
      )
    case .others(let paths):
      let lines = paths.map { path in
        let what =
          UnreadFile.sentence(ofFileNamed: path)
          ?? LocalizedText(
            zh: "其他文件，不是表单文档，没有读。",
            en: "another kind of file, no document; not read."
          )
        return LocalizedText(
          zh: "\(path.printable)：\(what.zh)",
          en: "\(path.printable): \(what.en)"
        )
      }
      return LocalizedText(
        zh: lines.map(\.zh).joined(separator: "\n"),
        en: lines.map(\.en).joined(separator: "\n")
      )
    case .noDocuments:
      let names = DocumentSources.namedExtensions(withPackages: true)
      return LocalizedText(
        zh: "没有找到表单文档（\(names.zh)）。请检查路径。",
        en: "No document was found (\(names.en)). Check the path."
      )
    }
  }
}
