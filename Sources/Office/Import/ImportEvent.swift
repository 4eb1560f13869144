public import Archive
public import Filing
import Intake
public import Wording

/// What happens in an import, in its order.
public enum ImportEvent: Sendable {
  /// A document is given to a reader; so many there will be, as far as is known.
  case begins(path: String, expected: Int)
  /// A document was read, or could not be.
  case finishes
  /// There is something to say of what was to be read.
  case noted(ReadingNote)
  /// A document is on the disk, or was refused: what became of it.
  case took(DocumentResult)
  /// Something was refused, and its copy with comments could not be made; all else goes on.
  case lacksCopy(UnwrittenComments)
  /// A batch is on the disk; what came of all so far.
  case advanced(FilingCounts)
  /// The folder is ready and is looked at from now on.
  case watches
  /// Somebody else is writing for long; the files stay for the next look at the folder.
  case waits(ArchiveError)
  /// After an error that stopped it, what was to be written of it could not be written either.
  case lacksReport(OutputError)
  /// A file that lay beside filed forms was filed as material of its account.
  case attached(Receipt)
  /// A file lies beside a filed form and may be material of its account, of a class of that name.
  case mayAttach(Companions.File, class: LocalizedText)
}
