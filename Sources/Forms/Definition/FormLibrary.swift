import Findings
public import Foundation
public import Values
import Wording

/// The form definitions of a folder, read once.
public struct FormLibrary: Sendable {
  /// In the order of their ids.
  public var forms: [FormDefinition]
  /// The companies' own wordings of the forms, in the order of their ids.
  public var variants: [FormVariant]
  /// The ranks that a title can end with, the lowest first.
  public var ranks: [String]
  /// Which days the periods of rules count, as the filing scheme's ledger does; all where it says
  /// nothing.
  public var calendar: WorkCalendar
  /// The filing scheme, `filing.yaml`; nil where the folder has none.
  public var scheme: DefinitionNode?
  /// The words of which labels are made, `lexicon.yaml`; without words where the folder has none.
  private(set) var lexicon: Lexicon
  /// What the office does about faults that need not send a form back.
  public var policy = FindingPolicy()

  /// The file in which each form and variant stands, by its id, as its folder was given.
  private var files: [String: String] = [:]
  /// The files of the filing scheme, each laid over the one before.
  public private(set) var schemeFiles: [String] = []

  /// Reads every form of a folder: `*.yaml` with a key `form`, what they share in `parts/`, and
  /// the companies' own wordings in `variants/`.
  ///
  /// From a cache it comes several times as quickly, and as from the files: what the cache does not
  /// have as the files are, it then keeps.
  public init(folder: URL, cache: DefinitionCache? = nil) throws(DefinitionError) {
    try self.init(layers: [folder], cache: cache)
  }

  /// Reads the forms of several folders, each laid over the one before: a form, a part or a variant
  /// takes the place of one of the same name; the filing scheme does so key by key; the words of a
  /// lexicon are added.
  public init(layers: [URL], cache: DefinitionCache? = nil) throws(DefinitionError) {
    var shelves = layers.enumerated().map { index, folder in
      DefinitionShelf(folder: folder, isOverAnother: index > 0, cache: cache)
    }
    var parts: [String: DefinitionPart] = [:]
    for node in try FormLibrary.nodes(.parts, of: &shelves).uppermost(by: "part") {
      parts[try node.requiredText("part")] = try DefinitionPart(node)
    }
    var forms: [FormDefinition] = []
    let nodes = try FormLibrary.nodes(.forms, of: &shelves)
    for node in nodes.uppermost(by: "form") {
      if node["form"] != nil {
        let form = try FormDefinition(node, parts: parts)
        if forms.contains(where: { $0.id == form.id }) {
          throw node.error(.repeatedID(form.id.rawValue))
        }
        forms.append(form)
        files[form.id.rawValue] = node.file
      } else if node["scheme"] != nil {
        schemeFiles.append(node.file)
      } else if node["lexicon"] == nil {
        throw node.error(.missingKey("form"))
      }
    }
    guard !forms.isEmpty else {
      let folder = layers.last?.path(percentEncoded: false)
      throw DefinitionError(file: folder ?? ".", fault: .noForms)
    }
    self.forms = forms.sorted { $0.id.rawValue < $1.id.rawValue }
    let scheme = nodes.laidOver(having: "scheme")
    self.scheme = scheme
    lexicon =
      try nodes.laidOver(having: "lexicon", joiningLists: true)
      .map { node throws(DefinitionError) in try Lexicon(node) } ?? Lexicon()
    ranks = try scheme?.texts("ranks") ?? []
    calendar = try WorkCalendar(scheme?["ledger"]?["calendar"])
    if let scheme { policy = try FindingPolicy(scheme) }
    variants = []
    for node in try FormLibrary.nodes(.variants, of: &shelves).uppermost(by: "variant") {
      let variant = try FormVariant(node, forms: self.forms)
      guard isFree(variant.id) else { throw node.error(.repeatedID(variant.id.rawValue)) }
      variants.append(variant)
      files[variant.id.rawValue] = node.file
    }
    variants.sort { $0.id.rawValue < $1.id.rawValue }
    for shelf in shelves { shelf.keep() }
  }

  /// The path of the file that defines a form.
  public func file(of form: FormID) -> String? { files[form.rawValue] }

  /// The path of the file that defines a variant.
  public func file(of variant: VariantID) -> String? { files[variant.rawValue] }

  /// The definitions of each layer.
  private static func nodes(
    _ room: DefinitionShelf.Room,
    of shelves: inout [DefinitionShelf]
  ) throws(DefinitionError) -> [[DefinitionNode]] {
    var all: [[DefinitionNode]] = []
    for index in shelves.indices { all.append(try shelves[index].nodes(room)) }
    return all
  }

  /// Whether nothing goes under an id yet, form or variant.
  private func isFree(_ id: VariantID) -> Bool {
    variant(id) == nil && form(FormID(rawValue: id.rawValue)) == nil
  }

  /// The definition of an id, in the form's own wording; nil where there is none.
  public func form(_ id: FormID) -> FormDefinition? {
    forms.first { $0.id == id }
  }

  /// A company's wording by its id; nil where there is none.
  public func variant(_ id: VariantID) -> FormVariant? {
    variants.first { $0.id == id }
  }

  /// The form as a company words it.
  public func form(of variant: VariantID) -> FormDefinition? {
    self.variant(variant).flatMap { variant in form(variant.form).map(variant.applied(to:)) }
  }

  /// Every form as companies word it, in the order of the variants.
  public var wordings: [FormDefinition] {
    variants.compactMap { variant in form(variant.form).map(variant.applied(to:)) }
  }

  /// The form that a person names: by its id, its name or a title, or by the id or a title of a
  /// variant that no form has.
  public func form(named name: String) -> FormDefinition? {
    if let form = form(FormID(rawValue: name)) { return form }
    if let form = form(of: VariantID(rawValue: name)) { return form }
    guard let folded = LabelText.fold(name) else { return nil }
    return (forms + wordings).first { form in
      (form.titles + [form.name.zh, form.name.en]).contains { LabelText.fold($0) == folded }
    }
  }

  /// The file of a folder of definitions that holds a variant; nil where none does.
  public static func file(
    of variant: VariantID,
    in folder: URL
  ) throws(DefinitionError) -> URL? {
    for file in try files(in: folder.appending(path: "variants"), mayLack: true)
    where try node(of: file)["variant"]?.scalar == variant.rawValue {
      return file
    }
    return nil
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
