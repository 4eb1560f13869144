import Findings
import Values
import Wording

extension FormVariant {
  /// The form as the company words it: an ordinary definition, in which the variant's labels
  /// lead to their fields, what the company leaves out need not be filled in, and the rules fall
  /// away that would ask for it.
  ///
  /// A label of the variant leads nowhere else: where the form itself has it for another field,
  /// that field loses it. All other labels of the form remain.
  public func applied(to form: FormDefinition) -> FormDefinition {
    var form = form
    form.variant = id
    form.titles = titles + form.titles.filter { !titles.contains($0) }
    if let title = titles.first { form.name.zh = title }
    let own = OwnLabels(self)
    for index in form.fields.indices { apply(own, to: &form.fields[index]) }
    form.compounds = compounds + form.compounds.compactMap { $0.without(own.ofFields) }
    form.ignored += ignored
    form.extras += extras
    form.given.merge(given) { _, own in own }
    form.rules.removeAll { rule in
      ([rule.field].compactMap(\.self) + rule.check.demandedPaths).contains { lacking.contains($0) }
    }
    form.unasked.formUnion(unasked(in: form))
    return form
  }

  private func apply(_ own: OwnLabels, to field: inout FieldDefinition) {
    let path = FieldPath(field.id)
    relabel(&field, at: path, claimed: own.ofFields)
    if given[field.id] != nil || lacking.contains(path) { field.requiredFrom = nil }
    guard case .table(var table) = field.kind else { return }
    let claimed = own.ofColumns[field.id] ?? []
    for index in table.columns.indices {
      let path = FieldPath(field.id, column: table.columns[index].id)
      relabel(&table.columns[index], at: path, claimed: claimed)
      if lacking.contains(path) { table.columns[index].requiredFrom = nil }
    }
    for index in table.compounds.indices { table.compounds[index].labels.remove(claimed) }
    table.compounds.removeAll(where: \.labels.isEmpty)
    field.kind = .table(table)
  }

  /// Gives a field or column the variant's labels and words, and takes away what the variant has
  /// for another.
  private func relabel(
    _ field: inout FieldDefinition,
    at path: FieldPath,
    claimed: Set<FoldedLabel>
  ) {
    let own = labels.filter { $0.target.path == path }
    field.labels.remove(claimed)
    for part in field.partLabels.keys { field.partLabels[part]?.remove(claimed) }
    for entry in own {
      if let part = entry.target.part {
        field.partLabels[part, default: []].insert(contentsOf: entry.labels, at: 0)
      } else {
        field.labels.insert(contentsOf: entry.labels, at: 0)
        if let label = entry.labels.first { field.label.zh = label }
      }
    }
    let words = choices.filter { $0.path == path }
    guard !words.isEmpty else { return }
    let claimedWords = Set(words.flatMap(\.words).compactMap { LabelText.fold($0) })
    for index in field.choices.indices {
      field.choices[index].synonyms.remove(claimedWords)
      for entry in words where entry.code == field.choices[index].code {
        field.choices[index].take(entry.words)
      }
    }
    field.takeChoices()
  }

  /// The fields that the company's form does not ask for, as far as the variant tells.
  private func unasked(in form: FormDefinition) -> Set<FieldID> {
    var unasked = Set(given.keys).union(lacking.filter { $0.column == nil }.map(\.field))
    if isWhole {
      let named = Set(
        labels.map(\.target.path.field) + compounds.flatMap(\.targets).map(\.path.field)
      )
      unasked.formUnion(
        form.fields.filter { !$0.isRequired && !named.contains($0.id) }.map(\.id)
      )
    }
    return unasked
  }
}

/// The labels that a variant names, which belong to nothing else any more.
private struct OwnLabels {
  var ofFields: Set<FoldedLabel> = []
  var ofColumns: [FieldID: Set<FoldedLabel>] = [:]

  init(_ variant: FormVariant) {
    for entry in variant.labels { add(entry.labels, table: entry.target.table) }
    for compound in variant.compounds {
      add(compound.labels, table: compound.targets.first?.table)
    }
    for extra in variant.extras { add(extra.field.labels, table: extra.table) }
    add(variant.ignored, table: nil)
  }

  private mutating func add(_ labels: [String], table: FieldID?) {
    let folded = labels.compactMap { LabelText.fold($0) }
    if let table {
      ofColumns[table, default: []].formUnion(folded)
    } else {
      ofFields.formUnion(folded)
    }
  }
}

extension LabelTarget {
  /// The table of a column; nil of a field.
  var table: FieldID? { path.column == nil ? nil : path.field }
}

extension CompoundLabel {
  /// The compound without some labels; nil where none is left.
  fileprivate func without(_ claimed: Set<FoldedLabel>) -> CompoundLabel? {
    var rest = self
    rest.labels.remove(claimed)
    return rest.labels.isEmpty ? nil : rest
  }
}

extension Choice {
  /// Takes words of a company for its own, the first for its label.
  fileprivate mutating func take(_ words: [String]) {
    guard let first = words.first else { return }
    synonyms = words.dropFirst() + (label.zh == first ? [] : [label.zh]) + synonyms
    label.zh = first
  }
}

extension FieldDefinition {
  /// Reads answers by the choices as they are now.
  fileprivate mutating func takeChoices() {
    switch valueKind?.shape {
    case .choice, .choices:
      guard let kind = valueKind else { return }
      self.kind = .value(
        type(of: kind).init(
          options: ValueOptions(choices: choices, aroundChoices: aroundChoices)
        )
      )
    case .text, .longText, .day, .moment, .span, .duration, .integer, .decimal, .money, .person,
      .persons, nil:
      break
    }
  }
}

extension [String] {
  fileprivate mutating func remove(_ claimed: Set<FoldedLabel>) {
    removeAll { text in LabelText.fold(text).map { claimed.contains($0) } ?? false }
  }
}
