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

  /// What came of a source: the documents in it, one unless it is a package of documents.
  public typealias Outcome = Result<[ReadDocument], any Error>

  /// Reads sources, `jobs` at once, and gives what came of each in their order.
  public func read(
    _ sources: [DocumentSource],
    jobs: Int,
    each: (Outcome) throws -> Void
  ) async throws {
    try await inOrder(sources, width: jobs, work: outcome(of:), each: each)
  }

  private func outcome(of source: DocumentSource) -> Outcome {
    Result { try documents(path: source.path, bytes: try source.load()) }
  }

  /// Reads the document, or the documents of a package, that bytes hold.
  public func documents(path: String, bytes: [UInt8]) throws -> [ReadDocument] {
    [
      try document(
        path: path,
        reading: DocumentReader.read(bytes, name: path, limits: limits),
        bytes
      )
    ]
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
      let result = reader.read(content)
      document.submissions = result.submissions
      document.documentFindings += result.findings
      document.steps = result.steps
    }
    return document
  }
}
