/// A field, or a column of a repeating table.
public struct FieldPath: Sendable, Hashable {
  public var field: FieldID
  public var column: FieldID?

  public init(_ field: FieldID, column: FieldID? = nil) {
    self.field = field
    self.column = column
  }

  /// Reads `field` or `field.column`.
  public init(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1).map { FieldID(rawValue: String($0)) }
    self.init(parts.first ?? FieldID(rawValue: text), column: parts.count > 1 ? parts[1] : nil)
  }
}

extension FieldPath: CustomStringConvertible {
  public var description: String {
    if let column { "\(field.rawValue).\(column.rawValue)" } else { field.rawValue }
  }
}
