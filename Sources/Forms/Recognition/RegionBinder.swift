import Documents
import Findings

/// Binds all that belongs to one form: its region of the main text, and the parts beside it.
struct RegionBinder {
  let form: RecognizedForm
  let document: Document

  /// Binds the blocks of the main text that belong to the form, and the parts beside them.
  func bind(_ blocks: [Block], parts: [DocumentPart]) -> Binding {
    var binding = Binding()
    bind(blocks, into: &binding)
    for part in parts { bind(part.blocks, into: &binding) }
    return binding
  }

  private func bind(_ blocks: [Block], into binding: inout Binding) {
    if document.format == .formXML {
      TaggedBinder(form: form.definition, document: document).bind(blocks, into: &binding)
      return
    }
    let grid = GridBinder(form: form.definition, index: form.labels, document: document)
    var flow = FlowBinder(
      form: form.definition,
      index: form.labels,
      document: document,
      labelLevels: labelLevels(in: blocks)
    )
    var open: TableHeader?
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        if !paragraph.text.trimmed.isEmpty { open = nil }
        if paragraph.role != .frontMatter, let folded = LabelText.fold(paragraph.text),
          form.titleScore(folded) != nil
        {
          flow.finish(into: &binding)
          keepTitle(paragraph, folded, into: &binding)
        } else {
          flow.bind(paragraph, into: &binding)
        }
      case .table(let table):
        flow.finish(into: &binding)
        open = grid.bind(table, continuing: open, into: &binding)
      }
    }
    flow.finish(into: &binding)
  }

  /// The levels of the headings that are labels of the form.
  private func labelLevels(in blocks: [Block]) -> Set<Int> {
    var levels: Set<Int> = []
    for case .paragraph(let paragraph) in blocks {
      if case .heading(let level) = paragraph.role,
        case .field = form.labels.meaning(of: paragraph.text)
      {
        levels.insert(level)
      }
    }
    return levels
  }

  /// Keeps a title that says more than the definition names, such as a company's name.
  private func keepTitle(
    _ paragraph: Paragraph,
    _ folded: FoldedLabel,
    into binding: inout Binding
  ) {
    guard !form.isTitle(folded) else { return }
    binding.keep(Piece(text: String(paragraph.text.trimmed), place: paragraph.place))
  }
}
