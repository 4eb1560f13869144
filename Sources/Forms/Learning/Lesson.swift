/// A company's documents on the way to a variant: the labels found in all of them, and what a
/// person decided about them.
public struct Lesson: Sendable {
  /// The form whose wording is learnt.
  public let form: FormDefinition
  /// Each label once, in the order in which the documents bring them.
  public private(set) var labels: [FoundLabel] = []
  /// The titles that the documents give themselves.
  public private(set) var titles: [String] = []
  /// What was decided so far, a later decision in place of an earlier one.
  public private(set) var decisions = LearningDecisions()

  /// A lesson in how a company words a form.
  public init(_ form: FormDefinition) {
    self.form = form
  }

  /// Takes in what was found in a document.
  ///
  /// A label that was there before keeps its place, takes the surer meaning, and gathers what is
  /// answered under it.
  public mutating func take(_ found: [FoundLabel], title: String?) {
    if let title, !titles.contains(title) { titles.append(title) }
    for label in found
    where title.map({ LabelText.fold($0) != LabelText.fold(label.label) }) ?? true {
      var label = label
      label.label = LabelText.shown(label.label)
      guard let key = Key(label) else { continue }
      guard let index = labels.firstIndex(where: { Key($0) == key }) else {
        labels.append(label)
        continue
      }
      let samples = labels[index].samples + label.samples
      let candidates = labels[index].candidates
      if label.isSurer(than: labels[index]) { labels[index] = label }
      labels[index].samples = samples.uniqued
      labels[index].candidates = (labels[index].candidates + candidates).uniqued
    }
  }

  /// What the labels mean when a person's decisions are taken in; labels that were named and stand
  /// in no document are not among them.
  public mutating func decide(_ decisions: LearningDecisions) {
    self.decisions.merge(decisions)
    for index in labels.indices {
      guard let folded = LabelText.fold(labels[index].label) else { continue }
      if let decided = decisions.targets.first(where: { LabelText.fold($0.label) == folded }) {
        labels[index].give(decided.targets)
      } else if decisions.ignored.contains(where: { LabelText.fold($0) == folded }) {
        labels[index].give([])
      }
    }
  }

  /// The labels that nobody knows and of which nothing was decided.
  public var unknown: [FoundLabel] {
    labels.filter { $0.targets.isEmpty && !isIgnored($0.label) }
  }

  /// The required fields, and the required columns of tables that are there, for which there is
  /// neither a label nor a decision.
  public var missing: [FieldPath] {
    let paths = Set(
      labels.flatMap(\.targets).map(\.path) + decisions.targets.flatMap(\.targets).map(\.path)
    )
    let fields = Set(paths.map(\.field))
    let isDecided = { (path: FieldPath) in
      decisions.lacking.contains(path) || path.column == nil && decisions.given[path.field] != nil
    }
    return form.fields.flatMap { field -> [FieldPath] in
      let path = FieldPath(field.id)
      let columns =
        fields.contains(field.id) && paths.contains { $0.field == field.id && $0.column != nil }
        ? (field.table?.columns ?? []).filter(\.isRequired)
          .map { FieldPath(field.id, column: $0.id) }.filter { !paths.contains($0) }
        : []
      return (field.isRequired && !fields.contains(field.id) ? [path] : []) + columns
    }.filter { !isDecided($0) }
  }

  /// The labels that a person named and that stand in no document.
  public var unseen: [String] {
    let seen = Set(labels.compactMap { LabelText.fold($0.label) })
    return (decisions.targets.map(\.label) + decisions.ignored).filter { label in
      LabelText.fold(label).map { !seen.contains($0) } ?? false
    }
  }

  private func isIgnored(_ label: String) -> Bool {
    let folded = LabelText.fold(label)
    return decisions.ignored.contains { LabelText.fold($0) == folded }
  }

  /// A label as one is told from another.
  private struct Key: Hashable {
    var label: FoldedLabel
    var table: FieldID?

    init?(_ found: FoundLabel) {
      guard let folded = LabelText.fold(found.label) else { return nil }
      label = folded
      table = found.table
    }
  }
}

extension Lesson {
  /// The variant that comes of it; labels that stay unknown are extra fields under their own name.
  public func variant(id: VariantID) -> FormVariant {
    var variant = FormVariant(id: id, form: form.id, titles: titles, isWhole: true)
    var targets: [LabelTarget: [String]] = [:]
    for (label, meaning, table) in meanings {
      switch meaning.count {
      case 0:
        if !isIgnored(label) {
          variant.extras.append(extra(label, table: table, besides: variant.extras))
        }
      case 1: targets[meaning[0], default: []].append(label)
      default: variant.compounds.append(CompoundLabel(labels: [label], targets: meaning))
      }
    }
    variant.labels = form.targets.compactMap { target in
      targets[target].map { TargetLabels(target, $0) }
    }
    variant.choices = decisions.words
    variant.ignored = decisions.ignored
    variant.given = decisions.given
    variant.lacking = decisions.lacking
    return variant
  }

  /// Every label with what it means, those of no document last.
  private var meanings: [(label: String, targets: [LabelTarget], table: FieldID?)] {
    let unseen = Set(unseen)
    return labels.map { ($0.label, $0.targets, $0.table) }
      + decisions.targets.filter { unseen.contains($0.label) }.map {
        ($0.label, $0.targets, $0.targets.first?.table)
      }
  }

  private func extra(_ label: String, table: FieldID?, besides others: [ExtraField]) -> ExtraField {
    let samples = labels.filter { $0.label == label && $0.table == table }.flatMap(\.samples)
    let taken =
      (table.flatMap { form.field($0)?.table?.columns } ?? form.fields).map(\.id)
      + others.filter { $0.table == table }.map(\.field.id)
    return ExtraField(label, samples: samples, table: table, taken: Set(taken))
  }
}

extension FoundLabel {
  /// Takes what a person said of it.
  fileprivate mutating func give(_ targets: [LabelTarget]) {
    self.targets = targets
    table = targets.first?.table ?? table
    by = .given
    score = 1
  }

  fileprivate func isSurer(than other: FoundLabel) -> Bool {
    if targets.isEmpty != other.targets.isEmpty { return other.targets.isEmpty }
    return score > other.score
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it stands first.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
