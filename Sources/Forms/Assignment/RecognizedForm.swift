import Values

/// A form definition made ready to recognise its documents.
///
/// An object, because all that reads a document holds it.
final class RecognizedForm: Sendable {
  let definition: FormDefinition
  /// The ids of the fields, in the definition's order.
  let fieldIDs: [FieldID]
  let labels: LabelIndex
  /// What labels mean in the form.
  let matcher: LabelMatcher
  /// What columns mean in its repeating tables.
  let columns: [ColumnMatcher]
  /// The titles in their folded spelling, the longest first.
  let titles: [[Unicode.Scalar]]
  /// Whether any of its fields is marked as sensitive.
  let holdsPersonalData: Bool
  /// The labels of those that are.
  let personalLabels: Late<PersonalLabels>

  init(_ definition: FormDefinition, lexicon: Lexicon) {
    self.definition = definition
    fieldIDs = definition.fields.map(\.id)
    let labels = LabelIndex(definition)
    self.labels = labels
    matcher = LabelMatcher(definition, index: labels, lexicon: lexicon)
    columns = labels.columns.compactMap { index in
      definition.field(index.field)?.table
        .map { ColumnMatcher(index, table: $0, lexicon: lexicon) }
    }
    holdsPersonalData = definition.fields.contains { field in
      field.isSensitive || field.table?.columns.contains(where: \.isSensitive) == true
    }
    personalLabels = Late { PersonalLabels(of: definition) }
    titles = definition.titles.compactMap { LabelText.fold($0).map { Array($0.scalars) } }
      .sorted { $0.count > $1.count }
  }

  /// How well a text does as the form's title: the number of the title's characters in it, with
  /// a penalty for what stands beside it or is lost; nil where it is none.
  func titleScore(_ text: FoldedLabel) -> Int? {
    let scalars = text.scalars
    for title in titles {
      if scalars.count == title.count, scalars.elementsEqual(title) { return title.count * 4 }
      if let range = scalars.range(of: title) {
        let before = scalars[..<range.lowerBound]
        guard !before.contains(where: \.endsTitle),
          scalars[range.upperBound...].first?.beginsTitleSuffix ?? true
        else { continue }
        return title.count * 4 - 1
      }
    }
    guard scalars.count >= 4 else { return nil }
    let isDamaged = titles.contains { title in
      scalars.count < title.count && scalars.count * 2 >= title.count
        && scalars.last == title.last && scalars.isSubsequence(of: title)
    }
    return isDamaged ? scalars.count * 2 : nil
  }

  /// Whether a file's name mentions the form, by one of its titles or its id.
  func isNamed(in fileName: String) -> Bool {
    let name = fileName.split(separator: "/").last ?? ""
    return (definition.titles + [definition.id.rawValue]).contains { name.contains($0) }
  }

  /// Whether a text is one of the form's titles and nothing else.
  func isTitle(_ text: FoldedLabel) -> Bool {
    titles.contains { text.scalars.elementsEqual($0) }
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Where another run of characters first stands in this one.
  fileprivate func range(of other: [Unicode.Scalar]) -> Range<Int>? {
    guard let first = other.first, other.count <= count else { return nil }
    for start in startIndex...(endIndex - other.count) where self[start] == first {
      let end = start + other.count
      if self[start..<end].elementsEqual(other) { return start..<end }
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether a character before a title's words shows that they are said of it in a sentence.
  fileprivate var endsTitle: Bool {
    switch self {
    case "，", "。", "；", "：", "！", "？", "、", ",", ";", ":", "!", "?", "《", "“", "\"", "写", "填",
      "见", "按":
      true
    case _: false
    }
  }

  /// Whether what stands behind a title may begin with the character: a bracket or a number.
  fileprivate var beginsTitleSuffix: Bool {
    switch self {
    case "(", "（", "[", "【", "〔", "第", "-", "—", "_", "·": true
    case _: isFigure
    }
  }
}
