import Findings
import XML

/// Puts a document together from its stories: the main text, headers, footers, notes, comments.
struct WordReader {
  private let limits: DocumentLimits
  private let gathering = Gathering()
  private var findings: [Finding] = []

  /// The author of the comments that the program itself writes, which are no part of the form.
  static let ownAuthor = "guidang"

  private init(limits: DocumentLimits) {
    self.limits = limits
  }

  // MARK: Packages

  /// Reads the document of a package whose main part has that name.
  static func read(
    _ package: consuming OfficePackage,
    main: String,
    format: DocumentFormat,
    limits: DocumentLimits
  ) throws(Refusal) -> DocumentReading {
    var reader = WordReader(limits: limits)
    let document = try reader.document(&package, main: main, format: format)
    return DocumentReading(document: document, findings: reader.findings)
  }

  private mutating func document(
    _ package: inout OfficePackage,
    main: String,
    format: DocumentFormat
  ) throws(Refusal) -> Document {
    let relationships = try package.relationships(of: main)
    var styles = StyleSheet.Definitions()
    if let part = relationships.first("styles")?.part {
      styles =
        try package.parse(part, with: StyleReader(), cache: .styles) { $0.sheet.definitions }
        ?? styles
    }
    var numbering = Numbering()
    if let part = relationships.first("numbering")?.part {
      numbering =
        try package.parse(part, with: NumberingReader(), cache: .numbering) { $0.numbering }
        ?? numbering
    }
    let source = Source(
      relationships: relationships,
      styles: StyleSheet(styles),
      numbering: numbering
    )
    let stories = try read(main, of: &package, source)
    guard let body = stories.first(where: { $0.kind == .body }) else {
      throw Refusal(
        Finding(
          .error,
          .damagedPackage,
          place: .part(main),
          arguments: ["detail": LocalizedText(zh: "没有正文（w:body）", en: "no text (w:body)")]
        )
      )
    }
    var parts = [DocumentPart(kind: .body, name: main, blocks: body.blocks)]
    parts += try headers(of: body, &package, source)
    for kind in [Story.Kind.footnote, .endnote, .comment] {
      parts += try notes(kind, of: body, &package, source)
    }
    parts += guides(main)
    if relationships.first("vbaProject") != nil {
      gathering.note(.macros, at: .part(main))
    }
    try compareBindings(&package, relationships)
    sayWhatIsUnread()
    return Document(format: format, parts: parts, controls: gathering.controls)
  }

  private struct Source {
    var relationships: Relationships
    var styles: StyleSheet
    var numbering: Numbering
  }

  private mutating func read(
    _ part: String,
    of package: inout OfficePackage,
    _ source: Source
  ) throws(Refusal) -> [Story] {
    var reader = StoryReader(
      part: part,
      styles: source.styles,
      numbering: source.numbering,
      gathering: gathering,
      limits: limits
    )
    do throws(Refusal) {
      _ = try package.parse(part, with: &reader)
    } catch {
      throw reader.refusal.map { Refusal($0) } ?? error
    }
    return reader.stories
  }

  /// The headers and footers that are shown, each once, with the sections that show it.
  private mutating func headers(
    of body: Story,
    _ package: inout OfficePackage,
    _ source: Source
  ) throws(Refusal) -> [DocumentPart] {
    var evenPages = body.namesEvenPages
    if evenPages { evenPages = try hasEvenPages(&package, source.relationships) }
    let shown = body.shownHeaders(evenPages: evenPages)
    var parts: [DocumentPart] = []
    var positions: [String: Int] = [:]
    for header in shown {
      guard case .id(let id) = header.target, let name = source.relationships.part(id: id)
      else { continue }
      if let index = positions[name] {
        let known = Set(parts[index].sections)
        parts[index].sections += header.sections.filter { !known.contains($0) }
        continue
      }
      let stories = try read(name, of: &package, source)
      guard let story = stories.first else { continue }
      positions[name] = parts.count
      parts.append(
        DocumentPart(
          kind: header.kind == .header ? .header : .footer,
          name: name,
          sections: header.sections,
          blocks: story.blocks
        )
      )
    }
    return parts
  }

  private func hasEvenPages(
    _ package: inout OfficePackage,
    _ relationships: Relationships
  ) throws(Refusal) -> Bool {
    let settings = SettingsReader()
    if let part = relationships.first("settings")?.part {
      _ = try package.parse(part, with: settings)
    }
    return settings.hasEvenPages
  }

  /// The notes or comments that the text refers to, in the order of the references.
  private mutating func notes(
    _ kind: Story.Kind,
    of body: Story,
    _ package: inout OfficePackage,
    _ source: Source
  ) throws(Refusal) -> [DocumentPart] {
    let references = body.references.filter { $0.kind == kind }
    guard !references.isEmpty, let name = source.relationships.first(kind.relationship)?.part
    else { return [] }
    let stories = try read(name, of: &package, source)
    let byID = Dictionary(stories.map { ($0.id, $0) }) { first, _ in first }
    var parts: [DocumentPart] = []
    var seen: Set<Story.Target> = []
    for reference in references {
      guard case .id(let id) = reference.target, let story = byID[id],
        story.author != WordReader.ownAuthor, seen.insert(reference.target).inserted
      else { continue }
      parts.append(story.part(name: name, sections: [reference.block]))
    }
    return parts
  }

