import Documents
import Findings

/// All forms made ready to read documents.
struct RecognizedLibrary: Sendable {
  let forms: [RecognizedForm]
  let lexicon: Lexicon
  /// The labels of all forms, for pages that bear no title of one.
  private let vocabulary: Vocabulary

  init(_ definitions: [FormDefinition], lexicon: Lexicon) {
    self.lexicon = lexicon
    let forms = definitions.map { RecognizedForm($0, lexicon: lexicon) }
    self.forms = forms
    vocabulary = Vocabulary(definitions, indexes: forms.map(\.labels), lexicon: lexicon)
  }

  /// The layout of a region: labels of the forms that its title names count as listed, else those
  /// of all.
  func entries(of region: Region, title: PageTitle, in document: Document) -> [PageEntry] {
    let forms = region.titled.isEmpty ? self.forms : region.titled
    var layout = PageLayout()
    page(forms, document, title: title.place).read(
      Array(document.bodyBlocks[region.blocks]),
      into: &layout
    )
    let entries =
      AccountWord(layout.entries, lexicon: lexicon)?.renamed(layout.entries) ?? layout.entries
    return entries.map { PageEntry(entry: $0, zone: .body) }
  }

  /// The layout of a header, a footer, a note or a comment.
  func entries(of part: DocumentPart, in document: Document) -> [PageEntry] {
    var layout = PageLayout()
    page(forms, document, title: nil).read(part.blocks, into: &layout)
    return layout.entries.map { PageEntry(entry: $0, zone: part.kind) }
  }

  private func page(
    _ forms: [RecognizedForm],
    _ document: Document,
    title: Place?
  ) -> PageReader {
    let vocabulary = forms.count == 1 ? forms[0].vocabulary : self.vocabulary
    return PageReader(document: document, scanner: LineScanner(vocabulary: vocabulary)) {
      paragraph in
      if let title, paragraph.place == title { return true }
      guard let folded = LabelText.fold(paragraph.text) else { return false }
      return forms.contains { $0.titleScore(folded) != nil }
    }
  }
}
