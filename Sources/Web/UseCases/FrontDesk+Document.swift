import Archive
import Documents
import Filing
import Findings
import Forms
import Wording

/// The document of an item as it is read today, with the places of its personal data.
struct ItemDocument: Sendable {
  var content: Document
  var hidden: Set<Place>
}

extension FrontDesk {
  /// Whether an item's form may hold personal data.
  func mayHide(_ item: FiledItem) -> Bool {
    PersonalData(in: library.forms).concerns(item.form)
  }

  /// The original of an item's latest revision; nil where it is no longer read as a document.
  ///
  /// Where not all is shown, a text that may hold personal data without a place of its own keeps the
  /// document from being shown at all.
  func document(of item: FiledItem, showsAll: Bool) throws -> ItemDocument? {
    guard let revision = item.revisions.last,
      let bytes = try door.reader().original(revision.digest)
    else { return nil }
    let read = try read(Upload(name: revision.path, bytes: bytes))
    guard let content = read.content else { return nil }
    if showsAll { return ItemDocument(content: content, hidden: []) }
    let hidden = read.sensitivePlaces(library: library)
    let concerns = read.submissions.contains {
      PersonalData(in: library.forms).concerns($0.submission.form)
    }
    let reads = read.submissions.contains { $0.submission.form == item.form }
    return concerns && hidden.isEmpty || !reads
      ? nil : ItemDocument(content: content, hidden: hidden)
  }
}
