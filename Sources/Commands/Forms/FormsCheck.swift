import ArgumentParser
import Filing
import Findings
import Forms
import Foundation
import Wording

/// `guidang forms check`: what is wrong with form definitions, as a compiler says it.
struct FormsCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with the definitions of a folder. 检查表单定义。"
  )

  @Argument(
    help: ArgumentHelp("The folder (default: as for every command). 文件夹。", valueName: "dir")
  )
  var folder: String?

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let language = global.language
    let layers =
      folder.map { [URL(filePath: $0, directoryHint: .isDirectory)] } ?? global.formsLayers
    var errors = FormLibrary.check(layers: layers)
    if errors.isEmpty {
      // The filing rules name what the forms define.
      do throws(DefinitionError) {
        let library = try FormLibrary(layers: layers)
        if library.scheme != nil { _ = try FilingRules(library: library) }
      } catch {
        errors = [error]
      }
    }
    for error in errors { Console.print(error.line(in: language)) }
    Console.note(
      errors.isEmpty
        ? LocalizedText(zh: "没有发现问题。", en: "Nothing to mend.")[language]
        : LocalizedText(
          zh: "\(errors.count) 处必须修改。",
          en: "\(errors.count) to mend."
        )[language]
    )
    if !errors.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}

extension DefinitionError {
  /// The error as a compiler prints one: `FILE:LINE:COLUMN: error[CODE]: SENTENCE`.
  fileprivate func line(in language: Language) -> String {
    let place = line > 0 ? "\(file):\(line):\(column)" : file
    let severity = Severity.error.name(in: language)
    return "\(place): \(severity)[\(fault.code)]: \(fault.sentence[language])"
  }
}
