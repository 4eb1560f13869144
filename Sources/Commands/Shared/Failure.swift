import ArgumentParser
import Filing
import Intake
import Wording

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
    (error as? any SpokenError)?.exitStatus ?? .failed
  }

  /// An error in a sentence: what stopped, where, and what to do.
  static func sentence(_ error: any Error, in language: Language) -> String {
    let text =
      (error as? any SpokenError)?.sentence
      ?? LocalizedText(zh: "未能完成：\(error)", en: "Could not be done: \(error)")
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
