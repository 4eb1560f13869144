public import Documents
public import Values
import Wording

extension FormReader {
  /// The labels of a document, read as one of a form's, in reading order.
  ///
  /// A document of anything else gives labels without targets.
  public func labels(in document: Document, of form: FormID) -> [FoundLabel] {
    guard var definition = library.form(form) else { return [] }
    // The form is told, whatever title the document bears.
    definition.isKnownByTitle = false
    let recognized = RecognizedLibrary([definition], lexicon: library.lexicon)
    let title = PageTitle(
      document.bodyBlocks,
      forms: recognized.forms,
      lexicon: library.lexicon
    )
    let whole = Region(titled: [], blocks: 0..<document.bodyBlocks.count)
    var entries = recognized.entries(of: whole, title: title, in: document)
    for part in document.parts where part.kind == .header || part.kind == .footer {
      entries += recognized.entries(of: part, in: document)
    }
    return FormAssignment(entries[...], form: recognized.forms[0]).foundLabels
  }
}

extension FormAssignment {
  /// Every label of the page, with what it was taken for.
  fileprivate var foundLabels: [FoundLabel] {
    entries.indices.flatMap { index -> [FoundLabel] in
      switch entries[index].entry {
      case .labeled(let text):
        form.names(text.label) && taken[index] == nil ? [] : [found(text, index)]
      case .records(let table): found(table, index)
      case .loose, .heading, .instruction, .tagged: []
      }
    }
  }

  private func found(_ text: LabeledText, _ index: Int) -> FoundLabel {
    let meanings = taken[index]?.meanings ?? []
    let offered =
      meanings.isEmpty
      ? text.folded.map { form.matcher.meanings(of: $0, group: text.group).single } ?? [] : []
    return FoundLabel(
      text.label,
      targets: meanings.map(\.target),
      by: meanings.first?.evidence ?? .words,
      score: meanings.first?.score ?? 0,
      place: text.labelPlace,
      samples: text.pieces.map(\.text).filter { !$0.isEmpty && !Instructions.isHint($0) },
      candidates: offered.map(\.target)
    )
  }

  private func found(_ table: RecordTable, _ index: Int) -> [FoundLabel] {
    table.columns.enumerated().compactMap { position, column in
      guard !column.label.isEmpty,
        position == 0 || table.columns[position - 1].labels != column.labels
      else { return nil }
      var targets: [LabelTarget] = []
      var score = 0.0
      if let use = tables[index], let match = use.matches[position].meaning {
        targets = match.fields.map { LabelTarget(FieldPath(use.field, column: $0)) }
        score = use.matches[position].score
      } else if let meanings = list(at: index)?.columns[position] {
        let all = meanings.single.prefix(1) + meanings.compound
        targets = all.map(\.target)
        score = all.first?.score ?? 0
      }
      let samples = table.rows.prefix(5).compactMap { row -> String? in
        guard !row.isFooting, let id = row.cells[position], id.row == row.number else { return nil }
        return table.texts[id].isBlank ? nil : table.texts[id].text
      }
      return FoundLabel(
        column.labels.last ?? column.label,
        targets: targets,
        table: tables[index]?.field,
        by: score == 1 ? .known : .words,
        score: score,
        place: table.place,
        samples: samples
      )
    }
  }
}

extension LabelMeaning {
  fileprivate var target: LabelTarget { LabelTarget(FieldPath(field), part: part) }
}
