import Findings
public import Foundation

/// The form definitions of a folder, read once.
public struct FormLibrary: Sendable {
  /// In the order of their ids.
  public var forms: [FormDefinition]
  /// The ranks that a title can end with, the lowest first.
  public var ranks: [String]
  /// The filing scheme, `filing.yaml`; nil where the folder has none.
  public var scheme: DefinitionNode?
  /// The words of which labels are made, `lexicon.yaml`; without words where the folder has none.
  let lexicon: Lexicon
  /// What the office does about faults that need not send a form back.
  public var policy = FindingPolicy()

  /// Reads every form of a folder: `*.yaml` with a key `form`, and what they share in `parts/`.
  public init(folder: URL) throws(DefinitionError) {
    var parts: [String: DefinitionPart] = [:]
    for file in try FormLibrary.files(in: folder.appending(path: "parts"), mayLack: true) {
      let node = try FormLibrary.node(of: file)
      parts[try node.requiredText("part")] = try DefinitionPart(node)
    }
    var forms: [FormDefinition] = []
    var scheme: DefinitionNode?
    var lexicon = Lexicon()
    for file in try FormLibrary.files(in: folder, mayLack: false) {
      let node = try FormLibrary.node(of: file)
      if node["form"] != nil {
        let form = try FormDefinition(node, parts: parts)
        if forms.contains(where: { $0.id == form.id }) {
          throw node.error(.repeatedID(form.id.rawValue))
        }
        forms.append(form)
      } else if node["scheme"] != nil {
        scheme = node
      } else if node["lexicon"] != nil {
        lexicon = try Lexicon(node)
      } else {
        throw node.error(.missingKey("form"))
      }
    }
    guard !forms.isEmpty else {
      throw DefinitionError(file: folder.path(percentEncoded: false), fault: .noForms)
    }
    self.forms = forms.sorted { $0.id.rawValue < $1.id.rawValue }
    self.scheme = scheme
    self.lexicon = lexicon
    ranks = try scheme?.texts("ranks") ?? []
    if let scheme { policy = try FindingPolicy(scheme) }
  }

  public func form(_ id: FormID) -> FormDefinition? {
    forms.first { $0.id == id }
  }

  static func files(in folder: URL, mayLack: Bool) throws(DefinitionError) -> [URL] {
    let path = folder.path(percentEncoded: false)
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
        .map { folder.appending(path: $0) }
    } catch {
      if mayLack, !FileManager.default.fileExists(atPath: path) { return [] }
      throw DefinitionError(file: path, fault: .unreadable(SystemCause(error)))
    }
  }

  static func node(of file: URL) throws(DefinitionError) -> DefinitionNode {
    let path = file.path(percentEncoded: false)
    let text: String
    do {
      text = try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw DefinitionError(file: path, fault: .unreadable(SystemCause(error)))
    }
    return try DefinitionNode(yaml: text, file: path)
  }
}
