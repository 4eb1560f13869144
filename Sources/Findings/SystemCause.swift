import Foundation

/// Why the system refused a file, in words of both languages.
///
/// Foundation's own descriptions are in one language and speak of operations, not of files.
public enum SystemCause: Sendable, Hashable {
  case noSuchFile
  case isThereAlready
  case notPermitted
  case isFolder
  case isNoFolder
  case readOnlyDisk
  case fullDisk
  case fileTooLarge
  case nameTooLong
  case tooManyOpenFiles
  case inputOutput
  /// What the system says of any other reason.
  case other(String)

  /// The reason that an error of Foundation or of the system tells.
  public init(_ error: any Error) {
    if let code = SystemCause.number(of: error), let cause = SystemCause(code) {
      self = cause
      return
    }
    self =
      switch (error as? CocoaError)?.code {
      case .fileNoSuchFile?, .fileReadNoSuchFile?: .noSuchFile
      case .fileWriteFileExists?: .isThereAlready
      case .fileReadNoPermission?, .fileWriteNoPermission?: .notPermitted
      case .fileWriteVolumeReadOnly?: .readOnlyDisk
      case .fileWriteOutOfSpace?: .fullDisk
      case .fileReadTooLarge?: .fileTooLarge
      default: .other(error.localizedDescription)
      }
  }

  /// The reason that a number of the system's (`errno`) stands for.
  public init(number: Int32) {
    self =
      POSIXErrorCode(rawValue: number).flatMap { SystemCause($0) }
      ?? .other(String(cString: strerror(number)))
  }

  private init?(_ code: POSIXErrorCode) {
    switch code {
    case .ENOENT: self = .noSuchFile
    case .EEXIST: self = .isThereAlready
    case .EACCES, .EPERM: self = .notPermitted
    case .EISDIR: self = .isFolder
    case .ENOTDIR: self = .isNoFolder
    case .EROFS: self = .readOnlyDisk
    case .ENOSPC, .EDQUOT: self = .fullDisk
    case .EFBIG: self = .fileTooLarge
    case .ENAMETOOLONG: self = .nameTooLong
    case .EMFILE, .ENFILE: self = .tooManyOpenFiles
    case .EIO: self = .inputOutput
    default: return nil
    }
  }

  private static func number(of error: any Error) -> POSIXErrorCode? {
    if let error = error as? POSIXError { return error.code }
    return (error as? CocoaError)?.underlying.flatMap { ($0 as? POSIXError)?.code }
  }

  /// The reason in words, which a sentence can end with.
  public var text: LocalizedText {
    switch self {
    case .noSuchFile: LocalizedText(zh: "没有这个文件或文件夹", en: "no such file or folder")
    case .isThereAlready: LocalizedText(zh: "已经存在", en: "it is there already")
    case .notPermitted: LocalizedText(zh: "没有权限", en: "permission denied")
    case .isFolder: LocalizedText(zh: "是文件夹", en: "it is a folder")
    case .isNoFolder: LocalizedText(zh: "不是文件夹", en: "it is no folder")
    case .readOnlyDisk: LocalizedText(zh: "磁盘只读", en: "the disk is read-only")
    case .fullDisk: LocalizedText(zh: "磁盘已满", en: "the disk is full")
    case .fileTooLarge: LocalizedText(zh: "文件太大", en: "the file is too large")
    case .nameTooLong: LocalizedText(zh: "文件名太长", en: "the name is too long")
    case .tooManyOpenFiles: LocalizedText(zh: "打开的文件太多", en: "too many files are open")
    case .inputOutput: LocalizedText(zh: "磁盘读写出错", en: "the disk could not be read or written")
    case .other(let description): LocalizedText(zh: description, en: description)
    }
  }
}
