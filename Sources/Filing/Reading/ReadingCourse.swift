public import Intake

/// What steers a reading from outside, and what is told of it; all on the task that reads.
public struct ReadingCourse {
  /// Whether no further document is to be begun; those that were begun come to their end.
  public var isStopped: () -> Bool
  /// Whether a document is passed over, unread.
  public var passesOver: (ArrivingDocument) throws -> Bool
  /// Told of each document that is given to a reader, and of how many there are, as far as is
  /// known: of a zip that is not open yet, one.
  public var begins: (_ path: String, _ expected: Int) -> Void

  /// A course without a turn.
  public init(
    isStopped: @escaping () -> Bool = { false },
    passesOver: @escaping (ArrivingDocument) throws -> Bool = { _ in false },
    begins: @escaping (_ path: String, _ expected: Int) -> Void = { _, _ in }
  ) {
    self.isStopped = isStopped
    self.passesOver = passesOver
    self.begins = begins
  }
}

/// A document that is about to be read.
public struct ArrivingDocument {
  let item: SourceItem

  /// As given, or the place inside a folder or package.
  public var path: String { item.path }

  /// The file as it is now; nil of a document in a package or from standard input.
  public var stamp: FileStamp? {
    switch item.content {
    case .file(let source): source.isFile ? FileStamp(of: source.place) : nil
    case .bytes, .mailText, .refused, .unreadable: nil
    }
  }

  /// The bytes, where they are to be had now and again later; of a large file this costs.
  public func bytes() throws(SourceError) -> [UInt8]? {
    switch item.content {
    case .file(let source): source.isStandardInput ? nil : try source.load()
    case .bytes(let bytes), .mailText(let bytes): bytes
    case .refused, .unreadable: nil
    }
  }
}
