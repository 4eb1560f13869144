import ArgumentParser
import Findings
import Foundation
import Office
import Wording

/// `guidang office check`: what is not right in an office's definitions, people and folders.
struct OfficeCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is not right in the office's definitions, people and folders. 检查办公室的设置。"
  )

  @Option(help: "text or json. 输出格式。")
  var format = FormsFormat.text

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let language = global.language
    let faults = global.definitions.officeFaults(on: global.day)
    OfficeCheck.print(faults, as: format, in: language)
    let errors = faults.count { !$0.isWarning }
    Console.note(
      faults.isEmpty
        ? LocalizedText(zh: "没有发现问题。", en: "Nothing to mend.")[language]
        : LocalizedText(
          zh: "\(errors) 处必须修改，\(faults.count - errors) 处请确认。",
          en: "\(errors) to mend, \(faults.count - errors) to check."
        )[language]
    )
    if errors > 0 { try ExitStatus.findings.end() }
  }

  /// Prints faults as a compiler does, or as objects.
  static func print(_ faults: [OfficeFault], as format: FormsFormat, in language: Language) {
    for fault in faults {
      switch format {
      case .json: Console.print(json: fault.json(in: language).description)
      case .text:
        let place = [
          fault.file, fault.line > 0 ? String(fault.line) : nil,
          fault.line > 0 && fault.column > 0 ? String(fault.column) : nil,
        ].compactMap(\.self).joined(separator: ":")
        let severity = (fault.isWarning ? Severity.warning : .error).name(in: language)
        Console.print("\(place): \(severity)[\(fault.code)]: \(fault.sentence[language])")
      }
    }
  }
}
