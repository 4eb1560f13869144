import Documents
import Findings
import Values

/// All forms made ready to read documents.
struct RecognizedLibrary: Sendable {
  let forms: [RecognizedForm]
  let lexicon: Lexicon
  /// The labels of several forms, by the places of the forms.
  ///
  /// Keyed by texts, for each other type of key costs a start a search of its own.
  private let vocabularies: Memo<String, Vocabulary>
  /// The labels of one form alone, by its id, made when a page is surely of it.
  private let alone: Memo<String, Vocabulary>

  init(_ definitions: [FormDefinition], lexicon: Lexicon) {
    self.lexicon = lexicon
    let forms = definitions.map { RecognizedForm($0, lexicon: lexicon) }
    self.forms = forms
    vocabularies = Memo()
    alone = Memo()
  }

  /// The forms that a page may be whose title names some, or none: those that are known by their
  /// title alone are no others'.
  func forms(named: [RecognizedForm]) -> [RecognizedForm] {
    forms.filter { form in
      named.contains { $0.definition.id == form.definition.id }
        || named.isEmpty && !form.definition.isKnownByTitle
    }
  }

  /// The layout of a region: labels of the form that its title names count as listed, else those of
  /// all that it may be.
  func entries(of region: Region, title: PageTitle, in document: Document) -> [PageEntry] {
    let forms =
      region.titled.isEmpty
      ? self.forms(named: []) + title.forms.filter(\.definition.isKnownByTitle) : region.titled
    var layout = PageLayout()
    page(forms, document, title: title.place).read(
      Array(document.bodyBlocks[region.blocks]),
      into: &layout
    )
    var entries =
      AccountWord(layout.entries, lexicon: lexicon)?.renamed(layout.entries) ?? layout.entries
    if !title.forms.contains(where: \.definition.isKnownByTitle) {
      entries = FollowUpAsVisit(entries, lexicon: lexicon)?.renamed(entries) ?? entries
      entries = VisitWord(entries, lexicon: lexicon)?.renamed(entries) ?? entries
    }
    return entries.map { PageEntry(entry: $0, zone: .body) }
  }

  /// The layout of a header, a footer, a note or a comment.
  func entries(of part: DocumentPart, in document: Document) -> [PageEntry] {
    var layout = PageLayout()
    page(self.forms(named: []), document, title: nil).read(part.blocks, into: &layout)
    return layout.entries.map { PageEntry(entry: $0, zone: part.kind) }
  }

  private func page(
    _ forms: [RecognizedForm],
    _ document: Document,
    title: Place?
  ) -> PageReader {
    let vocabulary = forms.count == 1 ? vocabulary(of: forms[0]) : vocabulary(of: forms)
    return PageReader(document: document, scanner: LineScanner(vocabulary: vocabulary)) {
      paragraph in
      if let title, paragraph.place == title { return true }
      guard let folded = LabelText.fold(paragraph.text) else { return false }
      return forms.contains { $0.titleScore(folded) != nil }
    }
  }

  private func vocabulary(of form: RecognizedForm) -> Vocabulary {
    alone.answer(to: form.definition.id.rawValue) { _ in
      Vocabulary([form.definition], indexes: [form.labels], lexicon: lexicon)
    }
  }

  /// The labels of several forms, and of all that are not known by their title alone.
  private func vocabulary(of forms: [RecognizedForm]) -> Vocabulary {
    let places = self.forms.indices.filter { place in
      let form = self.forms[place]
      return !form.definition.isKnownByTitle || forms.contains { $0 === form }
    }
    return vocabularies.answer(to: places.map { "\($0)" }.joined(separator: " ")) { _ in
      let forms = places.map { self.forms[$0] }
      return Vocabulary(
        forms.map(\.definition),
        indexes: forms.map(\.labels),
        lexicon: lexicon
      )
    }
  }
}
