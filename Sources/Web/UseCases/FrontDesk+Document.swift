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
    PersonalData(in: library).concerns(item.form)
  }

  /// The original of an item's latest revision; nil where it is no longer read as a document.
  ///
  /// Where not all is shown, a document that is no longer read as the item's form is not shown at all.
  func document(of item: FiledItem, showsAll: Bool) throws -> ItemDocument? {
    guard let revision = item.revisions.last,
      let bytes = try door.reader().original(revision.digest)
    else { return nil }
    let read = try read(Upload(name: revision.path, bytes: bytes))
    guard let content = read.content else { return nil }
    if showsAll { return ItemDocument(content: content, hidden: []) }
    guard read.submissions.contains(where: { $0.submission.form == item.form }) else { return nil }
    return ItemDocument(content: content, hidden: read.personalPlaces)
  }
}
