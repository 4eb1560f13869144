/// Why an XML text could not be read, as facts.
public struct XMLError: Error, Sendable, Hashable {
  /// What ended the reading.
  public enum Fault: Sendable, Hashable {
    /// The text is not well-formed.
    case malformed
    /// There is a document type declaration, which no document here may have.
    case documentType
    /// Elements are nested deeper than the limit.
    case tooDeep
    /// An element has more attributes, or the text more names, than any document needs.
    case tooMany
    /// The handler asked to stop.
    case stopped
  }

  /// What ended the reading, so that others need not read ``reason``.
  public var fault: Fault
  /// Where the parser stood, both from 1; columns count bytes.
  public var line: Int
  /// The column, in bytes of the line.
  public var column: Int
  /// The words of the library underneath, in English.
  public var reason: String?

  /// An error at a place of the text.
  public init(_ fault: Fault, line: Int, column: Int, reason: String? = nil) {
    self.fault = fault
    self.line = line
    self.column = column
    self.reason = reason
  }
}

/// What a handler throws to end the parsing; the handler itself knows why.
public struct XMLStop: Error, Sendable {
  /// A stop without a reason of its own.
  public init() {}
}
