public import Wording

/// A file that the program was to write and could not.
public struct OutputError: SpokenError {
  /// The file's path.
  public var path: String
  /// Why it could not be written.
  public var cause: LocalizedText

  /// A file and the cause.
  public init(path: String, cause: LocalizedText) {
    self.path = path
    self.cause = cause
  }

  /// The file, and why.
  public var sentence: LocalizedText {
    LocalizedText(
      zh: "\(path)：无法写入（\(cause.zh)）。",
      en: "\(path): cannot be written (\(cause.en))."
    )
  }

  /// The file is there, and nobody says that it may be replaced.
  package static func isThere(_ path: String) -> OutputError {
    OutputError(
      path: path,
      cause: LocalizedText(
        zh: "文件已存在，可用 --force 覆盖",
        en: "the file is there already; --force replaces it"
      )
    )
  }

  /// The file would take the place of the archive.
  package static func archive(_ path: String) -> OutputError {
    OutputError(
      path: path,
      cause: LocalizedText(
        zh: "这是档案库的文件，不能覆盖，请换一个文件名",
        en: "it is the archive's file; name another"
      )
    )
  }
}
