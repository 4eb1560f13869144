public import Findings

/// What reading a file gave: a document unless it was refused, and what there is to say of it.
public struct DocumentReading: Sendable, Hashable {
  public var document: Document?
  public var findings: [Finding]

  public init(document: Document?, findings: [Finding] = []) {
    self.document = document
    self.findings = findings
  }
}
