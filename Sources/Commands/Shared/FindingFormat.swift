import ArgumentParser
import Findings
import Forms
import Wording

/// How findings are printed.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
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
