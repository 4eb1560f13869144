import Ledger
public import Values
public import Wording

/// Why an operation of the archive stopped, as facts.
public enum ArchiveError: Error, Sendable, Hashable {
  /// No file is at the path.
  case missing(path: String)
  /// The file is something else than an archive, or an empty file.
  case notAnArchive(path: String)
  /// The file was an archive and is damaged.
  case damaged(path: String, cause: String)
  /// A later version of the program wrote the archive; the migrations that this one lacks.
  case newerSchema(path: String, unknown: [String])
  /// Another process held the archive for longer than the waiting time.
  case locked(path: String, waitedSeconds: Double)
  /// Whoever asks has no right to the file, or to the folder in which it lies; whose it is.
  case notPermitted(path: String, owner: String?)
  /// The file cannot be opened, for want of permission or of a folder.
  case cannotOpen(path: String, cause: LocalizedText)
  /// The file, or its folder, may not be written.
  case readOnly(path: String)
  /// The server takes nothing from the role by which it was asked, or only reads.
  case refusedByServer(path: String)
  /// Nothing may be written beside the archive, where the engine keeps what lets several
  /// processes read it.
  case unwritableFolder(path: String)
  /// What was filed last is still in the log beside the archive, and cannot be read where nothing
  /// may be written.
  case unmergedLog(path: String)
  /// An earlier version of the program wrote the archive, and it cannot be brought up to date where
  /// nothing may be written.
  case olderSchema(path: String)
  /// The disk is full.
  case diskFull(path: String)
  /// The engine refused for another reason.
  case failed(path: String, cause: LocalizedText)
  /// The file lies on another machine, where two processes would write over each other.
  case networkFileSystem(path: String, system: String)
  /// The archive is on a server, which is backed up by its own means.
  case backedUpElsewhere(path: String)
  /// A file or folder is there that would be written over.
  case exists(path: String)
  /// What is to be restored into has something in it.
  case notEmpty(path: String)
  /// The folder is no export, or not a whole one; what is wrong.
  case notAnExport(path: String, cause: String)
  /// A file of an export is not what its manifest says.
  case exportDamaged(file: String)
  /// A file of an export, which its manifest names, cannot be read.
  case unreadableExport(file: String, cause: LocalizedText)
  /// The bytes of an original are not those that were filed; of which item, or of which digest.
  case originalDamaged(String)
  /// What was restored does not verify.
  case restoredWithFaults([ArchiveFault])
  /// A form's category has no class in the filing scheme.
  case unknownCategory(CategoryCode)
  /// No item that counts has this id.
  case noSuchItem(ItemID)
  /// The item is of another form than what is to replace it.
  case otherForm(ArchiveNumber)
  /// What is to replace an item is not one form, but this many.
  case notOneForm(Int)
  /// libcrypto could not digest.
  case digestFailed
}
