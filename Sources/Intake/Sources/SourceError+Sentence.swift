public import Wording

extension SourceError: SpokenError {
  /// What could not be read, and what to do.
  public var sentence: LocalizedText {
    switch self {
    case .missing(let path):
      LocalizedText(
        zh: "\(path)：没有这个文件或文件夹。请检查路径。",
        en: "\(path): there is no such file or folder. Check the path."
      )
    case .unreadable(let path, let cause) where cause == .isNoFolder:
      LocalizedText(
        zh: "\(path)：\(cause.text.zh)。请检查路径。",
        en: "\(path): \(cause.text.en). Check the path."
      )
    case .unreadable(let path, let cause):
      LocalizedText(
        zh: "\(path)：无法读取（\(cause.text.zh)）。请检查权限。",
        en: "\(path): cannot be read (\(cause.text.en)). Check its permissions."
      )
    case .link(let path):
      LocalizedText(
        zh: "\(path)：这是链接，监视的文件夹只收文件，没有读取。请放入文件本身。",
        en:
          "\(path): it is a link and was not read; a watched folder takes files alone. Put the file itself there."
      )
    }
  }
}
