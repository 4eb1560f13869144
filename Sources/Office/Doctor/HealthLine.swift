import Values
public import Wording

/// One thing that was looked at, how it is, and what to do about it.
public struct HealthLine: Sendable, Hashable {
  /// What was looked at.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    case program
    case definitions
    case office
    case archive
    case writeAheadLog = "write-ahead-log"
    case fileSystem = "file-system"
    case space
    case rights
    case backup
    case server
    case converter
    case libraries
    case clock
    case locale
    case terminal

    /// What it is called.
    public var name: LocalizedText {
      switch self {
      case .program: LocalizedText(zh: "程序", en: "program")
      case .definitions: LocalizedText(zh: "表单定义", en: "definitions")
      case .office: LocalizedText(zh: "办公室", en: "office")
      case .archive: LocalizedText(zh: "档案库", en: "archive")
      case .writeAheadLog: LocalizedText(zh: "预写日志", en: "write-ahead log")
      case .fileSystem: LocalizedText(zh: "文件系统", en: "file system")
      case .space: LocalizedText(zh: "可用空间", en: "free space")
      case .rights: LocalizedText(zh: "权限", en: "rights")
      case .backup: LocalizedText(zh: "备份", en: "backup")
      case .server: LocalizedText(zh: "PostgreSQL", en: "PostgreSQL")
      case .converter: LocalizedText(zh: "格式转换", en: "converter")
      case .libraries: LocalizedText(zh: "程序库", en: "libraries")
      case .clock: LocalizedText(zh: "时钟", en: "clock")
      case .locale: LocalizedText(zh: "语言环境", en: "locale")
      case .terminal: LocalizedText(zh: "终端", en: "terminal")
      }
    }
  }

  /// How it is.
  public enum State: String, Sendable, Hashable, CaseIterable {
    case ok
    /// It works, and something could be better or is not there to be looked at.
    case note
    /// It must be mended.
    case mend

    /// The state in a word.
    public var name: LocalizedText {
      switch self {
      case .ok: LocalizedText(zh: "正常", en: "ok")
      case .note: LocalizedText(zh: "提示", en: "note")
      case .mend: LocalizedText(zh: "要改", en: "to mend")
      }
    }
  }

  /// What was looked at.
  public var subject: Subject
  /// How it is.
  public var state: State
  /// What was seen.
  public var text: LocalizedText
  /// What to do; nil where nothing is to be done.
  public var remedy: LocalizedText?

  /// A line of what is well.
  init(_ subject: Subject, _ text: LocalizedText) {
    self.init(subject, .ok, text)
  }

  init(
    _ subject: Subject,
    _ state: State,
    _ text: LocalizedText,
    remedy: LocalizedText? = nil
  ) {
    (self.subject, self.state, self.text, self.remedy) = (subject, state, text, remedy)
  }

  /// The line as an object.
  public func json(in language: Language) -> JSON {
    var members = [
      JSON.Member("subject", .string(subject.rawValue)),
      JSON.Member("state", .string(state.rawValue)), JSON.Member("text", .string(text[language])),
    ]
    members.append("remedy", remedy.map { .string($0[language]) })
    return .object(members)
  }
}
