/// A form definition made ready to recognise its documents.
struct RecognizedForm: Sendable {
  let definition: FormDefinition
  let labels: LabelIndex
  /// The titles in their folded spelling, the longest first.
  let titles: [String]
  let columns: [ColumnIndex]

  init(_ definition: FormDefinition) {
    self.definition = definition
    labels = LabelIndex(definition)
    titles = definition.titles.compactMap { LabelText.fold($0) }
      .sorted { $0.unicodeScalars.count > $1.unicodeScalars.count }
    columns = definition.fields.compactMap { field in
      field.table.map { ColumnIndex(field: field.id, table: $0) }
    }
  }

  /// How well a text does as the form's title: the number of the title's characters in it, with
  /// a penalty for what stands beside it or is lost; nil where it is none.
  func titleScore(_ text: some StringProtocol) -> Int? {
    guard let folded = LabelText.fold(text) else { return nil }
    let scalars = Array(folded.unicodeScalars)
    for title in titles {
      if folded == title { return title.unicodeScalars.count * 4 }
      if let range = folded.firstRange(of: title) {
        let before = folded[..<range.lowerBound]
        let after = folded[range.upperBound...]
        guard !before.contains(where: \.endsTitle), isTitleSuffix(after) else { continue }
        return title.unicodeScalars.count * 4 - 1
      }
    }
    guard scalars.count >= 4 else { return nil }
    let damaged = titles.filter {
      let title = Array($0.unicodeScalars)
      return scalars.count < title.count && scalars.count * 2 >= title.count
        && scalars.last == title.last && scalars.isSubsequence(of: title)
    }
    return damaged.isEmpty ? nil : scalars.count * 2
  }

  private func isTitleSuffix(_ text: Substring) -> Bool {
    guard let first = text.first else { return true }
    return "(（[【〔第-—_·".contains(first) || first.isNumber
  }
}

extension Character {
  /// Whether a character before a title's words shows that they are said of it in a sentence.
  fileprivate var endsTitle: Bool {
    "，。；：！？、,;:!?《“\"写填见按".contains(self)
  }
}
