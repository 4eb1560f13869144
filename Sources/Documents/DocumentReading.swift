public import Findings
import Wording

/// What reading a file gave: a document unless it was refused, and what there is to say of it.
public struct DocumentReading: Sendable, Hashable {
  /// The document; nil where it was refused, and then a finding says why.
  public var document: Document?
  /// What there is to say of the file: why it was refused, or what was not read.
  public var findings: [Finding]
  /// The format of a file that was refused, where another program may make a document of it.
  public var foreign: ForeignFormat?

  /// What came of a file.
  public init(document: Document?, findings: [Finding] = [], foreign: ForeignFormat? = nil) {
    self.document = document
    self.findings = findings
    self.foreign = foreign
  }
}
