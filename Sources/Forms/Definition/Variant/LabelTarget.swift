import Findings

/// What a label stands for: a field, a column of a repeating table, or a part of either.
public struct LabelTarget: Sendable, Hashable {
  /// The field, or the column of a table.
  public var path: FieldPath
  /// Nil: the whole answer.
  public var part: FieldPart?

  /// The field or column at `path`; with `part`, that part of its answer alone.
  public init(_ path: FieldPath, part: FieldPart? = nil) {
    self.path = path
    self.part = part
  }
}

extension LabelTarget: CustomStringConvertible {
  /// As variants and commands write it: `place`, `contacts.on`, `visitedAt.start`.
  public var description: String {
    part.map { "\(path).\($0.rawValue)" } ?? path.description
  }
}

extension FormDefinition {
  /// The target that a text names: ids joined by dots, or a field's label in place of its id and a
  /// part's Chinese name in place of its English one.
  ///
  /// Nil where there is no such field, column or part.
  public func target(named text: String) -> LabelTarget? {
    let steps = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = steps.first, let field = fields.named(first) else { return nil }
    let path = FieldPath(field.id)
    guard let table = field.table else {
      return field.target(path, after: steps.dropFirst())
    }
    guard steps.count > 1 else { return LabelTarget(path) }
    guard let column = table.columns.named(steps[1]) else { return nil }
    return column.target(FieldPath(field.id, column: column.id), after: steps.dropFirst(2))
  }

  /// Every target that a label can have, fields and columns in the definition's order, each
  /// before its parts.
  public var targets: [LabelTarget] {
    fields.flatMap { field -> [LabelTarget] in
      let columns = field.table?.columns ?? []
      return field.targets(FieldPath(field.id))
        + columns.flatMap { $0.targets(FieldPath(field.id, column: $0.id)) }
    }
  }
}

extension [FieldDefinition] {
  /// The field of an id, or else of a label.
  func named(_ text: String) -> FieldDefinition? {
    if let field = first(where: { $0.id.rawValue == text }) { return field }
    guard let folded = LabelText.fold(text) else { return nil }
    return first { field in
      (field.labels + [field.label.zh, field.label.en]).contains { LabelText.fold($0) == folded }
    }
  }
}

extension FieldDefinition {
  /// The parts into which the field's answer may be taken apart.
  var parts: [FieldPart] { valueKind?.shape.parts ?? [] }

  fileprivate func targets(_ path: FieldPath) -> [LabelTarget] {
    [LabelTarget(path)] + parts.map { LabelTarget(path, part: $0) }
  }

  fileprivate func target(_ path: FieldPath, after steps: ArraySlice<String>) -> LabelTarget? {
    guard let name = steps.first else { return LabelTarget(path) }
    guard steps.count == 1,
      let part = parts.first(where: { $0.rawValue == name || $0.words.zh == name })
    else { return nil }
    return LabelTarget(path, part: part)
  }
}
