import Archive
import ArgumentParser
import Filing
import Findings
import Forms
import Ledger
import Sheets

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
    case is LearnFault: .usage
    case is NoSuchItem, is NoSuchAccount, is NoSuchSearch, is LedgerRefusal: .findings
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
      case let error as QueryError: error.sentence
      case let error as UnknownFieldName: error.sentence
      case let error as UnknownFacet: error.sentence
      case let error as NoSuchSearch: error.sentence
      case let error as OutputError: error.sentence
      case let error as InputError: error.sentence
      case let error as AnswerData.Fault: error.sentence
      case let error as UnknownForm: error.sentence
      case let error as UnknownVariant: error.sentence
      case let error as LearnFault: error.sentence
      case let error as NoSuchItem: error.sentence
      case let error as NoSuchAccount: error.sentence
      case let error as LedgerRefusal: error.sentence
      case let error as UnknownColumn: error.sentence
      case let error as UnknownMaterial: error.sentence
      case let error as SheetsError: error.sentence
      default: LocalizedText(zh: "未能完成：\(error)", en: "Could not be done: \(error)")
      }
    return "guidang: \(text[language])"
  }

  /// What is said where a folder holds nothing to read.
  static func noDocuments(in language: Language) -> String {
    let names = DocumentSources.namedExtensions(withPackages: true)
    return LocalizedText(
      zh: "guidang: 没有找到表单文档（\(names.zh)）。请检查路径。",
      en: "guidang: No document was found (\(names.en)). Check the path."
    )[language]
  }

  /// What is said of files in folders that nobody means.
  static func skipped(_ count: Int, in language: Language) -> String {
    LocalizedText(
      zh: "跳过 \(count) 个临时文件或隐藏文件。",
      en: "Skipped \(count) temporary or hidden \(count == 1 ? "file" : "files")."
    )[language]
  }

  /// What is said of a file that is no document.
  static func other(_ path: String, in language: Language) -> String {
    LocalizedText(
      zh: "\(path.printable)：其他文件，不是表单文档，没有读。",
      en: "\(path.printable): another kind of file, no document; not read."
    )[language]
  }
}

extension Failure {
  /// What is said of files in zips that nobody means.
  static func skippedInZips(_ count: Int, in language: Language) -> String {
    LocalizedText(
      zh: "跳过压缩包内 \(count) 个临时文件或隐藏文件。",
      en: "Skipped \(count) temporary or hidden \(count == 1 ? "file" : "files") in zips."
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

extension OutputError {
  fileprivate var sentence: LocalizedText {
    LocalizedText(
      zh: "\(path)：无法写入（\(cause.zh)）。",
      en: "\(path): cannot be written (\(cause.en))."
    )
  }
}
