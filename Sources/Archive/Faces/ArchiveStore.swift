/// An archive: what an engine must do, so that all else can be done with it whatever the engine is.
///
/// Any number of processes may have the same archive open; one writes at a time, and the others
/// wait for it. What an operation returns is kept.
public protocol ArchiveStore: Sendable {
  /// Where the archive lies, as people name it.
  var path: String { get }

  /// Reads one state of the archive, which nobody changes meanwhile for the reader.
  func snapshot<Result>(
    _ body: (any ArchiveSnapshot) throws -> Result
  ) throws(ArchiveError) -> Result

  /// Writes in one transaction, which holds the archive from its beginning: all that `body` does is
  /// kept, or nothing where it throws, or where it is not to be kept.
  func filing<Result>(
    keeping: Bool,
    _ body: (any FilingWriter) throws -> Result
  ) throws(ArchiveError) -> Result
}

/// The care of an archive, as each engine has its own.
public protocol ArchiveCare: ArchiveStore {
  /// Checks everything that can be checked: the engine's files and layout, originals, revisions,
  /// numbers, journal, references, ledger and index; gives nothing when all is well.
  ///
  /// Reads the whole archive once, in one state of it, and keeps nobody from filing meanwhile.
  func verify() throws(ArchiveError) -> [ArchiveFault]

  /// Copies the archive to a new file, in one state of it, while others read and file.
  ///
  /// The copy is checked before it goes under its name, so that a file of that name is a whole
  /// archive. The journal of both tells of the backup.
  func backUp(to target: String, as options: FilingOptions) throws(ArchiveError)

  /// Builds the search index anew of the stored texts, and enters that in the journal.
  ///
  /// Takes about as long as the filing of the same texts; nobody else files meanwhile.
  func reindex(as options: FilingOptions) throws(ArchiveError)

  /// Gives back the room that nothing in the archive uses any more.
  ///
  /// Nothing that is kept changes, and the journal tells nothing of it.
  func compact() throws(ArchiveError) -> Compaction
}

/// How much room an archive took before it was compacted, and takes now, in bytes.
public struct Compaction: Sendable, Hashable {
  /// The size before, in bytes.
  public var before: Int
  /// The size now, in bytes.
  public var after: Int

  /// The sizes before and after.
  public init(before: Int, after: Int) {
    self.before = before
    self.after = after
  }
}
