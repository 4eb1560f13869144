/// Where a journal ends: the number of an entry, and its digest, which no other journal has there.
///
/// Noted elsewhere it proves later that everything up to the entry is as it was, which nothing in the
/// archive itself can prove to whoever may have written all of it anew.
public struct JournalHead: Sendable, Hashable, CustomStringConvertible {
  /// The entry's number; 0 before the first.
  public var entry: Int
  /// The entry's digest, or at least its first ``shortest`` digits.
  public var digest: String

  /// How many digits of a digest are enough to know it again.
  public static let shortest = 16

  /// The head of a journal that ends with an entry.
  public init(_ entry: JournalEntry?) {
    self.entry = entry?.id ?? 0
    digest = entry?.digest ?? JournalEntry.beginning
  }

  /// Takes a head as it is written, `17:3f2a…`; nil where it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let entry = Int(parts[0]), entry > 0,
      (JournalHead.shortest...64).contains(parts[1].utf8.count),
      parts[1].allSatisfy({ $0.isASCII && $0.isHexDigit && !$0.isUppercase })
    else { return nil }
    self.entry = entry
    digest = String(parts[1])
  }

  /// The entry's number and its digest.
  public var description: String { "\(entry):\(digest)" }
  /// The same with as many digits as a person notes down.
  public var short: String { "\(entry):\(digest.prefix(JournalHead.shortest))" }
}

/// What an archive keeps of its journal beside the entries themselves, written with each of them: how
/// many there ever were, the last one's digest, and where the journal once did not follow from it.
///
/// An entry that was cut off the end leaves no other trace where it told of nothing that is kept.
package struct JournalEnd: Sendable, Hashable {
  /// How many entries were ever written.
  package var length: Int
  /// The digest of the last one.
  package var digest: String
  /// The first entry that did not follow the last one that was written; nil of a whole journal.
  package var parted: Int?

  /// What is kept of a journal; at first, of one without entries.
  package init(length: Int = 0, digest: String = JournalEntry.beginning, parted: Int? = nil) {
    self.length = length
    self.digest = digest
    self.parted = parted
  }

  /// Takes an entry that is being written.
  package mutating func take(_ entry: JournalEntry) {
    if parted == nil, entry.previous != digest { parted = entry.id }
    length += 1
    digest = entry.digest
  }
}
