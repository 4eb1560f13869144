import ArgumentParser
import Findings
import Foundation
import Wording

extension ValidationError {
  /// A sentence on the command line in the language that it asks for.
  init(zh: String, en: String) {
    self.init(LocalizedText(zh: zh, en: en)[Language.onCommandLine])
  }
}

extension Language {
  /// The language in which to speak of a command line that could not be read: that of its `--lang`,
  /// else the environment's.
  static let onCommandLine = Language(
    arguments: Array(CommandLine.arguments.dropFirst()),
    environment: ProcessInfo.processInfo.environment
  )

  init(arguments: [String], environment: [String: String]) {
    let options = arguments.prefix { $0 != "--" }
    let values = options.indices.compactMap { index -> String? in
      let option = options[index]
      if option.hasPrefix("--lang=") { return String(option.dropFirst("--lang=".count)) }
      return option == "--lang" && index + 1 < options.endIndex ? options[index + 1] : nil
    }
    self = values.last.flatMap { Language(rawValue: $0) } ?? Language(environment: environment)
  }
}
