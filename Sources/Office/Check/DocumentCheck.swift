import Documents
public import Filing
import Findings
public import Forms
import Foundation
public import Intake
public import Values
public import Wording

/// Reads documents and says what is wrong with them; nothing is filed, and no archive is needed.
public struct DocumentCheck: Sendable {
  /// Where the documents are read.
  public let desk: DocumentDesk

  /// A check on the day of processing; without a converter no foreign format is read.
  public init(
    library: FormLibrary,
    today: Day,
    stage: Stage = .filing,
    converter: DocumentConverter? = nil
  ) {
    desk = DocumentDesk(library: library, today: today, stage: stage, converter: converter)
  }

  /// A check at a desk that is ready.
  public init(desk: DocumentDesk) {
    self.desk = desk
  }

  /// Reads the documents of sources, `jobs` at once, and gives each in their order; what there is to
  /// say of them is told.
  ///
  /// What cannot be read is told, and the rest is read all the same.
  ///
  /// - Returns: How it went: whether something could not be read, and whether a document has errors.
  public func read(
    _ sources: DocumentSources,
    jobs: Int? = nil,
    course: ReadingCourse = ReadingCourse(),
    tell: (ReadingNote) -> Void,
    each: (ReadDocument) async throws -> Void
  ) async throws -> ExitStatus {
    for error in sources.errors { tell(.problem(error)) }
    let besides = sources.passedOver
    if !besides.others.isEmpty { tell(.others(besides.others)) }
    if !besides.skipped.isEmpty { tell(.skipped(besides.skipped.count)) }
    var status: ExitStatus = sources.errors.isEmpty ? .success : .failed
    var foundNothing = sources.errors.isEmpty
    var counting = course
    counting.passesOver = { document in
      foundNothing = false
      return try course.passesOver(document)
    }
    let inside = try await desk.read(
      sources.sources,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      course: counting
    ) { result in
      switch result {
      case .success(let document):
        if document.hasErrors { status = status.and(.findings) }
        try await each(document)
      case .failure(let error):
        tell(.problem(error))
        status = .failed
      }
    }
    if !inside.others.isEmpty { tell(.others(inside.others)) }
    if !inside.skipped.isEmpty { tell(.skippedInZips(inside.skipped.count)) }
    if foundNothing, !course.isStopped() { tell(.noDocuments) }
    return status
  }
}
