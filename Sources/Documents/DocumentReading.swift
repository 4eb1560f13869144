public import Findings

/// What reading a file gave: a document unless it was refused, and what there is to say of it.
public struct DocumentReading: Sendable, Hashable {
  /// The document; nil where it was refused, and then a finding says why.
  public var document: Document?
  /// What there is to say of the file: why it was refused, or what was not read.
  public var findings: [Finding]

  /// What came of a file.
  public init(document: Document?, findings: [Finding] = []) {
    self.document = document
    self.findings = findings
  }
}
