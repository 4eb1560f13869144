package import Values

/// What the import log tells of the documents of one path and size, entry by entry.
package struct KnownImports {
  private var known: [ContentDigest: KnownImport] = [:]
  private var times: [ContentDigest: String] = [:]

  /// Nothing known as yet.
  package init() {}

  /// Takes an entry in, in the order of the log.
  package mutating func add(digest: String, modified: Int64?, at: String, outcome: String) {
    guard let content = ContentDigest(rawValue: digest) else { return }
    var entry = known[content] ?? KnownImport(digest: content, modified: [], wasRefused: false)
    let refuses = Receipt.Outcome(rawValue: outcome)?.isRefusal == true
    // Of one filing, every form counts.
    entry.wasRefused = refuses || (times[content] == at && entry.wasRefused)
    if let modified { entry.modified.insert(modified) }
    known[content] = entry
    times[content] = at
  }

  /// What is known of each content.
  package var all: [KnownImport] { Array(known.values) }
}
