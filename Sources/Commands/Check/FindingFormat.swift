import ArgumentParser
import Findings
import Forms
import Wording

/// How findings are printed.
enum FindingFormat: String, OptionWord {
  case text
  case json
  case sarif
  case github
  case junit

  func renderer(in language: Language, library: FormLibrary) -> any FindingRenderer {
    switch self {
    case .text: TextRenderer(language: language, showsColours: Console.showsColours)
    case .json: JSONRenderer(language: language)
    case .sarif:
      SARIFRenderer(language: language, version: Guidang.version, catalogue: library.catalogue)
    case .github: GitHubRenderer(language: language)
    case .junit: JUnitRenderer(language: language)
    }
  }
}

extension FindingFormat {
  /// Writes a line of the format to standard output.
  func print(_ line: String) {
    switch self {
    // Its lines have colours, and are plain but for these.
    case .text: Console.print(styled: line)
    case .json, .sarif: Console.print(json: line)
    case .github, .junit: Console.print(line)
    }
  }
}
