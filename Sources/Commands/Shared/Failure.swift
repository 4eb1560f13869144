import Archive
import ArgumentParser
import Filing
import Findings
import Forms

/// What keeps a command from its work, in sentences, with the exit status that it has.
enum Failure {
  /// Runs a command; what stops it is said on standard error.
  static func reported(
    in language: Language,
    _ body: () async throws -> Void
  ) async throws {
    do {
      try await body()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      Console.note(sentence(error, in: language))
      throw ExitCode(status(of: error).rawValue)
    }
  }

  /// The exit status of an error.
  static func status(of error: any Error) -> ExitStatus {
    switch error {
    case ArchiveError.locked: .locked
    case is NoSuchItem, is NoSuchAccount: .findings
    default: .failed
    }
  }

  /// An error in a sentence: what stopped, where, and what to do.
  static func sentence(_ error: any Error, in language: Language) -> String {
    let text =
      switch error {
      case let error as SourceError: error.sentence
      case let error as DefinitionError: error.sentence
      case let error as ArchiveError: error.sentence
      case let error as SearchSyntaxError: error.sentence
      case let error as OutputError: error.sentence
      case let error as NoSuchItem: error.sentence
      case let error as NoSuchAccount: error.sentence
      case let error as UnknownMaterial: error.sentence
      default: LocalizedText(zh: "未能完成：\(error)", en: "Could not be done: \(error)")
      }
    return "guidang: \(text[language])"
  }

  /// What is said of files in folders that are no documents.
  static func skipped(_ count: Int, in language: Language) -> String {
    LocalizedText(
      zh: "跳过 \(count) 个文件：不是表单文档（临时文件、隐藏文件或其他格式）。",
      en: "Skipped \(count) files that are no documents (temporary, hidden or of other kinds)."
    )[language]
  }
}

extension SourceError {
  fileprivate var sentence: LocalizedText {
    switch self {
    case .missing(let path):
      LocalizedText(
        zh: "\(path)：没有这个文件或文件夹。请检查路径。",
        en: "\(path): there is no such file or folder. Check the path."
      )
    case .unreadable(let path, let cause):
      LocalizedText(
        zh: "\(path)：无法读取（\(cause)）。请检查权限。",
        en: "\(path): cannot be read (\(cause)). Check its permissions."
      )
    }
  }
}

extension DefinitionError {
  fileprivate var sentence: LocalizedText {
    let place = line > 0 ? "\(file):\(line):\(column)" : file
    let fault = fault.sentence
    return LocalizedText(zh: "\(place)：\(fault.zh)", en: "\(place): \(fault.en)")
  }
}

extension DefinitionError.Fault {
  fileprivate var sentence: LocalizedText {
    switch self {
    case .unreadable(let cause):
      LocalizedText(
        zh: "表单定义读不出来（\(cause)）。请用 --forms 指定表单定义所在的文件夹。",
        en: "the form definitions cannot be read (\(cause)). Name their folder with --forms."
      )
    case .malformedYAML(let cause):
      LocalizedText(zh: "YAML 格式有误：\(cause)", en: "malformed YAML: \(cause)")
    case .unknownKey(let key, let known):
      LocalizedText(
        zh: "不认识的键“\(key)”。可用的键：\(known.joined(separator: "、"))。",
        en: "unknown key “\(key)”. Known are: \(known.joined(separator: ", "))."
      )
    case .missingKey(let key):
      LocalizedText(zh: "缺少键“\(key)”。", en: "the key “\(key)” is missing.")
    case .unexpectedValue(let key, let expected):
      LocalizedText(
        zh: "“\(key)”的值不对，应为：\(expected)。",
        en: "“\(key)” should be \(expected)."
      )
    case .unknownName(let name, let what, let known):
      LocalizedText(
        zh: "没有名为“\(name)”的 \(what)。可用的：\(known.joined(separator: "、"))。",
        en: "there is no \(what) “\(name)”. Known are: \(known.joined(separator: ", "))."
      )
    case .repeatedID(let id):
      LocalizedText(zh: "标识“\(id)”重复。", en: "the id “\(id)” is there twice.")
    case .noForms:
      LocalizedText(
        zh: "文件夹里没有表单定义。请用 --forms 指定正确的文件夹。",
        en: "the folder holds no form definition. Name the right folder with --forms."
      )
    }
  }
}

extension OutputError {
  fileprivate var sentence: LocalizedText {
    LocalizedText(
      zh: "\(path)：无法写入（\(cause)）。",
      en: "\(path): cannot be written (\(cause))."
    )
  }
}
