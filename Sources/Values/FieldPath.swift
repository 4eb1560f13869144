/// A field, or a column of a repeating table.
public struct FieldPath: Sendable, Hashable {
  /// The field, or the repeating table.
  public var field: FieldID
  /// The column of the table; nil where the field itself is meant.
  public var column: FieldID?

  /// The path of a field, or of a column of the table that `field` is.
  public init(_ field: FieldID, column: FieldID? = nil) {
    self.field = field
    self.column = column
  }

  /// Reads `field` or `field.column`.
  public init(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1).map {
      FieldID(rawValue: String(Substring($0)))
    }
    self.init(parts.first ?? FieldID(rawValue: text), column: parts.count > 1 ? parts[1] : nil)
  }
}

extension FieldPath: CustomStringConvertible {
  /// The path as definitions and findings write it: `field` or `field.column`.
  public var description: String {
    if let column { "\(field.rawValue).\(column.rawValue)" } else { field.rawValue }
  }
}
