import Wording

/// The labels of a form's personal data, under which a text is personal wherever it stands.
public struct PersonalLabels: Sendable, Hashable {
  private var keys: Set<String> = []
  /// The labels that are not, of a form with a table of which everything is; nil of any other form.
  private var others: Set<String>?

  /// The labels of the fields and columns that a definition marks as sensitive, those that name them
  /// among others, and those of what a company adds to a sensitive table.
  ///
  /// Where a whole table is sensitive, so is what stands under a label that nobody has listed: it may be
  /// a column of that table.
  public init(of form: FormDefinition) {
    if form.fields.contains(where: { $0.isSensitive && $0.table != nil }) {
      others = Set(
        form.fields.filter { !$0.isSensitive }
          .flatMap { $0.labels + [$0.label.zh, $0.label.en] }.map { PersonalLabels.key($0) }
      )
    }
    for field in form.fields {
      if field.isSensitive { add(field) }
      guard let table = field.table else { continue }
      let sensitive = table.columns.filter(\.isSensitive)
      for column in sensitive { add(column) }
      for compound in table.compounds
      where compound.fields.contains(where: { id in sensitive.contains { $0.id == id } }) {
        add(compound.labels)
      }
    }
    for compound in form.compounds
    where compound.targets.contains(where: { form.field(at: $0.path)?.isSensitive == true }) {
      add(compound.labels)
    }
    for extra in form.extras
    where extra.table.map({ form.field($0)?.isSensitive == true }) == true {
      add(extra.field)
    }
  }

  /// Whether the form has none.
  public var isEmpty: Bool { keys.isEmpty }

  /// Takes in those of another wording of the form.
  public mutating func formUnion(_ other: PersonalLabels) {
    keys.formUnion(other.keys)
    if let more = other.others { others = (others ?? []).union(more) }
  }

  /// Whether a label, as printed, is one of them, or names one of them among others: 健康、家庭.
  public func hold(_ label: String) -> Bool {
    if keys.isEmpty { return false }
    let key = PersonalLabels.key(label)
    if keys.contains(key) { return true }
    if let others, !others.contains(key) { return true }
    let parts = key.split(whereSeparator: { "、/／,，&＆及和与".contains($0) })
    return parts.count > 1 && parts.contains { keys.contains(String($0)) }
  }

  private mutating func add(_ field: FieldDefinition) {
    add(field.labels + [field.label.zh, field.label.en])
  }

  private mutating func add(_ labels: [String]) {
    keys.formUnion(labels.map(PersonalLabels.key))
  }

  /// A label as it is compared: without blanks, capitals and what stands in brackets at its end.
  private static func key(_ label: String) -> String {
    let name = label.prefix { !"（(【[".contains($0) }
    return name.filter { !$0.isWhitespace && !"：:*＊".contains($0) }.lowercased()
  }
}
