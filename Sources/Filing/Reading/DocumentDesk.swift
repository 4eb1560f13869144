import Archive
public import Documents
import Findings
public import Forms
public import Values
import Wording

/// Where documents are read: bytes go in, forms and findings come out.
public struct DocumentDesk: Sendable {
  private let reader: FormReader
  private let limits: DocumentLimits

  /// A desk on the day of processing.
  public init(
    library: FormLibrary,
    today: Day,
    stage: Stage = .filing,
    limits: DocumentLimits = .standard
  ) {
    reader = FormReader(library: library, today: today, stage: stage)
    self.limits = limits
  }

  /// What came of a document: what was read, or why it could not be taken.
  public typealias Outcome = Result<ReadDocument, any Error>

  /// Reads the documents of sources, `jobs` at once, and gives what came of each in their order.
  ///
  /// A zip is read as the folder that it is; so is a zip in a zip, and none below that. What
  /// waits is bounded by `jobs`, whatever the number of documents.
  ///
  /// - Returns: What lies in zips beside the documents.
  public func read(
    _ sources: [DocumentSource],
    jobs: Int,
    course: ReadingCourse = ReadingCourse(),
    each: (Outcome) async throws -> Void
  ) async throws -> PassedOver {
    let walk = SourceWalk(sources, limits: limits)
    func next() throws -> SourceItem? {
      while !course.isStopped(), let item = walk.next() {
        if try course.passesOver(ArrivingDocument(item: item)) { continue }
        course.begins(item.path, walk.expected)
        return item
      }
      return nil
    }
    try await inOrder(next, width: jobs, work: outcome(of:), each: each)
    return walk.passedOver
  }

  private func outcome(of item: SourceItem) -> Outcome {
    Result {
      switch item.content {
      case .file(let source): try document(source, path: item.path)
      case .bytes(let bytes): try document(path: item.path, bytes: bytes)
      case .refused(let finding):
        try document(
          path: item.path,
          reading: DocumentReading(document: nil, findings: [finding]),
          []
        )
      case .unreadable(let error): throw error
      }
    }
  }

  /// Reads a file; its stamp is taken first, so that a later change of it will be seen.
  private func document(_ source: DocumentSource, path: String) throws -> ReadDocument {
    let stamp = source.isStandardInput ? nil : FileStamp(of: source.path)
    var document = try document(path: path, bytes: try source.load())
    document.stamp = stamp
    return document
  }

  /// Reads the document that bytes hold.
  public func document(path: String, bytes: [UInt8]) throws -> ReadDocument {
    try document(
      path: path,
      reading: DocumentReader.read(bytes, name: path, limits: limits),
      bytes
    )
  }

  private func document(
    path: String,
    reading: DocumentReading,
    _ bytes: [UInt8]
  ) throws -> ReadDocument {
    var document = ReadDocument(
      path: path,
      bytes: bytes,
      digest: try ContentDigest(of: bytes),
      content: reading.document,
      submissions: [],
      documentFindings: reading.findings
    )
    if let content = reading.document {
      let result = reader.read(
        content,
        fileName: path,
        hasAttachments: reading.findings.contains { $0.code == .contentNotRead }
      )
      document.submissions = result.submissions
      document.documentFindings += result.findings
      document.steps = result.steps
    }
    return document
  }
}
