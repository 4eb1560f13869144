import Archive
import Documents
import Intake
import Values

/// Items in their order, with those that may go through the converter together.
///
/// Where one comes that may be of a foreign format, what follows it is looked at: a few items at
/// most, and no more bytes of them than one document may have.
struct ItemWindow {
  /// An item on its way to a reader.
  struct Entry {
    var item: SourceItem
    /// It and others of foreign formats that come near it; none where it is of another format.
    var company: [SourceItem] = []
  }

  private var waiting: ArraySlice<Entry> = []
  private let isWanted: Bool

  private static let mostItems = 32
  private static let mostBytes = 32 << 20

  /// A window that looks ahead only where foreign formats are converted.
  init(looksAhead: Bool) {
    isWanted = looksAhead
  }

  /// The next item of those that `source` gives one by one.
  mutating func next(from source: () throws -> SourceItem?) rethrows -> Entry? {
    if let entry = waiting.popFirst() { return entry }
    guard let first = try source() else { return nil }
    guard isWanted, first.mayBeForeign else { return Entry(item: first) }
    var items = [first]
    var company = [first]
    var size = first.heldBytes
    while items.count < ItemWindow.mostItems, company.count < DocumentConverter.mostTogether,
      size < ItemWindow.mostBytes, let item = try source()
    {
      items.append(item)
      if item.mayBeForeign { company.append(item) }
      size += item.heldBytes
    }
    waiting = items.map { Entry(item: $0, company: $0.mayBeForeign ? company : []) }[...]
    return waiting.popFirst()
  }
}

extension SourceItem {
  /// How many bytes it holds already.
  fileprivate var heldBytes: Int {
    switch content {
    case .bytes(let bytes), .mailText(let bytes): bytes.count
    case .file, .refused, .unreadable: 0
    }
  }

  /// The file for the converter, where it is of a foreign format; what cannot be read of it is told
  /// in its turn.
  func foreignFile(limits: DocumentLimits) -> ForeignFile? {
    do {
      let bytes: [UInt8]
      switch content {
      case .file(let source):
        guard !source.isStandardInput else { return nil }
        bytes = try source.load()
      case .bytes(let held): bytes = held
      case .mailText, .refused, .unreadable: return nil
      }
      guard
        let format = DocumentReader.foreignFormat(of: bytes, name: path, limits: limits)
      else { return nil }
      return ForeignFile(bytes, digest: try ContentDigest(of: bytes), format: format)
    } catch {
      return nil
    }
  }
}
