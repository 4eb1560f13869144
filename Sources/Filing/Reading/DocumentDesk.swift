import Archive
public import Documents
import Findings
public import Forms

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
  /// - Returns: The files in zips that are no documents.
  public func read(
    _ sources: [DocumentSource],
    jobs: Int,
    each: (Outcome) async throws -> Void
  ) async throws -> [String] {
    let walk = SourceWalk(sources, limits: limits)
    try await inOrder({ walk.next() }, width: jobs, work: outcome(of:), each: each)
    return walk.skipped
  }

  private func outcome(of item: SourceItem) -> Outcome {
    Result {
      switch item.content {
      case .file(let source): try document(path: item.path, bytes: try source.load())
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
      let result = reader.read(content, fileName: path)
      document.submissions = result.submissions
      document.documentFindings += result.findings
      document.steps = result.steps
    }
    return document
  }
}
