import Archive
public import Documents
import Findings
public import Forms
public import Intake
public import Values
import Wording

/// Where documents are read: bytes go in, forms and findings come out.
public struct DocumentDesk: Sendable {
  private let reader: FormReader
  private let limits: DocumentLimits
  private let converter: DocumentConverter?

  /// A desk on the day of processing; without a converter no foreign format is read.
  public init(
    library: FormLibrary,
    today: Day,
    stage: Stage = .filing,
    limits: DocumentLimits = .standard,
    converter: DocumentConverter? = nil
  ) {
    self.init(
      reader: FormReader(library: library, today: today, stage: stage),
      limits: limits,
      converter: converter
    )
  }

  /// A desk with a reader that is ready, which costs nothing.
  public init(
    reader: FormReader,
    limits: DocumentLimits = .standard,
    converter: DocumentConverter? = nil
  ) {
    self.reader = reader
    self.limits = limits
    self.converter = converter
  }

  /// What came of a document: what was read, or why it could not be taken.
  public typealias Outcome = Result<ReadDocument, any Error>

  /// Reads the documents of sources, `jobs` at once, and gives what came of each in their order.
  ///
  /// A bundle or a mail is read as the folder that it is; so is one in another, within limits. What
  /// waits is bounded by `jobs`, whatever the number of documents.
  ///
  /// - Returns: What lies in bundles and mails beside the documents.
  public func read(
    _ sources: [DocumentSource],
    jobs: Int,
    course: ReadingCourse = ReadingCourse(),
    each: (Outcome) async throws -> Void
  ) async throws -> PassedOver {
    let walk = SourceWalk(sources, limits: limits)
    var formless: [String] = []
    var window = ItemWindow(looksAhead: converter.map { $0.policy != .never } ?? false)
    func following() throws -> SourceItem? {
      while !course.isStopped(), let item = walk.next() {
        if try course.passesOver(ArrivingDocument(item: item)) { continue }
        return item
      }
      return nil
    }
    func next() throws -> ItemWindow.Entry? {
      guard let entry = try window.next(from: following), !course.isStopped() else { return nil }
      course.begins(entry.item.path, walk.expected)
      return entry
    }
    try await inOrder(next, width: jobs, work: reading(of:)) { reading in
      switch reading {
      case .document(let outcome): try await each(outcome)
      case .talk(let mail): if let mail { formless.append(mail) }
      }
    }
    var passedOver = walk.passedOver
    passedOver.others += formless
    return passedOver
  }

  /// What came of an item.
  private enum ItemReading {
    case document(Outcome)
    /// What a mail says is no form; the mail's path where nothing else in it is read.
    case talk(mail: String?)
  }

  private func reading(of entry: ItemWindow.Entry) -> ItemReading {
    let item = entry.item
    let outcome = outcome(of: item, among: entry.company)
    guard case .mailText = item.content, case .success(let document) = outcome,
      document.submissions.isEmpty
    else { return .document(outcome) }
    return .talk(mail: item.onlyOf)
  }

  private func outcome(of item: SourceItem, among company: [SourceItem]) -> Outcome {
    let others = { company.compactMap { $0.foreignFile(limits: limits) } }
    return Result {
      var document: ReadDocument
      switch item.content {
      case .file(let source):
        // The stamp is taken first, so that a later change of the file will be seen.
        let stamp = source.isFile ? FileStamp(of: source.place) : nil
        document = try self.document(path: item.path, bytes: source.load(), others)
        document.stamp = stamp
      case .bytes(let bytes):
        document = try self.document(path: item.path, bytes: bytes, others)
      case .mailText(let bytes):
        let text = try ReadDocument(path: item.path, bytes: bytes, digest: ContentDigest(of: bytes))
        document = read(text, DocumentReader.readMailText(bytes, limits: limits))
        if document.submissions.isEmpty || document.lacksFields {
          // What looks like a sender's lines may be the form, or its end.
          let whole = read(
            text,
            DocumentReader.readMailText(bytes, withSender: true, limits: limits)
          )
          if document.submissions.isEmpty || !whole.lacksFields { document = whole }
        }
      case .refused(let finding):
        document = try read(
          ReadDocument(path: item.path, bytes: [], digest: ContentDigest(of: [])),
          DocumentReading(document: nil, findings: [finding])
        )
      case .unreadable(let error): throw error
      }
      document.place = item.place
      document.origin = item.origin
      return document
    }
  }

  /// Reads the document that bytes hold.
  public func document(path: String, bytes: [UInt8]) throws -> ReadDocument {
    try document(path: path, bytes: bytes) { [] }
  }

  /// Reads the document that bytes hold; others go through the converter with it.
  private func document(
    path: String,
    bytes: [UInt8],
    _ others: () -> [ForeignFile]
  ) throws -> ReadDocument {
    var document = ReadDocument(path: path, bytes: bytes, digest: try ContentDigest(of: bytes))
    let reading = DocumentReader.read(bytes, name: path, limits: limits)
    guard let foreign = reading.foreign, let converter else { return read(document, reading) }
    do throws(ConversionError) {
      let file = ForeignFile(bytes, digest: document.digest, format: foreign)
      let converted = try converter.convert(file, together: others)
      document.convertedFrom = foreign.id
      var read = read(document, reading.converted(to: converted, from: foreign, limits: limits))
      guard read.content != nil, read.submissions.isEmpty else { return read }
      read.documentFindings.removeAll { $0.code == .noFormFound }
      read.documentFindings += reading.unconverted(for: .noForm).findings
      return read
    } catch {
      return read(document, reading.unconverted(for: error))
    }
  }

  /// Reads the forms of a document.
  private func read(_ document: ReadDocument, _ reading: DocumentReading) -> ReadDocument {
    var document = document
    document.content = reading.document
    document.documentFindings = reading.findings
    guard let content = reading.document else { return document }
    let result = reader.read(
      content,
      fileName: document.path,
      hasAttachments: reading.findings.contains { $0.code == .contentNotRead }
    )
    document.submissions = result.submissions
    document.documentFindings += result.findings
    document.steps = result.steps
    return document
  }
}
