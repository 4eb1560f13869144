/// A document's findings, ready to be printed.
public struct DocumentReport: Sendable {
  /// As given, or the place inside a folder or package.
  public var path: String
  /// The findings, in the order in which they are printed.
  public var findings: [Finding]
  /// The picture of each finding's place; nil where there is none to show.
  public var pictures: [Picture?]

  /// The findings of a document; `pictures` are empty, or one for each of them.
  public init(path: String, findings: [Finding], pictures: [Picture?] = []) {
    self.path = path
    self.findings = findings
    self.pictures = pictures
  }

  /// The picture of the finding at an index.
  func picture(_ index: Int) -> Picture? {
    pictures.indices.contains(index) ? pictures[index] : nil
  }
}

/// A way to print findings: a new one is a new file with a type that conforms.
public protocol FindingRenderer {
  /// What is printed of a document as soon as it is read; nothing of a format that is one text.
  mutating func lines(of report: DocumentReport) -> [String]
  /// What is printed when every document is read.
  mutating func end() -> [String]
}