  /// The phonetic guides of a document, beside the text as its notes are.
  private func guides(_ name: String) -> [DocumentPart] {
    gathering.guides.isEmpty
      ? [] : [DocumentPart(kind: .footnote, name: name, blocks: gathering.guides)]
  }

  private mutating func sayWhatIsUnread() {
    for (kind, place) in gathering.unread {
      findings.append(
        Finding(.info, .contentNotRead, place: place, arguments: ["detail": kind.description])
      )
    }
  }

  /// Compares what bound controls show with the custom XML that they are bound to; what is seen
  /// counts, for WPS and LibreOffice change that alone.
  private mutating func compareBindings(
    _ package: inout OfficePackage,
    _ relationships: Relationships
  ) throws(Refusal) {
    guard !gathering.bindings.isEmpty else { return }
    var stores: [String: BoundValues] = [:]
    for relationship in relationships.all where relationship.kind == "customXml" {
      guard let part = relationship.part else { continue }
      let properties = try package.relationships(of: part).first("customXmlProps")?.part
      let store = StoreReader()
      if let properties { _ = try package.parse(properties, with: store) }
      let values = BoundValues()
      guard !store.id.isEmpty, try package.parse(part, with: values) else { continue }
      stores[store.id.lowercased()] = values
    }
    for binding in gathering.bindings {
      guard let store = stores[binding.store.lowercased()],
        let bound = store.value(at: binding.path, prefixes: binding.prefixes),
        !binding.agrees(with: bound)
      else { continue }
      let name = binding.control.alias.isEmpty ? binding.control.tag : binding.control.alias
      findings.append(
        Finding(
          .warning,
          .boundValueDiffers,
          place: binding.place,
          found: binding.shown,
          expected: LocalizedText(verbatim: bound),
          arguments: [
            "control": LocalizedText(verbatim: name), "bound": LocalizedText(verbatim: bound),
          ]
        )
      )
    }
  }

  // MARK: Word 2003

  /// Reads a Word 2003 text, whose stories all stand in one XML text.
  static func read2003(_ bytes: [UInt8], limits: DocumentLimits) throws(Refusal) -> DocumentReading
  {
    var reader = WordReader(limits: limits)
    let document = try reader.document2003(bytes)
    return DocumentReading(document: document, findings: reader.findings)
  }

  private mutating func document2003(_ bytes: [UInt8]) throws(Refusal) -> Document {
    let styles = StyleReader()
    let lists = NumberingReader()
    let settings = SettingsReader()
    let name = ""
    do throws(XMLError) {
      let depth = limits.xmlDepth
      try XMLParser.parse(bytes, vocabulary: .word, depth: depth, handler: styles)
      try XMLParser.parse(bytes, vocabulary: .word, depth: depth, handler: lists)
      try XMLParser.parse(bytes, vocabulary: .word, depth: depth, handler: settings)
    } catch {
      throw Refusal(error, part: name)
    }
    var reader = StoryReader(
      part: name,
      styles: styles.sheet,
      numbering: lists.numbering,
      gathering: gathering,
      limits: limits
    )
    do throws(XMLError) {
      try XMLParser.parse(
        bytes,
        vocabulary: .word,
        depth: limits.xmlDepth,
        handler: &reader
      )
    } catch {
      throw reader.refusal.map { Refusal($0) } ?? Refusal(error, part: name)
    }
    guard let body = reader.stories.first(where: { $0.kind == .body }) else {
      throw Refusal(
        Finding(
          .error,
          .malformedXML,
          place: .line(1, column: 1),
          arguments: ["detail": LocalizedText(zh: "没有正文（w:body）", en: "no text (w:body)")]
        )
      )
    }
    var parts = [DocumentPart(kind: .body, name: name, blocks: body.blocks)]
    for header in body.shownHeaders(evenPages: settings.hasEvenPages) {
      guard case .story(let number) = header.target,
        let story = reader.stories.first(where: { $0.number == number })
      else { continue }
      parts.append(story.part(name: name, sections: header.sections))
    }
    for kind in [Story.Kind.footnote, .endnote, .comment] {
      for reference in body.references where reference.kind == kind {
        guard case .story(let number) = reference.target,
          let story = reader.stories.first(where: { $0.number == number }),
          story.author != WordReader.ownAuthor
        else { continue }
        parts.append(story.part(name: name, sections: [reference.block]))
      }
    }
    parts += guides(name)
    sayWhatIsUnread()
    return Document(format: .word2003XML, parts: parts, controls: gathering.controls)
  }
}

/// Reads the one setting that changes which headers are shown.
final class SettingsReader: XMLHandler {
  private(set) var hasEvenPages = false

  func start(_ tag: borrowing XMLTag) {
    if WordName(rawValue: tag.name) == .evenAndOddHeaders { hasEvenPages = tag.isOn("val") }
  }

  func end(name: Int, namespace: Int) {}
  func text(_ text: borrowing XMLText) {}
}

extension Story.Kind {
  /// The kind of relationship that names the part of such notes.
  fileprivate var relationship: String {
    switch self {
    case .footnote: "footnotes"
    case .endnote: "endnotes"
    case .comment: "comments"
    case .header: "header"
    case .footer: "footer"
    case .body: "officeDocument"
    }
  }
}
